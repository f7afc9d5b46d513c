import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('labels inside the title of a paper', () => {
  it.each([
    ['Tedarikçi Beyanı', 'Pamuk Türkiye menşelidir.'],
    ['Tedarikçi Beyanı SO-TB-2031', 'Pamuk Türkiye menşelidir.'],
    ['Supplier Declaration of Origin', 'The cotton was grown in Texas.'],
    ['Lieferantenerklärung zur Zwangsarbeit', 'Die Baumwolle stammt aus Spanien.'],
  ])('"%s" names no party', (title, text) => {
    const reading = read('declaration', [
      [50, 40, title, 14],
      [50, 90, text],
      [50, 110, 'Date: 12.05.2025'],
    ]);
    expect(reading.fields.filter(({ path }) => path.startsWith('parties.'))).toEqual([]);
  });

  it('the same word as a label names one', () => {
    const reading = read('declaration', [
      [200, 40, 'Tedarikçi Beyanı', 14],
      [50, 90, 'Tedarikçi: Menderes Pamuk A.Ş.'],
    ]);
    expect(reading.value('parties.declarant.name')).toBe('Menderes Pamuk A.Ş.');
  });
});

describe('totals on a declaration', () => {
  it('are no amount of a payment', () => {
    const reading = read('declaration', [
      [200, 40, 'Cotton Origin Declaration', 14],
      [50, 80, 'We, Prairie Gin LLC, declare:'],
      [50, 110, 'Bales'],
      [150, 110, 'Net kg'],
      [50, 130, '96'],
      [150, 130, '20,600'],
      [50, 150, 'Total: 192'],
    ]);
    expect(reading.fields.filter(({ path }) => path.startsWith('payment.'))).toEqual([]);
  });
});
