import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { FlagGroup } from '../../../index/flag-groups/group-flags.ts';
import { readFlagGroups } from '../../../index/flag-groups/read-groups.ts';
import { hashOf } from '../../../model/hashing.ts';
import { gradeLabels } from '../../../model/labels.ts';
import type { FlagGroupCard, FlagGroupView } from '../../api/lists.ts';
import { Refused } from '../refused.ts';

/** Groups of an index as they were at some event of its chain. */
interface Kept {
  readonly head: number;
  readonly groups: readonly FlagGroup[];
}
const kept = new WeakMap<EvidenceIndex, Kept>();

/**
 * All groups, what should be looked at first coming first. Every change of flags and decisions is an event: until the next
 * one they are kept. Decisions about fields, most of what happens during a review, change none of them.
 */
export function flagGroupsOf(index: EvidenceIndex): readonly FlagGroup[] {
  const head = index.events.head().sequence;
  const known = kept.get(index);
  if (known !== undefined && (known.head === head || !hasChangedSince(index, known.head))) {
    kept.set(index, { ...known, head });
    return known.groups;
  }
  const groups = readFlagGroups(index);
  kept.set(index, { head, groups });
  return groups;
}

function hasChangedSince(index: EvidenceIndex, event: number): boolean {
  const [others] = index.count(
    `SELECT '' AS name, COUNT(*) AS count FROM event
     WHERE sequence > ? AND NOT (kind = 'decision' AND json_extract(body, '$.subject') = 'field')`,
    event,
  );
  return others === undefined || others.count > 0;
}

/** @throws Refused when there is no such group (any more). */
export function flagGroupOf(index: EvidenceIndex, key: string): FlagGroup {
  const group = flagGroupsOf(index).find((each) => each.key === key);
  if (group === undefined)
    throw new Refused(404, 'there is no such group of mentions', 'go back to the list: it may have changed');
  return group;
}

/** Changes with the mentions of a group and with what is decided about them. */
export function sealOfGroup({ key, flags, standings }: FlagGroup): string {
  return hashOf([
    'flag-group',
    key,
    flags,
    standings.map(({ subject, state, last }) => [subject, state, last?.at ?? null, last?.by ?? null]),
  ]).slice(0, 32);
}

/** Title of a list as its edition bears it; the id where the last pass did not search it. */
function titleOfList(index: EvidenceIndex, list: string): string {
  return index.screenings.last()?.lists.find(({ id }) => id === list)?.title ?? list;
}

export function flagGroupCard(index: EvidenceIndex, group: FlagGroup): FlagGroupCard {
  const decisions = new Set(
    group.standings.map(({ state, last }) => (state === 'open' ? null : (last?.decision ?? null))),
  );
  return {
    key: group.key,
    supplier: group.supplier,
    entry: group.entry,
    list: group.list,
    listTitle: titleOfList(index, group.list),
    grade: group.grade,
    gradeWords: gradeLabels[group.grade],
    mentions: group.mentions,
    documents: group.documents,
    polarities: group.polarities as Readonly<Record<string, number>>,
    state: group.state,
    decision: decisions.size === 1 ? [...decisions][0]! : null,
    contradicted: group.contradiction !== null,
  };
}

/** What was decided about each of the texts that matched. */
export function standingViews(group: FlagGroup): FlagGroupView['standings'] {
  const words = new Map(group.matched.map(({ subject, words }) => [subject, words]));
  return group.standings.map(({ subject, state, last, because }) => ({
    words: words.get(subject) ?? '',
    state,
    decision: last?.decision ?? null,
    by: last?.by ?? null,
    at: last?.at ?? null,
    reason: last?.reason ?? null,
    identifierField: last?.identifierField ?? null,
    because,
  }));
}
