import { describe, expect, it } from 'vitest';
import { type Run, stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

const goods: Run[] = [
  [40, 240, 'DESCRIPTION OF GOODS'],
  [330, 240, 'QUANTITY'],
  [420, 240, 'UNIT PRICE'],
  [510, 240, 'AMOUNT'],
  [40, 256, 'Steel drawer slides, 450 mm'],
  [330, 256, '2,000 PCS'],
  [420, 256, '1.40'],
  [510, 256, '2,800.00'],
  [40, 270, 'Steel drawer slides, 600 mm'],
  [330, 270, '500 PCS'],
  [420, 270, '1.80'],
  [510, 270, '900.00'],
  [40, 290, 'TOTAL:'],
  [330, 290, '2,500 PCS'],
  [510, 290, '3,700.00'],
];

describe('an invoice whose numbers stand at half the height of the address lines', () => {
  const invoice = read('invoice', [
    [200, 40, 'COMMERCIAL INVOICE', 16],
    [40, 138, 'TO:'],
    ...stack(
      66,
      138,
      ['Halden Furniture, Inc.', '77 Quay Street, Unit 5', 'Norfolk, VA 23510', 'USA'],
      10,
      1.17,
    ),
    [352, 138, 'INVOICE NO.:'],
    [438, 138, 'HF-2291'],
    [352, 153, 'DATE:'],
    [438, 153, 'MAR. 4, 2025'],
    [352, 168, 'P.O. NO.:'],
    [438, 168, '60412'],
    ...goods,
    [40, 310, 'H.S. CODE: 8302.42'],
    [170, 310, 'COUNTRY OF ORIGIN: VIETNAM'],
    [40, 326, 'MANUFACTURER: BINH AN METAL CO., LTD.'],
    [40, 338, 'No. 6 Song Than Road, Di An, Binh Duong 820000, Vietnam'],
    [40, 366, 'NET WEIGHT 1,420.00 KGS GROSS WEIGHT 1,580.00 KGS 125 CARTONS'],
  ]);

  it('reads the buyer with all lines of the address', () => {
    expect(invoice.value('parties.buyer.name')).toBe('Halden Furniture, Inc.');
    expect(invoice.value('parties.buyer.address')).toBe('77 Quay Street, Unit 5, Norfolk, VA 23510, USA');
    expect(invoice.normalized('parties.buyer.country')).toBe('US');
  });

  it('takes the address that stands flush under the label of a firm', () => {
    expect(invoice.value('parties.manufacturer.name')).toBe('BINH AN METAL CO., LTD.');
    expect(invoice.value('parties.manufacturer.address')).toBe(
      'No. 6 Song Than Road, Di An, Binh Duong 820000, Vietnam',
    );
  });

  it('reads weights and packages that stand in one line without colons', () => {
    expect(invoice.value('totals.netWeight')).toBe('1,420.00 KGS');
    expect(invoice.value('totals.grossWeight')).toBe('1,580.00 KGS');
    expect(invoice.value('totals.packages')).toBe('125');
  });

  it('keeps a tariff number that is stated once for all goods with the first line', () => {
    expect(invoice.value('goods[0].hsCode')).toBe('8302.42');
    expect(invoice.field('goods[1].hsCode')).toBeUndefined();
  });
});

describe('what looks alike and is none of it', () => {
  it('takes no tariff number where two stand outside of the lines', () => {
    const invoice = read('invoice', [
      [200, 40, 'COMMERCIAL INVOICE', 16],
      ...goods,
      [40, 310, 'H.S. CODE: 8302.42'],
      [40, 326, 'H.S. CODE: 7318.15'],
    ]);
    expect(invoice.fields.filter(({ path }) => path.endsWith('.hsCode'))).toEqual([]);
  });

  it('leaves a line under a firm that is no address', () => {
    const invoice = read('invoice', [
      [200, 40, 'COMMERCIAL INVOICE', 16],
      ...goods,
      [40, 310, 'MANUFACTURER: BINH AN METAL CO., LTD.'],
      [40, 322, 'Shipped from Haiphong, Vietnam'],
    ]);
    expect(invoice.value('parties.manufacturer.name')).toBe('BINH AN METAL CO., LTD.');
    expect(invoice.field('parties.manufacturer.address')).toBeUndefined();
  });
});
