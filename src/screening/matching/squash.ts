import { characterConfusions, confusionClassOf, confusionClassOfGroup } from '../../text/confusions.ts';
import { simplifiedCharacter } from '../../text/simplified.ts';

/**
 * Text reduced to what names are made of: letters and digits, lower case, without accents, spaces or punctuation,
 * confusable characters as one symbol, traditional Han as simplified. So a lost or added space, a line break and a
 * hyphen inside a name cost nothing. Offsets are UTF-16 indexes of the source. A specialised form of `text/fold.ts`
 * on typed arrays, with the same confusion table: screening runs over every page of every batch.
 */
export interface Squashed {
  readonly source: string;
  readonly length: number;
  /** Symbol per unit: 1..63 for Latin letters and digits, the UTF-16 code for everything else. */
  readonly symbols: Uint16Array;
  /** Lower-case character before the confusion table was applied; a code in the private area for `rn` and `vv`. */
  readonly raw: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /**
   * 1 where a token starts; the entry after the last unit is 1. 2 between letters that are spaced out (`H o s h i n e`):
   * there a word may start or go on.
   */
  readonly boundaries: Uint8Array;
}

const separator = 0;
const ignorable = 0xffff;

/** Cyrillic and Greek letters that look like Latin ones: a printed name may hold one by mistake or by intent. */
const homoglyphs: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ѵ: 'v',
  ӏ: 'l',
  п: 'n',
  г: 'r',
  ɡ: 'g',
  ɑ: 'a',
  ɩ: 'i',
  γ: 'y',
  η: 'n',
  օ: 'o',
  ս: 'u',
  հ: 'h',
  ո: 'n',
};
const expansions: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
};

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const latinSymbols = new Uint8Array(128);
{
  const numbers = new Map<string, number>();
  for (const character of alphabet) {
    const name = confusionClassOf(character);
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
    latinSymbols[character.charCodeAt(0)] = numbers.get(name)!;
  }
}
/** Letter that a sign inside a word was misread for (`XP¢C`, `G$weet`), by its code; 0 for every other character. */
const letterOfSign = new Uint8Array(256);
for (const { as, members } of characterConfusions) {
  for (const member of members) {
    if (member.length === 1 && member.charCodeAt(0) < 256 && !/[\p{L}\p{N}]/u.test(member))
      letterOfSign[member.charCodeAt(0)] = as.charCodeAt(0);
  }
}
/** Number of Latin symbols plus one: the width of a dense automaton table. */
export const latinAlphabetSize = 1 + Math.max(...latinSymbols);

const groupRaw = new Map<string, number>();
const groupSymbol = new Map<number, number>();
for (const [index, pair] of ['rn', 'vv'].entries()) {
  const letter = confusionClassOfGroup(pair);
  if (letter === null) continue;
  const code = 0xe000 + index;
  groupRaw.set(pair, code);
  groupSymbol.set(code, latinSymbols[confusionClassOf(letter).charCodeAt(0)]!);
}
const groupCodes = new Uint16Array(128 * 128);
for (const [pair, code] of groupRaw) groupCodes[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = code;

/** Base character per UTF-16 code, filled on first use; 1 = not looked up yet. */
const baseOf = new Uint16Array(0x10000).fill(1);
const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /[\p{M}\p{Cf}\u115f\u1160\u3164'’‘ʼ`´]/u;

function lookUp(code: number): number {
  const character = String.fromCharCode(code);
  let result: number;
  if (mark.test(character)) result = ignorable;
  else if (!letterOrDigit.test(character)) result = separator;
  else {
    const plain = character
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    const single = homoglyphs[plain] ?? plain;
    const unit = single.length === 1 ? single.charCodeAt(0) : 0;
    if (unit > 0 && unit < 128) result = unit;
    else if (/\p{Script=Han}/u.test(character)) {
      result = confusionClassOf(simplifiedCharacter(character.normalize('NFKC'))).charCodeAt(0);
    } else result = expansions[character.toLowerCase()] !== undefined || unit === 0 ? code : unit;
  }
  baseOf[code] = result;
  return result;
}

/** Squashes a text. Work and memory are linear in its length. */
export function squash(source: string): Squashed {
  const room = source.length * 2 + 1;
  const symbols = new Uint16Array(room);
  const raw = new Uint16Array(room);
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const boundaries = new Uint8Array(room + 1);
  let length = 0;
  let gap = true;
  let lastLatin = false;
  const push = (base: number, start: number, end: number): void => {
    const latin = base < 128;
    if (gap || latin !== lastLatin || (latin && startsHump(source, start))) boundaries[length] = 1;
    else if (latin) {
      const before = raw[length - 1]!;
      const group = before < 128 ? groupCodes[before * 128 + base]! : 0;
      if (group !== 0) {
        raw[length - 1] = group;
        symbols[length - 1] = groupSymbol.get(group)!;
        ends[length - 1] = end;
        return;
      }
    }
    gap = false;
    lastLatin = latin;
    symbols[length] = latin ? latinSymbols[base]! : base;
    raw[length] = base;
    starts[length] = start;
    ends[length] = end;
    length++;
  };
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdbff) {
      // Beyond the basic plane: letters of formulas that stand for plain ones, and rare Han by its first half.
      const point = source.codePointAt(index)!;
      const wide = point > 0xffff ? 1 : 0;
      const plain = plainOf(point);
      if (plain > 0) push(plain, index, index + 1 + wide);
      else gap = true;
      index += wide;
      continue;
    }
    let base = baseOf[code]!;
    if (base === 1) base = lookUp(code);
    if (base === ignorable) {
      if (length > 0 && !gap)
        ends[length - 1] = code === 0x27 || code === 0x2019 ? ends[length - 1]! : index + 1;
      continue;
    }
    if (base === separator) {
      // A bar, exclamation mark or currency sign inside a word is a misread letter.
      const letter = code < 256 ? letterOfSign[code]! : 0;
      if (letter !== 0 && !gap && lastLatin && isLatin(source.charCodeAt(index + 1))) {
        push(letter, index, index + 1);
      } else gap = true;
      continue;
    }
    if (base > 127 && base === code) {
      const expansion = expansions[source.charAt(index).toLowerCase()];
      if (expansion !== undefined) {
        for (let part = 0; part < expansion.length; part++)
          push(expansion.charCodeAt(part), index, index + 1);
        continue;
      }
    }
    push(base, index, index + 1);
  }
  boundaries[length] = 1;
  markSpacedLetters(source, length, raw, starts, ends, boundaries);
  return { source, length, symbols, raw, starts, ends, boundaries };
}

/** Fewest letters that stand apart for them to be one spaced-out word. */
const spacedLetters = 4;

/** Marks the gaps between single letters that stand one space apart. */
function markSpacedLetters(
  source: string,
  length: number,
  raw: Uint16Array,
  starts: Uint32Array,
  ends: Uint32Array,
  boundaries: Uint8Array,
): void {
  let run = 0;
  for (let index = 0; index <= length; index++) {
    const single =
      index < length && raw[index]! < 128 && boundaries[index] === 1 && boundaries[index + 1] === 1;
    const follows =
      single &&
      run > 0 &&
      starts[index]! - ends[index - 1]! === 1 &&
      source.charCodeAt(ends[index - 1]!) === 0x20;
    if (follows) {
      run++;
      continue;
    }
    if (run >= spacedLetters) boundaries.fill(2, index - run + 1, index);
    run = single ? 1 : 0;
  }
}

const plainPoints = new Map<number, number>();

/** Latin letter or figure that a character beyond the basic plane stands for; 0 for none. */
function plainOf(point: number): number {
  let plain = plainPoints.get(point);
  if (plain === undefined) {
    const folded = String.fromCodePoint(point).normalize('NFKD').toLowerCase();
    const unit = folded.length === 1 ? folded.charCodeAt(0) : 0;
    plain = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : 0;
    if (plainPoints.size < 0x4000) plainPoints.set(point, plain);
  }
  return plain;
}

/** True at the capital of a run-together name: `XinjiangZhongtai`. */
function startsHump(source: string, index: number): boolean {
  const code = source.charCodeAt(index);
  if (code < 65 || code > 90 || index === 0) return false;
  const before = source.charCodeAt(index - 1);
  return before >= 97 && before <= 122;
}

function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The characters of the source that one unit was made of. */
export function unitText(squashed: Squashed, index: number): string {
  return squashed.source.slice(squashed.starts[index]!, squashed.ends[index]!);
}
