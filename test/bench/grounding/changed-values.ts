import { pick } from '../screening-noise.ts';

type Random = () => number;

const countries = [
  'Vietnam',
  'Cambodia',
  'Pakistan',
  'Turkey',
  'Mexico',
  'Malaysia',
  'Thailand',
  'Indonesia',
];
const hanCountries = ['越南', '柬埔寨', '巴基斯坦', '土耳其', '墨西哥', '马来西亚', '泰国'];
const cities = ['Suzhou', 'Wuxi', 'Dongguan', 'Hanoi', 'Karachi', 'Izmir', 'Lahore', 'Santos'];
const hanCities = ['苏州', '无锡', '东莞', '温州', '青岛', '合肥'];
const forms: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Co\.?,? ?Ltd\.?$/i, ['Inc.', 'Group Co., Ltd.', 'LLC']],
  [/,? ?Inc\.?$/i, [' LLC', ' Ltd.', ' Corporation']],
  [/GmbH$/, ['AG', 'KG']],
  [/ AG$/, [' GmbH', ' SE']],
  [/有限公司$/, ['股份有限公司', '有限责任公司', '厂']],
  [/ (?:Ltda|S\.?A)\.?$/i, [' GmbH', ' Inc.']],
  [/ Ltd\.?$/i, [' LLC', ' GmbH']],
];

/** Another country in the same script. */
export function otherCountry(value: string, random: Random): string {
  return pick(/\p{Script=Han}/u.test(value) ? hanCountries : countries, random);
}

/** The same brand with another legal form; null where none of ours is printed. */
export function otherLegalForm(name: string, random: Random): string | null {
  for (const [pattern, others] of forms)
    if (pattern.test(name)) return name.replace(pattern, pick(others, random));
  return null;
}

/** The same name with its first word or characters changed for another city. */
export function otherCity(name: string, random: Random): string {
  return /^\p{Script=Han}/u.test(name)
    ? pick(hanCities, random) + name.slice(2)
    : name.replace(/^\S+/, pick(cities, random));
}

/** The same name with one inner word changed; null for names of one or two words. */
export function otherWord(name: string, random: Random): string | null {
  const words = name.split(' ');
  if (words.length < 3) return null;
  words[1] = pick(
    ['Hongda', 'Bar', 'Sunrise', 'Yongfeng', 'Delta'].filter((word) => word !== words[1]),
    random,
  );
  return words.join(' ');
}

/** One digit changed for another; null without digits. */
export function otherDigit(value: string, random: Random): string | null {
  const places = [...value.matchAll(/\d/g)].map((match) => match.index);
  if (places.length === 0) return null;
  const at = pick(places, random);
  const digit = (Number(value[at]) + 1 + Math.floor(random() * 8)) % 10;
  return value.slice(0, at) + digit + value.slice(at + 1);
}

const shapes: Readonly<Record<string, string>> = {
  '0': '8',
  '8': '3',
  '3': '8',
  '1': '7',
  '7': '1',
  '5': '6',
  '6': '5',
  '9': '4',
  '4': '9',
  '2': '7',
};

/** One digit changed for the digit that print most resembles. */
export function similarDigit(value: string, random: Random): string | null {
  const places = [...value.matchAll(/\d/g)].map((match) => match.index);
  if (places.length === 0) return null;
  const at = pick(places, random);
  return value.slice(0, at) + shapes[value[at]!] + value.slice(at + 1);
}

/** Parts of a number or code that are no value of their own. */
export function partsOfLonger(value: string): string[] {
  const parts: string[] = [];
  if (/^\d{4,}$/.test(value)) parts.push(value.slice(1), value.slice(0, -1));
  // A mark in front of three digits groups thousands: without it the number is the same.
  if (/^\d+[.,]\d{1,2}$/.test(value)) parts.push(value.replace(/[.,]/, ''));
  if (/^\d{1,3}(?:[.,]\d{3})+/.test(value)) parts.push(value.split(/[.,]/)[0]!, value.split(/[.,]/)[1]!);
  if (/[-/]/.test(value) && /\d/.test(value) && !/\s/.test(value)) {
    const pieces = value.split(/[-/]/);
    parts.push(pieces.slice(0, -1).join(/-/.test(value) ? '-' : '/'), pieces.at(-1)!);
  }
  return parts.filter((part) => part.length > 1 && /\d/.test(part) && part !== value);
}

/** A date with another day, month or year in the same shape. */
export function otherDate(value: string, random: Random): string | null {
  const match = /^(\d{4})([-/.])(\d{2})\2(\d{2})$/.exec(value);
  if (match !== null) {
    const [, year, mark, month, day] = match;
    const two = (number: number): string => String(number).padStart(2, '0');
    const turn = Math.floor(random() * 3);
    if (turn === 0) return [Number(year) - 1, month, day].join(mark);
    if (turn === 1) return [year, two((Number(month) % 12) + 1), day].join(mark);
    return [year, month, two((Number(day) % 28) + 1)].join(mark);
  }
  const words = /^(\d{1,2})( \p{L}+\.? \d{4})$/u.exec(value);
  if (words !== null) return `${(Number(words[1]) % 28) + 1}${words[2]}`;
  const year = /(?:19|20)\d\d/.exec(value);
  return year === null ? null : value.replace(year[0], String(Number(year[0]) - 1));
}
