import { type FoldOptions, fold } from '../src/text/fold.ts';

/**
 * A text squeezed for the comparison of labels: width, case, accents and traditional Han folded away, spaces and
 * punctuation dropped. `Inv.No.`, `Inv. No` and `INV NO:` are the same label; so are `发 票 号 码` and `發票號碼`.
 * Signs that carry meaning (`#`, `/`, `&`, `%`) stay: `C/O` is not `Co`.
 */
export interface Squeezed {
  /** With letters that print and read alike made one (`l`, `1`, `i`; `0`, `o`; `5`, `s`): `lnvoice`, `T0TAL`. */
  readonly text: string;
  /** The same units before that, for telling letters from digits. */
  readonly plain: string;
  /** UTF-16 index in the source of each unit. */
  readonly starts: readonly number[];
  /** End (exclusive) in the source of each unit. */
  readonly ends: readonly number[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const combining = /\p{M}/u;
const kept = '#/&%+@';
const options: FoldOptions = { width: true, case: true, diacritics: true, simplified: true };

/** Squeezed form of one character with its combining marks; pages repeat few characters many times. */
const characters = new Map<string, string>();

function squeezeCharacter(character: string): string {
  const known = characters.get(character);
  if (known !== undefined) return known;
  // The degree sign stands for a raised o: `N°`.
  const folded = character === '°' ? 'o' : fold(character, options).text;
  const result = [...folded].filter((one) => kept.includes(one) || letterOrDigit.test(one)).join('');
  if (characters.size < 30_000) characters.set(character, result);
  return result;
}

export function squeeze(source: string): Squeezed {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < source.length; ) {
    const unit = source.charCodeAt(index);
    let end = index + 1;
    if (unit >= 0xd800 && unit <= 0xdbff && end < source.length) end++;
    while (end < source.length && source.charCodeAt(end) >= 0x300 && combining.test(source[end]!)) end++;
    const squeezed = squeezeCharacter(source.slice(index, end));
    for (let part = 0; part < squeezed.length; part++) {
      parts.push(squeezed[part]!);
      starts.push(index);
      ends.push(end);
    }
    index = end;
  }
  const plain = parts.join('');
  return { text: alike(plain), plain, starts, ends };
}

/** One-for-one, so that places stay. Only labels are compared so, never values. */
function alike(text: string): string {
  return text.replace(/[l105]/g, (character) => (character === '0' ? 'o' : character === '5' ? 's' : 'i'));
}

const keys = new Map<string, string>();

/** The comparison form of one label. Empty for a label without letters, digits or telling signs. */
export function labelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const key = squeeze(label).text;
  if (keys.size < 50_000) keys.set(label, key);
  return key;
}
