import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { sectorsOf } from '../../../src/screening/sectors/sectors-of.ts';
import { documentOf, fieldOf, pageOf } from '../pages.ts';

const goods = (value: string) => ({ path: 'goods[0].description', value });
const code = (value: string) => ({ path: 'goods[0].hsCode', value });

describe('sectors of priority', () => {
  it('follow from headings and words of goods, with the year of the strategy', () => {
    expect(sectorsOf([code('6109.10.0012')])).toEqual(['apparel (UFLPA strategy, 2022)']);
    expect(sectorsOf([goods('100% cotton yarn 30/1')])).toEqual(['cotton (UFLPA strategy, 2022)']);
    expect(sectorsOf([goods('多晶硅')])).toEqual([
      'silica-based products, polysilicon included (UFLPA strategy, 2022)',
    ]);
    expect(sectorsOf([code('7606121000')])).toEqual(['aluminium (UFLPA strategy, update of 2024)']);
    expect(sectorsOf([goods('dried jujube')])).toEqual(['red dates (UFLPA strategy, update of 2025)']);
    expect(sectorsOf([code('2815.12')])).toEqual(['caustic soda (UFLPA strategy, update of 2025)']);
    expect(sectorsOf([{ path: 'components.material', value: 'Copper wire' }])).toEqual([
      'copper (UFLPA strategy, update of 2025)',
    ]);
  });

  it('are none for other goods and for words outside the fields of goods', () => {
    expect(sectorsOf([goods('wooden chairs'), code('9401.61')])).toEqual([]);
    expect(sectorsOf([{ path: 'parties.seller.name', value: 'Cotton & Steel Co.' }])).toEqual([]);
    expect(sectorsOf([goods('stainless finish in colour salmon pink')])).not.toContain(
      'steel (UFLPA strategy, update of 2025)',
    );
    expect(sectorsOf([code('72')])).toEqual([]);
  });

  it('name pairs of country and good of the Department of Labor with their edition', () => {
    const country = (normalized: string) => ({
      path: 'goods[0].countryOfOrigin',
      value: normalized,
      normalized,
    });
    const pairs = (one: string, other: string): string[] =>
      sectorsOf([goods(one), country(other)]).filter((line) => line.includes('Department of Labor'));
    expect(pairs('Cotton lint', 'TM')).toEqual([
      'Cotton of Turkmenistan (U.S. Department of Labor, List of Goods, edition of 2022: forced labor)',
    ]);
    expect(pairs('Cotton lint', 'AU')).toEqual([]);
    expect(pairs('Office desks', 'CN')).toEqual([]);
    expect(sectorsOf([country('CN')])).toEqual([]);
  });

  it('stand with the flags of their document, and make none', () => {
    const screener = createScreener(loadLists());
    const text = 'Cotton lint from Xinjiang';
    const field = fieldOf('goods[0].description', 'Cotton lint', [0, 11]);
    const flags = screener.screen({ pages: [pageOf(text)], documents: [documentOf([1])], fields: [field] });
    expect(flags.length).toBeGreaterThan(0);
    for (const flag of flags) expect(flag.sectors).toEqual(['cotton (UFLPA strategy, 2022)']);
    const bare = screener.screen({ pages: [pageOf(text)], documents: [], fields: [field] });
    for (const flag of bare) expect(flag.sectors).toBeUndefined();
    expect(
      screener.screen({ pages: [pageOf('Cotton lint')], documents: [documentOf([1])], fields: [field] }),
    ).toEqual([]);
  });
});
