import { PDFBool, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { centreOf, newPool, source, textOf, wordOf } from '../support.ts';
import { object, onePage, stream } from './raw-pdf.ts';
import { dynamicForm } from './xfa.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const pdf = source('made.pdf', bytes, 'application/pdf');
  const { pageCount } = await pool.inspect(pdf);
  return pool.readPages(pdf, 1, pageCount);
}

/** A form filled in; without appearances a viewer has to draw the values itself. */
async function form(appearances: 'drawn' | 'left out' | 'asked for'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([600, 800]);
  page.drawText('Country of origin:', { x: 50, y: 700, size: 11 });
  const fields = document.getForm();
  const origin = fields.createTextField('origin');
  origin.addToPage(page, { x: 180, y: 692, width: 200, height: 20 });
  origin.setText('Uzbekistan');
  const port = fields.createDropdown('port');
  port.addOptions(['Tianjin', 'Karachi']);
  port.addToPage(page, { x: 180, y: 650, width: 200, height: 20 });
  port.select('Karachi');
  const mill = fields.createTextField('mill');
  mill.enableMultiline();
  mill.addToPage(page, { x: 180, y: 560, width: 200, height: 60 });
  mill.setFontSize(11);
  mill.setText('Mill Road 12\nKarachi 74000');
  page.drawText('No forced labour', { x: 80, y: 505, size: 11 });
  const box = fields.createCheckBox('declared');
  box.addToPage(page, { x: 50, y: 500, width: 18, height: 18 });
  box.check();
  fields.updateFieldAppearances();
  if (appearances !== 'drawn') {
    for (const field of [origin, port, mill])
      for (const widget of field.acroField.getWidgets()) widget.dict.delete(PDFName.of('AP'));
  }
  if (appearances === 'asked for') fields.acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
  return document.save({ updateFieldAppearances: false });
}

describe('form fields', () => {
  it.each(['drawn', 'left out', 'asked for'] as const)(
    'are read with appearances %s',
    async (appearances) => {
      const [page] = await pagesOf(await form(appearances));
      expect(textOf(page!)).toBe(
        'Country of origin: Uzbekistan\nKarachi\nMill Road 12\nKarachi 74000\n☑ No forced labour',
      );
      const [x, y] = centreOf(wordOf(page!, 'Uzbekistan'));
      expect(x).toBeGreaterThan(180 / 600);
      expect(x).toBeLessThan(380 / 600);
      expect(y).toBeGreaterThan(88 / 800);
      expect(y).toBeLessThan(108 / 800);
      expect(wordOf(page!, 'Uzbekistan').origin).toBe('text-layer');
    },
  );

  it('that show another value than they store are noted', async () => {
    const bytes = Buffer.from(await form('drawn')).toString('latin1');
    // The stored value only: what is drawn stays.
    const document = await PDFDocument.load(Buffer.from(bytes, 'latin1'));
    const field = document.getForm().getTextField('origin');
    field.setText('Turkmenistan');
    const [page] = await pagesOf(await document.save({ updateFieldAppearances: false }));
    expect(page!.notes).toContain('form field "origin" shows "Uzbekistan" and stores "Turkmenistan"');
  });

  it('that store more than their place shows are noted', async () => {
    const pages = await pagesOf(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        content: '',
        objects: [
          object(
            6,
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (mill) /V (Aksu Spinning) /Rect [10 10 99 30] /AP << /N 7 0 R >> >>',
          ),
          stream(
            7,
            '/Type /XObject /Subtype /Form /BBox [0 0 89 20] /Resources << /Font << /F1 5 0 R >> >>',
            'BT /F1 10 Tf 2 5 Td (Aksu) Tj ET',
          ),
        ],
      }),
    );
    expect(textOf(pages[0]!)).toBe('Aksu');
    expect(pages[0]!.notes).toEqual(['form field "mill" shows "Aksu" and stores "Aksu Spinning"']);
  });

  it('that are not shown get a part of their own', async () => {
    const pages = await pagesOf(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        objects: [
          object(
            6,
            '<< /Type /Annot /Subtype /Widget /FT /Tx /T (mill) /V (Aksu Spinning) /F 2 /Rect [10 10 99 30] >>',
          ),
        ],
      }),
    );
    expect(pages.map((page) => page.part)).toEqual([null, 'form fields (hidden)']);
    expect(textOf(pages[1]!)).toBe('page 1, mill: Aksu Spinning');
    expect(pages[1]!.notes[0]).toBe(`${hiddenPartNote}values of form fields`);
  });

  it('of a form that only an XFA program lays out are read behind its page', async () => {
    const pages = await pagesOf(dynamicForm());
    expect(textOf(pages[0]!)).toMatch(/^Please wait/);
    expect(pages[1]).toMatchObject({ kind: 'native', part: 'form, page 1' });
    expect(textOf(pages[1]!)).toBe(
      'Supplier declaration of origin\nCountry of origin Uzbekistan\nSpinning mill Harbour Spinning Mills',
    );
  });
});

describe('annotations', () => {
  const annotated = (...bodies: readonly string[]): Promise<Page[]> =>
    pagesOf(
      onePage({
        text: 'Origin Vietnam',
        page: `/Annots [${bodies.map((_, index) => `${10 + index} 0 R`).join(' ')}]`,
        objects: bodies.map((body, index) => object(10 + index, `<< /Type /Annot ${body} >>`)),
      }),
    );

  it('with comments are noted on their page and searched in a part of their own', async () => {
    const pages = await annotated(
      '/Subtype /Text /Rect [10 10 30 30] /T (Li) /CreationDate (D:20250314091500Z) /Contents (please do not show the mill)',
      '/Subtype /Highlight /Rect [60 695 160 715] /QuadPoints [60 715 160 715 60 695 160 695] /Contents (check)',
    );
    expect(pages[0]!.notes).toEqual([
      'comment by Li, 2025-03-14: "please do not show the mill"',
      'highlight: "check"',
    ]);
    expect(pages[1]!.part).toBe('comments');
    expect(textOf(pages[1]!)).toBe(
      'page 1, comment by Li, 2025-03-14: "please do not show the mill"\npage 1, highlight: "check"',
    );
  });

  it('that strike words out or mark them for redaction say which', async () => {
    const [page, ...more] = await annotated(
      '/Subtype /StrikeOut /Rect [100 695 170 715] /QuadPoints [103 715 170 715 103 695 170 695]',
      '/Subtype /Redact /Rect [55 695 102 715]',
    );
    expect(page!.notes).toEqual([
      'strike-out over: "Vietnam"',
      'redaction that is marked but not applied over: "Origin"',
    ]);
    expect(textOf(page!)).toBe('Origin Vietnam');
    expect(more).toEqual([]);
  });

  it('with text boxes give words of the page', async () => {
    const [page] = await annotated(
      '/Subtype /FreeText /Rect [60 600 300 620] /DA (/Helv 10 Tf 0 g) /Contents (goods of Turkmenistan)',
    );
    expect(textOf(page!)).toBe('Origin Vietnam\ngoods of Turkmenistan');
    expect(wordOf(page!, 'Turkmenistan').box!.y).toBeCloseTo((842 - 620) / 842, 1);
  });
});
