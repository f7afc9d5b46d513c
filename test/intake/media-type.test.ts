import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../src/intake/index.ts';
import { formatOf } from '../../src/reading/formats.ts';
import { unsupportedFormat } from '../../src/reading/index.ts';
import { buildZip } from '../reading/archive/zip-builder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-media-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function typeOf(content: Buffer | string, name = 'file', claim?: string): Promise<string> {
  const path = join(folder, `bytes-${count++}`);
  writeFileSync(path, content);
  const { mediaType, basis } = await mediaTypeOf(path, name, claim);
  return `${mediaType} by ${basis}`;
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const office = (folderName: string): Buffer =>
  buildZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: `${folderName}/document.xml`, data: '<x/>' },
  ]);
const gb18030 = (hex: string): Buffer => Buffer.from(hex, 'hex');
/** 原产地证明 发票 合同: five words of a Chinese text file. */
const chineseText = gb18030('d4adb2fab5d8d6a4c3f7 20b7a2c6b120bacfcdac0a'.replace(' ', ''))
  .toString('latin1')
  .repeat(20);

/** A compound file ([MS-CFB]) whose first directory sector names one stream. */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  file.write(stream, 512, 'utf16le');
  file.writeUInt16LE(stream.length * 2 + 2, 512 + 64);
  return file;
}

const mail =
  'Received: from a\r\nFrom: Li <li@example.com>\r\nTo: b@example.com\r\nSubject: CI\r\nMIME-Version: 1.0\r\n\r\nHi\r\n';

describe('mediaTypeOf', () => {
  it('goes by content; a wrong ending does no harm', async () => {
    expect(await typeOf('%PDF-1.7\n...', 'scan.jpg')).toBe('application/pdf by content');
    expect(await typeOf(`junk\n%PDF-1.4\n${'\u0000'.repeat(50)}`, 'a.doc')).toBe(
      'application/pdf by content',
    );
    expect(await typeOf(mail, 'mail.txt')).toBe('message/rfc822 by content');
    expect(await typeOf(office('word'), 'papers.zip')).toBe(
      `${openXml}.wordprocessingml.document by content`,
    );
  });

  it('knows the image formats', async () => {
    const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });
    expect(await typeOf(await image.clone().png().toBuffer(), 'a.pdf')).toBe('image/png by content');
    expect(await typeOf(await image.clone().jpeg().toBuffer())).toBe('image/jpeg by content');
    expect(await typeOf(await image.clone().webp().toBuffer())).toBe('image/webp by content');
    expect(await typeOf(await image.clone().tiff().toBuffer())).toBe('image/tiff by content');
    expect(await typeOf(await image.clone().gif().toBuffer())).toBe('image/gif by content');
    expect(await typeOf(await image.clone().avif().toBuffer())).toBe('image/avif by content');
    expect(await typeOf('<?xml version="1.0"?>\n<!-- c -->\n<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe(
      'image/svg+xml by content',
    );
  });

  it('takes no picture of Netpbm for text, and no text for one', async () => {
    const pixels = Buffer.from(Array.from({ length: 6000 }, (_, index) => 200 + (index % 50)));
    const picture = Buffer.concat([Buffer.from('P6\n# made by a scanner\n40 50\n255\n'), pixels]);
    expect(await typeOf(picture, 'scan.ppm')).toBe('image/x-portable-anymap by content');
    expect(await typeOf('P1\n3 2\n1 0 1\n0 1 0\n')).toBe('image/x-portable-anymap by content');
    expect(await typeOf('P1 100 200 pieces on 3 pallets\n')).toBe('text/plain by content');
    expect(await typeOf('P1 goods were shipped on 3 2 pallets\n')).toBe('text/plain by content');
  });

  it.each([
    ['894c5a4f000d0a1a0a', 'application/x-lzop'],
    ['4c525a49', 'application/x-lrzip'],
    ['4c5a495001', 'application/lzip'],
    ['04224d18', 'application/x-lz4'],
    ['47525a69704949', 'application/x-grzip'],
    ['376b5374', 'application/x-zpaq'],
    ['53747566664974202863293139', 'application/x-stuffit'],
    ['414c5a01', 'application/x-alz'],
    ['0a050108', 'image/vnd.zbrush.pcx'],
    ['56434c4d5446', 'image/x-svm'],
  ])('names files that few programs open: %s is %s', async (head, mediaType) => {
    const bytes = Buffer.concat([Buffer.from(head, 'hex'), Buffer.alloc(200, 0)]);
    expect(await typeOf(bytes)).toBe(`${mediaType} by content`);
    const { name } = unsupportedFormat(mediaType);
    if (formatOf(mediaType) === null) expect(name).not.toMatch(/^of /);
  });

  it('tells Office and OpenDocument files from archives', async () => {
    expect(await typeOf(office('xl'))).toBe(`${openXml}.spreadsheetml.sheet by content`);
    expect(await typeOf(office('ppt'))).toBe(`${openXml}.presentationml.presentation by content`);
    expect(await typeOf(buildZip([{ name: 'a.docx', data: 'x' }]), 'a.docx')).toBe(
      'application/zip by content',
    );
    expect(await typeOf(buildZip([]))).toBe('application/zip by content');
    expect(await typeOf(office('word').subarray(0, 60), 'a.docx')).toBe('application/zip by content');
    const text = 'application/vnd.oasis.opendocument.text';
    expect(await typeOf(buildZip([{ name: 'mimetype', data: text, stored: true }]))).toBe(
      `${text} by content`,
    );
    expect(await typeOf(buildZip([{ name: 'OFD.xml', data: '<x/>' }]))).toBe('application/ofd by content');
  });

  it('knows what is seldom sent, so that it can be named', async () => {
    const bytes = (hex: string, length = 200): Buffer =>
      Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(length)]);
    expect(await typeOf(bytes('ff575043'))).toBe('application/vnd.wordperfect by content');
    expect(await typeOf(Buffer.from(`AC1032${'\0'.repeat(50)}`))).toBe('image/vnd.dwg by content');
    expect(await typeOf(bytes('d7cdc69a'))).toBe('image/wmf by content');
    expect(await typeOf(bytes('e4525c7b8cd8a74d'))).toBe('application/onenote by content');
    expect(await typeOf(bytes('4c00000001140200'))).toBe('application/x-ms-shortcut by content');
    expect(await typeOf('  0\nSECTION\n  2\nHEADER\n')).toBe('image/vnd.dxf by content');
    expect(await typeOf('<Invoice xmlns="urn:oasis:x"><ID>1</ID></Invoice>')).toBe(
      'application/xml by content',
    );
    expect(await typeOf(compoundFile('VisioDocument'))).toBe('application/vnd.visio by content');
    expect(await typeOf(office('visio'))).toBe('application/vnd.ms-visio.drawing by content');
  });

  it('tells compound files apart by their streams', async () => {
    expect(await typeOf(compoundFile('WordDocument'))).toBe('application/msword by content');
    expect(await typeOf(compoundFile('Workbook'))).toBe('application/vnd.ms-excel by content');
    expect(await typeOf(compoundFile('__properties_version1.0'))).toBe(
      'application/vnd.ms-outlook by content',
    );
    expect(await typeOf(compoundFile('EncryptedPackage'), 'a.docx')).toBe(
      'application/x-ooxml-protected by content',
    );
    expect(await typeOf(compoundFile('Other'))).toBe('application/x-cfb by content');
  });

  it('knows other archives by name only to say that they are not opened', async () => {
    expect(await typeOf(gzipSync('x'))).toBe('application/gzip by content');
    expect(await typeOf(Buffer.from('377abcaf271c0004', 'hex'))).toBe(
      'application/x-7z-compressed by content',
    );
  });

  it('knows text in the encodings that suppliers use', async () => {
    expect(await typeOf('A plain note.\n')).toBe('text/plain by content');
    expect(await typeOf('原产地证明\n')).toBe('text/plain by content');
    expect(await typeOf(Buffer.from(chineseText, 'latin1'))).toBe('text/plain by content');
    expect(await typeOf(Buffer.from('\ufeffnote', 'utf16le'))).toBe('text/plain by content');
    expect(await typeOf(Buffer.from('M\u00fcller, Stra\u00dfe 5, Gr\u00fc\u00dfe an alle\n', 'latin1'))).toBe(
      'text/plain by content',
    );
    expect(await typeOf(`${'a'.repeat(65_535)}\u68c9 and on`)).toBe('text/plain by content');
    expect(await typeOf('')).toBe('application/x-empty by content');
  });

  it('tells tables from prose', async () => {
    expect(await typeOf('lot,bales,weight\n1,2,3\n4,5,6\n')).toBe('text/csv by content');
    expect(await typeOf('lot;bales;weight\n1;"2;2";3,5\n')).toBe('text/csv by content');
    expect(await typeOf('lot\tbales\tweight\n1\t2\t3\n')).toBe('text/tab-separated-values by content');
    expect(await typeOf('Dear Sir, we ship today.\nKind regards, Li, Wang, and Co.\n')).toBe(
      'text/plain by content',
    );
    expect(await typeOf('one column\n17\n', 'list.csv')).toBe('text/csv by name');
    expect(await typeOf('{"a": 1}')).toBe('application/json by content');
  });

  it('tells mail, mailboxes and pages of the web from text', async () => {
    expect(await typeOf(`From li@example.com Mon Mar 31 12:00:00 2025\n${mail.replaceAll('\r', '')}`)).toBe(
      'application/mbox by content',
    );
    expect(await typeOf('From: Li\nTo: Wang\nSubject: cotton\n\nHi\n')).toBe('text/plain by content');
    expect(await typeOf('From: Li\nTo: Wang\nSubject: cotton\n\nHi\n', 'a.eml')).toBe(
      'message/rfc822 by content',
    );
    expect(await typeOf('Note: nothing here\nfor anyone\n', 'a.eml')).toBe('text/plain by content');
    expect(await typeOf('<!DOCTYPE html>\n<html><body>x</body></html>', 'a.txt')).toBe(
      'text/html by content',
    );
    expect(await typeOf('<?xml version="1.0"?><invoice/>')).toBe('application/xml by content');
  });

  it('does not believe a name that calls data a text', async () => {
    const random = Buffer.concat(
      Array.from({ length: 60 }, (_, index) => createHash('sha256').update(`${index}`).digest()),
    );
    const data = Buffer.from('data\0\0\0\u0001\u0002 of a program\0'.repeat(20));
    for (const name of ['lots.csv', 'note.txt', 'page.html']) {
      expect(await typeOf(random, name)).toBe('application/octet-stream by guess');
      expect(await typeOf(data, name)).toBe('application/octet-stream by guess');
    }
    // Greek in Windows-1253 and UTF-16 without a mark are texts all the same.
    expect(
      await typeOf(
        Buffer.from('d0e9f3f4eff0efe9e7f4e9eafc20f0f1efddebe5f5f3e7f220e2e1ece2e1eae9effd', 'hex'),
        'note.txt',
      ),
    ).toBe('text/plain by content');
    expect(await typeOf(Buffer.from('Lot 7 of cotton 棉花', 'utf16le'))).toBe('text/plain by content');
    expect(await typeOf(Buffer.from('adecb2a3a661c3d2a9faaed120b4d6afbda5d1a5bbbc74afbcc2b4', 'hex'))).toBe(
      'text/plain by content',
    );
  });

  it('tells archives and packed files by their bytes', async () => {
    const tar = Buffer.alloc(512);
    tar.write('a.txt');
    tar.write('0000000\0', 124);
    tar.write('        ', 148);
    tar.write(
      `${tar
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    const iso = Buffer.alloc(20 * 2048);
    iso.write('\u0001CD001\u0001', 16 * 2048, 'latin1');
    const cases: [Buffer, string][] = [
      [Buffer.from('377abcaf271c0004', 'hex'), 'application/x-7z-compressed'],
      [Buffer.from('526172211a0700', 'hex'), 'application/vnd.rar'],
      [Buffer.from('526172211a070100', 'hex'), 'application/vnd.rar'],
      [tar, 'application/x-tar'],
      [gzipSync('x'), 'application/gzip'],
      [Buffer.from('425a68393141592653590000', 'hex'), 'application/x-bzip2'],
      [Buffer.from('fd377a585a000004', 'hex'), 'application/x-xz'],
      [Buffer.from('28b52ffd2401', 'hex'), 'application/zstd'],
      [Buffer.from('1f9d906100', 'hex'), 'application/x-compress'],
      [Buffer.from('4d534346000000005500', 'hex'), 'application/vnd.ms-cab-compressed'],
      [Buffer.from('\u0019\u0000-lh5-\u0000', 'latin1'), 'application/x-lzh-compressed'],
      [Buffer.from('070701000000', 'latin1'), 'application/x-cpio'],
      [iso, 'application/x-iso9660-image'],
    ];
    for (const [bytes, expected] of cases)
      expect(await typeOf(bytes, 'x.bin')).toBe(`${expected} by content`);
    // Sixty thousand bytes of a text never make a tar, whatever stands in the place of its checksum.
    expect(await typeOf(`${'0'.repeat(160)}\n`.repeat(40), 'x.tar')).toBe('text/plain by content');
  });

  it('tells parts of split archives by their names where the bytes say nothing', async () => {
    const noise = Buffer.from([1, 2, 3, 0, 255, 254, 7, 7, 7]);
    expect(await typeOf(noise, 'papers.7z.002')).toBe('application/x-split-archive by content');
    expect(await typeOf(noise, 'papers.r01')).toBe('application/x-split-archive by content');
    expect(await typeOf(Buffer.from('504b0304', 'hex'), 'papers.z01')).toBe(
      'application/x-split-archive by content',
    );
    expect(await typeOf('Lot 7\n', 'lots.csv.001')).toBe('text/plain by content');
  });

  it('falls back to the name, then to a guess', async () => {
    const bytes = Buffer.from([1, 2, 3, 0, 255, 254, 7, 7, 7]);
    expect(await typeOf(bytes, 'broken.PDF')).toBe('application/pdf by name');
    expect(await typeOf(bytes, 'unknown.bin')).toBe('application/octet-stream by guess');
    expect(await typeOf(bytes, 'x.constructor')).toBe('application/octet-stream by guess');
    await expect(mediaTypeOf(join(folder, 'gone'), 'gone.pdf')).rejects.toMatchObject({ code: 'vanished' });
  });

  it('knows spreadsheets by their content', async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Seller', 1]]), 'Sheet1');
    const write = (bookType: string): Buffer =>
      XLSX.write(book, { type: 'buffer', bookType: bookType as XLSX.BookType }) as Buffer;
    for (const [kind, mediaType] of [
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['xlsb', 'application/vnd.ms-excel.sheet.binary.macroenabled.12'],
      ['biff8', 'application/vnd.ms-excel'],
      ['biff5', 'application/vnd.ms-excel'],
      ['biff4', 'application/vnd.ms-excel'],
      ['biff2', 'application/vnd.ms-excel'],
      ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
      ['fods', 'application/vnd.oasis.opendocument.spreadsheet-flat-xml'],
    ] as const) {
      expect(await typeOf(write(kind), 'no-ending')).toBe(`${mediaType} by content`);
    }
  });

  it('knows mail in every wrapping', async () => {
    expect(await typeOf(mail.replaceAll('\r\n', '\r'), 'cur-1234')).toBe('message/rfc822 by content');
    expect(await typeOf(`From li Fri Mar 14 09:30:00 2025\n${mail}`, 'inbox')).toBe(
      'application/mbox by content',
    );
    expect(await typeOf(`From here on we ship by sea, at 10:30.\n\nRegards`, 'note')).toBe(
      'text/plain by content',
    );
    expect(await typeOf(`${mail.length}\n${mail}<?xml version="1.0"?>`, '12.emlx')).toBe(
      'message/x-emlx by content',
    );
    const binary = Buffer.concat([Buffer.from(mail), Buffer.from([0, 1, 2, 255, 0])]);
    expect(await typeOf(binary, 'no-ending')).toBe('message/rfc822 by content');
    expect(await typeOf(Buffer.from('789f3e22010006', 'hex'), 'winmail.dat')).toBe(
      'application/vnd.ms-tnef by content',
    );
    expect(await typeOf('!BDN0123456789', 'archive.pst')).toBe('application/vnd.ms-outlook-pst by content');
    const signed = Buffer.from('308006092a864886f70d010702a0800000', 'hex');
    expect(await typeOf(signed, 'contract.pdf.p7m')).toBe('application/pkcs7-mime by content');
    expect(await typeOf('-----BEGIN PGP MESSAGE-----\n\nabc', 'x.asc')).toBe(
      'application/pgp-encrypted by content',
    );
  });

  it('believes what a container claims only where bytes and name leave it open', async () => {
    const draft = 'From: li@example.com\nSubject: CI\n\nHi\n';
    expect(await typeOf(draft, 'attachment')).toBe('text/plain by content');
    expect(await typeOf(draft, 'attachment', 'message/rfc822')).toBe('message/rfc822 by content');
    expect(await typeOf('a plain note', 'attachment', 'message/rfc822')).toBe('text/plain by content');
    expect(await typeOf('%PDF-1.7\n', 'attachment', 'image/png')).toBe('application/pdf by content');
    const bytes = Buffer.from('00010203fffe', 'hex');
    expect(await typeOf(bytes, 'drawing', 'image/bmp')).toBe('image/bmp by claim');
    expect(await typeOf(bytes, 'drawing.jpg', 'image/bmp')).toBe('image/jpeg by name');
    expect(await typeOf(bytes, 'drawing', 'text/calendar')).toBe('application/octet-stream by guess');
    expect(await typeOf(bytes, 'drawing', 'x/../../etc')).toBe('application/octet-stream by guess');
  });
});
