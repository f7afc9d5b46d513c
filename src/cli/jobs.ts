import { availableParallelism } from 'node:os';
import { UsageError } from '../model/exception.ts';

/** Number of reading processes or search threads: one per core, 4 at most, since each may hold 400 MB. @throws UsageError */
export function readJobs(text: string | undefined): number {
  if (text === undefined) return Math.max(1, Math.min(4, availableParallelism()));
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 64) {
    throw new UsageError(`--jobs takes a whole number from 1 to 64, not "${text}"`);
  }
  return Number(text);
}
