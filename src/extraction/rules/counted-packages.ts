import type { Candidate } from '../../model/field.ts';
import type { RuleContext } from './context.ts';
import { piecesOf, propose } from './evidence.ts';

const counted =
  /^(?:total\s+)?(?:bales|cartons|ctns|packages|pkgs|rolls|bags|drums|pallets|coils|bobbins|cones|总?(?:箱|件|包|卷)数)\s*[:：]?\s+(\d{1,3}(?:[,.]\d{3})*|\d+)$/iu;

/** "Bales 88", "Total cartons: 400": a count that stands with its noun in a run of its own is the paper's total. */
export function countedPackages(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'totals.packages')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (context.inTable.has(segment)) continue;
      const match = counted.exec(segment.text.trim());
      const value = match?.[1];
      if (value === undefined) continue;
      const start = segment.text.lastIndexOf(value);
      candidates.push(
        propose({
          path: 'totals.packages',
          kind: 'quantity',
          value,
          pieces: piecesOf(segment, start, start + value.length),
          score: 0.72,
          because: `a count with its noun: "${segment.text.trim()}"`,
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}
