import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import type { Flag } from '../../src/model/flag.ts';
import type { PartyEntry } from '../../src/screening/lists/list.ts';
import { isListed } from '../../src/screening/lists/listed-on.ts';
import { uflpaEntityList } from '../../src/screening/lists/uflpa-entity-list.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { dhsPageOf } from '../support/lists/dhs-page.ts';
import { type Finished, runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const builtIn = uflpaEntityList();
const parties = builtIn.entries.filter((entry): entry is PartyEntry => entry.kind === 'party');
const dropped = parties[5]!;
const added: PartyEntry = {
  ...parties[0]!,
  id: 'none',
  name: 'Karamay Longspring Chemical Fibre Co., Ltd.',
  names: [{ text: 'Karamay Longspring Chemical Fibre Co., Ltd.', origin: 'official' }],
  scope: [],
  listed: ['2026-10-01'],
};
const others = parties.filter((entry) => entry !== dropped);
/** The official page a while later: one entry gone, one new. */
const laterPage = dhsPageOf([...others, added]);
/** The same, saved in part. */
const halfPage = dhsPageOf([...others.slice(0, 80), added]);

let folder: string;
const place = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = temporaryFolder('lists');
  writeFileSync(place('later.html'), laterPage);
  writeFileSync(place('half.html'), halfPage);
  mkdirSync(place('dump'));
  writeFileSync(place('dump/a.txt'), `Commercial invoice 17\nSeller: ${added.name}\nGoods: viscose fibre\n`);
  writeFileSync(place('dump/b.txt'), `Packing list 4\nShipper: ${dropped.name}\nGoods: capsules\n`);
});

function expectOneLine(result: Finished, words: RegExp): void {
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
  expect(result.stderr).toMatch(words);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(2);
}

function flagsIn(index: string): Flag[] {
  const opened = EvidenceIndex.openToRead(index);
  try {
    return [...opened.ledger.files()].flatMap((file) => opened.results.flagsOf(file.sha256));
  } finally {
    opened.close();
  }
}

describe('evidex lists without anything imported', () => {
  test('shows each built-in list with its day, source, names, who checked it and what is newer', async () => {
    const index = place('empty');
    EvidenceIndex.create(index).close();
    const { stdout, code } = await runEvidex(['lists', '--index', index]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^uflpa {2}DHS UFLPA Entity List$/mu);
    expect(stdout).toMatch(
      /edition +2026-08-03, fetched on 2026-08-10 \(\d+ days ago\), comes with this version/u,
    );
    expect(stdout).toMatch(/187 entries, \d+ names; Chinese names known for \d+ of 187/u);
    expect(stdout.match(/not checked by a person/gu)).toHaveLength(3);
    expect(stdout).toContain('a newer edition of 2026-09-29 is known and not here');
    expect(stdout).toMatch(/fetched on 2026-08-10, longer ago than 30 days/u);
    expect(stdout).toMatch(/chinese-names {2}.* names for \d+ entries/u);
  });

  test('the age from which it speaks is a setting', async () => {
    const pipeline = place('old.yaml');
    writeFileSync(pipeline, 'screening:\n  maximumListAge: 3650\n');
    const { stdout } = await callEvidex([
      'lists',
      '--json',
      '--pipeline',
      pipeline,
      '--index',
      place('empty'),
    ]);
    const shown = JSON.parse(stdout) as { maximumListAge: number; lists: { id: string; toNote: string[] }[] };
    expect(shown.maximumListAge).toBe(3650);
    expect(shown.lists.find(({ id }) => id === 'uflpa')?.toNote).toEqual([]);
  });

  test('what a person may get wrong is said in one line', async () => {
    const index = ['--index', place('empty')];
    expectOneLine(await callEvidex(['lists', 'improt', ...index]), /there is no "lists improt"/u);
    expectOneLine(
      await callEvidex(['lists', 'import', ...index]),
      /too few words: evidex lists import FILE/u,
    );
    expectOneLine(await callEvidex(['lists', '--activate', ...index]), /--activate means nothing/u);
    expectOneLine(await callEvidex(['lists', 'activate', 'uflpa', ...index]), /write ID@DAY/u);
    expectOneLine(
      await callEvidex(['lists', 'activate', 'uflpa@2020-01-01', ...index]),
      /no edition uflpa@2020-01-01 here; of uflpa there are uflpa@2026-08-03/u,
    );
    expectOneLine(
      await callEvidex(['lists', 'activate', 'uflpa@2026-08-03', ...index]),
      /is active already/u,
    );
    expectOneLine(await callEvidex(['lists', 'on', '2023-02-30', 'Hoshine', ...index]), /takes a day/u);
    expectOneLine(
      await callEvidex(['lists', 'diff', 'uflpa@2026-08-03', 'cbp-wro@2026-06-23', ...index]),
      /two editions of one list/u,
    );
    expectOneLine(await callEvidex(['lists', '--index', place('nowhere')]), /there is no evidence index/u);
  });

  test('listed on a day: what the dates say, and that DHS overwrites them', async () => {
    const on = (...words: string[]) => callEvidex(['lists', 'on', ...words, '--index', place('empty')]);
    const listed = await on('2026-08-05', 'Aksu', 'Huafu', 'Textiles', 'Co', 'Ltd');
    expect(listed.stdout).toMatch(/On 2026-08-05: listed; it is in the edition of 2026-08-03/u);
    const before = await on('2023-05-01', 'Aksu Huafu Textiles Co., Ltd.');
    expect(before.stdout).toMatch(/On 2023-05-01: not known; .*overwrites the effective date/u);
    expect(before.stdout).toContain('The editions of DHS UFLPA Entity List on hand are of 2026-08-03.');
    const nobody = await on('2026-08-05', 'Pearl River Ceramics');
    expect(nobody.stdout).toMatch(/No entry .*\n.*\n.*\nThis is not a finding that a party is unconnected/u);
  });
});

describe('a newer edition, from the file to the flags', () => {
  const index = () => place('evidence');
  const lists = (...words: string[]) => callEvidex(['lists', ...words, '--index', index()]);

  test('a run before it finds what is listed then', async () => {
    const run = await callEvidex(['run', place('dump'), '--index', index(), '--jobs', '1']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toMatch(
      /DHS UFLPA Entity List, as of 2026-08-03 \(fetched on 2026-08-10, longer ago/u,
    );
    expect(flagsIn(index()).map(({ entry }) => entry.id)).toContain(dropped.id);
    expect(flagsIn(index()).some(({ entry }) => entry.name === added.name)).toBe(false);
  });

  test('import tells what differs, keeps the file and changes nothing of what is searched', async () => {
    const result = await lists('import', place('later.html'), '--retrieved', '2026-10-02');
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(/edition of 2026-10-01, fetched on 2026-10-02/u);
    expect(result.stdout).toMatch(/1 added, 1 removed, 0 renamed/u);
    expect(result.stdout).toContain(`- ${dropped.name}`);
    expect(result.stdout).toMatch(
      /not active yet; activate it with: evidex lists activate uflpa@2026-10-01/u,
    );
    expect(readdirSync(join(index(), 'lists'))).toHaveLength(1);
    const shown = await lists();
    expect(shown.stdout).toMatch(/edition +2026-08-03/u);
    expect(shown.stdout).toContain('a newer edition of 2026-10-01 is here and not active');
    const again = await lists('import', place('later.html'), '--retrieved', '2026-10-02');
    expect(again.stdout).toContain('uflpa@2026-10-01 was imported before; nothing is stored twice.');
  });

  test('activation tests every name, and says what stays searched', async () => {
    const result = await lists('activate', 'uflpa@2026-10-01');
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(/Self-test: \d+ names.*each is found as its own entry/u);
    expect(result.stdout).toContain('1 entry that it no longer has stays searched for, as no longer listed.');
    expect(result.stdout).toContain('search them again with: evidex screen --index');
  });

  test('the next run searches again, for what is new and for what left', async () => {
    const run = await callEvidex(['run', place('dump'), '--index', index(), '--jobs', '1']);
    expect(run.stderr).toMatch(/DHS UFLPA Entity List, as of 2026-10-01/u);
    const flags = flagsIn(index()).filter(({ list }) => list.id === 'uflpa');
    expect(flags.map(({ entry }) => entry.name).sort()).toEqual([added.name, dropped.name].sort());
    expect(new Set(flags.map(({ list }) => list.version))).toEqual(new Set(['2026-10-01']));
    const left = flags.find(({ entry }) => entry.id === dropped.id)!;
    expect(left.grade).toBe('E1');
    expect(left.explanation).toContain(
      'which stood in the DHS UFLPA Entity List and stands in it no more by 2026-10-01',
    );
  });

  test('a check by a person is shown with the list and with each flag', async () => {
    expectOneLine(await lists('checked', 'uflpa@2026-10-01', '--on', '2026-10-05'), /--by NAME/u);
    expectOneLine(
      await lists('checked', 'uflpa@2026-10-01', '--by', 'J. Reader', '--on', '2026-09-05'),
      /was fetched on 2026-10-02: it cannot have been checked on 2026-09-05/u,
    );
    const result = await lists('checked', 'uflpa@2026-10-01', '--by', 'J. Reader', '--on', '2026-10-05');
    expect(result.code, result.stderr).toBe(0);
    const shown = await lists();
    expect(shown.stdout).toContain('checked by J. Reader on 2026-10-05');
    expect(shown.stdout.match(/not checked by a person/gu)).toHaveLength(2);
    await callEvidex(['run', place('dump'), '--index', index(), '--jobs', '1']);
    const notes = flagsIn(index())
      .filter(({ list }) => list.id === 'uflpa')
      .map(({ list }) => list.note);
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note).toContain('checked by J. Reader on 2026-10-05');
  });

  test('history and listed on a day answer from both editions', async () => {
    const history = await lists('history', dropped.name);
    expect(history.stdout).toMatch(/2026-10-01 +no longer in the edition of this day/u);
    expect((await lists('on', '2026-10-20', dropped.name)).stdout).toMatch(
      /On 2026-10-20: not listed; it is in the edition of 2026-08-03 and no longer in that of 2026-10-01/u,
    );
    expect((await lists('on', '2026-08-09', dropped.name)).stdout).toMatch(/On 2026-08-09: listed/u);
  });

  test('an edition that lacks much asks, and without a terminal needs --yes', async () => {
    const words = ['import', place('half.html'), '--version', '2026-11-01', '--activate'];
    // A process of its own, which surely has no terminal to ask on.
    const refused = await runEvidex(['lists', ...words, '--index', index()]);
    expectOneLine(refused, /uflpa@2026-11-01 is not activated.*lacks 10\d entries.*add --yes/u);
    expect((await lists('--json')).stdout).toContain('"version": "2026-10-01"');
    const insisted = await lists(...words, '--yes');
    expect(insisted.code, insisted.stderr).toBe(0);
    expect(insisted.stdout).toMatch(/10\d entries that it no longer has stay searched for/u);
    // Back to the edition before, and to the one that comes with the program.
    expect((await lists('activate', 'uflpa@2026-10-01')).code).toBe(0);
    const back = await lists('activate', 'uflpa@2026-08-03');
    expect(back.code, back.stderr).toBe(0);
    expect(back.stdout).toContain('It is older than the edition of 2026-10-01 that was active');
  });

  test('verify covers the imported files', async () => {
    const whole = await callEvidex(['verify', '--index', index()]);
    expect(whole.stdout).toMatch(/2 imported list files and \d+ events unchanged/u);
    expect(whole.code).toBe(0);
    const [name] = readdirSync(join(index(), 'lists'));
    chmodSync(join(index(), 'lists', name!), 0o644);
    writeFileSync(join(index(), 'lists', name!), 'name\nSomebody Else\n');
    const changed = await callEvidex(['verify', '--index', index()]);
    expect(changed.stdout).toContain(`changed: list ${name}: its bytes now hash to`);
    expect(changed.code).toBe(3);
  });
});

describe('files that are no list, and lists that cannot be searched', () => {
  test('are refused in one line, and leave no index behind', async () => {
    const index = place('untouched');
    const refuse = async (name: string, content: string | Uint8Array, words: RegExp, ...more: string[]) => {
      writeFileSync(place(name), content);
      expectOneLine(await callEvidex(['lists', 'import', place(name), '--index', index, ...more]), words);
    };
    await refuse('empty.csv', '', /is empty/u);
    await refuse('page.html', '<html><p>Forbidden</p></html>', /page\.html/u);
    await refuse('book.csv', Buffer.from('PK\u0003\u0004rest of a workbook'), /save the sheet as CSV/u);
    await refuse('rows.csv', 'colour,size\nred,4\n', /rows\.csv/u);
    await refuse('open.csv', `name\n"Open quotation ${'x'.repeat(2_000_000)}`, /quotation mark/u);
    await refuse('own.csv', 'name\nGreen Pine Ceramics\n', /no day/u);
    await refuse('own.csv', 'name\nGreen Pine Ceramics\n', /--version takes a day/u, '--version', 'today');
    await refuse(
      'own.csv',
      'name\nGreen Pine\n',
      /is to come/u,
      '--version',
      '2026-01-01',
      '--retrieved',
      '2999-01-01',
    );
    await refuse('own.csv', 'name\nGreen Pine\n', /--format takes dhs-html/u, '--format', 'xlsx');
    expectOneLine(
      await callEvidex(['lists', 'import', 'https://www.dhs.gov/uflpa-entity-list', '--index', index]),
      /fetches nothing: save the page/u,
    );
    expectOneLine(await callEvidex(['lists', 'import', folder, '--index', index]), /is no file/u);
    expect(existsSync(index)).toBe(false);
  });

  test("a list of one's own with formulas and markup is kept as words", async () => {
    const index = place('own');
    writeFileSync(
      place('formulas.csv'),
      'name,aliases,remarks,listed\n"=HYPERLINK(""http://example.org"",""Green Pine"")",Green Pine Ceramics Co.,<script>alert(1)</script>,2026-02-01\n',
    );
    const words = ['lists', 'import', place('formulas.csv'), '--id', 'house', '--activate', '--index', index];
    const result = await callEvidex(words);
    expect(result.code, result.stderr).toBe(0);
    const shown = await callEvidex(['lists', 'match', 'Green Pine Ceramics', '--index', index]);
    expect(shown.stdout).toMatch(/0\.9\d +house .*Green Pine Ceramics Co\./u);
    const opened = EvidenceIndex.openToRead(index);
    const body = JSON.stringify(opened.lists.body('house', opened.lists.editions()[0]!.hash));
    opened.close();
    expect(body).toContain('<script>alert(1)</script>');
    expect(body).toContain('=HYPERLINK');
  });

  test('names that the search cannot find are named, and the edition stays out unless a person insists', async () => {
    const index = place('unfindable');
    writeFileSync(place('short.csv'), 'name,listed\n中国,2026-02-01\nGreen Pine Ceramics Co.,2026-02-01\n');
    const words = ['lists', 'import', place('short.csv'), '--id', 'house', '--activate', '--index', index];
    const refused = await callEvidex(words);
    expect(refused.stdout).toMatch(/not found\n {2}中国 +house/u);
    expectOneLine(
      refused,
      /house@2026-02-01 is not activated: 1 name \(中国\) is not found where it stands.*--insist/u,
    );
    const before = JSON.parse((await callEvidex(['lists', '--json', '--index', index])).stdout) as {
      lists: { id: string }[];
    };
    expect(before.lists.map(({ id }) => id)).not.toContain('house');
    const insisted = await callEvidex([...words, '--insist']);
    expect(insisted.code, insisted.stderr).toBe(0);
    const opened = EvidenceIndex.openToRead(index);
    const activated = opened.events.ofKind('list-activated');
    opened.close();
    expect(activated).toHaveLength(1);
    expect(JSON.parse(activated[0]!.body)).toMatchObject({ subject: 'house' });
    expect((JSON.parse(activated[0]!.body) as { missed: number }).missed).toBeGreaterThan(0);
  });
});

describe("a table of aliases of one's own", () => {
  test('gives a listed party another name; rows of nobody are told', async () => {
    const index = place('aliases');
    const party = builtIn.entries.filter(isListed)[0]!;
    writeFileSync(
      place('names.csv'),
      `list,entry,name,kind,source\nuflpa,${party.id},霜桥纺织有限公司,registered,https://example.org/register\nuflpa,nobody,某家有限公司,registered,\n`,
    );
    const result = await callEvidex([
      'lists', 'import', place('names.csv'), '--id', 'our-names', '--version', '2026-11-01', '--activate', '--index', index,
    ]); // biome-ignore format: one call
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(/1 row names an entry that no active list has/u);
    writeFileSync(place('own.csv'), 'name,listed\nGreen Pine Ceramics Co.,2026-02-01\n');
    expectOneLine(
      await callEvidex(['lists', 'import', place('own.csv'), '--id', 'our-names', '--index', index]),
      /"our-names" is the id of a table of aliases here/u,
    );
    const shown = await callEvidex(['lists', 'match', '霜桥纺织有限公司', '--json', '--index', index]);
    const { inText } = JSON.parse(shown.stdout) as { inText: { grade: string; name: string }[] };
    expect(inText).toMatchObject([{ grade: 'E2', name: '霜桥纺织有限公司' }]);
    const overview = JSON.parse((await callEvidex(['lists', '--json', '--index', index])).stdout) as {
      lists: { id: string; aliasTables: { id: string; version: string }[] }[];
    };
    const tables = overview.lists.find(({ id }) => id === 'uflpa')!.aliasTables;
    expect(tables).toMatchObject([{ id: 'chinese-names' }, { id: 'our-names', version: '2026-11-01' }]);
  });
});

describe('scores of names', () => {
  test('two names part by part, and pairs of a file measured', async () => {
    const two = await callEvidex([
      'lists',
      'match',
      'Hotan Dates Grp',
      '--with',
      'Hotan Dates Group Co., Ltd.',
      '--json',
    ]);
    const { score, alignment } = JSON.parse(two.stdout) as { score: number; alignment: unknown[] };
    expect(score).toBeGreaterThan(0.7);
    expect(alignment.length).toBeGreaterThan(1);
    writeFileSync(
      place('pairs.csv'),
      'left,right,same\nGreen Pine Ceramics Ltd,GREEN PINE CERAMICS LIMITED,yes\nGreen Pine Ceramics Ltd,Blue Harbour Steel Ltd,no\n',
    );
    const pairs = await callEvidex(['lists', 'match', '--pairs', place('pairs.csv')]);
    expect(pairs.code, pairs.stderr).toBe(0);
    expect(pairs.stdout).toMatch(/^1\.00 +same +Green Pine/mu);
    expect(pairs.stdout).toMatch(/2 pairs with an answer, 1 of them the same/u);
    expect(pairs.stdout).toMatch(/at recall 0\.95 .*F1 1\.000 +precision 1\.000/u);
  });

  test('a file that is no table of pairs is refused with the line', async () => {
    writeFileSync(place('bad.csv'), 'left,right,same\nA,B,maybe\n');
    expectOneLine(
      await callEvidex(['lists', 'match', '--pairs', place('bad.csv')]),
      /bad\.csv, line 2: "same" takes yes or no, not "maybe"/u,
    );
    writeFileSync(place('bad.csv'), 'one,two\nA,B\n');
    expectOneLine(await callEvidex(['lists', 'match', '--pairs', place('bad.csv')]), /no column "left"/u);
  });
});
