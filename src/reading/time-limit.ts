/** Share of the time by the clock that a process must have worked to be thought kept from working, and not stuck. */
const leastWork = 0.05;
/** Share of its limit that a process may have worked by the processor before its time counts as over. */
const mostWork = 0.8;
/** How many times its limit a task may take by the clock, however busy the machine is. */
const longestStretch = 4;

export interface TimeSpent {
  /** The limit, seconds. */
  readonly limit: number;
  /** Seconds by the clock since the task began. */
  readonly elapsed: number;
  /** Seconds by the processor since the task began; null where the system does not tell. */
  readonly worked: number | null;
}

/**
 * Seconds by which a task that has reached its limit may go on, 0 when its time is over. On a busy machine a sound page
 * takes longer by the clock and not by the processor: it gets the time it was kept from, so that what a dump gives does
 * not depend on what else the machine does. A task that hardly works waits for something that will not come.
 */
export function moreSeconds({ limit, elapsed, worked }: TimeSpent): number {
  if (worked === null || elapsed >= longestStretch * limit) return 0;
  if (worked < leastWork * elapsed || worked >= mostWork * limit) return 0;
  return Math.max(0.25, limit - worked);
}
