import type { Candidate, Capacity } from '../../../model/field.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { type RuleContext, startsWithLabel, valuesOn } from '../context.ts';
import { propose } from '../evidence.ts';
import { addressLikeness } from './line-shape.ts';
import { type PartyLine, partyLine, readPartyBlock } from './party-block.ts';

/** Where the first line of an address stands that a label of its own announces ("Site address"). */
export interface AddressStart {
  readonly path: string;
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  /** The line begins behind its label in the same segment: its left edge is the label's. */
  readonly behindLabel: boolean;
  readonly score: number;
  readonly because: string;
}

const mostLines = 3;

/**
 * An address and its country. It runs on in the lines under its first one, flush with it, until a label, a blank, or
 * words that are no address.
 */
export function addressCandidates(context: RuleContext, from: AddressStart, capacity: Capacity): Candidate[] {
  const { segment } = from;
  const { layout } = segment;
  const lines: PartyLine[] = [{ ...partyLine(segment, from.start, from.end), part: 'address' }];
  let above = segment;
  const below = from.behindLabel ? [] : layout.rows.slice(segment.row + 1, segment.row + 1 + mostLines);
  for (const row of below) {
    const next = row.segments.find((other) => Math.abs(other.left - segment.left) < 0.8 * layout.em);
    if (next === undefined || next.top - above.bottom > 0.9 * layout.em) break;
    if (startsWithLabel(context, next) || context.titles.has(next) || context.inTable.has(next)) break;
    // A label to the left makes the line another value.
    const before = row.segments.filter((other) => other.right <= next.left).at(-1);
    if (before !== undefined && startsWithLabel(context, before)) break;
    if (addressLikeness(next.text) < 0.3 && !/^\d+\s?[\p{Script=Han}]{1,4}$/u.test(next.text.trim())) break;
    lines.push({ ...partyLine(next), part: 'address' });
    above = next;
  }
  const block = readPartyBlock(lines, valuesOn(context, layout), true);
  const found: Candidate[] = [];
  const common = { score: from.score, because: from.because, capacity };
  if (block.address !== null) {
    found.push(propose({ ...common, path: from.path, kind: 'address', ...block.address, score: from.score }));
  }
  const party = from.path.replace(/\.(?:address|siteAddress)$/, '');
  if (block.country !== null && party !== from.path) {
    found.push(
      propose({ ...common, path: `${party}.country`, kind: 'country', ...block.country, score: from.score }),
    );
  }
  return found;
}
