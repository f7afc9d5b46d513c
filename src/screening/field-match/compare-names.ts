import type { AlignmentPart } from '../../model/flag.ts';
import { commonTrades, legalLikeness } from './equivalents.ts';
import type { NamePart } from './name-part.ts';
import { type PreparedName, prepareName } from './name-parts.ts';
import { isCountryKey } from './name-places.ts';
import { isWordLike, type Pair, pairParts } from './part-pairs.ts';

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
/** Factors where only one of the names has a number, a country behind its brand, or a trade: mostly a sister firm. */
const sisterMark = { number: 0.72, country: 0.7, leftOut: 0.85, trade: 0.82 } as const;
/** Factor of the weight of a part that a name given in full lacks, and that a short form leaves out. */
const lackedInFull = 1.25;
const leftOut = 0.7;

/** Roman numerals lose strokes in scans, so that two of them tell less apart than two numbers in figures. */
const isNumeral = (part: NamePart): boolean => part.kind !== 'number' || /^[IVX]+$/.test(part.text);
const total = (parts: readonly NamePart[]): number => parts.reduce((sum, part) => sum + part.weight, 0);
const rank: Readonly<Record<NamePart['kind'], number>> = {
  brand: 0,
  word: 1,
  number: 2,
  trade: 3,
  place: 4,
  group: 5,
  'legal-form': 6,
};
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
    const trade = parts.find((part) => part.kind === 'trade' && !commonTrades.has(part.key));
    if (trade !== undefined && left.inFull && right.inFull && !both('trade')) {
      score *= sisterMark.trade;
      reasons.push(`both names are given in full and only the ${side} one has the trade "${trade.text}"`);
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
