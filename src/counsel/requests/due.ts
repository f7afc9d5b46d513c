import { type Cell, plain } from '../brief.ts';
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

/** The day alone, so that it can be filtered, with why below it. */
export function dueCell(due: Due | null): Cell {
  return due === null
    ? [plain('no day set, and no day stated that a period of the law runs from')]
    : [plain(due.day), plain(due.because)];
}
