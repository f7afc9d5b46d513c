import { isUnspaced } from './characters.ts';
import { confusionClassOf, confusionClassOfGroup } from './confusions.ts';
import { simplifiedCharacter } from './simplified.ts';

/** What folding takes away. Every switch is off unless set. */
export interface FoldOptions {
  /** Unicode compatibility forms (NFKC): full width, ligatures, circled digits; dashes and quotes become ASCII. */
  readonly width?: boolean;
  readonly case?: boolean;
  /** Accents and other combining marks; also đ, ø, ł, ı, ß, æ, œ, which have no decomposition. */
  readonly diacritics?: boolean;
  /**
   * `single`: runs of spaces and line breaks become one space. `drop`: they go, except between two digits, where one
   * space stays, so that `1 5` never becomes `15`.
   */
  readonly spaces?: 'keep' | 'single' | 'drop';
  /**
   * Drops punctuation and the hyphen of a broken line. Marks between two digits (`1.5`, `5208.11`) stay, and so do
   * signs that carry meaning of their own (% & @ # + / * and currency signs).
   */
  readonly punctuation?: boolean;
  /** The declared OCR table: `names` with groups such as rn/m, `codes` character for character. */
  readonly confusables?: 'names' | 'codes';
  /** Traditional Han characters become simplified ones. */
  readonly simplified?: boolean;
}

/** A folded text with the way back. Indexes are UTF-16. */
export interface Folded {
  readonly text: string;
  /** Index in the source of each folded unit, plus one last entry: the length of the source. */
  readonly map: readonly number[];
  /** End (exclusive) in the source of what each folded unit was made of. */
  readonly ends: readonly number[];
}

const ligatures: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  Đ: 'D',
  Ð: 'D',
  Ø: 'O',
  Ł: 'L',
  Ħ: 'H',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
};
const combining = /\p{M}/u;
const combiningAll = /\p{M}+/gu;
const dropped = /[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pc}.,;:!?'"`´·•…、。，．：；¡¿‧・¸¨\u00ad]/u;
const space = /\s/u;
const digit = /[0-9]/;

const isSpace = remembered((piece) => space.test(piece));
const isDropped = remembered((piece) => dropped.test(piece));
const isDigit = remembered((piece) => digit.test(piece));

/** A test of single characters that keeps its answers. */
function remembered(test: (piece: string) => boolean): (piece: string) => boolean {
  const answers = new Map<string, boolean>();
  return (piece) => {
    const known = answers.get(piece);
    if (known !== undefined) return known;
    const answer = test(piece);
    if (answers.size < 20_000) answers.set(piece, answer);
    return answer;
  };
}

/** Pages use few different characters: what each becomes under a folding is reckoned once, kept by the switches set. */
const foldedCharacters: Map<string, string>[] = [];
const mostCharactersKept = 20_000;

function charactersOf(options: FoldOptions): Map<string, string> {
  const switches =
    (options.width ? 1 : 0) +
    (options.diacritics ? 2 : 0) +
    (options.case ? 4 : 0) +
    (options.simplified ? 8 : 0);
  foldedCharacters[switches] ??= new Map();
  const kept = foldedCharacters[switches];
  if (kept.size > mostCharactersKept) kept.clear();
  return kept;
}

/** Folds one character; the result may have no, one or several characters. */
function foldCharacter(character: string, options: FoldOptions): string {
  let result = character;
  if (options.width) result = foldWidth(result);
  if (options.diacritics) {
    const unit = result.charCodeAt(0);
    if (unit >= 0x80) {
      result = ligatures[result] ?? result.normalize('NFD').replace(combiningAll, '').normalize('NFC');
    }
  }
  if (options.case) result = result === 'İ' ? 'i' : result.toLowerCase();
  if (options.simplified && isUnspaced(result)) result = simplifiedCharacter(result);
  return result;
}

function foldWidth(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return character;
  if (/[\u2010-\u2015\u2212]/.test(character)) return '-';
  if (/[\u2018\u2019\u201b\u02bc\u2032]/.test(character)) return "'";
  if (/[\u201c\u201d\u201f\u2033]/.test(character)) return '"';
  // Formatting characters are not seen; the soft hyphen goes with the punctuation.
  if (unit !== 0xad && /\p{Cf}/u.test(character)) return '';
  if (unit === 0xa8 || unit === 0xb4 || unit === 0xb8) return character;
  return character.normalize('NFKC');
}

/**
 * Folds a text and keeps for every folded unit the place it came from. Combining marks are joined to their letter
 * before (NFC), so composed and decomposed spellings fold alike.
 */
export function fold(source: string, options: FoldOptions): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = charactersOf(options);
  for (let index = 0; index < source.length; ) {
    const unit = source.charCodeAt(index);
    let end = index + 1;
    if (unit >= 0xd800 && unit <= 0xdbff && end < source.length) end++;
    while (end < source.length && source.charCodeAt(end) >= 0x300 && combining.test(source.charAt(end)))
      end++;
    const character = end === index + 1 ? source.charAt(index) : source.slice(index, end).normalize('NFC');
    let folded = known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character, options);
      known.set(character, folded);
    }
    if (folded.length === 1) {
      pieces.push(folded);
      starts.push(index);
      ends.push(end);
      index = end;
      continue;
    }
    for (const part of folded) {
      pieces.push(part);
      starts.push(index);
      ends.push(end);
    }
    index = end;
  }
  return finish(source, pieces, starts, ends, options);
}

const isHyphen = (piece: string): boolean => piece === '-' || piece === '\u2010' || piece === '\u2011';

/** True for a hyphen between two digits at the end of a line, or joined from there with one blank: part of the number. */
function endsBrokenNumber(pieces: readonly string[], index: number): boolean {
  if (!isHyphen(pieces[index]!) || !isDigit(pieces[index - 1] ?? '')) return false;
  return isSpace(pieces[index + 1] ?? '') && isDigit(pieces[index + 2] ?? '');
}

function brokenAtHyphen(pieces: readonly string[], from: number, to: number): boolean {
  return to === from + 1 && endsBrokenNumber(pieces, from - 1);
}

/**
 * True for a digit or a letter that the confusion table puts in the class of one: under the table a mark between such
 * characters (`118-03` read `11B-03`) stays on both sides of a comparison.
 */
const isDigitShaped = remembered((piece) => digit.test(piece) || digitClasses.has(confusionClassOf(piece)));
const digitClasses = new Set([...'0123456789'].map((one) => confusionClassOf(one)));

function finish(
  source: string,
  pieces: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  options: FoldOptions,
): Folded {
  const text: string[] = [];
  const map: number[] = [];
  const foldedEnds: number[] = [];
  const push = (part: string, start: number, end: number): void => {
    for (let unit = 0; unit < part.length; unit++) {
      map.push(start);
      foldedEnds.push(end);
    }
    text.push(part);
  };
  const spaces = options.spaces ?? 'keep';
  let lastKept = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (spaces !== 'keep' && isSpace(piece)) {
      let after = index + 1;
      while (after < pieces.length && isSpace(pieces[after]!)) after++;
      const next = pieces[after] ?? '';
      // A number broken at its hyphen (`78365-` over `000`) goes on: the line break is no blank in it.
      const broken = brokenAtHyphen(pieces, index, after);
      const keep =
        spaces === 'single' ? lastKept !== '' && next !== '' : isDigit(lastKept) && isDigit(next) && !broken;
      if (keep) {
        push(' ', starts[index]!, ends[after - 1]!);
        lastKept = ' ';
      }
      index = after - 1;
      continue;
    }
    if (options.punctuation && isDropped(piece)) {
      const between = options.confusables
        ? isDigitShaped(pieces[index - 1] ?? '') && isDigitShaped(pieces[index + 1] ?? '')
        : isDigit(pieces[index - 1] ?? '') && isDigit(pieces[index + 1] ?? '');
      if (!between && !endsBrokenNumber(pieces, index)) {
        lastKept = lastKept === '' ? '' : piece;
        continue;
      }
    }
    if (options.confusables === 'names' && index + 1 < pieces.length) {
      const group = confusionClassOfGroup(confusionClassOf(piece) + confusionClassOf(pieces[index + 1]!));
      if (group !== null) {
        push(confusionClassOf(group), starts[index]!, ends[index + 1]!);
        lastKept = group;
        index++;
        continue;
      }
    }
    push(options.confusables ? confusionClassOf(piece) : piece, starts[index]!, ends[index]!);
    lastKept = piece;
  }
  map.push(source.length);
  return { text: text.join(''), map, ends: foldedEnds };
}

/** The part of the source that a range of the folded text was made of, as UTF-16 indexes, end exclusive. */
export function sourceRange(folded: Folded, start: number, end: number): { start: number; end: number } {
  return { start: folded.map[start]!, end: end > start ? folded.ends[end - 1]! : folded.map[start]! };
}

/** Folding under which `normalized` groundings are compared (contract §5): width, case, spacing, punctuation. */
export const normalizedFolding: FoldOptions = { width: true, case: true, spaces: 'drop', punctuation: true };

/** A comparison key: width, case, accents, simplified Han, single spaces, no punctuation. */
export function foldKey(text: string): string {
  return fold(text, {
    width: true,
    case: true,
    diacritics: true,
    spaces: 'single',
    punctuation: true,
    simplified: true,
  })
    .text.replace(/ {2,}/g, ' ')
    .trim();
}
