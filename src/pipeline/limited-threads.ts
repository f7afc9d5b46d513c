import { Worker } from 'node:worker_threads';
import { DocumentError } from '../model/exception.ts';
import type { ThreadAnswer } from './answering-thread.ts';

/** What one task may take. */
export interface ThreadLimits {
  /** Longest time for one task, seconds. */
  readonly secondsPerFile: number;
  /** Heap of one worker thread, megabytes. */
  readonly memoryMegabytes: number;
}

/** Worker threads of one kind, started when first needed and replaced when one has to be ended. */
export interface LimitedThreads<Task, Result> {
  /**
   * Gives a task to an idle thread, or to a new one.
   * @throws DocumentError `timeout` or `memory` when it reaches a limit.
   */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** @param options.entry a module that calls `answerTasks`. */
export function createLimitedThreads<Task, Result>(options: {
  readonly entry: URL;
  /** Given to every thread when it starts, as a copy. */
  readonly workerData: unknown;
  readonly limits: ThreadLimits;
  /** Room for short-lived objects, megabytes. */
  readonly youngMegabytes: number;
  /** Heap of a thread after a task, megabytes, beyond which a fresh one takes its place. */
  readonly mostHeapMegabytes: number;
  /** For the exception of a task that reached a limit: its stage, what was being done, and what to do. */
  readonly told: {
    readonly stage: DocumentError['stage'];
    readonly doing: string;
    /** @param setting of the pipeline file that sets the limit */
    readonly remedy: (setting: string) => string;
  };
}): LimitedThreads<Task, Result> {
  const { limits, told } = options;
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const take = (): Worker => {
    const known = idle.pop();
    if (known !== undefined) return known;
    const worker = new Worker(options.entry, {
      workerData: options.workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: limits.memoryMegabytes,
        maxYoungGenerationSizeMb: options.youngMegabytes,
      },
    });
    all.add(worker);
    return worker;
  };
  const drop = (worker: Worker): void => {
    all.delete(worker);
    void worker.terminate();
  };
  const { stage } = told;
  const timeout = (): DocumentError => {
    const cause = `${told.doing} took longer than ${limits.secondsPerFile} seconds`;
    return new DocumentError({
      code: 'timeout',
      stage,
      cause,
      remedy: told.remedy('analysis.secondsPerFile'),
    });
  };
  const memory = (): DocumentError => {
    const cause = `${told.doing} needs more than ${limits.memoryMegabytes} MB`;
    return new DocumentError({
      code: 'memory',
      stage,
      cause,
      remedy: told.remedy('analysis.memoryMegabytes'),
    });
  };

  const run = (task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      const worker = take();
      const settle = (action: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        action();
      };
      const onMessage = (answer: ThreadAnswer<Result>): void =>
        settle(() => {
          // A heap that grew for one large file is given back only with the thread it belongs to.
          if (answer.heapMegabytes > options.mostHeapMegabytes) drop(worker);
          else idle.push(worker);
          if ('result' in answer) resolve(answer.result);
          else reject(Object.assign(new Error(answer.fault.message), { stack: answer.fault.stack }));
        });
      const onError = (error: NodeJS.ErrnoException): void =>
        settle(() => {
          drop(worker);
          reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? memory() : error);
        });
      const onExit = (): void => onError(new Error(`a thread ended without an answer while ${told.doing}`));
      const timer = setTimeout(
        () =>
          settle(() => {
            drop(worker);
            reject(timeout());
          }),
        limits.secondsPerFile * 1000,
      );
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(task);
    });

  return {
    run,
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
