import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { outlookMessage, text, tnef } from '../reading/mail/outlook-files.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const place = temporaryFolder('mail');
const dump = join(place, 'dump');
const index = join(place, 'index');
const head = (subject: string): string =>
  `From: Li Wei <li@mill.example>\r\nTo: ann@buyer.example\r\nBcc: counsel@law.example\r\nSubject: ${subject}\r\nDate: Fri, 14 Mar 2025 09:30:00 +0800\r\nMIME-Version: 1.0\r\n`;
const attachment = (type: string, bytes: Buffer | string, name = ''): string =>
  `--b\r\nContent-Type: ${type}${name === '' ? '' : `; name="${name}"`}\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;

interface FileLine {
  readonly path: string;
  readonly parent: string | null;
  readonly state: string;
  readonly mediaType: string | null;
}

let files: Map<string, FileLine>;

beforeAll(async () => {
  mkdirSync(join(dump, 'Mill', 'cur'), { recursive: true });
  const message = outlookMessage({
    properties: [text(0x0037, 'Outlook order'), text(0x1000, 'words in Outlook')],
    attachments: [{ properties: [text(0x0037, 'Inside'), text(0x1000, 'words inside')] }],
  });
  const winmail = tnef({
    properties: [text(0x0037, 'Packed'), text(0x1000, 'words packed')],
    attachments: [
      { title: Buffer.from('packed.csv'), data: Buffer.from('lot,kg,origin\n7,1200,BR\n8,900,BR\n') },
    ],
  });
  const outer = `${head('Outer')}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nouter words\r\n${attachment('application/octet-stream', message, 'order.msg')}${attachment('application/ms-tnef', winmail, 'winmail.dat')}${attachment('message/rfc822', 'From: inner@mill.example\r\nSubject: Draft\r\n\r\ninner words\r\n', 'draft')}--b--\r\n`;
  const second = `${head('Second')}\r\nsecond words\r\n`;
  const line = 'From li@mill.example Fri Mar 14 09:30:00 2025\n';
  const unix = (mail: string): string => mail.replaceAll('\r\n', '\n');
  writeFileSync(join(dump, 'Mill', 'inbox.mbox'), `${line}${unix(outer)}\n${line}${unix(second)}\n`);
  writeFileSync(
    join(dump, 'Mill', 'cur', '1741915800.M1P2.host_2,S'),
    `${head('Maildir')}\r\nmaildir words\r\n`,
  );
  const run = await runEvidex(['run', dump, '--index', index, '--offline']);
  expect(run.code, run.stdout + run.stderr).toBe(0);
  const out = join(place, 'out');
  await callEvidex(['export', '--index', index, '--out', out]);
  const lines = readFileSync(join(out, 'files.jsonl'), 'utf8').trim().split('\n');
  files = new Map(lines.map((row) => JSON.parse(row) as FileLine).map((row) => [row.path, row]));
}, 120_000);

describe('mailboxes on the command line', () => {
  const mail = 'dump/Mill/inbox.mbox!/0001 Outer.eml';
  test('every mail and what it carries has its row, at any depth', () => {
    const rows = [...files.values()].map(({ path, state, mediaType }) => [path, state, mediaType]);
    expect(rows.toSorted()).toEqual(
      [
        ['dump/Mill/cur/1741915800.M1P2.host_2,S', 'read', 'message/rfc822'],
        ['dump/Mill/inbox.mbox', 'container', 'application/mbox'],
        [mail, 'read', 'message/rfc822'],
        [`${mail}!/draft`, 'read', 'message/rfc822'],
        [`${mail}!/order.msg`, 'read', 'application/vnd.ms-outlook'],
        [`${mail}!/order.msg!/Inside.msg`, 'read', 'application/vnd.ms-outlook'],
        [`${mail}!/winmail.dat`, 'read', 'application/vnd.ms-tnef'],
        [`${mail}!/winmail.dat!/packed.csv`, 'read', 'text/csv'],
        ['dump/Mill/inbox.mbox!/0002 Second.eml', 'read', 'message/rfc822'],
      ].toSorted(),
    );
  });

  test('show says who wrote to whom, in full', async () => {
    const shown = await callEvidex(['show', mail, '--index', index]);
    expect(shown.stdout).toContain('Li Wei <li@mill.example>');
    expect(shown.stdout).toContain('counsel@law.example');
    const found = await callEvidex(['show', `${mail}!/order.msg!/Inside.msg`, '--index', index]);
    expect(found.stdout).toContain('Inside');
  });
});
