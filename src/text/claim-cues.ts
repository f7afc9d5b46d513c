import {
  conditionAfter,
  conditionBefore,
  contrast,
  denialAfter,
  denialBefore,
  exclusionAfter,
  exclusionBefore,
  noDenial,
  question,
} from './cue-words.ts';

/** How words around a value speak of it. Ranges are UTF-16 of the statement. */
export interface ClaimCue {
  readonly polarity: 'denied' | 'conditional';
  readonly start: number;
  readonly end: number;
}

/** Units between a Chinese negation and what it denies; a Latin one reaches through its clause. */
const unspacedReach = 40;
const latinReach = 220;

/**
 * Whether the words of a statement deny a value in it or leave it open (negations, exclusions, conditions, doubts,
 * questions) in ten languages; null when they do neither. After NegEx and ConText (Chapman et al. 2001, Harkema et al.
 * 2009): cues before and behind, pseudo-negations, words that end the reach.
 */
export function claimCue(statement: string, start: number, end: number): ClaimCue | null {
  const before = statement.slice(0, start);
  const after = statement.slice(end);
  const label = labelIn(before);
  const own = before.slice(label);

  const answer = denialAfter.exec(after);
  const exclusion = exclusionBefore.exec(before);
  if (exclusion !== null) return denied(exclusion.index, exclusion.index + exclusion[0].length);
  const condition = lastOf(own, conditionBefore);
  if (condition !== null && answer === null)
    return { polarity: 'conditional', start: label + condition[0], end: label + condition[1] };
  const doubt = conditionAfter.exec(after);
  if (doubt !== null) return { polarity: 'conditional', start: end, end: end + doubt[0].length };
  const negation = negationIn(own) ?? (label > 0 ? negationInLabel(before.slice(0, label)) : null);
  if (negation !== null) {
    const from = negation.inLabel ? 0 : label;
    return denied(from + negation.start, from + negation.end);
  }
  const excluded = exclusionAfter.exec(after);
  if (excluded !== null) return denied(end, end + excluded[0].length);
  if (answer !== null) return denied(end, end + answer[0].length);
  const asked = question.exec(after);
  if (asked !== null) return { polarity: 'conditional', start: end + asked.index, end: statement.length };
  return null;

  function denied(from: number, to: number): ClaimCue {
    return { polarity: 'denied', start: from, end: to };
  }
}

/** Length of a label with its colon in front of a value: `Notify party (if other than consignee):`. */
function labelIn(before: string): number {
  return Math.max(before.lastIndexOf(':'), before.lastIndexOf('：')) + 1;
}

/** True when a line that introduces what stands below it (`We do not buy from these countries:`) denies it. */
export function deniesBelow(line: string): boolean {
  if (!/[:：]\s*$/u.test(line) || /[)）]\s*[:：]\s*$/u.test(line)) return false;
  const sentence = line.slice(
    Math.max(line.lastIndexOf('. '), line.lastIndexOf('; '), line.lastIndexOf('。')) + 1,
  );
  return negationIn(sentence) !== null || exclusionBefore.test(sentence.replace(/[:：]\s*$/u, ' '));
}

/** A label denies what stands behind it by a plain negation (`Not made in:`), not by one in brackets. */
function negationInLabel(label: string): { start: number; end: number; inLabel: true } | null {
  if (/[)）]\s*[:：]\s*$/u.test(label)) return null;
  const match =
    /\b(?:not|never|without|other\s+than|except|excluded|excluding)\b[^.;。；()]{0,40}[:：]\s*$|(?:非|不含|不是|除外)[^。；]{0,8}[:：]\s*$/iu.exec(
      label,
    );
  return match === null ? null : { start: match.index, end: match.index + match[0].length, inLabel: true };
}

function negationIn(before: string): { start: number; end: number; inLabel: false } | null {
  const bare = before.replace(noDenial, (words) => ' '.repeat(words.length));
  let found: { start: number; end: number; inLabel: false } | null = null;
  for (const match of bare.matchAll(denialBefore)) {
    const end = match.index + match[0].length;
    const between = bare.slice(end);
    if (contrast.test(between)) continue;
    const unspaced = /\p{Script=Han}/u.test(match[0]);
    if (unspaced && (between.length > unspacedReach || /[，,]/u.test(between))) continue;
    if (!unspaced && between.length > latinReach) continue;
    // Behind a comma a new clause with a verb of its own begins: "no children work here, the yarn comes from India".
    if (!unspaced && /,\s+(?:and\s+)?(?:the|our|all|these|this|we|it)\s/iu.test(between)) continue;
    found = { start: match.index, end, inLabel: false };
  }
  return found;
}

function lastOf(text: string, pattern: RegExp): readonly [number, number] | null {
  let found: readonly [number, number] | null = null;
  for (const match of text.matchAll(pattern)) found = [match.index, match.index + match[0].length];
  return found;
}
