import { describe, expect, it } from 'vitest';
import { extract } from '../../../../src/extraction/index.ts';
import { makeDocument, makePage, type Run } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

const row = (top: number, cells: readonly string[]): Run[] =>
  cells.map((text, index): Run => [[40, 220, 300, 380, 480][index]!, top, text]);

describe('weights under headings with their unit', () => {
  it('converts pounds and reads a price for a kilogram as a price', () => {
    const reading = read('invoice', [
      [200, 40, 'Commercial invoice', 16],
      ...row(100, ['Description', 'Lot', 'Net lbs', 'USD/lb', 'Amount']),
      ...row(118, ['Combed cotton noils', 'N-77', '2,000', '0.90', '1,800.00']),
    ]);
    expect(reading.normalized('goods[0].netWeight')).toBe('907.18474');
    expect(reading.value('goods[0].unitPrice')).toBe('0.90');
    expect(reading.value('goods[0].grossWeight')).toBeUndefined();
    expect(reading.normalized('goods[0].amount')).toBe('1800.00');
  });

  it('leaves a weight without a unit unconverted', () => {
    const reading = read('packing_list', [
      [200, 40, 'Packing list', 16],
      ...row(100, ['Description', 'Quantity', 'Cartons', 'Gross weight']),
      ...row(118, ['Bath towels', '600', '30', '412.5']),
    ]);
    expect(reading.value('goods[0].grossWeight')).toBe('412.5');
    expect(reading.normalized('goods[0].grossWeight')).toBeNull();
  });
});

describe('values of lines', () => {
  it('stand in their own row only', () => {
    const reading = read('packing_list', [
      [200, 40, 'Packing list', 16],
      ...row(100, ['Description', 'Lot No.', 'Cartons', 'Net kg']),
      ...row(118, ['Bath towels', 'BT-2231', '30', '412.5']),
      ...row(134, ['Hand towels', 'BT-2231', '20', '210.0']),
      ...row(150, ['Wash cloths', 'BT-2231', '10', '90.5']),
    ]);
    const lots = reading.fields.filter((field) => /^goods\[\d\]\.lot$/.test(field.path));
    expect(lots.map((field) => field.groundings.length)).toEqual([1, 1, 1]);
  });

  it('are no surer than the words they were read from', () => {
    const page = makePage(
      [
        [200, 40, 'Packing list', 16],
        ...row(100, ['Description', 'Lot No.', 'Cartons', 'Net kg']),
        ...row(118, ['Bath towels', 'BT-2231', '30', '412.5']),
      ],
      { ocr: true },
    );
    const words = page.words.map((word) => ({ ...word, confidence: 0.4 }));
    const field = read('packing_list', [{ ...page, words }]).field('goods[0].lot');
    expect(field?.confidence).toBeLessThanOrEqual(0.4);
  });
});

describe('tables over several pages', () => {
  const head = (page: number): Run[] => [
    [40, 30, 'Larkspur Hosiery plc'],
    [400, 30, `Page ${page} of 2`],
  ];
  const lines = (from: number, count: number, top: number): Run[] =>
    Array.from({ length: count }, (_, index) =>
      row(top + 16 * index, [`Sock style ${from + index}`, '10', '2.50', '25.00']),
    ).flat();

  it('go on under the heading of the page before', () => {
    const first = makePage([
      ...head(1),
      [200, 60, 'Invoice', 16],
      ...row(100, ['Description', 'Qty', 'Unit price', 'Amount']),
      ...lines(1, 40, 118),
    ]);
    const second = makePage([...head(2), ...lines(41, 5, 90), [40, 200, 'Total'], [380, 200, '1,125.00']], {
      page: 2,
    });
    const reading = read('invoice', [first, second]);
    const goods = reading.fields.filter((field) => /^goods\[\d+\]\.amount$/.test(field.path));
    expect(goods).toHaveLength(45);
    expect(reading.value('goods[44].description')).toBe('Sock style 45');
    expect(reading.value('totals.amount')).toBe('1,125.00');
  });

  it('that go on in other columns leave a note', () => {
    const table = [...row(100, ['Description', 'Qty', 'Unit price', 'Amount']), ...lines(1, 40, 118)];
    const other = Array.from({ length: 4 }, (_, index): Run[] => [
      [60, 90 + 16 * index, '2.50'],
      [200, 90 + 16 * index, '10'],
      [420, 90 + 16 * index, `Sock style ${41 + index}`],
    ]).flat();
    const codes = (second: readonly Run[]): string[] => {
      const pages = [makePage(table), makePage(second, { page: 2 })];
      return extract({ document: makeDocument('invoice', pages), pages }).exceptions.map(({ code }) => code);
    };
    expect(codes(other)).toEqual(['table-without-heading']);
    expect(codes(lines(41, 4, 90))).toEqual([]);
    expect(codes([[40, 90, 'Terms of sale: payment within thirty days.']])).toEqual([]);
  });

  it('end with their total', () => {
    const first = makePage([
      ...row(100, ['Description', 'Qty', 'Unit price', 'Amount']),
      ...lines(1, 3, 118),
      [40, 170, 'Total'],
      [380, 170, '75.00'],
    ]);
    const second = makePage([...lines(7, 3, 90)], { page: 2 });
    const goods = read('invoice', [first, second]).fields.filter((field) => /\.amount$/.test(field.path));
    expect(goods.filter((field) => field.path.startsWith('goods'))).toHaveLength(3);
  });

  it('follow the letters of a sheet whatever the widths of its parts', () => {
    const sheet = (page: number, cells: readonly (readonly string[])[], from: number, pitch: number) => ({
      ...makePage([], { page }),
      kind: 'native' as const,
      words: cells.flatMap((texts, line) =>
        texts.map((text, column) => ({
          text,
          box: null,
          layout: { x: column * pitch, y: line * 0.03, width: 0.012 * text.length, height: 0.02 },
          confidence: 1,
          line,
          origin: 'native' as const,
          visible: true,
          cell: `${'ABCD'[column]}${from + line}`,
        })),
      ),
    });
    const body = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => [
        `Towel-${from + index}`,
        `T${from + index}9`,
        '24',
        '8.4',
      ]);
    const reading = read('packing_list', [
      sheet(1, [['Description', 'Lot', 'Pieces', 'Net kg'], ...body(1, 20)], 1, 0.25),
      sheet(2, body(21, 12), 22, 0.16),
    ]);
    const lots = reading.fields.filter((field) => /^goods\[\d+\]\.lot$/.test(field.path));
    expect(lots).toHaveLength(32);
    expect(reading.normalized('goods[31].netWeight')).toBe('8.4');
  });
});
