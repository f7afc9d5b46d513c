import type { AlignmentPart } from '../../model/flag.ts';
import { legalLikeness } from './equivalents.ts';
import { hanLikeness, joint, spellingLikeness } from './likeness.ts';
import { type NamePart, type PreparedName, prepareName } from './name-parts.ts';
import { isCountryKey } from './name-places.ts';
import { isPinyin, pinyinOf } from './transliteration.ts';

/** From this score on two names are taken for the same firm. */
export const sameScore = 0.6;
/** From this score on a name in a field is a strong match. */
export const strongScore = 0.8;

/** How one name was held against another. */
export interface NameComparison {
  /** 0 = nothing in common, 1 = the same name. */
  readonly score: number;
  /** True from `sameScore` on. */
  readonly same: boolean;
  /** Part by part: `printed` is the left name, `listed` the right one. */
  readonly alignment: readonly AlignmentPart[];
  /** What decided, in one sentence for a person. */
  readonly words: string;
}

interface Pair {
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly likeness: number;
  readonly how: 'same' | 'abbreviated' | 'initials' | 'spelling';
}

/** How much a part counts that only one of the names has, as a share of its weight. */
const lonelyShare: Readonly<Record<NamePart['kind'], number>> = {
  brand: 1,
  word: 0.9,
  trade: 0.85,
  place: 0.8,
  number: 0.7,
  group: 0.6,
  'legal-form': 0.2,
};
/** A name without any brand is told by its trade, place and everyday words. */
const withoutBrand = 1.6;
/** Factors where both names state something different. */
const conflict = { number: 0.55, numeral: 0.68, place: 0.65, trade: 0.8, legal: 0.6, brand: 0.75 } as const;
/** Factor where only one of the names has a number, or a country behind its brand: mostly a sister firm. */
const sisterMark = { number: 0.72, country: 0.7, leftOut: 0.85 } as const;
/** Factor of the weight of a part that a name given in full lacks, and that a short form leaves out. */
const lackedInFull = 1.25;
const leftOut = 0.7;
/** Two valid pinyin words that differ are mostly two names, not one misread. */
const otherPinyin = 0.6;
const leastLikeness = 0.45;

/** Roman numerals lose strokes in scans, so that two of them tell less apart than two numbers in figures. */
const isNumeral = (part: NamePart): boolean => part.kind !== 'number' || /^[IVX]+$/.test(part.text);
const isWordLike = (part: NamePart): boolean => part.kind !== 'number' && part.kind !== 'legal-form';
const vowels = /[aeiou]/g;

/** True when a printed word shortens another: its beginning (`Mach.`), or its consonants in order (`Trdg`, `Srvces`). */
function shortens(short: NamePart, long: NamePart): boolean {
  if (short.han || long.han || short.spelt.length < 2 || long.spelt.length < short.spelt.length + 2)
    return false;
  if (short.spelt.charCodeAt(0) !== long.spelt.charCodeAt(0)) return false;
  const dotted = short.text.endsWith('.');
  const common = long.kind !== 'brand';
  if (long.spelt.startsWith(short.spelt))
    return (
      short.spelt.length >= (common || dotted ? 3 : 5) &&
      (common || short.spelt.length * 2 >= long.spelt.length)
    );
  if (!common || short.spelt.length < 3 || (short.spelt.match(vowels)?.length ?? 0) > short.spelt.length / 3)
    return false;
  let at = 0;
  for (const letter of long.spelt) if (letter === short.spelt[at]) at++;
  return at === short.spelt.length;
}

/** Length of the run of parts, from `at` on, whose first letters are the initials given; 0 for none. */
function initialsRun(initials: string, parts: readonly (NamePart | null)[], at: number): number {
  let letter = 0;
  let index = at;
  for (; index < parts.length && letter < initials.length; index++) {
    const part = parts[index];
    if (part === null || part === undefined) return 0;
    if (part.han || part.kind === 'number') return 0;
    if (part.spelt.charAt(0) !== initials.charAt(letter)) return 0;
    letter++;
  }
  return letter === initials.length ? index - at : 0;
}

function spellingOf(parts: readonly NamePart[]): string {
  return parts.map((part) => (part.han ? pinyinOf(part.spelt) : part.spelt)).join(joint);
}

function likenessOf(left: readonly NamePart[], right: readonly NamePart[]): number {
  // Two known places, or two known trades, are two whatever their letters: Hebei and Hubei.
  if (
    left.length === 1 &&
    right.length === 1 &&
    left[0]!.kind === right[0]!.kind &&
    (left[0]!.kind === 'place' || left[0]!.kind === 'trade')
  )
    return 0;
  if (left.every((part) => part.han) && right.every((part) => part.han))
    return hanLikeness(left.map((part) => part.spelt).join(''), right.map((part) => part.spelt).join(''));
  const [one, other] = [spellingOf(left), spellingOf(right)];
  const likeness = spellingLikeness(one, other);
  if (likeness === 0 || likeness === 1) return likeness;
  const [joinedOne, joinedOther] = [one.replaceAll(joint, ''), other.replaceAll(joint, '')];
  if (joinedOne === joinedOther) return Math.max(likeness, 0.97);
  if (/\d/.test(one) !== /\d/.test(other)) return likeness;
  return joinedOne.length <= 12 &&
    isPinyin(joinedOne) &&
    isPinyin(joinedOther) &&
    !sameSound(joinedOne, joinedOther)
    ? likeness * otherPinyin
    : likeness;
}

/** Spellings of one pinyin name: `lv` and `lu` for 绿. */
function sameSound(one: string, other: string): boolean {
  const fold = (word: string): string => word.replace(/v/g, 'u').replace(/lue/g, 'lve');
  return fold(one) === fold(other);
}

const total = (parts: readonly NamePart[]): number => parts.reduce((sum, part) => sum + part.weight, 0);

/** Pairs the parts of two names: same meaning first, then abbreviations and initials, then what is spelt alike. */
function pairParts(
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
  const shortened = (from: (NamePart | null)[], to: (NamePart | null)[], flip: boolean): void => {
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
        const run = initialsRun(part.spelt, to, at);
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
  shortened(lefts, rights, false);
  shortened(rights, lefts, true);
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
  const runs = (parts: readonly (NamePart | null)[]): { at: number; count: number; letters: number }[] => {
    const found: { at: number; count: number; letters: number }[] = [];
    for (let at = 0; at < parts.length; at++) {
      let letters = 0;
      for (let count = 1; count <= 3 && at + count <= parts.length; count++) {
        const each = parts[at + count - 1];
        if (each === null || each === undefined || !isWordLike(each)) break;
        letters += each.han ? each.spelt.length * 3 : each.spelt.length;
        found.push({ at, count, letters });
      }
    }
    return found;
  };
  const ofRight = runs(rights);
  for (const one of runs(lefts)) {
    for (const other of ofRight) {
      // Three words against three or two are pairs of words as well.
      if (one.count > 1 && other.count > 1 && one.count + other.count > 5) continue;
      const most = Math.max(one.letters, other.letters);
      if (Math.min(one.letters, other.letters) < most * 0.6 - 2) continue;
      const left = lefts.slice(one.at, one.at + one.count) as NamePart[];
      const right = rights.slice(other.at, other.at + other.count) as NamePart[];
      const likeness = likenessOf(left, right);
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

const rank: Readonly<Record<NamePart['kind'], number>> = {
  brand: 0, word: 1, number: 2, trade: 3, place: 4, group: 5, 'legal-form': 6,
}; // biome-ignore format: one line
const kindOf = (parts: readonly NamePart[]): NamePart['kind'] =>
  [...parts].sort((one, other) => rank[one.kind] - rank[other.kind])[0]!.kind;
const textOf = (parts: readonly NamePart[]): string => parts.map((part) => part.text).join(' ');
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const kindWords: Readonly<Record<NamePart['kind'], string>> = {
  brand: 'brand',
  word: 'word',
  trade: 'trade',
  place: 'place',
  number: 'number',
  group: 'group word',
  'legal-form': 'legal form',
};

/** Compares two names that have been taken apart; `left` is the printed one, `right` the listed one. */
export function comparePrepared(left: PreparedName, right: PreparedName): NameComparison {
  const legalLeft = left.parts.filter((part) => part.kind === 'legal-form');
  const legalRight = right.parts.filter((part) => part.kind === 'legal-form');
  const { pairs, left: onlyLeft, right: onlyRight } = pairParts(left.parts, right.parts);
  const alignment: AlignmentPart[] = [];
  let points = 0;
  let weights = 0;
  const boost = left.hasBrand || right.hasBrand ? 1 : withoutBrand;
  const put = (
    kind: NamePart['kind'],
    printed: string | null,
    listed: string | null,
    likeness: number,
    weight: number,
  ): void => {
    alignment.push({ part: kind, printed, listed, likeness: rounded(likeness), weight: rounded(weight) });
    points += likeness * weight;
    weights += weight;
  };
  let strongest = 0;
  for (const pair of pairs) {
    const kind = kindOf([...pair.left, ...pair.right]);
    const weight = Math.max(total(pair.left), total(pair.right)) * (isWordLike(pair.left[0]!) ? boost : 1);
    put(kind, textOf(pair.left), textOf(pair.right), pair.likeness, weight);
    if (kind === 'brand' || kind === 'word' || boost > 1) strongest = Math.max(strongest, pair.likeness);
  }
  const lonely = (part: NamePart, lacking: PreparedName): number =>
    part.weight *
    lonelyShare[part.kind] *
    (isWordLike(part) ? boost : 1) *
    (part.kind === 'trade' || part.kind === 'place' || part.kind === 'word'
      ? lacking.inFull
        ? lackedInFull
        : leftOut
      : 1);
  const numbersDiffer = [onlyLeft, onlyRight].every((parts) => parts.some((part) => part.kind === 'number'));
  const alone = (parts: readonly NamePart[], side: 'printed' | 'listed', lacking: PreparedName): void => {
    for (const part of parts) {
      // Numbers that differ say what they say as a factor: beside a long name their weight would be lost.
      const weight = part.kind === 'number' && numbersDiffer ? 0.01 : lonely(part, lacking);
      put(part.kind, side === 'printed' ? part.text : null, side === 'listed' ? part.text : null, 0, weight);
    }
  };
  alone(onlyLeft, 'printed', right);
  alone(onlyRight, 'listed', left);
  let legal = 1;
  if (left.legal.length > 0 && right.legal.length > 0)
    legal = Math.max(...left.legal.flatMap((one) => right.legal.map((other) => legalLikeness(one, other))));
  if (legalLeft.length > 0 && legalRight.length > 0)
    put('legal-form', textOf(legalLeft), textOf(legalRight), legal, 0.3);
  else if (legalLeft.length > 0) put('legal-form', textOf(legalLeft), null, 0, 0.06);
  else if (legalRight.length > 0) put('legal-form', null, textOf(legalRight), 0, 0.06);
  let score = weights === 0 ? 0 : points / weights;
  const reasons: string[] = [];
  const both = (kind: NamePart['kind']): boolean =>
    onlyLeft.some((part) => part.kind === kind) && onlyRight.some((part) => part.kind === kind);
  const differs = (kind: 'number' | 'place' | 'trade' | 'brand'): void => {
    if (!both(kind)) return;
    score *=
      kind === 'number' && [...onlyLeft, ...onlyRight].every(isNumeral) ? conflict.numeral : conflict[kind];
    const of = (parts: readonly NamePart[]): string => textOf(parts.filter((part) => part.kind === kind));
    reasons.push(`another ${kindWords[kind]} ("${of(onlyLeft)}" against "${of(onlyRight)}")`);
  };
  differs('number');
  differs('place');
  differs('trade');
  differs('brand');
  const sister = (
    parts: readonly NamePart[],
    of: PreparedName,
    lacking: PreparedName,
    side: string,
  ): void => {
    if (!numbersDiffer && parts.some((part) => part.kind === 'number')) {
      score *= sisterMark.number;
      reasons.push(`only the ${side} name has a number`);
    }
    const behind = parts.find(
      (part) => part.kind === 'place' && isCountryKey(part.key) && of.parts.indexOf(part) > 0,
    );
    if (behind !== undefined && !both('place')) {
      score *= lacking.inFull ? sisterMark.country : sisterMark.leftOut;
      reasons.push(`"${behind.text}" behind a brand mostly marks a sister firm`);
    }
  };
  sister(onlyLeft, left, right, 'printed');
  sister(onlyRight, right, left, 'listed');
  if (legal < 0.5) {
    score *= conflict.legal;
    reasons.push(`another legal form ("${textOf(legalLeft)}" against "${textOf(legalRight)}")`);
  }
  // Without any brand in common the rest of two names is what all firms of a trade share.
  if (left.hasBrand && right.hasBrand && strongest < 0.45) score = Math.min(score, 0.45);
  score = rounded(Math.max(0, Math.min(1, score)));
  alignment.sort((one, other) => rank[one.part] - rank[other.part]);
  return {
    score,
    same: score >= sameScore,
    alignment,
    words: inWords(score, pairs, onlyLeft, onlyRight, reasons),
  };
}

function inWords(
  score: number,
  pairs: readonly Pair[],
  onlyLeft: readonly NamePart[],
  onlyRight: readonly NamePart[],
  reasons: readonly string[],
): string {
  const said: string[] = [];
  const same = pairs.filter((pair) => pair.likeness === 1);
  if (same.length > 0) said.push(`${same.map((pair) => `"${textOf(pair.left)}"`).join(', ')} agree`);
  for (const pair of pairs) {
    if (pair.likeness === 1) continue;
    const shown = `"${textOf(pair.left)}" for "${textOf(pair.right)}"`;
    said.push(
      pair.how === 'spelling'
        ? `${shown} is spelt ${Math.round(pair.likeness * 100)} % alike`
        : pair.how === 'initials'
          ? `${shown} are initials`
          : `${shown} is shortened`,
    );
  }
  const alone = (parts: readonly NamePart[], where: string): void => {
    if (parts.length > 0)
      said.push(
        `only the ${where} name has ${parts.map((part) => `the ${kindWords[part.kind]} "${part.text}"`).join(', ')}`,
      );
  };
  alone(onlyLeft, 'printed');
  alone(onlyRight, 'listed');
  said.push(...reasons);
  return `score ${score.toFixed(2)}: ${said.length === 0 ? 'nothing to compare' : said.join('; ')}`;
}

/** Words that stand between two names of one firm. */
const otherwise =
  /\s*(?:\/|\((?=(?:formerly|also|a\.?k\.?a|f\.?k\.?a))|\b(?:a\.?k\.?a\.?|f\.?k\.?a\.?|f\/k\/a|d\/b\/a|also known as|formerly known as|formerly|trading as|doing business as)(?![\p{L}\d]))[\s):]*/iu;

/** The whole text, each name of several (`X, formerly Y`) and each script of a name printed in two. */
function readings(text: string): readonly string[] {
  const shown = text.slice(0, 400);
  const found = [shown];
  const names = shown.split(otherwise).filter((name) => (name.match(/\p{L}/gu)?.length ?? 0) >= 5);
  if (names.length > 1) found.push(...names.slice(0, 4));
  if ((shown.match(/\p{Script=Han}/gu)?.length ?? 0) >= 3 && (shown.match(/[A-Za-z]/g)?.length ?? 0) >= 5) {
    const halves = [
      shown.replace(/\p{Script=Han}+/gu, ' '),
      shown.replace(/[^\p{Script=Han}\d（）()]+/gu, ''),
    ];
    found.push(...halves.filter((half) => /\p{L}/u.test(half)));
  }
  return found;
}

/**
 * Holds two names of organisations against each other part by part. The order of words is irrelevant; legal forms, group
 * words, trades and places count by what they mean in any of their spellings, brands by how telling they are. Sister firms
 * (another number, place, trade or legal form) are not the same.
 * @param left the printed name
 * @param right the listed name
 */
export function compareNames(left: string, right: string): NameComparison {
  let best: NameComparison | null = null;
  for (const one of readings(left)) {
    for (const other of readings(right)) {
      const comparison = comparePrepared(prepareName(one), prepareName(other));
      if (best === null || comparison.score > best.score) best = comparison;
    }
  }
  return best!;
}
