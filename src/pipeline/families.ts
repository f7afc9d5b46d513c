import type { EvidenceIndex } from '../index/evidence-index.ts';
import { memberKey } from '../index/ledger-store.ts';
import type { Occurrence } from '../model/source-file.ts';
import { formatOf } from '../reading/index.ts';

/** A mail with all that is in it, or a loose file; archives and folders are none. */
export interface Family {
  readonly root: Occurrence;
  /** Every occurrence of the family, the root first. */
  readonly occurrences: readonly Occurrence[];
}

/** True for what only holds other files: its members are families of their own. */
function isArchive(occurrence: Occurrence): boolean {
  return (
    occurrence.state === 'container' ||
    (occurrence.mediaType !== null && formatOf(occurrence.mediaType)?.container === true)
  );
}

/** All families of an index, by path of their roots. */
export function familiesOf(index: EvidenceIndex): Family[] {
  const all = [...index.ledger.occurrences()];
  const byKey = new Map(all.map((occurrence) => [memberKey(occurrence.path, occurrence.file), occurrence]));
  const roots = new Map<Occurrence, Occurrence>();
  const rootOf = (occurrence: Occurrence): Occurrence => {
    const known = roots.get(occurrence);
    if (known !== undefined) return known;
    const parent = parentOf(occurrence, byKey, index);
    // What lies in an archive that itself lies in a mail is of the mail's family.
    const above = parent === null ? null : rootOf(parent);
    const root = above === null || isArchive(above) ? occurrence : above;
    roots.set(occurrence, root);
    return root;
  };
  const families = new Map<Occurrence, Occurrence[]>();
  for (const occurrence of all) {
    const root = rootOf(occurrence);
    const members = families.get(root);
    if (members === undefined) families.set(root, [occurrence]);
    else members.push(occurrence);
  }
  return [...families]
    .filter(([root]) => !isArchive(root))
    .map(([root, occurrences]) => ({
      root,
      occurrences: occurrences.sort(
        (one, other) => one.depth - other.depth || (one.path < other.path ? -1 : 1),
      ),
    }))
    .sort((one, other) => (one.root.path < other.root.path ? -1 : one.root.path > other.root.path ? 1 : 0));
}

function parentOf(
  occurrence: Occurrence,
  byKey: ReadonlyMap<string, Occurrence>,
  index: EvidenceIndex,
): Occurrence | null {
  if (occurrence.parent === null) return null;
  const exact = byKey.get(memberKey(occurrence.parent, occurrence.parentFile ?? ''));
  return exact ?? index.ledger.occurrencesAt(occurrence.parent)[0] ?? null;
}
