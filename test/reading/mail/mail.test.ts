import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { textOfHtml } from '../../support/html-text.ts';
import { newPool, source, textOf } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const mail = [
  'From: "Li Wei" <li.wei@mill.example>',
  'To: buyer@importer.example',
  'Subject: =?utf-8?B?5qOJ57qx?= lot 7',
  'Date: Fri, 14 Mar 2025 09:30:00 +0800',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Dear buyer,</p><table><tr><td>Lot</td><td>7</td></tr></table><script>alert(1)</script>',
  '--b',
  'Content-Type: text/csv; name="lots.csv"',
  'Content-Disposition: attachment; filename="../../lots.csv"',
  '',
  'lot,weight',
  '7,1200',
  '--b--',
  '',
].join('\r\n');

describe('mail', () => {
  it('gives heading and body as a page, attachments as members', async () => {
    const file = source('m.eml', mail, 'message/rfc822');
    const inspection = await pool.inspect(file);
    expect(inspection.pageCount).toBe(1);
    expect(inspection.facts).toMatchObject({ mailSender: 'li.wei@mill.example', mailSubject: '棉纱 lot 7' });
    expect(inspection.members).toHaveLength(1);
    const member = inspection.members[0]!;
    expect(member.name).toBe('.._.._lots.csv');
    expect(member.path.startsWith('/')).toBe(true);
    expect(readFileSync(member.path, 'utf8')).toContain('7,1200');
    const [page] = await pool.readPages(file, 1, 1);
    expect(page).toMatchObject({ kind: 'native', part: 'mail body', reason: 'text of an HTML mail' });
    expect(textOf(page!).split('\n').slice(0, 4)).toEqual([
      'From: Li Wei <li.wei@mill.example>',
      'To: buyer@importer.example',
      'Date: Fri, 14 Mar 2025 09:30:00 +0800',
      'Subject: 棉纱 lot 7',
    ]);
    expect(textOf(page!)).toMatch(/Lot 7/);
    expect(textOf(page!)).not.toMatch(/alert/);
  });
});

describe('textOfHtml', () => {
  it('keeps what a reader sees', () => {
    expect(textOfHtml('a<br>b &amp; c&nbsp;&#x68C9;')).toBe('a\nb & c 棉');
    expect(textOfHtml('<style>p{color:red}</style><!-- no --><p title="a > b">yes</p>')).toBe('yes');
    expect(textOfHtml('1 < 2 and <b>3</b>')).toBe('1 < 2 and 3');
    expect(textOfHtml('<script>if (a < b) "</p>"')).toBe('');
  });
});
