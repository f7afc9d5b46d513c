import type { Candidate } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues } from '../../../values/index.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { type Piece, piecesOfWords, propose } from '../evidence.ts';
import type { LabelIndex } from '../labels/label-index.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { continuedHeader, followsPage, looksTabular, type OpenTable, openTable } from './continued-table.ts';
import type { FoundTable } from './found-table.ts';
import { goodsExtras } from './goods-extras.ts';
import { checkedLines } from './line-checks.ts';
import { lotKind } from './lot-kind.ts';
import { splitRanges } from './number-runs.ts';
import { originsInColumns } from './origin-columns.ts';
import { countOf, goodsLines } from './shipped-goods.ts';
import { type TableBody, type TableCell, type TableLine, tableBody } from './table-body.ts';
import { stacksCells, type TableHeader, tableHeaders } from './table-header.ts';
import { totalCandidates, totalsOfOneLine } from './table-totals.ts';
import { joined, takeCell, trimmed, unitOfColumn, wordsBetween } from './take-cell.ts';
import { workerTotals } from './worker-totals.ts';

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
