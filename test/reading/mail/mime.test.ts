import { describe, expect, it } from 'vitest';
import { calendarLines } from '../../../src/reading/mail/calendar/calendar-lines.ts';
import { headingFacts } from '../../../src/reading/mail/heading.ts';
import { parseAddresses, printAddresses } from '../../../src/reading/mail/mime/addresses.ts';
import { decodeCharset } from '../../../src/reading/mail/mime/charset.ts';
import { isoDateOfMail } from '../../../src/reading/mail/mime/date.ts';
import { decodeWords } from '../../../src/reading/mail/mime/encoded-words.ts';
import { unfoldFlowed } from '../../../src/reading/mail/mime/flowed.ts';
import { parseParameters } from '../../../src/reading/mail/mime/parameters.ts';
import { readMime } from '../../../src/reading/mail/mime/read-mime.ts';
import { decodeBase64, decodeQuotedPrintable } from '../../../src/reading/mail/mime/transfer-encoding.ts';
import { decodeUuencoded } from '../../../src/reading/mail/mime/uuencode.ts';
import { saysMore } from '../../../src/reading/mail/says-more.ts';
import { encodeIso2022Jp, encodeText } from './encode-text.ts';

const limits = { headerBytes: 100_000, parts: 1_000, depth: 40 };
const read = (mail: string | Buffer) => readMime(Buffer.from(mail), limits);
const word = (bytes: Buffer, charset = 'gb2312'): string => `=?${charset}?B?${bytes.toString('base64')}?=`;

describe('encoded words', () => {
  it('puts words together that were cut inside a character', () => {
    const bytes = encodeText('棉纱订单确认', 'gbk');
    expect(decodeWords(`${word(bytes.subarray(0, 3))}\r\n ${word(bytes.subarray(3))} lot 7`)).toBe(
      '棉纱订单确认 lot 7',
    );
    const [first, second] = ['綿糸の', '注文'].map((text) => word(encodeIso2022Jp(text), 'iso-2022-jp'));
    expect(decodeWords(`${first} ${second}`)).toBe('綿糸の注文');
    const base64 = Buffer.from('棉纱订单').toString('base64');
    expect(decodeWords(`=?utf-8?B?${base64.slice(0, 6)}?= =?utf-8?B?${base64.slice(6)}?=`)).toBe('棉纱订单');
    expect(decodeWords('=?UTF-8*zh?Q?=E6=A3=89_yarn?= and =?iso-8859-1?q?M=FCller?=')).toBe(
      '棉 yarn and Müller',
    );
  });

  it('leaves alone what is none', () => {
    expect(decodeWords('a =? b ?= c')).toBe('a =? b ?= c');
    expect(decodeWords('=?x?y?z?=')).toBe('=?x?y?z?=');
    // A header full of beginnings takes no longer than its length.
    expect(decodeWords('=?a?q?'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});

describe('parameters', () => {
  it('reads values in pieces and in charsets', () => {
    const percent = [...encodeText('发票', 'gbk')].map((byte) => `%${byte.toString(16)}`).join('');
    const field = parseParameters(
      `Attachment; filename*1*=%2Epdf; filename*0*=GBK''${percent}; size=12 ; filename="fallback.pdf"`,
    );
    expect(field.value).toBe('attachment');
    expect(field.parameters.get('filename')).toBe('发票.pdf');
    expect(field.parameters.get('size')).toBe('12');
    expect(parseParameters(`x/y; name="${word(encodeText('合同.doc', 'gbk'))}"`).parameters.get('name')).toBe(
      '合同.doc',
    );
    expect(parseParameters('x/y; name="a;b\\"c.pdf"').parameters.get('name')).toBe('a;b"c.pdf');
    expect(parseParameters('x/y; name*0="long "; name*1="name.pdf"').parameters.get('name')).toBe(
      'long name.pdf',
    );
  });
});

describe('addresses', () => {
  const print = (field: string): string => printAddresses(parseAddresses(field));
  it('keeps every name and address', () => {
    expect(print('"Wei, Li" <li@mill.example>, Ann <ann@x.example>')).toBe(
      '"Wei, Li" <li@mill.example>, Ann <ann@x.example>',
    );
    expect(print('Team: a@x.example, B <b@x.example>; c@x.example')).toBe(
      'a@x.example, B <b@x.example>, c@x.example',
    );
    expect(print('ann@x.example (Ann Buyer)')).toBe('Ann Buyer <ann@x.example>');
    expect(print(`${word(encodeText('李伟, 销售部', 'gbk'))} <li@mill.example>`)).toBe(
      '"李伟, 销售部" <li@mill.example>',
    );
    expect(print(word(encodeText('李伟<li@mill.example>', 'gbk')))).toBe('李伟 <li@mill.example>');
    expect(print('Legal Department')).toBe('Legal Department');
    expect(print('<li@mill.example')).toBe('li@mill.example');
    expect(print('"never closed <li@mill.example>')).toContain('li@mill.example');
    expect(print('undisclosed-recipients:;')).toContain('undisclosed-recipients');
  });
});

describe('charsets', () => {
  it('believes labels only where the bytes bear them out', () => {
    const chinese = '原产地证明书，棉花产地，发票号码';
    expect(decodeCharset(encodeText(chinese, 'gbk'), 'gb2312').text).toBe(chinese);
    expect(decodeCharset(encodeText(chinese, 'gbk'), 'us-ascii').text).toBe(chinese);
    expect(decodeCharset(encodeText(chinese, 'gbk'), 'utf-8').text).toBe(chinese);
    expect(decodeCharset(Buffer.from(chinese), 'gbk').text).toBe(chinese);
    expect(decodeCharset(Buffer.from('4dfc6c6c6572', 'hex'), 'iso-8859-1').text).toBe('Müller');
    expect(decodeCharset(encodeIso2022Jp('綿糸'), 'us-ascii').text).toBe('綿糸');
    // A cut in the middle of a character costs that character, not the text.
    expect(
      decodeCharset(encodeText(chinese, 'gbk').subarray(0, -1), 'gbk').text.startsWith('原产地证明书'),
    ).toBe(true);
    expect(decodeCharset(Buffer.from('Hi +Jjo-! 1 +- 1'), 'utf-7').text).toBe('Hi ☺! 1 + 1');
  });
});

describe('transfer encodings', () => {
  it('decodes what programs write', () => {
    expect(decodeBase64(Buffer.from('aGVs\r\nbG8=IHdvcmxk')).toString()).toBe('hello world');
    expect(decodeBase64(Buffer.from('aGVsbG')).toString()).toBe('hell');
    expect(decodeBase64(Buffer.from('aGVs\r\n*\u00e9!bG8=\r\n=\r\n')).toString()).toBe('hello');
    expect(decodeQuotedPrintable(Buffer.from('a=3D b=\r\nc =E6=A3=89 = x=zz')).toString()).toBe(
      'a= bc 棉 = x=zz',
    );
  });

  it('takes uuencoded files out and leaves sentences', () => {
    const text = 'begin 644 a.txt\n%:&5L;&\\\n`\nend\nrest';
    expect(decodeUuencoded(text).map(({ name, content }) => [name, content.toString()])).toEqual([
      ['a.txt', 'hello'],
    ]);
    expect(decodeUuencoded('begin 644 of the season\nwith some words that are long\nend\n')).toEqual([]);
  });

  it('puts flowed lines together', () => {
    expect(unfoldFlowed('one \ntwo\n> quoted \n> more\n-- \nLi', false)).toBe(
      'one two\n> quoted more\n-- \nLi',
    );
    expect(unfoldFlowed('棉 \n纱', true)).toBe('棉纱');
  });
});

describe('dates', () => {
  it('stay in the zone that they state', () => {
    expect(isoDateOfMail('Fri, 14 Mar 2025 09:30:00 +0800 (CST)')).toBe('2025-03-14T09:30:00+08:00');
    expect(isoDateOfMail('14 Mar 25 9:30 GMT')).toBe('2025-03-14T09:30:00+00:00');
    expect(isoDateOfMail('Fri, 14 Mar 2025 09:30:00')).toBe('2025-03-14T09:30:00');
    // China Standard Time or the Central one of America: the mail does not say.
    expect(isoDateOfMail('Fri, 14 Mar 2025 09:30:00 CST')).toBe('2025-03-14T09:30:00');
    expect(isoDateOfMail('2025年3月14日')).toBeNull();
    expect(isoDateOfMail('Fri, 41 Mar 2025 09:30:00')).toBeNull();
  });
});

describe('a mail', () => {
  it('gives every address and the way it came as facts', () => {
    const mail = read(
      [
        'Received: from b by c; Fri, 14 Mar 2025 09:31:00 +0800',
        'Received: from a by b; Fri, 14 Mar 2025 01:30:30 +0000',
        'From: Li <li@mill.example>',
        'Sender: office@mill.example',
        'To: Ann <ann@x.example>',
        'To: second@x.example',
        'Cc: c@x.example',
        'Bcc: Counsel <counsel@law.example>',
        'Reply-To: reply@mill.example',
        'Date: Fri, 14 Mar 2025 09:30:00 +0800',
        'Message-ID: <1@mill.example>',
        'In-Reply-To: <0@x.example>',
        'References: <0@x.example>',
        '',
        'body',
      ].join('\r\n'),
    );
    expect({ ...headingFacts(mail.heading), ...mail.facts }).toEqual({
      mailFrom: 'Li <li@mill.example>',
      mailSender: 'office@mill.example',
      mailTo: 'Ann <ann@x.example>, second@x.example',
      mailCc: 'c@x.example',
      mailBcc: 'Counsel <counsel@law.example>',
      mailReplyTo: 'reply@mill.example',
      mailDate: 'Fri, 14 Mar 2025 09:30:00 +0800',
      mailSent: '2025-03-14T09:30:00+08:00',
      mailMessageId: '1@mill.example',
      mailInReplyTo: '<0@x.example>',
      mailReferences: '<0@x.example>',
      mailReceived:
        'first hop: from a by b; Fri, 14 Mar 2025 01:30:30 +0000 | last hop: from b by c; Fri, 14 Mar 2025 09:31:00 +0800 | 2 hops',
    });
  });

  it('keeps the HTML only where it says more than the text', () => {
    const both = (html: string) =>
      read(
        `From: a@b\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n\r\nLot 7, price 100 元\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--\r\n`,
      ).sections.map(({ part }) => part);
    expect(both('<p>LOT <b>7</b>, price: 100&nbsp;元</p>')).toEqual(['mail body']);
    expect(both('<p>Lot 7, price 120 元</p>')).toEqual(['mail body', 'mail body (HTML)']);
    expect(saysMore('a b', 'B, a')).toBe(false);
  });

  it('reads text on both sides of an attachment, as Apple Mail writes it', () => {
    const mail = read(
      'From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nbefore\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: inline\r\n\r\n%PDF\r\n--x\r\n\r\nafter\r\n--x--\r\n',
    );
    expect(mail.sections).toHaveLength(1);
    expect(mail.sections[0]!.lines.map(({ parts }) => parts[0]?.text ?? '')).toEqual(['before', '', 'after']);
    expect(mail.attachments.map(({ name }) => name)).toEqual(['a.pdf']);
  });

  it('says what stands outside of all parts', () => {
    const mail = read(
      'From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nThis is a multi-part message in MIME format.\r\n--x\r\n\r\nbody\r\n--x--\r\nPS: the goods are of other origin\r\n',
    );
    expect(mail.sections.map(({ part, notes }) => [part, notes[0]])).toEqual([
      ['mail body', undefined],
      ['text after the last part', 'hidden in the file: text after the last part of the mail'],
    ]);
  });

  it('stops at its limits and goes on with the rest', () => {
    const parts = read(
      `From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\na\r\n'.repeat(2_000)}--x--\r\n`,
    );
    expect(parts.exceptions.map(({ code }) => code)).toEqual(['limit-members']);
    const header = read(`From: a@b\r\nX: ${'y'.repeat(200_000)}\r\nSubject: late\r\n\r\nbody`);
    expect(header.exceptions.map(({ code }) => code)).toEqual(['limit-text']);
    expect(header.sections[0]!.lines).toHaveLength(1);
  });
});

describe('calendars and contacts', () => {
  it('are lines a person reads', () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'SUMMARY:Visit\\, mill',
      ' in Hebei',
      'DTSTART;TZID="Asia/Shanghai":20250314T093000',
      'DTEND:20250314T033000Z',
      'ORGANIZER;CN="Li; Wei":mailto:li@mill.example',
      'ATTENDEE:mailto:ann@x.example',
      'DESCRIPTION:one\\ntwo',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect(calendarLines(calendar)).toEqual([
      'Method: REQUEST',
      '',
      'Event',
      'Summary: Visit, millin Hebei',
      'Start: 2025-03-14 09:30:00 Asia/Shanghai',
      'End: 2025-03-14 03:30:00 UTC',
      'Organizer: Li; Wei <li@mill.example>',
      'Attendee: ann@x.example',
      'Description: one',
      'two',
    ]);
    expect(
      calendarLines(
        'BEGIN:VCARD\nitem1.EMAIL;TYPE=work:li@mill.example\nADR:;;1 Road;Baoding;Hebei;;CN\nEND:VCARD',
      ),
    ).toEqual(['Contact', 'E-mail: li@mill.example', 'Address: 1 Road, Baoding, Hebei, CN']);
  });
});
