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
});
