import { type LabelledPair, seededNumbers } from './labelled-pair.ts';

/** Parts that invented firms are put together from. None of the brands is that of a firm we know of. */
const brands =
  'Almarin Borvale Cindrel Durosk Elvanti Farholm Gristow Helmara Ivelin Jorvant Kelmore Lothian Marvessa Nordane Orsena Palvick Quorrel Rendova Sarvane Tolmeck Ulverin Vastrel Wendrill Yorvane Zelmira Brackden Cresmont Dalvora Fenwicke Harrolt Kasteron Lindovar Morvello Pentrick Ruslanka Stavrino Tarquell Velikor Wolmstad Zandriek'.split(
    ' ',
  );
const pinyinBrands =
  'Ruihong Jintai Haoyue Changsheng Dongli Fengyu Guangmao Haiyang Jiahe Kangning Longtai Mingda Ningfa Pengcheng Qianghua Rongsheng Shengli Tianhe Weiye Xiangyu Yongxin Zhongjin Baofeng Chaoyue Desheng Futian'.split(
    ' ',
  );
const cities =
  'Guangzhou Shenzhen Ningbo Qingdao Suzhou Wuxi Dongguan Foshan Xiamen Hefei Zhengzhou Wuhan Chengdu Tianjin Dalian Nantong Shaoxing Weifang'.split(
    ' ',
  );
const trades = [
  'Textile',
  'Chemical',
  'Food',
  'Machinery',
  'Electronics',
  'Pharmaceutical',
  'Steel',
  'Furniture',
  'Garment',
  'Mining',
  'Solar Energy',
  'Plastic Products',
  'Import and Export',
  'Information Technology',
  'Aluminium',
  'Leather',
  'Biotechnology',
  'Logistics',
  'Cotton',
  'Packaging',
];
const westernForms = ['Ltd', 'Inc.', 'LLC', 'GmbH', 'S.A.', 'Limited', 'Corp.', 'B.V.'];
const shortWords: Readonly<Record<string, string>> = {
  Textile: 'Txtl',
  Chemical: 'Chem.',
  Machinery: 'Mach',
  Electronics: 'Elec',
  Pharmaceutical: 'Pharm',
  Garment: 'Garmt',
  Technology: 'Tech',
  Information: 'Info',
  Import: 'Imp',
  Export: 'Exp',
  and: '&',
  Group: 'Grp',
  Limited: 'Ltd',
  Company: 'Co',
  Products: 'Prod.',
  Biotechnology: 'Biotech',
  Aluminium: 'Alum',
  Industrial: 'Ind',
  International: 'Intl',
};
const confusions: Readonly<Record<string, string>> = {
  l: '1',
  i: 'l',
  o: '0',
  m: 'rn',
  e: 'c',
  s: '5',
  b: '6',
  g: '9',
  w: 'vv',
  h: 'n',
  t: 'f',
  u: 'v',
  d: 'cl',
  r: 'n',
  a: 'o',
  n: 'ri',
};

interface Firm {
  readonly place: string;
  readonly brand: string;
  readonly trade: string;
  readonly group: boolean;
  readonly form: string;
}

const print = (firm: Firm): string =>
  [firm.place, firm.brand, firm.trade, firm.group ? 'Group' : '', firm.form]
    .filter((word) => word !== '')
    .join(' ');

/** Pairs made by rules from invented firms: the same numbers make the same pairs. */
export function generatedPairs(count: number, seed = 20261121): LabelledPair[] {
  const random = seededNumbers(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const other = <Item>(list: readonly Item[], not: Item): Item => {
    for (;;) {
      const found = pick(list);
      if (found !== not) return found;
    }
  };
  const firmOf = (): Firm => {
    const chinese = random() < 0.6;
    return {
      place: chinese ? pick(cities) : '',
      brand: chinese && random() < 0.6 ? pick(pinyinBrands) : pick(brands),
      trade: pick(trades),
      group: random() < 0.2,
      form: chinese ? 'Co., Ltd.' : pick(westernForms),
    };
  };
  const damage = (text: string, share: number): string =>
    [...text]
      .map((letter) =>
        /[a-z]/.test(letter) && random() < share
          ? random() < 0.7
            ? (confusions[letter] ?? letter)
            : random() < 0.5
              ? ''
              : letter + letter
          : letter,
      )
      .join('');
  const typo = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const kind = random();
    if (kind < 0.35) return word.slice(0, at) + word.slice(at + 1);
    if (kind < 0.6) return word.slice(0, at) + word.charAt(at) + word.slice(at);
    if (kind < 0.8) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    return word.slice(0, at) + 'aeiou'.charAt(Math.floor(random() * 5)) + word.slice(at + 1);
  };
  const same: Readonly<Record<string, (firm: Firm) => string>> = {
    capitals: (firm) => print(firm).toUpperCase().replace(/[.,]/g, ''),
    abbreviated: (firm) =>
      print(firm)
        .split(' ')
        .map((word) => shortWords[word] ?? word)
        .join(' '),
    reordered: (firm) =>
      `${firm.brand} ${firm.trade}${firm.group ? ' Group' : ''}${firm.place === '' ? '' : ` (${firm.place})`} ${firm.form}`,
    'turned round': (firm) =>
      [firm.trade, firm.brand, firm.place, firm.group ? 'Group' : ''].filter((word) => word !== '').join(' '),
    'without legal form': (firm) => print({ ...firm, form: '' }),
    'without place': (firm) => print({ ...firm, place: '' }),
    'scanned badly': (firm) => damage(print(firm), 0.07),
    misspelt: (firm) =>
      print({
        ...firm,
        brand:
          /^(?:[A-Z][a-z]+)$/.test(firm.brand) && !pinyinBrands.includes(firm.brand)
            ? typo(firm.brand)
            : firm.brand,
        trade: firm.trade.replace(/[A-Z][a-z]{4,}/, typo),
      }),
    'brand split': (firm) => print({ ...firm, brand: `${firm.brand.slice(0, 4)} ${firm.brand.slice(4)}` }),
    'words joined': (firm) => print(firm).replace(' ', ''),
    'lost spaces': (firm) => print(firm).replace(/ (?=Co|Ltd|Inc|Group)/g, ''),
  };
  const different: Readonly<Record<string, (firm: Firm) => string>> = {
    'other brand': (firm) =>
      print({ ...firm, brand: other(pinyinBrands.includes(firm.brand) ? pinyinBrands : brands, firm.brand) }),
    'other place': (firm) =>
      firm.place === ''
        ? print({ ...firm, trade: other(trades, firm.trade) })
        : print({ ...firm, place: other(cities, firm.place) }),
    'other trade': (firm) => print({ ...firm, trade: other(trades, firm.trade) }),
    'other place and trade': (firm) =>
      print({ ...firm, place: other(cities, firm.place), trade: other(trades, firm.trade) }),
    'other brand in capitals': (firm) => print({ ...firm, brand: other(brands, firm.brand) }).toUpperCase(),
    'other legal form': (firm) =>
      print({
        ...firm,
        place: '',
        form: ['GmbH', 'B.V.', 'LLC'].includes(firm.form) ? 'S.A.' : firm.form === 'S.A.' ? 'GmbH' : 'LLP',
      }),
    'other firm of the place': (firm) =>
      print({ ...firmOf(), place: firm.place === '' ? 'Ningbo' : firm.place }),
    'shares trade words': (firm) =>
      print({ ...firm, place: '', brand: `${other(brands, firm.brand)} ${other(brands, firm.brand)}` }),
  };
  const numbered = (firm: Firm): [string, string] => {
    const [one, two] = [1 + Math.floor(random() * 9), 10 + Math.floor(random() * 40)];
    return [
      `${firm.brand} ${firm.trade} Factory No. ${one} ${firm.form}`,
      `${firm.brand} ${firm.trade} Factory No. ${two} ${firm.form}`,
    ];
  };
  const pairs: LabelledPair[] = [];
  const [sameKinds, otherKinds] = [Object.keys(same), [...Object.keys(different), 'other number']];
  for (let index = 0; index < count; index++) {
    const firm = firmOf();
    if (index % 2 === 0) {
      const kind = sameKinds[(index / 2) % sameKinds.length]!;
      pairs.push({ left: same[kind]!(firm), right: print(firm), same: true, kind });
      continue;
    }
    const kind = otherKinds[((index - 1) / 2) % otherKinds.length]!;
    if (kind === 'other number') {
      const [left, right] = numbered(firm);
      pairs.push({ left, right, same: false, kind });
    } else if (kind === 'other legal form' && firm.form === 'Co., Ltd.') {
      const western = { ...firm, place: '', form: 'GmbH' };
      pairs.push({ left: print({ ...western, form: 'AG' }), right: print(western), same: false, kind });
    } else pairs.push({ left: different[kind]!(firm), right: print(firm), same: false, kind });
  }
  return pairs.filter((pair) => pair.same || pair.left !== pair.right);
}
