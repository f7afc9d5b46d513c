import type { Segment } from '../../layout/page-layout.ts';
import { describesParty, type RuleContext } from '../context.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { addressLikeness } from './line-shape.ts';
import { type PartyLine, partyLine } from './party-block.ts';

/**
 * The parts of a segment by the labels inside it: "ABC Co., Ltd. Address: 1 Mill Road Tel: 123" gives a plain line, an
 * address and a detail. Words of labels are left out; identifiers and contacts are details.
 */
export function linesByLabel(
  context: RuleContext,
  segment: Segment,
  from = 0,
  to = segment.text.length,
): PartyLine[] {
  const labels = (context.labelsOf.get(segment) ?? []).filter(
    (match) =>
      match.start >= from &&
      match.end <= to &&
      describesParty(match) &&
      (match.colon || match.whole || (match.atStart && !isHouseNumber(match))),
  );
  if (labels.length === 0) return [partyLine(segment, from, to)];
  const lines: PartyLine[] = [];
  if (/[\p{L}\p{N}]/u.test(segment.text.slice(from, labels[0]!.start))) {
    lines.push(partyLine(segment, from, labels[0]!.start));
  }
  labels.forEach((match, index) => {
    const end = labels[index + 1]?.start ?? to;
    const part = partNamed(match);
    // The label of a detail stays with it: identifier rules look for it in the line.
    const start = part === 'detail' ? match.start : match.valueStart;
    if (start >= end) return;
    lines.push({ ...partyLine(segment, start, end), part });
  });
  return lines;
}

/** "No. 19 Mill Road, Ningbo": the number of a house, not of the party. */
function isHouseNumber(match: LabelMatch): boolean {
  return match.entry.key.length <= 2 && addressLikeness(match.segment.text) >= 0.5;
}

/** What a label inside a party block says its words are. */
export function partNamed(match: LabelMatch): NonNullable<PartyLine['part']> {
  for (const target of match.entry.targets) {
    if (target.kind !== 'part') continue;
    const path = target.part.path;
    if (path === 'name' || path === 'address' || path === 'siteAddress' || path === 'country') return path;
  }
  return 'detail';
}
