import { describe, expect, it } from 'vitest';
import { layoutPage } from '../../../src/extraction/layout/page-layout.ts';
import type { Box } from '../../../src/model/box.ts';
import type { Page } from '../../../src/model/page.ts';
import { makePage, type Run } from '../helpers/make-page.ts';

const runs: Run[] = [
  [40, 40, 'Invoice No.'],
  [300, 40, '4711'],
  [40, 60, 'Date'],
  [300, 60, '5 March 2024'],
];

function texts(page: Page): string[][] {
  return layoutPage(page, 0).rows.map((row) => row.segments.map((segment) => segment.text));
}

/** The page as a viewer would show it after a clockwise quarter turn of the paper. */
function turned(page: Page, clockwise: 90 | 180 | 270): Page {
  const turn = (box: Box): Box => {
    if (clockwise === 90)
      return { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width };
    if (clockwise === 180) return { ...box, x: 1 - box.x - box.width, y: 1 - box.y - box.height };
    return { x: box.y, y: 1 - box.x - box.width, width: box.height, height: box.width };
  };
  const sideways = clockwise !== 180;
  return {
    ...page,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    uprightTurn: ((360 - clockwise) % 360) as Page['uprightTurn'],
    words: page.words.map((word) => ({ ...word, box: turn(word.box!) })),
  };
}

describe('segments and rows', () => {
  it('cuts lines at wide gaps', () => {
    expect(texts(makePage(runs))).toEqual([
      ['Invoice No.', '4711'],
      ['Date', '5 March 2024'],
    ]);
  });

  it.each([90, 180, 270] as const)('are the same on a page turned by %i degrees', (clockwise) => {
    expect(texts(turned(makePage(runs), clockwise))).toEqual(texts(makePage(runs)));
  });

  it('are the same on a skewed page', () => {
    const page = makePage(runs);
    const angle = (2 * Math.PI) / 180;
    const skewed: Page = {
      ...page,
      skew: 2,
      words: page.words.map((word) => {
        const box = word.box!;
        const x = (box.x + box.width / 2) * page.width - page.width / 2;
        const y = (box.y + box.height / 2) * page.height - page.height / 2;
        const centreX = x * Math.cos(angle) - y * Math.sin(angle) + page.width / 2;
        const centreY = x * Math.sin(angle) + y * Math.cos(angle) + page.height / 2;
        const width = box.width * page.width * Math.cos(angle) + box.height * page.height * Math.sin(angle);
        const height = box.height * page.height * Math.cos(angle) + box.width * page.width * Math.sin(angle);
        return {
          ...word,
          box: {
            x: (centreX - width / 2) / page.width,
            y: (centreY - height / 2) / page.height,
            width: width / page.width,
            height: height / page.height,
          },
        };
      }),
    };
    expect(texts(skewed)).toEqual(texts(page));
  });

  it('keeps the spread characters of a Chinese label together', () => {
    const page = makePage([
      [40, 40, '名'],
      [70, 40, '称：宁波公司'],
    ]);
    expect(texts(page)).toEqual([['名 称：宁波公司']]);
  });

  it('keeps a word printed downwards apart from the line beside it', () => {
    const page = makePage([
      [40, 40, '购'],
      [62, 40, '名称：甲公司'],
      [40, 60, '买'],
      [62, 60, '税号：1'],
      [40, 80, '方'],
    ]);
    expect(texts(page)[0]).toEqual(['购', '名称：甲公司']);
  });

  it('leads back to the page text', () => {
    const layout = layoutPage(makePage(runs), 0);
    const segment = layout.segments.find((one) => one.text === '4711')!;
    const [start, end] = [segment.offsets[0]!, segment.offsets[4]!];
    expect(layout.pageText.text.slice(start, end)).toBe('4711');
  });
});
