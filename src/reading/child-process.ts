import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { UnpackLimits } from './archive/limits.ts';
import type { ChildMessage, ParentMessage } from './messages.ts';
import type { ReadingSettings } from './settings.ts';
import { moreSeconds } from './time-limit.ts';

/** Why a child had to be ended, as a DocumentError code. */
export type KillReason = 'timeout' | 'memory' | 'crashed' | 'crowded';

/** The child ended before it answered. */
export class ReaderEnded extends Error {
  readonly reason: KillReason;
  constructor(reason: KillReason, message: string) {
    super(message);
    this.name = 'ReaderEnded';
    this.reason = reason;
  }
}

/** Files beside this one: `.ts` in a clone, `.js` in a published build. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const entry = fileURLToPath(new URL(`./child${ending}`, import.meta.url));
const refuseNetworkPreload = new URL(`./refuse-network-preload${ending}`, import.meta.url).href;

export interface ChildOptions {
  readonly settings: ReadingSettings;
  readonly temporaryFolder: string;
  readonly membersFolder: string;
  readonly passwords: readonly string[];
  readonly unpackLimits: UnpackLimits;
}

/** Which setting bounds the time of a task. */
export type TimeLimit = 'secondsPerPage' | 'secondsPerDocument';

export function timeoutWords(seconds: number, limit: TimeLimit): string {
  return `reading took longer than ${Math.round(seconds * 10) / 10} seconds (reading.limits.${limit})`;
}

type Task = Exclude<ParentMessage, { kind: 'start' | 'close' }>;
type TaskWithoutId = Task extends infer T ? (T extends Task ? Omit<T, 'id'> : never) : never;

/** One reading process with its watch on time and memory. Runs one request at a time. */
export class ReadingChild {
  readonly #child: ChildProcess;
  readonly #memoryMegabytes: number;
  #nextId = 1;
  #waiting: {
    id: number;
    resolve: (message: ChildMessage) => void;
    reject: (error: Error) => void;
  } | null = null;
  #killedFor: { reason: KillReason; message: string } | null = null;
  #ended = false;

  constructor(options: ChildOptions) {
    this.#memoryMegabytes = options.settings.limits.memoryMegabytes;
    this.#child = fork(entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // One allocation arena a core makes glibc keep much freed image memory; two are enough for one task at a time.
      // Times that state no zone are taken as UTC, so that every machine records the same.
      env: { ...process.env, MALLOC_ARENA_MAX: '2', TZ: 'UTC' },
      // Inspector and loader flags of the parent are not the child's business; memory goes back early.
      // Documents are opened here and nowhere else, and reading never needs the network: it is always refused, in the
      // worker threads of this process too.
      execArgv: [
        ...process.execArgv.filter((flag) => !/^--(inspect|test|watch)/.test(flag)),
        '--expose-gc',
        '--max-semi-space-size=8',
        '--import',
        refuseNetworkPreload,
      ],
    });
    let lastWords = '';
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString('utf8')).slice(-2000);
    });
    this.#child.on('message', (message: ChildMessage) => {
      if (this.#waiting?.id !== message.id) return;
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve(message);
    });
    this.#child.on('error', (error) => this.#finish(error.message));
    this.#child.on('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
      const line = lastWords.split('\n').find((text) => /error|fatal|abort/i.test(text));
      this.#finish(`the reading process ended with ${how}${line === undefined ? '' : `: ${line.trim()}`}`);
    });
    const { settings, temporaryFolder, membersFolder, passwords, unpackLimits } = options;
    this.#send({ kind: 'start', settings, temporaryFolder, membersFolder, passwords, unpackLimits });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get ended(): boolean {
    return this.#ended;
  }

  #finish(message: string): void {
    this.#ended = true;
    const waiting = this.#waiting;
    this.#waiting = null;
    const killed = this.#killedFor;
    waiting?.reject(new ReaderEnded(killed?.reason ?? 'crashed', killed?.message ?? message));
  }

  #send(message: ParentMessage): void {
    this.#child.send(message, (error) => {
      if (error !== null && this.#waiting !== null) this.#finish(error.message);
    });
  }

  /** Resident memory in megabytes; 0 where the system does not tell. */
  residentMegabytes(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/statm`, 'utf8');
      return (Number(status.split(' ')[1]) * 4096) / 1e6;
    } catch {
      return 0;
    }
  }

  /** Seconds that the process has had of the processor; null where the system does not tell. */
  #processorSeconds(): number | null {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
      // The name in brackets may hold spaces; behind it, user and system time are the 12th and 13th value, in 1/100 s.
      const values = status.slice(status.lastIndexOf(')') + 2).split(' ');
      return (Number(values[11]) + Number(values[12])) / 100;
    } catch {
      return null;
    }
  }

  /**
   * Sends one task and waits for its answer.
   *
   * @param seconds time after which the process is ended: by the clock, unless other processes kept it from working.
   * @param timeout what to say then.
   * @throws ReaderEnded when the process is ended by a limit or by itself.
   */
  async request(task: TaskWithoutId, seconds: number, timeout: string): Promise<ChildMessage> {
    if (this.#ended) throw new ReaderEnded('crashed', 'the reading process had ended');
    const id = this.#nextId++;
    const answer = new Promise<ChildMessage>((resolve, reject) => {
      this.#waiting = { id, resolve, reject };
    });
    let timer = setTimeout(() => judge(seconds), seconds * 1000);
    const begun = this.#processorSeconds();
    const judge = (elapsed: number): void => {
      const now = this.#processorSeconds();
      const worked = now === null || begun === null ? null : now - begun;
      const more = moreSeconds({ limit: seconds, elapsed, worked });
      if (more === 0) this.#kill('timeout', timeout);
      else timer = setTimeout(() => judge(elapsed + more), more * 1000);
    };
    const watch = setInterval(() => {
      const megabytes = this.residentMegabytes();
      if (megabytes > this.#memoryMegabytes) {
        this.#kill(
          'memory',
          `reading took ${Math.round(megabytes)} MB of memory, more than ${this.#memoryMegabytes} MB (reading.limits.memoryMegabytes)`,
        );
      }
    }, 100);
    this.#send({ ...task, id } as ParentMessage);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  /** Ends the process because all readers together take too much memory: its task is to be done again alone. */
  makeRoom(): void {
    this.#kill('crowded', 'ended to make room for another reader');
  }

  #kill(reason: KillReason, message: string): void {
    this.#killedFor ??= { reason, message };
    this.#child.kill('SIGKILL');
  }

  /** Ends the process in good order, or by force after two seconds. */
  async close(): Promise<void> {
    if (this.#ended || this.#child.exitCode !== null) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#send({ kind: 'close', id: this.#nextId++ });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    await gone;
    clearTimeout(timer);
  }
}
