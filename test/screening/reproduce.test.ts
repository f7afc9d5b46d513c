import { expect, it } from 'vitest';
import type { Flag } from '../../src/model/flag.ts';
import { pageText } from '../../src/model/page-text.ts';
import { createScreener, loadLists, reproduce } from '../../src/screening/index.ts';
import { pick, random, spoil } from '../bench/screening-noise.ts';
import { documentOf, fieldOf, pageOf } from './pages.ts';

const lists = loadLists();
const screener = createScreener(lists);

/** The flags of a page with fields on the given words, each with the page's text. */
function flagsOn(text: string, fields: Readonly<Record<string, string>> = {}): [Flag, string][] {
  const page = pageOf(text);
  const shown = pageText(page).text;
  const placed = Object.entries(fields).map(([path, words]) => {
    const start = Array.from(shown.slice(0, shown.indexOf(words))).length;
    return fieldOf(path, words, [start, start + Array.from(words).length]);
  });
  return screener
    .screen({ pages: [page], documents: [documentOf([1])], fields: placed })
    .map((flag) => [flag, shown]);
}

const pages: readonly (readonly [string, Readonly<Record<string, string>>?])[] = [
  ['Xinjiang Zhongtai Chemical Co., Ltd., XINJIANG ZHONGTA1 CHERNICAL, Xinjiang Zhongtai Chemcial Co., Ltd'],
  ['Xinjiang Zhongtai   12,400.00 kg  USD\nChemical Co., Ltd.  7,250.00 net'],
  ['Lot 117 Ninghai Huafu 480.0\nWuxi Shangji Automation Co., Ltd.'],
  ['卖方：新疆大全新能源股份有限公司\n𠮷 𠮷 賣方：新疆大全新能源股份有限公司'],
  ['Longliner "Da Wang" landed tuna; fishing vessel Hangton No. 112'],
  ['Luzhou Hoshine Energy Co., Ltd.\n黑河合盛新材有限公司'],
  [
    'Address: No. 8 Jiefang Road, Shihezi, China\nCountry of origin: Xinjiang\ncotton bought from Hotan growers',
  ],
  ['Kashgar\na trip to Hami', { 'origin.region': 'Kashgar' }],
  ['地址：新疆某地 邮编：830011\nTel: +86 991 3812345\n车牌 新A12345\n新疆石河子第八师143团'],
  ['统一社会信用代码：91650100MA775X0000\nlabour transfer of Uyghur workers'],
  [
    'Origin: Malawi\nGoods: burley tobacco',
    { 'origin.country': 'Malawi', 'goods[0].description': 'burley tobacco' },
  ],
  ['100 % Turkmenistan cotton yarn. We do not buy cotton from Xinjiang. Is any cotton from Xinjiang?'],
  [
    `UFLPA Entity List\n${lists.entries
      .flatMap((entry) => (entry.kind === 'party' && entry.list === 'uflpa' ? [entry.name] : []))
      .slice(0, 14)
      .join('\n')}`,
  ],
];

it('every flag is derived again from its record as stored and the text of its page', () => {
  const flags = pages.flatMap(([text, fields]) => flagsOn(text, fields));
  for (const [flag, text] of flags)
    expect(reproduce(JSON.parse(JSON.stringify(flag)), text), `${flag.rule}: ${flag.explanation}`).toEqual({
      reproduced: true,
      differences: [],
    });
  const rules = new Set(flags.map(([flag]) => flag.rule));
  for (const rule of [
    'name-exact',
    'name-confusable',
    'name-edited',
    'name-split',
    'name-shortened',
    'brand-family',
    'place-in-field',
    'place-of-origin',
    'place-in-address',
    'programme-term',
    'postcode-in-address',
    'telephone-area',
    'vehicle-plate',
    'xpcc-unit-by-number',
    'goods-and-place',
  ])
    expect(rules, [...rules].join(', ')).toContain(rule);
  expect(flags.some(([flag]) => flag.polarity.rule === 'list-printout')).toBe(true);
});

it('so are flags on names that were misread', () => {
  const next = random(5);
  const names = lists.entries.flatMap((entry) =>
    'names' in entry && entry.kind === 'party' ? entry.names : [],
  );
  let count = 0;
  for (let page = 0; page < 25; page++) {
    const lines = [0, 1, 2].map(() => `Seller: ${spoil(pick(names, next).text, 0.05, 'scanner', next)}`);
    for (const [flag, text] of flagsOn(lines.join('\n'))) {
      count++;
      expect(reproduce(JSON.parse(JSON.stringify(flag)), text), `${flag.rule}: ${flag.explanation}`).toEqual({
        reproduced: true,
        differences: [],
      });
    }
  }
  expect(count).toBeGreaterThan(60);
});

it('a record that was changed is not', () => {
  const [flag, text] = flagsOn('Origin: Malawi\nGoods: burley tobacco')[0]!;
  expect(reproduce(flag, text).reproduced).toBe(true);
  expect(reproduce({ ...flag, searched: { terms: 'congo-gold' } }, text).reproduced).toBe(false);
  expect(reproduce({ ...flag, quote: 'Mali' }, text).reproduced).toBe(false);
  expect(reproduce({ ...flag, grade: 'P3' }, text).reproduced).toBe(false);
});
