import type { ActiveLists } from '../../screening/lists/list.ts';
import type { ScreeningSettings } from '../../screening/search-settings.ts';
import { createLimitedThreads, type ThreadLimits } from '../limited-threads.ts';
import type { FileFlags } from './screen-stored.ts';

export interface ScreenPool {
  readonly workers: number;
  /**
   * Screens some files by one of the workers.
   * @throws DocumentError `timeout` or `memory` when they reach a limit together.
   */
  screen(files: readonly string[]): Promise<readonly FileFlags[]>;
  close(): Promise<void>;
}

/** What a worker starts with. */
export interface ScreenWorkerData {
  /** Folder of the index. */
  readonly folder: string;
  readonly lists: ActiveLists;
  readonly screening: ScreeningSettings;
}

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = new URL(`./screen-worker${ending}`, import.meta.url);

/** Worker threads that read stored texts by themselves. */
export function createScreenPool(
  options: ScreenWorkerData & { readonly workers: number; readonly limits: ThreadLimits },
): ScreenPool {
  const { folder, lists, screening, workers, limits } = options;
  const threads = createLimitedThreads<readonly string[], readonly FileFlags[]>({
    entry,
    workerData: { folder, lists, screening } satisfies ScreenWorkerData,
    limits,
    // Texts live for a moment only.
    youngMegabytes: 12,
    mostHeapMegabytes: 160,
    told: {
      stage: 'screen',
      doing: 'searching it for listed names',
      remedy: (setting) =>
        `raise ${setting} in the pipeline file and screen again; its flags of the screening before stand until then`,
    },
  });
  return { workers, screen: threads.run, close: threads.close };
}
