import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outsideReferences, type TortureFile, tortureFiles } from './corpus.ts';
import {
  canCutNetwork,
  type FileLine,
  faultsOf,
  type Outcome,
  Playground,
  standardPipeline,
} from './playground.ts';

/** All files in their full sizes (3 GB, 100 MB, 10,000 files) under the standard limits in the nightly script. */
const full = process.env['EVIDEX_TORTURE'] === 'full';
/** Small files of one folder. */
const manyFiles = full ? 10_000 : 60;
const token = 'canary-7f3a9c-in-a-local-file';

const playground = new Playground('torture');
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end('seen');
});
let corpus: TortureFile[] = [];
let outside: TortureFile[] = [];
let outcome: Outcome;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const secretPath = join(playground.root, 'secret.txt');
  writeFileSync(secretPath, `${token}\n`);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  corpus = await tortureFiles({ url, secretPath }, full ? 'full' : 'short');
  outside = outsideReferences({ url, secretPath });
  for (const file of corpus) playground.put(file.name, file.bytes);
  onDisk(playground.dump, secretPath);
  const growing = join(playground.dump, 'growing.txt');
  writeFileSync(growing, 'a line\n'.repeat(full ? 100_000 : 20_000));
  const writer = setInterval(() => appendFileSync(growing, 'another line\n'), 5);
  outcome = await playground.run({
    jobs: full ? 2 : 1,
    changing: ['dump/growing.txt'],
    passwords: ['not the word', 'nor this one'],
    ...(full ? { pipeline: standardPipeline } : {}),
  });
  clearInterval(writer);
  process.stdout.write(
    `${corpus.length} files of the corpus, ${outcome.files.length} rows in the ledger, ${Math.round(outcome.seconds)} s, peak ${Math.round(outcome.peakMegabytes)} MB\n`,
  );
}, 3_600_000);
afterAll(() => server.close());

/** What only a file system holds: links, pipes, deep folders, holes, files nobody may read. */
function onDisk(dump: string, secretPath: string): void {
  symlinkSync(secretPath, join(dump, 'link out of the dump.txt'));
  symlinkSync(join(dump, 'nowhere'), join(dump, 'dangling link.txt'));
  symlinkSync('loop a', join(dump, 'loop b'));
  symlinkSync('loop b', join(dump, 'loop a'));
  symlinkSync('..', join(dump, 'link to the folder above'));
  symlinkSync('/', join(dump, 'link to everything'));
  writeFileSync(join(dump, 'hard one.txt'), 'a file with two names');
  linkSync(join(dump, 'hard one.txt'), join(dump, 'hard two.txt'));
  try {
    execFileSync('mkfifo', [join(dump, 'pipe')]);
  } catch {
    // No named pipes on this system.
  }
  let folder = dump;
  for (let level = 0; level < 80; level++) folder = join(folder, `level ${level}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deepest.txt'), 'at the bottom');
  const many = join(dump, 'many');
  mkdirSync(many);
  for (let number = 0; number < manyFiles; number++)
    writeFileSync(join(many, `${number}.txt`), `note ${number}`);
  const sparse = openSync(join(dump, 'sparse.bin.txt'), 'w');
  ftruncateSync(sparse, full ? 3 * 1024 ** 3 : 120_000_000);
  closeSync(sparse);
  if (full)
    writeFileSync(join(dump, 'one long line.txt'), Buffer.alloc(100_000_000, 'cotton yarn of Brazil '));
  writeFileSync(join(dump, 'not allowed.txt'), 'nobody may read this');
  chmodSync(join(dump, 'not allowed.txt'), 0);
}

function pathOf(name: string | Buffer): string {
  if (typeof name === 'string') return `dump/${name}`;
  return `dump/${name.toString('utf8')} [bytes ${name.toString('hex')}]`;
}

/** The row that stands for a file: the first one with its bytes when it is a duplicate. */
function settledRow(row: FileLine): FileLine {
  if (row.state !== 'duplicate') return row;
  return outcome.files.find((other) => other.sha256 === row.sha256 && other.state !== 'duplicate') ?? row;
}

function saidOf(row: FileLine): string {
  const exceptions = outcome.exceptions.filter(
    (exception) =>
      (row.sha256 !== null && exception.file.sha256 === row.sha256) || exception.file.path === row.path,
  );
  return [row.reason ?? '', ...exceptions.map(({ code, cause }) => `${code}: ${cause}`)].join('\n');
}

describe('a dump of hostile and broken files', () => {
  test('holds at least 120 different files', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(120);
  });

  test('ends in a ledger that adds up, with no fault of our own, nothing outside the index, no network, bounded memory', () => {
    expect(faultsOf(outcome)).toEqual([]);
  });

  test('asks no server that a file names, and takes in no local file that a file names', () => {
    expect(requests).toEqual([]);
    expect(filesHolding(outcome.index, token)).toEqual([]);
  });

  test('files that name servers end the same where there is no network at all', async (context) => {
    if (!canCutNetwork()) context.skip('this system starts no process without a network');
    const alone = new Playground('without-network');
    for (const file of outside) alone.put(file.name, file.bytes);
    const without = await alone.run({ jobs: 1, withoutNetwork: true });
    expect(faultsOf(without)).toEqual([]);
    const ends = (of: Outcome): string[] =>
      outside.map(({ name }) => {
        const row = of.files.find(({ path }) => path === pathOf(name))!;
        const causes = of.exceptions
          .filter(({ file }) => file.sha256 === row.sha256)
          .map(({ cause }) => cause);
        return `${row.path}: ${row.state}; ${causes.sort().join('; ')}`;
      });
    expect(ends(without)).toEqual(ends(outcome));
  }, 300_000);

  test('every file ends as read, or with the right reason', () => {
    const wrong: string[] = [];
    const rows = new Map(outcome.files.map((row) => [row.path, row]));
    for (const { name, expect: wanted } of corpus) {
      const found =
        rows.get(pathOf(name)) ?? outcome.files.find((row) => row.path.startsWith(`${pathOf(name)} (`));
      if (found === undefined) {
        wrong.push(`${pathOf(name)} is not in the ledger`);
        continue;
      }
      const row = settledRow(found);
      const said = saidOf(row);
      if (wanted.states !== undefined && !wanted.states.includes(row.state as never)) {
        wrong.push(`${row.path}: is ${row.state}, not ${wanted.states.join(' or ')}: ${said.slice(0, 300)}`);
        continue;
      }
      const members = outcome.files.filter(
        (each) =>
          each.path.startsWith(`${found.path}!/`) || (row !== found && each.path.startsWith(`${row.path}!/`)),
      );
      const saidOfAll = [said, ...members.map((member) => saidOf(member))].join('\n');
      if (wanted.says !== undefined && !wanted.says.test(saidOfAll))
        wrong.push(
          `${row.path}: ${row.state}, ${row.mediaType}: does not say ${wanted.says}: ${saidOfAll.slice(0, 300)}`,
        );
      for (const member of wanted.members ?? []) {
        const match = members.find((each) => member.name.test(each.path.slice(each.path.indexOf('!/'))));
        if (match === undefined) wrong.push(`${row.path}: no member ${member.name}`);
        else if (!member.states.includes(match.state as never))
          wrong.push(`${match.path}: is ${match.state}, not ${member.states.join(' or ')}`);
        else if (member.says !== undefined && !member.says.test(saidOf(match)))
          wrong.push(`${match.path}: does not say ${member.says}: ${saidOf(match)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('links, pipes, deep folders and files nobody may read are named', () => {
    const row = (path: string): FileLine | undefined =>
      outcome.files.find((each) => each.path === `dump/${path}`);
    for (const link of [
      'link out of the dump.txt',
      'dangling link.txt',
      'loop a',
      'loop b',
      'link to the folder above',
      'link to everything',
    ])
      expect(row(link), link).toMatchObject({
        state: 'ignored',
        reason: expect.stringContaining('symbolic link'),
      });
    expect(row('hard two.txt')?.state).toBe('duplicate');
    const pipe = row('pipe');
    if (pipe !== undefined) expect(pipe.state).toBe('ignored');
    expect(
      outcome.files.some(
        ({ path, state, reason }) =>
          path.includes('level 6') && state === 'limited' && /levels below/.test(reason ?? ''),
      ),
    ).toBe(true);
    expect(row('sparse.bin.txt')?.state).toMatch(/limited|unsupported/);
    if (process.getuid?.() !== 0)
      expect(row('not allowed.txt')).toMatchObject({
        state: 'failed',
        reason: expect.stringContaining('permission'),
      });
    expect(outcome.files.filter(({ path }) => path.startsWith('dump/many/'))).toHaveLength(manyFiles);
  });

  test('no limit on time is needed', () => {
    expect(
      outcome.exceptions
        .filter(({ code }) => code === 'timeout')
        .map(({ file, cause }) => `${file.path}: ${cause}`),
    ).toEqual([]);
  });
});

/** Files of the index, but for the originals, that hold a text. */
function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return (
      statSync(path).isFile() && statSync(path).size < 1_000_000_000 && readFileSync(path).includes(text)
    );
  });
}
