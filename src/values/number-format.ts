import { halfWidth } from '../text/characters.ts';
import { tidyDecimal } from './decimal.ts';
import { digitsForLetters } from './ocr-digits.ts';
import { unitBehind, unitOf } from './unit-names.ts';
import type { NumberStyle, ValueContext } from './value-handler.ts';

/** A number as printed, before a kind decides what it is. Indexes are UTF-16 of the scanned text. */
export interface NumericToken {
  /** Start and end with sign or brackets. */
  readonly start: number;
  readonly end: number;
  /** Start and end of digits and their marks alone. */
  readonly digitsStart: number;
  readonly digitsEnd: number;
  /** Decimal string with sign. */
  readonly value: string;
  /** The other reading of `1,234` or `1.234`; null when there is only one. */
  readonly otherValue: string | null;
  /** What settled an ambiguous mark; null when nothing but the default did, or nothing had to. */
  readonly settledBy: 'neighbours' | 'context' | null;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly leadingZero: boolean;
  /** Letters that adjoin the digits without a space: `RM` in `RM5.00`, `kg` in `5kg`. */
  readonly gluedBefore: string;
  readonly gluedAfter: string;
  readonly percent: boolean;
}

interface Interpretation {
  readonly value: string;
  readonly otherValue: string | null;
  readonly decimals: number;
  readonly grouped: boolean;
  /** Style the printed form proves; null when it proves none. */
  readonly style: NumberStyle | null;
}

/** Languages whose papers print a decimal comma (CLDR number symbols). */
const commaLanguages = new Set(
  'de fr es it pt nl tr vi id pl cs da sv nb no fi ru uk ro hu bg el hr sl sk'.split(' '),
);
const pointLanguages = new Set('en zh ja ko th ms he hi'.split(' '));
/** Languages whose papers group thousands with a space (CLDR). */
const spaceLanguages = new Set('fr pl cs sv nb no fi ru uk hu sk bg pt'.split(' '));

/** The style a language prints numbers in; null when not known. Spanish of the Americas is left open. */
export function numberStyleOfLanguage(language: string | null | undefined): NumberStyle | null {
  if (!language) return null;
  if (commaLanguages.has(language)) return 'comma-decimal';
  return pointLanguages.has(language) ? 'point-decimal' : null;
}

function groupsOfThree(parts: readonly string[]): boolean {
  const first = parts[0]!;
  return first.length >= 1 && first.length <= 3 && parts.slice(1).every((part) => part.length === 3);
}

/** Indian grouping: 12,34,567. */
function lakhGroups(parts: readonly string[]): boolean {
  const first = parts[0]!;
  return (
    parts.length >= 3 &&
    first.length <= 2 &&
    parts.at(-1)!.length === 3 &&
    parts.slice(1, -1).every((part) => part.length === 2)
  );
}

/** Reads digits with their marks; null when they are no number (`5.3.2025`, `01.234.567.8`). */
function interpret(printed: string, style: NumberStyle | null): Interpretation | null {
  const marks = printed.replace(/\d/g, '');
  if (marks === '') return { value: printed, otherValue: null, decimals: 0, grouped: false, style: null };
  const kinds = new Set(marks);
  if (kinds.size > 2) return null;
  const last = marks.at(-1)!;
  if (kinds.size === 2) {
    if (last === "'" || last === ' ' || marks.indexOf(last) !== marks.length - 1) return null;
    const at = printed.lastIndexOf(last);
    const parts = printed.slice(0, at).split(/[.,' ]/);
    if (!groupsOfThree(parts) && !(marks[0] === ',' && lakhGroups(parts))) return null;
    const fraction = printed.slice(at + 1);
    return {
      value: `${parts.join('')}.${fraction}`,
      otherValue: null,
      decimals: fraction.length,
      grouped: true,
      style: last === ',' ? 'comma-decimal' : 'point-decimal',
    };
  }
  const parts = printed.split(last);
  if (parts.length > 2) {
    if (!groupsOfThree(parts) && !(last === ',' && lakhGroups(parts))) return null;
    const proven = last === '.' ? 'comma-decimal' : last === ',' ? 'point-decimal' : null;
    return { value: parts.join(''), otherValue: null, decimals: 0, grouped: true, style: proven };
  }
  const [whole, fraction] = parts as [string, string];
  if (last === "'" || last === ' ') {
    if (!groupsOfThree(parts)) return null;
    return { value: whole + fraction, otherValue: null, decimals: 0, grouped: true, style: null };
  }
  const asDecimal = { value: `${whole}.${fraction}`, decimals: fraction.length, grouped: false };
  const markStyle: NumberStyle = last === ',' ? 'comma-decimal' : 'point-decimal';
  if (fraction.length !== 3 || whole.length > 3 || whole.startsWith('0')) {
    return { ...asDecimal, otherValue: null, style: markStyle };
  }
  const asThousands = { value: whole + fraction, decimals: 0, grouped: true };
  const isDecimal = style !== null && style === markStyle;
  return isDecimal
    ? { ...asDecimal, otherValue: asThousands.value, style: null }
    : { ...asThousands, otherValue: asDecimal.value, style: null };
}

const printedNumber = /\d+(?:[.,']\d+)*/g;
const spacedGroups = /^(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d]|[.,]\d)/;
const lettersBefore = /[\p{L}\p{Sc}.]+$/u;
const lettersAfter = /^[\p{L}\p{Sc}²³]+/u;
const letter = /\p{L}/u;
const unspacedLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The style that the unambiguous numbers of a text prove (`1.163,40` or `529,87`: comma); null when they prove none or
 * contradict one another.
 */
export function detectNumberStyle(text: string): NumberStyle | null {
  let comma = 0;
  let point = 0;
  for (const match of halfWidth(text).matchAll(printedNumber)) {
    const read = interpret(match[0], null);
    if (read?.style === null || read === null) continue;
    // Two decimals are how money is printed; other lengths may be versions, paragraphs or dates without a year.
    if (read.decimals === 2 || read.grouped) {
      if (read.style === 'comma-decimal') comma++;
      else point++;
    }
  }
  if (comma > 2 * point) return 'comma-decimal';
  return point > 2 * comma ? 'point-decimal' : null;
}

/**
 * All numbers printed in a text. Digits that belong to a date, a time, a code, a version or a telephone number are
 * left out (`05.03.2025`, `10:30`, `INV-12`, `1.2.3`).
 *
 * `1,234` and `1.234` are settled by, in this order: other numbers of the same text, `context.numberStyle`, the
 * language; else they are read as thousands, the other reading is kept.
 */
export function scanNumbers(source: string, context: ValueContext = {}): NumericToken[] {
  const plainText = halfWidth(source);
  const text = context.ocr ? digitsForLetters(plainText) : plainText;
  const tokens: NumericToken[] = [];
  let style: NumberStyle | null | undefined;
  let settledBy: NumericToken['settledBy'] = null;
  let from = 0;
  for (const match of text.matchAll(printedNumber)) {
    const start = match.index;
    if (start < from) continue;
    let printed = match[0];
    const spaced = spacedGroups.exec(text.slice(start + printed.length, start + printed.length + 24));
    if (spaced && /^\d{1,3}$/.test(printed) && spacesGroup(source, start, printed + spaced[0], context)) {
      printed += spaced[0];
    }
    const end = start + printed.length;
    from = end;
    if (!standsFree(text, start, end)) continue;
    if (style === undefined) {
      style = detectNumberStyle(plainText);
      settledBy = style === null ? null : 'neighbours';
      if (style === null) {
        style = context.numberStyle ?? numberStyleOfLanguage(context.language);
        settledBy = style === null ? null : 'context';
      }
    }
    const read = interpret(printed.replace(/[ \u00a0\u2009\u202f]/g, ' '), style);
    if (read === null) continue;
    const around = surroundings(text, start, end, read);
    const sign = around.negative ? '-' : '';
    const after = text.slice(end, end + 12);
    tokens.push({
      start: around.start,
      end: around.end,
      digitsStart: start,
      digitsEnd: end,
      value: sign + tidyDecimal(read.value) + (around.dashDecimals ? '.00' : ''),
      otherValue: read.otherValue === null ? null : sign + tidyDecimal(read.otherValue),
      settledBy: read.otherValue === null ? null : settledBy,
      decimals: around.dashDecimals ? 2 : read.decimals,
      grouped: read.grouped,
      leadingZero: /^0\d/.test(printed),
      gluedBefore: lettersBefore.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '',
      gluedAfter: lettersAfter.exec(after)?.[0] ?? '',
      percent: /^ ?[%‰]/.test(after),
    });
  }
  return tokens;
}

/** A space between digits groups thousands only where other columns cannot be meant. */
function spacesGroup(source: string, start: number, printed: string, context: ValueContext): boolean {
  const end = start + printed.length;
  const between = source.slice(start, end).match(/[ \u00a0\u2009\u202f]/g) ?? [];
  if (between.every((mark) => mark !== ' ')) return true;
  const pointLanguage = context.language ? pointLanguages.has(context.language) : false;
  if (start === 0 && end === source.length)
    return !pointLanguage || (between.length > 1 && !/[.,]/.test(printed));
  if (
    !printed.startsWith('0') &&
    !namedBefore.test(source.slice(Math.max(0, start - 24), start)) &&
    (measuredBehind(source, end) ||
      (!/[.,]/.test(printed) && currencyAround(source, start, end, pointLanguage)))
  )
    return true;
  if (!/[.,]\d{2}$/.test(printed)) return false;
  if (context.language) return spaceLanguages.has(context.language);
  return /,\d{2}$/.test(printed);
}

/**
 * Words whose number ends at the first space, and other numbers: "Lot 21 340 kg" is a lot and its weight, "Cartons 12
 * 340 kg" a count and a weight.
 */
const namedBefore =
  /(?:\d[.,)]?\s?|(?:[#№°]|(?<![\p{L}])(?:lots?|loten?|lote|batch|charge|partie|parti|partida|lô|items?|pos|position|art|article|line|nos?|nr|num|number|ref|box|container|seal|bales?|bags?|rolls?|cartons?|ctns?|cases|cones|pallets?|packages|pkgs|colli|colis|pcs|pieces|qty|ballen|kartons?|balles|cartones|bultos|fardos|pacas|balya|koli|kiện|thùng|cuộn)|[批号箱包卷件托])[.:：]?\s*)$/iu;

/** Large units and counts; "6 500 g", "20 500 kg bags" are a count of packs and the content of one. */
function measuredBehind(text: string, end: number): boolean {
  const behind = unitBehind(text, end);
  if (behind === null || packedIn.has(behind.unit.name)) return false;
  const next = /^[\s.]+(\p{L}+)/u.exec(text.slice(behind.end));
  return next === null || unitOf(next[1]!) === null;
}

const packedIn = new Set(['g', 'mg', 'oz', 'ml', 'l', 'cm', 'mm', 'ft', 'W', 'hour', 'day']);

/** "EUR 21 340", "21 340 EUR"; in languages that do not group so, a count may stand before a price. */
function currencyAround(text: string, start: number, end: number, pointLanguage: boolean): boolean {
  if (/(?:[€£¥₺₫]|\$|(?<![\p{L}])(?:USD|EUR|CNY|RMB|GBP|CHF|TRY|VND))\s?$/u.test(text.slice(0, start)))
    return true;
  return (
    !pointLanguage &&
    /^\s?(?:[€£¥₺₫]|(?:USD|EUR|CNY|RMB|GBP|CHF|TRY|VND|Kč|zł|Ft|kr|руб)(?![\p{L}\p{N}]))/u.test(
      text.slice(end),
    )
  );
}

/** False when the digits are part of a code, a date, a time, a range or a longer run of marks. */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[-/:.,_#@\\]/.test(before) && /[\p{L}\p{N}]/u.test(text.charAt(start - 2))) {
    const glued =
      before === '.' &&
      /(?:^|[^\p{L}])(?:Rs|Fr|SFr|No|Nr)\.$/iu.test(text.slice(Math.max(0, start - 6), start));
    const label = before === ':' && /\p{L}/u.test(text.charAt(start - 2));
    if (!glued && !label) return false;
  }
  if (before === '+' && end - start >= 7) return false;
  if (/[-/:_@\\]/.test(after) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) {
    if (!(after === '/' && /\p{L}/u.test(text.charAt(end + 1)))) return false;
  }
  if (/[.,]/.test(after) && /\d/.test(text.charAt(end + 1))) return false;
  if (letter.test(before) && !unspacedLetter.test(before)) {
    const letters = /[\p{L}]+$/u.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
    return /^(?:[A-Z]{3}|RM|Rs|Rp|TL|kr|Kč|zł|Fr|SFr)$/u.test(letters);
  }
  return true;
}

/** Sign and brackets around a number: -12, (12.00), 12.00-, -€12, and the Swiss 12.-- for whole francs. */
function surroundings(
  text: string,
  digitsStart: number,
  digitsEnd: number,
  read: Interpretation,
): { start: number; end: number; negative: boolean; dashDecimals: boolean } {
  const before = text.slice(Math.max(0, digitsStart - 8), digitsStart);
  const after = text.slice(digitsEnd, digitsEnd + 4);
  const minus = /(?:^|[\s(:|=])(-(?:[€$£¥₫₺₹₩฿₱₽]|RM|US\$)? ?)$/.exec(before);
  const inner = /(?:[€$£¥₫₺₹₩฿₱₽]|\b[A-Z]{3}|RM) ?(-)$/.exec(before);
  if (minus && !/- $/.test(minus[1]!)) {
    return { start: digitsStart - minus[1]!.length, end: digitsEnd, negative: true, dashDecimals: false };
  }
  if (inner) return { start: digitsStart - 1, end: digitsEnd, negative: true, dashDecimals: false };
  const dashes = /^[.,]-{1,2}(?![\p{L}\p{N}])/u.exec(after);
  if (dashes && read.decimals === 0) {
    return { start: digitsStart, end: digitsEnd + dashes[0].length, negative: false, dashDecimals: true };
  }
  if (/^-(?=\s|$|[)|])/.test(after) && read.decimals > 0) {
    return { start: digitsStart, end: digitsEnd + 1, negative: true, dashDecimals: false };
  }
  const open = /\(((?:[€$£¥]|US\$|RM|[A-Z]{3} ?)?)$/.exec(before);
  if (open && after.startsWith(')') && read.decimals > 0) {
    return { start: digitsStart - open[0].length, end: digitsEnd + 1, negative: true, dashDecimals: false };
  }
  return { start: digitsStart, end: digitsEnd, negative: false, dashDecimals: false };
}
