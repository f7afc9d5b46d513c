import type { Grounding } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { foldKey } from '../../text/fold.ts';
import { looksLikePartyName, partyKey, sameValue } from '../../values/index.ts';
import { shareWords } from './grounded-candidate.ts';

/** What is compared of a reading. */
export interface Reading {
  readonly kind: ValueKind;
  readonly value: string;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly places: readonly Grounding[];
}

/**
 * How two engines' readings of one thing compare. `same`: the same value by the normaliser of its kind. `part`: one
 * holds a part of the other's words, at the same place. `short`: a firm's short name and its full one at two places.
 */
export type Likeness = 'same' | 'part' | 'short';

/** Kinds of words of which two engines may take more or less: none of them is a number or a code. */
const wordKinds = new Set<ValueKind>(['party-name', 'address', 'text', 'paragraph', 'place', 'vessel']);
const numberKinds = new Set<ValueKind>(['amount', 'number', 'quantity', 'weight']);

/** Null when the readings say different things. */
export function likenessOf(one: Reading, other: Reading): Likeness | null {
  const kind = one.kind;
  if (one.normalized !== null && one.normalized === other.normalized && kind === other.kind) return 'same';
  if (sameValue(kind, one.value, other.value)) return 'same';
  // One engine leaves a date open that the other settles: the words are the same.
  const meanings = [one.normalized, ...one.readings];
  const together = one.places.some((place) => other.places.some((known) => shareWords(place, known)));
  if (
    together &&
    meanings.some(
      (meaning) => meaning !== null && (other.normalized === meaning || other.readings.includes(meaning)),
    )
  )
    return 'same';
  if (together && numberKinds.has(kind) && sameDigits(one.value, other.value)) return 'same';
  if (!wordKinds.has(kind)) return null;
  if (together && (holdsWords(one.value, other.value) || holdsWords(other.value, one.value))) return 'part';
  if (kind === 'party-name' && (isShortName(one.value, other.value) || isShortName(other.value, one.value)))
    return 'short';
  return null;
}

/** The same number with and without its unit or currency, at one place. Digits and marks between them must be the same. */
function sameDigits(one: string, other: string): boolean {
  const digitsOf = (text: string): string =>
    (text.normalize('NFKC').match(/-?\d[\d.,' ]*/gu) ?? []).join('|').replace(/[\s']/gu, '');
  const first = digitsOf(one).replace(/[.,]$/u, '');
  return first !== '' && !first.includes('|') && first === digitsOf(other).replace(/[.,]$/u, '');
}

/** True when the words of `part` stand in `whole` one behind the other, at word boundaries. */
function holdsWords(whole: string, part: string): boolean {
  const words = wordsOf(whole);
  const wanted = wordsOf(part);
  if (wanted.length === 0 || wanted.length > words.length || foldKey(part).length < 3) return false;
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (wanted.every((word, index) => words[at + index] === word)) return true;
  }
  return false;
}

/** "Hebei Example" for "Hebei Example Textile Co., Ltd.": what the short form leaves out are words of trade. */
function isShortName(short: string, full: string): boolean {
  const words = wordsOf(full);
  const wanted = wordsOf(short);
  const least = /\p{Script=Han}/u.test(short) ? 4 : 2;
  if (wanted.length < least || wanted.length >= words.length) return false;
  if (partyKey(short) === '' || !wanted.every((word, index) => words[index] === word)) return false;
  const rest = words.slice(wanted.length).join(/\p{Script=Han}/u.test(full) ? '' : ' ');
  const capitalised = rest.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return looksLikePartyName(capitalised) >= 0.6;
}

/** Folded words; every Han character is one of its own. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  );
}
