import { WatchedProcess } from '../../reading/index.ts';
import type { BindingAnswer, BindingJob, BindingRequest, OpeningFile } from './binding-job.ts';

/** Limits on binding one exhibit. */
export interface BindingLimits {
  readonly seconds: number;
  readonly memoryMegabytes: number;
  /** Resident memory after a task at which a process is replaced by a fresh one. */
  readonly recycleMegabytes: number;
}

export const bindingLimits: BindingLimits = { seconds: 120, memoryMegabytes: 560, recycleMegabytes: 300 };

type Task = Omit<Extract<BindingRequest, { kind: 'bind' }>, 'id'>;

/** A process that binds exhibits. */
export class BindingProcess extends WatchedProcess<Task, BindingAnswer, OpeningFile> {
  readonly #limits: BindingLimits;
  #opening: string | null = null;

  constructor(passwords: readonly string[], limits: BindingLimits) {
    const { memoryMegabytes } = limits;
    super({
      entry: new URL('./binding-child', import.meta.url),
      called: 'the process that copies it',
      memoryMegabytes,
      tooLarge: () => `copying it took more than ${memoryMegabytes} MB of memory`,
      start: { kind: 'start', passwords } satisfies BindingRequest,
      aside: ({ file }) => {
        this.#opening = file;
      },
    });
    this.#limits = limits;
  }

  /** PDF that was just being opened when it was last heard of; null for none. */
  get opening(): string | null {
    return this.#opening;
  }

  /** True once it has gathered so much memory that a fresh process is better. */
  get isUsedUp(): boolean {
    return this.residentMegabytes() > this.#limits.recycleMegabytes;
  }

  /** @throws ProcessEnded */
  bind(job: BindingJob): Promise<BindingAnswer> {
    const { seconds } = this.#limits;
    return this.request({ kind: 'bind', job }, seconds, `copying it took longer than ${seconds} seconds`);
  }
}
