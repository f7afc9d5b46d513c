import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { mediaTypeOf } from '../../src/intake/index.ts';
import { createReadingPool, pagesPerTask, readingSettingsSchema } from '../../src/reading/index.ts';
import { inParallel, installed, run, watchMemory } from './reading-support.ts';

const jobs = 2;
const makers = new URL('formats/', import.meta.url);

interface MadeFile {
  readonly name: string;
  /** Pages the maker counts; 0 where it does not. */
  readonly pages: number;
}

/** The tool a format is read with elsewhere; null without one. */
function peerOf(file: string): { readonly name: string; readonly words: readonly string[] } | null {
  const ending = extname(file).toLowerCase();
  if (ending === '.pdf') return { name: 'pdftotext', words: ['-layout', file, '-'] };
  const target = /^\.(?:xlsx|xlsm|xls|xlsb|ods)$/.test(ending)
    ? 'csv'
    : /^\.(?:docx|doc|odt|rtf|html)$/.test(ending)
      ? 'txt:Text'
      : /^\.(?:pptx|ppt|odp)$/.test(ending)
        ? 'pdf'
        : null;
  if (target === null) return null;
  return { name: 'soffice', words: ['--headless', '--convert-to', target, '--outdir', `${file}.out`, file] };
}

/**
 * One row per format: how many pages and megabytes a second are read with two processes, which start and load what they
 * need within that time, and the highest resident memory that all of it adds to that of the bench itself.
 */
export async function benchFormats(folder: string): Promise<void> {
  process.stdout.write(
    `\n${'file'.padEnd(34)} ${'read as'.padEnd(36)} ${'pages'.padStart(6)} ${'pages/s'.padStart(9)} ${'MB/s'.padStart(7)} ${'peak MB'.padStart(8)}  peer\n`,
  );
  for (const maker of readdirSync(makers)
    .filter((name) => name.endsWith('-files.ts'))
    .sort()) {
    const place = join(folder, maker.replace('.ts', ''));
    mkdirSync(place, { recursive: true });
    const { makeFiles } = (await import(new URL(maker, makers).href)) as {
      makeFiles: (folder: string) => Promise<readonly MadeFile[]>;
    };
    for (const file of await makeFiles(place)) await benchFile(join(place, file.name), file, folder);
  }
}

async function benchFile(path: string, file: MadeFile, folder: string): Promise<void> {
  const { mediaType } = await mediaTypeOf(path, file.name);
  const size = statSync(path).size;
  const source = {
    sha256: path.replaceAll(/[^a-z0-9]/gi, '-'),
    path,
    displayPath: file.name,
    mediaType,
    size,
  };
  const ownMegabytes = process.memoryUsage.rss() / 1e6;
  const memory = watchMemory();
  const pool = createReadingPool({
    jobs,
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: join(folder, 'pool'),
    offline: true,
  });
  const label = `${file.name.slice(0, 33).padEnd(34)} ${shortType(mediaType).padEnd(36)}`;
  try {
    const started = performance.now();
    const { pageCount, members } = await pool.inspect(source);
    const step = pagesPerTask(mediaType);
    const starts = Array.from({ length: Math.ceil(pageCount / step) }, (_, index) => index * step + 1);
    await inParallel(starts, jobs, (from) =>
      pool.readPages(source, from, Math.min(pageCount, from + step - 1)),
    );
    const seconds = (performance.now() - started) / 1000;
    const speed = pageCount === 0 ? `${members.length} mem.` : (pageCount / seconds).toFixed(1);
    const cells = [
      String(pageCount).padStart(6),
      speed.padStart(9),
      (size / 1e6 / seconds).toFixed(2).padStart(7),
      Math.max(0, memory.peak() - ownMegabytes)
        .toFixed(0)
        .padStart(8),
    ];
    process.stdout.write(`${label} ${cells.join(' ')}  ${await peerText(path, seconds)}\n`);
  } catch (error) {
    process.stdout.write(`${label} not read: ${(error as Error).message}\n`);
  } finally {
    memory.stop();
    await pool.close();
  }
}

function shortType(mediaType: string): string {
  return mediaType
    .replace(/^application\/(?:vnd\.)?/, '')
    .replace(/openxmlformats-officedocument\./, '')
    .slice(0, 36);
}

/** What the same file takes with the tool it is read with elsewhere, in the same run. */
async function peerText(path: string, ours: number): Promise<string> {
  const peer = peerOf(path);
  if (peer === null) return '';
  if (!(await installed(peer.name))) return `${peer.name}: not installed`;
  const started = performance.now();
  try {
    await run(peer.name, [...peer.words], { maxBuffer: 1 << 30, timeout: 120_000 });
  } catch {
    return `${peer.name}: failed`;
  }
  if (peer.name === 'soffice' && !existsSync(`${path}.out`)) return 'soffice: failed';
  const seconds = (performance.now() - started) / 1000;
  return `${peer.name} ${seconds.toFixed(1)} s, here ${ours.toFixed(1)} s`;
}
