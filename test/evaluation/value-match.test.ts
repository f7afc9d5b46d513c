import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../src/evaluation/value-match.ts';

function same(path: string, gold: string, value: string, normalized: string | null = null): boolean {
  return saysTheSame(path, gold, { value, normalized });
}

describe('saysTheSame', () => {
  it('takes the printed or the normalised value, in any of the forms', () => {
    expect(same('issueDate', '29 July 2025 | 2025-07-29', '29.07.2025', '2025-07-29')).toBe(true);
    expect(same('issueDate', '29 July 2025 | 2025-07-29', '29 July 2025', null)).toBe(true);
    expect(same('issueDate', '2025-07-29', '29.07.2025', '2025-07-28')).toBe(false);
  });

  it('folds white space, width and line breaks', () => {
    expect(same('parties.seller.address', '1 Mill Road\nPune', '1  Mill Road Pune')).toBe(true);
    expect(same('documentNumber', 'ＩＮＶ－１７', 'INV-17')).toBe(true);
  });

  it('compares names without case and without spaces beside punctuation or Han characters', () => {
    expect(same('parties.seller.name', 'EXAMPLE MILLS CO., LTD.', 'Example Mills Co.,Ltd.')).toBe(true);
    expect(same('parties.seller.name', '河北 示例 纺织有限公司', '河北示例纺织有限公司')).toBe(true);
    expect(same('parties.seller.name', 'Example Mills', 'Example Mill')).toBe(false);
  });

  it('compares amounts as decimals and never codes', () => {
    expect(same('totals.amount', '86400.00', '86,400', '86400')).toBe(true);
    expect(same('totals.amount', '1.5', '15', '15')).toBe(false);
    expect(same('documentNumber', '007', '7', '7')).toBe(false);
    expect(same('documentNumber', 'Inv-a', 'INV-A')).toBe(false);
    expect(same('goods.hsCode', '5208.11', '5201.11', '520111')).toBe(false);
  });

  it('reads an unambiguous printed date of the gold, and never chooses between two readings', () => {
    expect(same('issueDate', '31 March 2025', '31/03/2025', '2025-03-31')).toBe(true);
    expect(same('issueDate', '2025-04-03', '03/04/2025', null)).toBe(false);
  });
});
