import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../src/reading/index.ts';
import { detectDelimiter } from '../../src/reading/spreadsheet/csv.ts';
import { columnName } from '../../src/reading/spreadsheet/workbook.ts';
import { linesOf, textPage } from '../../src/reading/text/text-page.ts';
import { newPool, source, textOf, wordOf } from './support.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

describe('plain text', () => {
  it('is cut into pages of 200 lines with places for neighbours', async () => {
    const lines = Array.from({ length: 450 }, (_, index) => `line ${index + 1}`);
    const file = source('long.txt', lines.join('\r\n'), 'text/plain');
    expect((await pool.inspect(file)).pageCount).toBe(3);
    const pages = await pool.readPages(file, 1, 3);
    expect(pages.map((page) => page.part)).toEqual(['lines 1-200', 'lines 201-400', 'lines 401-450']);
    expect(pages[1]).toMatchObject({ kind: 'native', width: 0, height: 0, page: 2 });
    expect(textOf(pages[2]!).split('\n')).toEqual(lines.slice(400));
    const word = pages[0]!.words[1]!;
    expect(word).toMatchObject({ text: '1', box: null, origin: 'native', confidence: 1 });
    expect(word.layout!.x).toBeCloseTo(5 / 80, 5);
  });

  it('is cut at 5,000 characters too', async () => {
    const file = source(
      'wide.txt',
      Array.from({ length: 20 }, () => 'x'.repeat(999)).join('\n'),
      'text/plain',
    );
    expect((await pool.inspect(file)).pageCount).toBe(4);
  });

  it('reads one line of 400,000 characters whole, tabs and all', () => {
    const base = { file: 'f', page: 1, part: null, notes: [], reason: 'plain text' };
    const page = textPage(base, linesOf('a\t棉花 bc '.repeat(44_445)), 500_000);
    expect(page.words).toHaveLength(3 * 44_445);
    // "a", the tab to column 8, "棉花" (four columns), a space, "bc" and a space: every turn ends at column 16.
    const columns = page.words.slice(-3).map((word) => Math.round(word.layout!.x * 16 * 44_445) % 16);
    expect(columns).toEqual([0, 8, 13]);
  });

  it('keeps the spaces between Han words in a short text', async () => {
    const [page] = await pool.readPages(source('short.txt', '品名 数量 单价\n棉纱', 'text/plain'), 1, 1);
    expect(textOf(page!)).toBe('品名 数量 单价\n棉纱');
  });

  it('says where a page is cut at the limit of its text', async () => {
    const limited = newPool({ limits: { textPerPage: 20 } });
    try {
      const file = source('much.txt', 'one two three\nfour five six\nseven', 'text/plain');
      const [page] = await limited.readPages(file, 1, 1);
      expect(page!.words.map((word) => word.text)).toEqual(['one', 'two', 'three', 'four']);
      expect(page!.notes).toHaveLength(1);
      expect(page!.notes[0]).toMatch(/^limit-text: .*first 4 words.*reading\.limits\.textPerPage/);
      const [solid] = await limited.readPages(source('x.txt', 'x'.repeat(30), 'text/plain'), 1, 1);
      expect(solid).toMatchObject({ kind: 'native', words: [] });
      expect(solid!.notes[0]).toMatch(/^limit-text:/);
    } finally {
      await limited.close();
    }
  });

  it('has a picture', async () => {
    const image = await pool.pageImage(source('note.txt', 'a note 棉花', 'text/plain'), 1, 400);
    expect(image.subarray(8, 12).toString('latin1')).toBe('WEBP');
  });
});

describe('CSV', () => {
  it('gives each word its cell', async () => {
    const file = source('lots.csv', 'Lot;Net weight;Remark\r\nL-1;"1.200,5";"two\nlines"\r\n', 'text/csv');
    const [page] = await pool.readPages(file, 1, 1);
    expect(page).toMatchObject({ kind: 'native', part: 'rows 1-2' });
    expect(wordOf(page!, '1.200,5').cell).toBe('B2');
    expect(wordOf(page!, 'Remark').cell).toBe('C1');
    expect(wordOf(page!, 'lines').line).toBe(1);
    // Cells of a column stand below each other.
    expect(wordOf(page!, 'Net').layout!.x).toBe(wordOf(page!, '1.200,5').layout!.x);
  });

  it('reads a table with an open quote line by line', async () => {
    const file = source('open.csv', 'lot,bales,remark\n1,"20,good\n2,30,fine\n', 'text/csv');
    const [page] = await pool.readPages(file, 1, 1);
    expect(page).toMatchObject({ kind: 'native', part: 'lines 1-3' });
    expect(textOf(page!)).toBe('lot,bales,remark\n1,"20,good\n2,30,fine');
    expect(page!.notes[0]).toMatch(/read line by line: a quotation mark opens and never closes/);
  });

  it('finds the delimiter', () => {
    expect(detectDelimiter('a,b,c\n1,2,3')).toBe(',');
    expect(detectDelimiter('a;b\n"1;5,0";2,0\n3,5;4')).toBe(';');
    expect(detectDelimiter('a\tb, c\n1\t2')).toBe('\t');
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
