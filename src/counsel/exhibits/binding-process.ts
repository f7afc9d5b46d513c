import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moreSeconds } from '../../reading/time-limit.ts';
import type { BindingAnswer, BindingJob, BindingRequest } from './binding-job.ts';

const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = fileURLToPath(new URL(`./binding-child${ending}`, import.meta.url));
const refuseNetworkPreload = new URL(`../../reading/refuse-network-preload${ending}`, import.meta.url).href;

/** Limits on binding one exhibit. */
export interface BindingLimits {
  readonly seconds: number;
  readonly memoryMegabytes: number;
  /** Resident memory after a task at which a process is replaced by a fresh one. */
  readonly recycleMegabytes: number;
}

export const bindingLimits: BindingLimits = { seconds: 120, memoryMegabytes: 560, recycleMegabytes: 300 };

/** The process was ended by a limit or by what it opened; the message says which, in words. */
export class BindingEnded extends Error {
  override readonly name = 'BindingEnded';
  /** PDF that was just being opened; null for none. */
  readonly opening: string | null;
  constructor(message: string, opening: string | null = null) {
    super(message);
    this.opening = opening;
  }
}

/** How binding one exhibit went. */
export type Outcome = Exclude<BindingAnswer, { kind: 'opening' }>;

/** A process that binds exhibits, one at a time, with a watch on its time and memory. */
export class BindingProcess {
  readonly #child: ChildProcess;
  readonly #limits: BindingLimits;
  #waiting: {
    readonly id: number;
    readonly resolve: (answer: Outcome) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  #ended = false;
  #reason: string | null = null;
  #next = 1;
  #opening: string | null = null;

  constructor(passwords: readonly string[], limits: BindingLimits) {
    this.#limits = limits;
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, MALLOC_ARENA_MAX: '2', TZ: 'UTC' },
      // What is opened here never needs the network.
      execArgv: [
        ...process.execArgv.filter((flag) => !/^--(inspect|test|watch)/.test(flag)),
        '--max-semi-space-size=8',
        '--import',
        refuseNetworkPreload,
      ],
    });
    this.#child.on('message', (answer: BindingAnswer) => {
      if (answer.kind === 'opening') {
        this.#opening = answer.file;
        return;
      }
      if (this.#waiting?.id !== answer.id) return;
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve(answer);
    });
    this.#child.on('error', (error) => this.#finish(error.message));
    this.#child.on('exit', (code, signal) =>
      this.#finish(
        `the process that copies it ended with ${signal === null ? `exit code ${code}` : `signal ${signal}`}`,
      ),
    );
    this.#send({ kind: 'start', passwords });
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** True once it has gathered so much memory that a fresh process is better. */
  get isUsedUp(): boolean {
    return this.#megabytes() > this.#limits.recycleMegabytes;
  }

  /** @throws BindingEnded */
  async bind(job: BindingJob): Promise<Outcome> {
    if (this.#ended) throw new BindingEnded('the process that copies it had ended');
    const id = this.#next++;
    const answer = new Promise<Outcome>((resolve, reject) => {
      this.#waiting = { id, resolve, reject };
    });
    const { seconds, memoryMegabytes } = this.#limits;
    // What others do with the machine must not decide how an exhibit looks: see `moreSeconds`.
    const begun = this.#processorSeconds();
    let timer = setTimeout(() => judge(seconds), seconds * 1000);
    const judge = (elapsed: number): void => {
      const now = this.#processorSeconds();
      const worked = now === null || begun === null ? null : now - begun;
      const more = moreSeconds({ limit: seconds, elapsed, worked });
      if (more === 0) this.kill(`copying it took longer than ${seconds} seconds`);
      else timer = setTimeout(() => judge(elapsed + more), more * 1000);
    };
    const watch = setInterval(() => {
      if (this.#megabytes() > memoryMegabytes)
        this.kill(`copying it took more than ${memoryMegabytes} MB of memory`);
    }, 100);
    this.#send({ kind: 'bind', id, job });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  kill(reason: string): void {
    this.#reason ??= reason;
    this.#child.kill('SIGKILL');
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#send({ kind: 'close' });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    await gone;
    clearTimeout(timer);
  }

  #send(request: BindingRequest): void {
    if (!this.#child.connected) return;
    this.#child.send(request, (error) => {
      if (error !== null && this.#waiting !== null) this.#finish(error.message);
    });
  }

  #finish(message: string): void {
    this.#ended = true;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(new BindingEnded(this.#reason ?? message, this.#opening));
  }

  /** Seconds that the process has had of the processor; null where the system does not tell. */
  #processorSeconds(): number | null {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
      // Behind the name in brackets, user and system time are the 12th and 13th value, in 1/100 s.
      const values = status.slice(status.lastIndexOf(')') + 2).split(' ');
      return (Number(values[11]) + Number(values[12])) / 100;
    } catch {
      return null;
    }
  }

  /** Resident memory; 0 where the system does not tell. */
  #megabytes(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/statm`, 'utf8');
      return (Number(status.split(' ')[1]) * 4096) / 1e6;
    } catch {
      return 0;
    }
  }
}
