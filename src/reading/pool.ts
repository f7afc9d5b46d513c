import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { DocumentError, FatalError } from '../model/exception.ts';
import type { Page, Turn } from '../model/page.ts';
import type { Inspection, SourceBytes } from '../model/ports.ts';
import { defaultUnpackLimits, type UnpackLimits } from './archive/limits.ts';
import { unreadablePage } from './child-reader.ts';
import { formatOf } from './formats.ts';
import { type ChildMessage, diskFullCode } from './messages.ts';
import { ReadingProcess, type TimeLimit, timeoutWords } from './reading-process.ts';
import { ReadingTime } from './reading-time.ts';
import type { ReadingSettings } from './settings.ts';
import { Turns } from './turns.ts';
import { ProcessEnded } from './watched-process.ts';

export interface ReadingPoolOptions {
  /** Number of child processes. */
  readonly jobs: number;
  readonly settings: ReadingSettings;
  /** Folder for working copies and members taken out of containers; made when missing. */
  readonly temporaryFolder: string;
  /** Whether the run is offline. Child processes refuse every connection in either case: reading needs none. */
  readonly offline: boolean;
  /** Passwords to try on protected files, in this order. */
  readonly passwords?: readonly string[];
  /** Limits on what is taken out of containers. */
  readonly unpackLimits?: UnpackLimits;
  /** Memory of all readers together at which one makes room for the others; 930 MB for two when left out. */
  readonly roomMegabytes?: number;
}

/** Reads files in child processes. A file that harms its process harms no other. */
export interface ReadingPool {
  /**
   * Page count, members and facts of a file.
   *
   * @param familyBytesLeft bytes that may still be unpacked below the same file of the dump.
   * @throws DocumentError
   */
  inspect(source: SourceBytes, familyBytesLeft?: number): Promise<Inspection>;
  /**
   * Pages `from` to `to` (1-based, inclusive). A page that cannot be read has kind `unreadable` and its reason.
   *
   * @param time what other ranges of the same document have spent counts for this one.
   * @param turns by page, clockwise: what people say makes a page upright.
   * @throws DocumentError when the file cannot be opened, or no page of the range could be read because its process was
   *   ended (`timeout`, `memory`, `crashed`).
   */
  readPages(
    source: SourceBytes,
    from: number,
    to: number,
    time?: ReadingTime,
    turns?: ReadonlyMap<number, Turn>,
  ): Promise<Page[]>;
  /** The displayed page as WebP, `widthPixels` wide. @throws DocumentError */
  pageImage(source: SourceBytes, page: number, widthPixels: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** A task that ended its process this often is not tried further. */
const mostReplacements = 3;

/** Memory of all readers together at which one of them makes room, megabytes: for two, and for each further one. */
const crowdedMegabytes = { two: 930, further: 450 };

/** Memory that the process itself takes beside its readers; what it takes beyond that leaves less to them. */
const ownMegabytes = 380;

/** Megabytes that reading pages may add to what the open file takes, before the child counts as used up. */
const mostGrowth = 150;

export function createReadingPool(options: ReadingPoolOptions): ReadingPool {
  const { settings } = options;
  const queue = new PQueue({ concurrency: Math.max(1, options.jobs) });
  const membersFolder = join(options.temporaryFolder, 'members');
  const idle: ReadingProcess[] = [];
  const lastFile = new Map<ReadingProcess, string>();
  /** Resident memory of a child when it had opened its file: a large file alone is no reason to open it again. */
  const megabytesWhenOpened = new Map<ReadingProcess, number>();
  let started = 0;
  const turns = new Turns();
  const busy = new Set<ReadingProcess>();
  const room =
    options.roomMegabytes ?? crowdedMegabytes.two + crowdedMegabytes.further * Math.max(0, options.jobs - 2);

  /**
   * Each reader has its own limit; two hostile files at once would still take twice as much, and a third that is being
   * analysed in this process adds to them.
   */
  const makeRoom = (): void => {
    const living = [...idle, ...busy].map((child) => ({ child, megabytes: child.residentMegabytes() }));
    const beyondOwn = Math.max(0, process.memoryUsage.rss() / 1e6 - ownMegabytes);
    if (living.reduce((sum, { megabytes }) => sum + megabytes, beyondOwn) <= room) return;
    const largestOf = (children: Iterable<ReadingProcess>): ReadingProcess | undefined => {
      const among = new Set(children);
      return living
        .filter(({ child }) => among.has(child))
        .sort((one, other) => other.megabytes - one.megabytes)[0]?.child;
    };
    const unused = largestOf(idle);
    if (unused !== undefined) {
      idle.splice(idle.indexOf(unused), 1);
      void unused.close();
    } else if (busy.size > 1) largestOf(busy)?.end('stopped', 'ended to make room for another reader');
  };

  /** Asks a reader; one that had to make room for others is asked again while none else works. */
  const ask = async (
    source: SourceBytes,
    child: ReadingProcess,
    ...request: Parameters<ReadingProcess['request']>
  ): Promise<{ readonly answer: ChildMessage; readonly child: ReadingProcess }> => {
    const leave = await turns.together();
    busy.add(child);
    const watch = setInterval(makeRoom, 100);
    try {
      return { answer: await child.request(...request), child };
    } catch (error) {
      if (!(error instanceof ProcessEnded) || error.reason !== 'stopped') throw error;
    } finally {
      clearInterval(watch);
      busy.delete(child);
      leave();
    }
    const leaveAlone = await turns.alone();
    try {
      await Promise.all(idle.splice(0).map((unused) => unused.close()));
      const fresh = take(source);
      return { answer: await fresh.request(...request), child: fresh };
    } finally {
      leaveAlone();
    }
  };

  const take = (source: SourceBytes): ReadingProcess => {
    // A child that has the file open saves opening it again.
    const known = idle.findIndex((child) => lastFile.get(child) === source.sha256);
    if (known >= 0) {
      const child = idle.splice(known, 1)[0]!;
      if (!child.ended) return child;
    }
    for (let child = idle.pop(); child !== undefined; child = idle.pop()) {
      megabytesWhenOpened.delete(child);
      if (child.ended) continue;
      if (child.residentMegabytes() <= settings.limits.recycleMegabytes) return child;
      void child.close();
    }
    started++;
    return new ReadingProcess({
      settings,
      temporaryFolder: join(options.temporaryFolder, `reader-${process.pid}-${started}`),
      membersFolder,
      passwords: options.passwords ?? [],
      unpackLimits: options.unpackLimits ?? defaultUnpackLimits,
    });
  };

  /** Text, sheets and office files lie in memory as a whole once opened; their pages take next to nothing. */
  const noteOpened = (child: ReadingProcess, page: Page): void => {
    if (page.kind !== 'native' || megabytesWhenOpened.has(child)) return;
    megabytesWhenOpened.set(child, child.residentMegabytes());
  };

  /** Whether a child has gathered so much beyond its open file that a fresh one is better. */
  const isDue = (child: ReadingProcess): boolean => {
    const megabytes = child.residentMegabytes();
    const opened = megabytesWhenOpened.get(child) ?? 0;
    return megabytes > settings.limits.recycleMegabytes && megabytes > opened + mostGrowth;
  };

  const giveBack = async (child: ReadingProcess, source: SourceBytes): Promise<void> => {
    lastFile.delete(child);
    if (child.ended) return;
    if (isDue(child)) {
      await child.close();
      return;
    }
    lastFile.set(child, source.sha256);
    idle.push(child);
  };

  const single = <Kind extends 'inspection' | 'image'>(
    source: SourceBytes,
    kind: Kind,
    task: Parameters<ReadingProcess['request']>[0],
    limit: TimeLimit,
    priority: number,
  ): Promise<Extract<ChildMessage, { kind: Kind }>> =>
    queue.add(
      async () => {
        let child = take(source);
        try {
          const seconds = settings.limits[limit];
          const timeout = timeoutWords(seconds, limit);
          const asked = await ask(source, child, task, seconds, timeout).catch((error: unknown) => {
            if (!isCrash(error)) throw error;
            child = take(source);
            return ask(source, child, task, seconds, timeout);
          });
          child = asked.child;
          const { answer } = asked;
          if (answer.kind === 'failure') throw failureOf(answer);
          if (answer.kind !== kind) throw new Error(`unexpected answer ${answer.kind} instead of ${kind}`);
          return answer as Extract<ChildMessage, { kind: Kind }>;
        } catch (error) {
          throw error instanceof ProcessEnded ? endedError(error, null) : error;
        } finally {
          await giveBack(child, source);
        }
      },
      { priority },
    );

  const readRange = async (
    source: SourceBytes,
    from: number,
    to: number,
    time: ReadingTime,
    turns: ReadonlyMap<number, Turn>,
  ): Promise<Page[]> => {
    const pages: Page[] = [];
    const { secondsPerPage, secondsPerDocument } = settings.limits;
    const documentTimeout = timeoutWords(secondsPerDocument, 'secondsPerDocument');
    const pageTimeout = timeoutWords(secondsPerPage, 'secondsPerPage');
    let child = take(source);
    let lastEnd: ProcessEnded | null = null;
    let ends = 0;
    let read = 0;
    let crashedOn = 0;
    try {
      for (let page = from; page <= to; page++) {
        if (ends >= mostReplacements && lastEnd !== null) {
          pages.push(unreadablePage(source, page, `not tried: ${lastEnd.message}`));
          continue;
        }
        const turn = turns.get(page);
        const left = time.secondsLeft;
        if (left <= 0) {
          lastEnd = new ProcessEnded('timeout', documentTimeout);
          pages.push(unreadablePage(source, page, lastEnd.message));
          continue;
        }
        try {
          const asked = await time.spend(() =>
            ask(
              source,
              child,
              { kind: 'readPage', source, page, ...(turn === undefined ? {} : { turn }) },
              Math.min(secondsPerPage, left),
              left < secondsPerPage ? documentTimeout : pageTimeout,
            ),
          );
          child = asked.child;
          const { answer } = asked;
          if (answer.kind === 'failure') throw failureOf(answer);
          if (answer.kind !== 'page') throw new Error(`unexpected answer ${answer.kind}`);
          pages.push(answer.page);
          noteOpened(child, answer.page);
          read++;
          if (page < to && isDue(child)) {
            await child.close();
            child = take(source);
          }
        } catch (error) {
          if (!(error instanceof ProcessEnded)) throw error;
          child = take(source);
          if (isCrash(error) && crashedOn !== page) {
            crashedOn = page;
            page--;
            continue;
          }
          lastEnd = error;
          ends++;
          pages.push(unreadablePage(source, page, error.message));
        }
      }
    } finally {
      await giveBack(child, source);
    }
    if (read === 0 && lastEnd !== null) throw endedError(lastEnd, from);
    return pages;
  };

  return {
    inspect: async (source, familyBytesLeft) => {
      const task = { kind: 'inspect', source, familyBytesLeft: familyBytesLeft ?? null } as const;
      const container = formatOf(source.mediaType)?.container === true;
      const limit = container ? 'secondsPerDocument' : 'secondsPerPage';
      try {
        return (await single(source, 'inspection', task, limit, 0)).inspection;
      } catch (error) {
        // What was taken out before it failed is of no use, and a bomb would keep its space until the run ends.
        await rm(join(membersFolder, source.sha256), { recursive: true, force: true });
        throw error;
      }
    },
    readPages: (
      source,
      from,
      to,
      time = new ReadingTime(settings.limits.secondsPerDocument),
      turns = new Map(),
    ) => queue.add(() => readRange(source, from, to, time, turns)),
    pageImage: async (source, page, widthPixels) => {
      const task = { kind: 'pageImage', source, page, widthPixels } as const;
      // A person waits for it.
      const answer = await single(source, 'image', task, 'secondsPerPage', 1);
      return Buffer.from(answer.image);
    },
    close: async () => {
      queue.clear();
      await queue.onIdle();
      await Promise.all(idle.splice(0).map((child) => child.close()));
      await rm(options.temporaryFolder, { recursive: true, force: true });
    },
  };
}

/**
 * A process that ended by itself may have been ended from outside (by the system, when memory is short): the task is
 * tried once more in a fresh process. A second end is the document's own doing.
 */
function isCrash(error: unknown): error is ProcessEnded {
  return error instanceof ProcessEnded && error.reason === 'crashed';
}

function failureOf(answer: Extract<ChildMessage, { kind: 'failure' }>): Error {
  const { code, cause, remedy, page } = answer.failure;
  if (code === diskFullCode)
    return Object.assign(new FatalError('no space left on the disk'), { code: 'ENOSPC' });
  return new DocumentError({ code, stage: 'read', cause, remedy, ...(page === null ? {} : { page }) });
}

function endedError(error: ProcessEnded, page: number | null): DocumentError {
  const remedy = {
    timeout: 'raise the limit that the cause names in the pipeline file and run again, or split the file',
    memory: 'raise reading.limits.memoryMegabytes in the pipeline file and run again, or split the file',
    stopped: 'run again with --jobs 1',
    crashed: 'open the file in a viewer, print it to a new PDF and add that beside the original',
  }[error.reason];
  return new DocumentError({
    code: error.reason,
    stage: 'read',
    cause: error.message,
    remedy,
    ...(page === null ? {} : { page }),
  });
}
