import type { UnpackLimits } from './archive/limits.ts';
import type { ChildMessage, ParentMessage } from './messages.ts';
import type { ReadingSettings } from './settings.ts';
import { WatchedProcess } from './watched-process.ts';

/** What a reading process is started with. */
export interface ReadingProcessOptions {
  readonly settings: ReadingSettings;
  readonly temporaryFolder: string;
  readonly membersFolder: string;
  readonly passwords: readonly string[];
  readonly unpackLimits: UnpackLimits;
}

/** Which setting bounds the time of a task. */
export type TimeLimit = 'secondsPerPage' | 'secondsPerDocument';

/** What is said of a task that took too long, with the setting that bounds it. */
export function timeoutWords(seconds: number, limit: TimeLimit): string {
  return `reading took longer than ${Math.round(seconds * 10) / 10} seconds (reading.limits.${limit})`;
}

type TaskMessage = Exclude<ParentMessage, { kind: 'start' | 'close' }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** One reading process. */
export class ReadingProcess extends WatchedProcess<WithoutId<TaskMessage>, ChildMessage> {
  constructor(options: ReadingProcessOptions) {
    const { memoryMegabytes } = options.settings.limits;
    super({
      entry: new URL('./child', import.meta.url),
      called: 'the reading process',
      memoryMegabytes,
      tooLarge: (megabytes) =>
        `reading took ${Math.round(megabytes)} MB of memory, more than ${memoryMegabytes} MB (reading.limits.memoryMegabytes)`,
      flags: ['--expose-gc'],
      lastWords: true,
      start: { kind: 'start', ...options } satisfies ParentMessage,
    });
  }
}
