import * as words from './words.ts';

/** A source of numbers in 0..1. */
export type Next = () => number;

export const pick = <T>(next: Next, from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
export const between = (next: Next, low: number, high: number): number =>
  low + Math.floor(next() * (high - low + 1));
const digits = (next: Next, form: string): string =>
  form.replace(/#/g, () => String(Math.floor(next() * 10)));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** Brands that chance would make and that are listed: the region 新疆, the vessel Da Wang, Yasheng and Xuanda with any trade. */
const listed = ['xinjiang', 'dawang', 'yasheng', 'xuanda'];

/** Syllables of a brand that no list names. */
function brandOf(next: Next): readonly (readonly [string, string])[] {
  const syllables = Array.from({ length: next() < 0.8 ? 2 : 3 }, () => pick(next, words.brandSyllables));
  const latin = syllables.map(([, syllable]) => syllable).join('');
  return listed.some((name) => latin.includes(name)) ? brandOf(next) : syllables;
}

/** One Chinese firm in pinyin and in Chinese: place, brand of two or three syllables, trade, legal form. */
function chineseFirm(next: Next): { readonly latin: string; readonly chinese: string } {
  const [province, city, pinyin, pinyinProvince] = pick(next, words.chineseTowns);
  const syllables = brandOf(next);
  const [trade, chineseTrade] = pick(next, words.trades);
  const [form, chineseForm] = pick(next, words.chineseForms);
  const brand = capital(syllables.map(([, latin]) => latin).join(''));
  const place = next() < 0.3 ? pinyinProvince : next() < 0.5 ? pinyin : `${pinyinProvince} ${pinyin}`;
  const chinesePlace =
    next() < 0.4 ? province.replace(/省|市|.族自治区|自治区/, '') : city.replace(/[市县]$/, '');
  const printed = next() < 0.15 ? brand : `${place} ${brand}`;
  return {
    latin: `${printed} ${trade} ${form}`,
    chinese: `${chinesePlace}${syllables.map(([han]) => han).join('')}${chineseTrade}${chineseForm}`,
  };
}

export function firm(next: Next): string {
  if (next() < 0.45) return chineseFirm(next).latin;
  const brand = next() < 0.25 ? pick(next, words.surnames) : pick(next, words.worldBrands);
  const middle = next() < 0.15 ? ` & ${pick(next, words.surnames)}` : '';
  const place = next() < 0.15 ? ` (${pick(next, words.worldCities)[0]})` : '';
  return `${brand}${middle} ${pick(next, words.worldTrades)}${place} ${pick(next, words.worldForms)}`;
}

/** One firm as a bilingual page prints it. */
export const bilingualFirm = chineseFirm;

export function person(next: Next): string {
  const name = `${pick(next, words.givenNames)} ${pick(next, words.surnames)}`;
  return next() < 0.3 ? `${pick(next, ['Mr.', 'Ms.', 'Mrs.', 'Dr.'])} ${name}` : name;
}

export function chinesePerson(next: Next): string {
  const given = Array.from({ length: next() < 0.5 ? 1 : 2 }, () => pick(next, words.chineseGiven)).join('');
  const title = next() < 0.2 ? pick(next, ['经理', '主任', '工程师', '女士', '先生']) : '';
  return `${pick(next, words.chineseSurnames)}${given}${title}`;
}

export function address(next: Next): string {
  if (next() < 0.4) {
    const [, , city, province] = pick(next, words.chineseTowns);
    const code = `${words.chinesePostcodes[province]!}${digits(next, '####')}`;
    const street = `No. ${between(next, 1, 999)} ${pick(next, words.pinyinStreets)}`;
    return next() < 0.6
      ? `${street}, ${city}, ${province} ${code}, China`
      : `${street}, ${city} City, ${province} Province, P.R. China, ZIP ${code}`;
  }
  const [city, code, country] = pick(next, words.worldCities);
  const street = pick(next, words.worldStreets).replace(/#/g, () => String(between(next, 1, 240)));
  return next() < 0.5
    ? `${street}, ${digits(next, code)} ${city}, ${country}`
    : `${street}, ${city} ${digits(next, code)}, ${country}`;
}

function chineseAddress(next: Next): string {
  const [province, city] = pick(next, words.chineseTowns);
  return `${province}${city}${pick(next, words.chineseStreets)}${between(next, 1, 999)}号${next() < 0.3 ? `${between(next, 1, 20)}幢` : ''}`;
}

export function date(next: Next): string {
  const [year, month, day] = [between(next, 2021, 2026), between(next, 1, 12), between(next, 1, 28)];
  const name = monthNames[month - 1]!;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return pick(next, [
    `${year}-${pad(month)}-${pad(day)}`,
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${pad(month)}/${pad(day)}/${year}`,
    `${pad(day)}.${pad(month)}.${year}`,
    `${day}-${name.slice(0, 3).toUpperCase()}-${year}`,
  ]);
}

export function amount(next: Next): string {
  const value = (next() * 10 ** between(next, 2, 6)).toFixed(2);
  const grouped = value.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${pick(next, ['USD', 'US$', 'EUR', '€', 'CNY', 'RMB', 'GBP', '$'])} ${grouped}`;
}

export function reference(next: Next): string {
  return digits(
    next,
    pick(next, [
      'PO-####',
      'SC2025####',
      'INV/##/####',
      '####-###',
      'LC##A####',
      'EX########',
      'QC-##-###',
      'B###-##',
    ]),
  );
}

const fillers: Readonly<Record<string, (next: Next) => string>> = {
  ref: reference,
  date,
  amount,
  person,
  firm,
  address,
  product: (next) => pick(next, words.products),
  small: (next) => String(between(next, 2, 90)),
  qty: (next) => between(next, 10, 90_000).toLocaleString('en'),
  unit: (next) => pick(next, words.units),
  city: (next) => (next() < 0.5 ? pick(next, words.worldCities)[0] : pick(next, words.chineseTowns)[2]),
  province: (next) => pick(next, words.chineseTowns)[3],
  country: (next) => pick(next, words.countries),
  port: (next) => pick(next, words.ports),
  vessel: (next) => pick(next, words.vessels),
  bank: (next) => pick(next, words.banks),
  role: (next) => pick(next, words.roles),
  container: (next) => digits(next, `${pick(next, ['MSCU', 'TGHU', 'CMAU', 'OOLU'])}#######`),
  account: (next) =>
    digits(next, pick(next, ['#### #### #### ####', '##########', 'DE## #### #### #### #### ##'])),
  swift: (next) => pick(next, ['ABCDUS33', 'BKCHCNBJ', 'ICBKCNBJ', 'SCBLBDDX', 'TCZBTR2A', 'COBADEFF']),
  hs: (next) =>
    digits(
      next,
      pick(next, ['5205.##', '6109.10.##', '8541.43.##', '7604.29.##', '2002.90.##', '3904.10.##']),
    ),
  zhproduct: (next) => pick(next, words.chineseProducts),
  zhfirm: (next) => chineseFirm(next).chinese,
  zhcity: (next) => pick(next, words.chineseTowns)[1].replace(/[市县]$/, ''),
  zhperson: chinesePerson,
  zhaddress: chineseAddress,
  zhpostcode: (next) => `${pick(next, Object.values(words.chinesePostcodes))}${digits(next, '####')}`,
  zhphone: (next) =>
    digits(
      next,
      pick(next, ['0571-8#######', '0512-6#######', '021-5#######', '13#########', '0755-2#######']),
    ),
  zhdate: (next) => `${between(next, 2021, 2026)}年${between(next, 1, 12)}月${between(next, 1, 28)}日`,
  zhplate: (next) =>
    `${pick(next, [...'苏浙粤鲁闽冀豫鄂湘皖赣川渝陕晋辽吉黑甘宁青云贵桂琼津沪京'])}${pick(next, [...'ABCDEFGH'])}${digits(next, '#####')}`,
  longnumber: (next) => digits(next, `${pick(next, ['2233', '3104', '5301', '4227', '0202'])}2025##########`),
};

/** A sentence with its choices made and its gaps filled. */
export function fill(next: Next, pattern: string): string {
  return pattern
    .replace(/\[([^\][]*)\]/g, (_, choices: string) => pick(next, choices.split('|')))
    .replace(/\{(\w+)\}/g, (gap, name: string) => fillers[name]?.(next) ?? gap);
}
