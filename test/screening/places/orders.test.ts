import { describe, expect, it } from 'vitest';
import { activateLists, createScreener } from '../../../src/screening/index.ts';
import type { ListEntry, RegionalOrderEntry } from '../../../src/screening/lists/list.ts';
import { regionalTermsFor, termsOf } from '../../../src/screening/lists/regional-orders.ts';
import { carveOutsOf } from '../../../src/screening/places/carve-outs.ts';
import { mentionsIn, reasonsIn, screener } from './mentions-in.ts';

const orders = (text: string): string[] =>
  mentionsIn(text)
    .filter((line) => line.includes('cbp-wro'))
    .map((line) => line.replace(/cbp-wro-\S+ /, ''));

describe('orders on the goods of a place', () => {
  it('match goods and place of one statement', () => {
    expect(orders('100 % Turkmenistan cotton yarn')).toEqual(['P2 Turkmenistan']);
    expect(orders('Origin: Malawi. Goods: burley tobacco')).toEqual(['P1 Malawi']);
    expect(orders('Rough diamonds mined in Marange')).toEqual(['P1 Marange']);
    expect(orders('gold doré from artisanal mines in Ituri, DRC')).toEqual(['P2 Ituri', 'P2 DRC']);
    expect(orders('frankincense from Somaliland')).toEqual(['P2 Somaliland']);
    expect(orders('土库曼斯坦棉纱')).toEqual(['P2 土库曼斯坦']);
    expect(orders('Tomato paste of Xinjiang')).toEqual(['P2 Xinjiang']);
    expect(orders('Хлопок из Туркменистана')).toEqual(['P2 Туркменистана']);
  });

  it('take a code of the Harmonized System for the goods', () => {
    expect(orders('HS 5205.12.00\nCountry of origin: Turkmenistan')).toEqual(['P1 Turkmenistan']);
    expect(orders('HS code 2401.10, origin: Malawi')).toEqual(['P1 Malawi']);
    expect(orders('HS 8411.82.00\nCountry of origin: Turkmenistan')).toEqual([]);
    expect(orders('Amount 5,205.12 Country of origin: Turkmenistan')).toEqual([]);
  });

  it('match a place of origin with the goods of a field', () => {
    const text = `Country of origin: Turkmenistan\n${'Packed in cartons.\n'.repeat(20)}Description: cotton bags`;
    const at = text.indexOf('cotton');
    const withField = screener
      .mentions(text, [{ path: 'goods[0].description', start: at, end: at + 11 }])
      .find(({ rule }) => rule === 'goods-and-place');
    expect(withField).toMatchObject({
      grade: 'P1',
      searched: { terms: 'turkmenistan-cotton', goods: ['cotton'] },
    });
    expect(screener.mentions(text).find(({ rule }) => rule === 'goods-and-place')?.grade).toBe('P2');
  });

  it('leave goods and places alone that do not belong together', () => {
    for (const text of [
      'gas turbines for Turkmenistan',
      'tea of Malawi',
      'gold-plated contacts, DRC switch',
      'diamond pattern knit',
      'Somali translator',
      `cotton from Brazil. ${'The goods were packed. '.repeat(20)} Offices in Turkmenistan.`,
      'Qingdao, Xinjiang Road 5: cotton',
    ])
      expect(orders(text), text).toEqual([]);
  });

  it('are weaker across statements and behind words of destination', () => {
    expect(orders('Cotton in stock. We have an office in Turkmenistan.')).toEqual(['P3 Turkmenistan']);
    expect(orders('cotton exported to Turkmenistan')).toEqual(['P3 Turkmenistan']);
  });

  it('say what their own remarks exempt and keep the hit', () => {
    expect(reasonsIn('Limbe Leaf tobacco grown in Malawi')).toContain('Limbe Leaf');
    expect(reasonsIn('Alliance One tobacco grown in Malawi')).toContain('Alliance One International');
    expect(reasonsIn('PTML tobacco grown in Malawi')).toContain('PTML');
    expect(orders('Limbe Leaf tobacco grown in Malawi')).toEqual(['P1 Malawi']);
    expect(reasonsIn('Limbe Leaf cotton from Turkmenistan')).not.toContain('exempt');
    expect(reasonsIn('Everest Carpet tobacco grown in Malawi')).not.toContain('exempt');
  });
});

describe('terms of imported rows', () => {
  it('come from merchandise and country, in several languages', () => {
    const key = regionalTermsFor({
      name: 'Palm oil and palm oil products produced in Liberia',
      merchandise: 'Palm Oil',
      country: 'Liberia',
      coversGoods: true,
    });
    expect(key).toBe('LR:palm-oil');
    const place = termsOf(key!)!.place;
    for (const text of ['Liberia', '利比里亚', 'Libéria', 'LIBERIA'])
      expect(place.test(text), text).toBe(true);
    for (const text of ['Iberia', 'deliberial', '利比亚']) expect(place.test(text), text).toBe(false);
    const entry: ListEntry = {
      kind: 'regional-order',
      list: 'own',
      id: 'own-1',
      name: 'Palm oil of Liberia',
      terms: key!,
      remarks: [],
      carveOuts: ['Sime Plantation Ltd (SPLX)'],
    };
    const own = createScreener(
      activateLists([
        {
          id: 'own',
          title: 'own',
          version: '2026-01-01',
          retrieved: '2026-01-01',
          source: '',
          notes: [],
          entries: [entry],
        },
      ]),
    );
    const [hit] = own.mentions('Crude palm oil, country of origin: Liberia, packed by SPLX');
    expect(hit).toMatchObject({
      grade: 'P1',
      searched: { terms: 'LR:palm-oil', carveOuts: ['Sime Plantation Ltd (SPLX)'] },
    });
    expect(own.mentions('Rubber of Liberia')).toEqual([]);
  });

  it('are none for rows of firms, unknown countries and goods without words', () => {
    const row = { merchandise: 'Palm Oil', country: 'Malaysia', coversGoods: false };
    expect(regionalTermsFor({ ...row, name: 'FGV Holdings Berhad' })).toBeNull();
    // A place smaller than its country would else be found on every paper of the country.
    for (const name of ['Oak Region (Elm Prefecture)', 'Cotton from the Oak Valley', 'Oak District mines'])
      expect(
        regionalTermsFor({ name, merchandise: 'Cotton', country: 'China', coversGoods: true }),
      ).toBeNull();
    expect(
      regionalTermsFor({
        name: 'Cotton of the Uzbekistan region',
        merchandise: 'Cotton',
        country: 'Uzbekistan',
        coversGoods: true,
      }),
    ).toBe('UZ:cotton');
    expect(regionalTermsFor({ ...row, name: 'All goods', country: 'Nowhere', coversGoods: true })).toBeNull();
    expect(regionalTermsFor({ ...row, name: 'x', merchandise: 'Spaceships', coversGoods: true })).toBeNull();
    expect(
      regionalTermsFor({
        name: 'All cocoa produced in Oakland',
        merchandise: 'Cocoa',
        country: 'Ghana',
        coversGoods: true,
      }),
    ).toBeNull();
    expect(termsOf('XX:')).toBeNull();
    expect(termsOf('unknown')).toBeNull();
  });

  it('read exemptions from the entry alone', () => {
    const order: RegionalOrderEntry = {
      kind: 'regional-order',
      list: 'own',
      id: 'own-2',
      name: 'x',
      terms: 'malawi-tobacco',
      remarks: ['WRO of 2019 on Tobacco'],
    };
    expect(carveOutsOf(order)).toEqual([]);
    expect(
      carveOutsOf({
        ...order,
        carveOuts: ['Green Leaf Company Limited (GLCX) removed from the order, 01/02/2025'],
      }).map(({ remark }) => remark),
    ).toEqual(['Green Leaf Company Limited (GLCX)']);
  });
});
