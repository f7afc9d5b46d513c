import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { HoldRow } from '../index/hold-store.ts';
import { memberKey } from '../index/ledger-store.ts';
import { saltNote } from '../index/notes.ts';
import type { Decision } from '../model/decision.ts';
import { UsageError } from '../model/exception.ts';
import { contentId } from '../model/hashing.ts';
import type { Occurrence } from '../model/source-file.ts';
import { type Family, familiesOf } from './families.ts';
import { settleHolds } from './settle-holds.ts';

/** A person's decision to hold or release what they named. */
export interface HoldDecision {
  readonly by: string;
  /** Coded reason: `privileged`, `not-privileged`, `clawback`, ... */
  readonly reason: string;
  /** Free text to counsel; kept apart from the event chain. */
  readonly note: string | null;
}

/**
 * Holds the families of the given occurrences until a named person releases them; what was made from them is removed.
 * @returns the first occurrence of each family that was not held before.
 */
export function hold(
  index: EvidenceIndex,
  occurrences: readonly Occurrence[],
  decision: HoldDecision,
): Occurrence[] {
  return index.transaction(() => {
    const changed: Occurrence[] = [];
    for (const { root } of familiesWith(index, occurrences)) {
      if (root.file === null || index.holds.get(root.path, root.file)?.state === 'held') continue;
      change(index, root, 'held', decision);
      changed.push(root);
    }
    settleHolds(index);
    return changed;
  });
}

/**
 * Releases the families that hold the given occurrences: the next run analyses them.
 * @returns the families released.
 * @throws UsageError when nothing of it is held, or it is quarantined.
 */
export function release(
  index: EvidenceIndex,
  occurrences: readonly Occurrence[],
  decision: HoldDecision,
): HoldRow[] {
  const quarantined = occurrences.find(
    ({ file }) => file !== null && index.quarantine.get(file)?.kind === 'subject',
  );
  if (quarantined !== undefined)
    throw new UsageError(
      `${quarantined.path} is quarantined: its bytes are gone and nothing can be released`,
    );
  return index.transaction(() => {
    const roots = new Set(
      [...familiesWith(index, occurrences).map(({ root }) => root), ...occurrences].map((each) =>
        memberKey(each.path, each.file),
      ),
    );
    const held = index.holds
      .all()
      .filter((row) => row.state === 'held' && roots.has(memberKey(row.path, row.file)));
    if (held.length === 0) throw new UsageError('nothing of it is held');
    for (const row of held) {
      const root = index.ledger.occurrencesAt(row.path).find((each) => each.file === row.file)!;
      change(index, root, 'released', decision);
    }
    settleHolds(index);
    return held;
  });
}

/** Every family that one of the occurrences is part of; an archive that was named itself counts as one. */
function familiesWith(index: EvidenceIndex, occurrences: readonly Occurrence[]): Family[] {
  const wanted = new Set(occurrences.map((each) => memberKey(each.path, each.file)));
  const isWanted = (each: Occurrence): boolean => wanted.delete(memberKey(each.path, each.file));
  const families = familiesOf(index).filter((family) => family.occurrences.filter(isWanted).length > 0);
  const archives = occurrences.filter((each) => wanted.has(memberKey(each.path, each.file)));
  return [...families, ...archives.map((root) => ({ root, occurrences: [root] }))];
}

function change(
  index: EvidenceIndex,
  root: Occurrence,
  state: 'held' | 'released',
  { by, reason, note }: HoldDecision,
): void {
  const at = new Date().toISOString();
  const file = root.file!;
  const before = index.holds.get(root.path, file);
  index.holds.put({
    path: root.path,
    file,
    state,
    basis: 'person',
    reason: state === 'held' ? `held by ${by} (${reason})` : `released by ${by} (${reason})`,
    by,
    at,
  });
  const action = state === 'held' ? 'hold' : 'release';
  const decision: Decision = {
    id: contentId('decision', [at, by, action, root.path, file]),
    at,
    reviewer: by,
    subject: 'occurrence',
    subjectId: contentId('occurrence', [root.path, file]),
    action,
    anchor: null,
    before: { state: before?.state ?? null },
    // The chain keeps what it is told for good: no words of what is held or was.
    after: { state, path: index.names.shownPath(root, true), file },
    reason,
    undoes: null,
  };
  const salted = note === null ? null : saltNote(note);
  const event = index.events.append('decision', {
    ...decision,
    ...(salted === null ? {} : { note: salted.hash }),
  });
  if (salted !== null) index.notes.put(event, salted);
}
