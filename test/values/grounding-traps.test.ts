import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../src/model/value-kind.ts';
import { isGroundedIn, sameValue } from '../../src/values/index.ts';

/** Printed values of papers, each as it stands on a line. */
const printed: readonly (readonly [ValueKind, string, string])[] = [
  ['amount', '1,163.40', 'Total amount EUR 1,163.40 due'],
  ['amount', '1.163,40', 'Gesamtbetrag 1.163,40 EUR'],
  ['amount', '5.00', 'TOTAL RM5.00'],
  ['number', '24,000', 'Quantity 24,000 in all'],
  ['quantity', '24,000 PCS', 'Quantity: 24,000 PCS'],
  ['weight', '3,720.00 KGS', 'N.W.: 3,720.00 KGS'],
  ['date', '2025-07-28', 'Date: 2025-07-28'],
  ['date', '28 July 2025', 'dated 28 July 2025'],
  ['date', '2025年7月28日', '日期：2025年7月28日'],
  ['code', 'INV-2025/0417', 'Invoice No. INV-2025/0417'],
  ['code', '471102', 'Rechnung Nr. 471102'],
  ['hs-code', '6109.10.0012', 'HTS 6109.10.0012'],
  ['container', 'CSQU3054383', 'Container CSQU3054383'],
  ['uscc', '91110000600037341L', '统一社会信用代码 91110000600037341L'],
  ['bank-account', 'DE89370400440532013000', 'IBAN DE89370400440532013000'],
  ['vat', 'DE136695976', 'USt-IdNr. DE136695976'],
  ['gtin', '4006381333931', 'EAN 4006381333931'],
];

/** Every value with one digit changed, one dropped, one doubled. */
function corruptions(value: string): string[] {
  const results: string[] = [];
  for (let at = 0; at < value.length; at++) {
    if (!/\d/.test(value[at]!)) continue;
    for (let step = 1; step < 10; step++) {
      results.push(value.slice(0, at) + String((Number(value[at]) + step) % 10) + value.slice(at + 1));
    }
    results.push(value.slice(0, at) + value.slice(at + 1));
    results.push(value.slice(0, at + 1) + value.slice(at));
  }
  return results;
}

describe('false grounding', () => {
  it.each(printed)(
    '%s %s: the value is grounded, and no value with a wrong digit is',
    (kind, value, line) => {
      expect(isGroundedIn(kind, value, line)).toBe('exact');
      const wrong = corruptions(value).filter((one) => !sameValue(kind, one, value));
      const grounded = wrong.filter(
        (one) =>
          isGroundedIn(kind, one, line) !== null || isGroundedIn(kind, one, line, { ocr: true }) !== null,
      );
      expect(wrong.length).toBeGreaterThan(10);
      expect(grounded).toEqual([]);
    },
  );

  it.each<[ValueKind, string, string]>([
    ['country', 'India', 'Indianapolis'],
    ['party-name', 'Example Textile Co., Ltd.', 'Example Textiles Co., Ltd.'],
    ['party-name', 'Example Textile', 'Nonexample Textile'],
    ['party-name', 'Hebei Example 2 Mill', 'Hebei Example 3 Mill'],
    ['party-name', 'Jin Chuan', 'Jin Chuang'],
    ['address', '12 Renmin Road', '112 Renmin Road'],
    ['address', 'No. 5 Road 12', 'No. 5 Road 1 2'],
    ['text', 'cotton', 'noncotton'],
    ['vessel', 'EVER EXAMPLE 2', 'EVER EXAMPLE 22'],
  ])('%s %s does not stand in %s', (kind, value, line) => {
    expect(isGroundedIn(kind, value, line)).toBeNull();
    expect(isGroundedIn(kind, value, line, { ocr: true })).toBeNull();
  });
});
