import { describe, expect, it } from 'vitest';
import type { Run } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

const below = (text: string) => {
  const table: Run[] = [
    [40, 100, 'Description'],
    [300, 100, 'Lot No.'],
    [420, 100, 'Bales'],
    [40, 114, 'Raw cotton'],
    [300, 114, 'TP-86'],
    [420, 114, '20'],
    [40, 128, text],
  ];
  return read('declaration', table);
};

describe('a table', () => {
  it('ends at a Chinese sentence or numbered clause', () => {
    for (const text of ['原产地证书由本公司留存备查。', '二、原产地证书留存备查'])
      expect(below(text).value('goods[0].description')).toBe('Raw cotton');
  });

  it('ends at the label of the signature', () => {
    expect(below('Position: Production manager').value('goods[0].description')).toBe('Raw cotton');
  });

  it('takes the second line of a description', () => {
    expect(below('in bales 原棉').value('goods[0].description')).toBe('Raw cotton in bales 原棉');
  });

  it('takes no words from a line that runs across its columns, nor what stands around it', () => {
    const reading = read('certificate_of_origin', [
      [40, 100, 'Lot No.'],
      [140, 100, 'Description'],
      [320, 100, 'Bales'],
      [420, 100, 'Net weight kg'],
      [40, 114, 'KB-11'],
      [140, 114, 'Raw cotton'],
      [320, 114, '20'],
      [420, 114, '4,400.0'],
      [40, 128, 'We declare that the cotton named above was grown and ginned in the district'],
      [40, 142, 'of our seat'],
      [170, 156, 'D O S'],
    ]);
    expect(reading.value('goods[0].description')).toBe('Raw cotton');
    expect(reading.value('goods[0].lot')).toBe('KB-11');
  });

  it('goes on below such a line', () => {
    const reading = read('certificate_of_origin', [
      [40, 100, 'Lot No.'],
      [140, 100, 'Description'],
      [320, 100, 'Bales'],
      [420, 100, 'Net weight kg'],
      [40, 114, 'KB-11'],
      [140, 114, 'Raw cotton'],
      [320, 114, '20'],
      [420, 114, '4,400.0'],
      [40, 128, 'grown by members of the association in the north of the district alone'],
      [40, 142, 'KB-12'],
      [140, 142, 'Linters'],
      [320, 142, '10'],
      [420, 142, '2,200.0'],
    ]);
    expect(reading.value('goods[0].description')).toBe('Raw cotton');
    expect(reading.value('goods[1].description')).toBe('Linters');
  });
});
