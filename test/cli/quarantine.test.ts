import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { sha256 } from '../../src/model/hashing.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { makeMail } from '../support/make-mail.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('quarantine');
const dump = join(place, 'dump');
const index = join(place, 'index');

/** A word for the full-text index and a sentence for the page text: neither may be left anywhere. */
const secret = 'The gizmoquartz settlement is worth four hundred thousand';
const memo = `MEMORANDUM\nInvoice No.: GZ-77\nDate: 5 March 2025\n${secret}\n`;
const sibling = 'Invoice No.: KEEP-1\nDate: 6 March 2025\nkeepword\n';
const mail = makeMail({
  from: 'sales@acme.example',
  to: 'buyer@importer.example',
  subject: 'papers',
  body: 'mailbodyword as promised',
  attachments: [
    ['memo.txt', 'text/plain', memo],
    ['other.txt', 'text/plain', sibling],
  ],
});
const memoHash = sha256(memo);
const mailHash = sha256(mail);

const box = join(dump, 'box');
const parts = {
  from: 'jane@lawfirm.example',
  to: 'a@acme.example',
  subject: 'wombatsubject',
  attachments: [['wombatmemo.txt', 'text/plain', 'wombattext']] as [string, string, string][],
};
const keptMail = makeMail({ from: 'b@acme.example', to: 'a@acme.example', subject: 'kept', body: 'kept' });
const mailbox = [
  makeMail({ ...parts, body: 'wombatbody' }),
  keptMail,
  makeMail({ ...parts, body: 'wombatbody again' }),
  keptMail,
]
  .map((each) => `From a@b Thu May  1 09:00:00 2025\n${each.replaceAll('\r\n', '\n')}\n`)
  .join('');

/** Every file of the index folder that holds the bytes of a text, in UTF-8. */
function filesHolding(text: string): string[] {
  return readdirSync(index, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

function original(hash: string): string {
  return join(index, 'originals', hash.slice(0, 2), hash);
}

async function run(): Promise<void> {
  const result = await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
  expect([0, 1], result.stderr).toContain(result.code);
}

const order = ['--by', 'A. Counsel', '--authority', 'Clawback letter of 1 April 2025'];

beforeAll(async () => {
  mkdirSync(box, { recursive: true });
  writeFileSync(join(box, 'all.mbox'), mailbox);
  writeFileSync(join(dump, 'mail.eml'), mail);
  writeFileSync(join(dump, 'stays.txt'), 'Invoice No.: S-1\nstayword\n');
  await run();
  await callEvidex(['export', '--index', index, '--out', join(place, 'earlier export')]);
});

describe('quarantine after a clawback', () => {
  test('only tells what would be removed until it is confirmed', async () => {
    const asked = await callEvidex(['quarantine', 'memo.txt', ...order, '--index', index]);
    expect(asked.code).toBe(2);
    expect(asked.stdout).toMatch(/would be removed/);
    expect(asked.stdout).toMatch(/mail\.eml!\/memo\.txt/);
    expect(asked.stdout).toMatch(/because they hold it/);
    expect(asked.stdout).toMatch(/earlier export/);
    expect(existsSync(original(memoHash))).toBe(true);
    for (const missing of [[], ['--by', 'A. Counsel'], ['--authority', 'x']])
      expect((await callEvidex(['quarantine', 'memo.txt', ...missing, '--yes', '--index', index])).code).toBe(
        2,
      );
  });

  test('leaves no byte and no word of it in the index folder, and the ledger says who, when and why', async () => {
    expect(filesHolding('gizmoquartz').length).toBeGreaterThan(0);
    const done = await callEvidex(['quarantine', memoHash, ...order, '--yes', '--index', index]);
    expect(done.code, done.stderr).toBe(0);
    expect(filesHolding('gizmoquartz')).toEqual([]);
    expect(filesHolding('GZ-77')).toEqual([]);
    expect(filesHolding(Buffer.from(memo).toString('base64').slice(0, 40))).toEqual([]);
    expect(existsSync(original(memoHash))).toBe(false);
    expect(existsSync(original(mailHash))).toBe(false);
    expect(existsSync(original(sha256(sibling)))).toBe(true);
    const shown = (await callEvidex(['show', memoHash, '--index', index])).stdout;
    expect(shown).toMatch(/held: quarantined on \d{4}-\d\d-\d\d under Clawback letter of 1 April 2025/);
    expect((await callEvidex(['show', 'dump/mail.eml', '--index', index])).stdout).toMatch(
      /its bytes were removed .* they held a quarantined file/,
    );
    const verified = await callEvidex(['verify', '--index', index]);
    expect(verified.code, verified.stdout).toBe(0);
    expect(verified.stdout).toMatch(/Bytes of 2 files were removed by quarantine/);
    const ledger = await callEvidex(['ledger', '--index', index]);
    expect(ledger.code, ledger.stdout).toBe(0);
    const out = join(place, 'out');
    await callEvidex(['export', '--index', index, '--out', out, '--words']);
    const fields = readFileSync(join(out, 'fields.jsonl'), 'utf8');
    expect(fields).toMatch(/KEEP-1/);
    expect(fields).toMatch(/S-1/);
    expect(readFileSync(join(out, 'pages.jsonl'), 'utf8')).toMatch(/mail\.eml"/);
  });

  test('cannot be released, and the same bytes are not stored again, wherever they come from', async () => {
    const release = ['release', memoHash, '--by', 'A', '--reason', 'mistake', '--index', index];
    expect((await callEvidex(release)).stderr).toMatch(/is quarantined: its bytes are gone/);
    writeFileSync(join(dump, 'memo again.txt'), memo);
    writeFileSync(
      join(dump, 'second mail.eml'),
      makeMail({
        from: 'a@acme.example',
        to: 'b@importer.example',
        subject: 's',
        body: 'secondbody',
        attachments: [['memo.txt', 'text/plain', memo]],
      }),
    );
    await run();
    expect(filesHolding('gizmoquartz')).toEqual([]);
    expect(filesHolding(Buffer.from(memo).toString('base64').slice(0, 40))).toEqual([]);
    const out = join(place, 'out');
    await callEvidex(['export', '--index', index, '--out', out]);
    const files = readFileSync(join(out, 'files.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; state: string; reason: string });
    const withdrawn = `dump/second mail.eml!/quarantined ${memoHash.slice(0, 12)}.txt`;
    for (const path of ['dump/memo again.txt', withdrawn]) {
      const line = files.find((each) => each.path === path)!;
      expect([path, line.state]).toEqual([path, 'held']);
      expect(line.reason).toMatch(/^quarantined on/);
    }
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
    const ledger = await callEvidex(['ledger', '--index', index]);
    expect(ledger.code, ledger.stdout).toBe(0);
  });

  test('takes subjects and names of attachments with it, and what two copies of a mail held between them', async () => {
    const one = await callEvidex(['quarantine', '0001 wombatsubject', ...order, '--yes', '--index', index]);
    expect(one.code, one.stderr).toBe(0);
    expect(one.stdout).toMatch(/received elsewhere as well/);
    const two = await callEvidex(['quarantine', '0003 wombatsubject', ...order, '--yes', '--index', index]);
    expect(two.code, two.stderr).toBe(0);
    expect(two.stdout).not.toMatch(/received elsewhere as well/);
    expect(filesHolding('wombat')).toEqual([]);
    // The same mails once more, in another mailbox.
    writeFileSync(join(box, 'more.mbox'), `${mailbox}${mailbox}`);
    for (let times = 0; times < 2; times++) {
      await run();
      expect(filesHolding('wombat')).toEqual([]);
      for (const command of ['ledger', 'verify']) {
        const result = await callEvidex([command, '--index', index]);
        expect(result.code, result.stdout).toBe(0);
      }
    }
    const opened = EvidenceIndex.open(index);
    const paths = [...opened.ledger.occurrences()].map((each) => each.path).sort();
    opened.close();
    expect(paths.filter((path) => path.startsWith('dump/box/all.mbox'))).toEqual([
      'dump/box/all.mbox',
      expect.stringMatching(/^dump\/box\/all\.mbox!\/0001 quarantined [0-9a-f]{12}\.eml$/u),
      expect.stringMatching(/0001 quarantined [0-9a-f]{12}\.eml!\/quarantined [0-9a-f]{12}\.txt$/u),
      'dump/box/all.mbox!/0002 kept.eml',
      expect.stringMatching(/^dump\/box\/all\.mbox!\/0003 quarantined [0-9a-f]{12}\.eml$/u),
      expect.stringMatching(/0003 quarantined [0-9a-f]{12}\.eml!\/quarantined [0-9a-f]{12}\.txt$/u),
      'dump/box/all.mbox!/0004 kept.eml',
    ]);
  });

  test('that was broken off is finished by the next run', async () => {
    const other = sha256('Invoice No.: S-1\nstayword\n');
    const opened = EvidenceIndex.open(index);
    // All that a quarantine does in its transaction, and nothing of what follows it.
    opened.transaction(() => {
      const order = { by: 'A. Counsel', authority: 'Order 7', at: new Date().toISOString() };
      opened.quarantine.put({ sha256: other, kind: 'subject', size: 25, ...order });
      opened.quarantine.removeContent(other);
      opened.work.markDone('scrub', 'index', 'wanted', '');
    });
    opened.close();
    expect(filesHolding('stayword').length).toBeGreaterThan(0);
    expect((await callEvidex(['verify', '--index', index])).stdout).toMatch(/was broken off/);
    await run();
    expect(filesHolding('stayword')).toEqual([]);
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
  });

  test('bytes that come back into the index folder are found by verify', async () => {
    mkdirSync(join(original(memoHash), '..'), { recursive: true });
    writeFileSync(original(memoHash), memo);
    const verified = await callEvidex(['verify', '--index', index]);
    expect(verified.code).toBe(3);
    expect(verified.stdout).toMatch(/though they were removed by quarantine/);
    expect((await callEvidex(['ledger', '--index', index])).code).toBe(1);
    await run();
    expect(existsSync(original(memoHash))).toBe(false);
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
  });
});
