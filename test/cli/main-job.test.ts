import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import { type Finished, projectFolder, runEvidex, temporaryFolder } from '../support/run-evidex.ts';

interface FileLine {
  readonly path: string;
  readonly state: string;
  readonly supplier: string | null;
}
interface FieldLine {
  readonly id: string;
  readonly path: string;
  readonly value: string;
  readonly groundings: readonly { status: string; quote: string; boxes: unknown[]; cells?: string[] }[];
}

const place = temporaryFolder('main-job');
const dump = join(place, 'dump');
const index = join(place, 'index');

function lines<Line>(out: string, name: string): Line[] {
  const text = readFileSync(join(out, name), 'utf8').trim();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Line);
}

const run = (...more: readonly string[]): Promise<Finished> =>
  callEvidex(['run', dump, '--index', index, '--jobs', '1', ...more]);

async function exportTo(name: string): Promise<string> {
  const out = join(place, name);
  expect((await callEvidex(['export', '--index', index, '--out', out, '--words'])).code).toBe(0);
  return out;
}

function jsonl(out: string): Record<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jsonl'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

beforeAll(() => {
  mkdirSync(join(dump, 'Importer'), { recursive: true });
  const importer = join(projectFolder, 'samples', 'dump', '01 Harbor & Pine (importer)');
  // All but the scan: what has a text layer is read quickly.
  for (const name of readdirSync(importer).filter((each) => each !== 'CBP detention notice.pdf'))
    cpSync(join(importer, name), join(dump, 'Importer', name));
  writeFileSync(
    join(dump, 'Importer', 'note.txt'),
    'Invoice No.: TX-1\nDate: 5 March 2025\nOrigin: cotton of Brazil\n',
  );
  writeFileSync(join(dump, 'again.txt'), 'Invoice No.: TX-1\nDate: 5 March 2025\nOrigin: cotton of Brazil\n');
  writeFileSync(join(dump, '~$note.docx'), 'x');
  writeFileSync(join(dump, 'empty.pdf'), '');
});

describe('the main job on the command line', () => {
  test('reads a dump into an index, says what it holds, and ends with 1 when there are exceptions', async () => {
    const result = await runEvidex(['run', dump, '--index', index, '--offline']);
    expect(result.code, result.stderr).toBe(1);
    expect(result.stdout).toMatch(/purchase_order +1/);
    expect(result.stdout).toMatch(/empty-file: dump\/empty\.pdf/);
    expect(result.stderr).toMatch(/Network: refused/);
    expect(result.stdout).toMatch(
      /DHS UFLPA Entity List, as of 2026-08-03 \(not checked by a person; fetched on 2026-08-10/,
    );
  });

  test('every file on disk is in the ledger, in one state, under its supplier', async () => {
    const out = await exportTo('first');
    const files = lines<FileLine>(out, 'files.jsonl');
    const onDisk = readdirSync(dump, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
    expect(files.filter((file) => !file.path.includes('!/'))).toHaveLength(onDisk);
    const states = Object.fromEntries(files.map((file) => [file.path, file.state]));
    expect(states['dump/Importer/note.txt']).toBe('read');
    expect(states['dump/again.txt']).toBe('duplicate');
    expect(states['dump/~$note.docx']).toBe('ignored');
    expect(states['dump/empty.pdf']).toBe('failed');
    expect(files.find((file) => file.path.includes('PO 48817'))?.supplier).toBe('Importer');
  });

  test('every exported field stands on a page, and show tells where', async () => {
    const fields = lines<FieldLine>(join(place, 'first'), 'fields.jsonl');
    expect(fields.length).toBeGreaterThan(30);
    for (const field of fields) expect(field.groundings.length, field.path).toBeGreaterThan(0);
    expect(
      fields.flatMap((field) => field.groundings).some((grounding) => grounding.status === 'ungrounded'),
    ).toBe(false);
    const order = fields.find((field) => field.path === 'documentNumber' && field.value === '48817')!;
    const shown = await callEvidex([
      'show',
      order.id,
      '--index',
      index,
      '--picture',
      join(place, 'order.png'),
    ]);
    expect(shown.stdout).toMatch(/quote +48817/);
    expect(shown.stdout).toMatch(/page +1/);
    expect(shown.stdout).toMatch(/from left/);
    expect(readFileSync(join(place, 'order.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('a second run changes nothing; a new and a replaced file are added; the replaced one stays', async () => {
    await run();
    expect(jsonl(await exportTo('second'))).toEqual(jsonl(join(place, 'first')));
    writeFileSync(join(dump, 'again.txt'), 'Invoice No.: TX-2\nDate: 6 March 2025\n');
    await run();
    const files = lines<FileLine>(await exportTo('third'), 'files.jsonl');
    expect(files.filter((file) => file.path === 'dump/again.txt')).toHaveLength(2);
    expect((await callEvidex(['verify', '--index', index])).stdout).toMatch(/unchanged since intake/);
  });

  test('progress as JSON can be parsed line by line, and status too', async () => {
    const result = await run('--json', '--rehash');
    const events = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    expect(events[0]?.kind).toBe('started');
    expect(events.at(-1)?.kind).toBe('finished');
    const status = JSON.parse((await callEvidex(['status', '--index', index, '--json'])).stdout) as {
      files: number;
    };
    expect(status.files).toBeGreaterThan(5);
  });

  test('what a person said of the receipt is kept by a later run that says nothing', async () => {
    const received = join(place, 'received.csv');
    writeFileSync(
      received,
      'path,receivedFrom,supplier\ndump/again.txt,Alice Lin,Acme Cotton\ndump/none.pdf,Bo,\n',
    );
    const result = await run('--received', received);
    expect(result.stderr).toMatch(/no file in this index has the path dump\/none\.pdf/);
    await run();
    const shown = await callEvidex(['show', 'dump/empty.pdf', '--index', index]);
    expect(shown.stdout).toMatch(/supplier unknown/);
    const files = lines<FileLine>(await exportTo('fourth'), 'files.jsonl');
    expect(files.filter((file) => file.path === 'dump/again.txt').map((file) => file.supplier)).toContain(
      'Acme Cotton',
    );
  });
});
