import PQueue from 'p-queue';
import type { ActiveLists, ScreeningSettings } from '../screening/index.ts';
import type { AnalysisResult, AnalysisTask } from './analysis-task.ts';
import { createLimitedThreads, type ThreadLimits } from './limited-threads.ts';

export interface AnalysisPool {
  /** @throws DocumentError `timeout` or `memory` when the file reaches a limit. */
  analyze(task: AnalysisTask): Promise<AnalysisResult>;
  close(): Promise<void>;
}

/** What a worker starts with. */
export interface AnalysisWorkerData {
  /** Lists to screen against. */
  readonly lists: ActiveLists;
  readonly screening: ScreeningSettings;
  /** Folder with a person's own document types. */
  readonly typeFolder: string | null;
  /** Refuses the network in the workers, before anything of a person's is loaded. */
  readonly offline: boolean;
}

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = new URL(`./analysis-worker${ending}`, import.meta.url);

/** Runs the stages after reading in worker threads, `workers` at a time. */
export function createAnalysisPool(
  options: Pick<AnalysisWorkerData, 'lists' | 'screening'> &
    Partial<AnalysisWorkerData> & { readonly workers: number; readonly limits: ThreadLimits },
): AnalysisPool {
  const { lists, screening, typeFolder = null, offline = false } = options;
  const queue = new PQueue({ concurrency: options.workers });
  const threads = createLimitedThreads<AnalysisTask, AnalysisResult>({
    entry,
    workerData: { lists, screening, typeFolder, offline } satisfies AnalysisWorkerData,
    limits: options.limits,
    // The default of a 64-bit machine takes more than the work itself.
    youngMegabytes: 24,
    mostHeapMegabytes: 240,
    told: {
      stage: 'extract',
      doing: 'analysing it',
      remedy: (setting) => `raise ${setting} in the pipeline file and run with --retry-failed`,
    },
  });
  return { analyze: (task) => queue.add(() => threads.run(task)), close: threads.close };
}
