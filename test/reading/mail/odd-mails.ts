/** Odd mails as suppliers' programs, old servers and ill will make them; all bytes are made here. */
import { envelopedData, signedData, streamedSignedData } from './cms-files.ts';
import { encodeIso2022Jp, encodeText } from './encode-text.ts';
import { binary, compressedRtf, outlookMessage, text, tnef } from './outlook-files.ts';

export interface OddMail {
  /** Name with the ending that the file has in a dump. */
  readonly name: string;
  readonly bytes: Buffer;
  /**
   * `read`: pages and members without any exception. `container`: members only. Anything else is the code of the
   * exception that must be among those of the file or its members; the rest of the mail is read where there is one.
   */
  readonly expect: 'read' | 'container' | (string & {});
  /** Words that must stand on the pages; empty where none can. */
  readonly words: readonly string[];
}

const heading =
  'From: Li Wei <li@mill.example>\r\nTo: ann@buyer.example\r\nSubject: Order 7\r\nDate: Fri, 14 Mar 2025 09:30:00 +0800\r\nMIME-Version: 1.0\r\n';
const pdf = '%PDF-1.4\n%%EOF\n';

function plain(extra: string, body: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${heading}${extra}\r\n`), Buffer.from(body)]);
}

function mixed(
  boundary: string,
  parts: readonly (string | Buffer)[],
  end = `\r\n--${boundary}--\r\n`,
): Buffer {
  const pieces: Buffer[] = [
    Buffer.from(`${heading}Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`),
  ];
  parts.forEach((part, index) => {
    pieces.push(Buffer.from(`${index === 0 ? '' : '\r\n'}--${boundary}\r\n`), Buffer.from(part));
  });
  return Buffer.concat([...pieces, Buffer.from(end)]);
}

const words = 'Content-Type: text/plain; charset=utf-8\r\n\r\nplease find the order attached';
const attached = (name: string): string =>
  `Content-Type: application/octet-stream; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(pdf).toString('base64')}`;

function uuencoded(name: string, content: string): string {
  const bytes = Buffer.from(content);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const piece = bytes.subarray(at, at + 45);
    let line = String.fromCharCode(32 + piece.length);
    for (let group = 0; group < piece.length; group += 3) {
      const value = ((piece[group] ?? 0) << 16) | ((piece[group + 1] ?? 0) << 8) | (piece[group + 2] ?? 0);
      for (const shift of [18, 12, 6, 0])
        line += String.fromCharCode(((value >> shift) & 63) + 32).replace(' ', '`');
    }
    lines.push(line);
  }
  return `begin 644 ${name}\r\n${lines.join('\r\n')}\r\n\`\r\nend\r\n`;
}

function nested(depth: number): Buffer {
  let inner = 'Content-Type: text/plain\r\n\r\ndeep words\r\n';
  for (let level = depth; level > 0; level--) {
    inner = `Content-Type: multipart/mixed; boundary="n${level}"\r\n\r\n--n${level}\r\n${inner}\r\n--n${level}--\r\n`;
  }
  return Buffer.from(`${heading}${inner}`);
}

const chinese = '棉纱订单确认';
const gbk = encodeText(chinese, 'gbk');
const signedPart = `Content-Type: text/plain\r\n\r\nsigned words\r\n`;

/** Every odd mail, by name. */
export function oddMails(): OddMail[] {
  return [
    { name: 'no-header.eml', bytes: Buffer.from([0, 1, 2, 3, 250, 251]), expect: 'corrupt', words: [] },
    { name: 'header-only.eml', bytes: Buffer.from(heading), expect: 'read', words: ['Order'] },
    {
      name: 'bare-cr.eml',
      bytes: Buffer.from(
        mixed('b', [words, attached('a.pdf')])
          .toString('latin1')
          .replaceAll('\r\n', '\r'),
        'latin1',
      ),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'bare-lf.eml',
      bytes: Buffer.from(
        mixed('b', [words, attached('a.pdf')])
          .toString('latin1')
          .replaceAll('\r\n', '\n'),
        'latin1',
      ),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'empty-lines-first.eml',
      bytes: Buffer.concat([Buffer.from('\r\n\r\n'), plain('', 'words')]),
      expect: 'read',
      words: ['words'],
    },
    {
      name: 'utf8-mark.eml',
      bytes: Buffer.concat([Buffer.from('\ufeff'), plain('', 'words')]),
      expect: 'read',
      words: ['words'],
    },
    {
      name: 'utf16.eml',
      bytes: Buffer.from(`\ufeff${plain('', 'words').toString()}`, 'utf16le'),
      expect: 'read',
      words: ['words'],
    },
    {
      name: 'from-line.eml',
      bytes: Buffer.concat([Buffer.from('From li Fri Mar 14 09:30:00 2025\r\n'), plain('', 'words')]),
      expect: 'container',
      words: [],
    },
    {
      name: 'gb2312-is-gb18030.eml',
      bytes: plain(
        'Content-Type: text/plain; charset=gb2312\r\n',
        Buffer.concat([gbk, Buffer.from('95328236', 'hex')]),
      ),
      expect: 'read',
      words: [`${chinese}𠀀`],
    },
    {
      name: 'gbk-labelled-latin1.eml',
      bytes: plain(
        'Content-Type: text/plain; charset=iso-8859-1\r\n',
        encodeText('原产地证明书，棉花产地新疆，发票号码', 'gbk'),
      ),
      expect: 'read',
      words: ['原产地证明书，棉花产地新疆，发票号码'],
    },
    {
      name: 'utf8-labelled-gb2312.eml',
      bytes: plain('Content-Type: text/plain; charset=gb2312\r\n', `${chinese}附件发票`),
      expect: 'read',
      words: [`${chinese}附件发票`],
    },
    {
      name: 'big5.eml',
      bytes: plain('Content-Type: text/plain; charset=big5\r\n', encodeText('棉紗訂單', 'big5')),
      expect: 'read',
      words: ['棉紗訂單'],
    },
    {
      name: 'iso-2022-jp.eml',
      bytes: plain('Content-Type: text/plain; charset=iso-2022-jp\r\n', encodeIso2022Jp('綿糸の注文')),
      expect: 'read',
      words: ['綿糸の注文'],
    },
    {
      name: 'euc-kr-unlabelled.eml',
      bytes: plain('', encodeText('면사 주문 확인서를 첨부합니다', 'euc-kr')),
      expect: 'read',
      words: ['주문'],
    },
    {
      name: 'hz.eml',
      bytes: plain(
        'Content-Type: text/plain; charset=hz-gb-2312\r\n',
        Buffer.concat([Buffer.from('~{'), gbk.map((byte) => byte & 0x7f), Buffer.from('~} ok')]),
      ),
      expect: 'read',
      words: [chinese],
    },
    {
      name: 'utf-7.eml',
      bytes: plain('Content-Type: text/plain; charset=utf-7\r\n', 'lot +aMl+sQ- 7'),
      expect: 'read',
      words: ['棉粱'.slice(0, 1)],
    },
    {
      name: 'unknown-charset.eml',
      bytes: plain('Content-Type: text/plain; charset=x-nothing\r\n', chinese),
      expect: 'read',
      words: [chinese],
    },
    {
      name: 'raw-gbk-subject.eml',
      bytes: Buffer.concat([
        Buffer.from('From: '),
        encodeText('李伟', 'gbk'),
        Buffer.from(' <li@mill.example>\r\nMessage-ID: <1@x>\r\nSubject: '),
        encodeText('原产地证明和发票的复印件', 'gbk'),
        Buffer.from('\r\n\r\nbody\r\n'),
      ]),
      expect: 'read',
      words: ['原产地证明和发票的复印件'],
    },
    {
      name: 'no-boundary.eml',
      bytes: plain(
        'Content-Type: multipart/mixed\r\n',
        `--x\r\n${words}\r\n--x\r\n${attached('a.pdf')}\r\n--x--\r\n`,
      ),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'no-parts.eml',
      bytes: plain('Content-Type: multipart/mixed; boundary=x\r\n', 'there are no parts here'),
      expect: 'damaged-file',
      words: ['parts'],
    },
    {
      name: 'not-closed.eml',
      bytes: mixed('b', [words, attached('a.pdf')], ''),
      expect: 'damaged-file',
      words: ['attached'],
    },
    {
      name: 'boundary-begins-another.eml',
      bytes: mixed('b', [
        `Content-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\n${words}\r\n--b1--`,
        attached('a.pdf'),
      ]),
      expect: 'read',
      words: ['attached'],
    },
    { name: 'too-deep.eml', bytes: nested(60), expect: 'limit-depth', words: ['Order'] },
    { name: 'deep.eml', bytes: nested(30), expect: 'read', words: ['deep'] },
    {
      name: 'huge-header.eml',
      bytes: Buffer.from(`${heading}X-Long: ${'a b\r\n '.repeat(400_000)}\r\n\r\nthe body\r\n`),
      expect: 'limit-text',
      words: ['body'],
    },
    {
      name: 'many-fields.eml',
      bytes: Buffer.from(`${heading}${'X-A: b\r\n'.repeat(50_000)}\r\nthe body\r\n`),
      expect: 'read',
      words: ['body'],
    },
    {
      name: 'many-recipients.eml',
      bytes: Buffer.from(
        `From: li@mill.example\r\nMIME-Version: 1.0\r\nTo: ${Array.from({ length: 5_000 }, (_, index) => `p${index}@x.example`).join(',\r\n ')}\r\n\r\nthe body\r\n`,
      ),
      expect: 'read',
      words: ['p4999@x.example'],
    },
    {
      name: 'same-names.eml',
      bytes: mixed('b', [words, attached('scan.pdf'), attached('scan.pdf')]),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'hostile-names.eml',
      bytes: mixed('b', [
        words,
        attached('../../etc/passwd'),
        attached('C:\\\\windows\\\\a.pdf'),
        attached('a\u202efdp.exe'),
        attached('..'),
      ]),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'uuencode.eml',
      bytes: plain(
        '',
        `see the file\r\n\r\n${uuencoded('lots.csv', 'lot,kg\n7,1200\n'.repeat(9))}\r\nbegin 123 is a sentence\r\n`,
      ),
      expect: 'read',
      words: ['sentence'],
    },
    {
      name: 'flowed.eml',
      bytes: plain(
        'Content-Type: text/plain; format=flowed; delsp=yes\r\n',
        '棉纱 \r\n订单\r\n> quoted \r\n> words\r\n',
      ),
      expect: 'read',
      words: ['棉纱订单'],
    },
    {
      name: 'partial.eml',
      bytes: plain('Content-Type: message/partial; id="x@y"; number=2; total=3\r\n', 'the second piece'),
      expect: 'incomplete-mail',
      words: ['second'],
    },
    {
      name: 'external-body.eml',
      bytes: mixed('b', [
        words,
        'Content-Type: message/external-body; access-type=URL; URL="http://192.0.2.1/a.pdf"\r\n\r\nContent-Type: application/pdf\r\n\r\n',
      ]),
      expect: 'external-content',
      words: ['attached'],
    },
    {
      name: 'delivery-status.eml',
      bytes: plain(
        'Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n',
        `--r\r\n${words}\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; nobody@x.example\r\nStatus: 5.1.1\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\nSubject: returned\r\n--r--\r\n`,
      ),
      expect: 'read',
      words: ['nobody@x.example', 'returned'],
    },
    {
      name: 'mail-in-mail.eml',
      bytes: mixed('b', [words, `Content-Type: message/rfc822\r\n\r\n${heading}\r\ninner`]),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'base64-mail-in-mail.eml',
      bytes: mixed('b', [
        words,
        `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`${heading}\r\ninner`).toString('base64')}`,
      ]),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'base64-multipart.eml',
      bytes: plain(
        'Content-Type: multipart/mixed; boundary=q\r\nContent-Transfer-Encoding: base64\r\n',
        Buffer.from(`--q\r\n${words}\r\n--q--\r\n`).toString('base64'),
      ),
      expect: 'read',
      words: ['attached'],
    },
    {
      name: 'base64-with-rubbish.eml',
      bytes: plain(
        'Content-Transfer-Encoding: base64\r\n',
        `!!${Buffer.from('some words').toString('base64')}==\r\n*-*${Buffer.from(' and more').toString('base64')}`.replace(
          '*-*',
          '*',
        ),
      ),
      expect: 'read',
      words: ['words'],
    },
    {
      name: 'html-only.eml',
      bytes: plain(
        'Content-Type: text/html\r\n',
        `<meta charset=gb2312><p>Lot <b>7</b></p><img src="http://192.0.2.1/x.png"><p style="display:none">hidden words</p>`,
      ),
      expect: 'read',
      words: ['Lot', 'hidden'],
    },
    {
      name: 'html-says-more.eml',
      bytes: plain(
        'Content-Type: multipart/alternative; boundary=a\r\n',
        '--a\r\nContent-Type: text/plain\r\n\r\nprice 100\r\n--a\r\nContent-Type: text/html\r\n\r\n<p>price 120</p>\r\n--a--\r\n',
      ),
      expect: 'read',
      words: ['100', '120'],
    },
    {
      name: 'calendar.eml',
      bytes: plain(
        'Content-Type: text/calendar; method=REQUEST\r\n',
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Mill visit\r\nDTSTART;TZID=Asia/Shanghai:20250314T093000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
      expect: 'read',
      words: ['visit', 'Asia/Shanghai'],
    },
    {
      name: 'smime-clear.eml',
      bytes: plain(
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s\r\n',
        `--s\r\n${signedPart}--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n${signedData(null).toString('base64')}\r\n--s--\r\n`,
      ),
      expect: 'read',
      words: ['signed'],
    },
    {
      name: 'smime-opaque.eml',
      bytes: plain(
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n',
        streamedSignedData(Buffer.from(signedPart)).toString('base64'),
      ),
      expect: 'read',
      words: ['signed'],
    },
    {
      name: 'smime-encrypted.eml',
      bytes: plain(
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n',
        envelopedData().toString('base64'),
      ),
      expect: 'encrypted',
      words: ['Order'],
    },
    {
      name: 'pgp-encrypted.eml',
      bytes: plain(
        'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e\r\n',
        '--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--e--\r\n',
      ),
      expect: 'encrypted',
      words: ['Order'],
    },
    {
      name: 'pgp-inline.eml',
      bytes: plain('', '-----BEGIN PGP MESSAGE-----\r\n\r\nabcd\r\n-----END PGP MESSAGE-----\r\n'),
      expect: 'encrypted',
      words: ['Order'],
    },
    { name: 'contract.pdf.p7m', bytes: signedData(Buffer.from(pdf)), expect: 'container', words: [] },
    { name: 'letter.p7m', bytes: envelopedData(), expect: 'encrypted', words: [] },
    {
      name: 'apple.emlx',
      bytes: (() => {
        const mail = plain('', 'words');
        return Buffer.concat([
          Buffer.from(`${mail.length}\n`),
          mail,
          Buffer.from('<?xml version="1.0"?><plist/>'),
        ]);
      })(),
      expect: 'read',
      words: ['words'],
    },
    {
      name: 'inbox.mbox',
      bytes: Buffer.from(
        `From a@b Fri Mar 14 09:30:00 2025\n${heading}\nFrom here on we ship by sea.\n\n>From quoted\n\nFrom a@b Fri Mar 14 09:31:00 2025\n${heading}\nsecond\n`.replaceAll(
          '\r\n',
          '\n',
        ),
      ),
      expect: 'container',
      words: [],
    },
    {
      name: 'order.msg',
      bytes: outlookMessage({ properties: [text(0x0037, 'Order'), text(0x1000, 'body words')] }),
      expect: 'read',
      words: ['body'],
    },
    {
      name: 'cut.msg',
      bytes: outlookMessage({ properties: [text(0x0037, 'Order'), text(0x1000, 'body words')] }).subarray(
        0,
        600,
      ),
      expect: 'corrupt',
      words: [],
    },
    {
      name: 'winmail.dat',
      bytes: tnef({
        properties: [text(0x0037, 'Order'), binary(0x1009, compressedRtf('{\\rtf1 body words}'))],
      }),
      expect: 'read',
      words: ['body'],
    },
    {
      name: 'cut-winmail.dat',
      bytes: tnef({
        body: Buffer.from('first'),
        attachments: [{ title: Buffer.from('a'), data: Buffer.alloc(90) }],
      }).subarray(0, 120),
      expect: 'damaged-file',
      words: ['first'],
    },
    {
      name: 'archive.pst',
      bytes: Buffer.concat([Buffer.from('!BDN'), Buffer.alloc(560, 7)]),
      expect: 'unsupported',
      words: [],
    },
    {
      name: 'contacts.vcf',
      bytes: Buffer.from(
        'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9D=8E=\r\n=E4=BC=9F\r\nEMAIL:li@mill.example\r\nEND:VCARD\r\n',
      ),
      expect: 'read',
      words: ['李伟', 'li@mill.example'],
    },
    {
      name: 'visit.ics',
      bytes: Buffer.from(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Mill\r\n  visit\r\nLOCATION:Hebei\\, China\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
      expect: 'read',
      words: ['visit', 'Hebei,'],
    },
  ];
}
