import type { Page, PageReference } from '../../model/page.ts';
import { hiddenReasons } from '../../model/page-notes.ts';
import { type PageText, pageText, sliceCodePoints } from '../../model/page-text.ts';
import { sealWordCount } from '../execution/seal-words.ts';
import { uprightFrame } from '../layout/upright.ts';
import { gridWidth, lineSeparator, mostCharactersOfRow, shownRow, shownText } from './shown-text.ts';

/** One line of the page text with its place on the grid of characters. */
export interface ShownLine {
  /** Number that the model sees; rises through the whole document in the order of showing. */
  readonly number: number;
  readonly page: PageReference;
  /** Index in `PageText.lines`. */
  readonly line: number;
  /** Words as the page has them. */
  readonly text: string;
}

/** One row as shown: a line, or several that stand side by side. */
export interface ShownRow {
  readonly lines: readonly ShownLine[];
  readonly text: string;
  /** Words read on a seal or stamp. */
  readonly seal: boolean;
}

/** A page as a model sees it. */
export interface NumberedPage {
  readonly page: PageReference;
  /** Place of the page in the document, from 1. */
  readonly ordinal: number;
  /** What the sender's program hides on it, in words. */
  readonly hidden: readonly string[];
  readonly rows: readonly ShownRow[];
  readonly text: PageText;
  /** Most words were read by OCR. */
  readonly ocr: boolean;
}

interface Piece {
  readonly text: string;
  /** The page text has a blank before it. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
}

interface PlacedLine {
  readonly seal: boolean;
  readonly line: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widest grid, in characters: a page of the smallest print has about 200. */
const mostColumns = 220;
/** Lines that overlap by this share of the lower one's height stand in one row. */
const sameRow = 0.5;

/**
 * The pages of a document as numbered lines: each line of the page text keeps its own number, lines beside each other
 * stand in one row, and blanks between words follow the page, so that columns stay columns. Only visible words are
 * shown; those read on seals come last.
 */
export function numberPages(pages: readonly Page[]): NumberedPage[] {
  let next = 1;
  return pages.map((page, index) => {
    const text = pageText(page);
    const placed = placeLines(page, text);
    const unit = characterWidth(placed);
    const margin = placed.reduce((least, line) => Math.min(least, line.left), Infinity);
    const printed = placed.filter((line) => !line.seal);
    const seals = placed.filter((line) => line.seal).map((line) => [line]);
    const rows = [...inRows(printed), ...seals].map((row) => {
      const lines = row.map(
        (one): ShownLine => ({
          number: next++,
          page: { file: page.file, page: page.page },
          line: one.line,
          text: one.text,
        }),
      );
      return { lines, text: rowText(row, lines, unit, margin), seal: row[0]!.seal };
    });
    return {
      page: { file: page.file, page: page.page },
      ordinal: index + 1,
      hidden: hiddenReasons(page),
      rows,
      text,
      ocr: isOcr(page),
    };
  });
}

function isOcr(page: Page): boolean {
  const visible = page.words.filter((word) => word.visible);
  return visible.filter((word) => word.origin === 'ocr').length * 2 > visible.length;
}

function placeLines(page: Page, text: PageText): PlacedLine[] {
  const frame = uprightFrame(page);
  const found: PlacedLine[] = [];
  const firstOfSeals = page.words.length - sealWordCount(page);
  let lineOfWord = -1;
  let current: { pieces: Piece[]; tops: number[]; bottoms: number[]; seal: boolean } | null = null;
  const close = (): void => {
    if (current === null) return;
    const [start, end] = text.lines[lineOfWord]!;
    found.push({
      line: lineOfWord,
      seal: current.seal,
      text: sliceCodePoints(text.text, start, end),
      pieces: current.pieces,
      left: current.pieces.reduce((least, piece) => Math.min(least, piece.left), Infinity),
      right: current.pieces.reduce((most, piece) => Math.max(most, piece.right), -Infinity),
      top: median(current.tops),
      bottom: median(current.bottoms),
    });
  };
  let previous: number | null = null;
  let end = -1;
  page.words.forEach((word, index) => {
    if (!word.visible) return;
    if (previous === null || word.line !== previous) {
      close();
      current = { pieces: [], tops: [], bottoms: [], seal: index >= firstOfSeals };
      end = -1;
      lineOfWord++;
      previous = word.line;
    }
    const place = frame.place(word);
    current!.pieces.push({
      text: word.text,
      spaced: end >= 0 && text.starts[index]! > end,
      left: place.left,
      right: place.right,
    });
    end = text.ends[index]!;
    current!.tops.push(place.top);
    current!.bottoms.push(place.bottom);
  });
  close();
  return found;
}

/** Width of one cell of the grid in the page's own unit: the median width of a character, bounded. */
function characterWidth(lines: readonly PlacedLine[]): number {
  const widths: number[] = [];
  let right = 0;
  let left = Infinity;
  for (const line of lines) {
    for (const piece of line.pieces) {
      const cells = gridWidth(piece.text);
      if (piece.right > piece.left && cells > 0) widths.push((piece.right - piece.left) / cells);
      right = Math.max(right, piece.right);
      left = Math.min(left, piece.left);
    }
  }
  if (widths.length === 0) return 0;
  return Math.max(median(widths), (right - left) / mostColumns);
}

/** Lines by rows: what stands at about the same height is shown side by side, from left to right. */
function inRows(lines: readonly PlacedLine[]): PlacedLine[][] {
  const rows: { lines: PlacedLine[]; top: number; bottom: number }[] = [];
  const ordered = lines.every((line) => line.bottom <= line.top)
    ? [...lines]
    : [...lines].sort((one, other) => one.top - other.top || one.left - other.left || one.line - other.line);
  for (const line of ordered) {
    const row = rows.at(-1);
    const height = Math.min(line.bottom - line.top, row === undefined ? 0 : row.bottom - row.top);
    const shared = row === undefined ? 0 : Math.min(row.bottom, line.bottom) - Math.max(row.top, line.top);
    const clashes = row?.lines.some((other) => overlapAcross(other, line)) ?? true;
    if (row !== undefined && height > 0 && shared > sameRow * height && !clashes) row.lines.push(line);
    else rows.push({ lines: [line], top: line.top, bottom: line.bottom });
  }
  return rows.map((row) => row.lines.sort((one, other) => one.left - other.left));
}

/** Lines that share a stretch of the page's width cannot stand side by side. */
function overlapAcross(one: PlacedLine, other: PlacedLine): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const narrower = Math.min(one.right - one.left, other.right - other.left);
  return shared > 0.2 * narrower;
}

/** `12│Description   13│Quantity`: each number stands where its line begins. */
function rowText(
  row: readonly PlacedLine[],
  lines: readonly ShownLine[],
  unit: number,
  margin: number,
): string {
  let shown = '';
  let width = 0;
  row.forEach((line, index) => {
    const label = `${lines[index]!.number}${lineSeparator}`;
    let first = true;
    let behind = 0;
    for (const piece of line.pieces) {
      // A little more than is shown, so that the cut is marked.
      if (shown.length > 2 * mostCharactersOfRow) break;
      const words = shownText(piece.text);
      if (words === '' && !first) continue;
      const column = unit > 0 ? Math.round((piece.left - margin) / unit) : 0;
      if (first) {
        const blanks = index === 0 ? column : Math.max(3, column - width);
        shown +=
          index === 0
            ? `${label}${' '.repeat(Math.min(blanks, mostColumns))}`
            : `${' '.repeat(Math.min(blanks, mostColumns))}${label}`;
        width = index === 0 ? blanks : width + blanks;
        first = false;
      } else {
        const gap = unit > 0 ? (piece.left - behind) / unit : 1;
        // Blanks inside a line stand only where the page leaves a gap that parts columns.
        const blanks =
          gap > 2.5 ? Math.max(2, Math.min(column - width, Math.round(gap) + 1)) : Number(piece.spaced);
        shown += ' '.repeat(Math.min(blanks, mostColumns));
        width += blanks;
      }
      shown += words;
      width += gridWidth(words);
      behind = piece.right;
    }
  });
  return shownRow(shown.trimEnd());
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
