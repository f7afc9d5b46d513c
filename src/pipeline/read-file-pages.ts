import { workKey } from '../index/work-store.ts';
import { DocumentError } from '../model/exception.ts';
import { hashOf, outputHash } from '../model/hashing.ts';
import type { Page, Turn } from '../model/page.ts';
import type { SourceBytes } from '../model/ports.ts';
import { pagesPerTask, READING_VERSION, ReadingTime } from '../reading/index.ts';
import type { RunContext } from './run-context.ts';
import { rethrowRunFaults } from './take-in.ts';

export interface FileReading {
  /** Hash over all pages, in order: the input of the stages that follow. */
  readonly output: string;
  /** Set when some page range could not be read at all. */
  readonly failures: readonly DocumentError[];
}

export interface ReadingChoice {
  /** False while it is not decided whether the file is held back. */
  readonly searchable?: boolean;
  /** Clockwise turns that people say make a page upright; they stand above what is found on the picture. */
  readonly turns?: ReadonlyMap<number, Turn>;
  /** Pages that somebody turned once, whether or not that was taken back. */
  readonly everTurned?: ReadonlySet<number>;
}

/**
 * Reads all pages of a file in ranges, in parallel, each stored as soon as it is there. Ranges already read under
 * the same settings are kept. Returns null when the run was interrupted.
 */
export async function readFilePages(
  context: RunContext,
  source: SourceBytes,
  pageCount: number,
  { searchable = true, turns = new Map(), everTurned = new Set() }: ReadingChoice = {},
): Promise<FileReading | null> {
  const size = pagesPerTask(source.mediaType);
  const ranges: [number, number][] = [];
  for (let from = 1; from <= pageCount; from += size)
    ranges.push([from, Math.min(pageCount, from + size - 1)]);
  const failures: DocumentError[] = [];
  const time = new ReadingTime(context.settings.reading.limits.secondsPerDocument);
  const outputs = await Promise.all(
    ranges.map(([from, to]) =>
      context.readQueue.add(() =>
        readRange(context, source, { from, to, time, turns, everTurned }, failures, searchable),
      ),
    ),
  );
  if (outputs.some((output) => output === null)) return null;
  context.index.transaction(() => context.index.pages.truncate(source.sha256, pageCount));
  return { output: hashOf(outputs), failures };
}

interface PageRange {
  readonly from: number;
  readonly to: number;
  /** Shared by all ranges of the file. */
  readonly time: ReadingTime;
  readonly turns: ReadonlyMap<number, Turn>;
  readonly everTurned: ReadonlySet<number>;
}

async function readRange(
  context: RunContext,
  source: SourceBytes,
  range: PageRange,
  failures: DocumentError[],
  searchable: boolean,
): Promise<string | null> {
  const { index, listener } = context;
  const { from, to, time, turns } = range;
  if (context.signal.aborted) return null;
  const subject = `${source.sha256}:${from}-${to}`;
  const turned = new Map([...turns].filter(([page]) => page >= from && page <= to));
  const keyWith = (said: ReadonlyMap<number, Turn>): string =>
    workKey({
      stage: 'read',
      version: READING_VERSION,
      settings: context.settings.reading,
      inputs: [source.sha256, `${from}-${to}`],
      decisions: [...said]
        .sort(([one], [other]) => one - other)
        .map(([page, turn]) => `turn ${page} ${turn}`),
    });
  const key = keyWith(turned);
  const known = index.work.outputOf('read', subject, key);
  const failed = known === null ? null : failureIn(known);
  const mayOpenNow = context.hasPasswords && failed?.code === 'encrypted';
  if (known !== null && !mayOpenNow && !(context.retryFailed && known.startsWith('failed'))) {
    if (failed !== null) failures.push(failed);
    listener({ kind: 'pages-read', path: source.displayPath, from, to, reused: true });
    return known;
  }
  let pages: readonly Page[];
  let failure: DocumentError | null = null;
  const only =
    known === null
      ? pageTurnedSince(index.work.keyOf('read', subject), { ...range, turns: turned }, keyWith)
      : null;
  try {
    pages =
      only === null
        ? await context.pool.readPages(source, from, to, time, turned)
        : await readOne(context, source, only, range, turned);
  } catch (error) {
    rethrowRunFaults(error);
    if (context.signal.aborted) return null;
    if (!(error instanceof DocumentError)) throw error;
    failure = error;
    failures.push(error);
    pages = unreadablePages(source.sha256, from, to, error);
  }
  // The beginning tells `--retry-failed` that something of it may be read better another time.
  const whole = pages.every((page) => page.kind !== 'unreadable');
  const output = failure !== null ? failureOutput(failure) : `${whole ? '' : 'failed:'}${outputHash(pages)}`;
  index.transaction(() => {
    for (const page of pages) index.pages.put(page, searchable);
    index.work.markDone('read', subject, key, output);
    index.events.append('work', { stage: 'read', subject, output });
  });
  listener({ kind: 'pages-read', path: source.displayPath, from, to, reused: false });
  return output;
}

/** The one page of a range that is turned otherwise than when the range was read last; null where more has changed. */
function pageTurnedSince(
  key: string | null,
  { from, to, turns, everTurned }: PageRange,
  keyWith: (turns: ReadonlyMap<number, Turn>) => string,
): number | null {
  if (key === null) return null;
  for (const page of everTurned) {
    if (page < from || page > to) continue;
    const others = new Map([...turns].filter(([each]) => each !== page));
    if (keyWith(others) === key) return page;
    for (const turn of quarterTurns) if (keyWith(new Map([...others, [page, turn]])) === key) return page;
  }
  return null;
}

const quarterTurns: readonly Turn[] = [0, 90, 180, 270];

/** Reads one page of a range again; the others are taken as they are stored. */
async function readOne(
  { pool, index }: RunContext,
  source: SourceBytes,
  page: number,
  { from, to, time }: PageRange,
  turns: ReadonlyMap<number, Turn>,
): Promise<Page[]> {
  const stored = Array.from({ length: to - from + 1 }, (_, at) => index.pages.get(source.sha256, from + at));
  if (stored.some((each) => each === null)) return pool.readPages(source, from, to, time, turns);
  const [read] = await pool.readPages(source, page, page, time, turns);
  return stored.map((each) => (each!.page === page ? read! : each!));
}

/** The output of a range that failed tells why, so that a run that goes on later reports the same. */
function failureOutput({ code, message, remedy, page }: DocumentError): string {
  return `failed:${JSON.stringify({ code, cause: message, remedy, page })}`;
}

function failureIn(output: string): DocumentError | null {
  if (!output.startsWith('failed:{')) return null;
  const { code, cause, remedy, page } = JSON.parse(output.slice('failed:'.length)) as {
    code: string;
    cause: string;
    remedy: string;
    page: number | null;
  };
  return new DocumentError({ code, stage: 'read', cause, remedy, ...(page === null ? {} : { page }) });
}

/** Pages of a range that failed as a whole are still in the ledger, as unreadable, with the reason. */
function unreadablePages(file: string, from: number, to: number, error: DocumentError): Page[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => ({
    file,
    page: from + offset,
    kind: 'unreadable' as const,
    reason: error.message,
    width: 0,
    height: 0,
    uprightTurn: 0 as const,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words: [],
    notes: [],
  }));
}
