import type { EvidenceIndex } from '../index/evidence-index.ts';
import { aliasSeen, flagSubject } from '../index/flag-groups/flag-subject.ts';
import type { FlagGroup } from '../index/flag-groups/group-flags.ts';
import { readFlagGroups } from '../index/flag-groups/read-groups.ts';
import { saltNote } from '../index/notes.ts';
import type { Decision } from '../model/decision.ts';
import { type Disposition, decisionsOfTwo, type FlagDecision } from '../model/disposition.ts';
import { UsageError } from '../model/exception.ts';
import type { Flag } from '../model/flag.ts';
import { contentId } from '../model/hashing.ts';

/** A person's decision about all mentions of a group. */
export interface GroupDecision {
  /** Null takes the last decision back. */
  readonly decision: FlagDecision | null;
  readonly by: string;
  /** Coded reason. */
  readonly reason: string;
  /** Path of the field that shows that it is another party, such as `parties.seller.identifiers.uscc`. */
  readonly identifierField: string | null;
  /** Free text to counsel; kept apart from the event chain. */
  readonly note: string | null;
  /** Given by the review app. */
  readonly sent?: SentDecision;
}

/** What the review app knows of a decision beside the decision itself. */
export interface SentDecision {
  /** UUID: sent twice, it counts once. */
  readonly request: string;
  /** Refuses (throws) when the group is not as it was shown to the person. */
  readonly requireAsShown: (group: FlagGroup) => void;
  /** Facts for the event: who the reviewer is known by, what was in view. Never words of a document. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * Finds a group by its key or the beginning of it.
 * @throws UsageError when there is none, or several.
 */
export function findFlagGroup(groups: readonly FlagGroup[], key: string): FlagGroup {
  const found = key.length < 4 ? [] : groups.filter((group) => group.key.startsWith(key.toLowerCase()));
  if (found.length === 1) return found[0]!;
  throw new UsageError(
    found.length === 0
      ? `there is no group of mentions ${key}; see evidex flags`
      : `${key} is the beginning of ${found.length} groups; give more of it`,
  );
}

/**
 * Records a decision about every different text that matched in a group, one event each. The flags stay, and so does
 * every earlier decision.
 * @throws UsageError when another party is claimed without a field of those documents that shows it.
 */
export function decideFlagGroup(
  index: EvidenceIndex,
  key: string,
  { decision, by, reason, identifierField, note, sent }: GroupDecision,
): { readonly group: FlagGroup; readonly awaitsSecond: boolean; readonly wasKnown: boolean } {
  return index.transaction(() => {
    const group = findFlagGroup(readFlagGroups(index), key);
    if (sent !== undefined && index.dispositions.hasRequest(sent.request))
      return { group, awaitsSecond: awaitsSecondIn(group, decision), wasKnown: true };
    sent?.requireAsShown(group);
    const flags = group.flags.flatMap((id) => index.results.flag(id) ?? []);
    if (decision === null && group.standings.every(({ last }) => last === null || last.decision === null))
      throw new UsageError(`nothing is decided about ${group.key}, so there is nothing to take back`);
    if (decision === 'different-party') requireIdentifier(index, flags, identifierField);
    else if (identifierField !== null)
      throw new UsageError('a field is named only where the decision is different-party');
    const at = new Date().toISOString();
    const salted = note === null ? null : saltNote(note);
    for (const { subject } of group.matched) {
      const own = flags.filter((flag) => flagSubject(flag, group.supplier) === subject);
      const disposition = dispositionOf(own, subject, {
        decision,
        by,
        reason,
        identifierField,
        at,
        ...(sent === undefined ? {} : { request: sent.request }),
      });
      const before = index.dispositions.bySubject().get(subject)?.at(-1) ?? null;
      const event = index.events.append('decision', {
        ...decisionOf(disposition, before),
        ...sent?.facts,
        // The row bears it too; verify holds the row against the chain.
        ...(sent === undefined ? {} : { request: sent.request }),
        ...(salted === null ? {} : { note: salted.hash }),
      });
      index.dispositions.put(event, disposition);
      if (salted !== null) index.notes.put(event, salted);
    }
    const after = findFlagGroup(readFlagGroups(index), group.key);
    return { group: after, awaitsSecond: awaitsSecondIn(after, decision), wasKnown: false };
  });
}

function awaitsSecondIn(group: FlagGroup, decision: FlagDecision | null): boolean {
  return decision !== null && decisionsOfTwo.has(decision) && group.state === 'awaits-second';
}

function requireIdentifier(index: EvidenceIndex, flags: readonly Flag[], path: string | null): void {
  if (path === null)
    throw new UsageError(
      'name the field that shows that it is another party: --field PATH, as evidex show lists them',
    );
  const documents = new Set(flags.flatMap((flag) => flag.document ?? []));
  for (const document of documents)
    if (index.results.fieldsOf(document).some((field) => field.path === path)) return;
  throw new UsageError(`none of the documents of this group has a field ${path}`);
}

function dispositionOf(
  flags: readonly Flag[],
  subject: string,
  given: Omit<Disposition, 'subject' | 'seen'>,
): Disposition {
  const first = flags[0]!;
  return {
    subject,
    ...given,
    seen: {
      entry: first.entry.hash ?? '',
      aliases: [...new Set(flags.map(aliasSeen))].sort(),
      matcher: first.matcher,
      documents: [...new Set(flags.map((flag) => flag.document ?? flag.file))].sort(),
    },
  };
}

function decisionOf(disposition: Disposition, before: Disposition | null): Decision {
  const { subject, by, at, reason } = disposition;
  return {
    id: contentId('decision', [at, by, 'dispose', subject, disposition.decision]),
    at,
    reviewer: by,
    subject: 'flag',
    subjectId: subject,
    action: disposition.decision === null ? 'reopen' : 'dispose',
    anchor: null,
    before: before === null ? null : { decision: before.decision, by: before.by },
    after: {
      decision: disposition.decision,
      identifierField: disposition.identifierField,
      seen: disposition.seen,
    },
    reason,
    undoes: null,
  };
}
