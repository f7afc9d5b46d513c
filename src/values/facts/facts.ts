import { halfWidth } from '../../text/characters.ts';
import { countryHandler } from '../country.ts';
import { currencyHandler } from '../currency.ts';
import { dateHandler } from '../date.ts';
import { multiplyDecimals, shortestDecimal } from '../decimal.ts';
import { monthOf, monthPattern } from '../month-names.ts';
import { periodHandler } from '../period.ts';
import { unitHandler } from '../quantity.ts';
import { unitBehind } from '../unit-names.ts';
import type { ValueContext } from '../value-handler.ts';
import { demonymsIn } from './demonyms.ts';
import { numbersInWords } from './number-words.ts';
import { codeReadings, codesIn } from './printed-codes.ts';
import { multiplierBehind, numberStyleOf, printedNumber, readingsOfNumber } from './printed-numbers.ts';

export type FactKind = 'date' | 'number' | 'code' | 'country';

/**
 * Something a text says that no language changes: a day, a number, a code, a country. Indexes are UTF-16 of the text.
 */
export interface Fact {
  readonly kind: FactKind;
  /** What it may mean: two facts agree when they share a reading. */
  readonly readings: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Unit of measure printed behind a number, where it is one of weight or length. */
  readonly unit: string | null;
  /** Can stand for a printed fact of another text and is never missed itself: numbers in words, `Brazilian`. */
  readonly soft: boolean;
}

/** What a text says that a translation of it says as well. */
export interface Facts {
  readonly hard: readonly Fact[];
  readonly soft: readonly Fact[];
  /** Units of weight and length, and currencies, that the text names anywhere. */
  readonly units: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
}

/** What is printed anew on each page, or in other forms per country, and says nothing of the paper itself. */
const leftOut: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /[\w.+-]+@[\w-]+\.[\w.-]+/gu,
  /(?:\bpage|\bseite|\btrang|\bsayfa|\bpágina|\bpág\.)\s*(?:no\.?\s*)?\d+(?:\s*(?:of|von|\/|trên|de|sur)\s*\d+)?/giu,
  /第\s*\d+\s*页(?:[\s,，/]*共\s*\d+\s*页)?|共\s*\d+\s*页/gu,
  /(?:\btel|\bphone|\bfax|\bmobile|\btelefon|\btelefaks|\bđt|\bđiện thoại|电话|传真|手机|電話|联系方式)[^\p{L}\d]{0,4}(?:no\.?)?[^\p{L}\d]{0,3}[\d+()][\d\s()+./-]{5,}/giu,
  /(?<!\d)\d{1,2}\s*[:：]\s*\d{2}(?:\s*[:：]\s*\d{2})?(?!\d)|(?<!\d)\d{1,2}\s*[时點点]\s*\d{1,2}\s*分/gu,
];

/** 5月份 without a day or a year: other languages write it as a word. */
const monthAlone = /(?<![\d年])\d{1,2}月(?!\s*\d)份?/gu;

/** April 11-16, 2025; 11-16 April 2025. */
const daysOfMonth = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${monthPattern})\\.?\\s+(\\d{1,2})\\s?[- ]\\s?(\\d{1,2}),?|(\\d{1,2})\\.?\\s?[- ]\\s?(\\d{1,2})\\.?\\s+(${monthPattern})\\.?)\\s+(\\d{4})(?!\\d)`,
  'giu',
);
/** 5205 13 00, 5205.13.00: the digits of a tariff heading in groups. */
const tariffCode = /(?<![\d.,/-]|\d )\d{4}([ .])\d{2}\1\d{2}(?:\1?\d{2})?(?![\d.,/-]*\d| \d)/gu;
const padded = (value: number): string => String(value).padStart(2, '0');
const dayMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号]|(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:tháng\\s+(\\d{1,2})|(?:de\\s+)?(${monthPattern}))(?!\\p{L})|(?<![\\p{L}\\p{N}])(${monthPattern})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
  'giu',
);
/** Units that a conversion or a slip may change; pieces and cartons have too many names to be compared. */
const measured = new Set([
  'kg',
  'g',
  'mg',
  't',
  'lb',
  'oz',
  'jin',
  'dan',
  'quintal',
  'long ton',
  'short ton',
  'm',
  'yd',
  'cm',
  'mm',
  'ft',
  'm2',
  'm3',
]);
/** Everything in a text that a translation of it must say as well. */
export function factsIn(source: string, context: ValueContext = {}): Facts {
  // A Chinese comma parts two numbers and never groups one.
  // A dash between two days parts them, and is no part of either.
  const text = halfWidth(
    source.replace(/[，、—–～~]/gu, ' ').replace(/(?<=\d{4}[./]\d{1,2}[./]\d{1,2})-(?=\d{4}[./])/gu, ' '),
  );
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);
  const hard: Fact[] = [];
  const soft: Fact[] = [];
  const add = (
    kind: FactKind,
    readings: readonly string[],
    start: number,
    end: number,
    unit: string | null = null,
  ): void => {
    hard.push({ kind, readings, start, end, text: source.slice(start, end), unit, soft: false });
    taken.fill(1, start, end);
  };
  for (const pattern of leftOut)
    for (const { index, 0: match } of text.matchAll(pattern)) taken.fill(1, index, index + match.length);

  for (const match of text.matchAll(daysOfMonth)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const month = monthOf(match[1] ?? match[6] ?? '');
    const days = [match[2] ?? match[4], match[3] ?? match[5]];
    const year = match[7];
    if (month === null || year === undefined || !isFree(start, end)) continue;
    // Two facts at one place: both days are stated there.
    for (const day of days) add('date', [`${year}-${padded(month)}-${padded(Number(day))}`], start, end);
  }
  for (const match of text.matchAll(tariffCode)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/^(?:19|20)\d\d /.test(match[0]) || !isFree(start, end)) continue;
    add('code', codeReadings(match[0].replace(/ /g, '.')), start, end);
  }
  for (const found of dateHandler.find(text, context)) {
    if (!isFree(found.start, found.end)) continue;
    const readings = found.normalized === null ? found.readings : [found.normalized];
    // Two papers may settle the order of day and month differently: both readings of a slash date stay open.
    add(
      'date',
      [...new Set([...readings, ...exchanged(text.slice(found.start, found.end), readings)])],
      found.start,
      found.end,
    );
  }
  for (const found of periodHandler.find(text, context)) {
    if (found.normalized === null || !/^\d{4}-(?:\d\d|Q\d)$/.test(found.normalized)) continue;
    if (isFree(found.start, found.end)) add('date', [found.normalized], found.start, found.end);
  }
  for (const match of text.matchAll(dayMonth)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const month = match[1] ?? match[4] ?? monthOf(match[5] ?? match[6] ?? '');
    const day = match[2] ?? match[3] ?? match[7];
    if (month === null || Number(month) > 12 || Number(day) > 31 || !isFree(start, end)) continue;
    add('date', [`--${Number(month)}-${Number(day)}`], start, end);
  }
  for (const { index, 0: match } of text.matchAll(monthAlone))
    if (isFree(index, index + match.length)) taken.fill(1, index, index + match.length);
  for (const { start, end } of codesIn(text)) {
    if (isFree(start, end)) add('code', codeReadings(text.slice(start, end)), start, end);
  }
  const style = numberStyleOf(text, context.language ?? null);
  const rest = [...taken.keys()].map((at) => (taken[at] === 1 ? '\u0000' : text.charAt(at))).join('');
  for (const match of rest.matchAll(printedNumber)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isFree(start, end)) continue;
    const values = readingsOfNumber(match[0], style);
    if (values.length === 0) continue;
    const next = unitBehind(text, end);
    const unit = next !== null && measured.has(next.unit.name) ? next.unit.name : null;
    const factor = multiplierBehind(text, end);
    // 12.5万 is never twelve and a half.
    const readings = new Set(
      factor === null ? values : values.map((value) => shortestDecimal(multiplyDecimals(value, factor))),
    );
    if (unit !== null && next!.unit.kilograms !== undefined) {
      for (const value of values)
        readings.add(`kg ${shortestDecimal(multiplyDecimals(value, next!.unit.kilograms))}`);
    }
    add('number', [...readings], start, end, unit);
  }
  for (const { value, start, end } of numbersInWords(text)) {
    if (isFree(start, end))
      soft.push({
        kind: 'number',
        readings: [value],
        start,
        end,
        text: source.slice(start, end),
        unit: null,
        soft: true,
      });
  }
  addCountries(text, source, hard, soft, context);
  hard.sort((one, other) => one.start - other.start);
  return { hard, soft, units: unitsOf(text), currencies: currenciesOf(text, context) };
}

/** `3/4/2025` read the other way round. */
function exchanged(printed: string, readings: readonly string[]): string[] {
  if (!/^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(printed)) return [];
  return readings.flatMap((reading) => {
    const [year, month, day] = reading.split('-');
    return Number(day) <= 12 ? [`${year}-${day}-${month}`] : [];
  });
}

function addCountries(text: string, source: string, hard: Fact[], soft: Fact[], context: ValueContext): void {
  const fact = (code: string, start: number, end: number, isSoft: boolean): Fact => ({
    kind: 'country',
    readings: [code],
    start,
    end,
    text: source.slice(start, end),
    unit: null,
    soft: isSoft,
  });
  let offset = 0;
  for (const line of text.split('\n')) {
    const plain = countryHandler.find(line, context);
    for (const found of plain)
      if (found.normalized !== null)
        hard.push(fact(found.normalized, offset + found.start, offset + found.end, false));
    for (const found of countryHandler.find(line, { ...context, use: 'address' }))
      if (found.normalized !== null)
        soft.push(fact(found.normalized, offset + found.start, offset + found.end, true));
    for (const found of demonymsIn(line))
      soft.push(fact(found.code, offset + found.start, offset + found.end, true));
    offset += line.length + 1;
  }
}

function unitsOf(text: string): Set<string> {
  return new Set(
    unitHandler
      .find(text, {})
      .flatMap(({ normalized }) => (normalized !== null && measured.has(normalized) ? [normalized] : [])),
  );
}

function currenciesOf(text: string, context: ValueContext): Set<string> {
  return new Set(
    currencyHandler
      .find(text, context)
      .flatMap(({ normalized, readings }) => (normalized === null ? readings : [normalized])),
  );
}

/** How much a fact tells: the same long code in two papers ties them together, the same 7 does not. */
export function weightOfFact(fact: Fact): number {
  if (fact.kind === 'date') return fact.readings[0]!.length >= 10 ? 3 : 1;
  if (fact.kind === 'country') return 0.3;
  const significant = fact.text.replace(/[^A-Za-z0-9]/g, '').replace(/0+$/, '').length;
  if (fact.kind === 'code') return Math.min(4, significant / 2);
  return significant <= 1 ? 0.1 : significant === 2 ? 0.4 : Math.min(3, significant / 2);
}
