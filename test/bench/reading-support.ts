import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceBytes } from '../../src/model/ports.ts';

export const run = promisify(execFile);

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

export function sourceOf(path: string): SourceBytes {
  return {
    sha256: path,
    path,
    displayPath: basename(path),
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    size: statSync(path).size,
  };
}

/** A page image with words that are printed on it; not always all of them. */
export interface ScanWithTruth {
  readonly path: string;
  readonly group: string;
  readonly words: readonly string[];
  readonly language: string;
}

/** Scans of a folder with `name.json` beside each: `{ "words": [...], "language": "eng", "degradation": "..." }`. */
export function scansOf(folder: string): ScanWithTruth[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => mediaTypes[extname(name).toLowerCase()]?.startsWith('image/') === true)
    .filter((name) => existsSync(join(folder, `${name.slice(0, -extname(name).length)}.json`)))
    .sort()
    .map((name) => {
      const truth = JSON.parse(
        readFileSync(join(folder, `${name.slice(0, -extname(name).length)}.json`), 'utf8'),
      ) as {
        words: string[];
        language?: string;
      };
      return {
        path: join(folder, name),
        group: basename(folder),
        words: truth.words,
        language: truth.language ?? 'eng',
      };
    });
}

/** Scans of a gold file: the truth is only the words of its fields. */
export function scansOfGold(goldFile: string): ScanWithTruth[] {
  if (!existsSync(goldFile)) return [];
  return readFileSync(goldFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { file: string; fields: Record<string, string[]> })
    .filter(({ file }) => mediaTypes[extname(file).toLowerCase()]?.startsWith('image/') === true)
    .map(({ file, fields }) => ({
      path: join(goldFile, '..', file),
      group: file.split('/')[0] ?? '',
      words: Object.values(fields).flatMap((values) =>
        values.flatMap((value) => value.split(' | ')[0]!.split(/\s+/)),
      ),
      language: 'eng',
    }));
}

const hanCharacter = /\p{Script=Han}/u;

/** Words as they are compared: letters and figures only, without case; Han text character by character. */
export function comparable(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const folded = word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    if (folded === '') return [];
    if (!hanCharacter.test(folded)) return [folded];
    return folded.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? [];
  });
}

/** How many of the true words were read, each as often as it is printed. */
export function recall(truth: readonly string[], read: readonly string[]): { found: number; of: number } {
  const bag = new Map<string, number>();
  for (const word of comparable(read)) bag.set(word, (bag.get(word) ?? 0) + 1);
  let found = 0;
  const wanted = comparable(truth);
  for (const word of wanted) {
    const left = bag.get(word) ?? 0;
    if (left === 0) continue;
    found++;
    bag.set(word, left - 1);
  }
  return { found, of: wanted.length };
}

/** Runs work over items, `jobs` at a time; gives the results in order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      while (next < items.length) {
        const index = next++;
        results[index] = await work(items[index]!);
      }
    }),
  );
  return results;
}

export async function installed(command: string): Promise<boolean> {
  return run(command, ['-v']).then(
    () => true,
    (error: { code?: string }) => error.code !== 'ENOENT',
  );
}

/** Watches the resident memory of this process and all below it, in megabytes. */
export function watchMemory(): { peak: () => number; stop: () => void } {
  let peak = 0;
  const look = (): void => {
    const children = new Map<number, number[]>();
    const resident = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const parent = Number(fields[1]);
        children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
        resident.set(Number(name), Number(fields[21]) * 4096);
      } catch {
        // The process ended meanwhile.
      }
    }
    let sum = 0;
    const pending = [process.pid];
    while (pending.length > 0) {
      const pid = pending.pop()!;
      sum += resident.get(pid) ?? 0;
      pending.push(...(children.get(pid) ?? []));
    }
    peak = Math.max(peak, sum / 1e6);
  };
  if (!existsSync('/proc/self/stat')) return { peak: () => 0, stop: () => undefined };
  const timer = setInterval(look, 100);
  look();
  return { peak: () => peak, stop: () => clearInterval(timer) };
}
