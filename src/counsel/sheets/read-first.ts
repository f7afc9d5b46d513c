import type { Sheet } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What counsel reads first. */
export function readFirstSheet(_snapshot: Snapshot): Sheet {
  return { name: '1 Read first', about: '', columns: [{ header: '', width: 40 }], rows: [] };
}
