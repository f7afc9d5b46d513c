import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import { characterBefore, isWordCharacter } from '../text/characters.ts';
import { foldKey } from '../text/fold.ts';
import {
  currencyOfCountry,
  currencySigns,
  currencyWords,
  unitlikeCodes,
  unspacedCurrencyWords,
  wordlikeCodes,
} from './currency-names.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

/** Funds, metals and test codes of ISO 4217 are no currencies of a paper. */
const isoCodes = new Set(
  Intl.supportedValuesOf('currency').filter(
    (code) => !/^X(?!AF|OF|PF|CD)|^(?:BOV|CHE|CHW|CLF|COU|MXV|USN|UYI|UYW)$/.test(code),
  ),
);

const codesOfForm = new Map<string, readonly string[]>();
for (const [form, codes] of [...currencySigns, ...unspacedCurrencyWords]) codesOfForm.set(form, codes);
for (const [form, codes] of currencyWords) codesOfForm.set(form.toLowerCase(), codes);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (forms: readonly string[]): string =>
  [...forms]
    .sort((one, other) => other.length - one.length)
    .map(escapePattern)
    .join('|');

const signPattern = longestFirst(currencySigns.map(([form]) => form));
const wordPattern = longestFirst(currencyWords.map(([form]) => form));
const unspacedPattern = longestFirst(unspacedCurrencyWords.map(([form]) => form));
/** One pass over a text: signs, words, words of unspaced scripts, three capital letters. */
const anyForm = new RegExp(
  `(?<sign>${signPattern})|(?<unspaced>${unspacedPattern})|(?<![\\p{L}\\p{N}])(?:(?<word>(?:${wordPattern}))|(?<code>[A-Z]{3}))(?![\\p{L}\\p{M}])`,
  'giu',
);
/** Short words that are only money next to a number. */
const needsNumber = new Set([
  'rm',
  'rs',
  'rs.',
  'rp',
  'tk',
  'tl',
  'kr',
  'fr.',
  'ft',
  'đ',
  'лв',
  'dollars',
  'dólar',
  'sterling',
  'yen',
  'real',
]);

function numberAdjoins(text: string, start: number, end: number): boolean {
  return (
    /^[\s.:]{0,2}[-(]?\d/.test(text.slice(end, end + 5)) ||
    /\d[.,]?-{0,2}\)?\s?$/.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** Settles a form that several currencies share. */
function settle(form: string, codes: readonly string[], context: ValueContext): ParsedValue {
  if (codes.length === 1) return plain(codes[0]!);
  const local = currencyOfCountry[context.country ?? ''];
  if (local !== undefined && codes.includes(local)) return plain(local);
  if (codes[0] === 'CNY') {
    if (context.language === 'zh' || form === '￥') return plain('CNY');
    if (context.language === 'ja') return plain('JPY');
    return { normalized: null, readings: codes, warnings: [`"${form}" stands for ${codes.join(' and ')}`] };
  }
  if (codes[0] === 'USD') {
    return { normalized: 'USD', readings: codes, warnings: [`"${form}" alone is read as US dollar`] };
  }
  if (codes[0] === 'SEK') {
    const byLanguage = { sv: 'SEK', nb: 'NOK', no: 'NOK', da: 'DKK' }[context.language ?? ''];
    if (byLanguage !== undefined) return plain(byLanguage);
    return { normalized: null, readings: codes, warnings: [`"${form}" stands for ${codes.join(', ')}`] };
  }
  return { normalized: codes[0]!, readings: codes, warnings: [`"${form}" is shared by ${codes.join(', ')}`] };
}

let namesOfLanguages: Map<string, string> | null = null;

/** Full currency names in the label languages (CLDR), read once on the first whole value that needs them. */
function codeOfName(name: string): string | null {
  if (namesOfLanguages === null) {
    namesOfLanguages = new Map();
    for (const language of ['en', 'zh', 'vi', 'es', 'de', 'fr', 'tr', 'pt', 'it', 'nl']) {
      const names = new Intl.DisplayNames([language], { type: 'currency' });
      for (const code of isoCodes) {
        const key = foldKey(names.of(code) ?? code);
        if (!namesOfLanguages.has(key)) namesOfLanguages.set(key, code);
      }
    }
  }
  return namesOfLanguages.get(foldKey(name)) ?? null;
}

/** A currency by ISO 4217 code, sign or word; normalizes to the code. */
export const currencyHandler: ValueHandler = {
  find(text, context) {
    const found: FoundValue[] = [];
    for (const match of text.matchAll(anyForm)) {
      const form = match[0];
      const start = match.index;
      const end = start + form.length;
      const groups = match.groups!;
      if (groups['code'] !== undefined) {
        if (form !== form.toUpperCase() || !isoCodes.has(form) || unitlikeCodes.has(form)) continue;
        if (wordlikeCodes.has(form) && !numberAdjoins(text, start, end)) continue;
        found.push(foundAt(text, start, end, plain(form)));
        continue;
      }
      if (groups['sign'] !== undefined) {
        const codes = codesOfForm.get(form) ?? codesOfForm.get(form.toUpperCase());
        if (codes === undefined) continue;
        const letters = /^[A-Z]/.test(form) && isWordCharacter(characterBefore(text, start));
        if (letters) continue;
        found.push(foundAt(text, start, end, settle(form, codes, context)));
        continue;
      }
      if (groups['unspaced'] !== undefined) {
        // 元 and 圆 alone are money only behind a number or numeral: 元 also begins 元月, 元素 and names.
        if (
          form.length === 1 &&
          text.trim() !== form &&
          !/[\d０-９壹贰叁肆伍陆柒捌玖拾佰仟万亿零]\s?$|[(（/]\s?$/.test(
            text.slice(Math.max(0, start - 2), start),
          )
        )
          continue;
        found.push(foundAt(text, start, end, settle(form, codesOfForm.get(form)!, context)));
        continue;
      }
      const folded = form.toLowerCase();
      // `QH-RM-250318` is a code.
      if (/[\p{L}\p{N}][-/]$/u.test(text.slice(Math.max(0, start - 2), start))) continue;
      // "Total (RM)": a short form in brackets of its own needs no number.
      const bracketed =
        form === form.toUpperCase() &&
        /[(（[]\s?$/.test(text.slice(0, start)) &&
        /^\s?[)）\]]/.test(text.slice(end));
      if (needsNumber.has(folded) && !bracketed && !numberAdjoins(text, start, end)) continue;
      found.push(foundAt(text, start, end, settle(form, codesOfForm.get(folded)!, context)));
    }
    return found;
  },
  parse(text, context) {
    const bare = text.replace(/^[([（\s]+|[)\]）\s.:]+$/g, '');
    const codes =
      codesOfForm.get(bare) ?? codesOfForm.get(bare.toLowerCase()) ?? codesOfForm.get(text.toLowerCase());
    if (codes !== undefined) return settle(bare, codes, context);
    const upper = bare.toUpperCase();
    if (/^[A-Z]{3}$/.test(upper) && isoCodes.has(upper)) return plain(upper);
    const named = codeOfName(bare);
    if (named !== null) return plain(named);
    const parts = currencyHandler.find(text, context);
    const normalized = new Set(parts.map((part) => part.normalized));
    const rest = parts.reduceRight((left, part) => left.slice(0, part.start) + left.slice(part.end), text);
    return parts.length > 0 && normalized.size === 1 && !/[\p{L}\p{N}]/u.test(rest) ? parts[0]! : null;
  },
};

/** True for an ISO 4217 code of a currency in use. */
export function isCurrencyCode(code: string): boolean {
  return isoCodes.has(code) && !unitlikeCodes.has(code);
}

/** True when a sign, word or code of money stands in a text. */
export function isCurrency(text: string): boolean {
  return text.trim() !== '' && currencyHandler.parse(text.trim(), {}) !== null;
}
