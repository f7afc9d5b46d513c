import { describe, expect, it } from 'vitest';
import { distanceOfDecimals, sumDecimals } from '../../src/values/decimal.ts';

describe('sums of decimals', () => {
  it('are exact, with the decimals of the longest', () => {
    expect(sumDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(sumDecimals(['36000.00', '28800', '21600.5'])).toBe('86400.50');
    expect(sumDecimals(['-5', '2.25'])).toBe('-2.75');
    expect(sumDecimals(['90071992547409930', '1'])).toBe('90071992547409931');
    expect(sumDecimals([])).toBe('0');
  });

  it('lie as far apart as they do, whichever is larger', () => {
    expect(distanceOfDecimals('86400.00', '86400')).toBe('0');
    expect(distanceOfDecimals('1.25', '3')).toBe('1.75');
    expect(distanceOfDecimals('3', '1.25')).toBe('1.75');
    expect(distanceOfDecimals('-1', '-1.5')).toBe('0.5');
    expect(distanceOfDecimals('-1', '1')).toBe('2');
  });
});
