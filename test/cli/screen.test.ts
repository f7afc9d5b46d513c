import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { lockForRun } from '../../src/index/run-lock.ts';
import type { Flag } from '../../src/model/flag.ts';
import { makeStoredIndex } from '../bench/screening/stored-index.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { type Finished, finished, runEvidex, startEvidex, temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('screen');
const dump = join(place, 'dump');
const index = join(place, 'index');
const watched = join(place, 'watched');
const listed = 'Hoshine Silicon Industry (Shanshan) Co., Ltd.';
const spinner = 'Zarquon Textile Mills Co., Ltd.';
const ginner = 'Quibblethwaite Ginning Works';

const invoice = (seller: string): string =>
  `COMMERCIAL INVOICE
Invoice No.: ZX-7
Date: 5 March 2025
Seller: ${seller}
Buyer: Example Imports Inc.

Article No.   Description            Quantity   Unit price   Amount
ZX-100        combed cotton yarn     500        1.80         900.00
ZX-200        carded cotton yarn     100        1.00         100.00
Total                                                       1,000.00
`;

/** An own list of these names, brought into an index and made to count. */
async function useList(name: string, day: string, rows: readonly string[], into = index): Promise<void> {
  const path = join(place, `${name}.csv`);
  writeFileSync(path, `name,aliases,former names\n${rows.join('\n')}\n`);
  const given = ['--id', name, '--title', `List ${name}`, '--version', day, '--retrieved', day];
  const done = await callEvidex(['lists', 'import', path, ...given, '--activate', '--yes', '--index', into]);
  expect(done.code, done.stderr).toBe(0);
}

interface Change {
  kind: string;
  raised: boolean;
  reason: { code: string; words: string };
  suppliers: (string | null)[];
  goods: { articleNumber: string | null; description: string | null }[];
  file: { path: string };
  entry: { name: string };
  grade: { before: string | null; now: string | null };
}
interface Told {
  code: number | null;
  changes: Change[];
  report: {
    pages: number;
    counts: Record<string, number>;
    lists: { id: string; before: { version: string } | null; now: { version: string } | null }[];
    search: { statement: string };
  };
  kinds: string[];
}

function told({ code, stdout, stderr }: Finished): Told {
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; change?: Change; report?: Told['report'] });
  const report = events.find((event) => event.kind === 'report')?.report;
  expect(report, stderr).toBeDefined();
  return {
    code,
    changes: events.flatMap((event) => event.change ?? []),
    report: report!,
    kinds: events.map((event) => event.kind),
  };
}

async function screen(folder = index, ...words: string[]): Promise<Told> {
  return told(await callEvidex(['screen', '--index', folder, '--jobs', '1', '--json', ...words]));
}

async function run(into = index): Promise<Finished> {
  const result = await callEvidex(['run', dump, '--index', into, '--jobs', '1', '--json']);
  expect([0, 1], result.stderr).toContain(result.code);
  return result;
}

/** The flags of an index as it exports them. */
async function exported(folder: string): Promise<string> {
  const out = join(place, `export of ${folder.split('/').at(-1)}`);
  const done = await callEvidex(['export', '--index', folder, '--out', out]);
  expect(done.code, done.stderr).toBe(0);
  return readFileSync(join(out, 'flags.jsonl'), 'utf8');
}

function flagsIn(folder: string): Flag[] {
  const opened = EvidenceIndex.openToRead(folder);
  try {
    return [...opened.results.flags()];
  } finally {
    opened.close();
  }
}

beforeAll(async () => {
  for (const supplier of ['acme', 'beta', 'gamma']) mkdirSync(join(dump, supplier), { recursive: true });
  writeFileSync(join(dump, 'acme', 'invoice.txt'), invoice(spinner));
  writeFileSync(join(dump, 'beta', 'letter.txt'), `We bought metal from ${listed} last year.\n`);
  writeFileSync(join(dump, 'gamma', 'note.txt'), `Lint was ginned by ${ginner} in May.\n`);
  await run();
  cpSync(index, watched, { recursive: true });
});

describe('evidex screen', () => {
  test('takes what the first run found as the baseline, and finds nothing new', async () => {
    const first = await runEvidex(['screen', '--index', index, '--offline']);
    expect([first.code, first.stdout], first.stderr).toEqual([0, expect.stringMatching(/are the baseline/)]);
    expect(first.stdout).toMatch(/Nothing to search again: all 3 pages were searched/);
    expect(first.stdout).toMatch(/This is not a finding that a party is unconnected/);
    const second = await screen();
    expect([second.code, second.report.pages, second.changes]).toEqual([0, 0, []]);
  });

  test('tells by supplier and goods what a list with a new name finds, once, and ends with 1', async () => {
    await useList('house', '2026-11-01', [`"${spinner}",,`, '"Nobody Prints This Name Ltd.",,']);
    const csv = join(place, 'new.csv');
    const found = await screen(index, '--report', csv);
    expect([found.code, found.report.pages, found.report.counts['new']]).toEqual([1, 3, 1]);
    expect(found.changes).toEqual([
      expect.objectContaining({
        kind: 'new',
        suppliers: ['acme'],
        goods: [
          { articleNumber: 'ZX-100', description: 'combed cotton yarn' },
          { articleNumber: 'ZX-200', description: 'carded cotton yarn' },
        ],
        grade: { before: null, now: 'E1' },
        reason: { code: 'list-added', words: expect.stringContaining('List house') },
      }),
    ]);
    expect(found.report.lists.find(({ id }) => id === 'house')).toMatchObject({
      before: null,
      now: { version: '2026-11-01' },
    });
    expect(found.kinds).toEqual(expect.arrayContaining(['started', 'searched', 'change', 'report']));
    expect(readFileSync(csv, 'utf8')).toMatch(
      /^\ufeffchange,.*\r\nnew,yes,acme,"ZX-100; ZX-200","combed cotton yarn; carded cotton yarn"/u,
    );
    expect((await screen()).code).toBe(0);
  });

  test('leaves the flags that a run makes of the same papers and lists', async () => {
    const fresh = join(place, 'fresh');
    await useList('house', '2026-11-01', [`"${spinner}",,`, '"Nobody Prints This Name Ltd.",,'], fresh);
    await run(fresh);
    expect(await exported(index)).toBe(await exported(fresh));
    // Neither does the other one's work again.
    const again = (await run()).stdout;
    expect(again).not.toMatch(/"kind":"searched-again"/);
    expect(again).not.toMatch(/"reused":false/);
    expect((await screen(fresh)).report.pages).toBe(0);
  });

  test('tells a name that got another grade and why', async () => {
    await useList('mills', '2026-11-01', [`"Some Other Works Ltd.",,"${ginner}"`]);
    const former = await screen();
    expect(former.changes.map(({ kind, grade }) => [kind, grade.now])).toEqual([['new', 'E2']]);
    await useList('mills', '2026-11-02', [`"Some Other Works Ltd.","${ginner}",`]);
    const regraded = await screen();
    expect(regraded.code).toBe(1);
    expect(regraded.changes).toEqual([
      expect.objectContaining({ kind: 'regraded', raised: true, grade: { before: 'E2', now: 'E1' } }),
    ]);
    expect(regraded.report.lists.find(({ id }) => id === 'mills')).toMatchObject({
      before: { version: '2026-11-01' },
      now: { version: '2026-11-02' },
    });
  });

  test('keeps a flag whole that is gone, with the reason', async () => {
    await useList('ginners', '2026-11-01', ['"Entirely Different Person LLC",,']);
    await useList('ginners', '2026-11-02', ['"Entirely Different Person LLC",,', `"${ginner}",,`]);
    expect((await screen()).changes.map(({ kind }) => kind)).toEqual(['new']);
    const back = ['lists', 'activate', 'ginners@2026-11-01', '--yes', '--index', index];
    const done = await callEvidex(back);
    expect(done.code, done.stderr).toBe(0);
    const gone = await screen();
    expect([gone.code, gone.report.counts['gone']]).toEqual([0, 1]);
    expect(gone.changes[0]).toMatchObject({ kind: 'gone', reason: { code: 'entry-removed' } });
    const opened = EvidenceIndex.open(index);
    const files = opened.screenings.changedFilesAfter(0);
    const kept = files.flatMap((file) => opened.screenings.changesAfter(0, file));
    opened.close();
    expect(kept.find((change) => change.kind === 'gone')?.before).toMatchObject({
      quote: ginner,
      explanation: expect.stringContaining('List ginners'),
    });
  });

  test('tells also what runs found since, in papers old and new', async () => {
    await useList('house', '2026-11-03', [`"${spinner}",,`, '"Example Imports Inc.",,']);
    writeFileSync(join(dump, 'gamma', 'new.txt'), `Yarn of ${spinner} was used.\n`);
    const events = (await run()).stdout.trim().split('\n');
    const again = events.filter((line) => line.includes('"kind":"searched-again"')).at(-1)!;
    expect(JSON.parse(again)).toMatchObject({ pages: 3, ofPages: 3 });
    expect(events.filter((line) => line.includes('"kind":"change"')).join()).toMatch(/Example Imports/);
    const since = await screen();
    expect([since.code, since.report.pages]).toEqual([1, 0]);
    const found = since.changes.filter(({ kind }) => kind === 'new');
    expect(found.map(({ file, reason }) => [file.path, reason.code]).sort()).toEqual([
      ['dump/acme/invoice.txt', 'entry-added'],
      ['dump/gamma/new.txt', 'paper-received'],
    ]);
    expect((await screen()).code).toBe(0);
  });

  test('never searches what is held, and forgets what it told of it', async () => {
    const held = ['hold', 'dump/gamma/note.txt', '--by', 'A. Counsel', '--reason', 'privileged'];
    expect((await callEvidex([...held, '--index', index])).code).toBe(0);
    await useList('ginners', '2026-11-04', [`"${ginner}",,`, '"Entirely Different Person LLC",,']);
    const found = await screen();
    expect([found.code, found.changes.filter(({ kind }) => kind === 'new')]).toEqual([0, []]);
    expect(found.report.pages).toBe(3);
    expect(found.report.search.statement).toMatch(/Not searched: 1 page/);
    const opened = EvidenceIndex.open(index);
    const left = opened.count(
      'SELECT before || after AS name, 0 AS count FROM flag_change WHERE file IN (SELECT sha256 FROM file WHERE held = 1)',
    );
    opened.close();
    expect(left).toEqual([]);
  });

  test('says in one line what it cannot do', async () => {
    const bad = async (...words: string[]): Promise<[number | null, string]> => {
      const { code, stderr } = await callEvidex(['screen', ...words]);
      return [code, stderr];
    };
    expect(await bad('--index', join(place, 'nowhere'))).toEqual([
      2,
      expect.stringMatching(/no evidence index/),
    ]);
    expect(await bad(dump, '--index', index)).toEqual([2, expect.stringMatching(/takes no path/)]);
    expect(await bad('--once', '--index', index)).toEqual([2, expect.stringMatching(/--watch/)]);
    expect(await bad('--report', 'x.txt', '--index', index)).toEqual([
      2,
      expect.stringMatching(/\.json or \.csv/),
    ]);
    expect(await bad('--watch', join(place, 'nowhere'), '--once', '--index', index)).toEqual([
      2,
      expect.stringMatching(/there is no folder/),
    ]);
    const unlock = lockForRun(index);
    expect(await bad('--index', index)).toEqual([3, expect.stringMatching(/another run is using/)]);
    unlock();
  });
});

describe('a screening that is broken off', () => {
  test('goes on where it was, and tells what one that was not broken off tells', async () => {
    const whole = join(place, 'whole');
    const broken = join(place, 'broken');
    makeStoredIndex(whole, 304);
    cpSync(whole, broken, { recursive: true });
    const straight = await screen(whole);
    expect(straight.report.counts['new']).toBeGreaterThan(1);
    const child = startEvidex(['screen', '--index', broken, '--jobs', '1', '--json']);
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      if (chunk.includes('"searched"')) child.kill('SIGINT');
    });
    const stopped = await finished(child);
    expect(stopped.code, stopped.stderr).toBe(130);
    expect(stopped.stdout).not.toMatch(/"kind":"report"/);
    const resumed = await screen(broken);
    expect(resumed.report.pages).toBeGreaterThan(0);
    expect(resumed.report.pages).toBeLessThan(304);
    expect(resumed.changes).toEqual(straight.changes);
    expect([resumed.code, resumed.report.counts]).toEqual([1, straight.report.counts]);
    expect(flagsIn(broken)).toEqual(flagsIn(whole));
  });
});

describe('evidex screen --watch LISTDIR --once', () => {
  const lists = join(place, 'lists');
  const watch = (...words: string[]): Promise<Finished> =>
    callEvidex(['screen', '--watch', lists, '--once', '--index', watched, '--jobs', '1', ...words]);
  const names = Array.from(
    { length: 40 },
    (_, at) =>
      `Plover ${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10)]}wick Spinning ${at + 100} Ltd.`,
  );
  const put = (file: string, rows: readonly string[]): void =>
    writeFileSync(join(lists, file), `name\n${rows.map((name) => `"${name}"`).join('\n')}\n`);

  beforeAll(() => {
    mkdirSync(lists);
  });

  test('brings a list file in, searches again and tells; the same file once only', async () => {
    put('house-2026-11-01.csv', [...names, spinner, ginner]);
    put('house-2026-10-01.csv', names);
    put('half.csv.part', [listed]);
    const found = await watch();
    expect(found.code, found.stderr).toBe(1);
    expect(found.stderr).toMatch(
      /house-2026-10-01\.csv: house@2026-10-01 is active[\s\S]*house@2026-11-01 is active/,
    );
    expect(found.stdout).toMatch(/New: 2 mentions\n {2}acme\n[\s\S]*\n {2}gamma\n/);
    const again = told(await watch('--json'));
    expect([again.code, again.changes, again.kinds.includes('list-file')]).toEqual([0, [], false]);
  });

  test('does not accept a list that lost unusually much, nor a file that is none, and ends with 1 until it is settled', async () => {
    put('house-2026-12-01.csv', names.slice(0, 9));
    writeFileSync(join(lists, 'minutes.txt'), 'Minutes of the meeting\n');
    for (let times = 0; times < 2; times++) {
      const refused = await watch();
      expect(refused.code, refused.stderr).toBe(1);
      expect(refused.stderr).toMatch(/! house-2026-12-01\.csv: house@2026-12-01 is not activated/);
      expect(refused.stderr).toMatch(/! minutes\.txt: neither the saved DHS page/);
      expect(refused.stdout).toMatch(/0 new mentions/);
    }
    const opened = EvidenceIndex.open(watched);
    expect(opened.lists.activations().map(({ list }) => list)).toEqual(['house', 'house']);
    opened.close();
    rmSync(join(lists, 'minutes.txt'));
    rmSync(join(lists, 'house-2026-12-01.csv'));
    expect((await watch()).code).toBe(0);
  });

  test('without --once goes on until Ctrl-C and takes up what is put there', async () => {
    const words = ['screen', '--watch', lists, '--index', watched, '--jobs', '1', '--json'];
    const child = startEvidex(words);
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      const isFirst = !text.includes('"watching"');
      text += chunk;
      if (isFirst && text.includes('"watching"'))
        copyFileSync(join(place, 'later.csv'), join(lists, 'later-2026-11-05.csv'));
      if (/"kind":"change"[\s\S]*"watching"/.test(text)) child.kill('SIGINT');
    });
    writeFileSync(join(place, 'later.csv'), `name\n"${ginner}"\n`);
    const ended = await finished(child);
    expect([ended.code, ended.stdout], ended.stderr).toEqual([
      1,
      expect.stringMatching(/later@2026-11-05 is active/),
    ]);
  });
});
