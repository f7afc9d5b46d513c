import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMark } from '../../../src/counsel/exhibits/page-mark.ts';
import { sha256 } from '../../../src/model/hashing.ts';
import { pageText } from '../../../src/model/page-text.ts';
import { textPage } from '../../../src/reading/text/text-page.ts';
import {
  bindAll,
  exhibitOf,
  openExhibit,
  popplerWords,
  qpdfCheck,
  ReceivedFiles,
  textWithin,
} from './bound-exhibits.ts';

let folder: string;
let received: ReceivedFiles;
let made = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-exhibits-'));
  received = new ReceivedFiles(join(folder, 'received'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, `out-${++made}`);

/** A PDF with the word CENTRE in the middle of what is shown and CORNER near its first corner. */
async function page(
  change: (
    document: PDFDocument,
    page: ReturnType<PDFDocument['addPage']>,
  ) => void | Promise<void> = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const paper = document.addPage([400, 600]);
  paper.drawText('CENTRE', { x: 180, y: 300, size: 12, font });
  paper.drawText('CORNER', { x: 110, y: 480, size: 12, font });
  await change(document, paper);
  return document.save();
}

function markOn(file: string, box: PageMark['boxes'][number], more: Partial<PageMark> = {}): PageMark {
  return {
    number: 1,
    page: { file, page: 1 },
    boxes: [box],
    standing: 'not-confirmed',
    text: 'title: CENTRE (not yet confirmed)',
    ...more,
  };
}

interface Frame {
  readonly subtype: string;
  readonly rect: number[];
  readonly contentsObj: { readonly str: string };
}

async function framesOf(path: string, number = 1): Promise<Frame[]> {
  const document = await openExhibit(path);
  const annotations = (await (await document.getPage(number)).getAnnotations()) as Frame[];
  return annotations.filter(({ subtype }) => subtype === 'Square');
}

describe('frames around places', () => {
  test('the words lie within the frame on pages that are turned and cropped', async () => {
    const kinds = [0, 90, 180, 270].flatMap((rotation) => [
      { rotation, crop: null },
      { rotation, crop: [90, 150, 260, 400] as const },
    ]);
    const pages = await Promise.all(
      kinds.map(async ({ rotation, crop }) => {
        const bytes = await page((_, paper) => {
          paper.setRotation(degrees(rotation));
          if (crop !== null) paper.setCropBox(...crop);
        });
        // Where the words are on the page as displayed: by pdf.js, from the received file.
        const viewport = (await (await openExhibitBytes(bytes)).getPage(1)).getViewport({ scale: 1 });
        const corners = [
          viewport.convertToViewportPoint(178, 296),
          viewport.convertToViewportPoint(236, 314),
        ];
        const [left, right] = corners.map(([x]) => x / viewport.width).sort((one, other) => one - other);
        const [top, bottom] = corners.map(([, y]) => y / viewport.height).sort((one, other) => one - other);
        const box = { x: left!, y: top!, width: right! - left!, height: bottom! - top! };
        return { file: received.add(bytes), viewport, box, crop };
      }),
    );
    const target = out();
    const exhibits = pages.map(({ file, viewport: { width, height } }, index) =>
      exhibitOf(index + 1, file, { displayed: [{ width, height, part: null }] }),
    );
    const marks = pages.map(({ file, box }, index) => markOn(file, box, { number: index + 1 }));
    const bound = await bindAll(received, target, exhibits, marks);
    expect(bound.flatMap(({ notes }) => notes)).toEqual([]);
    for (const [index, { viewport, box, crop }] of pages.entries()) {
      const path = join(target, exhibits[index]!.fileName);
      const [frame, ...further] = await framesOf(path);
      expect(further).toEqual([]);
      const exhibit = await openExhibit(path);
      expect(await textWithin(exhibit, 1, frame!.rect)).toBe('CENTRE');
      const own = (await exhibit.getPage(1)).getViewport({ scale: 1 });
      expect([own.width, own.height, own.rotation]).toEqual([
        viewport.width,
        viewport.height,
        viewport.rotation,
      ]);
      expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
      // By poppler, which counts from the top left of the page as displayed.
      const word = popplerWords(path)?.find(({ text }) => text === 'CENTRE');
      if (word === undefined || crop !== null) continue;
      expect(word.box[0]).toBeGreaterThan(box.x * own.width - 3);
      expect(word.box[1]).toBeGreaterThan(box.y * own.height - 3);
      expect(word.box[2]).toBeLessThan((box.x + box.width) * own.width + 3);
      expect(word.box[3]).toBeLessThan((box.y + box.height) * own.height + 3);
    }
  });

  test('they belong to a layer that can be switched off, are not printed, and say how the reading stands', async () => {
    const file = received.add(await page());
    const target = out();
    const box = { x: 0.4, y: 0.45, width: 0.2, height: 0.05 };
    await bindAll(
      received,
      target,
      [exhibitOf(1, file)],
      [
        markOn(file, box),
        markOn(file, box, { standing: 'listed-name', text: 'mention of a listed name or place: CENTRE' }),
      ],
    );
    const path = join(target, 'S00_TEST_1.pdf');
    const frames = await framesOf(path);
    expect(frames.map(({ contentsObj }) => contentsObj.str)).toEqual([
      'title: CENTRE (not yet confirmed)\nmention of a listed name or place: CENTRE',
    ]);
    const written = await PDFDocument.load(readFileSync(path));
    const annotation = written.getPage(0).node.Annots()!.lookup(0, PDFDict);
    expect(Number(annotation.get(PDFName.of('F'))!.toString()) & 4).toBe(0);
    expect(annotation.has(PDFName.of('OC'))).toBe(true);
    const layers = await (await openExhibit(path)).getOptionalContentConfig();
    const groups = [...(layers as unknown as Iterable<[string, { name: string }]>)].map(
      ([, { name }]) => name,
    );
    expect(groups).toEqual(['Places of fields']);
  });

  test('with boxes left out there is neither frame nor layer, and the page is the same', async () => {
    const file = received.add(await page());
    const target = out();
    await bindAll(
      received,
      target,
      [exhibitOf(1, file)],
      [markOn(file, { x: 0.1, y: 0.1, width: 0.1, height: 0.1 })],
      { boxes: false },
    );
    const path = join(target, 'S00_TEST_1.pdf');
    expect(await framesOf(path)).toEqual([]);
    expect(readFileSync(path).includes('Places of fields')).toBe(false);
  });
});

async function openExhibitBytes(bytes: Uint8Array): ReturnType<typeof openExhibit> {
  const path = join(received.folder, received.add(bytes));
  return openExhibit(path);
}

describe('what acts is not copied', () => {
  test('scripts, launching, links to elsewhere, attachments and what they hold', async () => {
    const bytes = await page(async (document, paper) => {
      const { context } = document;
      const script = context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert("SECRET-SCRIPT")') });
      document.catalog.set(PDFName.of('OpenAction'), script);
      paper.node.set(PDFName.of('AA'), context.obj({ O: script }));
      await document.attach(Buffer.from('SECRET-ATTACHMENT'), 'secret.txt', { mimeType: 'text/plain' });
      const link = context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [10, 10, 60, 30],
        Border: [0, 0, 1],
        A: { S: 'URI', URI: PDFString.of('https://secret.example') },
      });
      const launch = context.obj({
        Type: 'Annot',
        Subtype: 'Text',
        Rect: [10, 40, 30, 60],
        Contents: PDFString.of('a remark'),
        A: { S: 'Launch', F: PDFString.of('secret.exe') },
        Popup: context.nextRef(),
      });
      paper.node.set(PDFName.of('Annots'), context.obj([context.register(link), context.register(launch)]));
      const held = context.stream('SECRET-STREAM', {
        F: { Type: 'Filespec', F: PDFString.of('secret.bin') },
      });
      const xobjects = context.obj({ Extra: context.register(held), Action: script });
      paper.node.Resources()!.set(PDFName.of('XObject'), xobjects);
    });
    const file = received.add(bytes);
    const target = out();
    const [bound] = await bindAll(received, target, [exhibitOf(1, file)]);
    expect(bound!.notes).toEqual([]);
    const written = await PDFDocument.load(readFileSync(join(target, 'S00_TEST_1.pdf')));
    const all = written.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    for (const word of [
      'JavaScript',
      'Launch',
      'URI',
      'secret.',
      'SECRET-SCRIPT',
      'SECRET-ATTACHMENT',
      'Filespec',
      'OpenAction',
      '/AA',
    ])
      expect(all, word).not.toContain(word);
    expect(all).toContain('a remark');
  });

  test('what is filled into a form, a stamp and a comment stay to be seen', async () => {
    const bytes = await page((document) => {
      const form = document.getForm();
      const field = form.createTextField('owner');
      field.setText('FILLED IN');
      field.addToPage(document.getPage(0), { x: 50, y: 50, width: 120, height: 20 });
    });
    const file = received.add(bytes);
    const target = out();
    await bindAll(received, target, [exhibitOf(1, file)]);
    const path = join(target, 'S00_TEST_1.pdf');
    const written = await PDFDocument.load(readFileSync(path));
    expect(written.catalog.has(PDFName.of('AcroForm'))).toBe(false);
    const stamp = written.getPage(0).node.Annots()!.lookup(0, PDFDict);
    expect(stamp.get(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
    const look = stamp.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'));
    expect(look).toBeDefined();
    expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
    const words = popplerWords(path);
    if (words !== null) expect(words.map(({ text }) => text)).toContain('FILLED');
  });

  test('a filled field that only a viewer could draw makes the page a picture, and is noted', async () => {
    const bytes = await page((document, paper) => {
      const { context } = document;
      const field = context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Tx',
        T: PDFString.of('owner'),
        V: PDFString.of('unseen'),
        Rect: [50, 50, 170, 70],
      });
      paper.node.set(PDFName.of('Annots'), context.obj([context.register(field)]));
    });
    const target = out();
    const [bound] = await bindAll(received, target, [exhibitOf(1, received.add(bytes))]);
    expect(bound!.notes.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'shown as a picture of the page, because it holds form fields whose look is left to the viewer'],
    ]);
  });

  test('words struck out beside what is to stand instead are drawn; an answer to a comment has no place', async () => {
    const bytes = await page((document, paper) => {
      const { context } = document;
      const caret = context.register(
        context.obj({ Type: 'Annot', Subtype: 'Caret', Rect: [220, 300, 230, 312] }),
      );
      const struck = {
        Type: 'Annot',
        Subtype: 'StrikeOut',
        Rect: [180, 300, 220, 312],
        IRT: caret,
        RT: 'Group',
      };
      const answer = { Type: 'Annot', Subtype: 'Text', Rect: [180, 300, 200, 320], IRT: caret };
      const all = [caret, context.register(context.obj(struck)), context.register(context.obj(answer))];
      paper.node.set(PDFName.of('Annots'), context.obj(all));
    });
    const target = out();
    await bindAll(received, target, [exhibitOf(1, received.add(bytes))]);
    const written = await PDFDocument.load(readFileSync(join(target, 'S00_TEST_1.pdf')));
    const annotations = written.getPage(0).node.Annots()!;
    const kinds = annotations
      .asArray()
      .map((_, index) => annotations.lookup(index, PDFDict).get(PDFName.of('Subtype')));
    expect(kinds.map(String)).toEqual(['/Caret', '/StrikeOut']);
  });

  test('a layer that the sender switched off stays off', async () => {
    const bytes = await page((document, paper) => {
      const { context } = document;
      const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('draft') }));
      document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: { OFF: [layer] } }));
      const resources = paper.node.Resources()!;
      resources.set(PDFName.of('Properties'), context.obj({ Draft: layer }));
      const content = context.stream('/OC /Draft BDC 1 0 0 rg 0 0 400 600 re f EMC');
      const contents = paper.node.Contents();
      const array = contents instanceof PDFArray ? contents : context.obj([]);
      (array as PDFArray).push(context.register(content));
      paper.node.set(PDFName.of('Contents'), array);
    });
    const target = out();
    await bindAll(received, target, [exhibitOf(1, received.add(bytes))]);
    const exhibit = await openExhibit(join(target, 'S00_TEST_1.pdf'));
    const layers = [
      ...((await exhibit.getOptionalContentConfig()) as unknown as Iterable<
        [string, { name: string; visible: boolean }]
      >),
    ];
    expect(layers.map(([, { name, visible }]) => [name, visible])).toEqual([['draft', false]]);
  });
});

test('nothing of other pages goes along where all pages share one table of resources', async () => {
  const document = await PDFDocument.create();
  const { context } = document;
  const picture = (color: number): Uint8Array => Buffer.alloc(3 * 64, color);
  const image = (color: number): ReturnType<typeof context.register> =>
    context.register(
      context.stream(picture(color), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 8,
        Height: 8,
        ColorSpace: 'DeviceRGB',
        BitsPerComponent: 8,
      }),
    );
  const within = context.obj({ XObject: { Own: image(66), Other: image(67) } });
  const form = context.register(
    context.stream('/Own Do', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1], Resources: within }),
  );
  const shared = context.register(
    context.obj({ XObject: { Seen: image(65), Privileged: image(68), Form: form } }),
  );
  for (const names of [['Seen', 'Form'], ['Privileged']]) {
    const paper = document.addPage([100, 100]);
    paper.node.set(PDFName.of('Resources'), shared);
    paper.node.set(
      PDFName.of('Contents'),
      context.register(context.stream(names.map((name) => `q 50 0 0 50 0 0 cm /${name} Do Q`).join('\n'))),
    );
  }
  const target = out();
  const [bound] = await bindAll(received, target, [exhibitOf(1, received.add(await document.save()))]);
  expect(bound!.notes).toEqual([]);
  const path = join(target, 'S00_TEST_1.pdf');
  const written = await PDFDocument.load(readFileSync(path));
  const images = written.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.contents.length === 192 ? [object.contents[0]] : [],
    );
  expect(images.sort()).toEqual([65, 66]);
  expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
});

describe('a page keeps what its content uses', () => {
  /** Names of the fonts of the page that is bound from a content stream. */
  async function fontsOf(
    contentOf: (document: PDFDocument) => PDFRef,
    resources: (document: PDFDocument) => Record<string, PDFRef | PDFDict> = () => ({}),
  ): Promise<string[]> {
    const document = await PDFDocument.create();
    const { context } = document;
    const paper = document.addPage([300, 300]);
    const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
    const fonts = context.obj({ Used: context.register(font), Unused: context.register(font) });
    paper.node.set(PDFName.of('Resources'), context.obj({ Font: fonts, ...resources(document) }));
    paper.node.set(PDFName.of('Contents'), contentOf(document));
    const target = out();
    const file = received.add(await document.save({ useObjectStreams: false }));
    const [bound] = await bindAll(received, target, [exhibitOf(1, file)]);
    expect(bound!.notes).toEqual([]);
    const written = await PDFDocument.load(readFileSync(join(target, 'S00_TEST_1.pdf')));
    const kept = written.getPage(0).node.Resources()!.lookup(PDFName.of('Font'), PDFDict);
    return kept.keys().map((name) => name.decodeText());
  }

  const content = Buffer.from('BT /Used 24 Tf 20 200 Td (SEEN) Tj ET\n');

  test('where the filter stands in an object of its own', async () => {
    const fonts = await fontsOf(({ context }) => {
      const filter = context.register(PDFName.of('FlateDecode'));
      return context.register(context.stream(deflateSync(content), { Filter: filter }));
    });
    expect(fonts).toEqual(['Used']);
  });

  test('where the content is packed with a prediction, and where it is packed twice', async () => {
    // PNG prediction “sub”, rows of four bytes (PNG 1.2, 6.3).
    const rows: number[] = [];
    for (let at = 0; at < content.length; at += 4) {
      const row = [...Buffer.concat([content.subarray(at, at + 4), Buffer.from('    ')])].slice(0, 4);
      rows.push(1, ...row.map((value, index) => (value - (index === 0 ? 0 : row[index - 1]!)) & 255));
    }
    const predicted = await fontsOf(({ context }) =>
      context.register(
        context.stream(deflateSync(Buffer.from(rows)), {
          Filter: 'FlateDecode',
          DecodeParms: { Predictor: 15, Columns: 4 },
        }),
      ),
    );
    expect(predicted).toEqual(['Used']);
    const twice = await fontsOf(({ context }) =>
      context.register(
        context.stream(`${deflateSync(content).toString('hex')}>`, {
          Filter: ['ASCIIHexDecode', 'FlateDecode'],
        }),
      ),
    );
    expect(twice).toEqual(['Used']);
  });

  test('where a mask without resources of its own uses those of the page', async () => {
    const fonts = await fontsOf(
      ({ context }) => context.register(context.stream('/Masked gs 0 0 300 300 re f')),
      ({ context }) => {
        const form = context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 300] });
        const mask = context.obj({ S: 'Luminosity', G: context.register(form) });
        return { ExtGState: context.obj({ Masked: context.obj({ SMask: mask }) }) };
      },
    );
    expect(fonts).toEqual(['Used']);
  });
});

describe('files that cannot be copied', () => {
  test('a broken cross-reference table, a cut-off file and words that are no PDF become pictures; the others are bound', async () => {
    const whole = Buffer.from(await page());
    const shifted = Buffer.from(await (await PDFDocument.load(whole)).save({ useObjectStreams: false }));
    const broken = Buffer.from(
      shifted.toString('latin1').replace(/\d{10} 00000 n/gu, '0000000017 00000 n'),
      'latin1',
    );
    const exhibits = [
      exhibitOf(1, received.add(whole)),
      exhibitOf(2, received.add(broken)),
      exhibitOf(3, received.add(whole.subarray(0, whole.length - 200))),
      exhibitOf(4, received.add(Buffer.from('no PDF at all'))),
    ];
    const target = out();
    const bound = await bindAll(received, target, exhibits);
    expect(bound.map(({ notes }) => notes.length)).toEqual([0, 1, 1, 1]);
    for (const { notes } of bound.slice(1))
      expect(notes[0]!.text).toMatch(/^shown as a picture of the page, because /u);
    for (const number of [1, 2, 3, 4]) {
      const path = join(target, `S00_TEST_${number}.pdf`);
      expect((await openExhibit(path)).numPages).toBe(1);
      expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
    }
  });

  test('an object that stands elsewhere than the table says is not taken for the one that viewers show', async () => {
    // A second object of the same number, behind the table: a reader that goes through the file meets it last.
    const shown = await PDFDocument.create({ updateMetadata: false });
    const font = await shown.embedFont(StandardFonts.Helvetica);
    shown.addPage([400, 600]).drawText('SHOWN', { x: 50, y: 500, size: 20, font });
    const bytes = Buffer.from(await shown.save({ useObjectStreams: false, addDefaultPage: false }));
    const text = bytes.toString('latin1');
    const number = /(\d+) 0 obj\n<<[^>]*?\/Length \d+[^>]*>>\nstream/u.exec(text)![1]!;
    const other = `${number} 0 obj\n<< /Length 44 >>\nstream\nBT /F 20 Tf 50 500 Td (PLANTED) Tj ET          \nendstream\nendobj\n`;
    const end = text.lastIndexOf('startxref');
    const planted = Buffer.from(`${text.slice(0, end)}${other}${text.slice(end)}`, 'latin1');
    const target = out();
    await bindAll(received, target, [exhibitOf(1, received.add(planted))]);
    const exhibit = await openExhibit(join(target, 'S00_TEST_1.pdf'));
    expect(await textWithin(exhibit, 1, [0, 0, 400, 600])).toBe('SHOWN');
  });

  test('one that uses up the memory of its process costs itself alone', async () => {
    const bomb = await page((document, paper) => {
      const { context } = document;
      const picture = context.stream(deflateSync(Buffer.alloc(450_000_000, 32)), {
        Type: 'XObject',
        Subtype: 'Image',
        Filter: 'FlateDecode',
      });
      paper.node.set(PDFName.of('Resources'), context.obj({ XObject: { Big: context.register(picture) } }));
      paper.node.set(PDFName.of('Contents'), context.register(context.stream('/Big Do')));
    });
    const [bad, good] = [exhibitOf(1, received.add(bomb)), exhibitOf(2, received.add(await page()))];
    const limits = { seconds: 60, memoryMegabytes: 250, recycleMegabytes: 200 };
    const bound = await bindAll(received, out(), [bad, good], [], { limits });
    expect(bound.map(({ notes }) => notes.map(({ text }) => text))).toEqual([
      ['shown as a picture of the page, because copying it took more than 250 MB of memory'],
      [],
    ]);
  });

  test('an encrypted PDF is copied with its password and drawn without it', async () => {
    const document = await PDFDocument.load(await page());
    await document.encrypt({ userPassword: 'pass-1', ownerPassword: 'owner' });
    const file = received.add(await document.save());
    const [target, other] = [out(), out()];
    const [opened] = await bindAll(received, target, [exhibitOf(1, file)], [], {
      passwords: ['wrong', 'pass-1'],
    });
    expect(opened!.notes).toEqual([]);
    const exhibit = await openExhibit(join(target, 'S00_TEST_1.pdf'));
    expect(await textWithin(exhibit, 1, [0, 0, 400, 600])).toContain('CENTRE');
    const [drawn] = await bindAll(received, other, [exhibitOf(1, file)]);
    expect(drawn!.notes[0]!.text).toContain('it is encrypted');
  });
});

describe('text without pages', () => {
  const sheet = textPage(
    { file: 'f', page: 1, part: 'Sheet1, rows 1-2', notes: [], reason: 'cells' },
    [
      {
        parts: [
          { text: '批号 TP-2411', column: 0 },
          { text: '9,040', column: 40 },
        ],
      },
      { parts: [{ text: 'Net weight of cotton', column: 0 }] },
    ],
    10_000,
  );
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const mark = (file: string, offsets: readonly [number, number]): PageMark => ({
    ...markOn(file, { x: 0, y: 0, width: 0, height: 0 }),
    boxes: [],
    offsets: [offsets],
  });

  test('is set as text that can be searched, with a frame around what is read', async () => {
    const file = received.add(Buffer.from('a workbook'));
    const displayed = [{ width: 0, height: 0, part: sheet.part }];
    const exhibit = exhibitOf(1, file, { mediaType: spreadsheet, displayed });
    const at = [...pageText(sheet).text].join('').indexOf('weight');
    const target = out();
    await bindAll(received, target, [exhibit], [mark(file, [at, at + 6])], { text: () => sheet });
    const path = join(target, exhibit.fileName);
    const opened = await openExhibit(path);
    const [frame] = await framesOf(path);
    expect(await textWithin(opened, 1, frame!.rect)).toBe('weight');
    const { items } = await (await opened.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('批号');
    expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
  });

  test('is a picture where a letter cannot be printed, with the frame where the picture has the words', async () => {
    const thai = {
      ...sheet,
      words: sheet.words.map((word, index) => (index === 0 ? { ...word, text: 'ฝ้าย' } : word)),
    };
    const file = received.add(Buffer.from('another workbook'));
    const exhibit = exhibitOf(1, file, { mediaType: spreadsheet });
    const target = out();
    const [bound] = await bindAll(received, target, [exhibit], [mark(file, [0, 4])], { text: () => thai });
    expect(bound!.notes).toEqual([]);
    const opened = await openExhibit(join(target, exhibit.fileName));
    expect((await (await opened.getPage(1)).getTextContent()).items).toEqual([]);
    expect(await framesOf(join(target, exhibit.fileName))).toHaveLength(1);
  });
});

describe('pictures', () => {
  test('a JPEG of each EXIF orientation is shown upright with its own bytes', async () => {
    // Red in the upper left quarter of the picture as displayed.
    const quarter = { create: { width: 40, height: 20, channels: 3 as const, background: '#ff0000' } };
    const whole = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#0000ff' } })
      .composite([{ input: quarter, left: 0, top: 0 }])
      .png()
      .toBuffer();
    const turned = (angle: number): Promise<Buffer> => sharp(whole).rotate(angle).png().toBuffer();
    const stored = [
      whole,
      await sharp(whole).flop().toBuffer(),
      await turned(180),
      await sharp(whole).flip().toBuffer(),
      await sharp(await turned(90))
        .flop()
        .toBuffer(),
      await turned(270),
      await sharp(await turned(270))
        .flop()
        .toBuffer(),
      await turned(90),
    ];
    const pictures = await Promise.all(
      stored.map((picture, index) =>
        sharp(picture)
          .withMetadata({ orientation: index + 1 })
          .jpeg({ quality: 95 })
          .toBuffer(),
      ),
    );
    const exhibits = pictures.map((bytes, index) =>
      exhibitOf(index + 1, received.add(bytes), { mediaType: 'image/jpeg' }),
    );
    const target = out();
    await bindAll(received, target, exhibits);
    for (const [index, bytes] of pictures.entries()) {
      const truth = await sharp(bytes).autoOrient().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      const path = join(target, exhibits[index]!.fileName);
      expect(readFileSync(path).includes(bytes), `own bytes of ${index + 1}`).toBe(true);
      const shown = await rendered(path);
      expect([shown.info.width, shown.info.height], `size of ${index + 1}`).toEqual([80, 40]);
      expect(reds(truth), `truth of ${index + 1}`).toEqual([true, false, false, false]);
      expect(reds(shown), `orientation ${index + 1}`).toEqual([true, false, false, false]);
    }
  });

  test('a PNG keeps its pixels, a see-through one is shown on white, and pages of a TIFF follow each other', async () => {
    const pixels = Buffer.from(Array.from({ length: 30 * 20 * 3 }, (_, index) => (index * 37) % 256));
    const png = await sharp(pixels, { raw: { width: 30, height: 20, channels: 3 } })
      .png()
      .toBuffer();
    const clear = await sharp({
      create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const target = out();
    const bound = await bindAll(received, target, [
      exhibitOf(1, received.add(png), { mediaType: 'image/png' }),
      exhibitOf(2, received.add(clear), { mediaType: 'image/png' }),
    ]);
    expect(bound.flatMap(({ notes }) => notes)).toEqual([]);
    const { data, info } = await rendered(join(target, 'S00_TEST_1.pdf'), 30);
    expect([info.width, info.height]).toEqual([30, 20]);
    expect(Math.abs(data[4 * 45]! - pixels[3 * 45]!)).toBeLessThan(40);
    const white = await rendered(join(target, 'S00_TEST_2.pdf'), 30);
    expect([white.data[400], white.data[401], white.data[402]]).toEqual([255, 255, 255]);
    for (const number of [1, 2])
      expect(qpdfCheck(join(target, `S00_TEST_${number}.pdf`)) ?? { status: 0, warnings: '' }).toEqual({
        status: 0,
        warnings: '',
      });
  });
});

/** Whether the middles of the four quarters are red: upper left, upper right, lower left, lower right. */
function reds({
  data,
  info,
}: {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number };
}): boolean[] {
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x, y]) => {
    const at = (Math.floor(y! * info.height) * info.width + Math.floor(x! * info.width)) * 4;
    return data[at]! > 200 && data[at + 2]! < 60;
  });
}

async function rendered(
  path: string,
  width = 80,
): Promise<{ data: Buffer; info: { width: number; height: number } }> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const paper = await (await openExhibit(path)).getPage(1);
  const viewport = paper.getViewport({ scale: width / paper.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await paper.render({
    canvas: canvas as never,
    canvasContext: canvas.getContext('2d') as never,
    viewport,
    background: '#ffffff',
  }).promise;
  return { data: Buffer.from(canvas.data()), info: { width: canvas.width, height: canvas.height } };
}

describe('an exhibit as a whole', () => {
  test('original, translation and certificate in one file, with labels, bookmarks and a cover sheet that can be searched', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((size) => page((document) => document.setTitle(`paper ${size}`))),
    );
    const files = [one!, two!, three!].map((bytes) => received.add(bytes));
    const single = exhibitOf(12, files[0]!);
    const bound = (['original', 'translation', 'translator-certificate'] as const).map((kind, index) => ({
      ...single.bound[0]!,
      number: 12 + index,
      kind,
      title: ['增值税专用发票', 'Translation', 'Certificate'][index]!,
      pages: [{ file: files[index]!, page: 1 }],
      labelPrefix: ['', 'T', 'C'][index]!,
    }));
    const exhibit = {
      ...single,
      bound,
      sources: files.map((file) => ({ ...single.sources[0]!, file })),
      cover: {
        matter: 'Sample',
        title: '0012 Invoice: 增值税专用发票',
        lines: [['Received as', 'a/b.pdf']] as const,
      },
    };
    const target = out();
    const [written] = await bindAll(received, target, [exhibit]);
    expect(written!.pages).toBe(4);
    const opened = await openExhibit(join(target, exhibit.fileName));
    expect(await opened.getPageLabels()).toEqual(['cover', '1', 'T1', 'C1']);
    expect((await opened.getOutline())!.map(({ title }) => title)).toEqual([
      'Exhibit 0012: cover sheet',
      '增值税专用发票',
      'Translation',
      'Certificate',
    ]);
    const { items } = await (await opened.getPage(1)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('增值税专用发票');
  });

  test('the same exhibit gives the same bytes, and the hash that is told is that of the file', async () => {
    const file = received.add(await page());
    const exhibit = exhibitOf(1, file, { cover: { matter: 'M', title: '0001 发票', lines: [] } });
    const marks = [markOn(file, { x: 0.1, y: 0.1, width: 0.1, height: 0.1 })];
    const [first, second] = [out(), out()];
    const [one] = await bindAll(received, first, [exhibit], marks);
    const [other] = await bindAll(received, second, [exhibit], marks, { jobs: 2 });
    expect(other).toEqual(one);
    const bytes = readFileSync(join(first, exhibit.fileName));
    expect(readFileSync(join(second, exhibit.fileName)).equals(bytes)).toBe(true);
    expect(one!.files[0]).toEqual({ fileName: exhibit.fileName, sha256: sha256(bytes), size: bytes.length });
  });

  test('what was made for the same content is not made again; another mark is other content', async () => {
    const file = received.add(await page());
    const exhibit = exhibitOf(1, file);
    const target = out();
    const [made] = await bindAll(received, target, [exhibit]);
    const asked: string[] = [];
    const known = (_: unknown, key: string): NonNullable<typeof made> | null => {
      asked.push(key);
      return key === made!.key ? made! : null;
    };
    const [kept] = await bindAll(received, target, [exhibit], [], { known });
    expect(kept).toBe(made);
    const [changed] = await bindAll(
      received,
      target,
      [exhibit],
      [markOn(file, { x: 0.1, y: 0.1, width: 0.1, height: 0.1 })],
      { known },
    );
    expect(asked[1]).not.toBe(asked[0]);
    expect(changed!.files[0]!.sha256).not.toBe(made!.files[0]!.sha256);
  });

  test('a native copy is the bytes received; one that is no longer what was received ends the binding', async () => {
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#ffffff' } })
      .jpeg()
      .toBuffer();
    const file = received.add(bytes);
    const exhibit = exhibitOf(1, file, {
      mediaType: 'image/jpeg',
      natives: [{ file, fileName: 'S00_TEST_1.jpg' }],
    });
    const target = out();
    const [bound] = await bindAll(received, target, [exhibit]);
    expect(readFileSync(join(target, 'S00_TEST_1.jpg')).equals(bytes)).toBe(true);
    expect(bound!.files[1]).toEqual({ fileName: 'S00_TEST_1.jpg', sha256: file, size: bytes.length });
    const wrong = { ...exhibit, natives: [{ file: 'f'.repeat(64), fileName: 'S00_TEST_1.jpg' }] };
    const tampered = bindAll(received, out(), [wrong], [], {
      originalPath: () => join(received.folder, file),
    });
    await expect(tampered).rejects.toThrow(/not those received/u);
  });

  test('an end in the middle leaves nothing half written', async () => {
    const files = await Promise.all(
      Array.from({ length: 6 }, (_, index) => page((document) => document.setTitle(`${index}`))),
    );
    const exhibits = files.map((bytes, index) => exhibitOf(index + 1, received.add(bytes)));
    const target = out();
    const ending = new AbortController();
    const binding = bindAll(received, target, exhibits, [], { signal: ending.signal, jobs: 2 });
    const timer = setInterval(() => {
      if (existsSync(target) && readdirSync(target).some((name) => name.endsWith('.pdf'))) ending.abort();
    }, 1);
    await expect(binding).rejects.toThrow();
    clearInterval(timer);
    expect(readdirSync(target).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });
});

test('words of documents in titles and marks stay words', async () => {
  const file = received.add(await page());
  const title = ') /JavaScript (x) 发票 \\) endobj';
  const target = out();
  await bindAll(
    received,
    target,
    [exhibitOf(1, file, { title, cover: { matter: title, title, lines: [['a', title]] } })],
    [markOn(file, { x: 0.1, y: 0.1, width: 0.1, height: 0.1 }, { text: title })],
  );
  const path = join(target, 'S00_TEST_1.pdf');
  expect((await (await openExhibit(path)).getOutline())![1]!.title).toBe(title);
  expect((await framesOf(path, 2))[0]!.contentsObj.str).toBe(title);
  expect(qpdfCheck(path) ?? { status: 0, warnings: '' }).toEqual({ status: 0, warnings: '' });
  expect(PDFHexString.fromText(title).decodeText()).toBe(title);
});
