import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { StoredFile } from '../../index/screening-store.ts';
import { DocumentError } from '../../model/exception.ts';
import type { FlagChangeKind } from '../../model/flag-change.ts';
import type { ActiveLists } from '../../screening/lists/list.ts';
import type { ScreeningSettings } from '../../screening/search-settings.ts';
import { giveBackMemory } from '../give-back-memory.ts';
import type { ThreadLimits } from '../limited-threads.ts';
import { SCREEN_STAGE } from '../stages.ts';
import { createScreenPool, type ScreenPool } from './screen-pool.ts';
import type { FileFlags } from './screen-stored.ts';
import type { ScreeningPass } from './screening-pass.ts';

export interface RescreenOptions {
  readonly index: EvidenceIndex;
  readonly pass: ScreeningPass;
  readonly lists: ActiveLists;
  readonly screening: ScreeningSettings;
  readonly limits: ThreadLimits;
  /** Worker threads, 1 and up. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RescreenProgress) => void;
}

export interface RescreenProgress {
  readonly files: number;
  readonly ofFiles: number;
  readonly pages: number;
  readonly ofPages: number;
  readonly changes: Readonly<Record<FlagChangeKind, number>>;
}

export interface RescreenOutcome extends RescreenProgress {
  readonly interrupted: boolean;
  /** Files that could not be searched within the limits: their flags are those of the screening before. */
  readonly failed: number;
}

/** Pages and files of one message to a worker. */
const pagesAtOnce = 100;
const filesAtOnce = 50;

/**
 * Searches the stored texts of all files that were screened with other lists, another matcher or other settings. Files
 * that are held or quarantined, and those that no run has analysed, are left aside. Each file is stored in the
 * transaction that marks it: what is broken off goes on where it was.
 */
export async function rescreen(options: RescreenOptions): Promise<RescreenOutcome> {
  const { index, pass, signal } = options;
  const stale = index.screenings.staleFiles(SCREEN_STAGE, pass.key);
  const progress = {
    files: 0,
    ofFiles: stale.length,
    pages: 0,
    ofPages: stale.reduce((sum, { pages }) => sum + pages, 0),
    changes: { new: 0, gone: 0, regraded: 0, changed: 0 },
  };
  if (stale.length === 0) return { ...progress, interrupted: signal.aborted, failed: 0 };
  const pagesOf = new Map(stale.map(({ file, pages }) => [file, pages]));
  const batches = batchesOf(stale);
  // What loading the program and the lists left is of no more use for a long time.
  giveBackMemory();
  const pool = createScreenPool({ ...options, folder: index.folder, workers: options.jobs });
  let failed = 0;
  const store = (screened: readonly FileFlags[]): void => {
    index.transaction(() => {
      for (const { file, flags } of screened) {
        const pages = pagesOf.get(file)!;
        // What was clawed back or held since the pass began is left alone: the lock of runs does not keep it out.
        if (index.holds.isHeld(file) || index.quarantine.get(file) !== null) continue;
        index.results.replaceExceptions('screen', file, []);
        if (flags === null) pass.confirm(file, pages);
        else
          for (const { kind } of pass.store({ file, flags, pages, paperChanged: false }))
            progress.changes[kind] += 1;
        progress.files += 1;
        progress.pages += pages;
      }
    });
    options.onProgress?.(progress);
  };
  const work = async (): Promise<void> => {
    for (let batch = batches.next(); batch.done !== true; batch = batches.next()) {
      if (signal.aborted) return;
      failed += await screenBatch(index, pool, batch.value, store);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(pool.workers, stale.length) }, work));
  } finally {
    await pool.close();
  }
  return { ...progress, interrupted: signal.aborted, failed };
}

/** Screens some files together, and one by one where they reach a limit. @returns how many could not be searched. */
async function screenBatch(
  index: EvidenceIndex,
  pool: ScreenPool,
  files: readonly string[],
  store: (screened: readonly FileFlags[]) => void,
): Promise<number> {
  let screened: readonly FileFlags[];
  try {
    screened = await pool.screen(files);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (files.length === 1) {
      const { code, message: cause, remedy, page } = error;
      const exception = { file: files[0]!, page, document: null, code, cause, remedy };
      index.transaction(() => index.results.replaceExceptions('screen', files[0]!, [exception]));
      return 1;
    }
    let failed = 0;
    for (const file of files) failed += await screenBatch(index, pool, [file], store);
    return failed;
  }
  store(screened);
  return 0;
}

function* batchesOf(files: readonly StoredFile[]): Generator<string[]> {
  let batch: string[] = [];
  let pages = 0;
  for (const file of files) {
    if (batch.length > 0 && (pages + file.pages > pagesAtOnce || batch.length === filesAtOnce)) {
      yield batch;
      batch = [];
      pages = 0;
    }
    batch.push(file.file);
    pages += file.pages;
  }
  if (batch.length > 0) yield batch;
}
