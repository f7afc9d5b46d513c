import type { ScreeningSettings } from '../screener.ts';
import type { ActiveLists, ListEntry } from './list.ts';

/** A written form of an entry that the matcher did not find. */
export interface CoverageMiss {
  readonly list: string;
  readonly entry: string;
  /** The name of the list. */
  readonly name: string;
  /** What stood in the text: the name itself, or with one confusion planted. */
  readonly printed: string;
  readonly confusion: boolean;
  /** Entries that were found instead. */
  readonly instead: readonly string[];
}

export interface CoverageReport {
  /** Names looked for, each at least once. */
  readonly names: number;
  /** Texts tried: each name, and each name with one planted confusion. */
  readonly tried: number;
  readonly missed: readonly CoverageMiss[];
  readonly passed: boolean;
}

/** Searches texts that print the names of the lists for those names: each must hit its own entry. */
export function coverageOf(
  _lists: ActiveLists,
  _settings: Partial<ScreeningSettings> = {},
  _of: (entry: ListEntry) => boolean = () => true,
): CoverageReport {
  throw new Error('not measured');
}
