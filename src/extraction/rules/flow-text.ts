import type { PageLayout, Row } from '../layout/page-layout.ts';
import type { Piece } from './evidence.ts';
import { type RowText, rowText } from './row-text.ts';

/** The rows of a page as one run of text, with the way back to the page. */
export interface FlowText {
  readonly text: string;
  /** Pieces of the page text of a part (UTF-16 range). */
  pieces(start: number, end: number): Piece[];
}

/** "(Quantity)", "(Name and address)" beneath the line of a form: it captions the blank above and is no part of the sentence. */
const caption = /^[\s_.]*(?:[(（][^()（）]{2,60}[)）][\s_.,;]*)+$/u;

/**
 * Joins the rows of a page to one text, a line each. Captions beneath the blanks of a form are left out, so
 * that a sentence that runs over its lines can be read in one go.
 */
export function flowText(layout: PageLayout, keep: (row: Row) => boolean = () => true): FlowText {
  const rows: { start: number; row: RowText }[] = [];
  let text = '';
  for (const row of layout.rows) {
    if (!keep(row)) continue;
    const own = rowText(row, (segment) => !caption.test(segment.text));
    if (own.text === '') continue;
    if (text !== '') text += '\n';
    rows.push({ start: text.length, row: own });
    text += own.text;
  }
  return {
    text,
    pieces: (start, end) =>
      rows.flatMap(({ start: base, row }) => {
        const from = Math.max(0, start - base);
        const to = Math.min(row.text.length, end - base);
        return to > from ? row.pieces(from, to) : [];
      }),
  };
}
