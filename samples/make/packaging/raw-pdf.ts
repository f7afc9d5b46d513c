/** PDF written by hand: with a Chinese font that is named but not embedded, and with a user password. */
import { createHash } from 'node:crypto';

/** Builds a PDF from object bodies; object 1 is the catalogue. */
export function assemblePdf(objects: Buffer[], trailerExtra = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((body, index) => {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailerExtra} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (content: Buffer) =>
  Buffer.concat([
    Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);

/** UCS-2 as UniGB-UCS2-H wants it, in hexadecimal. */
const hexOf = (text: string) =>
  [...text].map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('');

/** A line of an unembedded-font page: position in points from the top left, size, text, width of each half-wide letter. */
export interface RawLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** One A4 page set in STSong-Light with UniGB-UCS2-H; `rules` are lines x1 y1 x2 y2 from the top left. */
export function writeUnembedded(lines: RawLine[], rules: [number, number, number, number][]): Buffer {
  const height = 842;
  const content = [
    '0.6 w',
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
    'BT',
    ...lines.map(
      ({ x, y, size, text }) =>
        `/F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(height - y).toFixed(2)} Tm <${hexOf(text)}> Tj`,
    ),
    'ET',
  ].join('\n');
  return assemblePdf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    ),
    stream(Buffer.from(content)),
    Buffer.from(
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    ),
    // Widths of Adobe-GB1 CIDs 1 to 95 (proportional Latin) are set to half an em, as the page was laid out.
    Buffer.from(
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 7 0 R >>',
    ),
    Buffer.from(
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ),
  ]);
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}

const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** A one-page Latin PDF that opens only with the password (ISO 32000-1 section 7.6.3, revision 3, RC4 128 bits). */
export function writeEncrypted(lines: string[], password: string): Buffer {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const fileId = md5(Buffer.from(lines.join('\n')));
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const fifty = (digest: Buffer) => Array.from({ length: 50 }).reduce<Buffer>((value) => md5(value), digest);
  const twenty = (key: Buffer, value: Buffer) =>
    Array.from({ length: 20 }, (_, round) => round).reduce<Buffer>(
      (result, round) => rc4(Buffer.from(key.map((byte) => byte ^ round)), result),
      value,
    );
  const ownerEntry = twenty(fifty(md5(padded)), padded);
  const key = fifty(md5(padded, ownerEntry, permissions, fileId));
  const userEntry = Buffer.concat([twenty(key, md5(padding, fileId)), Buffer.alloc(16)]);
  const content = [
    'BT /F1 11 Tf 60 780 Td 16 TL',
    ...lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`),
    'ET',
  ].join('\n');
  const contentKey = md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 16);
  return assemblePdf(
    [
      Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
      Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
      Buffer.from(
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      ),
      stream(rc4(contentKey, Buffer.from(content, 'latin1'))),
      Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
      Buffer.from(
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${ownerEntry.toString('hex')}> /U <${userEntry.toString('hex')}> >>`,
      ),
    ],
    `/Encrypt 6 0 R /ID [<${fileId.toString('hex')}> <${fileId.toString('hex')}>]`,
  );
}
