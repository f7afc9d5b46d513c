import { describe, expect, it } from 'vitest';
import { compareNames, sameScore } from '../../../src/screening/field-match/compare-names.ts';

const same = (left: string, right: string): boolean => compareNames(left, right).same;

describe('the same firm in another spelling', () => {
  it.each([
    ['GUANGZHOU HARVENE COMM GRP', 'Guangzhou Harvene Communications Group Incorporated Company'],
    ['HARVENE GUANGZHOU', 'Guangzhou Harvene'],
    ['MELVIR ENERGY TECH & SRVCES LTD', 'Melvir Energy Technology & Services Limited'],
    ['VANTAGE OIL COMP', 'Vantage Oil Company'],
    ['Kestrel Imp & Exp Co', 'Kestrel Import and Export Company'],
    ['Good Will Company', 'Goodwill Company'],
    ['KornfeldAG', 'Kornfeld Aktiengesellschaft'],
    ['Hefei Me1ling Techno1ogy Co., Lld.', 'Hefei Meiling Technology Co., Ltd.'],
    ['OOO Severny Khlopok', 'Severny Khlopok o.o.o.'],
    ['1st Intl Bank', 'First International Bank'],
    ['新疆博湖棉業有限公司', 'Xinjiang Bohu Cotton Industry Co., Ltd.'],
    ['新疆博湖棉業有限公司', '新疆博湖棉业有限公司'],
    ['博湖棉业（新疆）有限公司', '新疆博湖棉业有限公司'],
    ['Harvene Textile, formerly Melvir Textile', 'Melvir Textile'],
    ['新疆博湖棉业有限公司 Xinjiang Bohu Cotton Co Ltd', 'Xinjiang Bohu Cotton Co., Ltd.'],
  ])('%s = %s', (left, right) => {
    expect(same(left, right)).toBe(true);
    expect(same(right, left)).toBe(true);
  });
});

describe('sister firms and others', () => {
  it.each([
    ['Kornfeld Textil AG', 'Kornfeld Textil GmbH'],
    ['Weihai No. 1 Cotton Mill', 'Weihai No. 4 Cotton Mill'],
    ['河南第三纺织厂', '河南第五纺织厂'],
    ['Harvene Textile (Vietnam) Co., Ltd.', 'Harvene Textile (Cambodia) Co., Ltd.'],
    ['Harvene Textile Co., Ltd.', 'Harvene Chemical Co., Ltd.'],
    ['Hebei Orrel Steel', 'Hubei Orrel Steel'],
    ['Shanxi Orrel Coal', 'Shaanxi Orrel Coal'],
    ['Hebei Tianyuan Technology', 'Hebei Tanyuan Technology'],
    ['JLD Technology Co Ltd', 'JWD Technology Co Ltd'],
    ['Xinjiang Tessel Cotton Co., Ltd.', 'Xinjiang Borran Cotton Co., Ltd.'],
    ['山东金瑞化工有限公司', '山东银瑞化工有限公司'],
    ['CORP', 'Harvene Corp'],
    ['Emma Daniels', 'Emma LLC'],
  ])('%s is not %s', (left, right) => {
    expect(same(left, right)).toBe(false);
    expect(same(right, left)).toBe(false);
  });
});

describe('explanation', () => {
  it('says part by part what was held against what, and in words why', () => {
    const { alignment, words, score } = compareNames(
      'Harvene Txtl Shanghai Ltd',
      'Guangzhou Harvene Textile Co., Ltd.',
    );
    expect(alignment.map(({ part, printed, listed }) => [part, printed, listed])).toEqual([
      ['brand', 'Harvene', 'Harvene'],
      ['trade', 'Txtl', 'Textile'],
      ['place', 'Shanghai', null],
      ['place', null, 'Guangzhou'],
      ['legal-form', 'Ltd', 'Co Ltd'],
    ]);
    expect(words).toContain('another place ("Shanghai" against "Guangzhou")');
    expect(score).toBeLessThan(sameScore);
  });

  it('gives the same score whichever name stands first, and 1 for a name and itself', () => {
    const [one, other] = ['Ganzhou Lumeris Mfg Co', 'Ganzhou Lumeirs Manufacturing Company'];
    expect(compareNames(one, other).score).toBeCloseTo(compareNames(other, one).score, 2);
    expect(compareNames(one, one).score).toBe(1);
  });
});

describe('hostile names', () => {
  it.each([
    '',
    ' ',
    '()()()',
    'A',
    'Co., Ltd.',
    'the of and',
    '有限公司',
    '第',
    'a '.repeat(60_000),
    'x'.repeat(60_000),
    '公司'.repeat(30_000),
    'A.'.repeat(30_000),
    '/'.repeat(60_000),
    'formerly '.repeat(8_000),
    'CamelCase'.repeat(6_000),
    '\u0301'.repeat(60_000),
  ])('of any form end at once with a score between 0 and 1', (name) => {
    for (const other of ['Harvene Textile Co., Ltd.', name]) {
      const { score } = compareNames(name, other);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});
