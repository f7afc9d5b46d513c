import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../src/screening/index.ts';
import { activateLists } from '../../src/screening/lists/load.ts';

const lists = loadLists();
const screener = createScreener(lists);
const zhongtai = 'uflpa-xinjiang-zhongtai-chemical-co-ltd';
function found(text: string, id: string): string[] {
  return screener
    .mentions(text)
    .filter((mention) => lists.entries[mention.entry]!.id === id)
    .map((mention) => `${mention.grade} ${mention.rule}`);
}

describe('a name is found however it is printed', () => {
  const printed: readonly (readonly [string, string])[] = [
    ['letter-spaced', 'X i n j i a n g  Z h o n g t a i  C h e m i c a l  C o . ,  L t d .'],
    ['letter-spaced without gaps', 'XINJIANGZHONGTAICHEMICALCOLTD'.split('').join(' ')],
    ['full-width', 'Ｘｉｎｊｉａｎｇ　Ｚｈｏｎｇｔａｉ　Ｃｈｅｍｉｃａｌ　Ｃｏ．，　Ｌｔｄ．'],
    ['in Cyrillic look-alikes', 'Xіnjіаng Zhоngtаі Сhеmісаl Со., Ltd.'],
    ['with invisible characters', 'Xin\u200bjiang\u2060 Zhong\u00adtai Chem\u200dical Co., Ltd.'],
    ['in letters of formulas', '𝐗𝐢𝐧𝐣𝐢𝐚𝐧𝐠 𝐙𝐡𝐨𝐧𝐠𝐭𝐚𝐢 𝐂𝐡𝐞𝐦𝐢𝐜𝐚𝐥 𝐂𝐨., 𝐋𝐭𝐝.'],
    ['shortened', 'XINJIANG ZHONGTAI CHEM CO LTD'],
    ['with another legal form', 'Xinjiang Zhongtai Chemical Sdn. Bhd.'],
    ['run together', 'shipper:XinjiangZhongtaiChemicalCo.,Ltd'],
  ];
  it.each(printed)('%s', (_label, text) => {
    const grades = found(text, zhongtai);
    expect(grades).toHaveLength(1);
    expect(grades[0]).toMatch(/^E[12] /);
  });

  it('with its place behind it', () => {
    expect(found('Seller: Zhongtai Chemical (Xinjiang) Co., Ltd.', zhongtai)).toEqual(['E2 name-exact']);
  });

  it('broken over two lines of a table, and says what stands between', () => {
    const text = 'Xinjiang Zhongtai   12,400.00 kg  USD\nChemical Co., Ltd.  7,250.00 net';
    expect(found(text, zhongtai)).toEqual(['E3 name-split']);
    const mention = screener.mentions(text).find(({ rule }) => rule === 'name-split')!;
    expect(mention.because.join()).toContain('two lines');
    expect(found('Xinjiang Zhongtai   12,400.00 kg\nPhysical Co., Ltd.', zhongtai)).not.toContain(
      'E3 name-split',
    );
  });

  it('in vertical and spaced Chinese', () => {
    const id = 'uflpa-xinjiang-daqo-new-energy-co-ltd';
    for (const between of [' ', '\n', '\u3000', '\u200b'])
      expect(found(Array.from('新疆大全新能源股份有限公司').join(between), id)).toEqual(['E2 name-exact']);
  });

  it('misread in several words, as long as none of them becomes another word', () => {
    const id = 'uflpa-xinjiang-production-and-construction-corps';
    expect(found('Xinjing Production ancl Construction Corp5', id)).toHaveLength(1);
    const east = 'uflpa-xinjiang-east-hope-nonferrous-metals-co-ltd';
    expect(found('Xinjiang East Hope Nonfernous Motals Co., Ltd.', east)).toHaveLength(1);
    expect(found('Xinjiang West Hope Nonferrous Metals Co., Ltd.', east)).toEqual([]);
  });

  it('but not where a word was replaced: misreadings are strewn over a name', () => {
    const id = 'uflpa-chenguang-biotech-group-co-ltd';
    expect(found('Chenguang Biotech Group Co., Ltd.', id)).toHaveLength(1);
    expect(found('Chenguang Biotech Garden Co., Ltd.', id)).toEqual([]);
  });

  it('but not where another brand in pinyin stands', () => {
    const guanghui = 'uflpa-changzhou-guanghui-food-ingredients-co-ltd';
    expect(found('Changzhou Guanghui Biotechnology Co., Ltd.', guanghui)).toHaveLength(1);
    expect(found('Changzhou Guangjun Biotechnology Co., Ltd.', guanghui)).toEqual([]);
  });
});

describe('names of an imported list', () => {
  const names = ['Co & Co', 'AG', 'IOI Corporation Berhad', 'Atlassian', '华海药业股份有限公司'];
  const imported = createScreener(
    activateLists([
      {
        id: 'imported',
        title: 'imported',
        version: '2026-01-01',
        retrieved: '2026-01-01',
        source: '',
        notes: [],
        entries: names.map((name, index) => ({
          kind: 'party',
          list: 'imported',
          id: `entry-${index}`,
          name,
          names: [{ text: name, origin: 'official' }],
          scope: [],
          remarks: [],
        })),
      },
    ]),
  );
  const read = (text: string): string[] => imported.mentions(text).map(({ alias }) => alias);

  it('that consist of legal forms are not every legal form of a page', () => {
    expect(read('Made for Ruhr Stahl GmbH & Co. KG by Lee Company Limited, Steel Works AG')).toEqual([]);
  });
  it('that are short are not put together of figures and letters of several words', () => {
    expect(read('Total 10  INV 443')).toEqual([]);
    expect(read('Sold to IOI Corp. Bhd')).toEqual(['IOI Corporation Berhad']);
  });
  it('of one word are found with a sign in place of a letter', () => {
    expect(read('Software of Atla$sian, as agreed')).toEqual(['Atlassian']);
  });
  it('are not other firms of another trade', () => {
    expect(read('供应商：华海鞋业股份有限公司，采购原料。')).toEqual([]);
    expect(read('供应商：华海约业股份有限公司，采购原料。')).toEqual(['华海药业股份有限公司']);
  });
});

describe('letters that a scan makes two or three of', () => {
  it.each([
    ['Tianjiri Tongbao Fittings Company', 'Tianjin Tongbao Fittings Company'],
    ['Hetiari Haolin Hair Accessories Co., Ltd.', 'Hetian Haolin Hair Accessories Co., Ltd.'],
  ])('%s is still %s', (printed, name) => {
    expect(screener.mentions(`Consignor: ${printed}, 3 May`).map(({ alias }) => alias)).toContain(name);
  });
  it('do not make another firm of a brand', () => {
    const firms = screener.mentions('Consignor: Tianjin Rongbao Castings Company, 3 May');
    expect(firms.filter(({ grade }) => grade.startsWith('E'))).toEqual([]);
  });
});
