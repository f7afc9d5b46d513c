import { describe, expect, it } from 'vitest';
import { FurtherPlaces } from '../../src/extraction/grounding/further-places.ts';
import { type GroundingPage, groundingPage } from '../../src/extraction/grounding/grounding-page.ts';
import { extract } from '../../src/extraction/index.ts';
import { layoutPage } from '../../src/extraction/layout/page-layout.ts';
import { piecesOf } from '../../src/extraction/rules/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import { makeDocument, makePage, type Run } from './helpers/make-page.ts';

const rowsOfPage = 12;

/** One page of a long bale list, every row with a lot number of its own. */
function listPage(number: number): Page {
  const runs: Run[] = [
    [60, 60, 'Bale No.'],
    [140, 60, 'Description'],
    [300, 60, 'Lot No.'],
    [400, 60, 'Net Weight (KGS)'],
  ];
  for (let row = 0; row < rowsOfPage; row++) {
    const top = 80 + 16 * row;
    runs.push(
      [60, top, `${number * rowsOfPage + row}`],
      [140, top, 'Raw cotton'],
      [300, top, `KHD-${number}-${row}`],
      [400, top, `${(210 + row / 10).toFixed(1)}`],
    );
  }
  return makePage(runs, { page: number });
}

/** How often the words of a document of some pages are looked at while its fields are read. */
function looks(pages: number): { looks: number; fields: number } {
  let count = 0;
  const counted = Array.from({ length: pages }, (_, index) => {
    const page = listPage(index + 1);
    const words = new Proxy(page.words, {
      get(target, key, receiver): unknown {
        count++;
        return Reflect.get(target, key, receiver);
      },
    });
    return { ...page, words };
  });
  const { fields } = extract({ document: makeDocument('packing_list', counted), pages: counted });
  return { looks: count, fields: fields.length };
}

describe('work on long documents', () => {
  it('grows with the number of pages, not with its square', () => {
    const short = looks(30);
    const long = looks(300);
    expect(long.fields).toBeGreaterThan(9 * short.fields);
    expect(long.looks).toBeLessThan(12 * short.looks);
  });

  it('looks for further places of a value only on pages that can hold it', () => {
    let reads = 0;
    const pages: GroundingPage[] = Array.from({ length: 300 }, (_, index) => {
      const on = groundingPage(listPage(index + 1));
      const text = { ...on.text };
      Object.defineProperty(text, 'text', {
        get(): string {
          reads++;
          return on.text.text;
        },
      });
      return { ...on, text };
    });
    const values = pages.map((_, index) => ({ kind: 'code', value: `KHD-${index + 1}-7` }));
    const further = new FurtherPlaces(pages, values);
    const walked = reads;
    for (const value of values) expect(further.of(value, [])).toHaveLength(1);
    expect(walked).toBe(300);
    expect(reads - walked).toBeLessThan(300 * 3);
  });

  it('finds the words of each value on a long line without going through the line for each', () => {
    const count = 2000;
    const line = Array.from({ length: count }, (_, index) => `N${index}`).join(' ');
    const segment = layoutPage(makePage([[20, 60, line]], { page: 1 }), 0).segments[0]!;
    expect(segment.words).toHaveLength(count);
    let looked = 0;
    const words = new Proxy(segment.words, {
      get(target, key, receiver): unknown {
        looked++;
        return Reflect.get(target, key, receiver);
      },
    });
    const watched = { ...segment, words };
    const backwards = { ...segment, words: segment.words.toReversed() };
    const places = segment.words.map(({ text }) => segment.text.indexOf(`${text} `));
    for (const [index, place] of places.slice(0, -1).entries()) {
      const { start, end, text } = segment.words[index]!;
      const found = piecesOf(watched, place, place + text.length + 1);
      expect(found).toEqual([{ layout: segment.layout, start, end }]);
      if (index < 20) expect(piecesOf(backwards, place, place + text.length)).toEqual(found);
    }
    expect(looked).toBeLessThan(50 * count);
  });
});
