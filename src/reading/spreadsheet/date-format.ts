/** Day numbers of a workbook: from 1900 with Excel's 29 February 1900, or from 1904 (ECMA-376 part 1, 18.17.4.1). */
export interface DateSystem {
  readonly date1904: boolean;
}

interface Moment {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** Whole seconds and the fraction as displayed. */
  readonly second: number;
  readonly fraction: string;
  /** Whole seconds since day 0, for elapsed time. */
  readonly elapsed: number;
}

const dayMilliseconds = 86_400_000;
/** Last day that Excel knows: 31 December 9999. */
const lastDay = 2_958_465;

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'year' | 'month' | 'minute' | 'day' | 'weekday' | 'hour' | 'second';
      readonly length: number;
    }
  | { readonly kind: 'elapsed'; readonly unit: string; readonly length: number }
  | { readonly kind: 'fraction'; readonly length: number }
  | { readonly kind: 'half'; readonly names: readonly [string, string] };

/** Parts of a format that show nothing of a date or time by themselves. */
const untimed: ReadonlySet<Token['kind']> = new Set(['literal', 'separator', 'fraction']);

const tokenPattern =
  /"([^"]*)"?|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p|上午\/下午)|\.(0+)|(general|e[+-])|(y+|e+|m+|d+|a{3,4}|h+|s+|g+|b+)|([\s\S])/giu;

/**
 * A day number as a date format shows it.
 *
 * @param code one section of a number format, without conditions; `locale` is a BCP 47 tag for names of months and days.
 * @returns null where the number is no date the program can show.
 */
export function formatDate(value: number, code: string, locale: string, system: DateSystem): string | null {
  const tokens = tokensOf(code);
  const digits = Math.max(0, ...tokens.map((token) => (token.kind === 'fraction' ? token.length : 0)));
  const elapsed = tokens.some((token) => token.kind === 'elapsed');
  if ((value < 0 && !elapsed) || Math.abs(value) > lastDay + 1) return null;
  const moment = momentOf(Math.abs(value), digits, system);
  const chineseDigits = /\[dbnum1\]/iu.test(code);
  const half = tokens.some((token) => token.kind === 'half');
  const text = tokens.map((token) => show(token, moment, locale, half, chineseDigits)).join('');
  return (value < 0 ? '-' : '') + text;
}

/** Whether a section of a number format shows a date or a time. */
export function isDateFormat(code: string): boolean {
  return tokensOf(code).some((token) => !untimed.has(token.kind));
}

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  for (const match of code.matchAll(tokenPattern)) {
    const [, quoted, escaped, elapsed, half, fraction, word, letters, other] = match;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (elapsed !== undefined)
      tokens.push({ kind: 'elapsed', unit: elapsed[0]!.toLowerCase(), length: elapsed.length });
    else if (half !== undefined) {
      const [morning, evening] = half.split('/') as [string, string];
      tokens.push({ kind: 'half', names: [morning, evening] });
    } else if (fraction !== undefined) tokens.push({ kind: 'fraction', length: fraction.length });
    // `General` and the exponent of `0.00E+00` hold letters that mean no date.
    else if (word !== undefined) tokens.push({ kind: 'literal', text: word });
    else if (letters !== undefined) tokens.push(letterToken(letters.toLowerCase()));
    else if (other === '/') tokens.push({ kind: 'separator' });
    else if (other !== undefined) tokens.push({ kind: 'literal', text: other });
    else if (match[0].startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
  }
  markMinutes(tokens);
  return tokens;
}

function letterToken(letters: string): Token {
  const { length } = letters;
  switch (letters[0]) {
    case 'y':
      return { kind: 'year', length: length <= 2 ? 2 : 4 };
    case 'e':
      return { kind: 'year', length: 4 };
    case 'm':
      return { kind: 'month', length };
    case 'd':
      return length <= 2 ? { kind: 'day', length } : { kind: 'weekday', length };
    case 'a':
      return { kind: 'weekday', length: length + 10 };
    case 'h':
      return { kind: 'hour', length };
    case 's':
      return { kind: 'second', length };
    default:
      // Eras and Buddhist years: the Gregorian year that stands beside them is what counts.
      return { kind: 'literal', text: '' };
  }
}

/** `m` means minutes after hours and before seconds (ECMA-376 part 1, 18.8.31). */
function markMinutes(tokens: Token[]): void {
  const timed = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => !untimed.has(token.kind));
  timed.forEach(({ token, index }, position) => {
    if (token.kind !== 'month' || token.length > 2) return;
    const before = timed[position - 1]?.token;
    const after = timed[position + 1]?.token;
    const afterHours = before?.kind === 'hour' || (before?.kind === 'elapsed' && before.unit === 'h');
    if (afterHours || after?.kind === 'second' || (after?.kind === 'elapsed' && after.unit === 's'))
      tokens[index] = { kind: 'minute', length: token.length };
  });
}

function momentOf(value: number, digits: number, { date1904 }: DateSystem): Moment {
  const scale = 10 ** Math.min(digits, 3);
  // Seconds are rounded as displayed, or 8:00:00 stored as 0.33333333 would read 7:59:59.
  const ticks = Math.round(value * 86_400 * scale);
  const seconds = Math.floor(ticks / scale);
  const days = Math.floor(seconds / 86_400) + (date1904 ? 1462 : 0);
  const rest = seconds % 86_400;
  const time = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    fraction: String(ticks % scale)
      .padStart(Math.min(digits, 3), '0')
      .padEnd(digits, '0'),
    elapsed: seconds,
    weekday: (days + 6) % 7,
  };
  if (days === 60) return { year: 1900, month: 2, day: 29, ...time };
  if (days === 0) return { year: 1900, month: 1, day: 0, ...time };
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 60 ? days + 1 : days) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time };
}

function show(token: Token, moment: Moment, locale: string, half: boolean, chinese: boolean): string {
  const number = (value: number, length: number): string =>
    chinese ? chineseNumber(value) : String(value).padStart(Math.min(2, length), '0');
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'separator':
      return separatorOf(locale);
    case 'year': {
      const year = String(moment.year).padStart(4, '0');
      const shown = token.length === 2 ? year.slice(2) : year;
      return chinese ? shown.replace(/\d/gu, (digit) => chineseDigits[Number(digit)]!) : shown;
    }
    case 'month':
      return token.length <= 2
        ? number(moment.month, token.length)
        : monthName(moment.month, token.length, locale);
    case 'day':
      return number(moment.day, token.length);
    case 'weekday':
      return weekdayName(moment.weekday, token.length, locale);
    case 'hour':
      return number(half ? moment.hour % 12 || 12 : moment.hour, token.length);
    case 'minute':
      return number(moment.minute, token.length);
    case 'second':
      return number(moment.second, token.length);
    case 'fraction':
      return `.${moment.fraction.slice(0, token.length)}`;
    case 'elapsed': {
      const per = token.unit === 'h' ? 3600 : token.unit === 'm' ? 60 : 1;
      return String(Math.floor(moment.elapsed / per)).padStart(token.length, '0');
    }
    case 'half':
      return token.names[moment.hour < 12 ? 0 : 1];
  }
}

/** A slash stands for what separates dates in the format's language. */
function separatorOf(locale: string): string {
  if (/^(?:de|da|fi|nb|pl|cs|ru|tr|ro|bg|uk)\b/u.test(locale)) return '.';
  return locale.startsWith('nl') || locale.startsWith('sv') ? '-' : '/';
}

function monthName(month: number, length: number, locale: string): string {
  const date = new Date(Date.UTC(2023, month - 1, 1));
  const name = nameOf(date, { month: length === 3 ? 'short' : 'long' }, locale);
  return length === 5 ? (name[0] ?? '') : name;
}

function weekdayName(weekday: number, length: number, locale: string): string {
  const date = new Date(Date.UTC(2023, 0, 1 + weekday));
  if (length > 10) {
    // `aaa` and `aaaa` are the East Asian names: 三 and 星期三.
    const asian = /^(?:zh|ja|ko)/u.test(locale) ? locale : 'zh-CN';
    const name = nameOf(date, { weekday: 'long' }, asian);
    return length === 14 ? name : name.replace(/^(?:星期|週)|(?:曜日|요일)$/gu, '');
  }
  return nameOf(date, { weekday: length === 3 ? 'short' : 'long' }, locale);
}

const names = new Map<string, Intl.DateTimeFormat>();

function nameOf(date: Date, options: Intl.DateTimeFormatOptions, locale: string): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = names.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    names.set(key, format);
  }
  return format.format(date);
}

const chineseDigits = '〇一二三四五六七八九';

/** 0..99 in Chinese words: 二十一. */
function chineseNumber(value: number): string {
  if (value >= 100) return String(value).replace(/\d/gu, (digit) => chineseDigits[Number(digit)]!);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return chineseDigits[ones]!;
  return `${tens === 1 ? '' : chineseDigits[tens]}十${ones === 0 ? '' : chineseDigits[ones]}`;
}
