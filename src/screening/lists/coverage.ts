import { createScreener, type ScreeningSettings } from '../screener.ts';
import type { ActiveLists, ListEntry, PartyEntry } from './list.ts';
import { withPlantedConfusion } from './planted-confusion.ts';

/** A written form of an entry that the matcher did not find. */
export interface CoverageMiss {
  readonly list: string;
  readonly entry: string;
  /** The name as the list has it. */
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

const isNamed = (entry: ListEntry): entry is PartyEntry => entry.kind === 'party' || entry.kind === 'vessel';

/**
 * Searches texts that print the names of the lists for those names. Each name of each party and vessel, as it stands and
 * with one misreading of the declared OCR table, must hit its own entry as an entity, or be named as an alternate of an
 * entry that stands on the same words.
 *
 * @param of the entries to try; all when absent. The others are still searched for.
 */
export function coverageOf(
  lists: ActiveLists,
  settings: Partial<ScreeningSettings> = {},
  of: (entry: ListEntry) => boolean = () => true,
): CoverageReport {
  const screener = createScreener(lists, settings);
  const versions = new Set(screener.listVersions.map((version) => version.id));
  // The screener numbers the entries of the lists that it was told to search.
  const entries = lists.entries.filter((entry) => versions.has(entry.list));
  const missed: CoverageMiss[] = [];
  let names = 0;
  let tried = 0;
  for (const entry of entries) {
    if (!isNamed(entry) || !of(entry)) continue;
    for (const { text: name } of entry.names) {
      names++;
      const misread = withPlantedConfusion(name);
      for (const printed of misread === null ? [name] : [name, misread]) {
        tried++;
        const text = `${entry.kind === 'vessel' ? 'Fishing vessel' : 'Manufacturer'}: ${printed}, as agreed.`;
        const found = screener
          .mentions(text)
          .filter((mention) => /^E[123]$/.test(mention.grade))
          .map((mention) => ({ entry: entries[mention.entry]!, alternates: mention.alternates }));
        const hit = found.some(
          (each) =>
            each.entry.id === entry.id ||
            each.alternates.some((other) => other.startsWith(`${entry.name} (`)),
        );
        if (hit) continue;
        missed.push({
          list: entry.list,
          entry: entry.id,
          name,
          printed,
          confusion: printed !== name,
          instead: [...new Set(found.map((each) => each.entry.id))],
        });
      }
    }
  }
  return { names, tried, missed, passed: missed.length === 0 };
}
