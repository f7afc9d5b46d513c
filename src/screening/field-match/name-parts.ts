import { toSimplified } from '../../text/simplified.ts';
import { isCommonWord } from '../matching/vocabulary.ts';
import {
  groupMeaning,
  isFiller,
  type LegalClass,
  legalClass,
  longestLegalForm,
  longLegalWords,
  tradeMeaning,
} from './equivalents.ts';
import { hanParts } from './han-parts.ts';
import { spellingLikeness } from './likeness.ts';
import { brandWeight, kindWeight, type NamePart, part } from './name-part.ts';
import { isCountryKey, placeKey } from './name-places.ts';
import { latinised } from './transliteration.ts';

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
