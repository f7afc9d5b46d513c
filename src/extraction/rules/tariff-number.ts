import type { FieldDefinition } from '../../model/document-type.ts';
import type { Candidate } from '../../model/field.ts';
import type { RuleContext } from './context.ts';
import { propose } from './evidence.ts';
import { type LabelledReading, readAt, reasonOf } from './labelled-values.ts';

/** Tariff number of the first line of goods: `goods[0]` holds what a document states once for all its goods. */
const path = 'goods[0].hsCode';

/**
 * The tariff number that stands under its label outside of the table of goods ("H.S. CODE: 6109.10" below the lines).
 * Several different ones belong to lines that no rule knows: none is taken then.
 */
export function tariffOutsideTables(context: RuleContext, own: readonly Candidate[]): Candidate[] {
  if (own.some((candidate) => /^goods\[\d+\]\.hsCode$/.test(candidate.path))) return [];
  const column = context.type.tables
    .find((table) => table.path === 'goods')
    ?.columns.find((one) => one.path === 'hsCode');
  if (column === undefined) return [];
  const field: FieldDefinition = {
    path,
    kind: column.kind,
    labels: column.labels,
    placement: ['same', 'right'],
    guidance: '',
  };
  const readings: LabelledReading[] = [];
  for (const match of context.labels) {
    if (context.inTable.has(match.segment) && !match.colon) continue;
    if (!match.entry.targets.some((target) => target.kind === 'column' && target.column === column)) continue;
    const reading = readAt(context, match, field);
    if (reading !== null) readings.push(reading);
  }
  const digits = new Set(readings.map(({ value }) => value.replace(/\D/g, '')));
  if (digits.size !== 1) return [];
  return readings.map((reading) =>
    propose({
      path,
      kind: column.kind,
      value: reading.value,
      pieces: reading.pieces,
      score: reading.score,
      because: reasonOf(reading),
      capacity: context.type.assertedBy,
      subject: 'goods line 1',
    }),
  );
}
