import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOfWords, propose } from '../evidence.ts';
import { labelsAt } from '../labels/label-index.ts';
import { labelKey } from '../labels/label-key.ts';
import { claims } from '../origin.ts';
import type { FoundTable } from './found-table.ts';

/** Papers that state an origin by a column of their own: each country there is one statement. */
const statingTypes = new Set(['customs_declaration', 'production_record']);

/** Countries in a column headed as origin, each once, with the kind of statement the paper makes. */
export function originsInColumns(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
  if (!statingTypes.has(context.type.id)) return [];
  const byCountry = new Map<string, number>();
  const candidates: Candidate[] = [];
  for (const { header, body } of tables) {
    const columns = header.columns.filter(
      (one) => one.column?.path === 'countryOfOrigin' || (one.column === null && isOrigin(context, one.text)),
    );
    for (const line of body.lines) {
      for (const column of columns) {
        const words = line.cells.get(column)?.lines[0] ?? [];
        const text = words.map((word) => word.text).join(' ');
        const found = findValues('country', text, valuesOn(context, header.layout))[0];
        if (found?.normalized == null || found.start > 1) continue;
        const index = byCountry.get(found.normalized) ?? byCountry.size;
        byCountry.set(found.normalized, index);
        candidates.push(
          propose({
            path: `origin[${index}].country`,
            kind: 'country',
            value: found.text,
            pieces: piecesOfWords(header.layout, words),
            score: 0.78,
            because: `in the column "${column.text}"`,
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return [...candidates, ...claims(context, candidates)];
}

function isOrigin(context: RuleContext, heading: string): boolean {
  const key = labelKey(heading);
  return labelsAt(context.index, key, 0).some(
    (entry) =>
      entry.key === key &&
      entry.targets.some((target) => target.kind === 'field' && target.field.path === 'origin.country'),
  );
}
