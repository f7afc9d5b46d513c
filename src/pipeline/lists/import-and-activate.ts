import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import { shrinkSentence } from '../../screening/lists/compare/comparison-words.ts';
import type { ScreeningSettings } from '../../screening/search-settings.ts';
import { activate, planActivation } from './activate-edition.ts';
import { type ListsOfIndex, listsOfIndex } from './active-lists.ts';
import {
  type ListFileRead,
  looksLikeAliases,
  readAliases,
  readList,
  storeEdition,
} from './import-edition.ts';
import { referenceOf } from './known-editions.ts';

/** What became of a list file that nobody is asked about. */
export interface BroughtIn {
  /** `older`: stored, but the edition that counts is newer. `refused`: stored, but a person has to decide. */
  readonly state: 'activated' | 'active-already' | 'older' | 'refused' | 'unreadable';
  /** ID@DAY of the edition; null where the file could not be read. */
  readonly edition: string | null;
  /** One sentence for a person. */
  readonly words: string;
}

/** A list file in a folder, with the day on which it was last written, YYYY-MM-DD. */
export interface FoundListFile extends ListFileRead {
  readonly written: string;
}

type ReadFile = Parameters<typeof storeEdition>[2];

/**
 * Reads a list file that nobody can be asked about. The edition is of the day in its name (house-2026-11-01.csv), else
 * of the latest day that the file names, else of the day on which it was written; that day counts as the day it was
 * fetched on. The day in the name is no part of the id of a list.
 * @throws UsageError for a file that is no list
 */
export function readFound({ name, bytes, written }: FoundListFile, lists: ListsOfIndex): ReadFile {
  const day = /\d{4}-\d{2}-\d{2}/u.exec(name)?.[0];
  const file = { bytes, name: name.replace(/[-_. ]?\d{4}-\d{2}-\d{2}/u, '') };
  const read = (version: string | undefined): ReadFile => {
    const dated = version === undefined ? {} : { version };
    if (looksLikeAliases(file)) return { kind: 'aliases', read: readAliases(file, dated, lists).table };
    return { kind: 'list', read: readList(file, { ...dated, retrieved: written }, lists) };
  };
  try {
    return read(day);
  } catch (error) {
    if (day !== undefined || !(error instanceof UsageError)) throw error;
    try {
      return read(written);
    } catch {
      throw error;
    }
  }
}

/** Id and day of an edition that was read. */
export function editionRead(file: ReadFile): { readonly id: string; readonly version: string } {
  return file.kind === 'list' ? file.read.list : file.read;
}

/**
 * Stores a list file as an edition and makes it count, by the rules of `evidex lists import --activate` where nobody
 * can be asked: not when a name is not found in the self-test, nor when it lost unusually much, nor when it is older
 * than what counts. Call under the lock of runs.
 */
export function importAndActivate(
  index: EvidenceIndex,
  file: FoundListFile,
  settings: Partial<ScreeningSettings>,
): BroughtIn {
  try {
    return bringIn(index, file, settings);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { state: 'unreadable', edition: null, words: error.message };
  }
}

function bringIn(index: EvidenceIndex, file: FoundListFile, settings: Partial<ScreeningSettings>): BroughtIn {
  const imported = readFound(file, listsOfIndex(index));
  const { hash } = storeEdition(index, file, imported);
  const { id } = editionRead(imported);
  const lists = listsOfIndex(index);
  const edition = lists.known.find((known) => known.edition.id === id && known.hash === hash)!;
  const reference = referenceOf(edition, lists.known);
  const counting = [...lists.lists, ...lists.tables].find(({ known }) => known.edition.id === id)?.known;
  if (counting?.hash === hash)
    return { state: 'active-already', edition: reference, words: `${reference} is active already` };
  if (counting !== undefined && counting.edition.version > edition.edition.version)
    return {
      state: 'older',
      edition: reference,
      words: `${reference} is older than the active edition of ${counting.edition.version} and was only stored`,
    };
  const plan = planActivation(lists, edition, settings);
  const byHand = `look at it with evidex lists diff, then: evidex lists activate ${reference}`;
  if (!plan.coverage.passed) {
    const names = new Set(plan.coverage.missed.map((miss) => JSON.stringify([miss.entry, miss.name])));
    const first = plan.coverage.missed[0]!.name;
    return {
      state: 'refused',
      edition: reference,
      words: `${reference} is not activated: its self-test does not find ${names.size} of its names, "${first}" among them; ${byHand} --insist`,
    };
  }
  if (plan.comparison?.unusualShrink === true)
    return {
      state: 'refused',
      edition: reference,
      words: `${reference} is not activated. ${shrinkSentence(plan.comparison)} When it is right as it is, ${byHand} --yes`,
    };
  activate(index, plan);
  return {
    state: 'activated',
    edition: reference,
    words: `${reference} is active from now on${counting === undefined ? '' : `, in place of ${referenceOf(counting, lists.known)}`}`,
  };
}
