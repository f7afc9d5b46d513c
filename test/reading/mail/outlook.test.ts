import { readFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/intake/index.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { decompressRtf } from '../../../src/reading/mail/outlook/compressed-rtf.ts';
import { readRtfBody } from '../../../src/reading/mail/outlook/rtf-body.ts';
import { newPool, source, textOf } from '../support.ts';
import {
  binary,
  compressedRtf,
  integer,
  messageInterface,
  outlookMessage,
  text,
  text8,
  time,
  tnef,
} from './outlook-files.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const msg = 'application/vnd.ms-outlook';
const winmail = 'application/vnd.ms-tnef';
/** Bytes in code page 936, written down: 棉纱 (cotton yarn), 发票 (invoice), 李伟 (a name). */
const cottonYarn = Buffer.from('c3dec9b4', 'hex');
const invoice = Buffer.from('b7a2c6b1', 'hex');
const liWei = Buffer.from('c0eeceb0', 'hex');

async function pagesOf(file: ReturnType<typeof source>): Promise<string[]> {
  const { pageCount } = await pool.inspect(file);
  return (await pool.readPages(file, 1, pageCount)).map((page) => `${page.part}\n${textOf(page)}`);
}

describe('Outlook messages', () => {
  const message = {
    properties: [
      text(0x001a, 'IPM.Note'),
      text(0x0037, 'Purchase order 7 棉纱'),
      time(0x0039, '2025-03-14T01:30:00Z'),
      text(0x0042, 'Li Wei'),
      text(0x0065, '/O=MILL/OU=EXCHANGE/CN=RECIPIENTS/CN=LIWEI'),
      text(0x5d02, 'li.wei@mill.example'),
      text(0x0c1a, 'Assistant'),
      text(0x5d01, 'assistant@mill.example'),
      text(0x1035, '<id-1@mill.example>'),
      text(0x1000, 'Dear Ann,\r\nplease find the order.\r\n'),
    ],
    recipients: [
      [
        integer(0x0c15, 1),
        text(0x3001, 'Ann Buyer'),
        text(0x3003, '/O=X'),
        text(0x39fe, 'ann@importer.example'),
      ],
      [integer(0x0c15, 2), text(0x3001, 'cc@importer.example'), text(0x3003, 'cc@importer.example')],
      [integer(0x0c15, 3), text(0x3001, 'Counsel'), text(0x39fe, 'counsel@law.example')],
    ],
    attachments: [
      [
        integer(0x3705, 1),
        text(0x3707, 'order.csv'),
        text(0x370e, 'text/csv'),
        binary(0x3701, 'lot,kg\n7,1200\n'),
      ],
      { properties: [text(0x0037, 'Inner mail'), text(0x1000, 'the inner body')] },
    ],
    categories: ['Supplier', '合同'],
  };

  it('gives heading, body, recipients by SMTP address, categories and members', async () => {
    const file = source('order.msg', outlookMessage(message), msg);
    expect((await mediaTypeOf(file.path, 'any')).mediaType).toBe(msg);
    const inspection = await pool.inspect(file);
    expect(inspection.facts).toMatchObject({
      mailFrom: 'Li Wei <li.wei@mill.example>',
      mailSender: 'Assistant <assistant@mill.example>',
      mailTo: 'Ann Buyer <ann@importer.example>',
      mailCc: 'cc@importer.example',
      mailBcc: 'Counsel <counsel@law.example>',
      mailDate: '2025-03-14 01:30:00 UTC',
      mailSent: '2025-03-14T01:30:00Z',
      mailSubject: 'Purchase order 7 棉纱',
      mailMessageId: 'id-1@mill.example',
      mailCategories: 'Supplier, 合同',
    });
    const [page] = await pagesOf(file);
    expect(page).toMatch(/Subject: Purchase order 7 棉纱\n[\s\S]*Dear Ann,\nplease find the order\./u);
    expect(inspection.members.map(({ name }) => name)).toEqual(['order.csv', 'Inner mail.msg']);
    expect(readFileSync(inspection.members[0]!.path, 'utf8')).toContain('7,1200');
  });

  it('gives a message in a message as a message file of its own, the same at every time', async () => {
    const file = source('outer.msg', outlookMessage(message), msg);
    const { members } = await pool.inspect(file);
    const bytes = readFileSync(members[1]!.path);
    const inner = source('inner.msg', bytes, msg);
    expect((await mediaTypeOf(inner.path, 'x')).mediaType).toBe(msg);
    expect((await pool.inspect(inner)).facts['mailSubject']).toBe('Inner mail');
    expect((await pagesOf(inner))[0]).toContain('the inner body');
    const again = source('again.msg', outlookMessage(message), msg);
    expect(readFileSync((await pool.inspect(again)).members[1]!.path).equals(bytes)).toBe(true);
  });

  it('reads 8-bit text in the code page of the message', async () => {
    const file = source(
      'gbk.msg',
      outlookMessage({
        properties: [
          integer(0x3ffd, 936),
          text8(0x0037, cottonYarn),
          text8(0x0c1a, liWei),
          text8(0x1000, Buffer.concat([invoice, Buffer.from(' 7')])),
        ],
        attachments: [
          [text8(0x3707, Buffer.concat([invoice, Buffer.from('.pdf')])), binary(0x3701, '%PDF-1.4')],
        ],
      }),
      msg,
    );
    const inspection = await pool.inspect(file);
    expect(inspection.facts).toMatchObject({ mailSubject: '棉纱', mailFrom: '李伟' });
    expect(inspection.members[0]!.name).toBe('发票.pdf');
    expect((await pagesOf(file))[0]).toContain('发票 7');
  });

  it('takes the HTML out of RTF, hidden text apart, and what only the RTF says', async () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg936\\fromhtml1 {\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Lot \\'c3\\'de\\'c9\\'b4 {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0 \\u26827?7 {\\*\\htmltag72 </p>}\\htmlrtf }\\htmlrtf0 {\\*\\htmltag64 <p style=\"display:none\">secret</p>}}";
    const file = source(
      'rtf.msg',
      outlookMessage({ properties: [text(0x0037, 'RTF'), binary(0x1009, compressedRtf(rtf))] }),
      msg,
    );
    const pages = await pagesOf(file);
    expect(pages[0]).toMatch(/Lot 棉纱 &棋7/u);
    expect(pages[1]).toBe('hidden text of the HTML\nsecret');
    expect(readRtfBody(Buffer.from('{\\rtf1\\ansi{\\*\\x no}one\\par two\\tab 3{\\pict ff}}')).text).toBe(
      'one\ntwo\t3',
    );
  });

  it('takes a signed message apart from the content that was signed', async () => {
    const content =
      'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s\r\n\r\n--s\r\nContent-Type: text/plain\r\n\r\nsigned words\r\n--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\nx\r\n--s--\r\n';
    const file = source(
      'signed.msg',
      outlookMessage({
        properties: [text(0x001a, 'IPM.Note.SMIME.MultipartSigned'), text(0x0037, 'Signed')],
        attachments: [[text(0x3707, 'smime.p7m'), binary(0x3701, content)]],
      }),
      msg,
    );
    const inspection = await pool.inspect(file);
    expect(inspection.facts).toMatchObject({
      mailSubject: 'Signed',
      signature: 'S/MIME, clear-signed; not checked',
    });
    expect(inspection.members).toEqual([]);
    expect((await pagesOf(file))[0]).toContain('signed words');
  });

  it('takes date, way and answers from the Internet header that Outlook kept', async () => {
    const header =
      'Received: from a by b; Fri, 14 Mar 2025 09:30:05 +0800\r\nDate: Fri, 14 Mar 2025 09:30:00 +0800\r\nFrom: li.wei@mill.example\r\nIn-Reply-To: <x@y>\r\nReply-To: office@mill.example\r\n';
    const file = source(
      'header.msg',
      outlookMessage({
        properties: [text(0x0037, 'H'), text(0x0042, 'Li'), text(0x0065, '/O=MILL'), text(0x007d, header)],
      }),
      msg,
    );
    expect((await pool.inspect(file)).facts).toMatchObject({
      mailFrom: 'Li <li.wei@mill.example>',
      mailDate: 'Fri, 14 Mar 2025 09:30:00 +0800',
      mailSent: '2025-03-14T09:30:00+08:00',
      mailReplyTo: 'office@mill.example',
      mailInReplyTo: '<x@y>',
      mailReceived: 'one hop: from a by b; Fri, 14 Mar 2025 09:30:05 +0800',
    });
  });

  it('says what is wrong with damaged ones', async () => {
    const whole = outlookMessage(message);
    const head = source('head.msg', whole.subarray(0, 600), msg);
    await expect(pool.inspect(head)).rejects.toMatchObject({ code: 'corrupt' });
    const other = CFB.utils.cfb_new() as unknown;
    CFB.utils.cfb_add(other, '/Something', Buffer.from('else'));
    const strange = source(
      'strange.msg',
      Buffer.from(CFB.write(other, { type: 'buffer' }) as Uint8Array),
      msg,
    );
    await expect(pool.inspect(strange)).rejects.toMatchObject({ code: 'corrupt' });
    const lost = source(
      'lost.msg',
      outlookMessage({
        properties: [text(0x0037, 'L')],
        attachments: [[text(0x3707, 'lost.pdf')], [integer(0x3705, 4), text(0x3707, 'cloud.pdf')]],
      }),
      msg,
    );
    const { members } = await pool.inspect(lost);
    expect(members.map(({ name, failure }) => [name, failure?.code])).toEqual([
      ['lost.pdf', 'corrupt'],
      ['cloud.pdf', 'external-content'],
    ]);
  });
});

describe('compressed RTF', () => {
  it('follows references back into what was written', () => {
    // [MS-OXRTFCP] 4.1.1: "{\rtf1\ansi\ansicpg1252\pard hello world}" as Outlook writes it.
    const bytes = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(decompressRtf(bytes)?.toString('latin1')).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    );
    expect(decompressRtf(Buffer.from('no'))).toBeNull();
  });
});

describe('winmail.dat', () => {
  it('gives body and attachments, names in the code page it states', async () => {
    const inner = tnef({ properties: [text(0x0037, 'Inner'), text(0x1000, 'inner words')] });
    const file = source(
      'winmail.dat',
      tnef({
        codePage: 936,
        properties: [
          text(0x0037, 'Order'),
          binary(0x1009, compressedRtf('{\\rtf1\\ansi body in RTF\\par second}')),
        ],
        attachments: [
          { title: Buffer.concat([invoice, Buffer.from('.csv')]), data: Buffer.from('a,b\n1,2\n') },
          {
            title: Buffer.from('LONGNA~1.PDF'),
            data: Buffer.from('%PDF-1.4'),
            properties: [text(0x3707, 'long name.pdf')],
          },
          {
            title: Buffer.from('mail'),
            properties: [[0x3701, 0x0d, Buffer.concat([messageInterface, inner])]],
          },
        ],
      }),
      winmail,
    );
    expect((await mediaTypeOf(file.path, 'winmail.dat')).mediaType).toBe(winmail);
    const inspection = await pool.inspect(file);
    expect(inspection.members.map(({ name }) => name)).toEqual(['发票.csv', 'long name.pdf', 'Inner.dat']);
    expect((await pagesOf(file))[0]).toMatch(/Subject: Order\n[\s\S]*body in RTF\nsecond/u);
    const member = source('inner.dat', readFileSync(inspection.members[2]!.path), winmail);
    expect((await pagesOf(member))[0]).toContain('inner words');
  });

  it('gives what a cut one holds and says so', async () => {
    const whole = tnef({
      body: Buffer.from('first words'),
      attachments: [{ title: Buffer.from('a.txt'), data: Buffer.alloc(500, 97) }],
    });
    const cut = source('cut.dat', whole.subarray(0, whole.length - 300), winmail);
    const inspection = await pool.inspect(cut);
    expect(inspection.exceptions?.map(({ code }) => code)).toEqual(['damaged-file']);
    expect(inspection.members).toHaveLength(1);
    expect((await pagesOf(cut))[0]).toContain('first words');
    await expect(pool.inspect(source('no.dat', 'no winmail', winmail))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });
});
