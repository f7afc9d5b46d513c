import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeText } from '../../reading/mail/encode-text.ts';
import {
  binary,
  compressedRtf,
  integer,
  outlookMessage,
  text,
  tnef,
} from '../../reading/mail/outlook-files.ts';

/** Lines of 20 characters, so that a page of 200 lines stays below the 5,000 characters of a page. */
function linesOfText(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `lot ${String(index).padStart(5, '0')} 1200 kg ok`);
}

/** Lines of the heading and the empty line below it. */
const headingLines = 5;
const linesPerPage = 200;

function pagesOf(lines: number): number {
  return Math.ceil((lines + headingLines) / linesPerPage);
}

const heading =
  'From: Li Wei <li@mill.example>\r\nTo: ann@buyer.example\r\nSubject: Lots of the season\r\nDate: Fri, 14 Mar 2025 09:30:00 +0800\r\nMIME-Version: 1.0\r\n';

/** Writes a mail file of every kind into a folder; returns their names and the pages that each makes by itself. */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const lines = linesOfText(4_000);
  const body = lines.join('\r\n');
  const attachment = Buffer.alloc(300_000, 'attachment').toString('base64').replace(/.{76}/gu, '$&\r\n');
  const mixed = `${heading}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${body}\r\n--b\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b--\r\n`;
  const html = `<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`;
  const chinese = Array.from({ length: 4_000 }, (_, index) => `棉纱批号 ${index} 净重`).join('\r\n');
  const message = {
    properties: [
      text(0x0037, 'Lots of the season'),
      text(0x0042, 'Li Wei'),
      text(0x5d02, 'li@mill.example'),
      text(0x1000, body),
    ],
    recipients: [[integer(0x0c15, 1), text(0x39fe, 'ann@buyer.example')]],
  };
  const oneMail = `From li@mill.example Fri Mar 14 09:30:00 2025\n${heading.replaceAll('\r\n', '\n')}\n${lines.slice(0, 50).join('\n')}\n\n`;
  const events = Array.from(
    { length: 500 },
    (_, index) => `BEGIN:VEVENT\r\nSUMMARY:Visit ${index}\r\nDTSTART:20250314T093000Z\r\nEND:VEVENT\r\n`,
  );
  const files: { name: string; pages: number; bytes: Buffer }[] = [
    { name: 'plain.eml', pages: pagesOf(lines.length), bytes: Buffer.from(mixed) },
    {
      name: 'html.eml',
      pages: pagesOf(lines.length),
      bytes: Buffer.from(`${heading}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`),
    },
    {
      name: 'gbk.eml',
      pages: pagesOf(lines.length),
      bytes: Buffer.concat([
        Buffer.from(`${heading}Content-Type: text/plain; charset=gb2312\r\n\r\n`),
        encodeText(chinese, 'gbk'),
      ]),
    },
    { name: 'message.msg', pages: pagesOf(lines.length - 1), bytes: outlookMessage(message) },
    {
      name: 'winmail.dat',
      pages: Math.ceil((lines.length + 2) / linesPerPage),
      bytes: tnef({
        properties: [
          text(0x0037, 'Lots'),
          binary(0x1009, compressedRtf(`{\\rtf1\\ansi ${lines.join('\\par ')}}`)),
        ],
      }),
    },
    {
      name: 'calendar.ics',
      // Three lines an event and an empty one between two.
      pages: Math.ceil((500 * 4 - 1) / linesPerPage),
      bytes: Buffer.from(`BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`),
    },
    { name: 'mailbox.mbox', pages: 0, bytes: Buffer.from(oneMail.repeat(500)) },
  ];
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  return files.map(({ name, pages }) => ({ name, pages }));
}
