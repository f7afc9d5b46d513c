import type { ColumnDefinition } from '../../../model/document-type.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues, unitInHeading } from '../../../values/index.ts';
import type { LayoutWord, PageLayout } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { type Piece, piecesOfWords } from '../evidence.ts';
import { goodsLines } from './shipped-goods.ts';
import type { TableCell } from './table-body.ts';

const mayBeNumbers = new Set(['number', 'page', 'step', 'grade']);

/**
 * The value of a cell by the kind of its column, with the words it stands in; null where the cell holds none. A table of
 * carriage gives of its description box the goods alone.
 */
export function takeCell(
  context: RuleContext,
  layout: PageLayout,
  cell: TableCell,
  column: ColumnDefinition,
): { value: string; pieces: Piece[]; score: number } | null {
  const kind: ValueKind = column.kind;
  const values = { ...valuesOn(context, layout), unit: unitInHeading(cell.column.text) };
  if (
    kind === 'text' ||
    kind === 'paragraph' ||
    kind === 'unit' ||
    kind === 'place' ||
    kind === 'party-name' ||
    kind === 'address'
  ) {
    // On papers of carriage the description box holds clauses and particulars around the goods.
    const carried = context.type.id === 'transport_document' && column.path === 'description';
    const lines = (carried ? goodsLines(cell.lines).goods : cell.lines).slice(0, 8);
    const value = lines
      .map((words) => joined(words))
      .join(' ')
      .trim();
    // Steps, exhibits, pages and grades may be bare numbers.
    if (!(mayBeNumbers.has(column.path) ? /[\p{L}\p{N}]/u : /\p{L}/u).test(value) || value.length > 400)
      return null;
    if (kind === 'unit' && /\d/.test(value)) return null;
    return { value, pieces: lines.flatMap((words) => piecesOfWords(layout, words)), score: 0.78 };
  }
  for (const words of cell.lines) {
    const text = joined(words);
    const found = findValues(kind, text, values)[0];
    if (found === undefined) continue;
    const own = wordsBetween(words, found.start, found.end);
    const pieces = trimmed(layout, words, own, found.start, found.end);
    return { value: found.text, pieces, score: 0.8 };
  }
  return null;
}

/** Weights take the unit of their heading; other numbers bear theirs themselves. */
export function unitOfColumn(heading: string, kind: string): string | null {
  return kind === 'weight' ? unitInHeading(heading) : null;
}

/** The words of a line of a cell as one text. */
export function joined(words: readonly LayoutWord[]): string {
  return words.map((word) => word.text).join(' ');
}

/** The words that hold a range (UTF-16) of the joined text. */
export function wordsBetween(words: readonly LayoutWord[], start: number, end: number): LayoutWord[] {
  const found: LayoutWord[] = [];
  let at = 0;
  for (const word of words) {
    if (at < end && at + word.text.length > start) found.push(word);
    at += word.text.length + 1;
  }
  return found;
}

/** Pieces of a value inside a joined cell; a value that is a part of a word gets that part. */
export function trimmed(
  layout: PageLayout,
  words: readonly LayoutWord[],
  own: readonly LayoutWord[],
  start: number,
  end: number,
): Piece[] {
  const pieces = piecesOfWords(layout, own);
  let at = 0;
  for (const word of words) {
    if (word === own[0] && start > at && pieces[0] !== undefined) {
      pieces[0] = { ...pieces[0], start: pieces[0].start + (start - at) };
    }
    if (word === own.at(-1) && end < at + word.text.length) {
      const last = pieces.at(-1)!;
      pieces[pieces.length - 1] = { ...last, end: last.end - (at + word.text.length - end) };
    }
    at += word.text.length + 1;
  }
  return pieces;
}
