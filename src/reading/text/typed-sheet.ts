import type { Box } from '../../model/box.ts';
import type { Page } from '../../model/page.ts';
import { columnsOf } from './text-page.ts';

export interface TypedSheet {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly margin: number;
}

/** Width of a letter as a share of the size of its font, on average. */
const letterWidth = 0.55;

/** Sheets of pages that were measured: hundreds of places are looked for on one page. */
const measured = new WeakMap<Page, TypedSheet>();

/** Measures in pixels of the sheet that the words of a page are typed on: letters as wide as a column of the layout. */
export function typedSheet(page: Page, widthPixels: number): TypedSheet {
  const known = measured.get(page);
  if (known?.width === widthPixels) return known;
  const sheet = measureSheet(page, widthPixels);
  measured.set(page, sheet);
  return sheet;
}

function measureSheet(page: Page, widthPixels: number): TypedSheet {
  const rows = page.words.reduce((most, word) => Math.max(most, word.line + 1), 1);
  const margin = Math.max(8, Math.round(widthPixels / 40));
  const column = page.words.reduce(
    (widest, { text, layout }) => Math.max(widest, (layout?.width ?? 0) / Math.max(1, columnsOf(text))),
    0,
  );
  const wanted = (column * (widthPixels - 2 * margin)) / letterWidth;
  const fontSize = Math.round(Math.min(widthPixels / 45, Math.max(widthPixels / 160, 6, wanted)));
  const lineHeight = Math.round(fontSize * 1.5);
  const height = Math.min(16_000, Math.max(lineHeight * 10, rows * lineHeight + 2 * margin));
  return { width: widthPixels, height, lineHeight, fontSize, margin };
}

/**
 * Where words of a page without boxes stand on the picture that `pictureOfText` makes of it.
 *
 * @param words indexes of the words.
 * @param widthPixels width the picture was made with.
 * @returns boxes as fractions of the picture; none for words below its end.
 */
export function boxesOnTypedSheet(page: Page, words: readonly number[], widthPixels: number): Box[] {
  const { width, height, lineHeight, margin } = typedSheet(page, widthPixels);
  return words.flatMap((index) => {
    const word = page.words[index]!;
    const { x, width: share } = word.layout ?? { x: 0, width: 1 };
    const top = margin + word.line * lineHeight;
    if (top + lineHeight > height) return [];
    return [
      {
        x: (margin + x * (width - 2 * margin)) / width,
        y: top / height,
        width: (share * (width - 2 * margin)) / width,
        height: lineHeight / height,
      },
    ];
  });
}
