import { Worker } from 'node:worker_threads';
import type { CarryOutAnswer, CarryOutData, CarryOutRequest } from './carry-out-worker.ts';

/** `now`: it is done. `waiting`: a run holds the index, or it takes long; it is done later by itself. */
export type Applied = 'now' | 'waiting';

export interface Restructurer {
  /** Tells that somebody is at work: what carrying out takes a while to load is loaded. */
  prepare(): void;
  /** Makes again what was decided about papers of these files. Never throws: what fails is tried again. */
  carryOut(files: readonly string[]): Promise<Applied>;
  /** The same in a moment, together with what others ask until then; nobody waits for it. */
  carryOutSoon(files: readonly string[]): void;
  close(): Promise<void>;
}

export interface RestructurerOptions {
  /** Passwords to try on protected files that are read again. */
  readonly passwords?: readonly string[];
  /** Folder of a person's own types, as they named it themselves. */
  readonly typeFolder?: string | null;
  /** Whether to finish at the start what an earlier program was ended in. */
  readonly finishes?: boolean;
  /** Is told of what went wrong in the thread; it goes on. */
  readonly onFault: (fault: string) => void;
}

/** Longest that somebody who decided waits for what follows, milliseconds. */
const longestWait = 20_000;
/** Between two looks whether the run that holds the index has ended, milliseconds. */
const pause = 2_000;
/** How long what nobody waits for is collected, milliseconds. */
const collecting = 1_000;
/**
 * Quiet time after which papers are compared across the index, milliseconds; at least as many times as long as the last
 * comparing took, so that people who decide about one paper after the other of a large index do not keep it at that.
 */
const quiet = 3_000;
const quietShare = 10;

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = new URL(`./carry-out-worker${ending}`, import.meta.url);

/**
 * Carries out decisions about papers of one index in a thread of its own, one after the other. The thread starts when
 * there is something to do.
 */
export function createRestructurer(
  folder: string,
  { passwords = [], typeFolder = null, finishes = true, onFault }: RestructurerOptions,
): Restructurer {
  let worker: Worker | null = null;
  let next = 0;
  let retry: NodeJS.Timeout | null = null;
  let tracing: NodeJS.Timeout | null = null;
  let closed = false;
  let isPrepared = false;
  /** How long the papers were last compared, milliseconds. */
  let comparing = 0;
  const soon = new Set<string>();
  let collected: NodeJS.Timeout | null = null;
  const waiting = new Map<number, (answer: CarryOutAnswer) => void>();

  const started = (): Worker => {
    if (worker !== null) return worker;
    const made = new Worker(entry, { workerData: { folder, passwords, typeFolder } satisfies CarryOutData });
    made.on('message', (answer: CarryOutAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    const ended = (fault: string): void => {
      if (worker === made) worker = null;
      for (const [id, resolve] of waiting) resolve({ id, fault });
      waiting.clear();
    };
    made.on('error', (error) => ended(error.stack ?? error.message));
    made.on('exit', () => ended('the thread ended'));
    worker = made;
    return made;
  };
  type Asked = CarryOutRequest extends infer Each
    ? Each extends { id: number }
      ? Omit<Each, 'id'>
      : never
    : never;
  const ask = (request: Asked): Promise<CarryOutAnswer> =>
    new Promise((resolve) => {
      const id = ++next;
      waiting.set(id, resolve);
      started().postMessage({ ...request, id });
    });
  const outcomeOf = (answer: CarryOutAnswer): 'done' | 'busy' => {
    if ('outcome' in answer) return answer.outcome;
    if (!closed) onFault(answer.fault);
    return 'busy';
  };
  const tryLater = (): void => {
    if (closed || retry !== null) return;
    retry = setTimeout(async () => {
      retry = null;
      if (outcomeOf(await ask({ kind: 'carry-out', files: null })) === 'busy') tryLater();
      else traceLater();
    }, pause);
    retry.unref();
  };
  const traceLater = (): void => {
    if (closed) return;
    if (tracing !== null) clearTimeout(tracing);
    tracing = setTimeout(
      async () => {
        tracing = null;
        const began = performance.now();
        const outcome = outcomeOf(await ask({ kind: 'trace' }));
        comparing = performance.now() - began;
        if (outcome === 'busy') traceLater();
      },
      Math.max(quiet, quietShare * comparing),
    );
    tracing.unref();
  };

  if (finishes) tryLater();
  return {
    prepare: () => {
      if (closed || isPrepared) return;
      isPrepared = true;
      void ask({ kind: 'warm' }).then(outcomeOf);
    },
    carryOut: async (files) => {
      if (closed) return 'waiting';
      const done = ask({ kind: 'carry-out', files }).then((answer): Applied => {
        if (outcomeOf(answer) === 'busy') {
          tryLater();
          return 'waiting';
        }
        traceLater();
        return 'now';
      });
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Applied>((resolve) => {
        timer = setTimeout(resolve, longestWait, 'waiting');
      });
      return Promise.race([done, late]).finally(() => clearTimeout(timer));
    },
    carryOutSoon: (files) => {
      for (const file of files) soon.add(file);
      if (closed || collected !== null || soon.size === 0) return;
      collected = setTimeout(async () => {
        collected = null;
        const all = [...soon];
        soon.clear();
        if (outcomeOf(await ask({ kind: 'carry-out', files: all })) === 'busy') tryLater();
        else traceLater();
      }, collecting);
    },
    close: async () => {
      closed = true;
      if (collected !== null) clearTimeout(collected);
      if (retry !== null) clearTimeout(retry);
      if (tracing !== null) clearTimeout(tracing);
      if (worker === null) return;
      const thread = worker;
      await Promise.race([
        ask({ kind: 'close' }),
        new Promise((resolve) => setTimeout(resolve, 5_000).unref()),
      ]);
      await thread.terminate();
    },
  };
}
