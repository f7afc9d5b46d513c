import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { moreSeconds } from './time-limit.ts';

/** Why a process ended; `stopped`: whoever started it no longer wanted it. */
export type EndReason = 'timeout' | 'memory' | 'crashed' | 'stopped';

/** The process ended before it answered. */
export class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
  readonly reason: EndReason;
  constructor(reason: EndReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface WatchedProcessOptions<Aside> {
  /** Module that runs in it, without its ending. */
  readonly entry: URL;
  /** How it is called in messages. */
  readonly called: string;
  readonly memoryMegabytes: number;
  /** What to say when it takes more than that. */
  readonly tooLarge: (megabytes: number) => string;
  /** Flags of Node beyond the usual ones. */
  readonly flags?: readonly string[];
  /** Whether what it wrote about its end stands in the message. */
  readonly lastWords?: boolean;
  /** What it is told first. */
  readonly start: object;
  /** Hears what it says beside its answers: messages without `id`. */
  readonly aside?: (message: Aside) => void;
}

/** Files beside this one: `.ts` in a clone, `.js` in a published build. */
const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const refuseNetworkPreload = new URL(`./refuse-network-preload${ending}`, import.meta.url).href;

/**
 * A process that opens received files, with a watch on its time and memory. It does one task at a time: it is sent the
 * task with an `id`, answers with the same one, and ends in good order when told `close`.
 */
export class WatchedProcess<
  Task extends { readonly kind: string },
  Answer extends { readonly id: number },
  Aside extends object = never,
> {
  readonly #child: ChildProcess;
  readonly #options: WatchedProcessOptions<Aside>;
  #nextId = 1;
  #waiting: {
    readonly id: number;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  #endedFor: ProcessEnded | null = null;
  #ended = false;

  constructor(options: WatchedProcessOptions<Aside>) {
    this.#options = options;
    this.#child = fork(`${fileURLToPath(options.entry)}${ending}`, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', options.lastWords === true ? 'pipe' : 'ignore', 'ipc'],
      // One allocation arena a core makes glibc keep much freed image memory; two are enough for one task at a time.
      // Times that state no zone are taken as UTC, so that every machine records the same.
      env: { ...process.env, MALLOC_ARENA_MAX: '2', TZ: 'UTC' },
      // Inspector and loader flags of the parent are not the child's business; memory goes back early.
      // Received files are opened in such processes and nowhere else, and that never needs the network: it is always
      // refused, in the worker threads of the process too.
      execArgv: [
        ...process.execArgv.filter((flag) => !/^--(inspect|test|watch)/.test(flag)),
        ...(options.flags ?? []),
        '--max-semi-space-size=8',
        '--import',
        refuseNetworkPreload,
      ],
    });
    let lastWords = '';
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString('utf8')).slice(-2000);
    });
    const isAnswer = (message: Answer | Aside): message is Answer => 'id' in message;
    this.#child.on('message', (message: Answer | Aside) => {
      if (!isAnswer(message)) {
        options.aside?.(message);
        return;
      }
      if (this.#waiting?.id !== message.id) return;
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve(message);
    });
    this.#child.on('error', (error) => this.#finish(error.message));
    this.#child.on('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
      const line = lastWords.split('\n').find((text) => /error|fatal|abort/i.test(text));
      this.#finish(`${options.called} ended with ${how}${line === undefined ? '' : `: ${line.trim()}`}`);
    });
    this.#send(options.start);
  }

  get ended(): boolean {
    return this.#ended;
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

  /**
   * Sends one task and waits for its answer.
   *
   * @param seconds time after which the process is ended: by the clock, unless other processes kept it from working.
   * @param timeout what to say then.
   * @throws ProcessEnded when the process is ended by a limit or by itself.
   */
  async request(task: Task, seconds: number, timeout: string): Promise<Answer> {
    if (this.#ended) throw new ProcessEnded('crashed', `${this.#options.called} had ended`);
    const id = this.#nextId++;
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#waiting = { id, resolve, reject };
    });
    let timer = setTimeout(() => judge(seconds), seconds * 1000);
    const begun = this.#processorSeconds();
    const judge = (elapsed: number): void => {
      const now = this.#processorSeconds();
      const worked = now === null || begun === null ? null : now - begun;
      const more = moreSeconds({ limit: seconds, elapsed, worked });
      if (more === 0) this.end('timeout', timeout);
      else timer = setTimeout(() => judge(elapsed + more), more * 1000);
    };
    const watch = setInterval(() => {
      const megabytes = this.residentMegabytes();
      if (megabytes > this.#options.memoryMegabytes) this.end('memory', this.#options.tooLarge(megabytes));
    }, 100);
    this.#send({ ...task, id });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  /** Ends the process by force; the first reason given is told to whoever waits for an answer. */
  end(reason: EndReason, message: string): void {
    this.#endedFor ??= new ProcessEnded(reason, message);
    this.#child.kill('SIGKILL');
  }

  /** Ends the process in good order, or by force after two seconds. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#send({ kind: 'close', id: this.#nextId++ });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    await gone;
    clearTimeout(timer);
  }

  #finish(message: string): void {
    this.#ended = true;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(this.#endedFor ?? new ProcessEnded('crashed', message));
  }

  /** One that cannot be reached has ended or is ending: its end is told when it is known how. */
  #send(message: object): void {
    if (!this.#child.connected) return;
    this.#child.send(message, (error) => {
      if (error !== null && this.#waiting !== null) this.#finish(error.message);
    });
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
}
