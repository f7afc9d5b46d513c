import { SSF } from '@e965/xlsx';
import { type DateSystem, formatDate, isDateFormat } from './date-format.ts';

export interface DisplayedNumber {
  readonly text: string;
  /** The format shows nothing of the value: `text` is the value it hides. */
  readonly masked: boolean;
}

/**
 * The short date of whoever opens the file (formats 14 and 22, `[$-F800]`): each program shows its own, `1/2/25` in one
 * country and `2025/2/1` in another. It is written the one way that cannot be misread.
 */
const readersDate = 'yyyy-mm-dd';

/** Longest format that is followed; Excel writes none longer than 255 characters. What is longer shows the value as it is. */
const longestFormat = 512;

/** Formats that a number stands for (ECMA-376 part 1, 18.8.30), as far as all countries show them alike. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0;("$"#,##0)',
  6: '"$"#,##0;("$"#,##0)',
  7: '"$"#,##0.00;("$"#,##0.00)',
  8: '"$"#,##0.00;("$"#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: readersDate,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: `${readersDate} h:mm`,
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: readersDate,
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;(#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;(#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string {
  return builtIn[id] ?? 'General';
}

/** A number as a number format shows it, without the blanks that only align columns. */
export function displayNumber(value: number, format: string, system: DateSystem): DisplayedNumber {
  if (!Number.isFinite(value)) return { text: String(value), masked: false };
  if (format.length > longestFormat) return { text: generalNumber(value), masked: false };
  const { code, asNegative } = sectionFor(value, sectionsOf(format));
  if (code.trim() === '') return { text: generalNumber(value), masked: true };
  const text = showSection(asNegative ? -Math.abs(value) : Math.abs(value), value, code, system);
  return text === '' ? { text: generalNumber(value), masked: true } : { text, masked: false };
}

/** A text as a number format shows it: the fourth section or the one with `@` may set words around it. */
export function displayText(text: string, format: string): { text: string; masked: boolean } {
  if (format.length > longestFormat) return { text, masked: false };
  const sections = sectionsOf(format);
  const own =
    sections.length >= 4 ? sections[3]! : sections.find((section) => withoutLiterals(section).includes('@'));
  if (own === undefined) return { text, masked: false };
  if (own.trim() === '') return { text, masked: text.trim() !== '' };
  let shown = '';
  for (const match of own.matchAll(/"([^"]*)"?|\\(.)|_.|\*.|\[[^\]]*\]|@|([\s\S])/gu)) {
    if (match[0] === '@') shown += text;
    else shown += match[1] ?? match[2] ?? match[3] ?? '';
  }
  return { text: shown, masked: false };
}

/**
 * A number in the format General, as a wide column shows it: 11 characters. Whole numbers up to 15 digits stay whole:
 * Excel would show 6.90123E+12 for a bar code, and which product it is would be lost.
 */
export function generalNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  return SSF.format('General', value) as string;
}

/** Cuts a format at its semicolons, but for those in quotation marks, brackets and behind a backslash. */
function sectionsOf(format: string): string[] {
  const known = sectionsByFormat.get(format);
  if (known !== undefined) return known;
  const sections: string[] = [''];
  for (const match of format.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[\s\S]/gu)) {
    if (match[0] === ';') sections.push('');
    else sections[sections.length - 1] += match[0];
  }
  if (sectionsByFormat.size < 5_000) sectionsByFormat.set(format, sections);
  return sections;
}
const sectionsByFormat = new Map<string, string[]>();

function withoutLiterals(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gu, '');
}

const conditionPattern = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*\]/iu;

/** The section a number is shown with, and whether that section leaves its minus sign to the number. */
function sectionFor(value: number, sections: readonly string[]): { code: string; asNegative: boolean } {
  const numeric = sections.length > 3 ? sections.slice(0, 3) : [...sections];
  const last = numeric.at(-1)!;
  if (numeric.length > 1 && sections.length <= 3 && withoutLiterals(last).trim() === '@') numeric.pop();
  const conditions = numeric.map((section) => conditionPattern.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const chosen = numeric.findIndex((_, index) => {
      const condition = conditions[index];
      if (condition !== null && condition !== undefined)
        return holds(value, condition[1]!, Number(condition[2]));
      // A second section without a condition stands for what is negative, the last one for the rest.
      return index === numeric.length - 1 || (index === 1 && value < 0);
    });
    const code = numeric[chosen] ?? 'General';
    const condition = conditions[chosen];
    const onlyNegative =
      condition !== null &&
      condition !== undefined &&
      /^<=?$/u.test(condition[1]!) &&
      Number(condition[2]) <= 0;
    return { code: code.replace(conditionPattern, ''), asNegative: value < 0 && !onlyNegative };
  }
  if (numeric.length === 1) return { code: numeric[0]!, asNegative: value < 0 };
  if (value < 0) return { code: numeric[1]!, asNegative: false };
  if (value === 0 && numeric.length > 2) return { code: numeric[2]!, asNegative: false };
  return { code: numeric[0]!, asNegative: false };
}

function holds(value: number, comparison: string, bound: number): boolean {
  switch (comparison) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    default:
      return value !== bound;
  }
}

/**
 * Letters and signs without a meaning of their own in the format of a number stand for themselves, with quotation marks
 * or without: ¥#,##0.00, 0.00 kg.
 */
const bareLetters =
  /"[^"]*"?|\\.|e[+-]|general|[^\s\d#?.,%/+()\-:@!^&'~{}<>=$"\\[\]]+?(?=e[+-]|[\s\d#?.,%/+()\-:@!^&'~{}<>=$"\\[\]]|$)/giu;

function showSection(value: number, stored: number, code: string, system: DateSystem): string {
  if (isDateFormat(code)) {
    const date = formatDate(value, dateCode(code), localeOf(code), system);
    // Excel fills the cell with # where there is no such date; the number itself says more.
    return date === null ? generalNumber(stored) : date.trim();
  }
  // What only colours, aligns or fills is taken out; the currency of [$€-407] stays.
  const plain = code
    .replace(/G\/通用格式/giu, 'General')
    // India's lakh and crore are grouped by thousands: the figures stay, and the library knows no other groups.
    .replace(/(?<=#,)##,(?=##)/gu, '')
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/gu, (_, symbol: string) => `"${symbol}"`)
    .replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gu, (part) =>
      part.startsWith('"') || part.startsWith('\\') ? part : part.startsWith('_') ? ' ' : '',
    )
    .replace(bareLetters, (part) => (/^(?:["\\]|e[+-]|general)/iu.test(part) ? part : `"${part}"`));
  if (/^\s*(?:general|@)?\s*$/iu.test(withoutLiterals(plain))) {
    const number = withoutLiterals(plain).trim() === '' ? '' : generalNumber(value);
    return literalsAround(plain, number);
  }
  const denominator = /\?+\/(\d{1,5})(?!\d)/u.exec(withoutLiterals(plain));
  if (denominator !== null) return fraction(value, Number(denominator[1]), plain);
  try {
    // The sign stands before everything, and a half is rounded away from zero.
    const shown = (SSF.format(plain, roundedFor(plain, Math.abs(value))) as string)
      .replace(/\s+/gu, ' ')
      .trim();
    // `0.##` leaves Excel's point behind a whole number, which reads like the end of a sentence.
    const tidy = /\.[#?]/u.test(withoutLiterals(plain))
      ? shown.replace(/(?<=\d|^)\.(?!\d)/u, '').trim()
      : shown;
    return value < 0 && /[1-9]/u.test(tidy) ? `-${tidy}` : tidy;
  } catch {
    // A format that nobody can make sense of hides nothing, nor a minus sign that its section would have drawn.
    return generalNumber(stored);
  }
}

/**
 * A number rounded as a fixed format will show it, by its decimal digits: 25 times 1234.567 is stored as
 * 30864.174999999999 and is 30,864.18 to every spreadsheet program, which know 15 digits of a number.
 */
function roundedFor(code: string, value: number): number {
  const digits = withoutLiterals(code);
  if (/[e/]/iu.test(digits) || value >= 1e15 || value === 0) return value;
  const percents = digits.match(/%/gu)?.length ?? 0;
  const thousands = /[0#?](,+)(?![0#?,])/u.exec(digits)?.[1]?.length ?? 0;
  const decimals = (/\.([0#?]*)/u.exec(digits)?.[1]?.length ?? 0) + 2 * percents - 3 * thousands;
  const [mantissa, exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  const whole = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return whole > Number.MAX_SAFE_INTEGER ? value : Number(`${whole}e${-decimals}`);
}

function literalsAround(code: string, number: string): string {
  return code
    .replace(
      /"([^"]*)"?|\\(.)|general|@/giu,
      (part, quoted?: string, escaped?: string) => quoted ?? escaped ?? (part === '' ? '' : number),
    )
    .trim();
}

/** A fraction with a denominator that the format fixes: `# ??/100`. */
function fraction(value: number, denominator: number, code: string): string {
  const whole = /[#0][^/]*\?+\//u.test(code);
  const parts = Math.round(Math.abs(value) * denominator);
  const ones = whole ? Math.floor(parts / denominator) : 0;
  const over = parts - ones * denominator;
  const sign = value < 0 ? '-' : '';
  if (whole && over === 0) return `${sign}${ones}`;
  return `${sign}${whole && ones > 0 ? `${ones} ` : ''}${over}/${denominator}`;
}

/** `[$-F800]` and `[$-F400]` stand for the date and time of whoever opens the file. */
function dateCode(code: string): string {
  if (/\[\$-F800\]/iu.test(code)) return readersDate;
  if (/\[\$-F400\]/iu.test(code)) return 'h:mm:ss';
  return code;
}

/** Languages of [MS-LCID] that suppliers write in, by the low ten bits of the number. */
const languages: Readonly<Record<number, string>> = {
  1: 'ar',
  2: 'bg',
  3: 'ca',
  4: 'zh-CN',
  5: 'cs',
  6: 'da',
  7: 'de',
  8: 'el',
  9: 'en-US',
  10: 'es',
  11: 'fi',
  12: 'fr',
  13: 'he',
  14: 'hu',
  16: 'it',
  17: 'ja',
  18: 'ko',
  19: 'nl',
  20: 'nb',
  21: 'pl',
  22: 'pt',
  24: 'ro',
  25: 'ru',
  29: 'sv',
  30: 'th',
  31: 'tr',
  32: 'ur',
  33: 'id',
  34: 'uk',
  42: 'vi',
  57: 'hi',
  67: 'uz',
  69: 'bn',
};

function localeOf(code: string): string {
  const number = /\[\$[^\]-]*-([0-9a-f]{1,8})\]/iu.exec(code)?.[1];
  if (number !== undefined) {
    const identifier = Number.parseInt(number, 16) & 0xffff;
    if (identifier === 0x404 || identifier === 0xc04 || identifier === 0x1404) return 'zh-TW';
    return languages[identifier & 0x3ff] ?? 'en-US';
  }
  const tag = /\[\$[^\]-]*-([a-z]{2,3}(?:-[a-z]{2,4})*)[^\]]*\]/iu.exec(code)?.[1];
  try {
    return tag === undefined ? 'en-US' : new Intl.Locale(tag).toString();
  } catch {
    return 'en-US';
  }
}
