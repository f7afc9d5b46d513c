import type { Box } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';

/** A word to be put in order: its box in any unit of an upright page, x right and y down. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Puts words of an upright page in reading order and numbers their lines. A line is a row across the page, so that label
 * and value, and the cells of a table row, share one; only running text in columns is read column by column.
 */
export function orderInLines<T extends Placed>(words: readonly T[]): T[][] {
  const rows = rowsOf(words);
  const lines: T[][] = [];
  for (let at = 0; at < rows.length; ) {
    const columns = columnsFrom(rows, at);
    if (columns === null) {
      lines.push(rows[at]!);
      at++;
      continue;
    }
    for (const column of columns.columns) lines.push(...column);
    at = columns.end;
  }
  return lines;
}

function height(word: Placed): number {
  return word.bottom - word.top;
}

/** Groups words whose vertical extents overlap by half to rows, top to bottom, left to right within. */
export function rowsOf<T extends Placed>(words: readonly T[]): T[][] {
  const sorted = [...words].sort((one, other) => middle(one) - middle(other));
  const rows: { words: T[]; top: number; bottom: number }[] = [];
  for (const word of sorted) {
    let best: (typeof rows)[number] | null = null;
    let bestShare = 0;
    for (let index = rows.length - 1; index >= 0 && index >= rows.length - 6; index--) {
      const row = rows[index]!;
      const shared = Math.min(row.bottom, word.bottom) - Math.max(row.top, word.top);
      const share = shared / Math.max(1e-9, Math.min(height(word), row.bottom - row.top));
      if (share > bestShare && share >= 0.5 && fits(row.words, word)) {
        best = row;
        bestShare = share;
      }
    }
    if (best === null) {
      rows.push({ words: [word], top: word.top, bottom: word.bottom });
      continue;
    }
    best.words.push(word);
    // A tall letter or a seal must not widen the row until it swallows its neighbours.
    const heights = best.words.map(height).sort((one, other) => one - other);
    const typical = heights[Math.floor(heights.length / 2)]!;
    const tops = best.words.filter((entry) => height(entry) <= typical * 1.5);
    best.top = median(tops.map((entry) => entry.top));
    best.bottom = median(tops.map((entry) => entry.bottom));
  }
  rows.sort((one, other) => one.top + one.bottom - (other.top + other.bottom));
  return rows.map((row) => row.words.sort((one, other) => one.left - other.left));
}

/** A word belongs to no row in which it would stand on top of another word. */
function fits<T extends Placed>(row: readonly T[], word: T): boolean {
  for (const other of row) {
    const across = Math.min(other.right, word.right) - Math.max(other.left, word.left);
    if (across <= 0.5 * Math.min(other.right - other.left, word.right - word.left)) continue;
    const down = Math.min(other.bottom, word.bottom) - Math.max(other.top, word.top);
    if (down < 0.7 * Math.min(height(other), height(word))) return false;
  }
  return true;
}

function middle(word: Placed): number {
  return (word.top + word.bottom) / 2;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Least number of rows that make columns of running text, and the least words of a line of such text. */
const leastRows = 4;
const leastWords = 4;

/**
 * Two columns of running text that start at row `at`: the rows have one gutter in common, and on both sides nearly every
 * row holds a run of several words without wide gaps, as sentences do and tables do not.
 */
function columnsFrom<T extends Placed>(
  rows: readonly T[][],
  at: number,
): { columns: T[][][]; end: number } | null {
  const first = gutterOf(rows[at]!);
  if (first === null) return null;
  let [from, to] = first;
  let end = at;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    const free = freeWithin(row, from, to);
    if (free === null) break;
    const size = median(row.map(height));
    if (free[1] - free[0] < size) break;
    [from, to] = free;
  }
  const block = rows.slice(at, end);
  if (block.length < leastRows) return null;
  const cut = (from + to) / 2;
  const left = block.map((row) => row.filter((word) => (word.left + word.right) / 2 < cut));
  const right = block.map((row) => row.filter((word) => (word.left + word.right) / 2 >= cut));
  if (!runsOn(left) || !runsOn(right)) return null;
  return { columns: [left.filter((row) => row.length > 0), right.filter((row) => row.length > 0)], end };
}

function runsOn<T extends Placed>(rows: readonly T[][]): boolean {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length < leastRows || filled.length < rows.length * 0.6) return false;
  const prose = filled.filter((row) => {
    if (row.length < leastWords) return false;
    const size = median(row.map(height));
    return row.every((word, index) => index === 0 || word.left - row[index - 1]!.right < 1.5 * size);
  });
  return prose.length >= filled.length * 0.6 && median(filled.map((row) => row.length)) >= leastWords;
}

/** The widest gap between neighbours of a row, when it is wider than two letters. */
function gutterOf<T extends Placed>(row: readonly T[]): [number, number] | null {
  let best: [number, number] | null = null;
  const size = median(row.map(height));
  let reach = row[0]?.right ?? 0;
  for (let index = 1; index < row.length; index++) {
    const gap = row[index]!.left - reach;
    if (gap > 1.2 * size && (best === null || gap > best[1] - best[0])) best = [reach, row[index]!.left];
    reach = Math.max(reach, row[index]!.right);
  }
  return best;
}

/** The part of [from, to] that no word of the row touches, if words lie on one side or both and none crosses. */
function freeWithin<T extends Placed>(row: readonly T[], from: number, to: number): [number, number] | null {
  let left = from;
  let right = to;
  for (const word of row) {
    if (word.right <= left || word.left >= right) continue;
    const middleOfWord = (word.left + word.right) / 2;
    if (word.left <= left && word.right >= right) return null;
    if (middleOfWord < (from + to) / 2) left = Math.max(left, word.right);
    else right = Math.min(right, word.left);
    if (right <= left) return null;
  }
  return [left, right];
}

/** A box of the displayed page as it stands after turning the page clockwise by `turn`. */
export function turnBox(box: Box, turn: Turn): Box {
  switch (turn) {
    case 90:
      return { x: 1 - box.y - box.height, y: box.x, width: box.height, height: box.width };
    case 180:
      return { x: 1 - box.x - box.width, y: 1 - box.y - box.height, width: box.width, height: box.height };
    case 270:
      return { x: box.y, y: 1 - box.x - box.width, width: box.height, height: box.width };
    default:
      return box;
  }
}
