import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import { buildZip } from '../reading/archive/zip-builder.ts';
import { compoundFile } from './compound-file.ts';

/** A small sound file of one format: what mutations start from. */
export interface ValidFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const lines = ['Invoice No. TX-4711', 'Cotton yarn Ne 32, 1,200 kg', 'Country of origin: Brazil'];
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const openXml = 'http://schemas.openxmlformats.org';

/** Sound files of every format, small, the same bytes each time. */
export async function validFiles(): Promise<ValidFile[]> {
  const png = letterPicture();
  const picture = sharp(png);
  const mail = plainMail();
  const zip = buildZip([
    { name: 'note.txt', data: lines.join('\n') },
    { name: 'table.csv', data: csv() },
  ]);
  return [
    { name: 'text.pdf', bytes: await textPdf(2) },
    { name: 'scan.pdf', bytes: await scanPdf(png) },
    { name: 'picture.png', bytes: png },
    { name: 'picture.jpg', bytes: await picture.clone().jpeg().toBuffer() },
    { name: 'picture.webp', bytes: await picture.clone().webp().toBuffer() },
    { name: 'picture.tif', bytes: await picture.clone().tiff({ compression: 'lzw' }).toBuffer() },
    { name: 'picture.gif', bytes: await picture.clone().gif().toBuffer() },
    { name: 'picture.bmp', bytes: bitmap() },
    { name: 'note.txt', bytes: Buffer.from(lines.join('\n').repeat(30)) },
    { name: 'table.csv', bytes: Buffer.from(csv()) },
    {
      name: 'data.json',
      bytes: Buffer.from(JSON.stringify({ invoice: 'TX-4711', lines, rows: [1, 2, { a: null }] })),
    },
    {
      name: 'data.xml',
      bytes: Buffer.from(`${xmlHead}<invoice><number>TX-4711</number><line>${lines[1]}</line></invoice>`),
    },
    {
      name: 'page.html',
      bytes: Buffer.from(
        `<!DOCTYPE html><html><body><h1>${lines[0]}</h1><table><tr><td>1</td><td>${lines[1]}</td></tr></table></body></html>`,
      ),
    },
    {
      name: 'letter.rtf',
      bytes: Buffer.from(
        `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 ${lines.join('\\par ')}\\par}`,
      ),
    },
    { name: 'mail.eml', bytes: mail },
    {
      name: 'box.mbox',
      bytes: Buffer.concat([
        Buffer.from('From a@example.com Mon Mar  3 10:00:00 2025\n'),
        mail,
        Buffer.from('\nFrom b@example.com Mon Mar  3 11:00:00 2025\n'),
        mail,
      ]),
    },
    {
      name: 'calendar.ics',
      bytes: Buffer.from(
        'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Audit visit\r\nDTSTART:20250303T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    },
    { name: 'archive.zip', bytes: zip },
    { name: 'archive.tar', bytes: tar([{ name: 'note.txt', data: Buffer.from(lines.join('\n')) }]) },
    { name: 'note.txt.gz', bytes: gzipSync(lines.join('\n')) },
    { name: 'archive.7z', bytes: await sevenZip() },
    {
      name: 'letter.docx',
      bytes: docx(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')),
    },
    { name: 'table.xlsx', bytes: xlsx() },
    { name: 'slides.pptx', bytes: pptx() },
    { name: 'letter.odt', bytes: openDocument('text', `<text:p>${lines[0]}</text:p>`) },
    {
      name: 'table.ods',
      bytes: openDocument(
        'spreadsheet',
        '<table:table table:name="Sheet1"><table:table-row><table:table-cell office:value-type="string"><text:p>TX-4711</text:p></table:table-cell></table:table-row></table:table>',
      ),
    },
    { name: 'message.msg', bytes: message() },
    { name: 'table.xls', bytes: compoundFile([{ path: ['Workbook'], data: workbookStream() }]) },
    {
      name: 'letter.doc',
      bytes: compoundFile([
        {
          path: ['WordDocument'],
          data: Buffer.concat([Buffer.from([0xec, 0xa5, 0xc1, 0]), Buffer.alloc(5000)]),
        },
        { path: ['1Table'], data: Buffer.alloc(4096) },
      ]),
    },
  ];
}

export async function textPdf(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([595, 842]);
    for (const [row, line] of lines.entries())
      page.drawText(`${line} page ${number}`, { x: 60, y: 780 - row * 20, size: 12, font });
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

async function scanPdf(png: Buffer): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  document
    .addPage([300, 120])
    .drawImage(await document.embedPng(png), { x: 0, y: 0, width: 300, height: 120 });
  return Buffer.from(await document.save());
}

let fontKnown = false;
/** A picture of two words: OCR of it is quick. */
export function letterPicture(): Buffer {
  if (!fontKnown) {
    const folder = createRequire(import.meta.url)
      .resolve('@fontsource/arimo/package.json')
      .replace(/package\.json$/, 'files/');
    GlobalFonts.registerFromPath(`${folder}arimo-latin-400-normal.woff2`, 'Torture Sans');
    fontKnown = true;
  }
  const canvas = createCanvas(300, 120);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 300, 120);
  context.fillStyle = '#000';
  context.font = '30px "Torture Sans"';
  context.fillText('Invoice 4711', 40, 70);
  return canvas.toBuffer('image/png');
}

/** A Windows bitmap of 24 bits a pixel. */
function bitmap(): Buffer {
  const [width, height] = [64, 32];
  const row = width * 3;
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + row * height, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(row * height, 0xf0)]);
}

function csv(): string {
  return Array.from({ length: 12 }, (_, row) => `${row},"Lot ${row * 7}",${row * 12}.50,kg`).join('\n');
}

export function plainMail(): Buffer {
  const parts = [
    'From: Li Mei <li@example.com>',
    'To: buyer@example.com',
    'Subject: Invoice TX-4711',
    'Date: Mon, 3 Mar 2025 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="frontier"',
    '',
    '--frontier',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...lines,
    '--frontier',
    'Content-Type: text/csv; name="table.csv"',
    'Content-Disposition: attachment; filename="table.csv"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(csv()).toString('base64'),
    '--frontier--',
    '',
  ];
  return Buffer.from(parts.join('\r\n'));
}

export interface TarMember {
  readonly name: string;
  readonly data?: Buffer;
  /** 0 file, 1 hard link, 2 symbolic link, 3 character device, 6 pipe. */
  readonly type?: string;
  readonly link?: string;
  /** Size the header states, when it is a lie. */
  readonly size?: number;
}

/** A tar archive (POSIX ustar). */
export function tar(members: readonly TarMember[]): Buffer {
  const blocks: Buffer[] = [];
  for (const member of members) {
    const data = member.data ?? Buffer.alloc(0);
    const head = Buffer.alloc(512);
    head.write(member.name.slice(0, 100), 0);
    head.write('0000644\0', 100);
    head.write('0000000\0', 108);
    head.write('0000000\0', 116);
    head.write(`${(member.size ?? data.length).toString(8).padStart(11, '0')}\0`, 124);
    head.write('14760000000\0', 136);
    head.write('        ', 148);
    head.write(member.type ?? '0', 156);
    head.write(member.link ?? '', 157);
    head.write('ustar\x0000', 257);
    let sum = 0;
    for (const byte of head) sum += byte;
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    blocks.push(head, data, Buffer.alloc((512 - (data.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** Packs with 7-Zip in WebAssembly; `options` such as `-psecret`. */
export async function sevenZip(
  options: readonly string[] = [],
  name = 'packed.7z',
  members: Readonly<Record<string, string>> = { 'note.txt': lines.join('\n') },
): Promise<Buffer> {
  const { default: create } = (await import('7z-wasm')) as unknown as {
    default: (given: object) => Promise<{
      FS: { writeFile(name: string, data: Uint8Array): void; readFile(name: string): Uint8Array };
      callMain(words: string[]): void;
    }>;
  };
  const program = await create({ print: () => {}, printErr: () => {} });
  for (const [member, text] of Object.entries(members)) program.FS.writeFile(member, Buffer.from(text));
  program.callMain(['a', ...options, name, ...Object.keys(members)]);
  return Buffer.from(program.FS.readFile(name));
}

export interface PackageParts {
  readonly [name: string]: string;
}

export function packageOf(parts: PackageParts): Buffer {
  return buildZip(Object.entries(parts).map(([name, data]) => ({ name, data })));
}

const relationships = (list: string): string =>
  `${xmlHead}<Relationships xmlns="${openXml}/package/2006/relationships">${list}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${openXml}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;

/** A Word document with the given paragraphs; `relations` are added to those of the document. */
export function docx(body: string, relations = '', more: PackageParts = {}): Buffer {
  return packageOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(relations),
    'word/document.xml': `${xmlHead}<w:document xmlns:w="${openXml}/wordprocessingml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

export { relation };

/** A workbook of one sheet with the given cells. */
export function xlsx(
  cells = '<c r="A1" t="inlineStr"><is><t>TX-4711</t></is></c><c r="B1"><v>1200.5</v></c>',
  more: PackageParts = {},
  relations = '',
): Buffer {
  return packageOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': relationships(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${openXml}/spreadsheetml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      relation('r1', 'worksheet', 'worksheets/sheet1.xml') + relations,
    ),
    'xl/worksheets/sheet1.xml': `${xmlHead}<worksheet xmlns="${openXml}/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
    ...more,
  });
}

function pptx(): Buffer {
  const drawing = `xmlns:a="${openXml}/drawingml/2006/main" xmlns:r="${openXml}/officeDocument/2006/relationships" xmlns:p="${openXml}/presentationml/2006/main"`;
  return packageOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/><Override PartName="/ppt/slides/slide1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>`,
    '_rels/.rels': relationships(relation('r1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `${xmlHead}<p:presentation ${drawing}><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(relation('r1', 'slide', 'slides/slide1.xml')),
    'ppt/slides/slide1.xml': `${xmlHead}<p:sld ${drawing}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>${lines[0]}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  });
}

export function openDocument(kind: 'text' | 'spreadsheet', body: string, more: PackageParts = {}): Buffer {
  const mediaType = `application/vnd.oasis.opendocument.${kind}`;
  const names = ['office', 'text', 'table', 'xlink:http://www.w3.org/1999/xlink']
    .map((name) =>
      name.startsWith('xlink')
        ? `xmlns:xlink="http://www.w3.org/1999/xlink"`
        : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    )
    .join(' ');
  return buildZip([
    { name: 'mimetype', data: mediaType, stored: true },
    {
      name: 'META-INF/manifest.xml',
      data: `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mediaType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    },
    {
      name: 'content.xml',
      data: `${xmlHead}<office:document-content ${names}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    ...Object.entries(more).map(([name, data]) => ({ name, data })),
  ]);
}

/** An Outlook message with subject and body (MS-OXMSG). */
function message(): Buffer {
  const text = (value: string): Buffer => Buffer.from(value, 'utf16le');
  return compoundFile([
    { path: ['__properties_version1.0'], data: Buffer.alloc(32) },
    { path: ['__substg1.0_001A001F'], data: text('IPM.Note') },
    { path: ['__substg1.0_0037001F'], data: text('Invoice TX-4711') },
    { path: ['__substg1.0_1000001F'], data: text(lines.join('\r\n')) },
    { path: ['__nameid_version1.0', '__substg1.0_00020102'], data: Buffer.alloc(16) },
  ]);
}

/** BIFF8 records of a workbook with one empty sheet; `records` come after the first one (MS-XLS). */
export function workbookStream(records: readonly Buffer[] = []): Buffer {
  const record = (type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const begin = (kind: number): Buffer =>
    record(0x0809, Buffer.from([0, 6, kind, 0, 0xbb, 0x0d, 0xcc, 7, 0, 0, 0, 0, 6, 0, 0, 0]));
  const end = record(0x000a, Buffer.alloc(0));
  const sheetName = Buffer.concat([Buffer.alloc(6), Buffer.from([6, 0]), Buffer.from('Sheet1')]);
  const globals = [begin(5), ...records];
  const length = Buffer.concat([...globals, record(0x0085, sheetName), end]).length;
  sheetName.writeUInt32LE(length, 0);
  const label = Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 7, 0, 0]), Buffer.from('TX-4711')]);
  return Buffer.concat([...globals, record(0x0085, sheetName), end, begin(0x10), record(0x0204, label), end]);
}

export function biffRecord(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}
