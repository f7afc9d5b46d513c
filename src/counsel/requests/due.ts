import type { Item } from '../brief.ts';
import { plain } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Day by which answers are wanted, with why; null where nothing says one. */
export interface Due {
  /** ISO 8601. */
  readonly day: string;
  readonly because: string;
}

/** The day that people set for their requests in the matter. */
export function dueOf({ matter }: Snapshot): Due | null {
  const { answersBy } = matter.facts;
  return answersBy === null ? null : { day: answersBy, because: 'day set for this matter' };
}

export function dueItem(due: Due | null): Item {
  return due === null ? plain('no day set') : plain(`${due.day} (${due.because})`);
}
