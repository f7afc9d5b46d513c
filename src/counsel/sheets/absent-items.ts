import { type Item, plain } from '../brief.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/** What people said of paths that no field of a document stands under, in words; nobody's name is told. */
export function absentItems({ absent }: SnapshotDocument, ...forms: readonly string[]): Item[] {
  const said = absent.filter(({ form }) => forms.includes(form));
  return [...new Set(said.map(({ action }) => action))]
    .sort()
    .map((action) =>
      plain(
        action === 'illegible' ? 'illegible, as a person said' : 'not stated, as a person said',
        'not-found',
      ),
    );
}
