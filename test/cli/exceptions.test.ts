import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { callEvidex } from '../support/call-evidex.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('exceptions');
const dump = join(place, 'dump');
const index = join(place, 'index');

interface Row {
  readonly code: string;
  readonly path: string;
  readonly remedy: string;
  readonly supplier: string | null;
  readonly superseded?: boolean;
}

async function run(): Promise<{ code: number | null; stderr: string }> {
  return callEvidex(['run', dump, '--index', index, '--jobs', '1']);
}

async function rows(...more: string[]): Promise<Row[]> {
  const result = await callEvidex(['exceptions', '--index', index, '--json', ...more]);
  expect(result.code, result.stderr).toBe(0);
  return JSON.parse(result.stdout) as Row[];
}

async function filesLines(): Promise<
  { path: string; state: string; sha256: string; supersededBy?: string }[]
> {
  const out = join(place, 'out');
  rmSync(out, { recursive: true, force: true });
  await callEvidex(['export', '--index', index, '--out', out]);
  return readFileSync(join(out, 'files.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; state: string; sha256: string });
}

beforeAll(async () => {
  for (const supplier of ['Acme', 'Birch']) mkdirSync(join(dump, supplier), { recursive: true });
  writeFileSync(join(dump, 'Acme', 'a.pdf'), '');
  writeFileSync(join(dump, 'Birch', 'b.pdf'), '');
  writeFileSync(join(dump, 'Birch', '=drawing.dwg'), Buffer.from('AC1032\u0000\u0000\u0001\u0002', 'latin1'));
  writeFileSync(join(dump, 'Acme', 'fine.txt'), 'Invoice No.: A-1\n');
  expect((await run()).code).toBe(1);
});

describe('evidex exceptions', () => {
  test('lists what failed by what can be done about it, and filters by kind and supplier', async () => {
    const text = (await callEvidex(['exceptions', '--index', index])).stdout;
    expect(text).toMatch(/^2 exceptions,/);
    // The same bytes under two paths are one file, told under its first path.
    expect(text).toMatch(/empty-file +dump\/Acme\/a\.pdf/);
    expect((await rows('--code', 'unsupported')).map((row) => row.path)).toEqual(['dump/Birch/=drawing.dwg']);
    expect((await rows('--supplier', 'Acme')).map((row) => row.code)).toEqual(['empty-file']);
    expect(await rows('--supplier', 'Nobody')).toEqual([]);
  });

  test('writes a workbook with columns to follow it up, in which a path that looks like a formula is text', async () => {
    const out = join(place, 'exceptions.xlsx');
    expect((await callEvidex(['exceptions', '--index', index, '--out', join(place, 'list.csv')])).code).toBe(
      2,
    );
    expect((await callEvidex(['exceptions', '--index', index, '--out', out])).stdout).toMatch(/Written to/);
    const archive = await yauzl.openPromise(out);
    let strings = '';
    let sheet = '';
    for await (const entry of archive.eachEntry()) {
      const content = (await buffer(await archive.openReadStreamPromise(entry))).toString('utf8');
      if (entry.fileName === 'xl/sharedStrings.xml') strings = content;
      if (entry.fileName.startsWith('xl/worksheets/sheet')) sheet = content;
    }
    for (const header of ['What to do', 'Owner', 'Status', 'Due', 'Note']) expect(strings).toContain(header);
    expect(strings).toContain('=drawing.dwg');
    expect(sheet).not.toMatch(/<f[ >]/u);
  });

  test('a second run says how many still stand without doing the work again', async () => {
    const again = await run();
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/2 exceptions/);
    expect(again.stderr).not.toMatch(/ {2}! /);
  });

  test('a file that is replaced by one that can be read leaves its exception superseded, and its row', async () => {
    for (const path of [join('Acme', 'a.pdf'), join('Birch', 'b.pdf')])
      writeFileSync(join(dump, path), `Invoice No.: ${path.length}\nDate: 6 March 2025\n`);
    rmSync(join(dump, 'Birch', '=drawing.dwg'));
    await run();
    expect((await rows()).map((row) => row.code)).toEqual(['unsupported']);
    const all = await rows('--all');
    expect(all.find((row) => row.code === 'empty-file')!.superseded).toBe(true);
    const files = await filesLines();
    const atPath = files.filter((line) => line.path === 'dump/Acme/a.pdf');
    expect(atPath.map((line) => line.state).sort()).toEqual(['failed', 'read']);
    const [old, present] = [...atPath].sort((one) => (one.state === 'failed' ? -1 : 1));
    expect(old!.supersededBy).toBe(present!.sha256);
    expect(present!.supersededBy).toBeUndefined();
    expect((await callEvidex(['ledger', '--index', index])).code).toBe(0);
  });

  test('and stands again when the old bytes come back', async () => {
    writeFileSync(join(dump, 'Acme', 'a.pdf'), '');
    await run();
    expect((await rows()).map((row) => row.code).sort()).toEqual(['empty-file', 'unsupported']);
    expect((await rows('--all')).every((row) => row.superseded !== true)).toBe(true);
  });
});
