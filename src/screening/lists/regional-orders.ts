import { countryNames } from '../../values/country-names.ts';
import { type OrderGoods, orderGoods } from './order-goods.ts';

/** Place and goods of an order on the goods of a region. Both must be meant by one statement or one document. */
export interface RegionalOrderTerms {
  /** Says all that is searched for: kept with every flag, so that it can be found again without the list. */
  readonly key: string;
  readonly place: RegExp;
  readonly goods: readonly OrderGoods[];
}

interface KnownOrder {
  readonly key: string;
  /** Which list rows the words belong to. */
  readonly matches: RegExp;
  readonly place: RegExp;
  readonly goods: readonly string[];
  /** True when the row's name describes goods; false when it is also a name to look for on its own. */
  readonly nameIsGoods: boolean;
}

/** Orders whose rows name a place more closely, or in more ways, than by a country. */
export const regionalOrderTerms: readonly KnownOrder[] = [
  {
    key: 'turkmenistan-cotton',
    matches: /turkmenistan/i,
    place:
      /\bt[uü]rkm[eé]nist[aáã][nň]\w*|\bturcomenist[aã]o\b|\bturkmen\b|\bTKM\b|\bashgabat\b|\bashkhabad\b|туркмен\p{L}*|ашхабад\p{L}*|土库曼(?:斯坦)?|土庫曼(?:斯坦)?|トルクメニスタン|투르크메니스탄/iu,
    goods: ['cotton'],
    nameIsGoods: true,
  },
  {
    key: 'malawi-tobacco',
    matches: /malawi/i,
    place: /\bmala[wu]i(?:an)?\b|\blilongwe\b|\bblantyre\b|малави|马拉维|馬拉維|マラウイ/iu,
    goods: ['tobacco'],
    nameIsGoods: true,
  },
  {
    key: 'congo-gold',
    matches: /artisanal small mines/i,
    place:
      /\b(?:democratic\s{1,3}republic\s{1,3}(?:of\s{1,3})?(?:the\s{1,3})?congo|d\.?r\.? ?congo|drc|rdc|congo[- ]kinshasa|ituri|kivu|bukavu|(?:república|république)\s{1,3}d[eé]mocr[aá]ti[cq]ue?a?\s{1,3}d[eu]l?\s{1,3}congo)\b|刚果[（(]金[)）]|刚果民主共和国|剛果[（(]金[)）]|剛果民主共和國/iu,
    goods: ['gold'],
    nameIsGoods: true,
  },
  {
    key: 'marange-diamonds',
    matches: /marange/i,
    place: /\bmarange\b|\bchiadzwa\b|马兰吉|馬蘭吉/iu,
    goods: ['diamonds'],
    nameIsGoods: true,
  },
  {
    key: 'somalia-frankincense',
    matches: /asli maydi/i,
    place: /\bsomali(?:a|land)?\b|\bsanaag\b|сомали|索马里|索馬里/iu,
    goods: ['frankincense'],
    nameIsGoods: false,
  },
  {
    key: 'xinjiang-cotton-tomatoes',
    matches: /xinjiang uyghur autonomous region/i,
    place:
      /xinjiang\b(?!\s{1,3}(?:road|lu|street|county|xian)\b)|\bxuar\b|\bsinkiang\b|\btân cương\b(?!\s+thái nguyên)|\bsincan\s+uygur\b|\bdoğu\s+türkistan\b|синьцзян\p{L}*|新疆(?![东南西北中]?路|大街|菜)/iu,
    goods: ['cotton', 'tomatoes'],
    nameIsGoods: true,
  },
];

const derived = /^([A-Z]{2}):([a-z-]+(?:\+[a-z-]+)*)$/;
const accents: Readonly<Record<string, string>> = {
  a: '[aàáâãäåăā]',
  c: '[cçč]',
  e: '[eèéêëēě]',
  g: '[gğ]',
  i: '[iìíîïī]',
  n: '[nñň]',
  o: '[oòóôõöø]',
  s: '[sşš]',
  u: '[uùúûüū]',
  y: '[yýÿ]',
  z: '[zžź]',
};

function namePattern(name: string): string {
  const letters = [...name]
    .map(
      (letter) =>
        accents[letter] ?? (letter === ' ' ? '[\\s-]{1,3}' : letter.replace(/[^\p{L}\p{N}]/u, '\\$&')),
    )
    .join('');
  return /\p{Script=Latin}/u.test(name) ? `(?<!\\p{L})${letters}(?!\\p{L})` : letters;
}

const builtTerms = new Map<string, RegionalOrderTerms | null>();

/** The terms behind a key: of a known order, or `TM:cotton+tobacco`, made from a country and kinds of goods; null for none. */
export function termsOf(key: string): RegionalOrderTerms | null {
  const known = builtTerms.get(key);
  if (known !== undefined) return known;
  const terms = buildTerms(key);
  builtTerms.set(key, terms);
  return terms;
}

function buildTerms(key: string): RegionalOrderTerms | null {
  const order = regionalOrderTerms.find((candidate) => candidate.key === key);
  const goodsOf = (keys: readonly string[]): OrderGoods[] =>
    orderGoods.filter((candidate) => keys.includes(candidate.key));
  if (order !== undefined) return { key, place: order.place, goods: goodsOf(order.goods) };
  const [, country, goods] = derived.exec(key) ?? [];
  if (country === undefined || goods === undefined) return null;
  const names = [...countryNames().byName].filter(([name, code]) => code === country && name.length >= 2);
  const kinds = goodsOf(goods.split('+'));
  const usable = names
    .map(([name]) => name)
    .filter((name) => name.length >= 4 || /[^\p{Script=Latin}\s]/u.test(name));
  if (usable.length === 0 || kinds.length === 0) return null;
  const source = usable
    .sort((one, other) => other.length - one.length)
    .map(namePattern)
    .join('|');
  return { key, place: new RegExp(source, 'iu'), goods: kinds };
}

/** What a row of a list of orders says of its goods and place. */
export interface OrderRow {
  /** Parties, or the goods, of the row. */
  readonly name: string;
  readonly merchandise: string | null;
  /** Country in words or as a code of two letters. */
  readonly country: string | null;
  /** True when the row names goods or a region instead of firms. */
  readonly coversGoods: boolean;
}

const goodsInName =
  /\b(?:produced in|products? (?:of|containing|produced)|all\b.*\bproducts?\b|from .* region|autonomous region|in whole or in part|mines?$|fields?$)/i;

const smallerPlace =
  /\b(?:region|province|prefecture|county|district|oblast|territory|municipality|valley|basin|islands?)\b/i;

function namesCountry(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const { byName } = countryNames();
  return words.some((word, at) => byName.has(word) || byName.has(`${word} ${words[at + 1] ?? ''}`));
}

/**
 * Key of the terms of a row that bears on the goods of a place: a known order, else its country and the kinds of goods in
 * its merchandise. Null for a row that names firms
 * alone, a place smaller than its country, a country that is not known or goods without words of their own.
 */
export function regionalTermsFor(row: OrderRow): string | null {
  if (!row.coversGoods && !goodsInName.test(row.name)) return null;
  const known = regionalOrderTerms.find((candidate) => candidate.matches.test(row.name));
  if (known !== undefined) return known.key;
  if (row.country === null) return null;
  // A row on one town or region says less than its country: that would find every paper of the country.
  const places = [
    ...row.name.matchAll(/\b(?:in|from|of)\s{1,3}(?:the\s{1,3})?(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*)/gu),
  ].map((match) => match[1]!.toLowerCase());
  if (places.length > 0 && !places.some((place) => countryNames().byName.has(place))) return null;
  if (smallerPlace.test(row.name) && !namesCountry(row.name)) return null;
  const code = /^[A-Z]{2}$/.test(row.country.trim())
    ? row.country.trim()
    : countryNames().byName.get(row.country.trim().toLowerCase());
  const text = `${row.merchandise ?? ''} ${row.name}`;
  const goods = orderGoods.filter((candidate) => candidate.named.test(text)).map(({ key }) => key);
  if (code === undefined || goods.length === 0) return null;
  const key = `${code}:${goods.join('+')}`;
  return termsOf(key) === null ? null : key;
}
