import { describe, expect, it } from 'vitest';
import type { Run } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

const heading: Run[] = [
  [60, 60, 'Packing list', 14],
  [60, 120, 'Description'],
  [260, 120, 'Quantity'],
  [340, 120, 'Packages'],
  [440, 120, 'Net weight'],
];
const lines: Run[] = [
  [60, 136, 'Merino yarn 2/48'],
  [260, 136, '400 kg'],
  [340, 136, '16'],
  [440, 136, '398.2 kg'],
  [60, 150, 'Lambswool yarn'],
  [260, 150, '250 kg'],
  [340, 150, '10'],
  [440, 150, '249.0 kg'],
];

describe('a line directly beneath a table', () => {
  it.each([
    'Counted by the keeper of the yard.',
    'Weights were taken on the calibrated scale of the mill.',
    'Storekeeper',
    '司磅员',
  ])('%s is no part of its last cell', (footer) => {
    const paper = read('packing_list', [...heading, ...lines, [60, 164, footer]]);
    expect(paper.value('goods[1].description')).toBe('Lambswool yarn');
    expect(paper.value('goods[1].netWeight')).toBe('249.0 kg');
  });

  it('tax that is added is none either', () => {
    const paper = read('invoice', [
      [60, 60, 'Rechnung', 14],
      [60, 120, 'Bezeichnung'],
      [260, 120, 'Menge'],
      [340, 120, 'Preis'],
      [440, 120, 'Betrag'],
      [60, 136, 'Leinengarn'],
      [260, 136, '20 kg'],
      [340, 136, '5,00'],
      [440, 136, '100,00'],
      [60, 150, 'zzgl. 19% MwSt. 19,00'],
    ]);
    expect(paper.value('goods[0].description')).toBe('Leinengarn');
  });

  it('words that go on with the cell stay in it', () => {
    const paper = read('packing_list', [
      ...heading,
      [60, 136, 'Merino yarn 2/48'],
      [260, 136, '400 kg'],
      [340, 136, '16'],
      [440, 136, '398.2 kg'],
      [60, 150, 'on cones, waxed'],
    ]);
    expect(paper.value('goods[0].description')).toMatch(/Merino yarn 2\/48\s+on cones, waxed/);
    const sentences = read('packing_list', [
      ...heading,
      [60, 136, 'Jersey shirt'],
      [260, 136, '400 pcs'],
      [340, 136, '16'],
      [440, 136, '98.2 kg'],
      [60, 150, 'Made of pure cotton.'],
      [60, 170, 'Linen shirt'],
      [260, 170, '100 pcs'],
      [340, 170, '4'],
      [440, 170, '24.0 kg'],
      [60, 184, 'Made of pure linen.'],
    ]);
    expect(sentences.value('goods[1].description')).toMatch(/Linen shirt\s+Made of pure linen/);
  });
});
