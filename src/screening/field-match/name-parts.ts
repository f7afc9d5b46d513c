import type { AlignmentPart } from '../../model/flag.ts';
import { toSimplified } from '../../text/simplified.ts';
import { isCommonWord } from '../matching/vocabulary.ts';
import {
  groupMeaning,
  hanLegalForms,
  hanTradeWords,
  isFiller,
  type LegalClass,
  legalClass,
  longestLegalForm,
  longLegalWords,
  tradeMeaning,
} from './equivalents.ts';
import { spellingLikeness } from './likeness.ts';
import { hanPlaces, isCountryKey, placeKey } from './name-places.ts';
import { latinised } from './transliteration.ts';

/** What a part of a firm's name says. */
export type PartKind = AlignmentPart['part'];

/** One part of a name: a word, a legal form of several words, a number, or a run of Han characters. */
export interface NamePart {
  readonly kind: PartKind;
  /** As printed. */
  readonly text: string;
  /** Equal for all ways of writing the same thing. */
  readonly key: string;
  /** Folded Latin letters and digits; for Han the characters, simplified. */
  readonly spelt: string;
  readonly han: boolean;
  /** How much the part tells about which firm it is. */
  readonly weight: number;
  /** Printed in capitals without vowels' company, as initials are. */
  readonly initials: boolean;
}

/** A name taken apart once, to be compared many times. */
export interface PreparedName {
  readonly text: string;
  readonly parts: readonly NamePart[];
  /** Legal forms stated, without `company`, which says nothing. */
  readonly legal: readonly LegalClass[];
  readonly hasBrand: boolean;
  /** A legal form is printed: the name is given in full, so that a part it lacks is one it does not have. */
  readonly inFull: boolean;
}

/** Words of a name beyond this many are left aside. */
export const mostParts = 24;
const longestName = 400;

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const hanDigits = '零一二三四五六七八九';

/** Value of a number of a name: `3`, `3rd`, `third`, `III`; null for other words. */
function numberOf(word: string, printed: string, first: boolean): string | null {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (ordinal !== null) return ordinal[1]!;
  const spelt = ones.indexOf(word);
  if (spelt >= 0) return String(spelt + 1);
  const ten = tens.indexOf(word);
  if (ten >= 0) return String((ten + 2) * 10);
  const place = ordinals.indexOf(word);
  if (place >= 0) return String(place + 1);
  const numeral = roman.indexOf(word);
  if (numeral >= 0 && printed === printed.toUpperCase() && !first) return String(numeral + 1);
  return /^[a-z]{1,3}\d{1,4}[a-z]?$/.test(word) && !first ? word : null;
}

function hanNumber(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text);
  if (match === null || text === '') return null;
  const [, high, ten, low] = match as unknown as [string, string, string, string];
  if (ten === '') return high !== '' && low === '' ? String(hanDigits.indexOf(high)) : null;
  return String((high === '' ? 1 : hanDigits.indexOf(high)) * 10 + (low === '' ? 0 : hanDigits.indexOf(low)));
}

interface Word {
  readonly text: string;
  readonly folded: string;
}

const han = /\p{Script=Han}/u;

/** Two words or a word and a legal form run together: `SiemensAG`, not `McKesson`. */
function isCamelCase(run: string): boolean {
  if (!/^\p{Lu}?\p{Ll}+\p{Lu}/u.test(run) || legalClass(run.toLowerCase()) !== null) return false;
  return run
    .split(/(?<=\p{Ll})(?=\p{Lu})/u)
    .every((half, index) => half.length >= 4 || (index > 0 && legalClass(half.toLowerCase()) !== null));
}

/** Words as printed: dotted initials are one word, an apostrophe joins, camel case parts where both halves are words. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (printed: string): void => {
    const folded = latinised(printed).replace(/[^a-z0-9\p{L}\p{N}]/gu, '');
    if (folded !== '') words.push({ text: printed, folded });
  };
  for (const match of text.matchAll(
    /(?:\p{L}\.[ ]?){2,}\p{L}?(?![\p{L}])|[\p{L}\p{N}\p{M}]+(?:['’`]\p{L}+)*/gu,
  )) {
    const printed = match[0].trim();
    if (/^(?:\p{L}\.[ ]?){2,}\p{L}?$/u.test(printed)) {
      add(printed);
      continue;
    }
    for (const run of printed.match(/\p{Script=Han}+(?:\d+\p{Script=Han}+)*|[^\p{Script=Han}]+/gu) ?? []) {
      if (han.test(run)) words.push({ text: run, folded: toSimplified(run) });
      else if (isCamelCase(run)) for (const half of run.split(/(?<=\p{Ll})(?=\p{Lu})/u)) add(half);
      else if (/^(?:ООО|ОАО|ЗАО|ПАО)\p{Lu}/u.test(run)) {
        add(run.slice(0, 3));
        add(run.slice(3));
      } else add(run);
    }
  }
  return words.slice(0, mostParts);
}

/** Weight of the brand by how telling its length is. */
function brandWeight(spelt: string, isHan: boolean): number {
  if (isHan) return spelt.length >= 2 ? 1.1 : 0.6;
  if (spelt.length <= 1) return 0.4;
  if (spelt.length === 2) return 0.65;
  return spelt.length === 3 ? 0.85 : 1 + Math.min(0.3, (spelt.length - 4) * 0.05);
}

const kindWeight: Readonly<Record<PartKind, number>> = {
  brand: 1,
  word: 0.8,
  trade: 0.55,
  place: 0.55,
  number: 1,
  group: 0.35,
  'legal-form': 0.3,
};

function part(
  kind: PartKind,
  text: string,
  key: string,
  spelt: string,
  isHan = false,
  weight = kindWeight[kind],
): NamePart {
  const initials = !isHan && /^(?:\p{Lu}\.?[ ]?){2,6}$/u.test(text);
  return { kind, text, key, spelt, han: isHan, weight, initials };
}

function hanParts(run: string): NamePart[] {
  const found: NamePart[] = [];
  const behind: NamePart[] = [];
  let rest = toSimplified(run);
  let printed = run;
  const cutEnd = (length: number): string => {
    const cut = printed.slice(printed.length - length);
    printed = printed.slice(0, printed.length - length);
    rest = rest.slice(0, rest.length - length);
    return cut;
  };
  const cutStart = (length: number): string => {
    const cut = printed.slice(0, length);
    printed = printed.slice(length);
    rest = rest.slice(length);
    return cut;
  };
  for (;;) {
    const form = hanLegalForms.find((word) => rest.endsWith(word));
    if (form === undefined) break;
    behind.unshift(part('legal-form', cutEnd(form.length), form, form, true));
  }
  for (let more = true; more && rest !== ''; ) {
    more = false;
    const place = hanPlaces.find((word) => rest.startsWith(word) && rest.length > word.length);
    if (place !== undefined) {
      const key = placeKey(place)!;
      const suffix = /^(?:维吾尔自治区|自治区|[省市县区])/u.exec(rest.slice(place.length));
      const length =
        place.length +
        (suffix !== null && rest.length > place.length + suffix[0].length ? suffix[0].length : 0);
      found.push(
        part('place', cutStart(length), key, place, true, isCountryKey(key) ? 0.4 : kindWeight.place),
      );
      more = true;
    }
  }
  const trades: NamePart[] = [];
  for (let more = true; more && rest.length > 0; ) {
    more = false;
    if (rest.endsWith('进出口')) {
      // Two trades in three characters.
      trades.unshift(part('trade', cutEnd(2), 'export', '出口', true));
      trades.unshift(part('trade', cutEnd(1), 'import', '进口', true));
      more = true;
      continue;
    }
    const word = hanTradeWords.find(
      (candidate) =>
        rest.endsWith(candidate) && (rest.length > candidate.length || found.length > 0 || trades.length > 0),
    );
    if (word !== undefined && (rest.length - word.length >= 1 || rest.length === word.length)) {
      const group = groupMeaning(word);
      trades.unshift(
        group === null
          ? part('trade', cutEnd(word.length), tradeMeaning(word)!, word, true)
          : part('group', cutEnd(word.length), group, word, true),
      );
      more = true;
    }
  }
  const numbered = /第?(\d+|[一二三四五六七八九十]{1,3})(?=[厂矿号分师团]|$)/u.exec(rest);
  if (numbered !== null && (numbered[0].startsWith('第') || /\d/.test(numbered[0]))) {
    const value = hanNumber(numbered[1]!);
    if (value !== null) {
      const [before, after] = [
        rest.slice(0, numbered.index),
        rest.slice(numbered.index + numbered[0].length),
      ];
      const shown = printed.slice(0, numbered.index);
      if (before !== '') found.push(part('brand', shown, before, before, true, brandWeight(before, true)));
      found.push(part('number', numbered[0], value, value, true));
      if (after !== '') found.push(part('word', after, after, after, true));
      rest = '';
    }
  }
  if (rest !== '') found.push(part('brand', printed, rest, rest, true, brandWeight(rest, true)));
  return [...found, ...trades, ...behind];
}

/** Class and number of words of the legal form that starts at a word; null for none. */
function legalAt(words: readonly Word[], at: number): { kind: LegalClass; count: number } | null {
  let found: { kind: LegalClass; count: number } | null = null;
  let joined = '';
  for (let count = 1; count <= longestLegalForm && at + count <= words.length; count++) {
    joined += words[at + count - 1]!.folded;
    const kind = legalClass(joined);
    if (kind !== null) found = { kind, count };
  }
  if (found !== null) return found;
  joined = '';
  for (let count = 1; count <= 4 && at + count <= words.length; count++) {
    joined += words[at + count - 1]!.folded;
    const form = misspeltForm(joined);
    if (form !== null) found = { kind: legalClass(form)!, count };
  }
  return found;
}

const misspelt = new Map<string, string | null>();

/** The long legal form that a word, or words joined, spells with a letter or two wrong; null for none. */
function misspeltForm(joined: string): string | null {
  if (joined.length < 7 || joined.length > 48) return null;
  const known = misspelt.get(joined);
  if (known !== undefined) return known;
  const form =
    longLegalWords.find(
      (word) =>
        word.charCodeAt(0) === joined.charCodeAt(0) &&
        Math.abs(word.length - joined.length) <= 2 &&
        spellingLikeness(word, joined) >= 0.7,
    ) ?? null;
  if (misspelt.size > 20_000) misspelt.clear();
  misspelt.set(joined, form);
  return form;
}

/** Short words that are a legal form behind a name and anything elsewhere. */
const onlyAtTheEnd = new Set(
  'as ad ab sa se ip ao ek pt oy eg co comp dd gk sl bv nv sas cia inc too uab sia ltd'.split(' '),
);

/**
 * Takes a name apart. Words of a legal form count as such only at the ends of the name or beside one another; trade and
 * place words are known by tables, numbers by form; what no table knows is the brand.
 */
export function prepareName(text: string): PreparedName {
  const shown = text
    .slice(0, longestName)
    .normalize('NFKC')
    .replace(/^\s*(?:m\/s|messrs)\b\.?\s*/iu, '');
  const words = wordsOf(shown);
  const parts: NamePart[] = [];
  const legal = new Set<LegalClass>();
  for (let at = 0; at < words.length && parts.length < mostParts; ) {
    const word = words[at]!;
    if (han.test(word.folded)) {
      for (const each of hanParts(word.text)) {
        parts.push(each);
        if (each.kind === 'legal-form') legal.add(legalClass(each.key)!);
      }
      at++;
      continue;
    }
    const form = legalAt(words, at);
    if (form !== null) {
      const last = at + form.count >= words.length;
      const besideForm =
        parts.at(-1)?.kind === 'legal-form' ||
        (at + form.count < words.length && legalAt(words, at + form.count) !== null);
      const first =
        at === 0 &&
        words.length > form.count &&
        !['co', 'as', 'se', 'ad', 'comp', 'inc'].includes(word.folded);
      const short = form.count === 1 && onlyAtTheEnd.has(word.folded);
      const dotted = word.text.includes('.');
      if (
        !short ||
        last ||
        besideForm ||
        dotted ||
        (first && word.text === word.text.toUpperCase()) ||
        parts.length > 1
      ) {
        const printed = words.slice(at, at + form.count);
        const key = printed.map((each) => each.folded).join('');
        parts.push(part('legal-form', printed.map((each) => each.text).join(' '), key, key));
        legal.add(form.kind);
        at += form.count;
        continue;
      }
    }
    let taken = 0;
    for (let count = Math.min(3, words.length - at); count >= 1; count--) {
      const run = words.slice(at, at + count);
      if (run.some((each) => han.test(each.folded))) continue;
      const joined = run.map((each) => each.folded).join('');
      if (count > 1 && joined.length < 5) continue;
      const printed = run.map((each) => each.text).join(' ');
      const group = groupMeaning(joined);
      const trade = tradeMeaning(joined);
      const place = placeKey(joined);
      if (group !== null) parts.push(part('group', printed, group, joined));
      else if (trade !== null) parts.push(part('trade', printed, trade, joined));
      else if (place !== null && (count === 1 || joined.length >= 6))
        parts.push(
          part('place', printed, place, joined, false, isCountryKey(place) ? 0.4 : kindWeight.place),
        );
      else continue;
      taken = count;
      break;
    }
    if (taken > 0) {
      at += taken;
      continue;
    }
    const value = numberOf(word.folded, word.text, parts.length === 0);
    if (value !== null) {
      const unit =
        tens.includes(word.folded) && at + 1 < words.length
          ? numberOf(words[at + 1]!.folded, words[at + 1]!.text, false)
          : null;
      const joined = unit !== null && Number(unit) < 10 ? String(Number(value) + Number(unit)) : value;
      parts.push(part('number', word.text, joined, joined));
      at += joined === value ? 1 : 2;
      continue;
    }
    at++;
    if (isFiller(word.folded)) continue;
    const kind = isCommonWord(word.folded) ? 'word' : 'brand';
    const weight = kind === 'brand' ? brandWeight(word.folded, false) : kindWeight.word;
    parts.push(part(kind, word.text, word.folded, word.folded, false, weight));
  }
  // A name of legal words alone (`The Company`) is compared by its letters.
  const kept = parts.some((each) => each.kind !== 'legal-form')
    ? parts
    : parts.map((each) => ({ ...each, kind: 'word' as const, weight: kindWeight.word }));
  legal.delete('company');
  return {
    text,
    parts: kept,
    legal: [...legal],
    hasBrand: kept.some((each) => each.kind === 'brand'),
    inFull: kept.some((each) => each.kind === 'legal-form'),
  };
}
