import type { Snapshot } from '../snapshot/snapshot.ts';

/** Path of each file in the dump by its hash: of the first occurrence that may be shown. */
export function filePaths(snapshot: Snapshot): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const all = [...snapshot.documents.flatMap(({ occurrences }) => occurrences), ...snapshot.occurrences];
  for (const { file, path } of all) if (file !== null && !paths.has(file)) paths.set(file, path);
  return paths;
}
