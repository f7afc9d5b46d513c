import type { ColumnDefinition, TableDefinition } from '../../../model/document-type.ts';
import { findValues, isCurrency, namesWeight, pricePerUnit } from '../../../values/index.ts';
import { horizontalOverlap } from '../../layout/neighbours.ts';
import type { PageLayout, Row, Segment } from '../../layout/page-layout.ts';
import { type LabelEntry, type LabelIndex, labelsAt } from '../labels/label-index.ts';
import { keyed } from '../labels/label-key.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { settleSides } from './production-sides.ts';

/** A column of a table on a page: where its heading stands and what it announces. Null column: a heading of no interest. */
export interface TableColumn {
  readonly column: ColumnDefinition | null;
  readonly left: number;
  readonly right: number;
  readonly text: string;
}

/** The heading of a table: its columns from left to right and the rows it takes. */
export interface TableHeader {
  readonly table: TableDefinition;
  readonly layout: PageLayout;
  readonly columns: readonly TableColumn[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** The heading stands on an earlier page: the lines begin at `firstRow`. */
  readonly continued?: boolean;
}

interface Cell {
  left: number;
  right: number;
  text: string;
  segments: Set<Segment>;
}

/**
 * Finds the headings of tables on a page: rows (up to three lines high) whose cells are labels of the columns of one
 * table, the required ones among them, or at least three.
 */
export function tableHeaders(
  layout: PageLayout,
  tables: readonly TableDefinition[],
  index: LabelIndex,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): TableHeader[] {
  const headers: TableHeader[] = [];
  let free = 0;
  for (let row = 0; row < layout.rows.length; row++) {
    if (row < free) continue;
    const matches = columnMatches(layout.rows[row]!, labelsOf);
    if (matches < 2) continue;
    const header = bestHeader(layout, row, tables, index, labelsOf);
    if (header === null) continue;
    headers.push(header);
    free = header.lastRow + 1;
  }
  return headers;
}

const word = /\p{L}{3}/u;
const bareUnit = /^(?:kgs?|pcs|mtrs?|yds?)\.?$/iu;

/** True for words, a semicolon, words and a semicolon. Split and looked at part by part: a line may be very long. */
function asksForSeveral(text: string): boolean {
  if (!/[;；]/u.test(text)) return false;
  const parts = text.split(/[;；]/u, 3);
  return parts.length === 3 && word.test(parts[0]!) && word.test(parts[1]!);
}

function columnMatches(row: Row, labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>): number {
  let count = 0;
  for (const segment of row.segments) {
    // "Item number; Marks and numbers; Number and kind of packages; Description of goods": one box for all of them.
    if (asksForSeveral(segment.text)) continue;
    for (const match of labelsOf.get(segment) ?? []) {
      if (match.entry.targets.some((target) => target.kind === 'column')) count++;
    }
    // A unit alone heads a column of quantities as well as a word does.
    if (bareUnit.test(segment.text.trim())) count++;
  }
  return count;
}

function bestHeader(
  layout: PageLayout,
  seed: number,
  tables: readonly TableDefinition[],
  index: LabelIndex,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): TableHeader | null {
  let best: { header: TableHeader; score: number } | null = null;
  for (const [first, last] of spans(layout, seed)) {
    const cells = headerCells(layout.rows.slice(first, last + 1), labelsOf);
    if (cells.some((cell) => isBodyText(cell.text))) continue;
    for (const table of tables) {
      const columns = settleSides(
        settleAmounts(
          cells.map((cell) => ({ ...cell, column: columnOf(cell.text, table, index) })),
          table,
        ),
        table,
        layout,
        first,
      );
      const found = new Set(columns.flatMap((cell) => (cell.column === null ? [] : [cell.column.path])));
      const missing = missingOf(table, found);
      if (found.size < 2 || missing > 1) continue;
      // Boxes in a row may bear words of columns; without what is required, prices must speak for a table.
      if (
        missing === 1 &&
        (found.size < 3 || !(found.has('amount') || found.has('unitPrice') || found.size > 4))
      )
        continue;
      const unknown = columns.filter(
        (cell) => cell.column === null && !chemicalElement.test(cell.text),
      ).length;
      const score =
        found.size * 2 +
        0.8 * (columns.length - unknown - found.size) -
        missing -
        unknown * 0.4 -
        (last - first) * 0.3;
      if (score <= 0 || unknown > found.size + 1) continue;
      if (best === null || score > best.score) {
        best = {
          score,
          header: {
            table,
            layout,
            columns: columns.map(({ column, left, right, text }) => ({ column, left, right, text })),
            firstRow: first,
            lastRow: last,
          },
        };
      }
    }
  }
  return best?.header ?? null;
}

/** Columns of a mill's analysis are of no interest, and however many there are, the rest is a table. */
const chemicalElement =
  /^(?:C|Si|Mn|P|S|Cr|Ni|Mo|Cu|V|Al|Nb|Ti|N|B|Fe|Mg|Zn|Pb|Sn|As|W|Co|Ceq|CEV|Als|Alt|Rm|Reh|Rel|Rp0[.,]2|A5?)\s*(?:%|\(.{1,8}\))?$/u;

/** How many of the columns a table cannot do without are missing. */
function missingOf(table: TableDefinition, found: ReadonlySet<string>): number {
  // A range names its bales or cartons as well as one number does; a side of a process stands for itself.
  if (table.path === 'lots' && found.has('rangeFrom') && found.has('rangeTo')) return 0;
  if (table.path === 'production' && hasSide(found, 'input')) return 0;
  if (table.path === 'production' && hasSide(found, 'output')) return 0;
  return table.required.filter((path) => !found.has(path)).length;
}

function hasSide(found: ReadonlySet<string>, side: 'input' | 'output'): boolean {
  return found.has(`${side}Lot`) && found.has(`${side}Quantity`);
}

/**
 * Two columns may bear words that mean a price alike ("Prix unitaire", "Prix HT"): the one furthest to the right is
 * the amount of the line.
 */
function settleAmounts<Column extends { column: ColumnDefinition | null }>(
  columns: readonly Column[],
  table: TableDefinition,
): Column[] {
  const amount = table.columns.find((column) => column.path === 'amount');
  const prices = columns.filter((one) => one.column?.path === 'unitPrice');
  if (amount === undefined || prices.length < 2 || columns.some((one) => one.column?.path === 'amount')) {
    return [...columns];
  }
  return columns.map((one) => (one === prices.at(-1) ? { ...one, column: amount } : one));
}

/** The seed row alone, and with one or two close rows above and below it. */
function spans(layout: PageLayout, seed: number): [number, number][] {
  const found: [number, number][] = [[seed, seed]];
  for (const above of [0, 1, 2]) {
    for (const below of [0, 1, 2, 3]) {
      if (above + below === 0 || above + below > 3) continue;
      const first = seed - above;
      const last = seed + below;
      if (first < 0 || last >= layout.rows.length) continue;
      let close = true;
      for (let row = first; row < last; row++) {
        if (layout.rows[row + 1]!.top - layout.rows[row]!.bottom > 0.7 * layout.em) close = false;
      }
      if (close) found.push([first, last]);
    }
  }
  return found;
}

/** Cells of a heading: label runs of each row, those above each other joined from top to bottom. */
function headerCells(rows: readonly Row[], labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>): Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    for (const segment of row.segments) {
      for (const part of partsByLabel(segment, labelsOf.get(segment) ?? [])) {
        const above = cells.find(
          (cell) => !cell.segments.has(segment) && horizontalOverlap(cell, part) > 0.3,
        );
        if (above === undefined) cells.push({ ...part, segments: new Set([segment]) });
        else {
          above.text += ` ${part.text}`;
          above.left = Math.min(above.left, part.left);
          above.right = Math.max(above.right, part.right);
          above.segments.add(segment);
        }
      }
    }
  }
  return cells.sort((one, other) => one.left - other.left);
}

/** Headings set close together come as one segment: every label in it is a cell of its own. */
function partsByLabel(
  segment: Segment,
  matches: readonly LabelMatch[],
): { left: number; right: number; text: string }[] {
  const starts = [
    ...new Set([
      0,
      ...matches.filter((match) => !match.whole || matches.length > 1).map((match) => match.start),
    ]),
  ].sort((one, other) => one - other);
  const parts: { left: number; right: number; text: string }[] = [];
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? segment.text.length;
    const text = segment.text.slice(start, end).trim();
    if (!/[\p{L}\p{N}%#]/u.test(text)) return;
    const from = segment.offsets[start]!;
    const to = segment.offsets[Math.max(start, end - 1)]! + 1;
    const words = segment.words.filter((word) => word.end > from && word.start < to);
    if (words.length === 0) return;
    parts.push({
      text,
      left: Math.min(...words.map((word) => word.left)),
      right: Math.max(...words.map((word) => word.right)),
    });
  });
  return joinedParts(parts);
}

/**
 * Labels that are one heading: the same in two scripts ("投入 Input lot"), or what a Chinese form stacks in one column
 * ("单价/总价/币制").
 */
function joinedParts(
  parts: readonly { left: number; right: number; text: string }[],
): { left: number; right: number; text: string }[] {
  const joined: { left: number; right: number; text: string }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isTwin =
      last !== undefined &&
      (/^[\p{Script=Han}\s]+$/u.test(last.text)
        ? /^[^\p{Script=Han}]+$/u.test(part.text)
        : /\p{Script=Han}\/$/u.test(last.text));
    if (isTwin) {
      last.text += last.text.endsWith('/') ? part.text : ` ${part.text}`;
      last.right = Math.max(last.right, part.right);
    } else joined.push({ ...part });
  }
  return joined;
}

/** Prices, dates and long numbers are body, not heading. */
function isBodyText(text: string): boolean {
  return (
    /\d[.,]\d{2}\b|\d{4,}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text) || text.length > 80 || measures(text)
  );
}

/** "400 pcs" is a quantity; "Price per 100 kg", "(1 kg)" are what a heading says of its unit. */
function measures(text: string): boolean {
  const found = /(?:^|\s)(\d{1,6}(?:[.,]\d+)?\s?\p{L}{1,8})\.?$/u.exec(text);
  if (
    found === null ||
    /(?:[/(（每]|\b(?:per|pro|je|par|por|cada|mỗi|je|à|a|x))\s*$/iu.test(text.slice(0, found.index))
  )
    return false;
  return findValues('quantity', found[1]!).length > 0;
}

/** A heading that names what stands below each other in its column: unit price, amount, currency. */
export function stacksCells(heading: string): boolean {
  return /^\s*单价\s*\/\s*总价/u.test(heading);
}

/** The column a heading announces; a price for a unit and a weight are told by their units. */
function columnOf(text: string, table: TableDefinition, index: LabelIndex): ColumnDefinition | null {
  const named = (path: string): ColumnDefinition | null =>
    table.columns.find((column) => column.path === path) ?? null;
  const price = pricePerUnit(text, isCurrency);
  // Cents are no amount of the paper's currency: the number would stand for a hundred times its worth.
  if (price !== null) return price.hundredths ? null : named('unitPrice');
  const column = labelledColumn(text, table, index);
  if ((column?.path === 'amount' || column?.path === 'unitPrice') && namesWeight(text)) {
    if (/\bnett?\b|净/iu.test(text)) return named('netWeight');
    return /\bgross\b|毛/iu.test(text) ? named('grossWeight') : null;
  }
  return column;
}

/** The column whose label a heading bears: the whole of it a label, or beginning with one. */
function labelledColumn(text: string, table: TableDefinition, index: LabelIndex): ColumnDefinition | null {
  const bare = text.replace(/\([^)]*\)?|\[[^\]]*\]|（[^）]*）?/g, ' ');
  for (const form of [text, bare, ...(stacksCells(text) ? [text.split('/')[0]!] : [])]) {
    const { key, positions } = keyed(form);
    let best: LabelEntry | null = null;
    for (const entry of labelsAt(index, key, 0)) {
      const column = columnIn(entry, table);
      const isWhole = entry.key.length === key.length;
      if (column === null) {
        // The words are the label of another thing: a shorter label inside them means nothing.
        if (isWhole && entry.targets.every((target) => target.kind === 'other')) return null;
        continue;
      }
      if (isWhole) return column;
      if (best === null && entry.key.length >= 0.45 * key.length && endsWord(form, positions, entry))
        best = entry;
    }
    if (best !== null) return columnIn(best, table);
  }
  // Bilingual headings: any label in it that is long enough counts.
  const { key } = keyed(bare);
  for (let from = 1; from < key.length - 1; from++) {
    for (const entry of labelsAt(index, key, from)) {
      const column = columnIn(entry, table);
      if (
        column !== null &&
        (entry.key.length >= 0.4 * key.length || /\p{Script=Han}/u.test(entry.key)) &&
        from + entry.key.length === key.length
      )
        return column;
    }
  }
  return null;
}

/** "Measure" is no label in "Measurement"; Han has no such bounds. */
function endsWord(text: string, positions: readonly number[], entry: LabelEntry): boolean {
  const last = positions[entry.key.length - 1]!;
  const letters = /^[\p{L}\p{M}](?=[^\P{L}\p{Script=Han}])/u;
  return /^\p{Script=Han}/u.test(text.slice(last)) || !letters.test(text.slice(last));
}

function columnIn(entry: LabelEntry, table: TableDefinition): ColumnDefinition | null {
  for (const target of entry.targets) {
    if (target.kind === 'column' && target.table === table) return target.column;
  }
  return null;
}
