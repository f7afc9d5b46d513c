import { pinyinOf, readingsOf } from '../../text/pinyin.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { ListEntry } from '../lists/list.ts';
import { chineseLegalFormLength, followingLegalForm } from '../matching/legal-forms.ts';
import type { Mention } from '../mention.ts';
import { isGeneralMeaning, meaningsOfWord } from './industry-words.ts';
import { listedForms } from './listed-forms.ts';
import { partsOf } from './name-parts.ts';
import { chinesePlaceAt, latinPlaceAt, placeRelation } from './places.ts';

/** A Chinese name as it may stand in Latin letters: brand in pinyin, trade in English or in pinyin. */
interface Rendered {
  readonly entry: number;
  readonly name: string;
  readonly origin: string;
  readonly places: readonly string[];
  /** Brand in pinyin, one word. */
  readonly brand: string;
  readonly chinese: string;
  readonly trade: ReadonlyMap<string, string>;
  /** Pinyin of what follows the brand. */
  readonly tail: string;
}

const none: ReadonlySet<string> = new Set();
const shortestBrand = 5;
/** Fewest letters of a brand without a trade word. */
const shortestWhole = 6;
/** Fewest characters of a brand without a trade word. */
const telling = 3;
const longestBrand = 4;
/** Most words into which a brand is split. */
const longestSplit = 6;
/** Words between the place and the brand, and words in which the trade must show. */
const reach = 3;
/** Characters to each side of a brand that are looked at. */
const window = 90;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Every way to read characters, two readings of each at most; the usual one alone for long names. */
function spellings(chinese: string): string[] {
  if (chinese.length > longestBrand) return [pinyinOf(chinese)];
  const readings = Array.from(chinese, (character) => readingsOf(character).slice(0, 2));
  const all = readings.reduce<string[]>(
    (starts, options) => starts.flatMap((start) => options.map((option) => start + option)),
    [''],
  );
  return [...new Set([pinyinOf(chinese), ...all])];
}

/**
 * How a Chinese name may stand in Latin letters: its brand in pinyin with its trade behind it, or all of it in pinyin.
 * Empty when the name has no brand that tells.
 */
function rendered(entry: number, text: string, origin: string): Rendered[] {
  const plain = toSimplified(text).replace(/[^\p{Script=Han}]/gu, '');
  const core = plain.slice(0, plain.length - chineseLegalFormLength(plain)).replace(/(?:集团|控股)+$/u, '');
  const places: string[] = [];
  let at = 0;
  for (let place = chinesePlaceAt(core, at, true); place !== null; place = chinesePlaceAt(core, at)) {
    places.push(place.id);
    at += place.length;
  }
  const base = { entry, name: text, origin };
  const found: Rendered[] = [];
  for (let length = 2; length <= longestBrand && at + length <= core.length; length++) {
    const chinese = core.slice(at, at + length);
    const parts = partsOf(core.slice(at + length), [], none);
    if (parts.residue !== '' || (parts.trade.size === 0 && length < telling)) continue;
    for (const brand of spellings(chinese))
      found.push({
        ...base,
        places: [...places, ...parts.places],
        brand,
        chinese,
        trade: parts.trade,
        tail: pinyinOf(core.slice(at + length)),
      });
    break;
  }
  const whole = core.slice(at);
  if (whole.length >= telling)
    for (const brand of spellings(whole))
      found.push({ ...base, places, brand, chinese: whole, trade: new Map(), tail: '' });
  return found.filter(
    ({ brand, trade }) =>
      brand.length >= (trade.size === 0 ? shortestWhole : shortestBrand) &&
      meaningsOfWord(brand) === null &&
      latinPlaceAt([brand], 0) === null,
  );
}

/** Finds Chinese names of the tables in Latin letters that the list does not print. */
export class LatinRenderings {
  private readonly byBrand = new Map<string, Rendered[]>();
  /** First syllables and whole brands, so that a page word is looked up once. */
  private readonly firstWords = new Set<string>();

  constructor(entries: readonly ListEntry[]) {
    for (const [index, entry] of entries.entries()) {
      if (entry.kind !== 'party') continue;
      const printed = new Set(
        entry.names.flatMap((name) =>
          /\p{Script=Han}/u.test(name.text) ? [] : listedForms(index, name.text).map((form) => form.key),
        ),
      );
      for (const name of entry.names) {
        if (!/\p{Script=Han}/u.test(name.text)) continue;
        for (const rendering of rendered(index, name.text, name.origin)) {
          if (printed.has(rendering.brand)) continue;
          const known = this.byBrand.get(rendering.brand);
          if (known === undefined) this.byBrand.set(rendering.brand, [rendering]);
          else known.push(rendering);
          for (let length = 1; length <= rendering.brand.length; length++)
            this.firstWords.add(rendering.brand.slice(0, length));
        }
      }
    }
  }

  /** Mentions at grade E3: place, brand in pinyin and trade stand together. */
  find(text: string): Mention[] {
    if (this.byBrand.size === 0) return [];
    const found: Mention[] = [];
    for (const match of text.matchAll(/[A-Z][A-Za-z]*/g)) {
      if (!this.firstWords.has(match[0].toLowerCase())) continue;
      // A few words to each side are enough to see place, trade and legal form.
      const from = Math.max(0, match.index - window);
      const words: Word[] = [];
      let index = -1;
      for (const near of text.slice(from, match.index + window).matchAll(/[A-Za-z]+/g)) {
        if (from + near.index === match.index) index = words.length;
        words.push({
          word: near[0].toLowerCase(),
          start: from + near.index,
          end: from + near.index + near[0].length,
        });
      }
      let brand = '';
      for (let to = index; index >= 0 && to < Math.min(words.length, index + longestSplit); to++) {
        brand += words[to]!.word;
        if (!this.firstWords.has(brand)) break;
        for (const rendering of this.byBrand.get(brand) ?? []) {
          const mention = this.check(text, words, index, to, rendering);
          if (mention === null) continue;
          const said = found.some((other) => other.entry === mention.entry && other.end > mention.start);
          if (!said) found.push(mention);
        }
      }
    }
    return found;
  }

  private check(
    text: string,
    words: readonly Word[],
    from: number,
    to: number,
    rendering: Rendered,
  ): Mention | null {
    const plain = words
      .slice(Math.max(0, from - reach - 1), Math.min(words.length, to + 2 + reach * 2))
      .map(({ word }) => word);
    const here = from - Math.max(0, from - reach - 1);
    const places: string[] = [];
    let start = from;
    for (let index = 0; index < here; index++) {
      const place = latinPlaceAt(plain, index);
      if (place === null || index + place.count > here) continue;
      places.push(place.id);
      start = Math.min(start, from - here + index);
    }
    let last = to;
    let trade: string | null = null;
    let behind = '';
    for (let index = to + 1; index < Math.min(words.length, to + 1 + reach * 2); index++) {
      const { word } = words[index]!;
      const gap = text.slice(words[index - 1]!.end, words[index]!.start);
      if (/[\n.;:]/.test(gap.replace(/^\s*\n?\s*$/, ' ')) || gap.length > 4) break;
      behind += word;
      const meanings = meaningsOfWord(word);
      if (meanings?.some((meaning) => rendering.trade.has(meaning))) {
        trade ??= word;
        last = index;
      } else if (rendering.tail.length >= 4 && rendering.tail.startsWith(behind) && behind.length >= 4) {
        trade ??= behind;
        last = index;
      } else if (meanings?.every(isGeneralMeaning)) last = index;
      else {
        const place = latinPlaceAt([word], 0);
        if (place === null) {
          if (!rendering.tail.startsWith(behind)) break;
        } else places.push(place.id);
      }
    }
    if (trade === null && rendering.trade.size > 0) return null;
    const relation = placeRelation(rendering.places, places);
    if (relation !== 'same' && relation !== 'none') return null;
    const coreEnd = words[last]!.end;
    const form = followingLegalForm(text.slice(coreEnd, coreEnd + 48));
    if (relation === 'none' && form === 0) return null;
    const brand = text.slice(words[from]!.start, words[to]!.end);
    return {
      entry: rendering.entry,
      alias: rendering.name,
      origin: 'derived',
      grade: 'E3',
      rule: 'derived-latin',
      because: [
        `it is derived from the Chinese name ${rendering.name}: "${brand}" is how ${rendering.chinese} reads${trade === null ? '' : `, "${trade}" stands for ${[...new Set(rendering.trade.values())].join(', ')}`}`,
        relation === 'same' ? 'the place is the same' : 'neither name has a place',
        'the list does not print this form',
      ],
      edits: [],
      start: words[start]!.start,
      coreEnd,
      end: coreEnd + form,
      cost: 0,
      alternates: [],
      alignment: [{ part: 'brand', printed: brand, listed: rendering.brand, likeness: 1, weight: 1 }],
      searched: { derivedFrom: rendering.name, nameOrigin: rendering.origin },
    };
  }
}
