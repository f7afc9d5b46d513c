import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import { sha256 } from '../../model/hashing.ts';
import { dayOf } from '../../screening/lists/age.ts';
import type { ScreeningSettings } from '../../screening/search-settings.ts';
import { listsOfIndex } from '../lists/active-lists.ts';
import {
  type BroughtIn,
  editionRead,
  type FoundListFile,
  importAndActivate,
  readFound,
} from '../lists/import-and-activate.ts';
import { readListBytes } from '../lists/import-edition.ts';

/** A list file that was looked at. */
export interface WatchedFile extends BroughtIn {
  readonly file: string;
}

/** Names that browsers and copying programs give to what is not there as a whole yet, and hidden files. */
const notYet = /^\.|~$|\.(?:part|partial|tmp|crdownload|download|swp)$/iu;

/** Files of a folder with what tells that they have changed. @throws UsageError when there is no such folder */
export function filesIn(folder: string): Map<string, string> {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (facts === undefined) throw new UsageError(`there is no folder ${folder} to watch for list files`);
  if (!facts.isDirectory()) throw new UsageError(`${folder} is a file; --watch needs a folder`);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || notYet.test(entry.name)) continue;
    const { size, mtimeMs } = statSync(join(folder, entry.name), { throwIfNoEntry: false }) ?? {};
    // What is being removed at this very moment is not there.
    if (size !== undefined && mtimeMs !== undefined) files.set(entry.name, `${size} ${mtimeMs}`);
  }
  return files;
}

const WATCHED_STAGE = 'watched-list';

/**
 * Brings in those list files of a folder that were not accepted before, older editions first. Each file counts once,
 * by its bytes; one that was refused is tried again whenever it is looked at.
 * @param names files to look at
 */
export function bringInFiles(
  index: EvidenceIndex,
  folder: string,
  names: readonly string[],
  settings: Partial<ScreeningSettings>,
): WatchedFile[] {
  const outcomes: WatchedFile[] = [];
  const read: { file: FoundListFile; hash: string; version: string }[] = [];
  for (const name of [...names].sort()) {
    try {
      const path = join(folder, name);
      const file = { ...readListBytes(path), written: dayOf(statSync(path).mtime) };
      const hash = sha256(file.bytes);
      if (index.work.keyOf(WATCHED_STAGE, hash) !== null) continue;
      read.push({ file, hash, version: editionRead(readFound(file, listsOfIndex(index))).version });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      outcomes.push({ file: name, state: 'unreadable', edition: null, words: error.message });
    }
  }
  read.sort((one, other) => (one.version < other.version ? -1 : one.version > other.version ? 1 : 0));
  for (const { file, hash } of read) {
    const outcome = importAndActivate(index, file, settings);
    const isSettled = outcome.state !== 'refused' && outcome.state !== 'unreadable';
    if (isSettled)
      index.transaction(() => index.work.markDone(WATCHED_STAGE, hash, outcome.edition ?? '', outcome.state));
    outcomes.push({ file: file.name, ...outcome });
  }
  return outcomes;
}
