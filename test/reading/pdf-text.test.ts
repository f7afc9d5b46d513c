import {
  degrees,
  PDFDocument,
  PDFName,
  PDFNumber,
  rgb,
  StandardFonts,
  setTextRenderingMode,
  TextRenderingMode,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/model/exception.ts';
import type { ReadingPool } from '../../src/reading/index.ts';
import { centreOf, newPool, source, textOf, wordOf } from './support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function pdfOf(
  make: (document: PDFDocument) => void | Promise<void>,
): Promise<ReturnType<typeof source>> {
  const document = await PDFDocument.create();
  await make(document);
  return source('made.pdf', await document.save(), 'application/pdf');
}

describe('text layer', () => {
  it('gives words, lines and boxes of the displayed page', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawText('Invoice No. 4711', { x: 60, y: 700, size: 20 });
      page.drawText('Total 100.00 EUR', { x: 60, y: 660, size: 20 });
    });
    expect((await pool.inspect(pdf)).pageCount).toBe(1);
    const [page] = await pool.readPages(pdf, 1, 1);
    expect(page).toMatchObject({
      kind: 'text',
      reason: 'text layer',
      width: 600,
      height: 800,
      uprightTurn: 0,
    });
    expect(textOf(page!)).toBe('Invoice No. 4711\nTotal 100.00 EUR');
    const box = wordOf(page!, 'Invoice').box!;
    expect(box.x).toBeCloseTo(0.1, 2);
    // The baseline stands 100 points below the top edge, 20 point letters rise above it.
    expect(box.y).toBeGreaterThan(80 / 800);
    expect(box.y).toBeLessThan(88 / 800);
    expect(box.y + box.height).toBeGreaterThan(100 / 800);
    expect(box.y + box.height).toBeLessThan(107 / 800);
  });

  it.each([0, 90, 180, 270])('puts boxes where a viewer shows them with /Rotate %i', async (turn) => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawText('corner', { x: 30, y: 760, size: 14 });
      page.drawText('running text that tells the direction', { x: 30, y: 400, size: 14 });
      page.setRotation(degrees(turn));
    });
    const [page] = await pool.readPages(pdf, 1, 1);
    const [x, y] = centreOf(wordOf(page!, 'corner'));
    // Unrotated, the word stands near the upper left; each clockwise quarter moves it on by a corner.
    const across = turn === 0 || turn === 270 ? x < 0.2 : x > 0.8;
    const down = turn === 0 || turn === 90 ? y < 0.2 : y > 0.8;
    expect({ turn, across, down }).toEqual({ turn, across: true, down: true });
    expect(page!.width).toBe(turn % 180 === 0 ? 600 : 800);
    expect(page!.uprightTurn).toBe((360 - turn) % 360);
    expect(textOf(page!)).toContain('running text that tells the direction');
  });

  it('reckons from the CropBox and with UserUnit', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawText('kept', { x: 150, y: 550, size: 10 });
      page.drawText('outside', { x: 10, y: 20, size: 10 });
      page.setCropBox(100, 200, 400, 400);
      page.node.set(PDFName.of('UserUnit'), PDFNumber.of(2));
    });
    const [page] = await pool.readPages(pdf, 1, 1);
    expect(page).toMatchObject({ width: 800, height: 800 });
    const kept = wordOf(page!, 'kept').box!;
    expect(kept.x).toBeCloseTo(50 / 400, 2);
    expect(kept.y + kept.height).toBeCloseTo(50 / 400, 1);
    expect(wordOf(page!, 'outside').visible).toBe(false);
    expect(textOf(page!)).toBe('kept');
  });

  it('joins pieces of a word and parts words by gaps, in table rows as lines', async () => {
    const pdf = await pdfOf(async (document) => {
      const page = document.addPage([600, 800]);
      const font = await document.embedFont(StandardFonts.Helvetica);
      page.drawText('Qty', { x: 60, y: 700, size: 12, font });
      page.drawText('Price', { x: 260, y: 700, size: 12, font });
      page.drawText('12', { x: 60, y: 680, size: 12, font });
      page.drawText('9.50', { x: 260, y: 680, size: 12, font });
      page.drawText('Ship', { x: 60, y: 640, size: 12, font });
      page.drawText('ment', { x: 60 + font.widthOfTextAtSize('Ship', 12), y: 640, size: 12, font });
    });
    const [page] = await pool.readPages(pdf, 1, 1);
    expect(textOf(page!)).toBe('Qty Price\n12 9.50\nShipment');
  });

  it('reads running text in two columns column by column', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      for (let row = 0; row < 6; row++) {
        page.drawText(`left column sentence row ${row} goes on`, { x: 40, y: 700 - row * 16, size: 10 });
        page.drawText(`right column sentence row ${row} goes on`, { x: 320, y: 700 - row * 16, size: 10 });
      }
    });
    const text = textOf((await pool.readPages(pdf, 1, 1))[0]!);
    expect(text.indexOf('left column sentence row 5')).toBeLessThan(
      text.indexOf('right column sentence row 0'),
    );
  });

  it('keeps hidden text apart and says so', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawText('seen words stand here for all to read', { x: 60, y: 700, size: 12 });
      page.drawText('white words', { x: 60, y: 600, size: 12, color: rgb(1, 1, 1) });
      page.drawText('redacted words', { x: 60, y: 500, size: 12 });
      page.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(0, 0, 0) });
      page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
      page.drawText('unseen words', { x: 60, y: 400, size: 12 });
    });
    const [page] = await pool.readPages(pdf, 1, 1);
    expect(textOf(page!)).toBe('seen words stand here for all to read');
    expect(page!.words.filter((word) => !word.visible).map((word) => word.text)).toEqual(
      expect.arrayContaining(['white', 'redacted', 'unseen']),
    );
    expect(page!.notes.join('\n')).toMatch(/same colour as its ground/);
    expect(page!.notes.join('\n')).toMatch(/covered/);
    expect(page!.notes.join('\n')).toMatch(/invisible render mode/);
  });

  it('reads white text on a dark ground as visible', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawRectangle({ x: 50, y: 690, width: 300, height: 30, color: rgb(0, 0, 0.4) });
      page.drawText('Heading on a bar', { x: 60, y: 700, size: 12, color: rgb(1, 1, 1) });
    });
    expect(textOf((await pool.readPages(pdf, 1, 1))[0]!)).toBe('Heading on a bar');
  });

  it('calls a page without text and pictures blank', async () => {
    const pdf = await pdfOf((document) => {
      document.addPage([600, 800]);
    });
    expect((await pool.readPages(pdf, 1, 1))[0]).toMatchObject({ kind: 'blank', words: [] });
  });

  it('keeps the words of a page that shows none of them', async () => {
    const pdf = await pdfOf((document) => {
      const page = document.addPage([600, 800]);
      page.drawText('cotton from Kashgar', { x: 60, y: 600, size: 12, color: rgb(1, 1, 1) });
    });
    const [page] = await pool.readPages(pdf, 1, 1);
    expect(page).toMatchObject({ kind: 'blank', reason: 'nothing but text that cannot be seen' });
    expect(page!.words.map((word) => [word.text, word.visible])).toEqual([
      ['cotton', false],
      ['from', false],
      ['Kashgar', false],
    ]);
    expect(page!.notes.join()).toMatch(/3 words of the text layer cannot be seen/);
  });

  it('says where a page is cut at the limit of its text', async () => {
    const limited = newPool({ limits: { textPerPage: 15 } });
    try {
      const pdf = await pdfOf((document) => {
        document.addPage([600, 800]).drawText('one two three four five', { x: 60, y: 600, size: 12 });
      });
      const [page] = await limited.readPages(pdf, 1, 1);
      expect(textOf(page!)).toBe('one two three');
      expect(page!.notes).toEqual([
        expect.stringMatching(/^limit-text: .*first 3 of 5 words.*reading\.limits\.textPerPage/),
      ]);
    } finally {
      await limited.close();
    }
  });

  it('gives an image of the displayed page', async () => {
    const pdf = await pdfOf((document) => {
      document.addPage([600, 300]).drawText('picture me', { x: 60, y: 100, size: 12 });
    });
    const image = await pool.pageImage(pdf, 1, 500);
    expect(image.subarray(8, 12).toString('latin1')).toBe('WEBP');
    const { default: sharp } = await import('sharp');
    expect(await sharp(image).metadata()).toMatchObject({ width: 500, height: 250 });
  });
});

describe('bad PDFs', () => {
  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'none',
      (error) => (error instanceof DocumentError ? error.code : String(error)),
    );

  it('names a password', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('secret');
    document.encrypt({ userPassword: 'open sesame', ownerPassword: 'owner' });
    const pdf = source('locked.pdf', await document.save(), 'application/pdf');
    expect(await codeOf(pool.inspect(pdf))).toBe('encrypted');
  });

  it('names corruption, and reads on afterwards', async () => {
    const broken = source('broken.pdf', '%PDF-1.7\nnothing of use', 'application/pdf');
    expect(await codeOf(pool.inspect(broken))).toBe('corrupt');
    expect(await codeOf(pool.readPages(broken, 1, 1))).toBe('corrupt');
    const good = await pdfOf((document) => {
      document.addPage().drawText('still here', { x: 50, y: 500 });
    });
    expect(textOf((await pool.readPages(good, 1, 1))[0]!)).toBe('still here');
  });

  it('reads what is left of a file that lost its end, and says so', async () => {
    const document = await PDFDocument.create();
    for (let page = 1; page <= 3; page++)
      document.addPage().drawText(`page ${page} of three`, { x: 50, y: 500 });
    const whole = await document.save({ useObjectStreams: false });
    const cut = source(
      'cut.pdf',
      whole.subarray(0, Buffer.from(whole).lastIndexOf('xref') - 40),
      'application/pdf',
    );
    const code = await codeOf(pool.inspect(cut));
    if (code === 'none') {
      const [page] = await pool.readPages(cut, 1, 1);
      expect(page!.notes.join('\n')).toMatch(/end of the PDF is missing/);
    } else expect(code).toBe('corrupt');
  });

  it('reads no more pages than the limit and says what is missing, and refuses more bytes', async () => {
    const small = newPool({ limits: { pages: 2, bytes: 2_000_000 } });
    const pdf = await pdfOf((document) => {
      for (let page = 0; page < 3; page++) document.addPage();
    });
    expect(await small.inspect(pdf)).toMatchObject({
      pageCount: 2,
      exceptions: [{ code: 'limit-pages', cause: expect.stringMatching(/3 pages.*reading\.limits\.pages/) }],
    });
    const big = source('big.txt', Buffer.alloc(2_000_001, 'a'), 'text/plain');
    expect(await codeOf(small.inspect(big))).toBe('limit-bytes');
    expect(await codeOf(small.inspect(source('x.bin', 'x', 'application/x-unknown')))).toBe('unsupported');
    await small.close();
  });
});
