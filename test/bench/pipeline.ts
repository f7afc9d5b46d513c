/**
 * Benchmark of the whole pipeline on text-layer PDFs: pages per second, peak memory with a 600-page PDF, and how long a
 * second run on an unchanged dump takes. Run with `npm run bench:pipeline`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, startEvidex } from '../support/run-evidex.ts';
import { businessPdf } from './business-pdf.ts';
import { watchPeak } from './process-tree-memory.ts';

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'evidex-bench-'));
try {
  process.stdout.write(`Node ${process.versions.node}, ${availableParallelism()} cores\n\n`);
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let file = 0; file < 60; file++)
    writeFileSync(join(many, `${file}.pdf`), await businessPdf(10, file + 1));
  report('600 text pages in 60 PDFs', 600, await measure([many], 'many'));

  const long = join(folder, 'long');
  mkdirSync(long);
  writeFileSync(join(long, 'long.pdf'), await businessPdf(600, 7));
  report('600 text pages in one PDF', 600, await measure([long], 'long'));

  const thousand = join(folder, 'thousand');
  mkdirSync(thousand);
  for (let file = 0; file < 1000; file++)
    writeFileSync(join(thousand, `${file}.pdf`), await businessPdf(1, file + 1, 300_000));
  report('1,000 PDFs of 300 kB, first run', 1000, await measure([thousand], 'thousand'));
  report('the same again, unchanged', 1000, await measure([thousand], 'thousand'));
  report('the same again with --rehash', 1000, await measure([thousand, '--rehash'], 'thousand'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(words: readonly string[], index: string): Promise<Measured> {
  const started = performance.now();
  const child = startEvidex([
    'run',
    ...words,
    '--index',
    join(folder, `index-${index}`),
    '--jobs',
    '2',
    '--offline',
  ]);
  const peak = watchPeak(child.pid!);
  const result = await finished(child);
  const seconds = (performance.now() - started) / 1000;
  if (result.code !== 0 && result.code !== 1) throw new Error(`the run failed: ${result.stderr}`);
  return { seconds, peakMegabytes: peak() };
}

function report(what: string, pages: number, measured: Measured): void {
  const speed = (pages / measured.seconds).toFixed(1);
  process.stdout.write(
    `${what.padEnd(36)} ${measured.seconds.toFixed(1).padStart(7)} s  ${speed.padStart(7)} pages/s  peak ${measured.peakMegabytes.toFixed(0)} MB\n`,
  );
}
