import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import { MadeIndex } from '../support/counsel/made-index.ts';
import { finished, startEvidex, temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('cli-brief');
const index = join(place, 'index');
const out = join(place, 'brief');

beforeAll(async () => {
  const desk = new MadeIndex(index);
  for (const number of ['1', '2', '3', '4'])
    await desk.add({ path: `${number}.pdf`, pages: [[{ path: 'documentNumber', value: `INV-${number}` }]] });
  desk.matter('Entry 7');
  desk.close();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const brief = (...words: string[]) => callEvidex(['brief', ...words]);

describe('evidex brief', () => {
  it('says in one line what is missing or wrong, and writes nothing', async () => {
    const cases: [string[], RegExp][] = [
      [['--out', out, '--index', index], /say for which matter/],
      [['--matter', 'Entry 7', '--index', index], /say where to/],
      [
        ['--matter', 'Entry 8', '--out', out, '--index', index],
        /there is no matter "Entry 8"; there is "Entry 7"/,
      ],
      [['--matter', 'Entry', '--out', out, '--index', index], /write "Entry 7"/],
      [['--matter', 'Entry 7', '--out', out, '--index', join(place, 'none')], /there is no evidence index/],
      [['--matter', 'Entry 7', '--out', '', '--index', index], /say where to/],
      [['--matter', 'Entry 7', '--out', join(index, 'x'), '--index', index], /lies in the evidence index/],
      [['--matter', 'Entry 7', '--out', out, '--index', index, '--jobs', '0'], /--jobs takes a whole number/],
      [
        ['--matter', 'Entry 7', '--out', out, '--index', index, '--passwords', join(place, 'no')],
        /cannot read the list of passwords/,
      ],
      [['--matter', 'Entry 7', '--out', out, '--index', index, '--boxs'], /boxs/],
      [['Entry 7', '--matter', 'Entry 7', '--out', out, '--index', index], /has no place here/],
    ];
    for (const [words, message] of cases) {
      const done = await brief(...words);
      expect(done.stderr, words.join(' ')).toMatch(message);
      expect(done.stderr.trimEnd().split('\n'), words.join(' ')).toHaveLength(1);
      expect(done.code, words.join(' ')).toBe(2);
    }
    expect(readdirSync(place)).toEqual(['index']);
  });

  it('goes on after Ctrl-C, tells how far it is, and gives a folder that says what it is of', async () => {
    const child = startEvidex([
      'brief',
      '--matter',
      'entry 7',
      '--out',
      out,
      '--index',
      index,
      '--jobs',
      '1',
      '--json',
    ]);
    let told = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('"kind":"exhibit"')) child.kill('SIGINT');
    });
    const stopped = await finished(child);
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('Run the same command to go on');
    expect(existsSync(out)).toBe(false);
    const done = await brief('--matter', 'entry 7', '--out', out, '--index', index);
    expect(done.stderr).toMatch(/4 of 4 exhibits/);
    expect(done.stdout).toContain('Brief of Entry 7 written to');
    expect(done.stdout).toMatch(/4 documents, 4 fields; 4 exhibits with 8 pages, \d of them/);
    expect(done.stdout).toContain('sha256sum -c manifest-sha256.txt');
    expect(done.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['brief.docx', 'brief.xlsx', 'exhibits', 'manifest-sha256.txt']);
  });

  it('writes events as lines of JSON, and exhibits without cover sheets', async () => {
    const plain = join(place, 'plain');
    const done = await brief(
      '--matter',
      'Entry 7',
      '--out',
      plain,
      '--index',
      index,
      '--no-cover',
      '--no-boxes',
      '--json',
    );
    const events = done.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; pages?: number; done?: number });
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'exhibit')).toEqual([
      'reading',
      'read',
      'writing',
      'writing',
      'writing',
      'finished',
    ]);
    expect(events.filter(({ kind }) => kind === 'exhibit').map((event) => event.done)).toEqual([1, 2, 3, 4]);
    expect(events.at(-1)).toMatchObject({ exhibits: 4, pages: 4, notes: 0, withheld: { heldFiles: 0 } });
    expect(readFileSync(join(plain, 'manifest-sha256.txt'), 'utf8')).not.toBe(
      readFileSync(join(out, 'manifest-sha256.txt'), 'utf8'),
    );
  });

  it('does not write over a file of somebody else', async () => {
    writeFileSync(join(out, 'mine.txt'), 'mine');
    const done = await brief('--matter', 'Entry 7', '--out', out, '--index', index);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('mine.txt');
    rmSync(join(out, 'mine.txt'));
  });
});
