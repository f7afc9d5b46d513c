import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import { pageText } from '../../../src/model/page-text.ts';
import { defaultUnpackLimits } from '../../../src/reading/archive/limits.ts';
import {
  readBinaryPackage,
  readExcelWorkbook,
  readFlatSpreadsheet,
  readOldExcelWorkbook,
  readOpenDocumentSpreadsheet,
} from '../../../src/reading/spreadsheet/reader.ts';
import { openXmlWorkbook, type SheetParts, zipOf } from './open-xml-builder.ts';
import { cellsOf, partsOf, readWith } from './support.ts';

const read = (workbook: {
  sheets: readonly SheetParts[];
  parts?: Record<string, string | Buffer>;
  workbookXml?: string;
  strings?: string;
  styles?: string;
}) => readWith(readExcelWorkbook, 'book.xlsx', openXmlWorkbook(workbook));

function hiddenNotes(pages: readonly Page[]): string[] {
  return pages.flatMap((page) => page.notes.filter((note) => note.startsWith(hiddenPartNote)));
}

const textOf = (page: Page): string => pageText(page).text;

describe('cells of a workbook', () => {
  it('hold shared, rich and inline strings, booleans, errors, dates and escapes', async () => {
    const { pages } = await read({
      strings:
        '<si><t>Seller</t></si><si><r><t>Hebei </t></r><r><t xml:space="preserve">Example </t></r><r><t>Textile</t></r><rPh><t>kana</t></rPh></si><si><t>two_x000D_lines_x005F_</t></si>',
      sheets: [
        {
          name: 'Invoice',
          xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
            <row><c t="inlineStr"><is><t>In</t></is></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2025-03-14</v></c><c><v>12.50</v></c></row>
            <row r="7"><c r="C7" t="str"><f>A1&amp;"x"</f><v>Sellerx</v></c><c r="D7" t="s"><v>99</v></c></row></sheetData>
            <mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>`,
        },
      ],
    });
    expect(Object.fromEntries(cellsOf(pages))).toEqual({
      'Invoice!A1': 'Seller',
      'Invoice!B1': 'Hebei Example Textile',
      'Invoice!C1': 'two lines_',
      'Invoice!A2': 'In',
      'Invoice!B2': 'TRUE',
      'Invoice!C2': '#REF!',
      'Invoice!D2': '2025-03-14',
      'Invoice!E2': '12.5',
      'Invoice!C7': 'Sellerx',
    });
    expect(partsOf(pages)).toEqual(['Invoice, rows 1-7']);
    expect(pages[0]!.notes).toEqual([
      '1 cell of the sheet holds a formula: the text is the stored result, nothing was calculated',
    ]);
  });

  it('stand below each other by column, so that a table is one', async () => {
    const rows = [
      ['No.', 'Description of goods', 'Quantity'],
      ['1', 'Cotton shirts', '12,000'],
      ['2', 'A remark that is very much longer than any column of a table should ever be laid out', '5'],
    ];
    const { pages } = await readWith(readExcelWorkbook, 'a.xlsx', write(rows, 'xlsx'));
    const at = (cell: string) => pages[0]!.words.filter((word) => word.cell === `Sheet1!${cell}`);
    const left = (cell: string) => at(cell)[0]!.layout!.x;
    expect(left('C1')).toBe(left('C2'));
    expect(left('C3')).toBe(left('C1'));
    const end = at('B3').at(-1)!.layout!;
    expect(end.x + end.width).toBeLessThanOrEqual(left('C3'));
    expect(at('A1')[0]!.line).toBe(at('C1')[0]!.line);
  });

  it('days are counted as the workbook says', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" s="1"><v>44268</v></c></row></sheetData>';
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
    const { pages, inspection } = await read({
      workbookXml: '<workbookPr date1904="1"/>',
      styles,
      sheets: [{ name: 'S', xml }],
    });
    expect(textOf(pages[0]!)).toBe('2025-03-14');
    expect(inspection.facts['dateSystem']).toBe('1904');
  });
});

describe('what a workbook hides', () => {
  it('is read in parts of its own, marked hidden', async () => {
    const row = (number: number, attributes = '') =>
      `<row r="${number}" ${attributes}><c r="A${number}" t="inlineStr"><is><t>a${number}</t></is></c><c r="B${number}" t="inlineStr"><is><t>b${number}</t></is></c></row>`;
    const { pages, inspection } = await read({
      sheets: [
        {
          name: 'Open',
          xml: `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row(1)}${row(2, 'hidden="1"')}${row(3)}</sheetData>`,
        },
        {
          name: 'Filtered',
          xml: `<sheetData>${row(1)}${row(2, 'hidden="1"')}</sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>`,
        },
        { name: 'Secret', state: 'hidden', xml: `<sheetData>${row(1)}</sheetData>` },
        { name: 'Deep', state: 'veryHidden', xml: `<sheetData>${row(1)}</sheetData>` },
        { name: 'Empty', xml: '<sheetData/>' },
      ],
    });
    expect(partsOf(pages)).toEqual([
      'Open, rows 1-3',
      'Open (hidden rows), rows 2-2',
      'Open (hidden columns), rows 1-3',
      'Filtered, rows 1-1',
      'Filtered (filtered rows), rows 2-2',
      'Secret (hidden), rows 1-1',
      'Deep (hidden), rows 1-1',
      'Empty, empty',
    ]);
    expect(hiddenNotes(pages)).toEqual([
      `${hiddenPartNote}the rows are hidden`,
      `${hiddenPartNote}the columns are hidden`,
      `${hiddenPartNote}the rows are filtered out`,
      `${hiddenPartNote}the sheet is hidden`,
      `${hiddenPartNote}the sheet is very hidden`,
    ]);
    expect(cellsOf(pages).get('Open!B3')).toBe('b3');
    expect(pages.every((page) => page.words.every((word) => word.visible))).toBe(true);
    expect(pages.at(-1)).toMatchObject({ kind: 'blank' });
    expect(inspection.facts).toMatchObject({ sheets: '5', hiddenSheets: '2' });
  });

  it('is found in old, binary and open formats too', async () => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([
      ['a1', 'b1'],
      ['a2', 'b2'],
      ['a3', 'b3'],
    ]);
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    XLSX.utils.book_append_sheet(book, sheet, 'Open');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'Secret');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    for (const [kind, reader] of [
      ['xlsb', readBinaryPackage],
      ['biff8', readOldExcelWorkbook],
    ] as const) {
      const bytes = XLSX.write(book, { type: 'buffer', bookType: kind }) as Buffer;
      const { pages } = await readWith(reader, `a.${kind}`, bytes);
      expect(cellsOf(pages).get('Open!B2'), kind).toBe('b2');
      expect(partsOf(pages), kind).toContain('Secret (hidden), rows 1-1');
    }
    const xlsb = XLSX.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer;
    expect(partsOf((await readWith(readBinaryPackage, 'a.xlsb', xlsb)).pages)).toContain(
      'Open (hidden rows), rows 2-2',
    );
    const { pages } = await readWith(
      readFlatSpreadsheet,
      'a.fods',
      flat(`
      <table:table table:name="Open"><table:table-column/><table:table-column table:visibility="collapse"/>
      <table:table-row>${cell('a1')}${cell('b1')}</table:table-row>
      <table:table-row table:visibility="filter">${cell('a2')}</table:table-row></table:table>
      <table:table table:name="Secret" table:style-name="hid"><table:table-row>${cell('x')}</table:table-row></table:table>`),
    );
    expect(partsOf(pages)).toEqual([
      'Open, rows 1-1',
      'Open (filtered rows), rows 2-2',
      'Open (hidden columns), rows 1-1',
      'Secret (hidden), rows 1-1',
    ]);
  });

  it('a value without any text is shown as it is stored; with an empty text its number format hides it', async () => {
    const { pages } = await readWith(
      readFlatSpreadsheet,
      'a.fods',
      flat(`<table:table table:name="S"><table:table-row>
      <table:table-cell office:value-type="float" office:value="12.5"/>
      <table:table-cell office:value-type="float" office:value="42"><text:p/></table:table-cell></table:table-row></table:table>`),
    );
    expect(pages.map(({ part, words }) => [part, words.map(({ text }) => text)])).toEqual([
      ['S, rows 1-1', ['12.5']],
      ['S (hidden values), rows 1-1', ['42']],
    ]);
  });
});

describe('what hangs on a sheet', () => {
  it('comments, text boxes, charts, headers and footers are parts; pictures and objects are members', async () => {
    const { pages, inspection } = await read({
      sheets: [
        {
          name: 'S',
          xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Confidential &amp;P of &amp;N&amp;C&amp;K01+000Lot 7</oddHeader></headerFooter>`,
          relationships: [
            ['comments', '../comments1.xml'],
            ['drawing', '../drawings/drawing1.xml'],
          ],
        },
      ],
      parts: {
        'xl/comments1.xml': `${spreadsheetRoot('comments')}<authors><author>Li</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>made in </t></r><r><t>Xinjiang?</t></r></text></comment></commentList></comments>`,
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><xdr:sp><xdr:txBody><a:p><a:r><a:t>Text in </a:t></a:r><a:r><a:t>a box</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>',
        'xl/drawings/_rels/drawing1.xml.rels':
          '<Relationships xmlns="r"><Relationship Id="r1" Type="http://x/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
        'xl/charts/chart1.xml':
          '<c:chartSpace xmlns:c="x" xmlns:a="y"><c:title><a:p><a:r><a:t>Output by lot</a:t></a:r></a:p></c:title></c:chartSpace>',
        'xl/media/image1.png': Buffer.from('89504e470d0a1a0a', 'hex'),
        'xl/embeddings/oleObject1.bin': Buffer.from('d0cf11e0', 'hex'),
      },
    });
    expect(partsOf(pages)).toEqual([
      'S, rows 1-1',
      'S, comments',
      'S, text boxes and charts',
      'S, printed headers and footers',
    ]);
    expect(pages.slice(1).map(textOf)).toEqual([
      'B2 Li: made in Xinjiang?',
      'Text in a box\nOutput by lot',
      'Confidential of Lot 7',
    ]);
    expect(pages[1]!.words[0]!.cell).toBe('S!B2');
    expect(inspection.members.map(({ name }) => name)).toEqual([
      'xl/media/image1.png',
      'xl/embeddings/oleObject1.bin',
    ]);
  });
});

describe('formulas, links and macros', () => {
  it('are named and never run; a formula without a result is an exception', async () => {
    const { pages, inspection } = await read({
      sheets: [
        {
          name: 'S',
          xml: `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>cmd|'/c calc'!A0</f><v></v></c><c r="C1"><f>SUM(A1)</f></c><c r="D1" t="str"><f>""</f><v></v></c></row></sheetData>`,
        },
      ],
      parts: {
        'xl/vbaProject.bin': Buffer.from('x'),
        'xl/externalLinks/externalLink1.xml': `${spreadsheetRoot('externalLink')}<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`,
      },
    });
    expect(inspection.facts).toMatchObject({
      macros: 'present, not run',
      externalLinks: '1, not followed',
      ddeLinks: 'cmd /c calc; not run',
      formulasToOutside: '1, not followed',
    });
    expect(inspection.exceptions).toMatchObject([
      {
        code: 'formula-without-value',
        cause: expect.stringContaining('2 formulas of the sheet "S" have no stored result: B1, C1'),
      },
    ]);
    expect(textOf(pages[0]!)).toBe('2');
  });
});

describe('hostile and damaged workbooks', () => {
  it('declared sizes cost nothing', async () => {
    const far =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const { pages } = await read({ sheets: [{ name: 'S', xml: far }] });
    expect(pages).toHaveLength(1);
    expect(Object.fromEntries(cellsOf(pages))).toEqual({ 'S!A1': '1', 'S!XFD1048576': '2' });
    const repeated = await readWith(
      readFlatSpreadsheet,
      'a.fods',
      flat(`
      <table:table table:name="S"><table:table-row table:number-rows-repeated="1048576">
      <table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`),
    );
    expect(cellsOf(repeated.pages).size).toBeLessThanOrEqual(5000);
    expect(repeated.pages[0]!.notes.join()).toMatch(/repeated in 16384 cells/);
  });

  it('a part that unpacks without bounds is refused', async () => {
    const bytes = openXmlWorkbook({
      sheets: [{ name: 'S', xml: `<sheetData>${' '.repeat(3_000_000)}</sheetData>` }],
    });
    const unpackLimits = { ...defaultUnpackLimits, ratioFromBytes: 1_000_000 };
    await expect(readWith(readExcelWorkbook, 'a.xlsx', bytes, { unpackLimits })).rejects.toMatchObject({
      code: 'limit-ratio',
    });
    const xlsb = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': Buffer.alloc(3_000_000) });
    await expect(readWith(readBinaryPackage, 'a.xlsb', xlsb, { unpackLimits })).rejects.toMatchObject({
      code: 'limit-ratio',
    });
  });

  it('entities are refused, and a damaged sheet does not cost the others', async () => {
    const good = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    const { pages, inspection } = await read({
      sheets: [
        { name: 'Cut', xml: '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>8', raw: true },
        { name: 'Gone', xml: null },
        { name: 'Good', xml: good },
      ],
    });
    expect(Object.fromEntries(cellsOf(pages))).toMatchObject({ 'Cut!A1': '7', 'Good!A1': '1' });
    expect(inspection.exceptions).toMatchObject([
      { code: 'damaged-part', cause: expect.stringContaining('"Cut"') },
      { code: 'damaged-part', cause: expect.stringContaining('"Gone"') },
    ]);
    const bomb = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    await expect(read({ sheets: [{ name: 'S', xml: bomb, raw: true }] })).rejects.toMatchObject({
      code: 'unsafe-xml',
    });
  });

  it('noise is corrupt, protection is encrypted', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) & 0xff));
    const old = XLSX.write(XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['x']]), 'S'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer;
    await expect(
      readWith(readOldExcelWorkbook, 'a.xls', Buffer.concat([old.subarray(0, 512), noise])),
    ).rejects.toMatchObject({ code: 'corrupt' });
    await expect(readWith(readExcelWorkbook, 'a.xlsx', zipOf({ 'a.txt': 'x' }))).rejects.toMatchObject({
      code: 'corrupt',
    });
    await expect(readWith(readFlatSpreadsheet, 'a.fods', '<a/>')).rejects.toMatchObject({ code: 'corrupt' });
    const ods = zipOf({
      'META-INF/manifest.xml': '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>',
      'content.xml': 'noise',
    });
    await expect(readWith(readOpenDocumentSpreadsheet, 'a.ods', ods)).rejects.toMatchObject({
      code: 'encrypted',
    });
  });

  it('a protected .xls is encrypted', async () => {
    const file = XLSX.CFB.read(write([['x']], 'biff8'), { type: 'buffer' });
    const stream = XLSX.CFB.find(file, 'Workbook')!;
    const records = Buffer.from(stream.content as Uint8Array);
    const behindBof = 4 + records.readUInt16LE(2);
    // [MS-XLS] 2.4.117: FilePass with RC4 encryption, version 1.1, salt and verifiers of zeros.
    const filePass = Buffer.alloc(4 + 54);
    filePass.writeUInt16LE(0x2f, 0);
    filePass.writeUInt16LE(54, 2);
    filePass.writeUInt16LE(1, 4);
    filePass.writeUInt16LE(1, 6);
    filePass.writeUInt16LE(1, 8);
    const cut = [records.subarray(0, behindBof), filePass, records.subarray(behindBof)];
    stream.content = Buffer.concat(cut);
    stream.size = records.length + filePass.length;
    const bytes = XLSX.CFB.write(file, { type: 'buffer' }) as Buffer;
    await expect(readWith(readOldExcelWorkbook, 'a.xls', bytes)).rejects.toMatchObject({
      code: 'encrypted',
      message: 'the workbook is protected with a password',
    });
    await expect(
      readWith(readOldExcelWorkbook, 'a.xls', bytes, { passwords: ['wrong', 'words'] }),
    ).rejects.toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('none of the 2 passwords'),
    });
  });
});

function write(rows: readonly (readonly string[])[], bookType: XLSX.BookType): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Sheet1');
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

function spreadsheetRoot(name: string): string {
  return `<${name} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
}

function cell(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

function flat(tables: string): string {
  return `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
    <office:automatic-styles><style:style style:name="hid"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
    <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;
}
