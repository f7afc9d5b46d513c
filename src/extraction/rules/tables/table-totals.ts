import type { Candidate } from '../../../model/field.ts';
import { isCurrency, unitOf } from '../../../values/index.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import type { FoundTable } from './found-table.ts';
import type { TableLine } from './table-body.ts';
import { takeCell, unitOfColumn } from './take-cell.ts';

/** A paper of carriage with one line of goods and no total: what the line weighs is what the consignment weighs. */
export function totalsOfOneLine(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
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

/** Totals under the columns of a table. The gross total of money has rules of its own. */
export function totalCandidates(
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
