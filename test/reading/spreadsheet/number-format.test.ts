import { describe, expect, it } from 'vitest';
import { displayNumber, displayText } from '../../../src/reading/spreadsheet/number-format.ts';

const shown = (value: number, format: string, date1904 = false): string =>
  displayNumber(value, format, { date1904 }).text;

describe('numbers as a sheet shows them', () => {
  it.each([
    [45_678.567, 'General', '45678.567'],
    [1 / 3, 'General', '0.333333333'],
    [6_901_234_567_890, 'General', '6901234567890'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-1234.5, '0', '-1235'],
    [25 * 1234.567, '#,##0.00', '30,864.18'],
    [1.005, '0.00', '1.01'],
    [0.285, '0%', '29%'],
    [1e-7, '0.00', '0.00'],
    [123_456_789_012_345, '0.00', '123456789012345.00'],
    [0.125, '0.0%', '12.5%'],
    [-1234.5, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', '(1,234.50)'],
    [0, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', '-'],
    [1234.5, '[$€-407] #,##0.00', '€ 1,234.50'],
    [-5, '"¥"#,##0.00', '-¥5.00'],
    [0.5, '# ?/?', '1/2'],
    [2.25, '# ??/100', '2 25/100'],
    [12_345_678, '#,##0,"K"', '12,346K'],
    [99, '[<100]0.0" low";[>=100]0" high"', '99.0 low'],
    [100, '[<100]0.0" low";[>=100]0" high"', '100 high'],
    [-3, '[Red]0.0;[Blue]"minus "0.0', 'minus 3.0'],
    [7, '"No. "0', 'No. 7'],
    [3, '0.###', '3'],
    [12_345.678, '0.00E+00', '1.23E+04'],
    [1234.5, '¥#,##0.00', '¥1,234.50'],
    [-1234.5, '¥#,##0.00', '-¥1,234.50'],
    [1234.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '¥1,234.50'],
    [-1234.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '¥-1,234.50'],
    [1234.5, 'Rp #,##0', 'Rp 1,235'],
    [1234.5, '#,##0.00 ₫', '1,234.50 ₫'],
    [12.5, '0.0千克', '12.5千克'],
    [-7, 'G/通用格式', '-7'],
    [12.5, 'G/通用格式"kg"', '12.5kg'],
    [1_234_567.5, '₹ #,##,##0.00', '₹ 1,234,567.50'],
    [-1234.5, '[[[;[[[', '-1234.5'],
  ])('%d as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    [45_730, 'yyyy"年"m"月"d"日"', '2025年3月14日'],
    [45_730, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二五年三月十四日'],
    [45_730, '[$-804]dddd', '星期五'],
    [45_730, '[$-804]aaa', '五'],
    [45_730, '[$-407]d. mmmm yyyy', '14. März 2025'],
    [45_730, 'dd/mm/yyyy', '14/03/2025'],
    [45_730, '[$-F800]dddd, mmmm dd, yyyy', '2025-03-14'],
    [45_730.75, 'yyyy-mm-dd hh:mm:ss', '2025-03-14 18:00:00'],
    [45_730.75, 'm/d/yy h:mm AM/PM', '3/14/25 6:00 PM'],
    [45_730.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [1.5, '[h]:mm', '36:00'],
    [1 / 24, '[mm]:ss', '60:00'],
    [0.000_01, 'mm:ss.0', '00:00.9'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [-1, 'yyyy-mm-dd', '-1'],
  ])('%d as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it('days of 1904 are four years and a day later', () => {
    expect(shown(44_268, 'yyyy-mm-dd', true)).toBe('2025-03-14');
  });

  it('a format that shows nothing hides a value, which is told', () => {
    expect(displayNumber(4711, ';;;', { date1904: false })).toEqual({ text: '4711', masked: true });
    expect(displayText('secret', ';;;')).toEqual({ text: 'secret', masked: true });
    expect(displayText('shirt', '"Item: "@')).toEqual({ text: 'Item: shirt', masked: false });
  });

  it('formats that nobody can make sense of hide nothing', () => {
    for (const format of [
      '[$'.repeat(250),
      '[$'.repeat(50_000),
      '[[[',
      '"',
      '\\',
      '?/',
      '0;0;0;0;0',
      '[>]0',
      '#'.repeat(500),
    ])
      expect(shown(12, format), format).toMatch(/12/);
  });
});
