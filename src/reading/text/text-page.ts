import type { Page } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';

/** Contract §1: a text is cut into pages of at most this many rows or characters. */
export const rowsPerPage = 200;
export const charactersPerPage = 5000;

/** One line of a text with the cell of each part, for sheets. */
export interface TextLine {
  readonly parts: readonly {
    readonly text: string;
    readonly column: number;
    readonly cell?: string;
    /** Character columns the text has for itself: a longer one is laid out narrower, not over its neighbour. */
    readonly room?: number;
  }[];
}

/** A run of lines that makes one page; `first` is 0-based. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** Cuts lines into pages. A single line longer than a page stays whole. */
export function cutIntoPages(lengths: readonly number[]): LineRange[] {
  const ranges: LineRange[] = [];
  let first = 0;
  let characters = 0;
  for (let index = 0; index < lengths.length; index++) {
    const full =
      index - first >= rowsPerPage || (index > first && characters + lengths[index]! > charactersPerPage);
    if (full) {
      ranges.push({ first, end: index });
      first = index;
      characters = 0;
    }
    characters += lengths[index]!;
  }
  ranges.push({ first, end: lengths.length });
  return ranges;
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Width of a text in character columns: East Asian characters take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** Makes the page of a run of lines. Words have no box, but a place on a grid of characters for finding neighbours. */
export function textPage(
  base: Pick<Page, 'file' | 'page' | 'part' | 'notes' | 'reason'>,
  lines: readonly TextLine[],
  textPerPage: number,
): Page {
  let widest = 80;
  for (const line of lines) {
    for (const part of line.parts) {
      const columns = columnsOf(part.text);
      widest = Math.max(widest, part.column + Math.min(columns, part.room ?? columns));
    }
  }
  // A row is two columns high, as on a typed page: in a short text a space between Han words is a space and no mere gap.
  const pitch = Math.min(1 / Math.max(1, lines.length), 2 / widest);
  const words: Word[] = [];
  const notes = [...base.notes];
  let characters = 0;
  let cut = false;
  lines.forEach((line, row) => {
    if (cut) return;
    for (const part of line.parts) {
      // The column runs along with the words: measuring from the start of the line each time is quadratic.
      const squeeze =
        part.room === undefined ? 1 : Math.min(1, part.room / Math.max(1, columnsOf(part.text)));
      let column = part.column;
      let measured = 0;
      for (const match of part.text.matchAll(/\S+/g)) {
        characters += match[0].length + 1;
        if (characters > textPerPage) {
          cut = true;
          return;
        }
        column += squeeze * columnsOf(part.text.slice(measured, match.index));
        measured = match.index;
        words.push({
          text: match[0],
          box: null,
          confidence: 1,
          line: row,
          origin: 'native',
          visible: true,
          ...(part.cell === undefined ? {} : { cell: part.cell }),
          layout: {
            x: column / widest,
            y: row * pitch,
            width: (squeeze * columnsOf(match[0])) / widest,
            height: 0.8 * pitch,
          },
        });
      }
    }
  });
  if (cut) {
    notes.push(
      `limit-text: only the first ${words.length} words of the page were kept: it holds more than ${textPerPage} characters (reading.limits.textPerPage)`,
    );
  }
  // A page whose first word alone is longer than the limit is no blank page.
  const blank = words.length === 0 && !cut;
  return {
    file: base.file,
    page: base.page,
    kind: blank ? 'blank' : 'native',
    reason: blank ? 'no text' : base.reason,
    width: 0,
    height: 0,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: base.part,
    words,
    notes,
  };
}

/** Splits a text at line ends; form feeds end a line too, tabs stand for columns of eight. */
export function linesOf(text: string): TextLine[] {
  const rows = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\u2028\u2029]/);
  if (rows.at(-1) === '') rows.pop();
  return rows.map((row) => ({ parts: [{ text: expandTabs(row), column: 0 }] }));
}

/** Tabs stand for columns of eight. */
export function expandTabs(row: string): string {
  if (!row.includes('\t')) return row;
  let expanded = '';
  let column = 0;
  for (const [index, piece] of row.split('\t').entries()) {
    if (index > 0) {
      const gap = 8 - (column % 8);
      expanded += ' '.repeat(gap);
      column += gap;
    }
    expanded += piece;
    column += columnsOf(piece);
  }
  return expanded;
}

/** Length of a line in characters, its end included. */
export function lengthOf(line: TextLine): number {
  return line.parts.reduce((sum, part) => sum + part.text.length + 1, 0);
}
