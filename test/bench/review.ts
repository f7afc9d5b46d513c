import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { FieldDecisionsResult } from '../../src/review/api/decisions.ts';
import type { FieldView } from '../../src/review/api/document.ts';
import type { ListPage, QueueItem } from '../../src/review/api/lists.ts';
import { startReviewServer } from '../support/review/review-server.ts';
import { projectFolder, temporaryFolder } from '../support/run-evidex.ts';
import { decideInBrowser, leastPerSecond } from './review/deciding-in-browser.ts';
import { documentQueries, otherPaths, queueQueries, searchWords } from './review/list-requests.ts';
import { makeLargeIndex } from './review/make-large-index.ts';
import { ReviewClient, type Timed } from './review/review-client.ts';
import { Times, timesHeading } from './review/times.ts';

/**
 * `npm run bench:review [-- --documents N] [--keep DIR] [--slowest N]`: how long the review server takes to answer on an index of
 * 100,000 documents and two million fields, through HTTP as the browser asks it. The index is made first (about two minutes, 4 GB of
 * disk); `--keep` leaves it in a folder and takes it from there the next time. Then a script clears 200 fields with the keyboard in
 * a real browser, on an index of samples. `--only lists` or `--only browser` leaves the other out. Exit code 1 when a mark is missed.
 */
const words = process.argv.slice(2);
const option = (name: string): string | undefined =>
  words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
const documents = Number(option('--documents') ?? 100_000);
const kept = option('--keep');
const slowest = Number(option('--slowest') ?? 0);
const only = option('--only');
/** Fields that the script in the browser clears. */
const cleared = 200;
/** Pages of each list that are read one after the other. */
const pagesOfEach = 6;

const write = (text: string): boolean => process.stdout.write(text);
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

const hold = [only === 'browser' || (await benchLists()), only === 'lists' || (await benchBrowser())];
process.exitCode = hold.every(Boolean) ? 0 : 1;

async function benchLists(): Promise<boolean> {
  const folder = kept === undefined ? temporaryFolder('bench-review') : resolve(kept);
  const index = join(folder, 'index');
  try {
    if (!existsSync(index)) {
      const started = performance.now();
      const size = makeLargeIndex(index, documents, (done) => {
        if (done % 20_000 === 0) write(`${done} documents written, ${seconds(started)} s\n`);
      });
      write(`${JSON.stringify(size)} in ${seconds(started)} s\n`);
    }
    return await bench(index);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function benchBrowser(): Promise<boolean> {
  const { times, decided, stored, decisionsPerSecond } = await decideInBrowser(cleared);
  write(`\n${timesHeading}${times.line}`);
  for (const line of times.slowest(slowest)) write(line);
  const holds = decisionsPerSecond >= leastPerSecond;
  write(
    `${stored} of ${decided} decisions stored, ${decisionsPerSecond.toFixed(1)} a second  >= ${leastPerSecond}: ${holds ? 'holds' : 'MISSED'}\n`,
  );
  return times.holds && holds;
}

async function bench(index: string): Promise<boolean> {
  const started = performance.now();
  const server = await startReviewServer({ index, web: `${projectFolder}/dist/web`, as: 'Bench' });
  write(`\nserver started in ${seconds(started)} s; ${cpus().length} processors, node ${process.version}\n`);
  try {
    const client = await ReviewClient.signIn(server.link);
    const first = await client.get<ListPage<QueueItem>>('/api/queue');
    write(
      `first page of the queue after the start in ${(first.milliseconds / 1000).toFixed(1)} s; ${first.answer.total} fields left\n\n`,
    );
    const all: Times[] = [];
    const measured = async (part: () => Promise<Times>): Promise<void> => {
      const before = processorTimeOf(server.pid);
      const times = await part();
      times.processor = before === null ? null : processorTimeOf(server.pid)! - before;
      all.push(times);
    };
    await measured(() => listTimes(client, 'queue, any filter and order', '/api/queue', queueQueries, 150));
    await measured(() =>
      listTimes(client, 'documents, any filter and order', '/api/documents', documentQueries, 150),
    );
    await measured(() => searchTimes(client));
    await measured(() => otherTimes(client));
    all.push(...(await decisionTimes(client)));
    write(timesHeading);
    for (const times of all) {
      write(times.line);
      for (const line of times.slowest(slowest)) write(line);
    }
    write(`\nmemory of the server: ${memoryOf(server.pid)} MB\n`);
    client.close();
    return all.every((times) => times.holds);
  } finally {
    await server.stop();
  }
}

/** The first pages of each list, then one far behind. */
async function listTimes(
  client: ReviewClient,
  name: string,
  path: string,
  queries: readonly string[],
  milliseconds: number,
): Promise<Times> {
  const times = new Times(name, { milliseconds, of: 'slowest' });
  for (const query of queries) {
    let after: string | null = '';
    for (let page = 1; page <= pagesOfEach && after !== null; page++) {
      const address: string = `${path}?${encodeURI(query)}${after === '' ? '' : `&after=${after}`}`;
      const { answer, milliseconds: taken }: Timed<ListPage<unknown>> =
        await client.get<ListPage<unknown>>(address);
      times.add(taken, `${query} page ${page}, ${answer.total} in all`);
      after = answer.next;
    }
  }
  return times;
}

async function searchTimes(client: ReviewClient): Promise<Times> {
  const times = new Times('search', { milliseconds: 300, of: 'p95' });
  for (const words of searchWords) {
    let after: string | null = '';
    for (let page = 1; page <= 3 && after !== null; page++) {
      const address: string = `/api/search?words=${encodeURIComponent(words)}${after === '' ? '' : `&after=${after}`}`;
      const { answer, milliseconds }: Timed<ListPage<unknown>> = await client.get<ListPage<unknown>>(address);
      times.add(milliseconds, `${words} page ${page}, ${answer.total} in all`);
      after = answer.next;
    }
  }
  return times;
}

async function otherTimes(client: ReviewClient): Promise<Times> {
  const times = new Times('overview, columns, exceptions, ledger again', null);
  for (const path of otherPaths) {
    const first = await client.get(path);
    write(`${path} for the first time in ${first.milliseconds.toFixed(0)} ms\n`);
    for (let round = 0; round < 5; round++) times.add((await client.get(path)).milliseconds, path);
  }
  write('\n');
  return times;
}

/** A person confirms fields and goes on: each decision, and the queue after it. */
async function decisionTimes(client: ReviewClient): Promise<Times[]> {
  const decided = new Times('a decision, stored', { milliseconds: 150, of: 'p95' });
  const queued = new Times('queue right after a decision', { milliseconds: 150, of: 'slowest' });
  for (let round = 0; round < 100; round++) {
    const queue = await client.get<ListPage<QueueItem>>('/api/queue?limit=20');
    if (round > 0) queued.add(queue.milliseconds, `after decision ${round}`);
    const { answer, milliseconds } = await client.post<FieldDecisionsResult>('/api/decisions', {
      decisions: [confirmation(queue.answer.items[0]!.field)],
    });
    if (answer.results[0]?.status !== 'saved')
      throw new Error(`a decision was not saved: ${JSON.stringify(answer.results[0])}`);
    decided.add(milliseconds, `decision ${round}`);
  }
  return [decided, queued];
}

function confirmation(field: FieldView): unknown {
  const place = field.places[0];
  return {
    id: randomUUID(),
    document: field.document,
    field: field.id,
    path: field.path,
    action: 'confirm',
    seen: {
      value: field.value,
      normalized: field.normalized,
      place:
        place === undefined
          ? null
          : { file: place.file, page: place.page, boxes: place.boxes, offsets: place.offsets },
      image: null,
      milliseconds: 400,
      version: field.version,
    },
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
  };
}

/** Time of the processor that a process took until now, milliseconds; null where the system does not tell. */
function processorTimeOf(process: number): number | null {
  const stat = `/proc/${process}/stat`;
  if (!existsSync(stat)) return null;
  // Behind the name in brackets: user and system time are the 12th and 13th, in hundredths of a second.
  const parts = readFileSync(stat, 'utf8').split(') ')[1]!.split(' ');
  return (Number(parts[11]) + Number(parts[12])) * 10;
}

/** Resident memory in megabytes, where the operating system tells it. */
function memoryOf(process: number): string {
  const status = `/proc/${process}/status`;
  if (!existsSync(status)) return 'not told';
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(status, 'utf8'))?.[1];
  return kilobytes === undefined ? 'not told' : (Number(kilobytes) / 1024).toFixed(0);
}
