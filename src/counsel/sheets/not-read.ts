import type { Sheet } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What could not be read. */
export function notReadSheet(_snapshot: Snapshot): Sheet {
  return { name: '7 Not read', about: '', columns: [{ header: '', width: 40 }], rows: [] };
}
