import type { Candidate } from '../../model/field.ts';
import type { Segment } from '../layout/page-layout.ts';
import type { RuleContext } from './context.ts';
import { piecesOf, propose } from './evidence.ts';

const counted =
  /^(?:total\s+)?(?:bales|cartons|ctns|packages|pkgs|rolls|bags|drums|pallets|coils|bobbins|cones|总?(?:箱|件|包|卷)数)\s*[:：]?\s+(\d{1,3}(?:[,.]\d{3})*|\d+)$/iu;
/** Bills of lading sum their packages up as items or pieces. */
const items = /^total\s+(?:items|pieces|packages|pkgs|units)\s*[:：]\s*(\d{1,3}(?:[,.]\d{3})*|\d+)$/iu;
/** "36 PACKAGES", "1980 CARTONS": a count with its noun behind it, nothing else in the run. */
const countBefore =
  /^(\d{1,3}(?:[,.]\d{3})*|\d+)\s?(?:bales?|cartons?|ctns?|packages?|pkgs?|rolls?|bags?|drums?|pallets?|cases?|crates?|coils?|bundles?|boxes|colis|bultos|colli|kolli|件|箱|包)\.?$/iu;
/** "GROSS WEIGHT 4,280.00 KGS 400 CARTONS": the count that closes a line of weights. */
const behindWeight =
  /\b\d[\d.,]{0,20}\s?(?:kgs?|kilos?|lbs?|mt)\.?\s*[,;/]?\s+(\d{1,3}(?:[,.]\d{3})*|\d+)\s?(?:bales?|cartons?|ctns?|packages?|pkgs?|rolls?|bags?|drums?|pallets?|cases?|crates?)\.?$/iu;
/** "1 CONTAINER SAID TO CONTAIN 2140 PCS": what the carrier was told is inside. */
const saidToContain =
  /\b(?:said to contain|s\.?t\.?c\.?)\s*:?\s+(\d{1,3}(?:[,.]\d{3})*|\d+)\s?(?:bales?|cartons?|ctns?|packages?|pkgs?|rolls?|bags?|drums?|pallets?|cases?|crates?|pcs|pieces|units)\b/iu;

/** The paper's number of packages where no label of the usual kind states it: a count that stands with its noun. */
export function countedPackages(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'totals.packages')) return [];
  const candidates: Candidate[] = [];
  const carried = context.type.id === 'transport_document';
  const take = (segment: Segment, match: RegExpExecArray, score: number, because: string): Candidate => {
    const value = match[1]!;
    const lead = segment.text.length - segment.text.trimStart().length;
    const start = lead + match.index + match[0].indexOf(value);
    return propose({
      path: 'totals.packages',
      kind: 'quantity',
      value,
      pieces: piecesOf(segment, start, start + value.length),
      score,
      because: `${because}: "${segment.text.trim()}"`,
      capacity: context.type.assertedBy,
    });
  };
  const alone: { segment: Segment; match: RegExpExecArray }[] = [];
  const contained: { segment: Segment; match: RegExpExecArray }[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      const text = segment.text.trim();
      const match = context.inTable.has(segment) ? null : counted.exec(text);
      if (match !== null) candidates.push(take(segment, match, 0.72, 'a count with its noun'));
      const closing = context.inTable.has(segment) ? null : behindWeight.exec(text);
      if (closing !== null) candidates.push(take(segment, closing, 0.7, 'a count behind the weights'));
      if (!carried) continue;
      const total = items.exec(text);
      if (total !== null) candidates.push(take(segment, total, 0.8, 'a total of items'));
      const before = countBefore.exec(text);
      if (before !== null) alone.push({ segment, match: before });
      const inside = saidToContain.exec(text);
      if (inside !== null) contained.push({ segment, match: inside });
    }
  }
  // Several counts are those of lines: only one in a row of totals, or the only one, is that of the consignment.
  const totals = alone.filter(({ segment }) => isTotal(segment));
  const chosen = totals.length > 0 ? totals : alone;
  const only = chosen[0];
  if (only !== undefined && chosen.length === 1)
    candidates.push(take(only.segment, only.match, 0.7, 'the only count of packages'));
  const inside = contained[0];
  if (inside !== undefined && contained.length === 1)
    candidates.push(take(inside.segment, inside.match, 0.68, 'what the carrier was told is inside'));
  return candidates;
}

function isTotal(segment: Segment): boolean {
  const first = segment.layout.rows[segment.row]!.segments[0]!;
  return (
    first !== segment && /^(?:grand\s+)?total\b|^合计|^总计|^totaal\b|^gesamt\b/iu.test(first.text.trim())
  );
}
