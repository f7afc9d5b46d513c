/**
 * `npm run bench:reading [formats] [text] [memory] [ocr]`: how fast and how well pages are read, per format, beside the tools of the system
 * where they are installed. Scans with truth lie in test/bench/scans; a development set beside the project is measured
 * too when it is there.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import {
  createReadingPool,
  pagesPerTask,
  type ReadingPool,
  readingSettingsSchema,
} from '../../src/reading/index.ts';
import { benchFormats } from './format-table.ts';
import {
  inParallel,
  installed,
  recall,
  run,
  type ScanWithTruth,
  scansOf,
  scansOfGold,
  sourceOf,
  watchMemory,
} from './reading-support.ts';

const project = new URL('../..', import.meta.url).pathname;
const devset = join(project, '..', 'shared', 'devset');
const jobs = 2;
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const verbose = process.argv.includes('--verbose');
const wants = (part: string): boolean => chosen.length === 0 || chosen.includes(part);

interface Score {
  pages: number;
  found: number;
  of: number;
}

function line(name: string, cells: Readonly<Record<string, string>>): void {
  const shown = Object.entries(cells).map(([key, value]) => `${key} ${value}`);
  process.stdout.write(`${name.padEnd(34)} ${shown.join('   ')}\n`);
}

function newPool(folder: string): ReadingPool {
  return createReadingPool({
    jobs,
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: join(folder, 'work'),
    offline: true,
  });
}

async function benchOcr(folder: string): Promise<void> {
  const scans: ScanWithTruth[] = [
    ...scansOf(join(project, 'test/bench/scans')),
    ...scansOfGold(join(devset, 'gold.jsonl')),
  ];
  if (scans.length === 0) {
    line('OCR', { skipped: 'no scans with truth' });
    return;
  }
  const report = (
    name: string,
    results: readonly { scan: ScanWithTruth; words: string[] }[],
    seconds: number,
  ): void => {
    const groups = new Map<string, Score>();
    for (const { scan, words } of results) {
      const { found, of } = recall(scan.words, words);
      const score = groups.get(scan.group) ?? { pages: 0, found: 0, of: 0 };
      groups.set(scan.group, { pages: score.pages + 1, found: score.found + found, of: score.of + of });
      if (verbose)
        line(`  ${basename(scan.path).slice(0, 60)}`, { recall: (found / Math.max(1, of)).toFixed(3) });
    }
    const cells: Record<string, string> = { 'pages/s': (results.length / seconds).toFixed(2) };
    for (const [group, score] of groups)
      cells[`${group} (${score.pages})`] = (score.found / Math.max(1, score.of)).toFixed(3);
    line(name, cells);
  };
  const pool = newPool(folder);
  // Both processes start and load their models before the clock runs, as they do once in a long run.
  await inParallel(scans.slice(0, jobs), jobs, (scan) => pool.readPages(sourceOf(scan.path), 1, 1));
  const started = performance.now();
  const ours = await inParallel(scans, jobs, async (scan) => {
    const pages = await pool.readPages(sourceOf(scan.path), 1, 1);
    return { scan, words: pages.flatMap((page) => page.words.map((word) => word.text)) };
  });
  report('OCR, recall by set', ours, (performance.now() - started) / 1000);
  await pool.close();
  if (!(await installed('tesseract'))) {
    line('native tesseract', { skipped: 'not installed' });
    return;
  }
  const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const nativeStart = performance.now();
  const native = await inParallel(scans, jobs, async (scan) => {
    const language =
      scan.language === 'eng' ? 'eng' : scan.language.includes('chi_sim') ? 'chi_sim+eng' : 'eng';
    const { stdout } = await run('tesseract', [scan.path, 'stdout', '--psm', '1', '-l', language], {
      env: environment,
      maxBuffer: 64 << 20,
    }).catch(() => ({ stdout: '' }));
    return { scan, words: stdout.split(/\s+/) };
  });
  report('native tesseract --psm 1', native, (performance.now() - nativeStart) / 1000);
}

/** A report of many pages of dense text with pictures of pages between them. */
async function longPdf(pages: number, pictureEvery: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const scan = scansOf(join(project, 'test/bench/scans'))[0];
  const bytes = scan === undefined ? null : readFileSync(scan.path);
  const picture =
    bytes === null
      ? null
      : scan!.path.endsWith('.png')
        ? await document.embedPng(bytes)
        : await document.embedJpg(bytes);
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([595, 842]);
    if (picture !== null && number % pictureEvery === 0) {
      page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
      continue;
    }
    for (let row = 0; row < 45; row++) {
      const text = `${number}.${row} Lot ${number * 100 + row} cotton yarn Ne 32 net weight ${(row * 37) % 991}.50 kg carton ${row}`;
      page.drawText(text, { x: 50, y: 800 - row * 16, size: 10, font });
    }
  }
  return document.save();
}

async function readAll(pool: ReadingPool, path: string): Promise<number> {
  const source = sourceOf(path);
  const { pageCount } = await pool.inspect(source);
  const step = pagesPerTask(source.mediaType);
  const ranges = Array.from({ length: Math.ceil(pageCount / step) }, (_, index) => index * step + 1);
  const counts = await inParallel(ranges, jobs, async (from) => {
    const pages = await pool.readPages(source, from, Math.min(pageCount, from + step - 1));
    return pages.length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

async function benchText(folder: string): Promise<void> {
  const generated = join(folder, 'text.pdf');
  writeFileSync(generated, await longPdf(200, Number.POSITIVE_INFINITY));
  let invoices: string[] = [];
  try {
    invoices = readdirSync(join(devset, 'invoices')).map((name) => join(devset, 'invoices', name));
  } catch {
    // There is no development set here.
  }
  const bboxTool = await installed('pdftotext');
  for (const [name, files, alone] of [
    ['text PDF of 200 pages', [generated], false],
    ['invoices of the development set', invoices, true],
  ] as const) {
    if (files.length === 0) continue;
    const pool = newPool(folder);
    await inParallel([0, 1], jobs, () => pool.readPages(sourceOf(files[0]!), 1, 1));
    const started = performance.now();
    const counts = alone
      ? await inParallel(
          files,
          jobs,
          async (file) =>
            (await pool.readPages(sourceOf(file), 1, (await pool.inspect(sourceOf(file))).pageCount)).length,
        )
      : [await readAll(pool, files[0]!)];
    const pages = counts.reduce((sum, count) => sum + count, 0);
    line(name, {
      pages: String(pages),
      'pages/s': (pages / ((performance.now() - started) / 1000)).toFixed(1),
    });
    await pool.close();
    if (!bboxTool) continue;
    const toolStart = performance.now();
    await inParallel(files, jobs, (file) => run('pdftotext', ['-bbox', file, '-'], { maxBuffer: 256 << 20 }));
    line('  pdftotext -bbox', { 'pages/s': (pages / ((performance.now() - toolStart) / 1000)).toFixed(1) });
  }
}

async function benchMemory(folder: string): Promise<void> {
  const path = join(folder, 'long.pdf');
  // Made in a process of its own: what counts is the memory of reading.
  await run(process.execPath, [new URL(import.meta.url).pathname, '--make-long-pdf', path]);
  const memory = watchMemory();
  const pool = newPool(folder);
  const started = performance.now();
  const pages = await readAll(pool, path);
  const seconds = (performance.now() - started) / 1000;
  line('PDF of 600 pages, every 20th a scan', {
    pages: String(pages),
    'pages/s': (pages / seconds).toFixed(1),
    'peak of all processes': `${Math.round(memory.peak())} MB`,
  });
  memory.stop();
  await pool.close();
}

const making = process.argv.indexOf('--make-long-pdf');
if (making > 0) {
  writeFileSync(process.argv[making + 1]!, await longPdf(600, 20));
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'evidex-bench-'));
try {
  if (wants('formats')) await benchFormats(folder);
  if (wants('text')) await benchText(folder);
  if (wants('memory')) await benchMemory(folder);
  if (wants('ocr')) await benchOcr(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
