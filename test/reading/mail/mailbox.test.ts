import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { isFromLine } from '../../../src/reading/mail/mailbox/from-line.ts';
import { newPool, source } from '../support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const mail = (subject: string, body: string, more = ''): string =>
  `From: li@mill.example\nSubject: ${subject}\nMessage-ID: <${subject}>\n${more}\n${body}\n`;
const line = 'From li@mill.example Fri Mar 14 09:30:00 2025\n';

async function mailsOf(content: string): Promise<[name: string, text: string][]> {
  const file = source('inbox.mbox', content, 'application/mbox');
  const inspection = await pool.inspect(file);
  expect(inspection.container).toBe(true);
  return inspection.members.map(({ name, path }) => [name, readFileSync(path, 'utf8')]);
}

describe('From lines', () => {
  it('have a date in the form of C', () => {
    expect(isFromLine('From li@mill.example Fri Mar 14 09:30:00 2025')).toBe(true);
    expect(isFromLine('From - Fri Mar  7 09:30:00 2025')).toBe(true);
    expect(isFromLine('From 1234@xxx Tue Apr 05 12:23:45 +0000 2011')).toBe(true);
    expect(isFromLine('From MAILER-DAEMON Fri Jul  8 12:08:34 2011 +0200')).toBe(true);
    expect(isFromLine('From "Li Wei" <li@x> Fri Mar 14 09:30:00 CST 2025')).toBe(true);
    expect(isFromLine('From here on we ship by sea')).toBe(false);
    expect(isFromLine('From Fri 14 March 2025 we ship by sea')).toBe(false);
    expect(isFromLine(`From ${'a '.repeat(100_000)}`)).toBe(false);
  });
});

describe('mailboxes', () => {
  it('give their mails in order, named by number and subject', async () => {
    const mails = await mailsOf(
      `${line}${mail('Order: 7/8 "棉纱"', 'one')}\n${line}${mail('=?utf-8?B?5qOJ57qx?=', 'two')}\n${line}${mail('', 'three')}`,
    );
    expect(mails.map(([name]) => name)).toEqual([
      '0001 Order 7 8 棉纱.eml',
      '0002 棉纱.eml',
      '0003 (no subject).eml',
    ]);
    expect(mails[0]![1]).toBe(mail('Order: 7/8 "棉纱"', 'one'));
    expect(mails[2]![1]).toBe(mail('', 'three'));
  });

  it('does not part a mail at a sentence, nor at a line without a header behind it', async () => {
    const body = `first\n\nFrom here on we ship by sea.\n\n${line}and this is what the log said\n`;
    const mails = await mailsOf(`${line}${mail('a', body)}\n${line}${mail('b', 'end')}`);
    expect(mails.map(([name]) => name)).toEqual(['0001 a.eml', '0002 b.eml']);
    expect(mails[0]![1]).toContain('and this is what the log said');
  });

  it('takes the quotation off (mboxrd), and only that', async () => {
    const [first] = await mailsOf(`${line}${mail('a', '>From here\n>>From there\n> From me\na >From b')}`);
    expect(first![1]).toContain('\n\nFrom here\n>From there\n> From me\na >From b');
  });

  it('believes a stated length where a mail ends there (mboxcl2)', async () => {
    const inner = `see below\n\n${line}${mail('forwarded', 'inner')}`;
    const stated = mail('outer', inner, `Content-Length: ${Buffer.byteLength(`${inner}\n`)}\n`);
    expect((await mailsOf(`${line}${stated}\n${line}${mail('b', 'end')}`)).map(([name]) => name)).toEqual([
      '0001 outer.eml',
      '0002 b.eml',
    ]);
    const wrong = mail('outer', 'short', 'Content-Length: 99999999\n');
    expect(await mailsOf(`${line}${wrong}\n${line}${mail('b', 'end')}`)).toHaveLength(2);
  });

  it('reads CR LF, and lines longer than any block', async () => {
    const long = 'x'.repeat(3 * 1024 * 1024);
    const content = `${line}${mail('a', long)}\n${line}${mail('b', 'end')}`.replaceAll('\n', '\r\n');
    const mails = await mailsOf(content);
    expect(mails.map(([name]) => name)).toEqual(['0001 a.eml', '0002 b.eml']);
    expect(mails[0]![1]).toBe(mail('a', long).replaceAll('\n', '\r\n'));
  });

  it('says that nothing begins with a From line where nothing does', async () => {
    await expect(mailsOf('no mailbox at all\n')).rejects.toMatchObject({ code: 'corrupt' });
  });
});
