import type { ColumnDefinition } from '../../../model/document-type.ts';
import type { Candidate } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues, isCurrency, unitInHeading, unitOf } from '../../../values/index.ts';
import type { LayoutWord, PageLayout, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { type Piece, piecesOfWords, propose } from '../evidence.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { continuedHeader, followsPage, looksTabular, type OpenTable, openTable } from './continued-table.ts';
import { goodsExtras } from './goods-extras.ts';
import { checkedLines } from './line-checks.ts';
import { lotKind } from './lot-kind.ts';
import { originsInColumns } from './origin-columns.ts';
import { countOf, goodsLines } from './shipped-goods.ts';
import { type TableBody, type TableCell, type TableLine, tableBody } from './table-body.ts';
import { stacksCells, type TableHeader, tableHeaders } from './table-header.ts';

/** A table found on a page. */
export interface FoundTable {
  readonly header: TableHeader;
  readonly body: TableBody;
}

/** All tables of a document, page after page, the segments they take, and pages where one goes on unread (`lost`). */
export function findTables(
  layouts: readonly PageLayout[],
  type: RuleContext['type'],
  index: LabelIndex,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): { tables: FoundTable[]; segments: Set<Segment>; lost: PageLayout[] } {
  const tables: FoundTable[] = [];
  const segments = new Set<Segment>();
  const lost: PageLayout[] = [];
  if (type.tables.length === 0) return { tables, segments, lost };
  let open: OpenTable | null = null;
  for (const layout of layouts) {
    const headers = tableHeaders(layout, type.tables, index, labelsOf);
    const before = open as OpenTable | null;
    const until = headers[0]?.firstRow ?? layout.rows.length;
    const next = before === null ? null : continuedHeader(before, layout, until, labelsOf);
    if (
      before !== null &&
      before.hiddenBetween === null &&
      next === null &&
      headers.length === 0 &&
      followsPage(before, layout) &&
      looksTabular(layout)
    )
      lost.push(layout);
    const source = next === null ? null : before!.heading;
    open = null;
    if (next !== null) headers.unshift(next);
    headers.forEach((header, at) => {
      const until = headers[at + 1]?.firstRow ?? layout.rows.length;
      const body = tableBody(header, until, labelsOf);
      if (body.lines.length === 0) return;
      tables.push({ header, body });
      open = openTable(header === next ? source! : header, body, layout, labelsOf);
      for (let row = header.firstRow; row <= body.lastRow; row++) {
        for (const segment of layout.rows[row]!.segments) segments.add(segment);
      }
    });
  }
  return { tables, segments, lost };
}

/** Candidates of all table lines, numbered through the document. */
export function tableCandidates(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
  const candidates: Candidate[] = [];
  const counters = new Map<string, number>();
  for (const { header, body } of tables) {
    const path = header.table.path;
    // Findings are sentences over several lines: rules of their own read them.
    if (path === 'audit.finding') continue;
    if (path === 'workers') {
      candidates.push(...workerTotals(context, header, body));
      continue;
    }
    for (const line of body.lines) {
      const number = counters.get(path) ?? 0;
      const own = lineCandidates(context, header, line, number, body);
      if (own.length === 0) continue;
      counters.set(path, number + 1);
      candidates.push(...own, ...goodsExtras(context, header, line, own, number));
    }
    if (body.total !== null) candidates.push(...totalCandidates(context, body.total));
  }
  candidates.push(...totalsOfOneLine(context, tables), ...originsInColumns(context, tables));
  return checkedLines(candidates, context.values);
}

/** A paper of carriage with one line of goods and no total: what the line weighs is what the consignment weighs. */
function totalsOfOneLine(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
  if (context.type.id !== 'transport_document') return [];
  const goods = tables.filter(({ header }) => header.table.path === 'goods');
  const lines = goods.flatMap(({ body }) => body.lines);
  if (lines.length !== 1 || goods.some(({ body }) => body.total !== null)) return [];
  const found = totalCandidates(context, lines[0]!, ['packages', 'netWeight', 'grossWeight']);
  if (!found.some(({ path }) => path === 'totals.packages')) found.push(...piecesCarried(context, lines[0]!));
  return found.map((candidate) => ({ ...candidate, score: 0.74 }));
}

/** Waybills count their packages as pieces: "No. of pieces RCP" (IATA Resolution 600a, box 22A). */
function piecesCarried(context: RuleContext, line: TableLine): Candidate[] {
  return totalCandidates(context, line, ['quantity'])
    .filter(({ because }) => /\bpieces\b|\brcp\b/iu.test(because))
    .map((candidate) => ({ ...candidate, path: 'totals.packages' }));
}

/** Columns whose total is a field of the paper. */
const totalPaths: Readonly<Record<string, string>> = {
  quantity: 'totals.quantity',
  netWeight: 'totals.netWeight',
  grossWeight: 'totals.grossWeight',
  packages: 'totals.packages',
  statedCount: 'totals.packages',
  tareWeight: 'totals.tareWeight',
  inputQuantity: 'production.inputQuantity',
  outputQuantity: 'production.outputQuantity',
  loss: 'production.loss',
};

/**
 * Of a table of workers only the row of totals is read, and how many rows it counts: persons are row numbers, what is
 * printed of one of them is nobody's field.
 */
function workerTotals(context: RuleContext, header: TableHeader, body: TableBody): Candidate[] {
  const candidates: Candidate[] = [];
  for (const cell of body.total?.cells.values() ?? []) {
    const column = cell.column.column;
    if (column === null || column.path === 'listedCount') continue;
    const taken = takeCell(context, body.total!.layout, cell, column);
    if (taken === null) continue;
    candidates.push(
      propose({
        path: `workers.${column.path}`,
        kind: column.kind,
        value: taken.value,
        pieces: taken.pieces,
        score: 0.82,
        because: `total of the column "${cell.column.text}"`,
        capacity: context.type.assertedBy,
      }),
    );
  }
  const numbering = header.columns.find(({ column }) => column?.path === 'listedCount');
  const last = body.lines.at(-1);
  const cell = numbering === undefined ? undefined : last?.cells.get(numbering);
  if (numbering?.column == null || last === undefined || cell === undefined) return candidates;
  const numbers = body.lines.map((line) => Number(joined(line.cells.get(numbering)?.lines[0] ?? [])));
  const taken = takeCell(context, last.layout, cell, numbering.column);
  if (taken !== null && numbers.every((number, index) => number === index + 1))
    candidates.push(
      propose({
        path: 'workers.listedCount',
        kind: 'number',
        value: taken.value,
        pieces: taken.pieces,
        score: 0.8,
        because: 'number of the last row',
        capacity: context.type.assertedBy,
        basis: { kind: 'inferred', rule: 'rows of a list counted by their numbers' },
      }),
    );
  return candidates;
}

/** Totals under the columns of a table. The gross total of money has rules of its own. */
function totalCandidates(
  context: RuleContext,
  total: TableLine,
  only: readonly string[] = Object.keys(totalPaths),
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const cell of total.cells.values()) {
    const column = cell.column.column;
    const path = column === null ? undefined : totalPaths[column.path];
    if (column === null || path === undefined || !only.includes(column.path)) continue;
    const taken = takeCell(context, total.layout, cell, column);
    if (taken === null || followsCurrency(total, taken.value)) continue;
    candidates.push(
      propose({
        path,
        kind: column.kind,
        value: taken.value,
        pieces: taken.pieces,
        score: 0.82,
        unit: unitOfColumn(cell.column.text, column.kind),
        because: `total of the column "${cell.column.text}"`,
        capacity: context.type.assertedBy,
      }),
    );
  }
  return candidates;
}

/** "TOTAL USD 30,238.56": money, whatever column it stands nearest to. */
function followsCurrency(total: TableLine, value: string): boolean {
  const text = total.layout.rows[total.firstRow]!.segments.map((segment) => segment.text).join(' ');
  const before = text.slice(0, Math.max(0, text.indexOf(value)));
  const word = /(\p{L}{3}|\p{Sc})\s*$/u.exec(before)?.[1];
  // KGS is money in Bishkek and kilograms on packing lists.
  return word !== undefined && unitOf(word) === null && (/\p{Sc}/u.test(word) || isCurrency(word));
}

/** Lists on a production record bear the index on the value; all other tables on the line. */
function pathOf(table: string, column: string, number: number): string {
  return table === 'production' ? `production.${column}` : `${table}[${number}].${column}`;
}

function lineCandidates(
  context: RuleContext,
  header: TableHeader,
  line: TableLine,
  number: number,
  body: TableBody,
): Candidate[] {
  const candidates: Candidate[] = [];
  const path = header.table.path;
  const subject = path === 'goods' ? `goods line ${number + 1}` : `${path} ${number + 1}`;
  for (const cell of line.cells.values()) {
    const column = cell.column.column;
    if (column === null) continue;
    // The quantities of one line are not those of the record, unless it has only one.
    if (path === 'production' && !/Lot$/.test(column.path) && (body.lines.length > 1 || body.total !== null))
      continue;
    const taken = takeCell(context, line.layout, cell, column);
    if (taken === null) continue;
    candidates.push(
      propose({
        path: pathOf(path, column.path, number),
        kind: column.kind,
        value: taken.value,
        pieces: taken.pieces,
        score: taken.score,
        unit: unitOfColumn(cell.column.text, column.kind),
        because: `in the column "${cell.column.text}"`,
        capacity: context.type.assertedBy,
        subject,
      }),
    );
  }
  if (path === 'lots') splitRanges(context, line, candidates, number, subject);
  const has = (part: string): boolean => candidates.some((candidate) => candidate.path.endsWith(`.${part}`));
  for (const cell of line.cells.values()) {
    if (path !== 'goods') break;
    const more = stacksCells(cell.column.text) && !has('amount') ? stackedAmount(context, line, cell) : null;
    if (more !== null) {
      candidates.push(
        propose({
          path: `goods[${number}].amount`,
          kind: 'amount',
          ...more,
          score: 0.76,
          because: `second number in the column "${cell.column.text}"`,
          capacity: context.type.assertedBy,
          subject,
        }),
      );
    }
    // "Style / colour": where nothing else describes the goods, the words beside the number do.
    if (cell.column.column?.path === 'articleNumber' && !has('description')) {
      const text = joined(cell.lines[0] ?? []);
      if (!/(?:^|\s)\p{L}{3,}/u.test(text) || cell.lines.length > 3) continue;
      const words = cell.lines.flat();
      candidates.push(
        propose({
          path: `goods[${number}].description`,
          kind: 'text',
          value: joined(words),
          pieces: cell.lines.flatMap((own) => piecesOfWords(line.layout, own)),
          score: 0.7,
          because: `words beside the number in the column "${cell.column.text}"`,
          capacity: context.type.assertedBy,
          subject,
        }),
      );
    }
  }
  if (path === 'goods' && !has('description') && !has('articleNumber')) return [];
  if (path === 'goods' && !has('quantity'))
    candidates.push(...countInDescription(context, line, number, subject));
  if (path === 'lots' && candidates.length > 0)
    candidates.push(...lotKind(context, header, line, number, subject));
  return candidates;
}

const range = /^\s*(\S*\d)\s*(?:-|–|—|~|～|至|to|a|à|bis|ile)\s*(\S*\d)\s*$/iu;

/** "1201 - 1260" in the column of bale numbers is first and last number of a run, not the number of one bale. */
function splitRanges(
  context: RuleContext,
  line: TableLine,
  candidates: Candidate[],
  number: number,
  subject: string,
): void {
  for (const cell of line.cells.values()) {
    const column = cell.column.column;
    const words = cell.lines[0];
    if (column?.path !== 'id' || words === undefined || cell.lines.length > 1) continue;
    const text = joined(words);
    const found = range.exec(text);
    if (found === null) continue;
    const [first, last] = [found[1]!, found[2]!];
    const digits = (one: string): string => one.replace(/\D/g, '');
    // "L-2201" and "24-117" are numbers of one lot: a run has two numbers of like length, the second one greater.
    if (digits(first).length < 3 || digits(first).length !== digits(last).length) continue;
    if (Number(digits(last)) <= Number(digits(first))) continue;
    const at = candidates.findIndex((candidate) => candidate.path === `lots[${number}].id`);
    if (at >= 0) candidates.splice(at, 1);
    const part = (path: string, value: string, start: number): Candidate =>
      propose({
        path: `lots[${number}].${path}`,
        kind: 'code',
        value,
        pieces: trimmed(
          line.layout,
          words,
          wordsBetween(words, start, start + value.length),
          start,
          start + value.length,
        ),
        score: 0.8,
        because: `a run of numbers in the column "${cell.column.text}"`,
        capacity: context.type.assertedBy,
        subject,
      });
    candidates.push(
      part('rangeFrom', first, text.indexOf(first)),
      part('rangeTo', last, text.lastIndexOf(last)),
    );
  }
}

/** The amount that stands under the unit price in a column of stacked cells. */
function stackedAmount(
  context: RuleContext,
  line: TableLine,
  cell: TableCell,
): { value: string; pieces: Piece[] } | null {
  const words = cell.lines[1];
  if (words === undefined) return null;
  const found = findValues('amount', joined(words), valuesOn(context, line.layout))[0];
  if (found === undefined) return null;
  const own = wordsBetween(words, found.start, found.end);
  return { value: found.text, pieces: trimmed(line.layout, words, own, found.start, found.end) };
}

/** "24,000 PCS" on a line of its own in the description box of a paper of carriage. */
function countInDescription(
  context: RuleContext,
  line: TableLine,
  number: number,
  subject: string,
): Candidate[] {
  if (context.type.id !== 'transport_document') return [];
  const cell = [...line.cells.values()].find((one) => one.column.column?.path === 'description');
  const counts = goodsLines(cell?.lines ?? []).rest.flatMap((words) => {
    const count = countOf(joined(words));
    return count === null ? [] : [{ words, count }];
  });
  if (counts.length !== 1) return [];
  const { words, count } = counts[0]!;
  const text = joined(words);
  const part = (path: string, kind: ValueKind, value: string): Candidate => {
    const start = text.indexOf(value);
    const own = wordsBetween(words, start, start + value.length);
    return propose({
      path: `goods[${number}].${path}`,
      kind,
      value,
      pieces: trimmed(line.layout, words, own, start, start + value.length),
      score: 0.76,
      because: 'a count on a line of its own in the description',
      capacity: context.type.assertedBy,
      subject,
    });
  };
  return [part('quantity', 'quantity', count.quantity), part('unit', 'unit', count.unit)];
}

const mayBeNumbers = new Set(['number', 'page', 'step', 'grade']);

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
function unitOfColumn(heading: string, kind: string): string | null {
  return kind === 'weight' ? unitInHeading(heading) : null;
}

function joined(words: readonly LayoutWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function wordsBetween(words: readonly LayoutWord[], start: number, end: number): LayoutWord[] {
  const found: LayoutWord[] = [];
  let at = 0;
  for (const word of words) {
    if (at < end && at + word.text.length > start) found.push(word);
    at += word.text.length + 1;
  }
  return found;
}

/** Pieces of a value inside a joined cell; a value that is a part of a word gets that part. */
function trimmed(
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
