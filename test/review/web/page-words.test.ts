import { describe, expect, test } from 'vitest';
import type { PageWords } from '../../../src/review/api/document.ts';
import {
  findOnPage,
  linesOf,
  selectInBox,
  selectRun,
  wordAt,
  wordBeyond,
} from '../../../src/review/web/viewer/page-words.ts';

const page = { file: 'f', page: 2 };

/** Lines of words that stand 0.1 wide and 0.02 high, one under the other; a word beginning with _ follows without a space. */
function pageOf(...lines: readonly string[]): PageWords {
  const words: PageWords['words'][number][] = [];
  let text = '';
  for (const [row, line] of lines.entries()) {
    if (row > 0) text += '\n';
    for (const [column, raw] of line.split(' ').entries()) {
      const word = raw.replace(/^_/u, '');
      if (column > 0 && !raw.startsWith('_')) text += ' ';
      const start = Array.from(text).length;
      text += word;
      words.push({
        text: word,
        box: { x: 0.1 + column * 0.11, y: 0.1 + row * 0.05, width: 0.1, height: 0.02 },
        offsets: [start, Array.from(text).length],
      });
    }
  }
  return { words, text };
}

const invoice = pageOf(
  'Invoice No. QH25-0612',
  'Seller Hebei Example Textile',
  '河北 _示例 _纺织 𠮷田',
  'Total 500.00',
);

describe('pointing at words', () => {
  test('a word is hit with a little room around it; between lines nothing is', () => {
    expect(wordAt(invoice.words, { x: 0.15, y: 0.11 })).toBe(0);
    expect(wordAt(invoice.words, { x: 0.15, y: 0.097 })).toBe(0);
    expect(wordAt(invoice.words, { x: 0.15, y: 0.135 })).toBe(-1);
    expect(wordAt(invoice.words, { x: 0.9, y: 0.11 })).toBe(-1);
  });

  test('a run says the words between, whichever end came first, with one box for a line', () => {
    const run = selectRun(page, invoice, 6, 4);
    expect(run.text).toBe('Hebei Example Textile');
    expect(run.place).toMatchObject({ file: 'f', page: 2, offsets: [29, 50] });
    expect(run.place.boxes).toHaveLength(1);
    expect(run.place.boxes[0]!.width).toBeCloseTo(0.32);
  });

  test('a run over two lines is one text and two boxes', () => {
    const run = selectRun(page, invoice, 2, 3);
    expect(run.text).toBe('QH25-0612 Seller');
    expect(run.place.boxes).toHaveLength(2);
  });

  test('Chinese words stand together as the page has them; offsets count code points', () => {
    const run = selectRun(page, invoice, 7, 10);
    expect(run.text).toBe('河北示例纺织 𠮷田');
    expect(
      Array.from(invoice.text)
        .slice(...run.place.offsets!)
        .join(''),
    ).toBe('河北示例纺织 𠮷田');
  });

  test('a box takes the words whose middle lies in it; a column has no offsets, and a blank place no words', () => {
    const line = selectInBox(page, invoice, { x: 0.2, y: 0.14, width: 0.25, height: 0.04 });
    expect(line?.text).toBe('Hebei Example');
    expect(line?.place.offsets).not.toBeNull();
    const column = selectInBox(page, invoice, { x: 0.09, y: 0.09, width: 0.12, height: 0.09 });
    expect(column?.text).toBe('Invoice Seller');
    expect(column?.place.offsets).toBeNull();
    expect(selectInBox(page, invoice, { x: 0.7, y: 0.7, width: 0.2, height: 0.2 })).toBeNull();
  });

  test('words far apart on one line keep boxes of their own', () => {
    const box = { x: 0.1, y: 0.1, width: 0.1, height: 0.02 };
    expect(linesOf([box, { ...box, x: 0.8 }])).toHaveLength(2);
    expect(linesOf([box, { ...box, x: 0.21 }])).toHaveLength(1);
  });

  test('the word below or above is the one of the same column; at the edge it stays', () => {
    expect(invoice.words[wordBeyond(invoice.words, 1, 1)]!.text).toBe('Hebei');
    expect(invoice.words[wordBeyond(invoice.words, 4, -1)]!.text).toBe('No.');
    expect(wordBeyond(invoice.words, 0, -1)).toBe(0);
  });
});

describe('finding in a page', () => {
  test('case, width and broken lines do not matter', () => {
    expect(findOnPage(invoice, 'hebei  EXAMPLE')).toHaveLength(0);
    expect(findOnPage(invoice, 'hebei EXAMPLE')).toHaveLength(1);
    expect(findOnPage(invoice, 'ＱＨ25')).toHaveLength(1);
    expect(findOnPage(invoice, '0612 seller')).toHaveLength(1);
    expect(findOnPage(invoice, '示例纺')[0]).toHaveLength(1);
    expect(findOnPage(invoice, 'nothing like it')).toEqual([]);
    expect(findOnPage(invoice, ' ')).toEqual([]);
  });

  test('each place is one find', () => {
    expect(findOnPage(pageOf('cotton yarn', 'yarn of cotton'), 'cotton')).toHaveLength(2);
  });
});
