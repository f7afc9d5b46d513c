import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

/** Words that are labels on other papers, where they stand as what was filled in. */
const filled: readonly [type: string, label: string, words: string, path: string][] = [
  ['weighing_slip', 'Product', 'Seed cotton', 'goods[0].description'],
  ['weighing_slip', 'Material', 'Noils', 'goods[0].description'],
  ['weighing_slip', '货物名称', '落棉', 'goods[0].description'],
  ['invoice', 'Raw material', 'Seed cotton', 'origin.material'],
  ['invoice', '原料', '原棉', 'origin.material'],
  ['lab_test', 'Product', 'Fabric', 'goods[0].description'],
  ['production_record', 'Process', 'Spinning mill', 'origin.process'],
  ['production_record', '工序', '纺纱厂', 'origin.process'],
  ['capacity_report', 'Process', 'Spinning mill', 'capacity.process'],
  ['training_record', 'Training topic', 'Consumption', 'training.topic'],
];

describe('words that are labels on other papers', () => {
  it.each(filled)('%s, %s: %s behind the colon', (type, label, words, path) => {
    const paper = read(type, [
      [60, 60, 'Reference papers', 14],
      [60, 120, `${label}: ${words}`],
      [60, 140, 'Place: Izmir'],
    ]);
    expect(paper.value(path)).toBe(words);
  });

  it.each(filled)('%s, %s: %s in the column beside', (type, label, words, path) => {
    const paper = read(type, [
      [60, 60, 'Reference papers', 14],
      [60, 120, `${label}:`],
      [220, 120, words],
      [60, 140, 'Place:'],
      [220, 140, 'Izmir'],
    ]);
    expect(paper.value(path)).toBe(words);
  });

  it.each(filled)('%s, %s: %s under the heading of a cell, in larger type', (type, label, words, path) => {
    const paper = read(type, [
      [60, 60, 'Reference papers', 14],
      [60, 120, label, 8],
      [60, 130, words, 10],
      [300, 120, 'Place of issue', 8],
      [300, 130, 'Izmir', 10],
    ]);
    expect(paper.value(path)).toBe(words);
  });

  it.each(filled)('%s, %s: %s in a column of values without colons', (type, label, words, path) => {
    const paper = read(type, [
      [60, 60, 'Reference papers', 14],
      [60, 120, 'Date'],
      [220, 120, '3 May 2025'],
      [60, 134, label],
      [220, 134, words],
      [60, 148, 'Invoice No.'],
      [220, 148, 'KX-4471'],
    ]);
    expect(paper.value(path)).toBe(words);
  });

  it('stay labels where they announce something', () => {
    // Empty fields side by side, each with its colon.
    expect(
      read('weighing_slip', [
        [60, 120, 'Product:'],
        [220, 120, 'Seed cotton:'],
        [330, 120, '12,400 kg'],
      ]).value('goods[0].description'),
    ).toBeUndefined();
    // A column of labels without colons, each with its value beside it.
    expect(
      read('production_record', [
        [60, 120, 'Process'],
        [60, 140, 'Machine'],
        [220, 140, 'RF-12'],
        [60, 160, 'Shift'],
        [220, 160, 'Night'],
      ]).value('origin.process'),
    ).toBeUndefined();
    // Two columns of labels, the first of them with an empty field.
    expect(
      read('lab_test', [
        [60, 120, 'Date'],
        [160, 120, '3 May 2025'],
        [330, 120, 'Style'],
        [430, 120, 'KX-1'],
        [60, 134, 'Product'],
        [330, 134, 'Seed cotton'],
        [430, 134, '12 kg'],
        [60, 148, 'Invoice No.'],
        [160, 148, 'KX-4471'],
        [330, 148, 'Order No.'],
        [430, 148, 'AB-12'],
      ]).value('goods[0].description'),
    ).toBeUndefined();
    // The same label in a second language.
    expect(
      read('lab_test', [
        [60, 120, 'Producto: Product'],
        [220, 120, 'Single jersey'],
      ]).value('goods[0].description'),
    ).toBe('Single jersey');
  });

  it('takes nothing that itself ends in a colon, be its words known or not', () => {
    const paper = read('weighing_slip', [
      [60, 120, 'Product:'],
      [60, 134, 'Keeper of the eastern yard:'],
      [260, 134, 'A. Demir'],
    ]);
    expect(paper.value('goods[0].description')).toBeUndefined();
  });
});
