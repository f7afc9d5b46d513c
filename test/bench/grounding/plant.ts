import { type GroundingPage, groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import type { Box } from '../../../src/model/box.ts';
import { codePointLength } from '../../../src/model/page-text.ts';
import type { Word } from '../../../src/model/word.ts';

/** One run of a planted line: its words and where it begins, as a share of the page's width. */
export type PlantedRun = readonly [left: number, text: string];

/** A page of the samples with further lines printed beneath its own. */
export interface Planted {
  readonly on: GroundingPage;
  /** Index of the first planted line in the page text. */
  readonly firstLine: number;
  /** The boxes of a planted word or phrase; of its last occurrence among the planted words. */
  boxesOf(phrase: string): Box[];
}

const height = 0.011;

/** Plants lines on a page. The print of the page itself is moved up into its upper 80 per cent. */
export function plant(base: GroundingPage, lines: readonly (readonly PlantedRun[])[], ocr = false): Planted {
  const own = base.page.words.map(
    (word): Word => ({
      ...word,
      box: word.box && { ...word.box, y: word.box.y * 0.8, height: word.box.height * 0.8 },
    }),
  );
  const last = Math.max(-1, ...own.map((word) => word.line));
  const aspect = base.page.width > 0 && base.page.height > 0 ? base.page.height / base.page.width : 1.4;
  const em = height * aspect;
  const planted: Word[] = [];
  lines.forEach((runs, number) => {
    for (const [left, text] of runs) {
      let x = left;
      for (const part of text.split(' ')) {
        const wide = /[\p{Script=Han}]/u.test(part);
        const width = codePointLength(part) * em * (wide ? 0.9 : 0.45);
        planted.push({
          text: part,
          box: { x, y: 0.83 + number * height * 1.4, width, height },
          confidence: ocr ? 0.93 : 1,
          line: last + 1 + number,
          origin: ocr ? 'ocr' : 'text-layer',
          visible: true,
        });
        x += width + em * 0.25;
      }
    }
  });
  const on = groundingPage({ ...base.page, uprightTurn: 0, words: [...own, ...planted] });
  const firstLine = on.text.lines.length - lines.length;
  return {
    on,
    firstLine,
    boxesOf(phrase) {
      const parts = phrase.split(' ');
      for (let index = planted.length - parts.length; index >= 0; index--) {
        if (!parts.every((part, offset) => planted[index + offset]!.text.includes(part))) continue;
        return parts.map((part, offset) => partBox(planted[index + offset]!, part));
      }
      throw new Error(`not planted: ${phrase}`);
    },
  };
}

/** The part of a word's box that some of its characters take. */
function partBox(word: Word, part: string): Box {
  const box = word.box!;
  const length = codePointLength(word.text);
  const from = codePointLength(word.text.slice(0, word.text.indexOf(part))) / length;
  return { ...box, x: box.x + box.width * from, width: (box.width * codePointLength(part)) / length };
}
