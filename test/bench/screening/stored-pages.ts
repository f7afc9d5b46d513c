import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { evidexEntry } from '../../support/run-evidex.ts';
import { watchPeak } from '../process-tree-memory.ts';
import { makeStoredIndex } from './stored-index.ts';

/**
 * How fast the real command searches stored pages again, and what memory all of it takes:
 * `node test/bench/screening/stored-pages.ts [--pages 20000] [--jobs 2] [--index DIR]`. With `--index` an index made
 * by an earlier measurement is used and kept.
 */
export async function benchStoredPages(options: {
  readonly pages: number;
  readonly jobs: number;
  readonly index?: string;
}): Promise<void> {
  const folder = options.index ?? mkdtempSync(join(tmpdir(), 'evidex-bench-stored-'));
  try {
    const made = Date.now();
    let pages = storedPages(folder);
    if (pages === 0) {
      makeStoredIndex(folder, options.pages);
      pages = options.pages;
    } else forgetSearch(folder);
    const making = (Date.now() - made) / 1000;
    const started = Date.now();
    const words = ['screen', '--index', folder, '--jobs', String(options.jobs)];
    const child = spawn(process.execPath, [evidexEntry, ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const peak = watchPeak(child.pid!, 100);
    let processor = 0;
    const clock = setInterval(() => {
      processor = processorSeconds(child.pid!) ?? processor;
    }, 100);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const seconds = (Date.now() - started) / 1000;
    const megabytes = peak();
    clearInterval(clock);
    if (code !== 0 && code !== 1) throw new Error(`evidex screen ended with ${code}`);
    const index = EvidenceIndex.open(folder);
    const flags = index.count("SELECT '' AS name, COUNT(*) AS count FROM flag")[0]!.count;
    index.close();
    console.log(
      `stored pages: ${pages} searched again in ${seconds.toFixed(1)} s with ${options.jobs} threads: ${(pages / seconds).toFixed(0)} pages/s, ${((100_000 * seconds) / pages / 60).toFixed(2)} min for 100,000; ${((processor * 1000) / pages).toFixed(2)} ms of processor time a page, which alone is ${((100_000 * processor) / pages / 60 / options.jobs).toFixed(2)} min for 100,000; peak memory of all processes ${megabytes.toFixed(0)} MB; ${flags} flags (index made in ${making.toFixed(0)} s)`,
    );
  } finally {
    if (options.index === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of a process and its threads so far, seconds; null where /proc is missing or it has ended. */
function processorSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    // User and system time, in hundredths of a second (proc(5)).
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}

function storedPages(folder: string): number {
  try {
    const index = EvidenceIndex.open(folder);
    const [row] = index.count("SELECT '' AS name, COUNT(*) AS count FROM page");
    index.close();
    return row!.count;
  } catch {
    return 0;
  }
}

/** Marks every file as searched with other lists. */
function forgetSearch(folder: string): void {
  const index = EvidenceIndex.open(folder);
  index.transaction(() => {
    for (const { sha256 } of index.ledger.files()) index.work.markDone('screen', sha256, 'another list', '');
  });
  index.close();
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const given = (name: string): string | undefined =>
    words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
  const index = given('--index');
  await benchStoredPages({
    pages: Number(given('--pages') ?? 20_000),
    jobs: Number(given('--jobs') ?? 2),
    ...(index === undefined ? {} : { index }),
  });
}
