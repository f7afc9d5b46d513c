import { describe, expect, it } from 'vitest';
import { createChineseNameMatcher } from '../../../src/screening/chinese-names/matcher.ts';
import type { ListEntry, PartyEntry } from '../../../src/screening/lists/list.ts';

function party(id: string, names: readonly string[], chinese: readonly string[] = []): PartyEntry {
  return {
    kind: 'party',
    list: 'made-up',
    id,
    name: names[0]!,
    names: [
      ...names.map((text) => ({ text, origin: 'official' as const })),
      ...chinese.map((text) => ({ text, origin: 'curated' as const, source: 'a test' })),
    ],
    scope: [],
    remarks: [],
  };
}
const entries: readonly ListEntry[] = [
  party('haolin', ['Hetian Haolin Hair Accessories Co. Ltd.']),
  party('oasis', ['Dongguan Oasis Shoes Co., Ltd.', 'Dongguan Lvzhou Shoes Co., Ltd.']),
  party('luzhou', ['Dongguan Luzhou Furniture Co., Ltd.']),
  party('chuanning', ['Yili Chuanning Biotechnology Co., Ltd.']),
  party('shanshan', ['Hoshine Silicon Industry (Shanshan) Co., Ltd']),
  party('daqo', ['Xinjiang Daqo New Energy, Co. Ltd']),
  party('energy', ['Xinjiang Energy (Group) Co., Ltd.']),
  party('gold', ['Western Gold Co., Ltd.']),
  party('hope', ['Xinjiang East Hope Nonferrous Metals Co., Ltd.']),
  party('snow', ['Xinjiang Tianshan Snow Lotus Pharmaceutical Co., Ltd.']),
  party('jump', ['Shanghai JUMP Machinery & Food Equipment Co., Ltd.']),
  party('yinlong', ['Jiangsu Yinlong Warehousing and Logistics Co., Ltd.']),
  party('yasheng', ['Gansu Yasheng International Trade Co., Ltd.']),
  party('huafu', ['Huafu Fashion Co., Ltd.']),
  party('zhongtai', ['Xinjiang Zhongtai Group Co. Ltd']),
  party('changhong', ['Chongqing Changhang Shipping Co., Ltd.']),
];
const matcher = createChineseNameMatcher(entries);
const read = (text: string): string[] =>
  matcher.mentions(text, []).map((mention) => `${entries[mention.entry]!.id} ${mention.grade}`);
const quoted = (text: string): string[] =>
  matcher.mentions(text, []).map((mention) => text.slice(mention.start, mention.end));

describe('Chinese names derived from listed names', () => {
  it('agree in place, brand by pinyin and trade', () => {
    expect(read('供应商：和田浩林发饰有限公司')).toEqual(['haolin E2']);
    expect(quoted('供应商：和田浩林发饰有限公司，')).toEqual(['和田浩林发饰有限公司']);
    expect(read('伊犁川宁生物技术股份有限公司')).toEqual(['chuanning E2']);
    expect(read('江苏银隆仓储物流有限公司')).toEqual(['yinlong E2']);
  });

  it('read ü as v and as u, and a character with several readings in each of them', () => {
    expect(read('东莞绿洲鞋业有限公司')).toEqual(['oasis E2']);
    expect(read('东莞绿洲家具有限公司')).toEqual(['luzhou E2']);
    expect(read('重庆长航船舶有限公司')).toEqual(['changhong E2']);
  });

  it('read brands word by word where the list translates them, and by trade names', () => {
    expect(read('西部黄金股份有限公司')).toEqual(['gold E2']);
    expect(read('新疆东方希望有色金属有限公司')).toEqual(['hope E2']);
    expect(read('新疆天山雪莲药业有限公司')).toEqual(['snow E2']);
    expect(read('新疆大全新能源股份有限公司')).toEqual(['daqo E2']);
  });

  it('stand in traditional script, with spaces, line breaks and brackets', () => {
    expect(read('賣方：和田浩林髮飾有限公司')).toEqual(['haolin E2']);
    expect(read('新疆東方希望有色金屬有限公司')).toEqual(['hope E2']);
    expect(read('和 田 浩 林 发 饰 有 限 公 司')).toEqual(['haolin E2']);
    expect(read('生产商：和田浩林\n发饰有限\n公司')).toEqual(['haolin E2']);
    expect(read('合盛硅业（鄯善）有限公司')).toEqual(['shanshan E2']);
    expect(read('新疆中泰（集团）有限责任公司')).toEqual(['zhongtai E2']);
    expect(read('浩林发饰（和田）有限公司')).toEqual(['haolin E2']);
  });

  it('are found in running text and with a branch office behind them', () => {
    const text = '本批棉纱采购自新疆大全新能源股份有限公司石河子分公司并已付款。';
    expect(read(text)).toEqual(['daqo E2']);
    expect(quoted(text)).toEqual(['新疆大全新能源股份有限公司']);
    expect(read('委托和田浩林发饰有限公司与某某公司加工')).toEqual(['haolin E2']);
  });

  it('without a legal form are candidates, and only alone in their cell', () => {
    expect(read('和田浩林发饰\n数量 500')).toEqual(['haolin E3']);
    expect(read('我们从未听说和田浩林发饰这家供应商的名字')).toEqual([]);
  });

  it('are another firm where place, brand or trade differ', () => {
    const others = [
      '和田好运发饰有限公司',
      '北京浩林发饰有限公司',
      '宁波杉杉股份有限公司',
      '内蒙古伊利实业集团股份有限公司',
      '伊利川宁乳业有限公司',
      '山西新绛东方希望有色金属有限公司',
      '新疆新能源（集团）有限责任公司',
      '新疆能源化工研究院有限公司',
      '新疆天山水泥股份有限公司',
      '西部黄金珠宝首饰有限公司',
      '西部矿业股份有限公司',
      '江苏银隆新能源汽车有限公司',
      '新华孚信息科技有限公司',
      '新疆大全食品有限公司',
      '有限公司',
      '本公司',
    ];
    for (const name of others) {
      const grades = read(`甲方：${name}`).map((found) => found.slice(-2));
      expect(
        grades.filter((grade) => grade === 'E2'),
        name,
      ).toEqual([]);
    }
    for (const name of others.filter((other) => !other.includes('大全')))
      expect(read(name), name).toEqual([]);
  });

  it('are candidates where the parts agree only in part', () => {
    expect(read('甘肃亚盛实业（集团）股份有限公司')).toEqual(['yasheng E3']);
    expect(read('新疆能源（集团）有限责任公司')).toEqual(['energy E3']);
    expect(read('新疆大全新能源特种材料有限公司')).not.toContain('daqo E2');
  });

  it('are structure candidates where the listed brand is an English trade name', () => {
    expect(read('上海嘉派食品机械设备有限公司')).toEqual(['jump E4']);
    expect(read('上海嘉派机械有限公司')).toEqual([]);
    expect(read('北京嘉派食品机械设备有限公司')).toEqual([]);
    const known = createChineseNameMatcher([
      party('jump', ['Shanghai JUMP Machinery & Food Equipment Co., Ltd.'], ['上海某某食品机械设备有限公司']),
    ]);
    expect(known.mentions('上海嘉派食品机械设备有限公司', [])).toEqual([]);
  });

  it('say what was derived from what, part by part', () => {
    const [mention] = matcher.mentions('和田浩林发饰有限公司', []);
    expect(mention).toMatchObject({
      alias: 'Hetian Haolin Hair Accessories Co. Ltd.',
      origin: 'derived',
      rule: 'derived-chinese-a',
      searched: { derivedFrom: 'Hetian Haolin Hair Accessories Co. Ltd.' },
    });
    expect(mention!.because.join('; ')).toContain('浩 hao, 林 lin');
    expect(mention!.alignment!.map(({ part, printed }) => `${part} ${printed}`)).toEqual([
      'brand 浩林',
      'place 和田',
      'trade 发饰',
    ]);
  });

  it('are not said twice of the same words and entry', () => {
    const text = '和田浩林发饰有限公司';
    const [mention] = matcher.mentions(text, []);
    expect(matcher.mentions(text, [mention!])).toEqual([]);
    expect(read(`${text}；${text}`)).toEqual(['haolin E2', 'haolin E2']);
  });
});

describe('a page made to be slow', () => {
  const count = 20_000;
  it.each([
    ['公司', '公司'.repeat(count)],
    ['集团', '集团'.repeat(count)],
    ['厂', '厂'.repeat(count)],
    ['places', '新疆'.repeat(count)],
    ['places and forms', '新疆公司'.repeat(count / 2)],
    ['one listed name', '和田浩林发饰有限公司'.repeat(2000)],
    ['a brand again and again', `新疆${'东方希望'.repeat(count / 4)}有限公司`],
    ['capitals', 'Hetian '.repeat(count / 4)],
  ])('%s: is read to its end', (_, text) => {
    const found = matcher.mentions(text, []);
    expect(found.length).toBeLessThanOrEqual(2000);
  });
});
