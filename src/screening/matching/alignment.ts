/** One step of an alignment that is not a match: indexes into the pattern and the text. */
export interface AlignmentStep {
  readonly kind: 'substitution' | 'insertion' | 'deletion';
  /** Index in the pattern; for an insertion the unit before which the extra character stands. */
  readonly pattern: number;
  /** Index in the text; for a deletion the unit before which the character is missing. */
  readonly text: number;
}

/** One end of an anchored alignment: how much of the text it takes and what it costs. */
export interface Extension {
  readonly cost: number;
  /** Units of text used beyond the anchor. */
  readonly used: number;
  readonly steps: readonly AlignmentStep[];
}

const maximumPattern = 400;
const maximumBand = 2 * 12 + 1;
const costs = new Int32Array((maximumPattern + 1) * maximumBand);
const unreachable = 1 << 20;

const furthestNow = new Int32Array(maximumBand + 2);
const furthestBefore = new Int32Array(maximumBand + 2);

/**
 * Fewest edits with which a piece of a pattern can be aligned with the text next to an anchor; -1 when the budget does
 * not do (furthest reaching points per diagonal, Ukkonen 1985). Most places fail, and this says so after a few
 * comparisons and without an allocation.
 */
export function leastEdits(
  pattern: Uint16Array,
  patternFrom: number,
  patternLength: number,
  text: Uint16Array,
  textFrom: number,
  textLength: number,
  direction: 1 | -1,
  budget: number,
): number {
  let equal = 0;
  while (
    equal < patternLength &&
    equal < textLength &&
    pattern[patternFrom + direction * equal] === text[textFrom + direction * equal]
  ) {
    equal++;
  }
  if (equal === patternLength) return 0;
  // Row reached on each diagonal (text index minus pattern index).
  let now = furthestNow;
  let before = furthestBefore;
  const middle = budget + 1;
  before[middle] = equal;
  for (let edits = 1; edits <= budget; edits++) {
    // Guards beyond the diagonals that fewer edits reach; filling the whole arrays took half of the time.
    before[middle - edits - 1] = before[middle - edits] = -2;
    before[middle + edits + 1] = before[middle + edits] = -2;
    for (let diagonal = -edits; diagonal <= edits; diagonal++) {
      const at = middle + diagonal;
      let row = Math.max(before[at]! + 1, before[at - 1]!, before[at + 1]! + 1);
      if (row > patternLength) row = patternLength;
      if (row + diagonal > textLength) row = textLength - diagonal;
      if (row < 0 || row + diagonal < 0) {
        now[at] = -2;
        continue;
      }
      while (
        row < patternLength &&
        row + diagonal < textLength &&
        pattern[patternFrom + direction * row] === text[textFrom + direction * (row + diagonal)]
      ) {
        row++;
      }
      if (row >= patternLength) return edits;
      now[at] = row;
    }
    const swap = now;
    now = before;
    before = swap;
  }
  return -1;
}

/**
 * Aligns a piece of a pattern with the text next to an anchor, with at most `budget` edits (Levenshtein distance in a
 * diagonal band, Ukkonen 1985). The far end of the text is free. `direction` 1 reads onwards, -1 backwards. An end
 * at which `isEnd` does not hold counts as one edit more in the choice; of equal ends the one nearest to the pattern's
 * own length wins.
 * Returns null when no alignment stays within the budget.
 */
export function extend(
  pattern: Uint16Array,
  patternFrom: number,
  patternLength: number,
  text: Uint16Array,
  textFrom: number,
  textLength: number,
  direction: 1 | -1,
  budget: number,
  isEnd: (textIndex: number) => boolean,
): Extension | null {
  if (patternLength === 0) return { cost: 0, used: 0, steps: [] };
  if (patternLength > maximumPattern) return null;
  // Exact continuation first: by far the most frequent answer.
  let equal = 0;
  while (
    equal < patternLength &&
    equal < textLength &&
    pattern[patternFrom + direction * equal] === text[textFrom + direction * equal]
  ) {
    equal++;
  }
  const exact: Extension = { cost: 0, used: equal, steps: [] };
  // A letter too many at the end (`Textiles`) is an edit, where edits are allowed.
  if (equal === patternLength && (budget === 0 || isEnd(textFrom + direction * equal))) return exact;
  if (budget === 0) return null;
  const band = 2 * budget + 1;
  for (let shift = 0; shift < band; shift++) costs[shift] = shift < budget ? unreachable : shift - budget;
  for (let row = 1; row <= patternLength; row++) {
    const symbol = pattern[patternFrom + direction * (row - 1)]!;
    let lowest = unreachable;
    for (let shift = 0; shift < band; shift++) {
      const column = row + shift - budget;
      let best = unreachable;
      if (column >= 0 && column <= textLength) {
        const above = (row - 1) * band + shift;
        if (column > 0) {
          const equals = text[textFrom + direction * (column - 1)] === symbol;
          best = costs[above]! + (equals ? 0 : 1);
          if (shift > 0) best = Math.min(best, costs[row * band + shift - 1]! + 1);
        }
        if (shift + 1 < band) best = Math.min(best, costs[above + 1]! + 1);
      }
      costs[row * band + shift] = best;
      if (best < lowest) lowest = best;
    }
    if (lowest > budget) return null;
  }
  const last = patternLength * band;
  let chosen = -1;
  for (let shift = 0; shift < band; shift++) {
    const column = patternLength + shift - budget;
    if (column < 0 || column > textLength || costs[last + shift]! > budget) continue;
    if (chosen < 0 || better(shift, chosen)) chosen = shift;
  }
  if (chosen < 0) return null;
  const used = patternLength + chosen - budget;
  return { cost: costs[last + chosen]!, used, steps: trace(chosen) };

  function better(candidate: number, current: number): boolean {
    const ends = [candidate, current].map((shift) =>
      isEnd(textFrom + direction * (patternLength + shift - budget)),
    );
    const [one, other] = [candidate, current].map(
      (shift, place) => costs[last + shift]! + (ends[place] ? 0 : 1),
    );
    if (one !== other) return one! < other!;
    if (ends[0] !== ends[1]) return ends[0]!;
    return Math.abs(candidate - budget) < Math.abs(current - budget);
  }

  function trace(end: number): AlignmentStep[] {
    const steps: AlignmentStep[] = [];
    let row = patternLength;
    let shift = end;
    while (row > 0 || shift !== budget) {
      const column = row + shift - budget;
      const cost = costs[row * band + shift]!;
      const patternIndex = patternFrom + direction * (row - 1);
      const textIndex = textFrom + direction * (column - 1);
      if (row > 0 && column > 0) {
        const equals = pattern[patternIndex] === text[textIndex];
        if (costs[(row - 1) * band + shift]! + (equals ? 0 : 1) === cost) {
          if (!equals) steps.push({ kind: 'substitution', pattern: patternIndex, text: textIndex });
          row--;
          continue;
        }
      }
      if (row > 0 && shift + 1 < band && costs[(row - 1) * band + shift + 1]! + 1 === cost) {
        steps.push({
          kind: 'deletion',
          pattern: patternIndex,
          text: direction === 1 ? textIndex + 1 : textIndex,
        });
        row--;
        shift++;
        continue;
      }
      steps.push({
        kind: 'insertion',
        pattern: direction === 1 ? patternIndex + 1 : patternIndex,
        text: textIndex,
      });
      shift--;
    }
    return steps;
  }
}
