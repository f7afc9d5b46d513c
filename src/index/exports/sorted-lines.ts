import { mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonLine, readJsonLines } from './json-lines.ts';

/** A line with the key it is sorted by (UTF-16 code units). Equal keys are sorted by the line itself. */
export interface KeyedLine {
  readonly key: string;
  readonly line: string;
}

/** Characters held in memory before a sorted run goes to disk. */
const defaultRunCharacters = 64 * 1024 * 1024;

function compare(one: KeyedLine, other: KeyedLine): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.line < other.line ? -1 : one.line > other.line ? 1 : 0;
}

/**
 * Sorts any number of lines within bounded memory: an index of a large dump has millions of fields. Sorted runs go to
 * `folder` where they do not fit and are merged.
 */
export async function* sortLines(
  lines: Iterable<KeyedLine>,
  folder: string,
  runCharacters = defaultRunCharacters,
): AsyncGenerator<string, void, undefined> {
  let run: KeyedLine[] = [];
  let characters = 0;
  const runFiles: string[] = [];
  let runFolder: string | null = null;
  try {
    for (const line of lines) {
      run.push(line);
      characters += line.key.length + line.line.length;
      if (characters < runCharacters) continue;
      runFolder ??= await mkdtemp(join(folder, '.sorting-'));
      runFiles.push(await writeRun(run.sort(compare), join(runFolder, String(runFiles.length))));
      run = [];
      characters = 0;
    }
    run.sort(compare);
    if (runFiles.length === 0) {
      for (const { line } of run) yield line;
      return;
    }
    yield* merge([...runFiles.map(readRun), arraySource(run)]);
  } finally {
    if (runFolder !== null) await rm(runFolder, { recursive: true, force: true });
  }
}

async function writeRun(run: readonly KeyedLine[], path: string): Promise<string> {
  const handle = await open(path, 'w');
  try {
    for (let start = 0; start < run.length; start += 1_000) {
      const part = run.slice(start, start + 1_000);
      await handle.writeFile(part.map(({ key, line }) => `${jsonLine([key, line])}\n`).join(''));
    }
  } finally {
    await handle.close();
  }
  return path;
}

type Source = AsyncIterator<KeyedLine, void, undefined>;

async function* readRun(path: string): AsyncGenerator<KeyedLine, void, undefined> {
  for await (const value of readJsonLines(path)) {
    const [key, line] = value as [string, string];
    yield { key, line };
  }
}

async function* arraySource(run: readonly KeyedLine[]): AsyncGenerator<KeyedLine, void, undefined> {
  yield* run;
}

async function* merge(sources: readonly Source[]): AsyncGenerator<string, void, undefined> {
  const heads: { source: Source; value: KeyedLine }[] = [];
  const advance = async (source: Source): Promise<void> => {
    const next = await source.next();
    if (next.done) return;
    // A few dozen runs at most: a sorted array is as good as a heap.
    let at = heads.length;
    while (at > 0 && compare(heads[at - 1]!.value, next.value) > 0) at--;
    heads.splice(at, 0, { source, value: next.value });
  };
  for (const source of sources) await advance(source);
  while (heads.length > 0) {
    const { source, value } = heads.shift()!;
    yield value.line;
    await advance(source);
  }
}
