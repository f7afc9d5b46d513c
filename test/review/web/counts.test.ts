import { expect, test } from 'vitest';
import { bytes, counted, duration, percent, shortCount } from '../../../src/review/web/parts/counts.ts';

test('counts are whole up to ten thousand and short above', () => {
  expect([0, 999, 9_999, 10_000, 1_234_567].map(shortCount)).toEqual(['0', '999', '9,999', '10K', '1.2M']);
  expect(counted(1, 'field')).toBe('1 field');
  expect(counted(2_000_000, 'field')).toBe('2,000,000 fields');
  expect(counted(0, 'entry', 'entries')).toBe('0 entries');
});

test('sizes and times are told in units people read', () => {
  expect([0, 516, 1_000, 288_123, 5_600, 3_000_000_000].map(bytes)).toEqual([
    '0 B',
    '516 B',
    '1.0 kB',
    '288 kB',
    '5.6 kB',
    '3.0 GB',
  ]);
  expect([0, 90_000, 3_540_000, 3_900_000].map(duration)).toEqual(['0 min', '2 min', '59 min', '1 h 05 min']);
});

test('a reading confidence is never rounded up to certainty', () => {
  expect([0, 0.444, 0.994, 0.999, 1].map(percent)).toEqual(['0 %', '44 %', '99 %', '99 %', '100 %']);
});
