import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Sheet } from '../../../src/counsel/brief.ts';
import { cellLook } from '../../../src/counsel/workbook/cell-look.ts';
import { layOut, mostLinks } from '../../../src/counsel/workbook/sheet-layout.ts';
import { workbookBytes } from '../../../src/counsel/workbook/workbook.ts';
import { about, at, item, plan, row, sheet } from './sheets.ts';

async function written(...sheets: Sheet[]): Promise<XLSX.WorkBook> {
  return XLSX.read(await workbookBytes(sheets, plan, about), { cellStyles: true, cellFormula: true });
}

/** Texts of a sheet line by line. */
function lines(book: XLSX.WorkBook, name: string): string[][] {
  return XLSX.utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '', blankrows: true });
}

function cellWith(book: XLSX.WorkBook, name: string, text: string): [string, XLSX.CellObject] {
  const found = Object.entries(book.Sheets[name]!).find(
    ([key, cell]) => !key.startsWith('!') && String((cell as XLSX.CellObject).v).includes(text),
  );
  if (found === undefined) throw new Error(`no cell with ${text}`);
  return found as [string, XLSX.CellObject];
}

async function part(bytes: Uint8Array, name: string): Promise<string> {
  const archive = await yauzl.fromBufferPromise(Buffer.from(bytes));
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`no part ${name}`);
}

const provenance = sheet(
  '8 Provenance',
  ['Field', 'Value'],
  [
    row([item('f0', 'plain', { field: 'f0' })], [item('x')]),
    row([item('f1', 'plain', { field: 'f1' })], [item('y')]),
  ],
);

describe('workbook of a brief', () => {
  it('leads from an item to its page and names its line of provenance', async () => {
    const steps = sheet(
      '3 Steps',
      ['Step', 'Maker'],
      [row([item('1')], [at(12, 3, '河北示例纺织', 'unconfirmed', 'f1')])],
    );
    const book = await written(steps, provenance);
    const [, cell] = cellWith(book, '3 Steps', '河北');
    expect(cell.v).toBe('○ 河北示例纺织 [0012:3]');
    expect(cell.l?.Target).toBe('exhibits/S01_INVOICE_0012.pdf#page=4');
    const line = lines(book, '8 Provenance').findIndex(([field]) => field === 'f1') + 1;
    expect(cell.l?.Tooltip).toBe(`S01_INVOICE_0012.pdf, page 0012:3; 8 Provenance, line ${line}`);
  });

  it('leads to the line of provenance where no page is in an exhibit', async () => {
    const steps = sheet('3 Steps', ['Maker'], [row([at(9001, 3, 'Nowhere', 'confirmed', 'f0')])]);
    const book = await written(steps, provenance);
    const [, cell] = cellWith(book, '3 Steps', 'Nowhere');
    const line = lines(book, '8 Provenance').findIndex(([field]) => field === 'f0') + 1;
    expect(cell.v).toBe('● Nowhere [9001]');
    expect(cell.l?.Target).toBe(`#'8 Provenance'!A${line}`);
  });

  it('tells each style by a sign of its own and by its look', async () => {
    const styles = ['plain', 'confirmed', 'unconfirmed', 'inferred', 'not-found'] as const;
    const steps = sheet(
      '3 Steps',
      ['What'],
      styles.map((style) => row([item(`a ${style}`, style)])),
    );
    const bytes = await workbookBytes([steps], plan, about);
    const book = XLSX.read(bytes, { cellStyles: true });
    const texts = styles.map((style) => String(cellWith(book, '3 Steps', `a ${style}`)[1].v));
    expect(new Set(texts.map((text) => text.split('a ')[0])).size).toBe(styles.length);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    const looks = styles.map((style) => {
      const [address] = cellWith(book, '3 Steps', `a ${style}`);
      return new RegExp(`<c r="${address}" s="(\\d+)"`, 'u').exec(xml)![1];
    });
    expect(new Set(looks).size).toBe(styles.length);
  });

  it('writes what looks like a formula, an escape or markup as text', async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '=HYPERLINK("http://example.com","x")',
      '_x0041_',
      '<b>&amp;',
      ' led ',
      'constructor',
      '__proto__',
    ];
    const bytes = await workbookBytes(
      [
        sheet(
          '3 Steps',
          ['What'],
          texts.map((text) => row([item(text)])),
        ),
      ],
      plan,
      about,
    );
    const book = XLSX.read(bytes, { cellFormula: true });
    const cells = Object.entries(book.Sheets['3 Steps']!).filter(([key]) => !key.startsWith('!'));
    for (const [, cell] of cells) {
      expect((cell as XLSX.CellObject).f).toBeUndefined();
      expect((cell as XLSX.CellObject).t).toBe('s');
    }
    const shown = lines(book, '3 Steps').map(([text]) => text);
    for (const text of texts) expect(shown).toContain(text);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
    // A spreadsheet program reads `_x0041_` as A unless it is escaped.
    expect(await part(bytes, 'xl/sharedStrings.xml')).toContain('_x005F_x0041_');
  });

  it('shows control characters and marks of writing direction instead of carrying them out', async () => {
    const text = 'a\u0007b\u202Egnp.exe\u2066';
    const book = await written(sheet('3 Steps', ['What'], [row([at(12, 1, text, 'confirmed')])]));
    expect(cellWith(book, '3 Steps', 'gnp')[1].v).toBe('● a␇b⟨U+202E⟩gnp.exe⟨U+2066⟩ [0012:1]');
  });

  it('loses no character of a text that the library would drop', async () => {
    const text = 'a\ufffdb\u0085c\ufdd0d';
    const book = await written(sheet('3 Steps', ['What'], [row([item(text)])]));
    expect(lines(book, '3 Steps').at(-1)).toEqual(['a\ufffdb⟨U+0085⟩c\ufffdd']);
  });

  it('keeps the reference behind right-to-left words in order', async () => {
    const book = await written(sheet('3 Steps', ['What'], [row([at(12, 1, 'شركة 12', 'confirmed')])]));
    expect(cellWith(book, '3 Steps', '0012:1')[1].v).toBe('● شركة 12\u200e [0012:1]');
  });

  it('cuts a text that no cell can hold and keeps its reference', async () => {
    const long = 'a'.repeat(40_000);
    const book = await written(sheet('3 Steps', ['What'], [row([at(12, 1, long, 'confirmed')])]));
    const value = String(cellWith(book, '3 Steps', 'aaa')[1].v);
    expect(value.length).toBeLessThan(32_767);
    expect(value.endsWith('(cut here: whole on the page) [0012:1]')).toBe(true);
  });

  it('wraps what a line tells, and not what it repeats: its height does not count that', () => {
    const look = { style: 'plain', linked: false, first: false } as const;
    expect(cellLook({ ...look, kind: 'item' }).wrap).toBe(true);
    expect(cellLook({ ...look, kind: 'repeated' }).wrap).toBeUndefined();
  });

  it('gives each item of a cell a line and repeats what tells the row on all of them', async () => {
    const steps = sheet(
      '3 Steps',
      ['Step', 'Maker', 'Inputs'],
      [
        row(
          [item('4')],
          [at(12, 1, 'Mill', 'confirmed')],
          [at(13, 1, 'A', 'confirmed'), at(13, 2, 'B', 'confirmed'), at(13, 3, 'C', 'confirmed')],
        ),
        row([item('5')], [], []),
      ],
    );
    const book = await written(steps);
    const found = lines(book, '3 Steps').filter(([step]) => step === '4' || step === '5');
    expect(found).toEqual([
      ['4', '● Mill [0012:1]', '● A [0013:1]'],
      ['4', '● Mill [0012:1]', '● B [0013:2]'],
      ['4', '● Mill [0012:1]', '● C [0013:3]'],
      ['5', '', ''],
    ]);
    const targets = ['A [', 'B [', 'C ['].map((text) => cellWith(book, '3 Steps', text)[1].l?.Target);
    expect(targets).toEqual([2, 3, 4].map((page) => `exhibits/S01_INVOICE_0013.pdf#page=${page}`));
  });

  it('has a filter, a frozen header that is printed on each page, and the matter and head in the footer', async () => {
    const steps = sheet(
      '3 Steps',
      ['Step', 'Maker'],
      [
        { kind: 'heading', cells: [[item('Step 1')]] },
        row([item('1')], [item('Mill')]),
        { kind: 'note', cells: [[item('Some words. '.repeat(40))]] },
      ],
    );
    const bytes = await workbookBytes([steps], plan, about);
    const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
    const book = XLSX.read(bytes);
    const header = lines(book, '3 Steps').findIndex(([first]) => first === 'Step') + 1;
    expect(xml).toContain(`<autoFilter ref="A${header}:B`);
    expect(xml).toContain(`ySplit="${header}"`);
    expect(xml).toContain('orientation="landscape"');
    expect(await part(bytes, 'xl/workbook.xml')).toContain(`'3 Steps'!$${header}:$${header}</definedName>`);
    // In a footer `&` begins a code: that of the matter's name is doubled.
    expect(xml).toContain('Trousers &amp;&amp; "shirts" &lt;2026&gt;');
    expect(xml).toContain(about.head.hash.slice(0, 16));
    // Merged cells would keep people from sorting; a note goes over several lines.
    expect(xml).not.toContain('mergeCell');
    expect(lines(book, '3 Steps').filter(([first]) => first?.includes('Some words')).length).toBeGreaterThan(
      1,
    );
  });

  it('keeps a footer short enough for a spreadsheet program, whatever the matter is called', async () => {
    const named = { ...about, matter: `${'&'.repeat(300)}P` };
    const bytes = await workbookBytes([sheet('3 Steps', ['a'], [])], plan, named);
    const footer = /<oddFooter>(.*?)<\/oddFooter>/u.exec(await part(bytes, 'xl/worksheets/sheet1.xml'))![1]!;
    const codes = footer.replaceAll('&amp;', '&');
    expect(codes.length).toBeLessThan(255);
    // Once doubled ampersands are taken out, the codes of the program alone are left.
    expect(codes.replaceAll('&&', '').match(/&./gu)).toEqual([
      '&L',
      '&8',
      '&C',
      '&8',
      '&P',
      '&N',
      '&R',
      '&8',
    ]);
  });

  it('numbers tabs in their order and makes their names fit', async () => {
    const book = await written(
      sheet('Read first', ['a'], []),
      sheet('Steps: all [of] them/and a name that is too long', ['a'], []),
      sheet('3 Steps', ['a'], []),
    );
    expect(book.SheetNames[0]).toBe('1 Read first');
    expect(book.SheetNames[1]).toMatch(/^2 Steps {2}all/u);
    expect(book.SheetNames[1]!.length).toBeLessThanOrEqual(31);
    expect(book.SheetNames[2]).toBe('3 Steps');
  });

  it('is the same bytes for the same sheets, whatever the day', async () => {
    const steps = sheet('3 Steps', ['Step'], [row([at(12, 1, 'x', 'confirmed', 'f0')])]);
    const one = await workbookBytes([steps, provenance], plan, about);
    const other = await workbookBytes([steps, provenance], plan, about);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    expect(await part(one, 'docProps/core.xml')).toContain('2026-11-20T10:00:00Z');
  });

  it('goes over to another tab before a sheet has more links than a spreadsheet program opens', () => {
    const rows = Array.from({ length: mostLinks + 10 }, (_, index) =>
      row([at(12, (index % 9) + 1, `v${index}`, 'confirmed')]),
    );
    const parts = layOut([sheet('8 Provenance', ['Value'], rows)], plan);
    expect(parts.map(({ name, first, end }) => [name, first, end])).toEqual([
      ['8 Provenance', 0, mostLinks],
      ['8 Provenance (2)', mostLinks, mostLinks + 10],
    ]);
  });

  it('gives links to one page one target', async () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      row([at(12, (index % 3) + 1, `v${index}`, 'confirmed')]),
    );
    const bytes = await workbookBytes([sheet('3 Steps', ['Value'], rows)], plan, about);
    const targets = await part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(targets.match(/<Relationship /gu)).toHaveLength(3);
    expect((await part(bytes, 'xl/worksheets/sheet1.xml')).match(/<hyperlink /gu)).toHaveLength(30);
  });
});
