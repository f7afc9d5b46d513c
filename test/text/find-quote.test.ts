import { describe, expect, it } from 'vitest';
import { findQuote } from '../../src/text/find-quote.ts';

const found = (haystack: string, needle: string, ocr = false) =>
  findQuote(haystack, needle, { ocr }).map((match) => [haystack.slice(match.start, match.end), match.status]);

describe('findQuote', () => {
  it.each([
    ['in Indianapolis', 'India'],
    ['11.5', '1.5'],
    ['1.55', '1.5'],
    ['1.5', '15'],
    ['1 5', '15'],
    ['1,5', '15'],
    ['1.5', '5'],
    ['1.5', '1'],
    ['2,015 kg', '015'],
    ['5208.110', '5208.11'],
    ['15208.11', '5208.11'],
    ['Cotton', 'Cot'],
    ['scotton', 'cotton'],
    ['12 %', '1'],
    ['AB-12', 'AB-1'],
    ['5', '5%'],
    ['Müllers', 'Müller'],
    ['Tekstilşirket', 'Tekstil'],
    ['2024-15', '202415'],
  ])('%s does not hold %s', (haystack, needle) => {
    expect(found(haystack, needle)).toEqual([]);
    expect(found(haystack, needle, true)).toEqual([]);
  });

  it.each([
    ['from India.', 'India', 'India', 'exact'],
    ['原产国中国制造', '中国', '中国', 'exact'],
    ['编号12345号', '12345', '12345', 'exact'],
    ['Total RM5.00', '5.00', '5.00', 'exact'],
    ['USD1,200', '1,200', '1,200', 'exact'],
    ['1200pcs', '1200', '1200', 'exact'],
    ['HEBEI EXAMPLE TEXTILE', 'Hebei Example Textile', 'HEBEI EXAMPLE TEXTILE', 'normalized'],
    [
      'Hebei Example\nTextile Co.,Ltd',
      'Hebei Example Textile Co., Ltd.',
      'Hebei Example\nTextile Co.,Ltd',
      'normalized',
    ],
    ['Hebei Exam-\nple', 'Hebei Example', 'Hebei Exam-\nple', 'normalized'],
    ['ＩＮＶ－２０２４', 'INV-2024', 'ＩＮＶ－２０２４', 'normalized'],
    ['河北 纺织\n有限公司', '河北纺织有限公司', '河北 纺织\n有限公司', 'normalized'],
    ['Mu\u0308ller GmbH', 'Müller GmbH', 'Mu\u0308ller GmbH', 'normalized'],
  ])('%s holds %s', (haystack, needle, words, status) => {
    expect(found(haystack, needle)).toEqual([[words, status]]);
  });

  it('tolerates declared confusions on OCR text only', () => {
    expect(found('Hebei Exarnple Texti1e', 'Hebei Example Textile')).toEqual([]);
    expect(found('Hebei Exarnple Texti1e', 'Hebei Example Textile', true)).toEqual([
      ['Hebei Exarnple Texti1e', 'ocr-tolerant'],
    ]);
    expect(found('INV-2O24', 'INV-2024', true)).toEqual([['INV-2O24', 'ocr-tolerant']]);
    expect(found('INV-2034', 'INV-2024', true)).toEqual([]);
    expect(found('INV-2624', 'INV-2824', true)).toEqual([]);
  });

  it('gives all places, the exact ones first, and the nearest first where asked', () => {
    const text = 'EXAMPLE LTD\nExample Ltd\nmore\nExample Ltd';
    expect(findQuote(text, 'Example Ltd').map((match) => [match.start, match.status])).toEqual([
      [12, 'exact'],
      [29, 'exact'],
      [0, 'normalized'],
    ]);
    expect(findQuote(text, 'Example Ltd', { near: 30 })[0]?.start).toBe(29);
  });

  it('finds nothing for an empty quote or for marks alone', () => {
    expect(findQuote('a. b', ' ')).toEqual([]);
    expect(findQuote('a, b', '.')).toEqual([]);
  });
});
