import type { Sheet } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What is asked for and of whom. */
export function requestsSheet(_snapshot: Snapshot): Sheet {
  return {
    name: 'Requests',
    about: 'What is not found, from whom, by when.',
    columns: [{ header: 'What', width: 40 }],
    rows: [],
  };
}
