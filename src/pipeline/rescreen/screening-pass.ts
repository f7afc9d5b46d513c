import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { ScreenedEdition, ScreenedEntries } from '../../index/screening-store.ts';
import type { Flag } from '../../model/flag.ts';
import type { FlagChange } from '../../model/flag-change.ts';
import { hashOf, outputHash } from '../../model/hashing.ts';
import type { ActiveLists } from '../../screening/lists/list.ts';
import { checkedNote, checkedWords } from '../../screening/lists/load.ts';
import {
  SCREENING_VERSION,
  type ScreeningSettings,
  type SearchIdentity,
  searchIdentity,
} from '../../screening/search-settings.ts';
import { SCREEN_STAGE } from '../stages.ts';
import { reasonOf, type SearchedWith } from './change-reasons.ts';
import { compareFlags, undoChanges } from './compare-flags.ts';

/** What was found out about one file. */
export interface ScreenedFlags {
  readonly file: string;
  readonly flags: readonly Flag[];
  /** Pages that were searched. */
  readonly pages: number;
  /** True when its pages, documents or fields were made anew before. */
  readonly paperChanged: boolean;
  /** True when people say otherwise than before what stands on its pages. */
  readonly statedChanged?: boolean;
}

/**
 * One pass over stored pages, by a run or by evidex screen: stores the flags of file after file with how they differ
 * from those before. It is recorded once it comes to its first file.
 */
export class ScreeningPass {
  readonly #index: EvidenceIndex;
  readonly #by: 'run' | 'screen';
  readonly #screener: SearchIdentity;
  readonly #now: SearchedWith;
  readonly #editions: readonly ScreenedEdition[];
  readonly #known = new Map<string, ScreenedEntries | null>();
  readonly #earlier = new Map<number, SearchedWith | null>();
  #id: number | null = null;

  constructor(index: EvidenceIndex, by: 'run' | 'screen', lists: ActiveLists, settings: ScreeningSettings) {
    const screener = searchIdentity(lists, settings);
    this.#index = index;
    this.#by = by;
    this.#screener = screener;
    this.key = screenKey(screener);
    this.#editions = screener.listVersions.map(({ checked, ...version }) => ({
      id: version.id,
      title: version.title,
      version: version.version,
      retrieved: version.retrieved,
      hash: version.hash,
      entries: version.entries,
      names: version.names,
      entriesWithChineseName: version.entriesWithChineseName,
      subject: version.subject,
      checked: checkedWords({ checked }),
    }));
    this.#now = { matcher: SCREENING_VERSION, lists: searchedLists(this.#editions, lists) };
  }

  /** Hash of all that a flag says apart from the paper: the key under which files are marked as screened. */
  readonly key: string;

  /** Editions of the lists that are searched. */
  get listVersions(): SearchIdentity['listVersions'] {
    return this.#screener.listVersions;
  }

  /** Number of the pass; null where it came to no file. */
  get begun(): number | null {
    return this.#id;
  }

  /** Number of the pass; starts it where that has not been done. Call in a transaction. */
  id(): number {
    if (this.#id !== null) return this.#id;
    const { screenings } = this.#index;
    this.#id = screenings.start({
      by: this.#by,
      screener: this.#screener.version,
      matcher: SCREENING_VERSION,
      lists: this.#editions,
      names: this.#editions.reduce((sum, list) => sum + list.names, 0),
    });
    for (const { entries } of this.#now.lists.values()) screenings.keepEntries(entries);
    return this.#id;
  }

  /**
   * Stores the flags of a file and marks it as screened; call in the transaction that holds what they rest on.
   * @returns how they differ from those before; empty for a file that is screened for the first time.
   */
  store({ file, flags, pages, paperChanged, statedChanged = false }: ScreenedFlags): readonly FlagChange[] {
    const { results, screenings, work } = this.#index;
    const id = this.id();
    const known = screenings.passesOver(file);
    const wasScreened = known !== null || work.keyOf(SCREEN_STAGE, file) !== null;
    const isFirst = !wasScreened || known?.first === id;
    const stored = isFirst ? [] : results.flagsOf(file);
    results.replaceFlags(file, flags);
    let changes: FlagChange[] = [];
    if (!isFirst) {
      // A run may come to a file twice: what counts is how it was before the run.
      const before = undoChanges(stored, screenings.changesIn(id, file));
      const context = {
        now: this.#now,
        before: known === null ? null : this.#searchedBefore(known.last, id),
        entriesOf: (list: string, hash: string) => this.#entriesOf(list, hash),
        paperChanged,
        statedChanged,
        flags,
      };
      changes = compareFlags(before, flags).map((difference) => ({
        ...difference,
        reason: reasonOf(difference, context),
      }));
      screenings.replaceChanges(id, file, changes);
    }
    screenings.noteFile(id, file, pages, wasScreened);
    this.#mark(file, outputHash(flags.map((flag) => flag.id).sort()));
    return changes;
  }

  /** Notes that a file was screened and its flags are what they were; call in a transaction. */
  confirm(file: string, pages: number): void {
    const { screenings, work, results } = this.#index;
    screenings.noteFile(this.id(), file, pages, true);
    work.markDone(SCREEN_STAGE, file, this.key, outputHash(results.flagIdsOf(file).sort()));
  }

  /** Ends the pass where it was begun; call in a transaction. */
  finish(): void {
    if (this.#id === null) return;
    const { screenings, events } = this.#index;
    screenings.finish(this.#id);
    const { files, pages } = screenings.get(this.#id)!;
    events.append('screening', {
      subject: `screening ${this.#id}`,
      screener: this.#screener.version,
      files,
      pages,
      changes: screenings.countsOf(this.#id),
    });
  }

  #mark(file: string, output: string): void {
    const { work, events } = this.#index;
    const screener = this.#screener.version;
    work.markDone(SCREEN_STAGE, file, this.key, output);
    events.append('work', { stage: 'screen', subject: file, output, screener });
  }

  /** What a pass searched with; the one before it where this pass came to the file already. */
  #searchedBefore(last: number, id: number): SearchedWith | null {
    const pass = last === id ? (this.#index.screenings.before(id)?.id ?? 0) : last;
    const known = this.#earlier.get(pass);
    if (known !== undefined) return known;
    const row = this.#index.screenings.get(pass);
    const searched =
      row === null
        ? null
        : {
            matcher: row.matcher,
            lists: new Map(
              row.lists.flatMap((edition) => {
                const entries = this.#entriesOf(edition.id, edition.hash);
                return entries === null ? [] : [[edition.id, { title: edition.title, entries }] as const];
              }),
            ),
          };
    this.#earlier.set(pass, searched);
    return searched;
  }

  #entriesOf(list: string, hash: string): ScreenedEntries | null {
    const key = `${list}\n${hash}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const entries = this.#index.screenings.entriesOf(list, hash);
    this.#known.set(key, entries);
    return entries;
  }
}

/** Title, day and check of a list are printed with every flag: a flag must not tell of another edition than its neighbour. */
function screenKey({ version, listVersions }: SearchIdentity): string {
  return hashOf([
    version,
    listVersions.map((list) => [list.id, list.title, list.retrieved, checkedNote(list)]),
  ]);
}

function searchedLists(
  editions: readonly ScreenedEdition[],
  { entries }: ActiveLists,
): SearchedWith['lists'] {
  const byList = new Map<string, Map<string, { names: string[]; delisted?: string }>>(
    editions.map(({ id }) => [id, new Map()]),
  );
  for (const entry of entries) {
    const list = byList.get(entry.list);
    if (list === undefined) continue;
    // A party and its brand family may share an id.
    const known = list.get(entry.id) ?? { names: [] };
    list.set(entry.id, known);
    if ('names' in entry) known.names.push(...entry.names.map((name) => name.text));
    if ('delisted' in entry && entry.delisted != null) known.delisted = entry.delisted;
  }
  return new Map(
    editions.map(({ id, title, hash, version }) => [
      id,
      { title, entries: { list: id, hash, version, entries: byList.get(id)! } },
    ]),
  );
}
