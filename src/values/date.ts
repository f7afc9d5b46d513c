import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { type QuoteStatus, quoteStatus } from '../text/find-quote.ts';
import { fullYear, isoDate } from './calendar.ts';
import { chineseInteger } from './chinese-numerals.ts';
import { monthOf, monthPattern } from './month-names.ts';
import { digitsForLetters } from './ocr-digits.ts';
import { foundAt, type ValueContext, type ValueHandler } from './value-handler.ts';

/** Languages whose papers write the day first wherever they use numbers (CLDR short date patterns). */
const dayFirstLanguages = new Set(
  'de fr es pt tr vi it nl pl id ms ru uk da nb no fi ro cs sk bg el th'.split(' '),
);
/** Countries that write the month first (CLDR); Canada and the Philippines use both. */
const monthFirstCountries = new Set(['US']);
const bothOrders = new Set(['CA', 'PH', 'CN', 'JP', 'KR', 'TW']);

type Order = 'dmy' | 'mdy' | null;

function settledOrder(separator: string, context: ValueContext): Order {
  if (separator === '.') return 'dmy';
  if (context.dateOrder) return context.dateOrder;
  if (context.language && dayFirstLanguages.has(context.language)) return 'dmy';
  if (context.country && !bothOrders.has(context.country)) {
    return monthFirstCountries.has(context.country) ? 'mdy' : 'dmy';
  }
  return null;
}

function one(date: string): ParsedValue {
  return { normalized: date, readings: [], warnings: [] };
}

/** Day and month in an order that the paper leaves open; null when neither order is a day that exists. */
function dayAndMonth(
  first: number,
  second: number,
  year: number | null,
  separator: string,
  context: ValueContext,
): ParsedValue | null {
  const dayFirst = isoDate(year, second, first);
  const monthFirst = isoDate(year, first, second);
  if (dayFirst === null || monthFirst === null) {
    const only = dayFirst ?? monthFirst;
    return only === null ? null : one(only);
  }
  if (dayFirst === monthFirst) return one(dayFirst);
  const order = settledOrder(separator, context);
  if (order !== null) return one(order === 'dmy' ? dayFirst : monthFirst);
  return {
    normalized: null,
    readings: [dayFirst, monthFirst],
    warnings: [`day and month may be exchanged: ${dayFirst} or ${monthFirst}`],
  };
}

type Reader = (parts: RegExpExecArray | RegExpMatchArray, context: ValueContext) => ParsedValue | null;

interface Form {
  readonly pattern: RegExp;
  readonly read: Reader;
}

const notBefore = '(?<![\\p{L}\\p{N}]|\\d[./:-]|\\p{L}[-_/])';
/** Behind a date: no digit, no further part of a longer code; a time may follow (`T10:00`, ` 10:00`). */
const notAfter = '(?!\\d|[./-]\\d|(?!T\\d)[A-Za-z])';

const ordinal = '(?:st|nd|rd|th|er|re|ère|º|ª|\\.º|°)?';
const month = `(${monthPattern})`;
const between = '(?:\\s*[-–/.,]\\s*|\\s+(?:de |del |of |of the |do )?|\\s*)';

function plainDate(year: string, monthNumber: number | null, day: string): ParsedValue | null {
  const date = isoDate(fullYear(year), monthNumber, Number(day));
  return date === null ? null : one(date);
}

function hanNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const value = chineseInteger(text.replace(/[○OＯ0]/g, '〇'));
  return value === null || value > 9999n ? null : Number(value);
}

const hanYear = '\\d{4}|[〇零○O一二三四五六七八九]{4}';
const hanDay = '\\d{1,2}|[一二三四五六七八九十]{1,3}';

const forms: readonly Form[] = [
  {
    // ISO 8601 and 2025/3/5, 2025.03.05
    pattern: new RegExp(`${notBefore}(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})${notAfter}`, 'gu'),
    read: (parts) => plainDate(parts[1]!, Number(parts[3]), parts[4]!),
  },
  {
    // 05.03.2025, 5. 3. 2025, 05/03/25, 5-3-2025
    pattern: new RegExp(
      `${notBefore}(\\d{1,2})(?:\\. ?(\\d{1,2})\\. ?|([/-])(\\d{1,2})\\3)(\\d{4}|\\d{2})${notAfter}`,
      'gu',
    ),
    read: (parts, context) => {
      const separator = parts[3] ?? '.';
      const [first, second] = [Number(parts[1]), Number(parts[2] ?? parts[4])];
      const read = dayAndMonth(first, second, fullYear(parts[5]!), separator, context);
      if (read !== null && !(parts[5]!.length === 2 && context.language === 'zh')) return read;
      // yy-mm-dd: only where no other order gives a day, or on Chinese papers, which put the year first.
      if (parts[5]!.length !== 2 || parts[1]!.length !== 2) return read;
      const yearFirst = isoDate(fullYear(parts[1]!), second, Number(parts[5]));
      return yearFirst === null ? read : one(yearFirst);
    },
  },
  {
    // 5 March 2025, 5. März 2025, 05-MAR-2025, 5 de marzo de 2025, 05MAR25, 1er mars 2025
    pattern: new RegExp(
      `${notBefore}(\\d{1,2})${ordinal}\\.?${between}${month}\\.?${between}(\\d{4}|'?\\d{2})${notAfter}`,
      'giu',
    ),
    read: (parts) => plainDate(parts[3]!.replace("'", ''), monthOf(parts[2]!), parts[1]!),
  },
  {
    // March 5th, 2025; Mar. 5 2025; MAR-05-2025
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${month}\\.?[\\s-]*(?:the )?(\\d{1,2})${ordinal}(?:\\s*[,.-]\\s*|\\s+(?:de |del |of )?)(\\d{4})${notAfter}`,
      'giu',
    ),
    read: (parts) => plainDate(parts[3]!, monthOf(parts[1]!), parts[2]!),
  },
  {
    // 2025-Mar-05, 2025 March 5
    pattern: new RegExp(
      `${notBefore}(\\d{4})${between}${month}\\.?${between}(\\d{1,2})${ordinal}${notAfter}`,
      'giu',
    ),
    read: (parts) => plainDate(parts[1]!, monthOf(parts[2]!), parts[3]!),
  },
  {
    // (ngày) 5 tháng 3 năm 2025, also with glosses: Ngày (Date) 5 tháng (month) 3 năm (year) 2025
    pattern: new RegExp(
      `${notBefore}(\\d{1,2})\\s*(?:tháng|thang)\\s*(?:\\((?:month|mm)\\))?\\s*(\\d{1,2})\\s*,?\\s*(?:năm|nam)\\s*(?:\\((?:year|yyyy)\\))?\\s*(\\d{4})${notAfter}`,
      'giu',
    ),
    read: (parts) => plainDate(parts[3]!, Number(parts[2]), parts[1]!),
  },
  {
    // 2025年3月5日, 二〇二五年三月五日
    pattern: new RegExp(
      `(?<!\\d)(${hanYear})\\s*年\\s*(${hanDay})\\s*月\\s*(${hanDay})\\s*[日号號]?(?!\\d)`,
      'gu',
    ),
    read: (parts) => {
      const year = hanNumber(parts[1]!);
      const day = hanNumber(parts[3]!);
      return day === null || year === null
        ? null
        : plainDate(String(year).padStart(4, '0'), hanNumber(parts[2]!), String(day));
    },
  },
  {
    // Republic of China calendar, year 1 = 1912: only where the paper says 民国
    pattern: new RegExp(
      `(?:中[华華])?民[国國]\\s*(\\d{1,3}|[一二三四五六七八九十百]{1,5})\\s*年\\s*(${hanDay})\\s*月\\s*(${hanDay})\\s*[日号號]?(?!\\d)`,
      'gu',
    ),
    read: (parts) => {
      const year = hanNumber(parts[1]!);
      const day = hanNumber(parts[3]!);
      return day === null || year === null
        ? null
        : plainDate(String(year + 1911), hanNumber(parts[2]!), String(day));
    },
  },
  {
    // 2025년 3월 5일
    pattern: /(?<!\d)(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/gu,
    read: (parts) => plainDate(parts[1]!, Number(parts[2]), parts[3]!),
  },
];

/** On OCR text: blanks inside numbers and around marks (`2025 - 03 - 05`, `0 5/03/2025`, `05 .03.2025`). */
const looseForms: readonly Form[] = [
  {
    pattern:
      /(?<![\p{L}\p{N}]|\d[./:-])(\d ?\d ?\d ?\d) ?([./-]) ?(\d ?\d?) ?\2 ?(\d ?\d?)(?!\d|[./-]\d|(?!T\d)[A-Za-z])/gu,
    read: (parts) =>
      plainDate(
        parts[1]!.replaceAll(' ', ''),
        Number(parts[3]!.replaceAll(' ', '')),
        parts[4]!.replaceAll(' ', ''),
      ),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}]|\d[./:-]|\d )(\d ?\d?) ?([./-]) ?(\d ?\d?) ?\2 ?(\d ?\d ?\d ?\d|\d\d)(?!\d|[./-]\d|(?!T\d)[A-Za-z])/gu,
    read: (parts, context) => {
      const [first, second, year] = [parts[1]!, parts[3]!, parts[4]!].map((part) => part.replaceAll(' ', ''));
      return dayAndMonth(Number(first), Number(second), fullYear(year!), parts[2]!, context);
    },
  },
];

const anyDigit = /\d|[〇一二三四五六七八九]/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

function collect(
  original: string,
  text: string,
  list: readonly Form[],
  context: ValueContext,
  found: FoundValue[],
): void {
  for (const { pattern, read } of list) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const parsed = read(match, context);
      if (parsed !== null) found.push(foundAt(original, start, end, parsed));
    }
  }
}

function findDates(original: string, context: ValueContext): FoundValue[] {
  const text = halfWidth(original);
  if (!anyDigit.test(text)) return [];
  const found: FoundValue[] = [];
  collect(original, text, forms, context, found);
  if (context.ocr) {
    const mended = digitsForLetters(text);
    if (mended !== text) collect(original, mended, forms, context, found);
    collect(original, mended, looseForms, context, found);
  }
  const whole = compact.exec(text.trim());
  if (whole !== null && found.length === 0) {
    const parsed = plainDate(whole[1]!, Number(whole[2]), whole[3]!);
    const start = text.length - text.trimStart().length;
    if (parsed !== null) found.push(foundAt(original, start, start + 8, parsed));
  }
  return found.sort((first, second) => first.start - second.start);
}

/**
 * The order of day and month that the unambiguous slash and hyphen dates of a text prove; null when they prove none
 * or contradict one another. Pass it on as `context.dateOrder`.
 */
export function detectDateOrder(text: string): 'dmy' | 'mdy' | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const match of halfWidth(text).matchAll(
    /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d./-])/g,
  )) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) dayFirst++;
    else if (second > 12 && second <= 31 && first >= 1 && first <= 12) monthFirst++;
  }
  if (dayFirst > 0 && monthFirst === 0) return 'dmy';
  return monthFirst > 0 && dayFirst === 0 ? 'mdy' : null;
}

const leadIn =
  /^(?:(?:on|dated?|the|ngày|am|den|le|el|il|du|dal)\s+(?:\(date\)\s*)?|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)+/iu;
const trailing =
  /(?:[T ,]\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?|Uhr|Z|[+-]\d{2}:?\d{2})?|\s*\(.{0,20}\)|\s*[,.;])+$/iu;

/**
 * A day; normalizes to ISO 8601. Numbers whose order the paper leaves open (03/04/2025) give no normalized date but
 * both readings, unless dots, the language, the country or other dates of the paper settle it. Days that do not exist
 * are no dates.
 */
export const dateHandler: ValueHandler = {
  find: findDates,
  parse(text, context) {
    const bare = text.replace(leadIn, '').replace(trailing, '').trim();
    const found = findDates(bare, context);
    const only = found[0];
    if (found.length !== 1 || only === undefined) return null;
    const outside = bare.slice(0, only.start) + bare.slice(only.end);
    return /[\p{L}\p{N}]/u.test(outside) ? null : only;
  },
  same(first, second) {
    const readings = (value: string): readonly string[] => {
      const parsed = dateHandler.parse(value, {});
      if (parsed === null) return [];
      return parsed.normalized === null ? parsed.readings : [parsed.normalized];
    };
    return readings(first).some((reading) => readings(second).includes(reading));
  },
  ground(value, quote, context) {
    const parsed = dateHandler.parse(value, context);
    if (parsed === null) return null;
    const words = quoteStatus(quote, value);
    const wanted = parsed.normalized === null ? parsed.readings : [parsed.normalized];
    const status = (ocr: boolean): QuoteStatus | null => {
      for (const found of findDates(quote, { ...context, ocr })) {
        const readings = found.normalized === null ? found.readings : [found.normalized];
        if (!readings.some((reading) => wanted.includes(reading))) continue;
        return ocr ? 'ocr-tolerant' : words === 'exact' ? 'exact' : 'normalized';
      }
      return null;
    };
    const strict = status(false);
    if (strict !== null) return strict;
    // The words may stand there in a form that is a date only as a whole value: 20250305.
    if (words === 'exact') return words;
    return context.ocr ? status(true) : null;
  },
};
