import { describe, expect, it } from 'vitest';
import { stageOfGoods } from '../../../src/counsel/adverse/material.ts';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { rowsBelow, textOf, textsOf } from './sheet-text.ts';

const several = 'Several origins of one lot';

describe('goods by their words', () => {
  it.each([
    ['Raw cotton, middling', 'cotton'],
    ['100% cotton T-shirts', 'garments'],
    ['Combed cotton yarn Ne 30/1', 'yarn'],
    ['精梳棉纱 30支', 'yarn'],
    ['皮棉', 'cotton'],
    ['cotton single jersey', 'fabric'],
    ['光伏组件', 'solar modules'],
    ['cartons', null],
    ['Shirting Machinery', null],
  ])('%s: %s', (words, stage) => {
    expect(stageOfGoods(words)).toBe(stage);
  });
});

describe('origins', () => {
  const certificate = (number: number, country: string, code: string, lot: string): GivenDocument => ({
    number,
    type: 'certificate_of_origin',
    fields: [
      { path: 'goods[0].description', value: 'raw cotton' },
      { path: 'origin.country', value: country, normalized: code },
      { path: 'references.lot', value: lot },
      { path: 'parties.buyer.name', value: 'Haizhou Spinning Co., Ltd.' },
    ],
  });

  it('of one lot that two papers state differently stand side by side', () => {
    const sheet = adverseSheet(
      makeSnapshot([certificate(1, 'Brazil', 'BR', 'TP-2411'), certificate(2, '印度', 'IN', 'TP-2411')]),
    );
    const rows = rowsBelow(sheet, several);
    expect(rows.map(({ cells }) => textOf(cells[0]))).toEqual([
      'Lot TP-2411: Brazil, India',
      'Haizhou Spinning Co., Ltd., cotton: Brazil, India',
      'Stated origins of cotton: Brazil, India',
    ]);
    expect(rows[0]!.cells[1]).toMatchObject([
      { text: 'Brazil', place: { number: 1 } },
      { text: '印度', place: { number: 2 } },
    ]);
  });

  it('go with the lot on their own line where a paper states several', () => {
    const list: GivenDocument = {
      number: 1,
      type: 'packing_list',
      fields: [
        { path: 'goods[0].description', value: 'raw cotton' },
        { path: 'goods[0].lot', value: 'AAA-1' },
        { path: 'goods[0].countryOfOrigin', value: 'Brazil', normalized: 'BR' },
        { path: 'goods[1].description', value: 'raw cotton' },
        { path: 'goods[1].lot', value: 'BBB-2' },
        { path: 'goods[1].countryOfOrigin', value: 'India', normalized: 'IN' },
      ],
    };
    const lots = (country: string, code: string, lot: string) =>
      rowsBelow(adverseSheet(makeSnapshot([list, certificate(2, country, code, lot)])), several)
        .map(({ cells }) => textOf(cells[0]))
        .filter((what) => what.startsWith('Lot'));
    expect(lots('Brazil', 'BR', 'AAA-1')).toEqual([]);
    expect(lots('Brazil', 'BR', 'BBB-2')).toEqual(['Lot BBB-2: Brazil, India']);
  });

  it('that one paper states of one thing stand side by side, whatever it is', () => {
    const record: GivenDocument = {
      number: 9,
      type: 'production_record',
      fields: [
        { path: 'documentNumber', value: 'PR-07' },
        { path: 'origin[0].country', value: 'BRAZIL', normalized: 'BR' },
        { path: 'origin[1].country', value: 'USA', normalized: 'US' },
      ],
    };
    const [row, ...more] = rowsBelow(adverseSheet(makeSnapshot([record])), several);
    expect(more).toEqual([]);
    expect(textOf(row!.cells[0])).toBe('0009 Production record PR-07: Brazil, United States');
    expect(textsOf(row!.cells[1])).toEqual(['BRAZIL', 'USA']);
  });

  it('that are denied, rejected or told of other goods are no second origin', () => {
    const yarn: GivenDocument = {
      number: 2,
      type: 'invoice',
      fields: [
        { path: 'goods[0].description', value: 'cotton yarn' },
        { path: 'goods[0].lot', value: 'TP-2411' },
        { path: 'origin.country', value: 'China', normalized: 'CN' },
      ],
    };
    const denied: GivenDocument = {
      number: 3,
      type: 'declaration',
      fields: [
        {
          path: 'origin.country',
          value: 'China',
          normalized: 'CN',
          field: { polarity: 'denied', subject: 'cotton' },
        },
      ],
    };
    const rejected = certificate(4, 'India', 'IN', 'TP-2411');
    const snapshot = makeSnapshot([
      certificate(1, 'Brazil', 'BR', 'TP-2411'),
      yarn,
      denied,
      {
        ...rejected,
        fields: [
          { path: 'origin.country', value: 'India', normalized: 'IN', state: 'rejected' },
          { path: 'references.lot', value: 'TP-2411' },
        ],
      },
    ]);
    expect(rowsBelow(adverseSheet(snapshot), several)).toEqual([]);
  });

  it('of what goods are made of are told at who made them, those of goods at who receives them', () => {
    const yarn: GivenDocument = {
      number: 2,
      type: 'chain_of_custody_certificate',
      fields: [
        { path: 'goods[0].description', value: 'ring spun yarn' },
        { path: 'goods[0].composition', value: '100% organic cotton' },
        { path: 'origin.country', value: 'Türkiye', normalized: 'TR', field: { subject: 'material' } },
        { path: 'parties.seller.name', value: 'Haizhou Spinning Co., Ltd' },
        { path: 'parties.buyer.name', value: 'Knitter Ltd.' },
      ],
      relation: 'same-site-other-origin',
    };
    const rows = rowsBelow(
      adverseSheet(makeSnapshot([certificate(1, 'Brazil', 'BR', 'X-1'), yarn])),
      several,
    );
    expect(rows.map(({ cells }) => textOf(cells[0]))).toEqual([
      'Haizhou Spinning Co., Ltd., cotton: Brazil, Türkiye',
      'Stated origins of cotton: Brazil, Türkiye',
    ]);
    expect(textsOf(rows[0]!.cells[5])).toEqual(['not yet related to the matter', 'same site, other origin']);
  });

  it('of a document that people related as same site, other origin have a section of their own', () => {
    const document: GivenDocument = {
      ...certificate(7, 'Türkiye', 'TR', 'SK-31'),
      relation: 'same-site-other-origin',
    };
    const [row] = rowsBelow(adverseSheet(makeSnapshot([document])), 'Same site, other origin');
    expect(textsOf(row!.cells[1])).toEqual([
      'related by a person: same site, other origin',
      'Türkiye',
      'Haizhou Spinning Co., Ltd.',
      'raw cotton',
      'SK-31',
    ]);
    expect(row!.cells[1]!.map(({ style }) => style).slice(0, 2)).toEqual(['plain', 'unconfirmed']);
  });
});
