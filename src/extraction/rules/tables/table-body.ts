import { horizontalOverlap } from '../../layout/neighbours.ts';
import type { LayoutWord, PageLayout, Row, Segment } from '../../layout/page-layout.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { leadNextLine } from './leading-rows.ts';
import { stacksCells, type TableColumn, type TableHeader } from './table-header.ts';

/** The words of one line of a table in one column, over all its printed lines. */
export interface TableCell {
  readonly column: TableColumn;
  readonly lines: LayoutWord[][];
}

/** One line of goods, lots or findings. */
export interface TableLine {
  readonly layout: PageLayout;
  readonly cells: Map<TableColumn, TableCell>;
  readonly firstRow: number;
}

export interface TableBody {
  readonly lines: readonly TableLine[];
  /** The row of totals under the lines, its words by column; null when there is none. */
  readonly total: TableLine | null;
  /** Last row that belongs to the table. */
  readonly lastRow: number;
}

export const totalWord =
  /^(?:grand\s+)?(?:total|totals|summe|gesamt|toplam|tổng|合\s*计|总\s*计|合计|totale|totaal|celkem|razem)(?![\p{L}])/iu;

/** Readers of scans lose the first character of 合计 and 总计. */
const clippedTotal = /^计$/u;

/** The row of totals: it begins with the word and goes on in numbers, at most a unit or a currency beside them. */
function isTotalRow(inside: readonly Segment[], layout: PageLayout): boolean {
  const first = inside[0]!.text.trim();
  if (!totalWord.test(first) && !(layout.ocr && clippedTotal.test(first))) return false;
  const words = inside.flatMap((segment) => segment.words).slice(1);
  const numbers = words.filter((word) => /\d/.test(word.text)).length;
  const letters = words.filter((word) => !/\d/.test(word.text) && /\p{L}{2}/u.test(word.text)).length;
  return numbers > 0 && letters <= numbers + 3;
}

/** A cell of so many lines above the numbers of its line is looked for. */
const mostLeading = 6;

const numeric = /^[^\p{L}]*\d[\d.,'\s]*(?:[^\p{L}]*|\s*\p{L}{1,4}\.?)$/u;

/**
 * Reads the rows under a heading. A row with a number in a numeric column opens a line; rows with words only in text
 * columns continue the line above, or lead the one below where the blank above them is the widest. Ends at a total, a
 * label of another thing, the next heading, or a wide blank.
 */
export function tableBody(
  header: TableHeader,
  until: number,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): TableBody {
  const { layout } = header;
  const lines: TableLine[] = [];
  let total: TableLine | null = null;
  let lastRow = header.lastRow;
  let bottom = header.continued ? layout.rows[header.firstRow]!.top : layout.rows[header.lastRow]!.bottom;
  let pending: Map<TableColumn, LayoutWord[]> | null = null;
  let added: AddedRow[] = [];
  /** Rows of cells that begin above the numbers of the line that follows. */
  let leading: Map<TableColumn, LayoutWord[]>[] = [];
  let continues = false;
  /** Words that belong to no line stood above: what follows goes on with them until a line opens. */
  let interrupted = false;
  const left = Math.min(...header.columns.map((column) => column.left)) - 4 * layout.em;
  const right = Math.max(...header.columns.map((column) => column.right)) + 5 * layout.em;
  const insideOf = (row: Row): Segment[] =>
    row.segments.filter((segment) => segment.right > left && segment.left < right);
  /** Blanks above a row and those behind it, up to the row that opens a line; none where the table ends before one does. */
  const gapsFrom = (from: number): number[] => {
    const gaps: number[] = [];
    let above = bottom;
    for (let index = from; index < until && gaps.length < mostLeading; index++) {
      const row = layout.rows[index]!;
      const inside = insideOf(row);
      if (inside.length === 0) continue;
      if (isTotalRow(inside, layout) || endsTable(row, inside, labelsOf)) return [];
      gaps.push(row.top - above);
      above = row.bottom;
      if (index > from && opensLine(assign(inside, header.columns), header)) return gaps;
    }
    return [];
  };
  for (let index = header.lastRow + 1; index < until; index++) {
    const row = layout.rows[index]!;
    const inside = insideOf(row);
    if (inside.length === 0) continue;
    const blank = row.top - bottom;
    if (lines.length > 0 && blank <= 4.5 * layout.em && isTotalRow(inside, layout)) {
      total = { layout, cells: new Map(), firstRow: index };
      addWords(total, assign(inside, header.columns));
      break;
    }
    if (blank > (lines.length === 0 ? 6 : 4.5) * layout.em) break;
    // A second row of the heading: units, or headings that stand lower than the others.
    if (lines.length === 0 && blank < 0.8 * layout.em && isLabelRow(inside, labelsOf)) {
      lastRow = index;
      bottom = row.bottom;
      continue;
    }
    if (endsTable(row, inside, labelsOf)) break;
    const words = assign(inside, header.columns);
    if (words.size === 0) continue;
    const opens = opensLine(words, header) && !completes(lines.at(-1), words, blank, layout.em);
    if (opens) {
      const line: TableLine = { layout, cells: new Map(), firstRow: index };
      // Words printed above the numbers of the first line: a description that begins higher up.
      if (pending !== null && lines.length === 0) addWords(line, pending);
      for (const above of leading) addWords(line, above);
      leading = [];
      addWords(line, words);
      lines.push(line);
      pending = null;
      interrupted = false;
      continues ||= added.length > 0;
      added = [];
    } else if (lines.length > 0 && (interrupted || runsAcross(inside, lines.at(-1)!, header))) {
      interrupted = true;
      bottom = row.bottom;
      continue;
    } else if (lines.length > 0 && (leading.length > 0 || leadNextLine(gapsFrom(index), layout.em))) {
      leading.push(words);
    } else if (lines.length > 0 && blank < 1.6 * layout.em) {
      addWords(lines.at(-1)!, words);
      added.push({ inside, words, before: lastRow });
    } else {
      pending = words;
    }
    lastRow = index;
    bottom = row.bottom;
  }
  while (added.length > 0 && standsBelowTable(added.at(-1)!, header, labelsOf, continues)) {
    const footer = added.pop()!;
    removeWords(lines.at(-1)!, footer.words);
    lastRow = footer.before;
  }
  return { lines, total, lastRow };
}

/**
 * Running text below a line: one run of words that begins in a column of codes or numbers, goes on across the next ones and
 * leaves no wider space where the words of those begin.
 */
function runsAcross(inside: readonly Segment[], line: TableLine, header: TableHeader): boolean {
  const { em } = header.layout;
  const first = inside[0]!;
  const own = header.columns.find((column) => first.left >= column.left - em && first.left <= column.right);
  const kind = own?.column?.kind;
  if (own === undefined || kind === undefined || kind === 'text') return false;
  const filled = [...line.cells.values()].filter(
    (cell) => cell.column !== own && cell.column.left > own.left,
  );
  const crossed = filled.filter(({ lines }) => lines[0]![0]!.left < first.right - em);
  const gaps = first.words.slice(1).map((word, index) => word.left - first.words[index]!.right);
  const usual = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
  const begins = (at: number): boolean =>
    gaps.some((gap, index) => gap > 1.25 * usual && Math.abs(first.words[index + 1]!.left - at) < em);
  return crossed.length > 0 && !crossed.some(({ lines }) => begins(lines[0]![0]!.left));
}

/** A row that was taken for the continuation of the line above it. */
interface AddedRow {
  readonly inside: readonly Segment[];
  readonly words: ReadonlyMap<TableColumn, LayoutWord[]>;
  /** Last row of the table without it. */
  readonly before: number;
}

const sentence = /^\p{Lu}.*\p{Ll}{2}\s+\S.*[\p{L}\p{N})][.。]$/u;

/**
 * Under the last line of a table: a sentence or a label that begins at the table's left edge and is no part of a cell.
 * It runs on under the next column, or is the name of a place for signing, or no other line of the table goes on.
 */
function standsBelowTable(
  { inside, words }: AddedRow,
  header: TableHeader,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
  continues: boolean,
): boolean {
  const columns = [...header.columns].sort((one, other) => one.left - other.left);
  const first = inside[0]!;
  const edge = Math.min(first.left, columns[0]!.left);
  if (first.left - edge > header.layout.em) return false;
  const texts = inside.map((segment) => segment.text.trim());
  const signs = inside.every((segment) =>
    labelsOf
      .get(segment)
      ?.some(
        (match) =>
          match.whole &&
          match.entry.targets.every((target) => target.kind === 'other' && target.meaning === 'formPerson'),
      ),
  );
  if (signs || addedTax.test(texts[0]!)) return true;
  if (inside.length > 1 || !sentence.test(texts[0]!)) return false;
  const next = columns[1];
  return words.size > 1 || (next !== undefined && first.right > next.left) || !continues;
}

/** "zzgl. 19 % MwSt.", "plus 20% VAT": tax that is added below the lines. */
const addedTax =
  /^(?:zzgl\.?|zuzüglich|plus|add|\+)\s+(?:\d{1,2}(?:[.,]\d+)?\s?%\s+)?(?:mwst|ust|umsatzsteuer|mehrwertsteuer|vat|gst|tva|iva)(?![\p{L}])/iu;

function removeWords(line: TableLine, words: ReadonlyMap<TableColumn, LayoutWord[]>): void {
  for (const [column, list] of words) {
    const cell = line.cells.get(column);
    const place = cell?.lines.lastIndexOf(list) ?? -1;
    if (place < 0) continue;
    cell!.lines.splice(place, 1);
    if (cell!.lines.length === 0) line.cells.delete(column);
  }
}

function addWords(line: TableLine, words: ReadonlyMap<TableColumn, LayoutWord[]>): void {
  for (const [column, list] of words) {
    const cell = line.cells.get(column);
    if (cell === undefined) line.cells.set(column, { column, lines: [list] });
    else cell.lines.push(list);
  }
}

/** Numbers printed a little lower than their line fill columns that it left empty: no new line. */
function completes(
  last: TableLine | undefined,
  words: ReadonlyMap<TableColumn, LayoutWord[]>,
  blank: number,
  em: number,
): boolean {
  if (last === undefined || blank > 0.8 * em) return false;
  let numbers = 0;
  for (const column of words.keys()) {
    const kind = column.column?.kind;
    if (kind === undefined || !numericKinds.has(kind)) continue;
    if (last.cells.has(column)) return false;
    numbers++;
  }
  return numbers === 1;
}

export function isLabelRow(
  inside: readonly Segment[],
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): boolean {
  const labelled = inside.filter((segment) =>
    labelsOf.get(segment)?.some((match) => match.whole && !match.colon),
  );
  return labelled.length >= 2 && labelled.length * 2 > inside.length;
}

/** A Chinese sentence with its full stop, or a numbered clause: prose beneath a table, not a cell of it. */
const chineseProse = /^[一二三四五六七八九十]{1,3}、|\p{Script=Han}{4}[^。]{0,200}。/u;

/** Totals, labels with a colon, and sentences end a table. */
function endsTable(
  row: Row,
  inside: readonly Segment[],
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): boolean {
  if (isLabelRow(inside, labelsOf)) return true;
  for (const segment of inside) {
    for (const match of labelsOf.get(segment) ?? []) {
      if (!match.atStart) continue;
      for (const target of match.entry.targets) {
        if (target.kind === 'other' && target.meaning === 'totalsOther') return true;
        if (target.kind === 'field' && target.field.path.startsWith('totals.')) return true;
        if (target.kind === 'field' && target.field.kind === 'party' && (match.colon || match.whole))
          return true;
        if (target.kind === 'other' && target.meaning === 'bank' && match.colon) return true;
        if (target.kind === 'field' && target.field.path.startsWith('execution.') && match.colon) return true;
      }
    }
  }
  // "Storekeeper:", "领料人：": places for signing, each a label without a value.
  if (inside.every((segment) => /[:：]\s*$/u.test(segment.text))) return true;
  const first = inside[0]!;
  if (row.segments.length > 1) return false;
  return (first.text.length > 90 && /[.!]$/.test(first.text)) || chineseProse.test(first.text.trim());
}

/** Assigns the words of a row to columns: by overlap with the heading, else by the nearer edge. */
export function assign(
  segments: readonly Segment[],
  columns: readonly TableColumn[],
): Map<TableColumn, LayoutWord[]> {
  const assigned = new Map<TableColumn, LayoutWord[]>();
  const add = (column: TableColumn, word: LayoutWord): void => {
    const list = assigned.get(column);
    if (list === undefined) assigned.set(column, [word]);
    else list.push(word);
  };
  for (const segment of segments) {
    const under = columns.filter((column) => horizontalOverlap(column, segment) > 0);
    if (under.length > 1 && segment.words.length > 1) {
      // Cells set close together came as one segment: numbers go to the column they stand under.
      for (const word of segment.words) add(columnFor(word, columns, under), word);
    } else {
      const column = under[0] ?? columnFor(segment.words[0]!, columns, columns);
      for (const word of segment.words) add(column, word);
    }
  }
  return assigned;
}

function columnFor(
  word: LayoutWord,
  columns: readonly TableColumn[],
  under: readonly TableColumn[],
): TableColumn {
  const over = under.filter((column) => horizontalOverlap(column, word) > 0.15);
  if (over.length === 1) return over[0]!;
  const isNumber = numeric.test(word.text);
  let best = columns[0]!;
  let distance = Infinity;
  for (const column of under.length > 0 ? under : columns) {
    const edge = isNumber ? Math.abs(column.right - word.right) : Math.abs(column.left - word.left);
    const centre = Math.abs((column.left + column.right) / 2 - (word.left + word.right) / 2);
    // Words of a text column run to the right of its heading, never to the left of it.
    const behind = !isNumber && word.left < column.left - 2 * (word.bottom - word.top) ? 1e6 : 0;
    const apart = Math.min(edge, centre) + behind;
    if (apart < distance) {
      distance = apart;
      best = column;
    }
  }
  return best;
}

export const numericKinds = new Set(['amount', 'quantity', 'number', 'weight']);

/** A number in a numeric column, or a code in the first column together with a description, opens a line. */
function opensLine(words: ReadonlyMap<TableColumn, LayoutWord[]>, header: TableHeader): boolean {
  let numbers = 0;
  let codes = 0;
  let texts = 0;
  for (const [column, list] of words) {
    const text = list.map((word) => word.text).join(' ');
    const kind = column.column?.kind;
    if (kind !== undefined && numericKinds.has(kind)) {
      if (/\d/.test(text)) numbers++;
    } else if (kind === 'code' || kind === 'hs-code' || kind === 'date') {
      if (/\d/.test(text)) codes++;
    } else if (column.column?.path === 'number' || column.column?.path === 'page') {
      // Exhibits and pages of an index: "A", "1-3".
      if (/[\p{L}\p{N}]/u.test(text)) codes++;
    } else if (/\p{L}{2}/u.test(text)) texts++;
  }
  // Where cells are stacked, further numbers without an item of their own belong to the line above.
  if (texts + codes === 0 && header.columns.some((column) => stacksCells(column.text))) return false;
  const hasNumericColumns = header.columns.some(
    (column) => column.column !== null && numericKinds.has(column.column.kind),
  );
  if (numbers >= 2 || (numbers === 1 && texts + codes > 0)) return true;
  if (!hasNumericColumns) return codes > 0 || texts > 1;
  return false;
}
