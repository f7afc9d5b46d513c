import { setTimeout as wait } from 'node:timers/promises';
import { EvidenceIndex } from '../../index/evidence-index.ts';
import { lockForRun } from '../../index/run-lock.ts';
import { FatalError, UsageError } from '../../model/exception.ts';
import { type ScreenOptions, screenOpened, searchSettings } from './screen-index.ts';
import type { ScreeningReport } from './screening-report.ts';
import { bringInFiles, filesIn, type WatchedFile } from './watched-folder.ts';

export interface WatchOptions extends ScreenOptions {
  /** Folder into which list files are put. */
  readonly listFolder: string;
  /** Looks once and ends. */
  readonly once: boolean;
  /** Milliseconds between two looks. */
  readonly interval: number;
  readonly onFile: (file: WatchedFile) => void;
  /** Told of what hinders it for the moment; it tries again. */
  readonly onWaiting: (words: string) => void;
  readonly onIdle: () => void;
}

export interface WatchOutcome {
  /** Reports of all screenings. */
  readonly reports: readonly Pick<ScreeningReport, 'counts' | 'failed'>[];
  /** List files that were not accepted. */
  readonly refused: number;
  /** A search was broken off. */
  readonly interrupted: boolean;
}

/** What makes stored pages worth looking at again. */
const telling = ['run-finished', 'list-activated', 'list-checked'];

/**
 * Watches a folder for list files, brings in what is new or changed there, and searches the stored pages again; also
 * after runs and after lists were activated by hand. Holds the lock of runs only while it works.
 * @throws UsageError, FatalError with `once`; else what hinders is told and tried again
 */
export async function watchLists(options: WatchOptions): Promise<WatchOutcome> {
  const { signal, once, listFolder } = options;
  const seen = new Map<string, string>();
  const reports: Pick<ScreeningReport, 'counts' | 'failed'>[] = [];
  const refused = new Set<string>();
  let before = filesIn(listFolder);
  let event = -1;
  let hindrance = '';
  while (!signal.aborted) {
    try {
      const files = filesIn(listFolder);
      // A file that is still being written looks different at the next look.
      const fresh = [...files].filter(
        ([name, look]) => seen.get(name) !== look && (once || before.get(name) === look),
      );
      before = files;
      const last = lastEvent(options.indexFolder);
      if (fresh.length > 0 || last !== event) {
        const report = await lookOnce(
          options,
          fresh.map(([name]) => name),
          refused,
        );
        if (report === null) return { reports, refused: refused.size, interrupted: true };
        reports.push({ counts: report.counts, failed: report.failed });
        for (const [name, look] of fresh) seen.set(name, look);
        event = lastEvent(options.indexFolder);
        hindrance = '';
        if (!once) options.onIdle();
      }
    } catch (error) {
      if (once || !(error instanceof UsageError || error instanceof FatalError)) throw error;
      if (error.message !== hindrance) options.onWaiting(error.message);
      hindrance = error.message;
    }
    if (once) break;
    await wait(options.interval, undefined, { signal }).catch(() => undefined);
  }
  return { reports, refused: refused.size, interrupted: false };
}

function lastEvent(folder: string): number {
  const index = EvidenceIndex.open(folder);
  try {
    return index.events.lastOf(telling);
  } finally {
    index.close();
  }
}

async function lookOnce(
  options: WatchOptions,
  names: readonly string[],
  refused: Set<string>,
): Promise<ScreeningReport | null> {
  const index = EvidenceIndex.open(options.indexFolder);
  try {
    const unlock = lockForRun(options.indexFolder);
    try {
      const { screening } = searchSettings(index, options.settings);
      for (const outcome of bringInFiles(index, options.listFolder, names, screening)) {
        options.onFile(outcome);
        if (outcome.state === 'refused' || outcome.state === 'unreadable') refused.add(outcome.file);
        else refused.delete(outcome.file);
      }
      return await screenOpened(index, options);
    } finally {
      unlock();
    }
  } finally {
    index.close();
  }
}
