import type { EvidenceIndex } from './evidence-index.ts';
import { memberKey } from './ledger-store.ts';

/** Files and paths that stand for nothing in the dump as it is now: other bytes have taken their place on disk. */
export interface Superseded {
  readonly files: ReadonlySet<string>;
  /** Paths of which every row is superseded. */
  readonly paths: ReadonlySet<string>;
}

const none: Superseded = { files: new Set(), paths: new Set() };

/** What is superseded, members of replaced containers included. */
export function supersededIn(index: EvidenceIndex): Superseded {
  const any = index.count(
    'SELECT path AS name, 0 AS count FROM occurrence WHERE superseded IS NOT NULL LIMIT 1',
  );
  if (any.length === 0) return none;
  const all = [...index.ledger.occurrences()].sort((one, other) => one.depth - other.depth);
  const keys = new Set<string>();
  const files = new Map<string, boolean>();
  const paths = new Map<string, boolean>();
  for (const occurrence of all) {
    const isSuperseded =
      occurrence.supersededBy !== undefined ||
      (occurrence.parent !== null && keys.has(memberKey(occurrence.parent, occurrence.parentFile ?? null)));
    if (isSuperseded) keys.add(memberKey(occurrence.path, occurrence.file));
    paths.set(occurrence.path, isSuperseded && (paths.get(occurrence.path) ?? true));
    if (occurrence.file !== null && occurrence.state !== 'ignored')
      files.set(occurrence.file, isSuperseded && (files.get(occurrence.file) ?? true));
  }
  const those = (map: ReadonlyMap<string, boolean>): Set<string> =>
    new Set([...map].filter(([, value]) => value).map(([key]) => key));
  return { files: those(files), paths: those(paths) };
}
