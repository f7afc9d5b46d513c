import { describe, expect, it } from 'vitest';
import { createChineseNameMatcher } from '../../../src/screening/chinese-names/matcher.ts';
import { createScreener } from '../../../src/screening/index.ts';
import type { ListEntry } from '../../../src/screening/lists/list.ts';
import { activateLists } from '../../../src/screening/lists/load.ts';

const entry = (id: string, name: string, chinese: string): ListEntry => ({
  kind: 'party',
  list: 'made-up',
  id,
  name,
  names: [
    { text: name, origin: 'official' },
    { text: chinese, origin: 'curated', source: 'a test' },
  ],
  scope: [],
  remarks: [],
});
const entries = [
  entry('synear', 'Zhengzhou Synear Food Co., Ltd.', '郑州思念食品有限公司'),
  entry('pantum', 'Zhuhai Pantum Electronics Co. Ltd.', '珠海奔图电子有限公司'),
  entry('haolin', 'Hetian Haolin Hair Accessories Co. Ltd.', '和田浩林发饰有限公司'),
  entry('ninestar', 'Ninestar Corporation', '纳思达股份有限公司'),
  entry('septwolves', 'Fujian Septwolves Industry Co., Ltd.', '福建七匹狼实业股份有限公司'),
  entry('chacha', 'Chacha Food Company, Limited', '洽洽食品股份有限公司'),
];
const matcher = createChineseNameMatcher(entries);
const read = (text: string): string[] =>
  matcher
    .mentions(text, [])
    .map(
      (mention) =>
        `${mention.grade} ${entries[mention.entry]!.id} "${text.slice(mention.start, mention.end)}"`,
    );

describe('Chinese names of the table in Latin letters', () => {
  it('are candidates where place, brand in pinyin and trade stand together', () => {
    expect(read('Seller: Zhengzhou Sinian Food Co., Ltd., Henan')).toEqual([
      'E3 synear "Zhengzhou Sinian Food Co., Ltd."',
    ]);
    expect(read('made by Zhuhai Ben Tu Electronics Limited')).toEqual([
      'E3 pantum "Zhuhai Ben Tu Electronics Limited"',
    ]);
    expect(read('ZHENGZHOU SINIAN FOODS CO LTD')).toEqual(['E3 synear "ZHENGZHOU SINIAN FOODS CO LTD"']);
    expect(read('Zhengzhou Sinian Shipin Youxian Gongsi')).toHaveLength(1);
  });

  it('need a legal form where the name has no place', () => {
    expect(read('Qiaqia Food Joint Stock Company, Limited')).toEqual([]);
    expect(read('supplied by Qiaqia Food Co., Ltd. in bags')).toEqual(['E3 chacha "Qiaqia Food Co., Ltd."']);
    expect(read('Qiaqia food is popular')).toEqual([]);
  });

  it('are candidates without a trade word where the brand has three characters', () => {
    expect(read('bought of Nasida Co., Ltd. in 2024')).toEqual(['E3 ninestar "Nasida Co., Ltd."']);
    expect(read('Fujian Qi Pi Lang Industry Co., Ltd.')).toEqual([
      'E3 septwolves "Fujian Qi Pi Lang Industry Co., Ltd."',
    ]);
    expect(read('Nasida is a lake. Qipilang')).toEqual([]);
  });

  it('are no candidates elsewhere, without trade, or where the list prints the form itself', () => {
    expect(read('Hefei Sinian Food Co., Ltd.')).toEqual([]);
    expect(read('Zhengzhou Sinian Machinery Co., Ltd.')).toEqual([]);
    expect(read('zhengzhou sinian food')).toEqual([]);
    expect(read('Hetian Haolin Hair Products Co., Ltd.')).toEqual([]);
  });
});

describe('a whole Chinese name in pinyin', () => {
  const screener = createScreener(
    activateLists([
      {
        id: 'made-up',
        title: 'made-up firms',
        version: '2026-01-01',
        retrieved: '2026-01-01',
        source: '',
        notes: [],
        entries: [entry('metals', 'Northern Metals Corporation', '白银有色集团股份有限公司')],
      },
    ]),
  );
  const printed: readonly string[] = [
    'Bai Yin You Se Ji Tuan Gu Fen You Xian Gong Si',
    'Baiyin Youse Jituan Co., Ltd.',
    'BAIYINYOUSEJITUAN',
    'Baiyin Y0use Jituam Gufen Youxian Gongsi',
  ];
  it.each(printed)('is possible as %s', (name) => {
    const [mention] = screener.mentions(`Seller: ${name}, China`);
    expect(mention?.grade).toBe('E3');
    expect(mention?.because.join()).toContain('白银有色集团股份有限公司 in pinyin');
  });
  it('is not found in a part of it, nor in the name of another firm', () => {
    expect(screener.mentions('Seller: Baiyin Youse Hotel')).toEqual([]);
    expect(screener.mentions('Seller: Baiyun Yousheng Jituan Co., Ltd.')).toEqual([]);
  });
});
