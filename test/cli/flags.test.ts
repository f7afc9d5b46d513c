import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callEvidex } from '../support/call-evidex.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const folder = temporaryFolder('flags');
const index = join(folder, 'index');
const evidex = (...words: string[]) => callEvidex([...words, '--index', index]);
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, 'dump', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'dump', path), text);
};
type Mention = { id: string; explanation: string };
const groups = async () => {
  const { stdout } = await evidex('flags', '--json');
  return JSON.parse(stdout) as {
    key: string;
    supplier: string;
    grade: string;
    state: string;
    entry: { id: string };
    contradiction: { denied: Mention; stated: Mention } | null;
    first: Mention;
  }[];
};

beforeAll(async () => {
  write('North Mill/declaration.txt', 'Declaration\n\nWe do not source any cotton from Xinjiang.\n');
  write(
    'North Mill/purchase.txt',
    'Invoice No. 17\nSeller: Xinjiang Zhongtai Chemical Co., Ltd.\nInvoice date: 2026-03-04\nCotton lint, 20 bales\n',
  );
  write('East Mill/one.txt', 'Delivery note 1\nSeller: Xinjiang Zhongtai Chemical Co., Ltd.\n');
  write('East Mill/two.txt', 'Delivery note 2\nSeller: Xinjiang Zhongtai Chemical Co., Ltd.\n');
  write('South Mill/letter.txt', 'Our buyer asked about Esquel Group. Registration No. 4711\n');
  write('West Mill/waybill.txt', '公路货物运输单\n车牌号：新N·A3568\n');
  const run = await runEvidex(['run', join(folder, 'dump'), '--index', index, '--jobs', '1']);
  expect(run.code, run.stderr).toBeLessThan(2);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('evidex flags', () => {
  it('puts a denial that another paper of the supplier contradicts on top', async () => {
    const found = await groups();
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found[0]).toMatchObject({ supplier: 'North Mill' });
    expect(found[0]!.contradiction).not.toBeNull();
    const { denied, stated } = found[0]!.contradiction!;
    for (const mention of [denied, stated, ...found.map(({ first }) => first)])
      expect(mention.explanation, mention.id).not.toBe('');
    const { stdout } = await evidex('flags');
    const [heads, top] = stdout.split('\n');
    expect(heads).toMatch(/^ {2}GROUP +GRADE +ENTRY +LIST +SUPPLIER +MENTIONS +DOCUMENTS +TO NOTE$/);
    expect(top).toContain('denied and stated');
    expect(stdout).toMatch(/\n {2}E1 {2}listed name or identifier, as printed in the list\n/);
  });

  it('shows a group in full: what is the same of several mentions is said once', async () => {
    const twice = (await groups()).find(({ supplier }) => supplier === 'East Mill')!;
    const { stdout } = await evidex('flags', twice.key);
    expect(stdout.match(/; grade E1 because /g)).toHaveLength(1);
    expect(stdout.match(/, page 1 \(stated\) {2}flag [0-9a-f]{32}\n/g)).toHaveLength(2);
  });

  it('takes nothing back where nothing is decided', async () => {
    const top = (await groups())[0]!;
    const words = ['flags', 'decide', top.key, '--decision', 'reopen', '--by', 'Ann', '--reason', 'wrong'];
    const { code, stderr } = await evidex(...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining('nothing is decided')]);
  });

  it('records what a person decides, keeps the mention in the export, and needs a second person for a misreading', async () => {
    const esquel = (await groups()).find(({ supplier }) => supplier === 'South Mill')!;
    const words = ['flags', 'decide', esquel.key, '--decision', 'misread', '--reason', 'scan-error', '--by'];
    const first = await evidex(...words, 'Ann', '--note', 'looks like another word');
    expect(first.stdout).toContain('second person');
    expect((await groups()).find(({ key }) => key === esquel.key)!.state).toBe('awaits-second');
    const second = await evidex(...words, 'Bo');
    expect(second.code).toBe(0);
    expect((await groups()).at(-1)).toMatchObject({ key: esquel.key, state: 'decided' });
    const { flags } = JSON.parse((await evidex('flags', esquel.key, '--json')).stdout) as { flags: string[] };
    const shown = await evidex('show', flags[0]!);
    expect(shown.stdout).toMatch(new RegExp(`group +${esquel.key} `));
    expect(shown.stdout).toMatch(/words around it +stated\n/);
    expect(shown.stdout).toMatch(/review +misread by Bo on \d{4}-\d\d-\d\d \(scan-error\)\n/);
    expect(JSON.parse((await evidex('show', flags[0]!, '--json')).stdout)).toMatchObject({
      review: 'misread',
    });

    const out = join(folder, 'out');
    expect((await evidex('export', '--out', out)).code).toBe(0);
    const lines = readFileSync(join(out, 'flags.jsonl'), 'utf8').trim().split('\n');
    const exported = lines.map((line) => JSON.parse(line) as { entry: { id: string }; review: string });
    expect(exported.find(({ entry }) => entry.id === esquel.entry.id)!.review).toBe('misread');
    const decisions = readFileSync(join(out, 'decisions.jsonl'), 'utf8');
    expect(decisions.trim().split('\n')).toHaveLength(2);
    // The chain can never give anything back: no words of a document, and no free text, may be in it.
    expect(decisions).not.toContain('looks like');
    expect(decisions.toLowerCase()).not.toContain('our buyer');
    expect((await evidex('verify')).code).toBe(0);
  });

  it('keeps no number of a document in the chain of events', async () => {
    const plate = (await groups()).find(({ supplier }) => supplier === 'West Mill')!;
    await evidex('flags', 'decide', plate.key, '--decision', 'counsel', '--by', 'Ann', '--reason', 'ask');
    expect((await groups()).find(({ key }) => key === plate.key)!.state).toBe('decided');
    const out = join(folder, 'out-of-numbers');
    expect((await evidex('export', '--out', out)).code).toBe(0);
    expect(readFileSync(join(out, 'flags.jsonl'), 'utf8')).toContain('新N·A3568');
    expect(readFileSync(join(out, 'decisions.jsonl'), 'utf8')).not.toMatch(/A3568/);
  });

  it('takes another party only with a field that shows it', async () => {
    const top = (await groups())[0]!;
    const words = [
      'flags',
      'decide',
      top.key,
      '--by',
      'Ann',
      '--reason',
      'other-number',
      '--decision',
      'different-party',
    ];
    const without = await evidex(...words);
    expect([without.code, without.stderr.split('\n').length]).toEqual([2, 2]);
    const unknown = await evidex(...words, '--field', 'parties.nobody.name');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('parties.nobody.name');
  });

  it.each([
    [['flags', 'decide'], 'name the group'],
    [['flags', 'decide', 'zzzz', '--decision', 'counsel', '--by', 'A', '--reason', 'ask'], 'no group'],
    [['flags', 'decide', 'zzzz', '--decision', 'fine', '--by', 'A', '--reason', 'ask'], '--decision'],
    [['flags', 'decide', 'zzzz', '--decision', 'counsel', '--reason', 'ask'], '--by'],
    [['flags', '--grade', 'E9'], 'no grade E9'],
    [['flags', 'one', 'two'], 'name one group'],
  ])('answers %j with one clear line', async (words, part) => {
    const { code, stderr } = await evidex(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(part);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
