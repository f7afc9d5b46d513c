import { confusionClassOf } from '../../text/confusions.ts';
import { isPinyin, pinyinOf } from '../../text/pinyin.ts';
import { budgetOf, hanLikeness, joint, spellingLikeness } from './likeness.ts';
import type { NamePart } from './name-part.ts';

/** Parts of two names that say the same thing, as alike as they are. */
export interface Pair {
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly likeness: number;
  readonly how: 'same' | 'abbreviated' | 'initials' | 'spelling';
}

/** Two valid pinyin words that differ are mostly two names, not one misread. */
const otherPinyin = 0.6;
const leastLikeness = 0.45;

/** True for parts that are words: neither numbers nor legal forms. */
export const isWordLike = (part: NamePart): boolean => part.kind !== 'number' && part.kind !== 'legal-form';
const vowels = /[aeiou]/g;

/** True when a printed word shortens another: its beginning (`Mach.`), or its consonants in order (`Trdg`, `Srvces`). */
function shortens(short: NamePart, long: NamePart): boolean {
  if (short.han || long.han || short.spelt.length < 2 || long.spelt.length < short.spelt.length + 2)
    return false;
  if (short.spelt.charCodeAt(0) !== long.spelt.charCodeAt(0)) return false;
  const dotted = short.text.endsWith('.');
  const common = long.kind !== 'brand';
  // A brand is shortened only where a dot says so: the beginning of a longer brand is mostly another one.
  if (long.spelt.startsWith(short.spelt)) return (common || dotted) && short.spelt.length >= 3;
  if (!common || short.spelt.length < 3 || (short.spelt.match(vowels)?.length ?? 0) > short.spelt.length / 3)
    return false;
  let at = 0;
  for (const letter of long.spelt) if (letter === short.spelt[at]) at++;
  return at === short.spelt.length;
}

/**
 * Number of parts, from `at` on, whose first letters are the initials given; 0 for none. The last initial may be that of
 * the company word behind them (`CNPC`), which is no part to be paired.
 */
function initialsRun(
  initials: string,
  parts: readonly (NamePart | null)[],
  printed: readonly NamePart[],
  at: number,
): number {
  let letter = 0;
  let index = at;
  for (; index < parts.length && letter < initials.length; index++) {
    const part = parts[index];
    if (part === null || part === undefined || part.han || part.kind === 'number') break;
    if (part.spelt.charAt(0) !== initials.charAt(letter)) return 0;
    letter++;
  }
  const company = printed[index];
  const last = letter === initials.length - 1 && letter >= 3;
  if (last && company?.kind === 'legal-form' && company.spelt.charAt(0) === initials.charAt(letter)) letter++;
  return letter === initials.length ? index - at : 0;
}

/** One to three neighbouring unpaired words of a name, ready to be compared by their letters. */
interface Run {
  readonly at: number;
  readonly count: number;
  /** Letters, a Han character counted as three. */
  readonly letters: number;
  readonly han: boolean;
  /** Kind and Han text where the run is a single part. */
  readonly kind: NamePart['kind'] | null;
  readonly characters: string;
  readonly spelt: string;
  readonly joined: string;
  /** One bit for each letter that occurs, letters that scanners confuse as one. */
  readonly bits: number;
}

const bitOf = Array.from({ length: 128 }, (_, code) => {
  const letter = confusionClassOf(String.fromCharCode(code));
  return /[a-z]/.test(letter) ? 1 << (letter.charCodeAt(0) - 97) : 0;
});

function letterBits(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= bitOf[text.charCodeAt(index)] ?? 0;
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function runsOf(parts: readonly (NamePart | null)[]): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < parts.length; at++) {
    let letters = 0;
    let [spelt, characters, han] = ['', '', true];
    for (let count = 1; count <= 3 && at + count <= parts.length; count++) {
      const each = parts[at + count - 1];
      if (each === null || each === undefined || !isWordLike(each)) break;
      letters += each.han ? each.spelt.length * 3 : each.spelt.length;
      const word = each.han ? pinyinOf(each.spelt) : each.spelt;
      spelt = count === 1 ? word : spelt + joint + word;
      characters += each.spelt;
      han = han && each.han;
      const joined = spelt.replaceAll(joint, '');
      found.push({
        at,
        count,
        letters,
        han,
        kind: count === 1 ? each.kind : null,
        characters,
        spelt,
        joined,
        bits: letterBits(joined),
      });
    }
  }
  return found;
}

/** Likeness of a brand and the same with an ending, as languages add them: `Murom` and `Muromsky`. */
const endingLikeness = 0.7;

function hasEnding(one: Run, other: Run): boolean {
  if (one.kind !== 'brand' || other.kind !== 'brand') return false;
  const [short, long] =
    one.joined.length < other.joined.length ? [one.joined, other.joined] : [other.joined, one.joined];
  return short.length >= 6 && long.length - short.length <= 3 && long.startsWith(short) && !isPinyin(long);
}

function sameStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length <= 2 && long.startsWith(short);
}

function likenessOf(one: Run, other: Run): number {
  // Two known places, or two known trades, are two whatever their letters: Hebei and Hubei.
  if (one.kind === other.kind && (one.kind === 'place' || one.kind === 'trade')) return 0;
  // So are two everyday words, unless one only adds an ending: Eastern and Western.
  if (one.kind === 'word' && other.kind === 'word' && !sameStem(one.spelt, other.spelt)) return 0;
  if (one.han && other.han) return hanLikeness(one.characters, other.characters);
  if (one.joined === other.joined) return one.spelt === other.spelt ? 1 : 0.97;
  // Each edit changes two letters at most, and the cheapest that changes any costs 0.7.
  const budget = budgetOf(Math.min(one.joined.length, other.joined.length));
  if (countBits(one.bits ^ other.bits) > (2 * budget) / 0.7 + 1)
    return hasEnding(one, other) ? endingLikeness : 0;
  const likeness = spellingLikeness(one.spelt, other.spelt);
  if (likeness === 0) return hasEnding(one, other) ? endingLikeness : 0;
  if (one.joined.length > 12) return likeness;
  if (/\d/.test(one.joined) !== /\d/.test(other.joined)) return likeness;
  return isPinyin(one.joined) && isPinyin(other.joined) && !sameSound(one.joined, other.joined)
    ? likeness * otherPinyin
    : likeness;
}

/** Spellings of one pinyin name: `lv` and `lu` for 绿. */
function sameSound(one: string, other: string): boolean {
  const fold = (word: string): string => word.replace(/v/g, 'u').replace(/lue/g, 'lve');
  return fold(one) === fold(other);
}

/** Pairs the parts of two names: same meaning first, then abbreviations and initials, then what is spelt alike. */
export function pairParts(
  left: readonly NamePart[],
  right: readonly NamePart[],
): { pairs: Pair[]; left: NamePart[]; right: NamePart[] } {
  const lefts: (NamePart | null)[] = left.map((part) => (part.kind === 'legal-form' ? null : part));
  const rights: (NamePart | null)[] = right.map((part) => (part.kind === 'legal-form' ? null : part));
  const pairs: Pair[] = [];
  for (const [index, part] of lefts.entries()) {
    if (part === null) continue;
    const found = rights.findIndex(
      (other) =>
        other !== null && other.key === part.key && (other.kind === 'number') === (part.kind === 'number'),
    );
    if (found < 0) continue;
    pairs.push({ left: [part], right: [rights[found]!], likeness: 1, how: 'same' });
    lefts[index] = null;
    rights[found] = null;
  }
  const shortened = (
    from: (NamePart | null)[],
    to: (NamePart | null)[],
    printed: readonly NamePart[],
    flip: boolean,
  ): void => {
    for (const [index, part] of from.entries()) {
      if (part === null || !isWordLike(part)) continue;
      const found = to.findIndex((other) => other !== null && isWordLike(other) && shortens(part, other));
      if (found >= 0) {
        const other = to[found]!;
        pairs.push(
          flip
            ? { left: [other], right: [part], likeness: 0.9, how: 'abbreviated' }
            : { left: [part], right: [other], likeness: 0.9, how: 'abbreviated' },
        );
        from[index] = null;
        to[found] = null;
        continue;
      }
      if (part.han || part.kind !== 'brand' || part.spelt.length < 2 || part.spelt.length > 6) continue;
      for (let at = 0; at < to.length; at++) {
        const run = initialsRun(part.spelt, to, printed, at);
        if (run === 0) continue;
        const spelt = to.slice(at, at + run) as NamePart[];
        // Two letters stand for many names.
        const likeness = run === 2 ? 0.7 : run === 3 ? 0.8 : 0.9;
        pairs.push(
          flip
            ? { left: spelt, right: [part], likeness, how: 'initials' }
            : { left: [part], right: spelt, likeness, how: 'initials' },
        );
        from[index] = null;
        to.fill(null, at, at + run);
        break;
      }
    }
  };
  shortened(lefts, rights, right, false);
  shortened(rights, lefts, left, true);
  pairs.push(...pairBySpelling(lefts, rights));
  return {
    pairs,
    left: lefts.filter((part) => part !== null),
    right: rights.filter((part) => part !== null),
  };
}

/** Runs of up to three neighbouring unpaired words against each other, the best first. Paired parts become null. */
function pairBySpelling(lefts: (NamePart | null)[], rights: (NamePart | null)[]): Pair[] {
  const candidates: {
    left: readonly [number, number];
    right: readonly [number, number];
    likeness: number;
    letters: number;
  }[] = [];
  const ofRight = runsOf(rights);
  for (const one of ofRight.length === 0 ? [] : runsOf(lefts)) {
    for (const other of ofRight) {
      // Three words against three or two are pairs of words as well.
      if (one.count > 1 && other.count > 1 && one.count + other.count > 5) continue;
      const most = Math.max(one.letters, other.letters);
      if (Math.min(one.letters, other.letters) < most * 0.6 - 2) continue;
      const likeness = likenessOf(one, other);
      if (likeness >= leastLikeness)
        candidates.push({
          left: [one.at, one.count],
          right: [other.at, other.count],
          likeness,
          letters: most,
        });
    }
  }
  candidates.sort(
    (one, other) => other.likeness * Math.sqrt(other.letters) - one.likeness * Math.sqrt(one.letters),
  );
  const pairs: Pair[] = [];
  for (const { left, right, likeness } of candidates) {
    const ones = lefts.slice(left[0], left[0] + left[1]);
    const others = rights.slice(right[0], right[0] + right[1]);
    if (ones.includes(null) || others.includes(null)) continue;
    pairs.push({ left: ones as NamePart[], right: others as NamePart[], likeness, how: 'spelling' });
    lefts.fill(null, left[0], left[0] + left[1]);
    rights.fill(null, right[0], right[0] + right[1]);
  }
  return pairs;
}
