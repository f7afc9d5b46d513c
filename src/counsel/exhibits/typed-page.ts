import type { Box } from '../../model/box.ts';
import type { Page } from '../../model/page.ts';
import { pageText, wordsInRange } from '../../model/page-text.ts';
import { hundredths } from './hundredths.ts';
import { canBePrinted } from './pdf/text-fonts.ts';

/** A word on a typed page, points from its upper left corner. */
export interface TypedWord {
  readonly text: string;
  readonly x: number;
  /** Base line. */
  readonly y: number;
  /** Width that it may take: it is set narrower where it would be wider. */
  readonly room: number;
}

/** A page of text that has no page of its own (a sheet, a mail, a letter as text), set as a page; points. */
export interface TypedPage {
  readonly width: number;
  readonly height: number;
  /** Size of the font. */
  readonly size: number;
  readonly words: readonly TypedWord[];
}

/** A4, points. */
const paper = { width: 595.28, height: 841.89 };
const margin = 40;
/** Largest and smallest size of the font: a wider table gets a wider page. */
const sizes = { largest: 10.5, smallest: 6.5 };
/** Longest side that viewers show (ISO 32000-1, annex C). */
const longestSide = 14_400;
/** Width of a letter as a share of the size of its font, on average. */
const letterWidth = 0.55;
const lineHeight = 1.5;

/**
 * The words of a page without a page of its own, where their layout puts them; null where it has none, or where letters
 * are in it that cannot be printed.
 */
export function typedPage(page: Page): TypedPage | null {
  if (page.width > 0 || page.words.length === 0) return null;
  if (!page.words.every(({ text }) => canBePrinted(text))) return null;
  const column = page.words.reduce(
    (widest, { text, layout }) => Math.max(widest, (layout?.width ?? 0) / Math.max(1, columnsOf(text))),
    0,
  );
  const fitting = (column * (paper.width - 2 * margin)) / letterWidth;
  const size = hundredths(Math.min(sizes.largest, Math.max(sizes.smallest, fitting)));
  const stretch = fitting > 0 ? Math.max(1, sizes.smallest / fitting) : 1;
  const width = hundredths((paper.width - 2 * margin) * stretch + 2 * margin);
  const rows = page.words.reduce((most, { line }) => Math.max(most, line + 1), 1);
  const height = hundredths(
    Math.max(width > paper.width ? 0.4 * width : paper.height, rows * lineHeight * size + 2 * margin),
  );
  if (Math.max(width, height) > longestSide) return null;
  const inner = width - 2 * margin;
  return {
    width,
    height,
    size,
    words: page.words.map(({ text, line, layout }) => ({
      text,
      x: hundredths(margin + (layout?.x ?? 0) * inner),
      y: hundredths(margin + (line + 0.75) * lineHeight * size),
      room: hundredths(Math.max(2, (layout?.width ?? 1) * inner)),
    })),
  };
}

/** Where stretches of the page text (code points) stand on its typed page, as fractions of it. */
export function boxesOnTypedPage(
  page: Page,
  { width, height, size, words }: TypedPage,
  offsets: readonly (readonly [number, number])[],
): Box[] {
  const text = pageText(page);
  const seen = new Set(offsets.flatMap(([start, end]) => wordsInRange(text, start, end)));
  const boxes: Box[] = [];
  let last: { line: number; x: number; right: number; y: number } | null = null;
  const close = (): void => {
    if (last === null) return;
    const box = {
      x: last.x / width,
      y: (last.y - 0.95 * size) / height,
      width: (last.right - last.x) / width,
      height: (1.25 * size) / height,
    };
    boxes.push(box);
  };
  for (const index of [...seen].sort((one, other) => one - other)) {
    const word = words[index]!;
    const { line } = page.words[index]!;
    const right = word.x + word.room;
    if (last !== null && last.line === line && word.x >= last.x && word.x - last.right < 2 * size) {
      last.right = Math.max(last.right, right);
      continue;
    }
    close();
    last = { line, x: word.x, right, y: word.y };
  }
  close();
  return boxes;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) columns += wide.test(letter) ? 2 : 1;
  return columns;
}
