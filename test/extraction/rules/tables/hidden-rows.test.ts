import { describe, expect, it } from 'vitest';
import { makePage } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

type Cells = Readonly<Record<string, string>>;

/** A part of a sheet: cells by name ("A5"), columns 0.2 of the page apart. */
const part = (page: number, sheet: string, cells: Cells) => {
  const rows = [...new Set(Object.keys(cells).map((name) => Number(name.slice(1))))].sort((a, b) => a - b);
  return {
    ...makePage([], { page }),
    kind: 'native' as const,
    words: Object.entries(cells).flatMap(([name, value]) => {
      const line = rows.indexOf(Number(name.slice(1)));
      const left = 'ABCDE'.indexOf(name[0]!) * 0.2;
      return value.split(' ').map((text, index) => ({
        text,
        box: null,
        layout: { x: left + index * 0.08, y: line * 0.03, width: 0.01 * text.length, height: 0.02 },
        confidence: 1,
        line,
        origin: 'native' as const,
        visible: true,
        cell: `${sheet}!${name}`,
      }));
    }),
  };
};

const shown = part(1, 'List', {
  A3: 'Description',
  B3: 'Lot',
  C3: 'Bags',
  D3: 'Net kg',
  A4: 'Yarn 30',
  B4: 'Y-301',
  C4: '56',
  D4: '1400',
  A6: 'Yarn 32',
  B6: 'Y-302',
  C6: '58',
  D6: '1440',
  A7: 'Total',
  C7: '122',
  D7: '3040',
});
const remnant = (row: number): Cells => ({
  [`A${row}`]: 'Yarn 20',
  [`B${row}`]: 'Y-201',
  [`C${row}`]: '8',
  [`D${row}`]: '200',
});
const lots = (second: ReturnType<typeof part>) =>
  read('packing_list', [shown, second])
    .fields.filter(({ path }) => /^goods\[\d+\]\.lot$/.test(path))
    .map(({ value }) => value);

describe('rows that a sheet hides inside a table', () => {
  it('are lines of it, though its total is shown', () => {
    expect(lots(part(2, 'List', remnant(5)))).toEqual(['Y-301', 'Y-302', 'Y-201']);
  });

  it('are none below the total, above the heading, or on another sheet', () => {
    expect(lots(part(2, 'List', remnant(9)))).toEqual(['Y-301', 'Y-302']);
    expect(lots(part(2, 'List', remnant(1)))).toEqual(['Y-301', 'Y-302']);
    expect(lots(part(2, 'Other', remnant(5)))).toEqual(['Y-301', 'Y-302']);
  });
});
