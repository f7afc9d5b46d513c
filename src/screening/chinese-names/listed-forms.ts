import { isPinyin } from '../../text/pinyin.ts';
import type { ListEntry } from '../lists/list.ts';
import { isLegalForm } from '../matching/legal-forms.ts';
import { isGeneralMeaning, meaningsOfWord, saysLittle } from './industry-words.ts';
import { latinPlaceAt } from './places.ts';

/** A listed name in Latin letters, taken apart: where, which firm, which trade. */
export interface ListedForm {
  /** Index of the entry in the active lists. */
  readonly entry: number;
  readonly text: string;
  /** Ids of the places it names. */
  readonly places: readonly string[];
  /** Letters under which its brand is looked up. */
  readonly key: string;
  /** Words of the list that the key was made of. */
  readonly keyWords: string;
  /** Further words of the brand, behind the first trade or place word. */
  readonly rest: readonly string[];
  /** Meanings of its trade words that tell firms apart. */
  readonly trade: ReadonlySet<string>;
  /** Meanings that nearly every name may have, groups and companies left out: they count where nothing else speaks. */
  readonly general: ReadonlySet<string>;
  /** No brand: only places and trade words. */
  readonly everyday: boolean;
}

const stopWords = new Set(['of', 'the', 'and', 'county', 'city', 'province', 'region', 'in', 'for']);
const shortestKey = 2;

/** Words of a Latin name, lower case, without legal forms; `Yuan’an` is one word, `G&G` another. */
export function wordsOf(name: string): string[] {
  const joined = name
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/\b([a-z])&([a-z])\b/g, '$1$2');
  return (joined.match(/[a-z0-9]+/g) ?? []).filter((word) => !isLegalForm(word) && !stopWords.has(word));
}

/**
 * Every way in which a listed name may be looked up. Empty for names with numbers and names in other scripts. A word
 * behind the first place that is itself a place may be a brand of the same letters: Luzhou is 泸州 and 绿洲.
 */
export function listedForms(entry: number, text: string): ListedForm[] {
  if (/\d/.test(text)) return [];
  const words = wordsOf(text);
  const forms = formsOf(entry, text, words, -1);
  const first = latinPlaceAt(words, 0);
  const second = first?.count ?? words.length;
  if (second < words.length && latinPlaceAt(words, second)?.count === 1)
    forms.push(...formsOf(entry, text, words, second));
  return forms;
}

/** The forms of a name; `brandAt` is a word that is not read as a place. */
function formsOf(entry: number, text: string, words: readonly string[], brandAt: number): ListedForm[] {
  const places: string[] = [];
  const trade = new Set<string>();
  const general = new Set<string>();
  /** Runs of words between places: brand words and trade words in their order. */
  const parts: { word: string; isBrand: boolean; isGeneral: boolean; run: number }[] = [];
  let run = 0;
  for (let index = 0; index < words.length; ) {
    const place = index === brandAt ? null : latinPlaceAt(words, index);
    if (place !== null) {
      if (place.id !== 'zhongguo') places.push(place.id);
      index += place.count;
      run++;
      continue;
    }
    const word = words[index]!;
    const meanings = meaningsOfWord(word);
    const telling = meanings?.filter((meaning) => !isGeneralMeaning(meaning)) ?? [];
    for (const meaning of telling) trade.add(meaning);
    for (const meaning of meanings ?? []) if (saysLittle(meaning)) general.add(meaning);
    parts.push({
      word,
      isBrand: meanings === null,
      isGeneral: meanings !== null && telling.length === 0,
      run,
    });
    index++;
  }
  const first = parts.findIndex((part) => part.isBrand);
  const form = (from: number, to: number, everyday: boolean): ListedForm => ({
    entry,
    text,
    places,
    key: parts
      .slice(from, to)
      .map((part) => part.word)
      .join(''),
    keyWords: parts
      .slice(from, to)
      .map((part) => part.word)
      .join(' '),
    rest: parts
      .filter((part, index) => part.isBrand && (index < from || index >= to))
      .map((part) => part.word),
    trade,
    general,
    everyday,
  });
  if (first < 0) {
    const telling = parts.findIndex((part) => !part.isGeneral);
    return telling < 0 || places.length === 0 ? [] : [form(telling, telling + 1, true)];
  }
  let end = first;
  while (end < parts.length && parts[end]!.isBrand && parts[end]!.run === parts[first]!.run) end++;
  const forms: ListedForm[] = [];
  // `Huafu Donghao`: the first word of a brand may be that of the group, the whole of it that of the firm.
  for (let to = first + 1; to <= end; to++) forms.push(form(first, to, false));
  let from = first;
  while (from > 0 && parts[from - 1]!.run === parts[first]!.run && !parts[from - 1]!.isGeneral) from--;
  if (from < first) forms.push(form(from, end, false));
  return forms.filter((candidate) => candidate.key.length >= shortestKey);
}

/** The listed names of all parties, taken apart. */
export function formsOfEntries(entries: readonly ListEntry[]): ListedForm[] {
  const forms: ListedForm[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'party') continue;
    for (const name of entry.names) {
      if (/\p{Script=Han}/u.test(name.text)) continue;
      for (const form of listedForms(index, name.text)) forms.push(form);
    }
  }
  return forms;
}

/** True when the brand of a listed name may be an English trade name: its words are no pinyin. */
export function isTradeName(form: ListedForm): boolean {
  return !form.everyday && !form.keyWords.split(' ').every((word) => isPinyin(word));
}
