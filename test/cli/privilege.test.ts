import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { sha256 } from '../../src/model/hashing.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { makeMail } from '../support/make-mail.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('privilege');
const dump = join(place, 'dump');
const index = join(place, 'index');
const list = join(place, 'counsel.txt');

const invoice = 'COMMERCIAL INVOICE\nInvoice No.: TX-1\nDate: 5 March 2025\nSeller: Acme Textile Co., Ltd.\n';

const memo = 'memoword Invoice No.: M-9';
const deep = 'deepword Invoice No.: D-1';
const letter = '王 小 明 律师的意见 letterword';
let inner = '';

/** How a held file is told of where its name is not. */
function short(content: string): string {
  return sha256(content).slice(0, 12);
}

interface FileLine {
  readonly path: string;
  readonly state: string;
  readonly reason: string | null;
  readonly facts: Record<string, string>;
}

/** The export, and everything in it as one text. */
async function exported(): Promise<{ files: Map<string, FileLine>; text: string }> {
  const out = join(place, 'out');
  rmSync(out, { recursive: true, force: true });
  const result = await callEvidex(['export', '--index', index, '--out', out, '--words']);
  expect(result.code, result.stderr).toBe(0);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.jsonl'),
  );
  const files = readFileSync(join(out, 'files.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FileLine);
  return {
    files: new Map(files.map((line) => [line.path, line])),
    text: names.map((name) => readFileSync(join(out, name), 'utf8')).join('\n'),
  };
}

function found(words: string): number {
  const opened = EvidenceIndex.openToRead(index);
  try {
    return opened.pages.search(words, 10).length;
  } finally {
    opened.close();
  }
}

const runWords = ['run', dump, '--index', index, '--jobs', '1'];

async function run(...more: string[]): Promise<void> {
  const result = await callEvidex([...runWords, ...more]);
  expect([0, 1], result.stderr).toContain(result.code);
}

beforeAll(() => {
  mkdirSync(dump, { recursive: true });
  inner = makeMail({
    from: 'boss@acme.example',
    to: 'Wang <wang@acme.example>',
    subject: 'fwd',
    body: 'innerword quokkamail',
    attachments: [['deep.txt', 'text/plain', deep]],
  });
  writeFileSync(
    join(dump, 'advice.eml'),
    makeMail({
      from: 'Jane Doe <jane@lawfirm.example>',
      to: 'boss@acme.example',
      subject: 'zanzibarsubject',
      body: 'our strategyquux is this',
      attachments: [
        ['invoice.txt', 'text/plain', invoice],
        ['memo.txt', 'text/plain', memo],
        ['inner.eml', 'message/rfc822', inner],
      ],
    }),
  );
  // The mail itself names nobody; an attachment does.
  writeFileSync(
    join(dump, 'by attachment.eml'),
    makeMail({
      from: 'sales@acme.example',
      to: 'buyer@importer.example',
      subject: 'papers',
      body: 'bodyword platypus',
      attachments: [['letter.txt', 'text/plain', letter]],
    }),
  );
  writeFileSync(
    join(dump, 'plain.eml'),
    makeMail({
      from: 'sales@acme.example',
      to: 'buyer@importer.example',
      subject: 'hello',
      body: 'plainword',
    }),
  );
  writeFileSync(join(dump, 'invoice copy.txt'), invoice);
  writeFileSync(list, '# counsel\nlawfirm.example\n王小明\n');
});

describe('correspondence with counsel', () => {
  test('is held as whole families before anything is made of it, and the same bytes received elsewhere are not', async () => {
    // A process of its own: what its readers write to standard error is told too.
    const said = await runEvidex([...runWords, '--privilege', list]);
    expect([0, 1], said.stderr).toContain(said.code);
    expect(`${said.stdout}${said.stderr}`).not.toMatch(/strategyquux|zanzibarsubject|memoword/);
    const { files, text } = await exported();
    const states = Object.fromEntries([...files].map(([path, line]) => [path, line.state]));
    expect(states).toEqual({
      'dump/advice.eml': 'held',
      [`dump/advice.eml!/held ${short(invoice)}.txt`]: 'held',
      [`dump/advice.eml!/held ${short(memo)}.txt`]: 'held',
      [`dump/advice.eml!/held ${short(inner)}.eml`]: 'held',
      [`dump/advice.eml!/held ${short(inner)}.eml!/held ${short(deep)}.txt`]: 'held',
      'dump/by attachment.eml': 'held',
      [`dump/by attachment.eml!/held ${short(letter)}.txt`]: 'held',
      'dump/plain.eml': 'read',
      'dump/invoice copy.txt': 'read',
    });
    expect(files.get(`dump/advice.eml!/held ${short(memo)}.txt`)!.reason).toBe(
      'matches line 2 of the privilege list (mail heading)',
    );
    expect(files.get('dump/by attachment.eml')!.reason).toBe(
      'matches line 3 of the privilege list (text of an attachment)',
    );
    expect(files.get('dump/advice.eml')!.facts).toEqual({});
    expect(text).not.toMatch(/strategyquux|zanzibarsubject|memoword|quokkamail|deepword|platypus|letterword/);
    expect(text).toMatch(/plainword/);
    expect(text).toMatch(/"value":"TX-1"/);
    expect(text).not.toMatch(/"value":"M-9"|"value":"D-1"/);
    expect(found('strategyquux')).toBe(0);
    expect(found('deepword')).toBe(0);
    expect(found('plainword')).toBe(1);
    const shown = await callEvidex(['show', 'dump/advice.eml', '--index', index]);
    expect(shown.stdout).toMatch(/held: matches line 2/);
    expect(shown.stdout).not.toMatch(/zanzibarsubject|strategyquux/);
    expect((await callEvidex(['ledger', '--index', index])).code).toBe(0);
  });

  test('is told of without the subjects of mails and the names of what is attached to them', async () => {
    const box = join(place, 'box');
    mkdirSync(box);
    const attached = makeMail({
      from: 'jane@lawfirm.example',
      to: 'a@acme.example',
      subject: 'wombatattached',
      body: 'a',
    });
    const mails = [
      makeMail({ from: 'jane@lawfirm.example', to: 'a@acme.example', subject: 'wombatsubject', body: 'x' }),
      makeMail({ from: 'b@acme.example', to: 'a@acme.example', subject: 'tolduponly', body: 'y' }),
      makeMail({
        from: 'b@acme.example',
        to: 'a@acme.example',
        subject: 'wombatforward',
        body: 'z',
        attachments: [
          ['wombat.eml', 'message/rfc822', attached],
          ['wombatmemo.txt', 'text/plain', 'm'],
        ],
      }),
    ];
    writeFileSync(
      join(box, 'all.mbox'),
      mails.map((mail) => `From a@b Thu May  1 09:00:00 2025\n${mail.replaceAll('\r\n', '\n')}\n`).join(''),
    );
    const folder = join(place, 'box index');
    const said = await callEvidex([
      ...['run', box, '--index', folder, '--jobs', '1', '--json'],
      ...['--privilege', list],
    ]);
    expect(said.code, said.stderr).toBe(0);
    const out = join(place, 'box out');
    await callEvidex(['export', '--index', folder, '--out', out]);
    const exports = readdirSync(out)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(out, name), 'utf8'));
    const held = await callEvidex(['hold', '--list', '--index', folder]);
    const names = held.stdout.match(/box\/all\.mbox!\/000\d held [0-9a-f]{12}\.eml/gu)!;
    expect(names.map((name) => name.slice(14, 18))).toEqual(['0001', '0003']);
    const status = await callEvidex(['status', '--json', '--index', folder]);
    const told = [said.stdout, said.stderr, held.stdout, status.stdout, ...exports].join('\n');
    expect(told).not.toMatch(/wombat/);
    expect(told).toMatch(/0002 tolduponly\.eml/);
    const opened = EvidenceIndex.open(folder);
    const events = ['held', 'decision', 'received', 'custody', 'work'].flatMap((kind) =>
      opened.events.ofKind(kind),
    );
    expect(JSON.stringify(events)).not.toMatch(/wombat/);
    opened.close();
    // The name that is told is one to release by, and what is released is told by its own name again.
    const released = await callEvidex([
      ...['release', names[1]!, '--by', 'A. Counsel', '--reason', 'not-privileged'],
      ...['--index', folder],
    ]);
    expect(released.stdout).toMatch(/1 family released: box\/all\.mbox!\/0003 wombatforward\.eml/);
    const shown = await callEvidex(['show', '0003 wombatfor', '--index', folder]);
    expect(shown.stdout, shown.stderr).toMatch(/0003 wombatforward\.eml/);
  });

  test('stays held in a later run that is given no list', async () => {
    await run();
    const { files, text } = await exported();
    expect(files.get('dump/advice.eml')!.state).toBe('held');
    expect(text).not.toMatch(/strategyquux|memoword/);
  });

  test('does not hold a copy of an attachment that is received by another way later', async () => {
    writeFileSync(join(dump, 'memo copy.txt'), 'memoword Invoice No.: M-9');
    await run();
    const { files, text } = await exported();
    expect(files.get('dump/memo copy.txt')!.state).toBe('read');
    expect(files.get(`dump/advice.eml!/held ${short(memo)}.txt`)!.state).toBe('held');
    expect(text).toMatch(/"value":"M-9"/);
    expect(text).not.toMatch(/"path":"dump\/advice\.eml!\/memo\.txt","supplier"/);
    expect(found('memoword')).toBe(1);
    expect((await callEvidex(['ledger', '--index', index])).code).toBe(0);
    rmSync(join(dump, 'memo copy.txt'));
  });

  test('is analysed by the next run after a named person released it, even with the list given again', async () => {
    const release = ['release', 'dump/advice.eml!/memo.txt', '--index', index];
    expect((await callEvidex([...release, '--reason', 'not-privileged'])).code).toBe(2);
    expect((await callEvidex([...release, '--by', 'A. Counsel', '--reason', 'Free text!'])).code).toBe(2);
    const done = await callEvidex([
      ...release,
      '--by',
      'A. Counsel',
      '--reason',
      'not-privileged',
      '--note',
      'secretnote',
    ]);
    expect(done.stdout).toMatch(/1 family released: dump\/advice\.eml/);
    await run('--privilege', list);
    const { files, text } = await exported();
    expect(files.get('dump/advice.eml!/memo.txt')!.state).toBe('duplicate');
    expect(files.get('dump/by attachment.eml')!.state).toBe('held');
    expect(text).toMatch(/"value":"M-9"/);
    expect(text).toMatch(/"action":"release"/);
    expect(text).not.toMatch(/secretnote/);
    expect(found('strategyquux')).toBe(1);
    expect((await callEvidex(['hold', '--list', '--index', index])).stdout).toMatch(
      /released by A\. Counsel \(not-privileged\)/,
    );
  });

  test('results of what is held later are removed, by a person as by a list', async () => {
    const held = await callEvidex([
      'hold',
      'dump/plain.eml',
      '--by',
      'A. Counsel',
      '--reason',
      'privileged',
      '--index',
      index,
    ]);
    expect(held.code, held.stderr).toBe(0);
    expect(found('plainword')).toBe(0);
    expect((await exported()).text).not.toMatch(/plainword/);
    const second = join(place, 'second.txt');
    writeFileSync(second, 'Acme Textile Co\n');
    await run('--privilege', second);
    const { files, text } = await exported();
    expect(files.get('dump/invoice copy.txt')!.reason).toBe('matches line 1 of the privilege list (text)');
    // The released mail holds the same bytes, and what a person released stays released.
    expect(files.get('dump/advice.eml!/invoice.txt')!.state).toBe('read');
    expect(text).toMatch(/"path":"dump\/advice\.eml!\/invoice\.txt","supplier"/);
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
    expect((await callEvidex(['ledger', '--index', index])).code).toBe(0);
  });

  test('a run with a list that was broken off before anything was held is not gone on with without the list', async () => {
    const opened = EvidenceIndex.open(index);
    opened.transaction(() => opened.events.append('run-started', { subject: 'run 99', privilege: 'a hash' }));
    opened.close();
    const without = await callEvidex(['run', dump, '--index', index]);
    expect(without.code).toBe(2);
    expect(without.stderr).toMatch(/give --privilege FILE again/);
    // What was read may be what the list names: nothing of it is told until that is decided.
    for (const command of [
      ['export', '--out', join(place, 'early')],
      ['exceptions'],
      ['show', 'plain.eml'],
    ]) {
      const told = await callEvidex([...command, '--index', index]);
      expect([told.code, told.stdout]).toEqual([2, '']);
      expect(told.stderr).toMatch(/run again with --privilege FILE first/);
    }
    expect((await callEvidex(['status', '--index', index])).stdout).toMatch(/Exceptions are not shown/);
    await run('--privilege', list);
    await run();
  });

  test('a list that cannot be used is one clear line', async () => {
    writeFileSync(join(place, 'bad.txt'), 'ok.example\nLi\n');
    const result = await callEvidex(['run', dump, '--index', index, '--privilege', join(place, 'bad.txt')]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/bad\.txt, line 2: a name needs four letters/);
  });
});
