import { describe, expect, it } from 'vitest';
import { flagSchema } from '../../src/model/flag.ts';
import { hiddenPartNote } from '../../src/model/page-notes.ts';
import { pageText, sliceCodePoints } from '../../src/model/page-text.ts';
import { createScreener, loadLists, reproduce } from '../../src/screening/index.ts';
import { documentOf, fieldOf, file, pageOf } from './pages.ts';

const lists = loadLists();
const screener = createScreener(lists);

function read(text: string): string[] {
  return screener.mentions(text).map((mention) => `${mention.grade} ${mention.alias}`);
}
function grades(text: string, id: string): string[] {
  return screener
    .mentions(text)
    .filter((mention) => lists.entries[mention.entry]!.id === id)
    .map((mention) => mention.grade);
}

describe('names on a page', () => {
  it('grades by what differs', () => {
    const id = 'uflpa-xinjiang-zhongtai-chemical-co-ltd';
    expect(grades('Xinjiang Zhongtai Chemical Co. Ltd.', id)).toEqual(['E1']);
    expect(grades('XINJIANG ZHONGTA1 CHERNICAL CO., LTD', id)).toEqual(['E1']);
    expect(grades('Xinjiang Zhongtai Chemcial Co., Ltd', id)).toEqual(['E2']);
    expect(grades('Xinjiang Zhongtei Chemical Co., Ltd', id)).toEqual(['E3']);
    expect(grades('Xinjiang Zhongtai Chem-\nical Co., Ltd', id)).toEqual(['E1']);
    expect(grades('新疆中泰化学股份有限公司', id)).toEqual(['E2']);
    expect(grades('石河子标准纤维有限公司', 'uflpa-shihezi-standard-fiber-co-ltd')).toEqual(['E3']);
  });

  it('takes a sourced Chinese name as strong in both scripts', () => {
    const id = 'uflpa-xinjiang-daqo-new-energy-co-ltd';
    expect(grades('卖方：新疆大全新能源股份有限公司', id)).toEqual(['E2']);
    expect(grades('賣方：新疆大全新能源股份有限公司', id)).toEqual(['E2']);
  });

  it('finds a former name and says so', () => {
    const flags = screener.screen({
      pages: [pageOf('Supplier: Wuxi Shangji Automation Co., Ltd.')],
      documents: [],
      fields: [],
    });
    expect(flags[0]).toMatchObject({
      grade: 'E2',
      entry: { id: 'uflpa-hongyuan-green-energy-co-ltd', aliasOrigin: 'former' },
    });
  });

  it('holds a party against the lists though another reading leads its field, and takes nothing else from it', () => {
    const text = 'Seller: XINJIANG NEW ENERGY DAQO CO LTD\nSupplier: Sunrise Trading Ltd.';
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    const led = fieldOf('parties.seller.name', 'Sunrise Trading Ltd.', at('Sunrise Trading Ltd.'));
    const other = fieldOf(
      'parties.seller.name',
      'XINJIANG NEW ENERGY DAQO CO LTD',
      at('XINJIANG NEW ENERGY DAQO CO LTD'),
    );
    const field = {
      ...led,
      alternatives: [
        {
          value: other.value,
          normalized: null,
          confidence: 0.1,
          engines: ['rules'],
          groundings: other.groundings,
        },
      ],
    };
    const flags = screener.screen({ pages: [pageOf(text)], documents: [documentOf([1])], fields: [field] });
    expect(flags.find(({ rule }) => rule === 'field-name')).toMatchObject({
      entry: { id: 'uflpa-xinjiang-daqo-new-energy-co-ltd' },
      grade: 'E2',
    });
    expect(flags.some(({ rule }) => rule === 'place-in-field')).toBe(false);
    const page = pageText(pageOf(text)).text;
    for (const flag of flags) expect(reproduce(flag, page).reproduced, flag.rule).toBe(true);
  });

  it('says of words in a hidden part that the file hides them', () => {
    const page = pageOf('Supplier: Wuxi Shangji Automation Co., Ltd.');
    const explanation = (notes: string[]): string | undefined =>
      screener.screen({ pages: [{ ...page, notes }], documents: [], fields: [] })[0]?.explanation;
    expect(explanation([`${hiddenPartNote}the sheet is hidden`])).toContain(
      'it stands in a part that the file hides (the sheet is hidden)',
    );
    expect(explanation(['converted by LibreOffice'])).not.toContain('hides');
  });

  it('keeps vessels with other numbers and firms of other brands apart', () => {
    expect(read('Fishing vessel Hangton No. 112')).toEqual(['E1 Hangton No. 112']);
    expect(read('Fishing vessel Hangton No. 113')).toEqual([]);
    expect(read('Shanghai Yuanda Food Group Co., Ltd.')).toEqual([]);
    expect(read('Nanjing Guangxinfeng Warehousing and Logistics Co., Ltd.')).toEqual([]);
    expect(read('a western gold-plated needle craft casual wear apparel')).toEqual([]);
  });

  it('reads a brand of a listed group as an affiliate candidate only beside the words for it', () => {
    expect(read('Luzhou Hoshine Energy Co., Ltd.')).toContain('E4 hoshine');
    expect(read('黑河合盛新材有限公司')).toContain('E4 合盛');
    expect(read('合盛食品有限公司 菜谱大全 紫金山')).toEqual([]);
  });

  it('takes place and brand alone for a possible short form', () => {
    expect(grades('Lot 117 Ninghai Huafu 480.0', 'uflpa-ninghai-huafu-textile-co-ltd')).toEqual(['E3']);
  });

  it('gives one flag for each time a name is printed', () => {
    const page = pageOf('Hetian Taida Apparel Co., Ltd.\nHetian Taida Apparel Co., Ltd.');
    const flags = screener
      .screen({ pages: [page], documents: [], fields: [] })
      .filter((flag) => flag.list.id === 'uflpa');
    expect(flags).toHaveLength(2);
    expect(new Set(flags.map((flag) => flag.id)).size).toBe(2);
  });
});

describe('places', () => {
  it('grades by context', () => {
    expect(grades('Address: No. 8 Jiefang Road, Shihezi, China', 'xinjiang:659001')).toEqual(['P1']);
    expect(grades('Country of origin: Xinjiang', 'xinjiang:65')).toEqual(['P1']);
    expect(grades('cotton bought from Xinjiang growers', 'xinjiang:65')).toEqual(['P2']);
    expect(grades('Xinjiang', 'xinjiang:65')).toEqual(['P3']);
    expect(grades('a trip to Hami', 'xinjiang:6505')).toEqual(['P3']);
    expect(grades('产地：新疆维吾尔自治区', 'xinjiang:65')).toEqual(['P1']);
    expect(grades('產地：烏魯木齊市', 'xinjiang:6501')).toEqual(['P1']);
  });

  it('is raised by a field that stands on the same words', () => {
    const page = pageOf('Kashgar');
    const bare = screener.screen({ pages: [page], documents: [], fields: [] });
    const field = fieldOf('origin.region', 'Kashgar', [0, 7]);
    const raised = screener.screen({ pages: [page], documents: [documentOf([1])], fields: [field] });
    expect(bare[0]).toMatchObject({ grade: 'P3', fields: [], document: null });
    expect(raised[0]).toMatchObject({ grade: 'P1', fields: ['origin.region'], document: 'd'.repeat(32) });
    expect(raised[0]!.id).toBe(bare[0]!.id);
  });

  it('leaves look-alikes alone', () => {
    const lookAlikes = [
      '山西省运城市新绛县龙兴镇',
      'Xinjiang County Fenhe Carton Factory\nXinjiang County, Yuncheng City, Shanxi Province',
      '宁波杉杉股份有限公司',
      '内蒙古伊利实业集团',
      'Yiwu, Zhejiang, China',
      '浙江省义乌市',
      '阿克苏诺贝尔涂料',
      'Emin Tekstil, tarım ürünleri',
      'toll manufacturing and total bills',
      'Qingdao, No. 5 Xinjiang Road',
      '天津东疆保税港区',
    ];
    for (const text of lookAlikes) expect(read(text), text).toEqual([]);
  });

  it('needs a second sign for names that mean other things', () => {
    expect(read('Shanshan Technology')).toEqual([]);
    expect(grades('Shanshan County, Turpan, Xinjiang', 'xinjiang:650421')).toHaveLength(1);
    expect(read('新源热泵')).toEqual([]);
    expect(grades('新疆伊犁新源镇', 'xinjiang:654025')).toHaveLength(1);
  });

  it('reads identifiers only where they are identifiers', () => {
    expect(grades('地址：新疆某地 邮编：830011', 'xinjiang:postcode-83-84')).toEqual(['P1']);
    expect(grades('Qty 830011 pcs, ref 845401', 'xinjiang:postcode-83-84')).toEqual([]);
    expect(grades('Jamshedpur 831001, Jharkhand, India', 'xinjiang:postcode-83-84')).toEqual([]);
    expect(grades('Tel: +86 991 3812345', 'xinjiang:phone-area')).toEqual(['P1']);
    expect(grades('Order 0991 3812345', 'xinjiang:phone-area')).toEqual([]);
    expect(grades('车牌 新A12345', 'xinjiang:vehicle-plate')).toEqual(['P2']);
    expect(grades('统一社会信用代码：91650100MA775X0000', 'xinjiang:uscc-region-65')).toEqual(['P1']);
    expect(grades('统一社会信用代码：91110000600037341L', 'xinjiang:uscc-region-65')).toEqual([]);
  });

  it('finds units of the Corps by number', () => {
    expect(grades('新疆石河子第八师143团', 'xinjiang:xpcc-regiment-by-number')).toEqual(['P1']);
    expect(grades('陆军第八师三营', 'xinjiang:xpcc-division-by-number')).toEqual([]);
    expect(read('团队与社团共30人')).toEqual([]);
  });

  it('takes programme words only with Xinjiang or Uyghurs, and ethnic words never alone', () => {
    expect(read('poverty alleviation and vocational training center')).toEqual([]);
    expect(read('labour transfer of Uyghur workers')).toEqual(['P2 labour transfer']);
    expect(read('Uyghur, Kazakh and Hui employees')).toEqual([]);
  });
});

describe('orders on the goods of a region', () => {
  it('need goods and place together', () => {
    expect(read('100 % Turkmenistan cotton yarn')).toEqual(['P2 Turkmenistan']);
    expect(read('gas turbines for Turkmenistan')).toEqual([]);
    expect(read('Origin: Malawi. Goods: burley tobacco')).toEqual(['P1 Malawi']);
    expect(read('tea of Malawi')).toEqual([]);
    const flags = screener.screen({
      pages: [pageOf('Limbe Leaf tobacco grown in Malawi')],
      documents: [],
      fields: [],
    });
    expect(flags[0]!.explanation).toContain('Limbe Leaf');
  });
});

describe('flags', () => {
  const text = [
    'Seller: Aksu Huafu Color Spinning Co., Ltd.',
    'Address: No. 1 Textile Road, Aksu City, Xinjiang 843000, China',
    'Our goods contain no cotton from Hotan. 本公司未采购新疆棉。',
    'Supplied by Xinjiang Zhongtai Chemcial Co., Ltd and 合盛硅业 and Luzhou Hoshine Energy Co.',
    '𠮷 test 统一社会信用代码：91650100MA775X0000, tobacco from Malawi, labour transfer of Uyghur workers',
  ].join('\n');
  const page = pageOf(text);
  const shown = pageText(page).text;
  const flags = screener.screen({
    pages: [page],
    documents: [documentOf([1])],
    fields: [fieldOf('parties.seller.name', 'Aksu Huafu Color Spinning Co., Ltd.', [8, 43])],
  });

  it('have the declared shape, a quote that stands at their offsets, boxes and a list edition', () => {
    expect(flags.length).toBeGreaterThan(10);
    for (const flag of flags) {
      flagSchema.parse(flag);
      expect(sliceCodePoints(shown, ...flag.offsets)).toBe(flag.quote);
      expect(flag.boxes.length).toBeGreaterThan(0);
      expect(flag.list.version).toMatch(/^\d{4}-/);
      expect(flag.list.note).toContain('not checked by a person');
      expect(flag.file).toBe(file);
      if (flag.polarity.cueOffsets !== null)
        expect(sliceCodePoints(shown, ...flag.polarity.cueOffsets)).toBe(flag.polarity.cue);
    }
    expect(flags.find((flag) => flag.quote.startsWith('Aksu Huafu'))!.fields).toEqual([
      'parties.seller.name',
    ]);
  });

  it('explain themselves without words of judgement', () => {
    for (const flag of flags) {
      expect(flag.explanation).toContain(flag.list.version);
      expect(flag.explanation).toContain(flag.entry.name);
      expect(flag.explanation).not.toMatch(
        /\b(?:clean|cleared|compliant|safe|passed|sufficient|suspicious|genuine|forged|low risk)\b/i,
      );
    }
  });

  it('can be derived again from their record and the page text', () => {
    for (const flag of flags)
      expect(reproduce(flag, shown), flag.explanation).toEqual({ reproduced: true, differences: [] });
    const first = flags[0]!;
    expect(reproduce({ ...first, grade: 'E4' }, shown).reproduced).toBe(false);
    expect(reproduce(first, shown.replace('Huafu', 'Huabei')).reproduced).toBe(false);
  });

  it('are the same for the same input, and their ids survive a new edition of the list', () => {
    const again = createScreener(loadLists()).screen({
      pages: [page],
      documents: [documentOf([1])],
      fields: [],
    });
    expect(again.map((flag) => flag.id)).toEqual(flags.map((flag) => flag.id));
  });

  it('cover no empty page and respect the choice of lists', () => {
    expect(screener.screen({ pages: [pageOf('')], documents: [], fields: [] })).toEqual([]);
    const only = createScreener(lists, { lists: ['uflpa'] }).screen({
      pages: [page],
      documents: [],
      fields: [],
    });
    expect(new Set(only.map((flag) => flag.list.id))).toEqual(new Set(['uflpa']));
  });
});
