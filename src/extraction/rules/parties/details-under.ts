import type { Segment } from '../../layout/page-layout.ts';
import { describesParty, namesParty, type RuleContext } from '../context.ts';
import { linesByLabel, partNamed } from './lines-by-label.ts';
import type { PartyLine } from './party-block.ts';

/** Rows under a label whose value stands to its right, each with a label of its own: "Tax code: …", "Address: …". */
export function detailsUnder(context: RuleContext, segment: Segment): PartyLine[] {
  const layout = segment.layout;
  const lines: PartyLine[] = [];
  let bottom = segment.bottom;
  let part: PartyLine['part'];
  for (let index = segment.row + 1; index < layout.rows.length && lines.length < 14; index++) {
    const inside = layout.rows[index]!.segments.filter(
      (other) => other.left > segment.left - 1.5 * layout.em,
    );
    const first = inside[0];
    if (first === undefined) continue;
    if (first.top - bottom > 2 * layout.em) break;
    const own = (context.labelsOf.get(first) ?? []).filter(
      (match) => match.atStart && (match.colon || match.whole),
    );
    if (own.length > 0 && !own.every((match) => describesParty(match) && !namesParty(match))) break;
    if (own.length === 0 && first.left < segment.right && part === undefined) break;
    for (const other of inside) {
      const found = linesByLabel(context, other);
      for (const line of found) {
        if (line.part !== undefined) part = line.part;
        // A value beside its label, or under it in the next row, is what the label says.
        if (/[\p{L}\p{N}]/u.test(line.text))
          lines.push(line.part === undefined && part !== undefined ? { ...line, part } : line);
      }
      const bare = context.labelsOf.get(other)?.find((match) => match.whole && describesParty(match));
      if (bare !== undefined) part = partNamed(bare);
    }
    bottom = Math.max(...inside.map((other) => other.bottom));
  }
  return lines;
}
