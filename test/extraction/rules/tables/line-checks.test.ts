import { describe, expect, it } from 'vitest';
import type { Run } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

const row = (top: number, cells: readonly string[]): Run[] =>
  cells.map((text, index): Run => [[40, 220, 300, 380, 480][index]!, top, text]);

const invoice = (amount: string) =>
  read('invoice', [
    [200, 40, 'Invoice', 16],
    ...row(100, ['Description', 'Quantity', 'Unit', 'Unit price', 'Amount']),
    ...row(118, ['Woollen blanket', '40', 'pcs', '12.50', amount]),
  ]);

describe('lines of goods', () => {
  it('are less sure where quantity times price is far from the amount', () => {
    const right = invoice('500.00').field('goods[0].unitPrice')!.confidence;
    expect(invoice('595.00').field('goods[0].unitPrice')!.confidence).toBe(right);
    expect(invoice('71.30').field('goods[0].unitPrice')!.confidence).toBeLessThan(right - 0.05);
  });

  it('take numbers of cartons for no counts', () => {
    const reading = read('packing_list', [
      [200, 40, 'Packing list', 16],
      ...row(100, ['Description', 'Carton', 'Pieces', 'Net kg']),
      ...[1, 2, 3, 4, 5].flatMap((number) =>
        row(102 + 16 * number, ['Apron, blue', `${number}`, '30', '6.2']),
      ),
    ]);
    expect(reading.value('goods[4].quantity')).toBe('30');
    expect(reading.fields.filter((field) => field.path.endsWith('.packages'))).toEqual([]);
  });
});

describe('numbers that are something else', () => {
  it('pieces are a quantity, a specification is no article number', () => {
    const reading = read('purchase_order', [
      [200, 40, '采购订单', 16],
      ...row(100, ['品名', '规格', '数量', '单价', '金额']),
      ...row(118, ['涤纶拉链', '45', '900', '2.00', '1,800.00']),
      [40, 180, 'Total pieces'],
      [160, 180, '900'],
    ]);
    expect(reading.value('totals.quantity')).toBe('900');
    expect(reading.value('totals.packages')).toBeUndefined();
    expect(reading.value('goods[0].articleNumber')).toBeUndefined();
  });

  it('numbers of bales are no lot of the paper', () => {
    const reading = read('invoice', [
      [200, 40, 'Invoice', 16],
      [40, 100, 'Bale numbers: 552001 to 552040'],
      [40, 130, 'Lot No.: KX-771'],
    ]);
    const lots = reading.fields.filter((field) => field.path.startsWith('references.lot'));
    expect(lots.map((field) => field.value)).toEqual(['KX-771']);
  });
});
