import { describe, expect, it } from 'vitest';
import type { AmountSpot } from '../../../src/extraction/rules/totals/amount-spots.ts';
import { sumsUp, supportFor } from '../../../src/extraction/rules/totals/arithmetic.ts';
import { totalClass } from '../../../src/extraction/rules/totals/total-labels.ts';

function spots(...values: number[]): AmountSpot[] {
  return values.map(
    (value) => ({ value, decimals: true, text: value.toFixed(2), start: 0, end: 4 }) as AmountSpot,
  );
}

describe('what the other amounts say about a total', () => {
  it('net and tax at a common rate add up', () => {
    expect(supportFor(476, spots(400, 76, 476))?.weight).toBeGreaterThan(0.15);
  });
  it('works for credit notes', () => {
    expect(supportFor(-100, spots(-84.03, -15.97, -100))).not.toBeNull();
  });
  it('paid less change, for receipts', () => {
    expect(supportFor(9.7, spots(9.7, 10, 0.3))?.reason).toContain('change');
  });
  it('is silent where nothing adds up', () => {
    expect(supportFor(500, spots(400, 76, 500))).toBeNull();
    expect(supportFor(0, spots(0, 1))).toBeNull();
  });
  it('adds lines with rounding', () => {
    expect(sumsUp([125, 20], 145)).toBe(true);
    expect(sumsUp([125, 20], 156.96)).toBe(false);
  });
});

describe('labels of totals', () => {
  it.each([
    'Grand Total',
    'Total (Incl. GST)',
    'Rechnungsbetrag',
    'Total TTC',
    '价税合计（小写）',
    'Bruttosumme',
  ])('%s is a gross total', (label) => {
    expect(totalClass(label, label).name).toBe('gross total');
  });
  it.each([
    'Subtotal',
    'Total HT',
    'Net total',
    'Total VAT',
    'Total Qty',
    'Zwischensumme',
    'Total excl. tax',
  ])('%s is a part', (label) => {
    expect(totalClass(label, label).weight).toBe(0);
  });
  it('a total that tells the tax inside is a part', () => {
    expect(totalClass('Total', 'Total included GST @ 6% 1.42').weight).toBe(0);
  });
  it('what is left to pay ranks below the gross total', () => {
    expect(totalClass('Amount due', 'Amount due').weight).toBeLessThan(
      totalClass('Grand total', 'Grand total').weight,
    );
  });
});
