import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { DocumentError } from '../model/exception.ts';
import type { ActiveLists, ScreeningSettings } from '../screening/index.ts';
import type { AnalysisResult, AnalysisTask } from './analysis-task.ts';

export interface AnalysisLimits {
  /** Longest time for one file, seconds. */
  readonly secondsPerFile: number;
  /** Heap of one worker thread, megabytes. */
  readonly memoryMegabytes: number;
}

export interface AnalysisPool {
  /** @throws DocumentError `timeout` or `memory` when the file reaches a limit. */
  analyze(task: AnalysisTask): Promise<AnalysisResult>;
  close(): Promise<void>;
}

interface Answer {
  readonly result?: AnalysisResult;
  readonly fault?: { readonly message: string; readonly stack: string };
  /** Heap that the worker has taken from the system by now. */
  readonly heapMegabytes: number;
}

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = new URL(`./analysis-worker${ending}`, import.meta.url);

/** Room for short-lived objects, megabytes: the default of a 64-bit machine takes more than the work itself. */
const youngMegabytes = 24;

/** Heap of a worker after a file, megabytes, beyond which a fresh one takes its place. */
const mostHeapMegabytes = 240;

/** Runs the stages after reading in worker threads, started when first needed and replaced when one has to be ended. */
export function createAnalysisPool(options: {
  readonly workers: number;
  readonly limits: AnalysisLimits;
  /** Lists to screen against: every worker gets a copy. */
  readonly lists: ActiveLists;
  readonly screening: ScreeningSettings;
  /** Folder with a person's own document types. */
  readonly typeFolder?: string | null;
  /** Refuses the network in the workers, before anything of a person's is loaded. */
  readonly offline?: boolean;
}): AnalysisPool {
  const queue = new PQueue({ concurrency: options.workers });
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const take = (): Worker => {
    const known = idle.pop();
    if (known !== undefined) return known;
    const worker = new Worker(entry, {
      workerData: {
        lists: options.lists,
        screening: options.screening,
        typeFolder: options.typeFolder ?? null,
        offline: options.offline ?? false,
      },
      resourceLimits: {
        maxOldGenerationSizeMb: options.limits.memoryMegabytes,
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

  const run = (task: AnalysisTask): Promise<AnalysisResult> =>
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
          // A heap that grew for one large file is given back only with the thread it belongs to.
          if (answer.heapMegabytes > mostHeapMegabytes) drop(worker);
          else idle.push(worker);
          if (answer.result !== undefined) resolve(answer.result);
          else reject(Object.assign(new Error(answer.fault?.message), { stack: answer.fault?.stack }));
        });
      const onError = (error: NodeJS.ErrnoException): void =>
        settle(() => {
          drop(worker);
          const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
          reject(
            isMemory
              ? limitError('memory', `analysing it needs more than ${options.limits.memoryMegabytes} MB`)
              : error,
          );
        });
      const onExit = (): void => onError(new Error('an analysis worker ended without an answer'));
      const timer = setTimeout(
        () =>
          settle(() => {
            drop(worker);
            reject(
              limitError('timeout', `analysing it took longer than ${options.limits.secondsPerFile} seconds`),
            );
          }),
        options.limits.secondsPerFile * 1000,
      );
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(task);
    });

  return {
    analyze: (task) => queue.add(() => run(task)),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function limitError(code: 'timeout' | 'memory', cause: string): DocumentError {
  const setting = code === 'timeout' ? 'analysis.secondsPerFile' : 'analysis.memoryMegabytes';
  return new DocumentError({
    code,
    stage: 'extract',
    cause,
    remedy: `raise ${setting} in the pipeline file and run with --retry-failed`,
  });
}
