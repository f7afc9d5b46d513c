import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyTrail } from '../../src/index/decisions/verify-trail.ts';
import { planQuarantine, quarantine } from '../../src/pipeline/quarantine.ts';
import { bundle, first, letter, MatterIndex, note, second } from '../index/matters/matter-index.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

let desk: MatterIndex;
beforeEach(() => {
  desk = new MatterIndex();
});
afterEach(() => desk.close());

const matter = (...words: string[]) => callEvidex(['matter', ...words, '--index', desk.folder]);
/** What is told of something that goes well. */
const told = async (...words: string[]): Promise<string> => {
  const { code, stdout, stderr } = await matter(...words);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};
/** The one line that is told of something that cannot be done. */
const refused = async (...words: string[]): Promise<string> => {
  const { code, stdout, stderr } = await matter(...words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr.trimEnd().replace('evidex matter: ', '');
};
const only = () => desk.index.matters.all()[0]!;
const by = ['--by', 'Ann'];

describe('evidex matter new, set and list', () => {
  it('opens a matter with what is said of it', async () => {
    const text = await told(
      ...['new', 'Detention 7', '--entry', '231-1234567-8', '--line', '001,002', '--line', '003'],
      ...[
        '--detained',
        '2026-06-02',
        '--authority',
        'uflpa',
        '--goods',
        'Cotton  shirts',
        '--importer',
        'Harbor',
      ],
      ...['--counsel', 'Firm', '--port', 'Los Angeles', '--chain', 'cotton', '--answers-by', '2026-06-20'],
      ...[
        '--imported',
        '2026-05-20',
        '--presented',
        '2026-05-28',
        '--excluded',
        '2026-07-02',
        '--detention',
        'DN-1',
      ],
    );
    expect(text).toContain('Matter "Detention 7" is opened');
    expect(only().facts).toEqual({
      entry: '231-1234567-8',
      lines: ['001', '002', '003'],
      detention: 'DN-1',
      detainedOn: '2026-06-02',
      importedOn: '2026-05-20',
      presentedOn: '2026-05-28',
      excludedOn: '2026-07-02',
      authority: 'uflpa',
      port: 'Los Angeles',
      goods: 'Cotton shirts',
      importer: 'Harbor',
      counsel: 'Firm',
      chain: 'cotton',
      answersBy: '2026-06-20',
    });
    expect(await told('list')).toMatch(/Detention 7 +entry 231-1234567-8 +detained 2026-06-02/u);
    expect(JSON.parse(await told('list', '--json'))).toHaveLength(1);
  });

  it('sets facts, and takes them back', async () => {
    await told('new', 'One', '--goods', 'shirts', '--line', '001');
    expect(await told('set', 'one', '--entry', 'E-1', '--goods', 'none', '--line', 'none')).toContain(
      'entry number  E-1',
    );
    expect(only().facts).toMatchObject({ entry: 'E-1', goods: null, lines: [] });
  });

  it('refuses in one line what it cannot take', async () => {
    expect(await told('list')).toContain('There is no matter yet');
    expect(await refused('set', 'x', '--entry', '1')).toContain('open one with: evidex matter new NAME');
    await told('new', 'One');
    expect(await refused('new', 'one')).toBe('there is a matter "One" already');
    expect(await refused('new', 'Two', '--detained', '06/02/2026')).toBe(
      '--detained needs a day as YYYY-MM-DD, not "06/02/2026"',
    );
    expect(await refused('new', 'Two', '--detained', '2026-02-30')).toContain('YYYY-MM-DD');
    expect(await refused('new', 'Two', '--authority', 'law')).toContain('there are uflpa');
    expect(await refused('new', 'Two', '--chain', 'wool')).toContain('there are cotton');
    expect(await refused('new', 'Two', '--goods', 'x'.repeat(2_001))).toContain('at most 2000');
    expect(await refused('new', 'Two', '--by', ' ')).toContain('--by NAME');
    expect(await refused('new', 'Two', 'words')).toContain('needs quotation marks');
    expect(await refused('new')).toContain('too few words');
    expect(await refused('set', 'one')).toContain('say what is to be set');
    expect(await refused('open', 'x')).toContain('there is no "matter open"');
    expect(await refused('list', '--entry', '1')).toContain('--entry means nothing');
    expect(desk.index.matters.all()).toHaveLength(1);
  });
});

describe('evidex matter relate, place and mark', () => {
  beforeEach(async () => {
    await told('new', 'One', '--chain', 'cotton');
  });

  it('relates all documents of a file, one that begins on a page, or one by its id', async () => {
    expect(await told('relate', 'one', 'bundle.pdf', '--as', 'in-chain', ...by)).toBe(
      '"One": 2 documents: belongs to this matter.\n',
    );
    expect(await told('relate', 'one', 'bundle.pdf', '--pages', '3', '--as', 'context', ...by)).toContain(
      '1 document',
    );
    await told('relate', 'one', note.id.slice(0, 8), '--as', 'other-shipment', ...by);
    const stands = [first, second, note].map((document) => desk.stands(only().id, document)?.relation);
    expect(stands).toEqual(['in-chain', 'context', 'other-shipment']);
    expect(await told('relate', 'one', 'bundle.pdf', 'letter.pdf', '--as', 'undecided', ...by)).toContain(
      '3 documents: not yet related to the matter',
    );
    expect(desk.stands(only().id, first)).toBeNull();
    expect(await told('relate', 'one', 'letter.pdf', '--as', 'undecided', ...by)).toContain('as before');
  });

  it('takes a name that looks like one of a reviewer for that person, whose word can then be taken back', async () => {
    desk.index.reviewers.put({
      name: 'Ann Lee',
      salt: null,
      passphrase: null,
      created: '2026-01-01T00:00:00.000Z',
    });
    await told('relate', 'one', 'letter.pdf', '--as', 'context', '--by', 'ann  LEE');
    const [decision] = desk.index.decisions.about('document');
    expect(decision?.reviewer).toBe('Ann Lee');
    desk.change({ action: 'undo', undoes: decision!.id }, 'Ann Lee');
    expect(desk.stands(only().id, note)).toBeNull();
    expect(await refused('relate', 'one', 'letter.pdf', '--as', 'context', '--by', '\u202eAnn')).toContain(
      '--by',
    );
  });

  it('refuses pages that no document begins on, unknown files and relations, and a decision of nobody', async () => {
    const relate = (...words: string[]) => refused('relate', 'one', ...words, ...by);
    expect(await relate('bundle.pdf', '--as', 'in-chain', '--pages', '4')).toContain(
      'page 4 of bundle.pdf lies within the document on pages 3-4',
    );
    expect(await relate('bundle.pdf', '--as', 'in-chain', '--pages', '9')).toContain('is in no document');
    expect(await relate('bundle.pdf', '--as', 'in-chain', '--pages', 'x')).toContain('are no pages');
    expect(await relate('nothing.pdf', '--as', 'in-chain')).toContain('nothing.pdf');
    expect(await relate('bundle.pdf', '--as', 'mine')).toContain('there is no relation "mine"');
    expect(await relate('bundle.pdf')).toContain('--as in-chain');
    expect(await refused('relate', 'two', 'bundle.pdf', '--as', 'context', ...by)).toContain(
      'there is "One"',
    );
    expect(await refused('relate', 'one', 'bundle.pdf', '--as', 'context')).toContain('--by NAME');
    expect(desk.stands(only().id, first)).toBeNull();
  });

  it('holds a file back with --as hold, and does not tell of it afterwards', async () => {
    await told('relate', 'one', 'letter.pdf', '--as', 'hold', ...by);
    expect(desk.index.holds.isHeld(letter)).toBe(true);
    expect(await refused('relate', 'one', 'letter.pdf', '--as', 'context', ...by)).toContain('held back');
    expect(await told('show', 'one')).toContain('Kept back, and in no brief: 1 held file');
  });

  it('places, one thing at a time, within the chain of the matter', async () => {
    await told('place', 'one', 'bundle.pdf', '--step', '4', '--component', 'sewing thread', ...by);
    await told('place', 'one', 'bundle.pdf', '--pages', '1', '--step', 'none', ...by);
    await told('place', 'one', 'bundle.pdf', '--pages', '3', '--component', 'none', ...by);
    expect(desk.stands(only().id, first)).toMatchObject({ step: null, component: 'sewing thread' });
    expect(desk.stands(only().id, second)).toMatchObject({ step: 4, component: null });
    expect(await refused('place', 'one', 'bundle.pdf', '--step', '11', ...by)).toContain('steps 1 to 10');
    expect(await refused('place', 'one', 'bundle.pdf', '--step', 'four', ...by)).toContain('is no step');
    expect(await refused('place', 'one', 'bundle.pdf', ...by)).toContain('--step N');
  });

  it('marks without losing the other mark, and says what a privilege means', async () => {
    await told('mark', 'one', 'letter.pdf', '--confidentiality', 'personal-information', ...by);
    const text = await told('mark', 'one', 'letter.pdf', '--privilege', 'attorney-client', ...by);
    expect(text).toContain('No brief tells of it');
    expect(desk.marks(note)).toEqual(['personal-information', 'attorney-client']);
    await told('mark', 'one', 'letter.pdf', '--privilege', 'unmarked', ...by);
    expect(desk.marks(note)).toEqual(['personal-information', null]);
    expect(await refused('mark', 'one', 'letter.pdf', '--privilege', 'mine', ...by)).toContain(
      'attorney-client',
    );
    expect(await refused('mark', 'one', 'letter.pdf', ...by)).toContain('--privilege');
  });
});

describe('a matter that is changed', () => {
  it('is named as a whole; to look at it, the beginning of its name is enough', async () => {
    await told('new', 'Detention 7, trousers');
    const file = join(temporaryFolder('part'), 'rows.csv');
    writeFileSync(file, 'path,relation\nletter.pdf,context\n');
    const before = desk.index.events.head().sequence;
    for (const [command, ...words] of [
      ['set', '--entry', 'E-1'],
      ['relate', 'letter.pdf', '--as', 'context', ...by],
      ['mark', 'letter.pdf', '--privilege', 'none', ...by],
      ['place', 'letter.pdf', '--step', '1', ...by],
      ['assign', file, ...by],
      ['answer', '1', '--as', 'not-held', ...by],
    ])
      expect([command, await refused(command!, 'detention 7', ...words)]).toEqual([
        command,
        '"detention 7" is not the whole name of a matter; write "Detention 7, trousers"',
      ]);
    expect(desk.index.events.head().sequence).toBe(before);
    expect(await told('show', 'detention 7')).toContain('Detention 7, trousers');
    await told('relate', only().id, 'letter.pdf', '--as', 'context', ...by);
    expect(desk.stands(only().id, note)?.relation).toBe('context');
  });
});

describe('evidex matter assign', () => {
  const file = join(temporaryFolder('assign'), 'rows.csv');
  const assign = async (text: string | Buffer) => {
    writeFileSync(file, text);
    return matter('assign', 'one', file, ...by);
  };
  beforeEach(async () => {
    await told('new', 'One');
  });

  it('says all of it at once, and nothing that was said before', async () => {
    const rows = `path,pages,relation,step,component,confidentiality,privilege
dump/one/bundle.pdf,1,in-chain,4,"thread, white",confidential-commercial-information,
one\\bundle.pdf,3-4,same site other origin,,,,none
./dump/two/letter.pdf,,,,,,
`;
    const { code, stdout, stderr } = await assign(rows);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      '"One": 2 documents related, 1 placed, 2 marked, 0 as before.\n1 row says nothing.\nNot named in the file: 1 document of the index.\n',
    );
    expect(desk.stands(only().id, first)).toEqual({
      relation: 'in-chain',
      step: 4,
      component: 'thread, white',
    });
    expect(desk.stands(only().id, second)?.relation).toBe('same-site-other-origin');
    expect(desk.marks(first)).toEqual(['confidential-commercial-information', null]);
    expect(desk.marks(second)).toEqual([null, 'none']);
    const before = desk.index.events.head().sequence;
    expect((await assign(rows)).stdout).toContain('0 documents related, 0 placed, 0 marked, 2 as before');
    expect(desk.index.events.head().sequence).toBe(before);
  });

  it('says the rest before it holds a file back, which takes all of it along', async () => {
    const { code, stderr } = await assign(
      'path,pages,relation,step\nbundle.pdf,1,hold,\nbundle.pdf,3,context,2\nletter.pdf,,hold,\n',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect([bundle, letter].map((held) => desk.index.holds.isHeld(held))).toEqual([true, true]);
    expect(verifyTrail(desk.index)).toEqual([]);
  });

  it('stores nothing when the machine stops in the middle, and all of it the next time', async () => {
    const rows =
      'path,pages,relation,step\nbundle.pdf,1,in-chain,2\nbundle.pdf,3,context,3\nletter.pdf,,context,\n';
    writeFileSync(file, rows);
    const words = ['matter', 'assign', 'one', file, ...by, '--index', desk.folder];
    const killed = await runEvidex(words, { EVIDEX_FAULTS: 'stopped-in-transaction@4' });
    expect([killed.code, killed.signal]).toEqual([null, 'SIGKILL']);
    expect(desk.index.decisions.isEmpty).toBe(true);
    expect(desk.index.documentChanges.rows()).toEqual([]);
    expect((await assign(rows)).stdout).toContain('3 documents related, 2 placed');
    expect(verifyTrail(desk.index)).toEqual([]);
  });

  it('passes over rows of files that are held back, and says so', async () => {
    await told('relate', 'one', 'letter.pdf', '--as', 'hold', ...by);
    const { code, stdout } = await assign('path,relation\nletter.pdf,context\nbundle.pdf,context\n');
    expect(code).toBe(0);
    expect(stdout).toContain('2 documents related');
    expect(stdout).toContain('Nothing is said of what is held back: 1 row (line 2).');
  });

  it('holds a file back once, whatever number of its documents is to be held', async () => {
    expect((await assign('path,relation\nbundle.pdf,hold\n')).code).toBe(0);
    expect(desk.index.holds.isHeld(bundle)).toBe(true);
  });

  it('reads what spreadsheet programs write', async () => {
    const { code } = await assign(Buffer.from('\ufeffpath;relation\r\nletter.pdf;context\r\n', 'utf16le'));
    expect(code).toBe(0);
    expect(desk.stands(only().id, note)?.relation).toBe('context');
  });

  it('tells every row that cannot be used, with its line, and stores nothing', async () => {
    const { code, stdout, stderr } = await assign(`path,pages,relation,step
letter.pdf,,context,
nothing.pdf,,context,
bundle.pdf,2,context,
bundle.pdf,,mine,
bundle.pdf,,,zero
letter.pdf,,in-chain,
,,context,
`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'line 3: no file of the index has the path "nothing.pdf"',
      'line 4: page 2 of bundle.pdf lies within the document on pages 1-2: name the page it begins on, or split it in the review app first',
      expect.stringContaining('line 5: there is no relation "mine"'),
      'line 6: "zero" is no step: write a number from 1, or none',
      'line 7: a document of it was named in line 2 already',
      'line 8: the path is empty',
      `evidex matter: 6 rows of ${file} cannot be used; nothing was stored`,
    ]);
    expect(desk.stands(only().id, note)).toBeNull();
  });

  it('tells the row with a step that the chain of the matter has not, and stores none of the others', async () => {
    await told('set', 'one', '--chain', 'tomato');
    const { code, stderr } = await assign('path,pages,step\nletter.pdf,,2\nbundle.pdf,1,9\n');
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'line 3: the chain of the matter (tomato) has steps 1 to 7',
    ]);
    expect(desk.index.matters.documents(only())).toEqual(new Map());
  });

  it('refuses a file that is no such table', async () => {
    const refuses = async (text: string | Buffer) => (await assign(text)).stderr;
    expect(await refuses('path,colour\nletter.pdf,red\n')).toContain('there is no column "colour"');
    expect(await refuses('relation\ncontext\n')).toContain('must name the columns');
    expect(await refuses('path,path\na,b\n')).toContain('twice');
    expect(await refuses('path,relation\nletter.pdf,context,more\n')).toContain('more cells than columns');
    expect(await refuses('')).toContain('must name the columns');
    expect(await refuses(Buffer.from([0, 1, 2, 3, 0xff, 0, 0]))).toContain('evidex matter:');
    expect((await matter('assign', 'one', '/nowhere.csv', ...by)).stderr).toContain('cannot be read');
  });

  it('wants more of a path that two files end with', async () => {
    desk.putFile('c'.repeat(64), [], 'dump/three/letter.pdf');
    expect((await assign('path,relation\nletter.pdf,context\n')).stderr).toContain('fits 2 files');
    expect((await assign('path,relation\ntwo/letter.pdf,context\n')).code).toBe(0);
  });
});

describe('what matters hold of a file that is clawed back', () => {
  it('loses its words, and verify says nothing of it', async () => {
    await told('new', 'One');
    const id = only().id;
    desk.change({ action: 'place', document: note.id, matter: id, step: 1, component: 'Zyxwvut lining' });
    desk.index.transaction(() => {
      const papers = [[{ file: letter, page: 1 }], [{ file: bundle, page: 1 }]];
      const ann = { name: 'Ann', account: 'tester' };
      desk.index.matters.answer(id, { request: 'r', state: 'answered', papers }, ann);
      desk.index.matters.answer(id, { request: 's', state: 'not-held', papers: [] }, ann);
      desk.index.exhibitNumbers.give(id, [note.pages, first.pages]);
    });
    const order = { by: 'Ann', authority: 'Letter' };
    quarantine(desk.index, planQuarantine(desk.index, letter), order);
    expect(desk.index.matters.documents(only())).toEqual(new Map());
    expect(desk.index.matters.answers(id).map(({ request }) => request)).toEqual(['s']);
    expect(desk.index.exhibitNumbers.of(id)).toHaveLength(2);
    const words = desk.index.count('SELECT COALESCE(body, $empty) AS name, 0 AS count FROM decision', {
      empty: '',
    });
    expect(words.filter(({ name }) => name.includes('Zyxwvut'))).toEqual([]);
    expect(verifyTrail(desk.index)).toEqual([]);
  });
});
