import { EvidenceIndex } from '../../index/evidence-index.ts';
import { lockForRun } from '../../index/run-lock.ts';
import { UsageError } from '../../model/exception.ts';
import { type ScreeningSettings, screeningSettingsSchema } from '../../screening/search-settings.ts';
import { analysisSettingsSchema } from '../analysis-settings.ts';
import type { ThreadLimits } from '../limited-threads.ts';
import { activeListsOf } from '../lists/active-lists.ts';
import { listsInWords, recordLists, requireKnownLists } from '../lists/used-lists.ts';
import type { PipelineSettings } from '../pipeline-file.ts';
import { type RescreenProgress, rescreen } from './rescreen.ts';
import { ScreeningPass } from './screening-pass.ts';
import { type ScreeningReport, screeningReport } from './screening-report.ts';

/** What a screening tells while it works. */
export type ScreenEvent =
  | { readonly kind: 'started'; readonly index: string; readonly lists: readonly string[] }
  | ({ readonly kind: 'searched' } & RescreenProgress)
  | { readonly kind: 'finished'; readonly seconds: number; readonly interrupted: boolean };

export interface ScreenOptions {
  readonly indexFolder: string;
  /** Settings of the pipeline file; null for those of the last run, so that both search alike. */
  readonly settings: PipelineSettings | null;
  /** Worker threads, 1 and up. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly listener: (event: ScreenEvent) => void;
  /** Told of the report before the pass counts as reported: where this fails, the next screening tells it again. */
  readonly onReport?: (report: ScreeningReport) => void;
}

/**
 * Searches the stored texts of an index for the names that count now, and tells how the mentions differ from those of
 * the last time. Reads no paper and takes no field out of one; the network is not used.
 * @returns null when it was interrupted: the next one goes on and reports all of it.
 * @throws UsageError, FatalError
 */
export async function screenIndex(options: ScreenOptions): Promise<ScreeningReport | null> {
  const index = EvidenceIndex.open(options.indexFolder);
  try {
    const unlock = lockForRun(options.indexFolder);
    try {
      return await screenOpened(index, options);
    } finally {
      unlock();
    }
  } finally {
    index.close();
  }
}

/** The same where the index is open and locked already. @throws UsageError, FatalError */
export async function screenOpened(
  index: EvidenceIndex,
  options: ScreenOptions,
): Promise<ScreeningReport | null> {
  const started = Date.now();
  const { listener, signal } = options;
  index.requireHoldsDecided();
  const { screening, limits, maximumListAge } = searchSettings(index, options.settings);
  const lists = activeListsOf(index);
  requireKnownLists(lists, screening.lists);
  const since = index.screenings.lastReported();
  const pass = new ScreeningPass(index, 'screen', lists, screening);
  listener({
    kind: 'started',
    index: options.indexFolder,
    lists: listsInWords(pass.listVersions, maximumListAge),
  });
  const id = index.transaction(() => {
    recordLists(index, pass.listVersions);
    return pass.id();
  });
  const { interrupted, failed } = await rescreen({
    index,
    pass,
    lists,
    screening,
    limits,
    jobs: options.jobs,
    signal,
    onProgress: (progress) => listener({ kind: 'searched', ...progress }),
  });
  let report: ScreeningReport | null = null;
  if (!interrupted) {
    report = screeningReport(index, index.screenings.get(id)!, since, failed);
    options.onReport?.(report);
    index.transaction(() => pass.finish());
  }
  listener({ kind: 'finished', seconds: (Date.now() - started) / 1000, interrupted });
  return report;
}

/** How the pages of an index are searched. */
export interface SearchSettings {
  readonly screening: ScreeningSettings;
  readonly limits: ThreadLimits;
  /** Days. */
  readonly maximumListAge: number;
}

/** The settings of a pipeline file, or those of the last run. @throws UsageError for an index without a run */
export function searchSettings(index: EvidenceIndex, given: PipelineSettings | null): SearchSettings {
  const settings = given ?? settingsOfLastRun(index);
  return {
    screening: settings.screening,
    limits: settings.analysis,
    maximumListAge: settings.screening.maximumListAge,
  };
}

/** @throws UsageError for an index without a run. */
function settingsOfLastRun(index: EvidenceIndex): Pick<PipelineSettings, 'screening' | 'analysis'> {
  const last = index.runs.last();
  if (last === null)
    throw new UsageError(
      `no run has read anything into the index in ${index.folder}; run evidex run <path> --index ${index.folder} first`,
    );
  // Settings that this version no longer knows are left aside: screening and limits alone matter here.
  const { screening, analysis } = JSON.parse(last.pipeline) as Record<string, unknown>;
  const known = screeningSettingsSchema.safeParse(screening ?? {});
  const limits = analysisSettingsSchema.safeParse(analysis ?? {});
  return {
    screening: known.success ? known.data : screeningSettingsSchema.parse({}),
    analysis: limits.success ? limits.data : analysisSettingsSchema.parse({}),
  };
}
