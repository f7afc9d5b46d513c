import { confusionClassOf } from '../../text/confusions.ts';

/** Letters that scanners confuse cost little; letters that stand for one another in transcriptions cost less than others. */
const lookAlike = 0.4;
const soundAlike = 0.7;
const separatorCost = 0.2;
const digitCost = 1.5;
/** Separator of words in the strings compared. */
export const joint = ' ';

const sounds = new Set(
  'ei ou ij iy ck nh ae oa vw bp dt gk sz uv xk jy fp vf cs kq ao'
    .split(' ')
    .flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]),
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function costOf(one: number, other: number): number {
  if (one === other) return 0;
  const [left, right] = [String.fromCharCode(one), String.fromCharCode(other)];
  if (one === 32 || other === 32) return 1.2;
  if (isDigit(one) && isDigit(other)) return digitCost;
  if (confusionClassOf(left) === confusionClassOf(right)) return lookAlike;
  return sounds.has(left + right) ? soundAlike : 1;
}

/** Costs between the letters of ASCII, which nearly all compared words are made of. */
const table = Float64Array.from({ length: 128 * 128 }, (_, index) => costOf(index >> 7, index & 127));
const substitution = (one: number, other: number): number =>
  one < 128 && other < 128 ? table[(one << 7) | other]! : costOf(one, other);

const gap = (code: number): number => (code === 32 ? separatorCost : isDigit(code) ? digitCost : 1);

const longest = 96;
const rows = [0, 1, 2].map(() => new Float64Array(longest + 1));

/**
 * Least cost of turning one string into the other, `limit` + 1 when it is above the limit. Two letters read as one (`rn`,
 * `vv`, `cl`) and two swapped letters cost little; a lost or added separator almost nothing. At most 96 characters count.
 */
function weightedDistance(one: string, other: string, limit: number): number {
  const left = one.length > longest ? one.slice(0, longest) : one;
  const right = other.length > longest ? other.slice(0, longest) : other;
  let [before, row, next] = rows as [Float64Array, Float64Array, Float64Array];
  row[0] = 0;
  for (let column = 1; column <= right.length; column++)
    row[column] = row[column - 1]! + gap(right.charCodeAt(column - 1));
  for (let index = 1; index <= left.length; index++) {
    const code = left.charCodeAt(index - 1);
    const previous = index > 1 ? left.charCodeAt(index - 2) : 0;
    next[0] = row[0]! + gap(code);
    let least = next[0]!;
    for (let column = 1; column <= right.length; column++) {
      const against = right.charCodeAt(column - 1);
      let best = row[column - 1]! + substitution(code, against);
      const dropped = row[column]! + gap(code);
      if (dropped < best) best = dropped;
      const added = next[column - 1]! + gap(against);
      if (added < best) best = added;
      if (index > 1 && column > 1) {
        const againstPrevious = right.charCodeAt(column - 2);
        if (code === againstPrevious && previous === against && code !== against && !isDigit(code))
          best = Math.min(best, before[column - 2]! + 0.8);
      }
      if (index > 1 && isGroup(previous, code, against))
        best = Math.min(best, before[column - 1]! + lookAlike);
      if (column > 1 && isGroup(right.charCodeAt(column - 2), against, code))
        best = Math.min(best, row[column - 2]! + lookAlike);
      next[column] = best;
      if (best < least) least = best;
    }
    // Two letters back a swap may still cost less.
    if (least > limit + 0.8) return limit + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[right.length]!, limit + 1);
}

/** `rn` for `m`, `vv` for `w`, `cl` for `d`. */
function isGroup(first: number, second: number, single: number): boolean {
  return (
    (single === 109 && first === 114 && second === 110) ||
    (single === 119 && first === 118 && second === 118) ||
    (single === 100 && first === 99 && second === 108)
  );
}

/** What a word of this many letters may cost: nothing below four letters, then with the logarithm of the length. */
export function budgetOf(length: number): number {
  return length < 4 ? 0 : Math.min(4.5, 1.15 * Math.log(length - 1.4));
}

/** How alike two spelt words or runs of words are, 0 to 1: 0 as soon as the difference is above what their length allows. */
export function spellingLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [bare(one), bare(other)];
  const shorter = Math.min(left, right);
  const budget = budgetOf(shorter);
  if (Math.abs(left - right) > budget + 0.001) return 0;
  const cost = weightedDistance(one, other, budget);
  if (cost > budget) return 0;
  return Math.max(0, 1 - cost / left) * Math.max(0, 1 - cost / right);
}

function bare(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== 32) length++;
  return Math.max(1, length);
}

/** Likeness of two runs of Han characters: two characters tell a name, so only from four on one may be misread. */
export function hanLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  let same = one.length === other.length;
  for (let index = 0; same && index < one.length; index++)
    same = confusionClassOf(one.charAt(index)) === confusionClassOf(other.charAt(index));
  if (same) return 0.95;
  if (shorter < 4) return 0;
  const allowed = shorter < 8 ? 1 : 2;
  const cost = weightedDistance(one, other, allowed);
  return cost > allowed ? 0 : (1 - cost / one.length) * (1 - cost / other.length);
}
