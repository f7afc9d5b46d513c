import { describe, expect, it } from 'vitest';
import { detectDateOrder, findValues, isGroundedIn, parseValue, sameValue } from '../../src/values/index.ts';

describe('date', () => {
  it.each([
    ['2025-03-05', '2025-03-05'],
    ['2025/3/5', '2025-03-05'],
    ['2025.03.05', '2025-03-05'],
    ['05.03.2025', '2025-03-05'],
    ['5. 3. 2025', '2025-03-05'],
    ['5.3.25', '2025-03-05'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['29/03/18', '2018-03-29'],
    ['16-04-2018', '2018-04-16'],
    ['05-05-2018', '2018-05-05'],
    ['5 March 2025', '2025-03-05'],
    ['5th March, 2025', '2025-03-05'],
    ['March 5th, 2025', '2025-03-05'],
    ['Mar. 5, 2025', '2025-03-05'],
    ['MARCH 05 2025', '2025-03-05'],
    ['05-MAR-2025', '2025-03-05'],
    ['05MAR2025', '2025-03-05'],
    ['5 Sept. 2024', '2024-09-05'],
    ["05 Mar '25", '2025-03-05'],
    ['2025-Mar-05', '2025-03-05'],
    ['5 mars 2025', '2025-03-05'],
    ['1er août 2024', '2024-08-01'],
    ['5. März 2025', '2025-03-05'],
    ['5. Mrz. 2025', '2025-03-05'],
    ['5 de marzo de 2025', '2025-03-05'],
    ['5 de março de 2025', '2025-03-05'],
    ['5 Mart 2025', '2025-03-05'],
    ['12 AĞUSTOS 2024', '2024-08-12'],
    ['3 KASIM 2024', '2024-11-03'],
    ['5 marzo 2025', '2025-03-05'],
    ['5 maart 2025', '2025-03-05'],
    ['ngày 5 tháng 3 năm 2025', '2025-03-05'],
    ['Ngày (Date) 5 tháng (month) 3 năm (year) 2025', '2025-03-05'],
    ['2025年3月5日', '2025-03-05'],
    ['２０２５年０３月０５日', '2025-03-05'],
    ['二〇二五年三月五日', '2025-03-05'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['民国114年3月5日', '2025-03-05'],
    ['2025년 3월 5일', '2025-03-05'],
    ['20250305', '2025-03-05'],
    ['2025-03-05T10:30:00Z', '2025-03-05'],
    ['05.03.2025 10:30 Uhr', '2025-03-05'],
    ['Friday, March 28, 2025', '2025-03-28'],
  ])('%s', (text, expected) => {
    expect(parseValue('date', text)?.normalized).toBe(expected);
  });

  it.each([
    '31/02/2025',
    '2025-13-01',
    '00.03.2025',
    '29.02.2023',
    '20251345',
    '1.2.3',
    '030-12-3456',
    '192.168.10.2025',
    '5208.11.0090',
    'May',
    '12345678',
    '2025',
    'March 2025',
    '03. 2025',
    '03.2025',
    '114年3月5日',
    'INV-2025-03-05',
    '10:30:25',
    '1/2',
  ])('%s is no date', (text) => {
    expect(parseValue('date', text)).toBeNull();
    expect(findValues('date', `No. ${text} /`)).toEqual([]);
  });

  it('gives both readings where day and month may be exchanged', () => {
    expect(parseValue('date', '03/04/2025')).toMatchObject({
      normalized: null,
      readings: ['2025-04-03', '2025-03-04'],
    });
    expect(parseValue('date', '03-04-25')?.normalized).toBeNull();
  });

  it.each([
    [{ language: 'de' }, '2025-04-03'],
    [{ language: 'vi' }, '2025-04-03'],
    [{ country: 'US' }, '2025-03-04'],
    [{ country: 'MY' }, '2025-04-03'],
    [{ country: 'CA' }, null],
    [{ language: 'en' }, null],
    [{ language: 'zh' }, null],
    [{ dateOrder: 'mdy' as const, language: 'de' }, '2025-03-04'],
    [{ dateOrder: 'dmy' as const, country: 'US' }, '2025-04-03'],
  ])('context %j settles 03/04/2025 as %s', (context, expected) => {
    expect(parseValue('date', '03/04/2025', context)?.normalized).toBe(expected);
  });

  it('puts the year first in short Chinese dates', () => {
    expect(parseValue('date', '25-03-05', { language: 'zh' })?.normalized).toBe('2025-03-05');
  });

  it('learns the order from other dates of the paper', () => {
    expect(detectDateOrder('Date 03/04/2025, due 28/04/2025')).toBe('dmy');
    expect(detectDateOrder('Date 03/04/2025, due 04/28/2025')).toBe('mdy');
    expect(detectDateOrder('03/04/2025 and 28/04/2025 and 04/28/2025')).toBeNull();
    expect(detectDateOrder('03/04/2025')).toBeNull();
  });

  it('tolerates blanks and look-alike letters on OCR text only', () => {
    for (const text of ['2025 - 03 - 05', '0 5/03/2025', 'O5.03.2025', '05.O3.2025', '05 .03. 2025']) {
      const dates = findValues('date', text, { ocr: true, dateOrder: 'dmy' });
      expect(
        dates.map((date) => date.normalized),
        text,
      ).toEqual(['2025-03-05']);
    }
    expect(findValues('date', '2025 - 03 - 05')).toEqual([]);
    expect(findValues('date', 'O5.03.2025')).toEqual([]);
  });

  it('finds all dates of a line with their places', () => {
    const text = 'Rechnungsdatum: 05.03.2018, Leistung vom 1. März 2018 bis 2018-03-04';
    expect(
      findValues('date', text).map((date) => [text.slice(date.start, date.end), date.normalized]),
    ).toEqual([
      ['05.03.2018', '2018-03-05'],
      ['1. März 2018', '2018-03-01'],
      ['2018-03-04', '2018-03-04'],
    ]);
  });

  it('compares and grounds by the day, never loosely', () => {
    expect(sameValue('date', '2025-03-05', '5 March 2025')).toBe(true);
    expect(sameValue('date', '2025-03-05', '2025-03-06')).toBe(false);
    expect(isGroundedIn('date', '2025-03-05', 'Date: 5 March 2025')).toBe('normalized');
    expect(isGroundedIn('date', '5 March 2025', 'Date: 5 March 2025')).toBe('exact');
    expect(isGroundedIn('date', '2025-03-05', 'Date: 15 March 2025')).toBeNull();
    expect(isGroundedIn('date', '2025-03-05', 'Date: 05/03/2025')).toBe('normalized');
    expect(isGroundedIn('date', '2025-03-06', 'Date: 2025-03-0B', { ocr: true })).toBeNull();
    expect(isGroundedIn('date', '2025-03-05', 'Date: 2O25-03-05', { ocr: true })).toBe('ocr-tolerant');
    expect(isGroundedIn('date', '2025-03-06', 'Date: 2025-03-08', { ocr: true })).toBeNull();
  });
});
