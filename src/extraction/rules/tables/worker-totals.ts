import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import type { TableBody } from './table-body.ts';
import type { TableHeader } from './table-header.ts';
import { joined, takeCell } from './take-cell.ts';

/**
 * Of a table of workers only the row of totals is read, and how many rows it counts: persons are row numbers, what is
 * printed of one of them is nobody's field.
 */
export function workerTotals(context: RuleContext, header: TableHeader, body: TableBody): Candidate[] {
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
