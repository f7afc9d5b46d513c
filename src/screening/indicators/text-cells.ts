import type { Page } from '../../model/page.ts';
import type { PageText } from '../../model/page-text.ts';
import { placeOf } from '../../model/word.ts';
import { holdsAnswer, isHeadingLine } from './row-answer.ts';

/** A run of words of one line that stand together. Offsets are UTF-16 of the text; places are of any one measure. */
export interface TextCell {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/** What stands in one cell of a table, or one paragraph, over all its lines. */
export interface TextBlock {
  readonly cells: readonly TextCell[];
  /** Words of the cells with line breaks between. */
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  readonly left: number;
  readonly right: number;
}

/** Blocks of a page, with the lines they stand on. */
export interface PageBlocks {
  readonly lines: readonly (readonly TextCell[])[];
  readonly blocks: readonly TextBlock[];
}

/** Share of the height of the letters from which a gap between words parts two cells. */
const cellGap = 1.15;

/** Cells of a page, by the gaps between its words. */
export function cellsOfPage(page: Page, text: PageText, indexOf: (offset: number) => number): TextCell[][] {
  const lines: TextCell[][] = [];
  const aspect = page.width > 0 && page.height > 0 ? page.width / page.height : 1;
  let lineNumber = -1;
  let last: { right: number; height: number; cell: string | undefined } | null = null;
  for (const [index, word] of page.words.entries()) {
    if (!word.visible) continue;
    const place = placeOf(word);
    if (word.line !== lineNumber) {
      lines.push([]);
      lineNumber = word.line;
      last = null;
    }
    const line = lines.at(-1)!;
    const start = indexOf(text.starts[index]!);
    const end = indexOf(text.ends[index]!);
    const gap = last === null ? 0 : (place.x - last.right) * aspect;
    const parted =
      last !== null &&
      (gap > cellGap * Math.max(place.height, last.height, 0.004) || (word.cell ?? '') !== (last.cell ?? ''));
    const open = line.at(-1);
    if (open === undefined || parted) line.push({ start, end, left: place.x, right: place.x + place.width });
    else line[line.length - 1] = { ...open, end, right: Math.max(open.right, place.x + place.width) };
    last = { right: place.x + place.width, height: place.height, cell: word.cell };
  }
  return lines;
}

/** Cells of a plain text: tabs, bars and runs of spaces part them. */
export function cellsOfText(text: string): TextCell[][] {
  const lines: TextCell[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const cells: TextCell[] = [];
    let at = 0;
    for (const part of line.split(/(\t+| {2,}| \| )/u)) {
      if (part.trim() !== '') {
        const lead = part.length - part.trimStart().length;
        const start = from + at + lead;
        const words = part.trim();
        cells.push({ start, end: start + words.length, left: at / 100, right: (at + part.length) / 100 });
      }
      at += part.length;
    }
    lines.push(cells);
    from += line.length + 1;
  }
  return lines;
}

const aligned = 0.012;
/** The number of an item, with a word behind it: "1.9 Deception", "2) Wages", "三、工资". */
const itemNumber = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)、]?\s+|[一二三四五六七八九十]{1,3}、\s*)\p{L}/u;
/** Lines of one cell or paragraph; what is longer goes on in a further one. */
const longestBlock = 60;
/** Cells of one line that are followed to the line below. */
const widestLine = 100;

/**
 * Joins cells that stand below each other to the cell of a table or the paragraph they were broken from: a row has its
 * full number of cells on its first line, and fewer on those below.
 */
export function blocksOf(lines: readonly (readonly TextCell[])[], text: string): PageBlocks {
  interface Open {
    cells: TextCell[];
    line: number;
    last: number;
    row: number;
  }
  const all: Open[] = [];
  let open: Open[] = [];
  let headed = false;
  lines.forEach((cells, number) => {
    const next: Open[] = [];
    const words = cells.map(({ start, end }) => text.slice(start, end));
    const ownRow = holdsAnswer(words) || (headed && cells.length > 1);
    headed = isHeadingLine(words);
    for (const [position, cell] of cells.entries()) {
      const above =
        cells.length > widestLine || ownRow
          ? undefined
          : open.find((block) => {
              const top = block.cells[0]!;
              const over = block.cells.at(-1)!;
              if (
                block.cells.length >= longestBlock ||
                block.last !== number - 1 ||
                Math.abs(top.left - cell.left) > aligned
              )
                return false;
              if (cells.length === 1 && block.row === 1) return true;
              if (cells.length >= block.row) return false;
              // The next item of a list does not go on with the row above, whose boxes are not its own.
              if (
                position === 0 &&
                itemNumber.test(words[0]!) &&
                itemNumber.test(text.slice(top.start, top.end))
              )
                return false;
              const ended = /[.;!?。；！？]["”)]?$/u.test(text.slice(over.start, over.end));
              return !(ended && position > 0);
            });
      if (above !== undefined) {
        above.cells.push(cell);
        above.last = number;
        next.push(above);
      } else {
        const block: Open = { cells: [cell], line: number, last: number, row: cells.length };
        all.push(block);
        next.push(block);
      }
    }
    open = next;
  });
  return {
    lines,
    blocks: all.map(({ cells, line }) => ({
      cells,
      line,
      text: cells.map(({ start, end }) => text.slice(start, end)).join('\n'),
      left: Math.min(...cells.map((cell) => cell.left)),
      right: Math.max(...cells.map((cell) => cell.right)),
    })),
  };
}

/** The ranges of the page text that a range of a block's text stands on, one a line. */
export function rangesOf(block: TextBlock, start: number, end: number): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  let at = 0;
  for (const cell of block.cells) {
    const length = cell.end - cell.start;
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to) ranges.push([cell.start + from - at, cell.start + to - at]);
    at += length + 1;
  }
  return ranges;
}
