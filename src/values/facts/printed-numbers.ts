import { shortestDecimal, tidyDecimal } from '../decimal.ts';
import { detectNumberStyle } from '../number-format.ts';
import type { NumberStyle } from '../value-handler.ts';

/** A number in digits, with its marks and thin spaces between groups. */
export const printedNumber = /\d+(?:[.,'’]\d+)*(?:[\u00a0\u202f\u2009]\d{3}(?!\d)(?:[.,]\d+)?)*/gu;

/** Words behind a number that multiply it, and by what. */
const multipliers: readonly (readonly [RegExp, string])[] = [
  [/^\s?(?:百万|triệu|million(?:s|en|es)?\b|mio\b\.?|milyon|millón|millones|milhões|milhão)/iu, '1000000'],
  [/^\s?(?:千万)/u, '10000000'],
  [/^\s?(?:万|萬)/u, '10000'],
  [/^\s?(?:亿|億)/u, '100000000'],
  [/^\s?(?:tỷ|billion|milliarden?|mrd\b\.?|milyar)/iu, '1000000000'],
  [/^\s?(?:nghìn|ngàn|thousand|tausend|tsd\b\.?|bin\b|mil\b|千(?!克))/iu, '1000'],
];

/** Characters behind a number in which such a word stands. */
const longestMultiplier = 14;

/** What the word directly behind a number multiplies it by: "12.5万" is 125000; null without one. */
export function multiplierBehind(text: string, end: number): string | null {
  const behind = text.slice(end, end + longestMultiplier);
  return multipliers.find(([pattern]) => pattern.test(behind))?.[1] ?? null;
}

const pointLanguages = new Set(['en', 'zh', 'ja', 'ko', 'th', 'ms', 'hi']);
const commaLanguages = new Set([
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'tr',
  'vi',
  'id',
  'pl',
  'ru',
  'uk',
  'uz',
]);

/** How a paper marks decimals: by its own unambiguous numbers, else by its language. */
export function numberStyleOf(text: string, language: string | null): NumberStyle | null {
  const shown = detectNumberStyle(text);
  if (shown !== null || language === null) return shown;
  return pointLanguages.has(language)
    ? 'point-decimal'
    : commaLanguages.has(language)
      ? 'comma-decimal'
      : null;
}

/**
 * Every decimal a printed number may stand for: `1.234` is a thousand in one country and one in another; `1.234,56` has
 * one reading. Leading zeros and signs do not count.
 */
export function readingsOfNumber(printed: string, style: NumberStyle | null): string[] {
  const text = printed.replace(/[\u00a0\u202f\u2009'’ ]/g, '');
  const marks = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [tidyDecimal(text)];
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const behind = text.length - last - 1;
  const digits = (part: string): string => part.replace(/[.,]/g, '');
  const asDecimal = shortestDecimal(`${digits(text.slice(0, last))}.${text.slice(last + 1)}`);
  const whole = shortestDecimal(digits(text));
  if (new Set(marks).size === 2) return [asDecimal];
  // One kind of mark, several times: groups of thousands, or a version like 1.2.3, which is compared as it is.
  if (marks.length > 1)
    return /^\d{1,3}(?:[.,]\d{3})+$/.test(text) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text) ? [whole] : [text];
  // A tariff subheading may stand without its point.
  if (/^\d{4}\.\d{2}$/.test(text)) return [asDecimal, whole];
  if (behind !== 3 || !/^[1-9]\d{0,2}[.,]/.test(text)) return [asDecimal];
  // `1,234` groups thousands where a point marks decimals, and the other way round; the rest stays open.
  if (style !== null && (marks[0] === ',') === (style === 'point-decimal')) return [whole];
  return [whole, asDecimal];
}
