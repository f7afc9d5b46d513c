import { type Folded, fold } from '../src/text/fold.ts';

/**
 * A text squeezed for the comparison of labels: width, case, accents and traditional Han folded away, spaces and
 * punctuation dropped. `Inv.No.`, `Inv. No` and `INV NO:` are the same label; so are `发 票 号 码` and `發票號碼`.
 * Signs that carry meaning (`#`, `/`, `&`, `%`) stay: `C/O` is not `Co`.
 */
export interface Squeezed {
  readonly text: string;
  /** UTF-16 index in the source of each unit. */
  readonly starts: readonly number[];
  /** End (exclusive) in the source of each unit. */
  readonly ends: readonly number[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const kept = new Set(['#', '/', '&', '%', '+', '@']);

function isKept(character: string): boolean {
  return kept.has(character) || letterOrDigit.test(character);
}

const cache = new Map<string, boolean>();

function keeps(character: string): boolean {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const answer = isKept(character);
  if (cache.size < 20_000) cache.set(character, answer);
  return answer;
}

export function squeeze(source: string): Squeezed {
  const folded: Folded = fold(source, { width: true, case: true, diacritics: true, simplified: true });
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < folded.text.length; index++) {
    const character = folded.text[index]!;
    // The degree sign stands for a raised o: `N°`.
    const unit = character === '°' ? 'o' : character;
    if (!keeps(unit)) continue;
    parts.push(unit);
    starts.push(folded.map[index]!);
    ends.push(folded.ends[index]!);
  }
  return { text: parts.join(''), starts, ends };
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
