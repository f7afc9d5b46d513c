import { answersWantedBy } from '../clocks/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Day by which answers are wanted, with why; null where no day is stated that one follows from. */
export interface Due {
  /** ISO 8601. */
  readonly day: string;
  readonly because: string;
}

/** The day that people set for their requests, else the earliest period within which customs has to have the evidence. */
export function dueOf({ matter }: Snapshot): Due | null {
  return answersWantedBy(matter.facts);
}

/** What is told instead of a reason where there is no day. */
export const noDay = 'no day set for this matter, and no day stated that a period of the law runs from';
