import { Worker } from 'node:worker_threads';
import { DocumentError } from '../../model/exception.ts';
import type { ActiveLists } from '../../screening/lists/list.ts';
import type { ScreeningSettings } from '../../screening/search-settings.ts';
import type { AnalysisLimits } from '../analysis-pool.ts';
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

interface Answer {
  readonly screened?: readonly FileFlags[];
  readonly fault?: { readonly message: string; readonly stack: string };
  readonly heapMegabytes: number;
}

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = new URL(`./screen-worker${ending}`, import.meta.url);

/** Room for short-lived objects, megabytes: texts live for a moment only. */
const youngMegabytes = 12;

/** Heap of a worker, megabytes, beyond which a fresh one takes its place. */
const mostHeapMegabytes = 160;

/** Worker threads that read stored texts by themselves; started when first needed, replaced when ended. */
export function createScreenPool(options: {
  /** Folder of the index. */
  readonly folder: string;
  readonly workers: number;
  readonly limits: AnalysisLimits;
  readonly lists: ActiveLists;
  readonly screening: ScreeningSettings;
}): ScreenPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const take = (): Worker => {
    const known = idle.pop();
    if (known !== undefined) return known;
    const { folder, lists, screening, limits } = options;
    const worker = new Worker(entry, {
      workerData: { folder, lists, screening },
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMegabytes,
        maxYoungGenerationSizeMb: youngMegabytes,
      },
    });
    all.add(worker);
    return worker;
  };
  const drop = (worker: Worker): void => {
    all.delete(worker);
    void worker.terminate();
  };

  const screen = (files: readonly string[]): Promise<readonly FileFlags[]> =>
    new Promise((resolve, reject) => {
      const worker = take();
      const settle = (action: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        action();
      };
      const onMessage = (answer: Answer): void =>
        settle(() => {
          if (answer.heapMegabytes > mostHeapMegabytes) drop(worker);
          else idle.push(worker);
          if (answer.screened !== undefined) resolve(answer.screened);
          else reject(Object.assign(new Error(answer.fault?.message), { stack: answer.fault?.stack }));
        });
      const onError = (error: NodeJS.ErrnoException): void =>
        settle(() => {
          drop(worker);
          const { memoryMegabytes } = options.limits;
          reject(
            error.code === 'ERR_WORKER_OUT_OF_MEMORY'
              ? limitError('memory', `searching it for listed names needs more than ${memoryMegabytes} MB`)
              : error,
          );
        });
      const onExit = (): void => onError(new Error('a worker of the screening ended without an answer'));
      const { secondsPerFile } = options.limits;
      const timer = setTimeout(
        () =>
          settle(() => {
            drop(worker);
            reject(
              limitError(
                'timeout',
                `searching it for listed names took longer than ${secondsPerFile} seconds`,
              ),
            );
          }),
        secondsPerFile * 1000,
      );
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(files);
    });

  return {
    workers: options.workers,
    screen,
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function limitError(code: 'timeout' | 'memory', cause: string): DocumentError {
  const setting = code === 'timeout' ? 'analysis.secondsPerFile' : 'analysis.memoryMegabytes';
  return new DocumentError({
    code,
    stage: 'screen',
    cause,
    remedy: `raise ${setting} in the pipeline file and screen again; its flags of the screening before stand until then`,
  });
}
