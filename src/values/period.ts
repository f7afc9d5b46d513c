import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { fullYear } from './calendar.ts';
import { chineseInteger } from './chinese-numerals.ts';
import { dateHandler } from './date.ts';
import { monthOf, monthPattern } from './month-names.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const free = '(?<![\\p{L}\\p{N}./-])';
const ends = '(?![\\p{Script=Latin}\\p{N}]|[./-]\\d)';

interface Form {
  readonly pattern: RegExp;
  read(parts: RegExpMatchArray): ParsedValue | null;
}

function monthAndYear(month: number | null, printedYear: string): ParsedValue | null {
  const year = fullYear(printedYear);
  return year === null || month === null || month < 1 || month > 12
    ? null
    : plain(`${year}-${twoDigits(month)}`);
}

function span(first: string, second: string): ParsedValue | null {
  const start = fullYear(first);
  if (start === null) return null;
  const end = second.length === 2 ? Math.floor(start / 100) * 100 + Number(second) : fullYear(second);
  if (end === null || end <= start || end - start > 5) return null;
  return plain(`${start}/${end}`);
}

const forms: readonly Form[] = [
  // 2024/25, 2024-2025, season 2024/2025
  {
    pattern: new RegExp(`${free}(\\d{4})\\s?[/–-]\\s?(\\d{4}|\\d{2})${ends}`, 'gu'),
    read: (parts) => span(parts[1]!, parts[2]!),
  },
  // Q1 2025, 2025 Q1, 1. Quartal 2025, 2025年第一季度
  {
    pattern: new RegExp(
      `${free}(?:Q([1-4])[ /-]?(\\d{4})|(\\d{4})[ -]?Q([1-4])|([1-4])\\. Quartal (\\d{4}))${ends}`,
      'giu',
    ),
    read(parts) {
      const year = fullYear(parts[2] ?? parts[3] ?? parts[6] ?? '');
      return year === null ? null : plain(`${year}-Q${parts[1] ?? parts[4] ?? parts[5]}`);
    },
  },
  {
    pattern: /(?<!\d)(\d{4})\s*年\s*第?([一二三四1-4])季度/gu,
    read: (parts) => plain(`${parts[1]}-Q${/\d/.test(parts[2]!) ? parts[2] : chineseInteger(parts[2]!)}`),
  },
  // March 2025, mars 2025, marzo de 2025
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}]|\\d[ .-])(${monthPattern})\\.?[ ,/-]*(?:de |del )?(\\d{4})${ends}`,
      'giu',
    ),
    read: (parts) => monthAndYear(monthOf(parts[1]!), parts[2]!),
  },
  // tháng 3 năm 2025, tháng 3/2025
  {
    pattern: new RegExp(`(?<!\\p{L})tháng\\s*(\\d{1,2})\\s*(?:năm|/)\\s*(\\d{4})${ends}`, 'giu'),
    read: (parts) => monthAndYear(Number(parts[1]), parts[2]!),
  },
  // 2025年3月
  {
    pattern: /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月(?!\s*\d)/gu,
    read: (parts) => monthAndYear(Number(parts[2]), parts[1]!),
  },
  // 2025-03, 03/2025, 03.2025
  {
    pattern: new RegExp(`${free}(\\d{4})-(0[1-9]|1[0-2])${ends}`, 'gu'),
    read: (parts) => monthAndYear(Number(parts[2]), parts[1]!),
  },
  {
    pattern: new RegExp(`${free}(0?[1-9]|1[0-2])[./](\\d{4})${ends}`, 'gu'),
    read: (parts) => monthAndYear(Number(parts[1]), parts[2]!),
  },
  // 2024年, 2024
  { pattern: /(?<!\d)(\d{4})\s*年度?(?!\s*\d)/gu, read: (parts) => yearOf(parts[1]!) },
  { pattern: new RegExp(`${free}(\\d{4})${ends}`, 'gu'), read: (parts) => yearOf(parts[1]!) },
];

function yearOf(printed: string): ParsedValue | null {
  const year = fullYear(printed);
  return year === null ? null : plain(String(year));
}

/** Two dates with a word between them: from - to. */
const between = /^\s*(?:-|–|—|~|to|until|till|bis|au|al|a|até|đến|至|到)\s*$/iu;

function findPeriods(original: string, context: ValueContext): FoundValue[] {
  const text = halfWidth(original);
  const found: FoundValue[] = [];
  const dates = dateHandler.find(text, context);
  for (let index = 0; index + 1 < dates.length; index++) {
    const [first, second] = [dates[index]!, dates[index + 1]!];
    if (!between.test(text.slice(first.end, second.start))) continue;
    if (first.normalized === null || second.normalized === null || first.normalized > second.normalized)
      continue;
    found.push(foundAt(original, first.start, second.end, plain(`${first.normalized}/${second.normalized}`)));
  }
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      if (dates.some((other) => start < other.end && end > other.start)) continue;
      const parsed = read(match);
      if (parsed !== null) found.push(foundAt(original, start, end, parsed));
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/**
 * A year, season, quarter, month or span of dates. Normalizes to `2024`, `2024/2025`, `2025-Q1`, `2025-03` or
 * `2025-01-01/2025-06-30` (ISO 8601 where it has a form).
 */
export const periodHandler: ValueHandler = {
  find: findPeriods,
  parse(text, context) {
    const found = findPeriods(text, context);
    const only = found[0];
    if (found.length !== 1 || only === undefined) return null;
    const outside = (text.slice(0, only.start) + text.slice(only.end)).replace(
      /\b(?:season|crop(?: year)?|harvest|year|fy|campaign|campaña|campagne|safra|ernte|sezon|vụ|niên vụ)\b|年度|产季|季/giu,
      '',
    );
    return /[\p{L}\p{N}]/u.test(outside) ? null : only;
  },
};
