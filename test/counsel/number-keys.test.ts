import { describe, expect, it } from 'vitest';
import { citedNumber, printedNumber, tyingNumber } from '../../src/counsel/number-keys.ts';

const tying = (value: string, normalized: string | null = null) => tyingNumber({ value, normalized });

describe('two numbers are one', () => {
  it('whatever their width, case and spaces, where they tie documents', () => {
    expect(tying('rm-hz ２５０３')).toBe(tying('RM-HZ2503'));
    expect(tying('anything', 'LT-77')).toBe('LT-77');
  });

  it('whatever their marks where one is cited, and by every mark where they tie', () => {
    expect(citedNumber('HZ-PR/2503 07')).toBe(citedNumber('hzpr250307'));
    expect(tying('AB-1203')).not.toBe(tying('AB1-203'));
    expect(citedNumber('AB-1203')).toBe(citedNumber('AB1-203'));
  });

  it('whatever their width, case and marks, spaces aside, where copies are set side by side', () => {
    expect(printedNumber('Lot Ａ-12')).toBe(printedNumber('lot a12'));
    expect(printedNumber('LOT A 12')).not.toBe(printedNumber('LOT A12'));
  });

  it('never when they are short or hold no digit', () => {
    expect(tying('12')).toBe('');
    expect(tying('N/A n.a.')).toBe('');
    expect(tying('1234')).toBe('1234');
    expect(printedNumber('12')).toBeNull();
    expect(printedNumber('123', 4)).toBeNull();
    expect(printedNumber('N/A n.a.')).toBeNull();
  });
});
