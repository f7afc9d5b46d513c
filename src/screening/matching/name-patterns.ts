import { codePointLength } from '../../model/page-text.ts';
import { meaningsOfChinese } from '../chinese-names/industry-words.ts';
import type { ListedName } from '../lists/list.ts';
import { chineseLegalFormLength, isLegalForm } from './legal-forms.ts';
import {
  listedWord,
  type NameToken,
  pinyinToken,
  placeAndBrand,
  reorderedForms,
  tokensOf,
  variantsOf,
  withSplitLetters,
} from './name-forms.ts';
import { squash } from './squash.ts';
import { chineseBrandRange, isCommonWord, isPlaceWord } from './vocabulary.ts';

/** Tolerance of the name search. */
export interface NameTolerance {
  /** Edits allowed per character of a name. */
  readonly editShare: number;
  /** Most edits allowed in one name. */
  readonly maximumEdits: number;
}

/** One form of a listed name, ready to be searched for. Legal form stripped. */
export interface NamePattern {
  /** Index of the entry in the active lists. */
  readonly entry: number;
  readonly name: ListedName;
  readonly symbols: Uint16Array;
  readonly raw: Uint16Array;
  /** Offset (code points) in the listed name of each symbol. */
  readonly at: Uint16Array;
  /** 1 where a symbol belongs to the brand of the name. */
  readonly brand: Uint8Array;
  readonly brandLength: number;
  /** Number of the word each symbol belongs to, from 0. */
  readonly word: Uint16Array;
  /** 1 where a symbol belongs to a number such as `No. 112`: numbers tell sister firms apart. */
  readonly number: Uint8Array;
  /** Edits allowed. */
  readonly edits: number;
  readonly chinese: boolean;
  /** The core is short or made of everyday words: alone, without a legal form beside it, it is weak evidence. */
  readonly weak: boolean;
  /** The listed form itself holds no legal form, so its absence on the page says nothing. */
  readonly listedWithoutForm: boolean;
  /** Only the place and the brand of the listed name: how papers of the trade call a firm. */
  readonly shortened: boolean;
  /** The words in another order than the list prints them: the place behind the name, or in front of it. */
  readonly reordered: boolean;
  /** No brand at all: only trade, place and everyday words. */
  readonly everyday: boolean;
  /** All of a Chinese name in pinyin, which the list does not print. */
  readonly romanised: boolean;
  /** Holds the name of a place. */
  readonly namesPlace: boolean;
  /** Holds the short form of a word. */
  readonly abbreviated: boolean;
  /** Ends in the short form of a word, which is a beginning of the word itself: it must end where a word does. */
  readonly endsShortened: boolean;
  /** Starts with a place of Xinjiang, which is itself a mention whatever the rest reads. */
  readonly ofXinjiang: boolean;
  /** Number of the place word each symbol belongs to, 0 for none. */
  readonly place: Uint8Array;
  /** Too short to be looked for inside run-together text. */
  readonly short: boolean;
  /** Words of the form, lower case, single spaces; the characters themselves for a Chinese name. */
  readonly words: string;
}

/** Below this many symbols a name is searched without edits, unless a legal form stands beside it. */
export const shortCore = 10;
const shortestTolerant = 7;
/** Names that are short but stand for no one else. */
const distinctiveShort = new Set([
  'xpcc',
  'bingtuan',
  'xinjiang corps',
  'tbea',
  'ninestar',
  'septwolves',
  'gsweet',
  'kingherbs',
  'chacha food',
  'ktk group',
]);
/** Names of everyday words below this many symbols are weak evidence. */
const longEnough = 20;

const han = /\p{Script=Han}/u;

function editsFor(length: number, tolerance: NameTolerance): number {
  if (length < shortestTolerant) return 0;
  if (length < shortCore) return Math.min(1, tolerance.maximumEdits);
  return Math.min(tolerance.maximumEdits, Math.floor(length * tolerance.editShare));
}

/** A word of a name as it is searched for. */
interface SquashedWord {
  readonly length: number;
  readonly symbols: Uint16Array;
  readonly raw: Uint16Array;
  readonly starts: Uint32Array;
}

const squashedWords = new Map<string, SquashedWord>();
/** Words kept: names of firms use the same few hundred over and over. */
const keptWords = 8192;

function squashedWord(text: string): SquashedWord {
  let word = squashedWords.get(text);
  if (word === undefined) {
    const { length, symbols, raw, starts } = squash(text);
    word = {
      length,
      symbols: symbols.slice(0, length),
      raw: raw.slice(0, length),
      starts: starts.slice(0, length),
    };
    if (squashedWords.size >= keptWords) squashedWords.clear();
    squashedWords.set(text, word);
  }
  return word;
}

/** In which way a pattern prints the listed name. */
type PatternForm = 'listed' | 'shortened' | 'reordered' | 'romanised';

/** What each symbol of a pattern is. */
type SymbolDetail = Pick<NamePattern, 'raw' | 'at' | 'brand' | 'number' | 'place' | 'word'>;

const startsInXinjiang =
  /^(?:xinjiang|aksu|akesu|kashgar|hetian|hotan|shihezi|turpan|karamay|kuitun|changji|xpcc)\b/;

/**
 * A form of a name in Latin letters. What each of its symbols is, is worked out when a page first comes near the name:
 * of thousands of names a batch meets few.
 */
class LatinPattern implements NamePattern {
  readonly entry: number;
  readonly name: ListedName;
  readonly symbols: Uint16Array;
  readonly brandLength: number;
  readonly edits: number;
  readonly chinese = false;
  readonly weak: boolean;
  readonly listedWithoutForm: boolean;
  readonly shortened: boolean;
  readonly reordered: boolean;
  readonly everyday: boolean;
  readonly romanised: boolean;
  readonly short: boolean;
  private readonly tokens: readonly NameToken[];
  private detail: SymbolDetail | null = null;

  constructor(
    entry: number,
    name: ListedName,
    tokens: readonly NameToken[],
    tolerance: NameTolerance,
    form: PatternForm,
    listedWithoutForm: boolean,
  ) {
    let length = 0;
    let brandLength = 0;
    for (const token of tokens) {
      const part = squashedWord(token.text);
      length += part.length;
      if (!isCommonWord(listedWord(token))) brandLength += part.length;
    }
    this.symbols = new Uint16Array(length);
    let place = 0;
    for (const token of tokens) {
      const part = squashedWord(token.text);
      this.symbols.set(part.symbols, place);
      place += part.length;
    }
    this.entry = entry;
    this.name = name;
    this.tokens = tokens;
    this.everyday = brandLength === 0;
    this.brandLength = this.everyday ? length : brandLength;
    this.edits = form === 'listed' || form === 'romanised' ? editsFor(length, tolerance) : 0;
    this.romanised = form === 'romanised';
    this.shortened = form === 'shortened';
    this.reordered = form === 'reordered';
    this.short = length < shortCore;
    this.listedWithoutForm = listedWithoutForm;
    const grouped = tokens.some((token) => /^(?:group|holdings)$/.test(listedWord(token)));
    this.weak =
      (this.short || (this.everyday && !grouped && length < longEnough)) && !distinctiveShort.has(this.words);
  }

  get words(): string {
    return this.tokens.map(listedWord).join(' ');
  }
  get abbreviated(): boolean {
    return this.tokens.some((token) => token.shortened === true);
  }
  get endsShortened(): boolean {
    return this.tokens.at(-1)?.shortened === true;
  }
  get namesPlace(): boolean {
    return this.tokens.some((token) => isPlaceWord(listedWord(token)));
  }
  get ofXinjiang(): boolean {
    return startsInXinjiang.test(this.words);
  }
  get raw(): Uint16Array {
    return this.details().raw;
  }
  get at(): Uint16Array {
    return this.details().at;
  }
  get brand(): Uint8Array {
    return this.details().brand;
  }
  get number(): Uint8Array {
    return this.details().number;
  }
  get place(): Uint8Array {
    return this.details().place;
  }
  get word(): Uint16Array {
    return this.details().word;
  }

  private details(): SymbolDetail {
    if (this.detail !== null) return this.detail;
    const { length } = this.symbols;
    const detail = {
      raw: new Uint16Array(length),
      at: new Uint16Array(length),
      brand: new Uint8Array(length),
      number: new Uint8Array(length),
      place: new Uint8Array(length),
      word: new Uint16Array(length),
    };
    let symbol = 0;
    for (const [index, token] of this.tokens.entries()) {
      const part = squashedWord(token.text);
      const word = listedWord(token);
      const isBrand = this.everyday || !isCommonWord(word);
      const isNumber = /^\d+$/.test(token.text);
      const offset = codePointLength(this.name.text.slice(0, token.at));
      for (let unit = 0; unit < part.length; unit++, symbol++) {
        detail.raw[symbol] = part.raw[unit]!;
        // The letters of a character in pinyin all stand for what is printed at its place.
        detail.at[symbol] = this.romanised ? offset : offset + part.starts[unit]!;
        detail.brand[symbol] = isBrand ? 1 : 0;
        detail.word[symbol] = index;
        detail.number[symbol] = isNumber ? 1 : 0;
        detail.place[symbol] = isPlaceWord(word) ? index + 1 : 0;
      }
    }
    this.detail = detail;
    return detail;
  }
}

function chinesePattern(
  entry: number,
  name: ListedName,
  core: string,
  tolerance: NameTolerance,
): NamePattern {
  const part = squash(core);
  const text = Array.from({ length: part.length }, (_, index) => String.fromCharCode(part.raw[index]!)).join(
    '',
  );
  const [from, to] = chineseBrandRange(text);
  const brand = new Uint8Array(part.length);
  brand.fill(1, from, to);
  const at = new Uint16Array(part.length);
  for (let index = 0; index < part.length; index++) at[index] = part.starts[index]!;
  const edits = part.length < 4 ? 0 : part.length < 12 ? 1 : 2;
  return {
    entry,
    name,
    symbols: part.symbols.slice(0, part.length),
    raw: part.raw.slice(0, part.length),
    at,
    brand,
    brandLength: to - from,
    word: new Uint16Array(part.length),
    number: new Uint8Array(part.length),
    edits: Math.min(edits, tolerance.maximumEdits),
    shortened: false,
    reordered: false,
    chinese: true,
    weak: part.length < 4,
    listedWithoutForm: chineseLegalFormLength(name.text.replace(/[()（）\s]/g, '')) === 0,
    short: part.length < 4,
    words: text,
    everyday: meaningsOfChinese(text.slice(from, to)) !== null,
    romanised: false,
    namesPlace: true,
    abbreviated: false,
    endsShortened: false,
    ofXinjiang: /^(?:新疆|阿克苏|喀什|和田|石河子|吐鲁番|克拉玛依|奎屯|昌吉|伊犁|哈密|阿拉尔|洛浦)/.test(
      text,
    ),
    place: new Uint8Array(part.length),
  };
}

/** All search patterns of one listed name. Empty for a name without letters. */
export function patternsOf(entry: number, name: ListedName, tolerance: NameTolerance): NamePattern[] {
  if (han.test(name.text)) {
    const form = chineseLegalFormLength(name.text);
    const core =
      form > 0 && form < name.text.length ? name.text.slice(0, name.text.length - form) : name.text;
    const patterns = [chinesePattern(entry, name, core, tolerance)];
    const grouped = /[(（]集团[)）]/.exec(core);
    if (grouped !== null) patterns.push(chinesePattern(entry, name, core.replace(grouped[0], ''), tolerance));
    const token = pinyinToken(core);
    if (token !== null) patterns.push(new LatinPattern(entry, name, [token], tolerance, 'romanised', true));
    return patterns.filter((pattern) => pattern.symbols.length > 1);
  }
  const variants = variantsOf(name.text);
  const withoutForm = !tokensOf(name.text).some(
    (token, index) => index > 0 && isLegalForm(token.text.toLowerCase()),
  );
  const pattern = (tokens: readonly NameToken[], form: PatternForm): NamePattern =>
    new LatinPattern(entry, name, tokens, tolerance, form, withoutForm);
  const patterns = variants.flatMap(withSplitLetters).map((tokens) => pattern(tokens, 'listed'));
  const short = placeAndBrand(variants[0] ?? []);
  if (short !== null) patterns.push(pattern(short, 'shortened'));
  for (const tokens of reorderedForms(variants[0] ?? [])) patterns.push(pattern(tokens, 'reordered'));
  return patterns.filter(({ symbols }) => symbols.length > 1);
}
