import type { Row, Segment } from '../layout/page-layout.ts';
import { type Piece, piecesOf } from './evidence.ts';

/** The words of neighbouring segments of a row as one text: OCR cuts a sentence where a blank is a little wide. */
export interface RowText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Pieces of a part of the text (UTF-16 range). */
  pieces(start: number, end: number): Piece[];
}

/** Joins the segments of a row, all of them or those that pass, by single blanks. */
export function rowText(row: Row, keep: (segment: Segment) => boolean = () => true): RowText {
  const segments = row.segments.filter(keep);
  const starts: number[] = [];
  let text = '';
  for (const segment of segments) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += segment.text;
  }
  return {
    text,
    segments,
    pieces: (start, end) =>
      segments.flatMap((segment, index) => {
        const from = Math.max(0, start - starts[index]!);
        const to = Math.min(segment.text.length, end - starts[index]!);
        return to > from ? piecesOf(segment, from, to) : [];
      }),
  };
}
