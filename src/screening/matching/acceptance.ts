import { isPinyin } from '../../text/pinyin.ts';
import { meaningsOfChinese } from '../chinese-names/industry-words.ts';
import type { AlignmentStep } from './alignment.ts';
import { hasSpoiltChineseForm, isLegalForm } from './legal-forms.ts';
import { type NamePattern, shortCore } from './name-patterns.ts';
import type { Squashed } from './squash.ts';
import { isCommonWord, isPlaceWord, leadingChinesePlace } from './vocabulary.ts';

/** A listed name laid against the page, before it counts as found. Indexes are units of the squashed page. */
export interface Alignment {
  readonly pattern: NamePattern;
  readonly page: Squashed;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly AlignmentStep[];
  /** Length of the legal form printed right after it; 0 for none. */
  readonly form: number;
}

/** Symbols at either end of a name in which no edit is allowed when the page's word goes on there. */
const loosePart = 5;
/** A name this long is telling even where spaces are lost on both sides. */
const tellingLength = 14;
/** A weak name that the list itself prints without a legal form may be misread in one place from this length on. */
const tolerantWeakLength = 12;
/** A short coined name may be misread in one place, standing by itself, from this length on. */
const tolerantShortLength = 7;

export function startsWord({ page, from }: Alignment): boolean {
  return page.boundaries[from] !== 0;
}

export function endsWord({ page, to }: Alignment): boolean {
  return page.boundaries[to] !== 0;
}

/** True when a difference touches the brand: a changed letter of it, or a letter that makes its word longer. */
export function inBrand(pattern: NamePattern, page: Squashed, step: AlignmentStep): boolean {
  if (step.kind !== 'insertion') return pattern.brand[step.pattern] === 1;
  if (pattern.brand[step.pattern - 1] === 1)
    return pattern.brand[step.pattern] === 1 || page.boundaries[step.text] !== 1;
  return pattern.brand[step.pattern] === 1 && page.boundaries[step.text + 1] !== 1;
}

/** Share of the letters of an everyday word that may be misread. */
const wordShare = 0.34;
/** Shortest brand in which two letters may be misread where what is printed is no word at all. */
const brokenBrand = 5;

/** A word of the listed name as the page prints it. */
interface PrintedWord {
  readonly listed: string;
  /** Lower case, before the confusion table. */
  readonly printed: string;
  readonly brand: boolean;
  readonly edits: number;
}

/** The words of a listed name beside what the page prints for each. */
function printedWords({ pattern, page, from, to, steps }: Alignment): PrintedWord[] {
  const count = 1 + (pattern.word.at(-1) ?? -1);
  const listed = new Array<string>(count).fill('');
  const printed = new Array<string>(count).fill('');
  const edits = new Array<number>(count).fill(0);
  const brand = new Array<boolean>(count).fill(false);
  for (let index = 0; index < pattern.raw.length; index++) {
    listed[pattern.word[index]!] += character(pattern.raw[index]!);
    if (pattern.brand[index] === 1) brand[pattern.word[index]!] = true;
  }
  const inserted = new Map<number, number>();
  const deleted = new Set<number>();
  for (const step of steps) {
    // A letter too many at the seam of two words belongs to the one whose word on the page holds it.
    const behind = step.kind === 'insertion' && step.pattern > 0 && page.boundaries[step.text] === 0 ? 1 : 0;
    const at = Math.min(step.pattern - behind, pattern.word.length - 1);
    edits[pattern.word[at]!]!++;
    if (step.kind === 'insertion') inserted.set(step.text, at);
    else if (step.kind === 'deletion') deleted.add(step.pattern);
  }
  let at = 0;
  for (let index = from; index < to; index++) {
    const extra = inserted.get(index);
    if (extra !== undefined) {
      printed[pattern.word[extra]!] += character(page.raw[index]!);
      continue;
    }
    while (deleted.has(at)) at++;
    if (at >= pattern.word.length) break;
    printed[pattern.word[at]!] += character(page.raw[index]!);
    at++;
  }
  return listed.map((word, index) => ({
    listed: word,
    printed: printed[index]!,
    brand: brand[index]!,
    edits: sameShape(word) === sameShape(printed[index]!) ? 0 : edits[index]!,
  }));
}

/** Pairs and threes of letters that a scan makes of one: they count as no difference of a word, though as edits of the name. */
function sameShape(word: string): string {
  return word
    .replace(/ri/g, 'n')
    .replace(/ivi/g, 'm')
    .replace(/cl/g, 'd')
    .replace(/nn/g, 'm')
    .replace(/li/g, 'h')
    .replace(/ii/g, 'u');
}

function character(raw: number): string {
  return raw >= 0xe000 && raw <= 0xe001 ? (raw === 0xe000 ? 'm' : 'w') : String.fromCharCode(raw);
}

/**
 * True when a word reads as another name: a misread word is no word, so where two letters differ and what stands there
 * is pinyin again, or another word of trade or place stands in a name of such words, it is someone else.
 */
function isOtherWord({ listed, printed, edits }: PrintedWord, everyday: boolean): boolean {
  if (edits >= 2 && isPinyin(listed) && isPinyin(printed)) return true;
  // Misreadings are strewn over a name; a word of which half is different was replaced.
  if (edits > Math.max(2, Math.floor(listed.length / 2))) return true;
  if (!everyday || edits === 0) return false;
  return edits > Math.max(1, Math.floor(listed.length * wordShare)) || isCommonWord(printed);
}

/** True when a brand in pinyin was read as letters that are no pinyin: a bad scan does that, another firm does not. */
function isBrokenPinyin(words: readonly PrintedWord[]): boolean {
  const changed = words.filter(({ brand, edits }) => brand && edits > 0);
  return (
    changed.length > 0 &&
    changed.every(
      ({ listed, printed, edits }) =>
        listed.length >= brokenBrand && edits <= 2 && isPinyin(listed) && !isPinyin(printed),
    )
  );
}

/** Letters of its brand that a name may lose to a bad scan; beyond that it is another firm's brand. */
function brandAllowance(pattern: NamePattern): number {
  const { brandLength } = pattern;
  if (pattern.chinese) {
    if (pattern.ofXinjiang && brandLength >= 2) return 1;
    if (brandLength === 3 && pattern.symbols.length >= 7) return 1;
    return Math.floor(brandLength / 4);
  }
  if (brandLength < 3) return 0;
  return Math.max(brandLength >= 7 ? 2 : 1, Math.floor(brandLength / 4));
}

function brandEdits({ pattern, page, steps }: Alignment): number {
  return steps.filter((step) => inBrand(pattern, page, step)).length;
}

/** True when the differences are of a kind that makes another name: in the brand, in a number, a place word replaced. */
export function differsTooMuch(found: Alignment): boolean {
  const { pattern, page, steps, from, to } = found;
  if (steps.length === 0) return false;
  if (steps.some((step) => breaksNumber(pattern, page, step))) return true;
  if (!pattern.chinese) {
    const words = printedWords(found);
    if (words.some((word) => isOtherWord(word, pattern.everyday))) return true;
    if (!pattern.everyday && brandEdits(found) > brandAllowance(pattern) && !isBrokenPinyin(words))
      return true;
  } else if (brandEdits(found) > brandAllowance(pattern) || isOtherTrade(found)) return true;
  const perPlace = new Map<number, number>();
  for (const step of steps) {
    const place = pattern.place[step.pattern] ?? 0;
    if (place > 0) perPlace.set(place, (perPlace.get(place) ?? 0) + 1);
  }
  for (const [place, edits] of perPlace) {
    const length = pattern.place.filter((candidate) => candidate === place).length;
    if (edits > Math.max(1, Math.floor(length * 0.4))) return true;
  }
  return !pattern.chinese && pattern.short && to - from < 3;
}

/** Fewest and most characters of a Chinese word of trade. */
const tradeWordLengths = [2, 3, 4] as const;

/** True when a replaced character makes another word of trade: 华海鞋业 makes shoes, 华海药业 medicines. */
function isOtherTrade({ pattern, page, steps, from, to }: Alignment): boolean {
  if (steps.some((step) => step.kind !== 'substitution')) return false;
  const printed = String.fromCharCode(...page.raw.subarray(from, to));
  const listed = pattern.words;
  return steps.some((step) =>
    tradeWordLengths.some((length) => {
      for (let start = Math.max(0, step.pattern - length + 1); start <= step.pattern; start++) {
        const other = meaningsOfChinese(printed.slice(start, start + length));
        if (other === null || start + length > printed.length) continue;
        const own = meaningsOfChinese(listed.slice(start, start + length));
        if (own !== null && !own.some((meaning) => other.includes(meaning))) return true;
      }
      return false;
    }),
  );
}

/** `No. 112` is another vessel than `No. 113`: a digit may be misread as a letter, not as another digit. */
function breaksNumber(pattern: NamePattern, page: Squashed, step: AlignmentStep): boolean {
  const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;
  if (step.kind === 'insertion') {
    const beside = pattern.number[step.pattern] === 1 || pattern.number[step.pattern - 1] === 1;
    return beside && isDigit(page.raw[step.text]);
  }
  if (pattern.number[step.pattern] !== 1) return false;
  return step.kind === 'deletion' || isDigit(page.raw[step.text]);
}

/** True when too little stands around a doubtful name: no legal form, no word boundary, a place word before it. */
export function lacksSupport(found: Alignment): boolean {
  const { pattern, page, steps, from, to, form } = found;
  const cost = steps.length;
  const { length } = pattern.symbols;
  if (pattern.chinese) return lacksChineseSupport(found);
  const starts = startsWord(found);
  const ends = endsWord(found) || form > 0;
  if (pattern.short && (!starts || !ends || splitElsewhere(pattern, page, from, to))) return true;
  if (!ends && pattern.endsShortened) return true;
  if (length < tellingLength && !starts && !ends) return true;
  if (length < tellingLength && (!starts || !ends) && !insideRunTogetherText(found, starts)) return true;
  // `Zijin Mining sup…` is not `Zijin Mining Group`: an end made up of edits must at least end a word.
  if (!starts && steps.some((step) => step.pattern < loosePart)) return true;
  if (!ends && steps.some((step) => step.pattern >= length - loosePart)) return true;
  if (cost === 0) return false;
  if (form === 0 && (pattern.weak || length < shortCore)) {
    const changed = steps.some((step) => inBrand(pattern, page, step));
    const enough = changed || pattern.everyday ? tolerantWeakLength : tolerantShortLength;
    const tolerantWeak = pattern.weak && pattern.listedWithoutForm && length >= enough;
    const tolerantShort = !pattern.weak && length >= tolerantShortLength;
    if (cost > 1 || !(tolerantWeak || tolerantShort)) return true;
  }
  // A short alias with a changed brand behind a place word is the name of another firm of that place.
  const changedBrand = steps.some((step) => inBrand(pattern, page, step));
  if (
    changedBrand &&
    pattern.brandLength < 5 &&
    (length < tolerantWeakLength || (form === 0 && !pattern.listedWithoutForm))
  )
    return true;
  const namesPlace = pattern.place.some((place) => place > 0);
  // Four letters by themselves, one of them another: `Titan` is not `Tian`.
  if (changedBrand && pattern.brandLength < 5 && !namesPlace) return true;
  return changedBrand && !namesPlace && placeBefore(page, from);
}

function lacksChineseSupport({ pattern, page, steps, from, to, form }: Alignment): boolean {
  if (steps.length === 0) return false;
  // A name does not go on behind the end of a sentence.
  if (/[。！？；]/u.test(page.source.slice(page.starts[from], page.ends[to - 1]))) return true;
  const long = pattern.symbols.length >= 6;
  // Place and trade alone: 新能源 is no misread 新疆能源, nor 新能源集团 a misread 新疆能源集团.
  if (pattern.everyday && (!long || steps.some((step) => step.kind === 'deletion'))) return true;
  if (long) return false;
  return form === 0 && !hasSpoiltChineseForm(page.source.slice(page.ends[to - 1], page.ends[to - 1]! + 14));
}

/** Lost spaces join a name to its neighbours; a longer single word that merely ends in the name is another word. */
function insideRunTogetherText({ page, from, to }: Alignment, starts: boolean): boolean {
  if (!starts) {
    let index = from;
    while (index > 0 && page.boundaries[index] === 0) index--;
    return from - index >= 12;
  }
  let index = to;
  while (index < page.length && page.boundaries[index] === 0) index++;
  return index - to >= 4;
}

/** True when the word in front of a unit is a place of China: `Shanghai` in `Shanghai Yuanda Food`. */
function placeBefore(page: Squashed, from: number): boolean {
  const word = /([A-Za-z]+)[\s,()]*$/.exec(
    page.source.slice(Math.max(0, page.starts[from]! - 24), page.starts[from]),
  );
  return word !== null && isPlaceWord(word[1]!.toLowerCase());
}

/** A known place among the words found that the listed name does not hold; null when there is none. */
export function placeInstead({ pattern, page, from, to, steps }: Alignment): string | null {
  if (steps.length === 0) return null;
  if (pattern.chinese) {
    const place = leadingChinesePlace(String.fromCharCode(...page.raw.subarray(from, to)));
    return place !== null && !pattern.words.startsWith(place) ? place : null;
  }
  const found = page.source.slice(page.starts[from], page.ends[to - 1]);
  const listed = pattern.words.split(' ');
  const words = found.toLowerCase().match(/[a-z]+/g) ?? [];
  const isListed = (word: string): boolean =>
    pattern.romanised ? pattern.words.includes(word) : listed.includes(word);
  return words.find((word) => isPlaceWord(word) && !isListed(word)) ?? null;
}

/** True when the page has more words than the listed name: `hy so lar`. */
function splitElsewhere(pattern: NamePattern, page: Squashed, from: number, to: number): boolean {
  // A legal form stands behind the words that are looked for: `10  INV` is not `IOI Corporation`.
  const listed = pattern.name.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  while (listed.length > 1 && isLegalForm(listed.at(-1)!.toLowerCase())) listed.pop();
  let words = 1;
  for (let index = from + 1; index < to; index++) {
    const between = page.source.slice(page.ends[index - 1], page.starts[index]);
    if (between !== '' && page.boundaries[index] !== 2 && !/^-?\s*\n/.test(between)) words++;
  }
  return words > listed.length;
}
