import { columnsOf, expandTabs, type TextLine } from './text-page.ts';

/** A paragraph of flowing text; line breaks inside it are `\n`, tabs stay tabs. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The file says that a new page begins here. */
  readonly startsPage?: boolean;
  /** The rest of the paragraph before, which a page break cuts: it gets no number of its own. */
  readonly continues?: boolean;
}

export interface TableCell {
  readonly blocks: readonly Block[];
  /** Columns of the grid that the cell covers, at least 1. */
  readonly span: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export type Block = Paragraph | Table;

/** Lines of flowing text with the paragraph each one belongs to. */
export interface LaidOut {
  readonly lines: readonly TextLine[];
  /** 1-based number of the paragraph that each line begins in. */
  readonly paragraphs: readonly number[];
  /** Number of the last paragraph on each line: the cells of a row stand side by side. */
  readonly lastParagraphs: readonly number[];
  /** Indexes of lines at which the file begins a new page. */
  readonly breaks: readonly number[];
}

/** Widest column of a table in character columns; longer paragraphs of a cell go on below. */
const widestColumn = 100;
/** Character columns between two columns of a table. */
const gutter = 3;
/** Most columns of the grid that one cell is believed to cover. */
const widestSpan = 1_000;

interface Line {
  readonly parts: readonly { readonly text: string; readonly column: number }[];
  readonly paragraph: number;
  readonly last: number;
  readonly startsPage: boolean;
}

/**
 * Lays paragraphs and tables out as lines on a grid of characters: cells of one row side by side, cells of one column
 * below each other, so that neighbours on the page are neighbours here.
 */
export function layOut(blocks: readonly Block[]): LaidOut {
  const lines = layBlocks(blocks, { paragraph: 0 }, Number.POSITIVE_INFINITY);
  return {
    lines: lines.map(({ parts }) => ({ parts })),
    paragraphs: lines.map(({ paragraph }) => paragraph),
    lastParagraphs: lines.map(({ last }) => last),
    breaks: lines.flatMap(({ startsPage }, index) => (startsPage && index > 0 ? [index] : [])),
  };
}

interface Counter {
  paragraph: number;
}

function layBlocks(blocks: readonly Block[], counter: Counter, width: number): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const line of layTable(block, counter)) lines.push(line);
      continue;
    }
    if (block.continues !== true) counter.paragraph++;
    let first = true;
    for (const piece of block.text.split(/\r\n|[\n\r\u2028\u2029\u000b]/)) {
      for (const text of wrapped(expandTabs(piece).trimEnd(), width)) {
        const startsPage = first && block.startsPage === true;
        const { paragraph } = counter;
        lines.push({ parts: [{ text, column: 0 }], paragraph, last: paragraph, startsPage });
        first = false;
      }
    }
  }
  return lines;
}

function layTable(table: Table, counter: Counter): Line[] {
  const rows = table.rows.map((row) => {
    let column = 0;
    return row.map((cell) => {
      const start = column;
      const span = Math.min(widestSpan, Math.max(1, cell.span));
      column += span;
      return { start, span, lines: layBlocks(cell.blocks, counter, widestColumn) };
    });
  });
  const starts = columnStarts(rows);
  return rows.flatMap((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.lines.length));
    const paragraph = row.find((cell) => cell.lines.length > 0)?.lines[0]?.paragraph ?? counter.paragraph;
    return Array.from({ length: height }, (_, index): Line => {
      const inLine = row.flatMap((cell) => {
        const line = cell.lines[index];
        return line === undefined ? [] : [{ start: starts[cell.start]!, line }];
      });
      return {
        parts: inLine.flatMap(({ start, line }) =>
          line.parts
            .filter((part) => part.text.trim() !== '')
            .map((part) => ({ text: part.text, column: part.column + start })),
        ),
        paragraph: inLine[0]?.line.paragraph ?? paragraph,
        last: inLine.reduce((last, { line }) => Math.max(last, line.last), paragraph),
        startsPage: index === 0 && row.some((cell) => cell.lines[0]?.startsPage === true),
      };
    });
  });
}

interface LaidCell {
  readonly start: number;
  readonly span: number;
  readonly lines: readonly Line[];
}

/** Where each column of the grid begins; what a cell over several columns needs more goes to the last of them. */
function columnStarts(rows: readonly (readonly LaidCell[])[]): number[] {
  const columns = rows.reduce(
    (most, row) => row.reduce((widest, cell) => Math.max(widest, cell.start + cell.span), most),
    0,
  );
  const widths = new Array<number>(columns).fill(0);
  const cells = rows.flat().sort((one, other) => one.span - other.span);
  for (const cell of cells) {
    let needed = 0;
    for (const line of cell.lines) {
      for (const part of line.parts) needed = Math.max(needed, part.column + columnsOf(part.text));
    }
    let has = (cell.span - 1) * gutter;
    for (let column = cell.start; column < cell.start + cell.span; column++) has += widths[column]!;
    if (needed > has) widths[cell.start + cell.span - 1]! += needed - has;
  }
  let at = 0;
  return widths.map((width) => {
    const start = at;
    at += width + gutter;
    return start;
  });
}

/** Cuts a line at spaces so that it fits; a word wider than the column stays whole. */
function wrapped(text: string, width: number): string[] {
  if (text.length <= width && columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const piece of text.match(/\s*\S+/gu) ?? []) {
    const size = columnsOf(piece);
    if (columns > 0 && columns + size > width) {
      lines.push(line);
      line = piece.trimStart();
      columns = columnsOf(line);
    } else {
      line += piece;
      columns += size;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** `paragraphs 1-80` for a run of lines. */
export function paragraphsPart(
  laidOut: LaidOut,
  what = 'paragraphs',
): (range: { first: number; end: number }) => string {
  return ({ first, end }) => {
    const from = laidOut.paragraphs[first] ?? 1;
    const to = laidOut.lastParagraphs[Math.max(first, end - 1)] ?? from;
    return from === to ? `${what.replace(/s$/u, '')} ${from}` : `${what} ${from}-${to}`;
  };
}
