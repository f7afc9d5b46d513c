import type { LabelledPair } from './labelled-pair.ts';

/** A scorer of two names, 0 to 1. */
export type NameScorer = (left: string, right: string) => number;

export interface PairFigures {
  readonly pairs: number;
  /** At the scorer's own threshold; null where it has none. */
  readonly decided: { readonly precision: number; readonly recall: number; readonly f1: number } | null;
  readonly bestF1: number;
  /** Threshold of the best F1. */
  readonly bestAt: number;
  /** Highest precision at a threshold that finds at least 95 % of the same. */
  readonly precisionAtRecall95: number;
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Figures of a scorer on labelled pairs; every score is tried as threshold. */
export function measurePairs(
  pairs: readonly LabelledPair[],
  scorer: NameScorer,
  threshold: number | null,
): PairFigures {
  const scored = pairs.map((pair) => ({ same: pair.same, score: scorer(pair.left, pair.right) }));
  const same = scored.filter((pair) => pair.same).length;
  const at = (least: number): { precision: number; recall: number; f1: number } => {
    const above = scored.filter((pair) => pair.score >= least);
    const right = above.filter((pair) => pair.same).length;
    return {
      precision: ratio(right, above.length),
      recall: ratio(right, same),
      f1: ratio(2 * right, above.length + same),
    };
  };
  let [bestF1, bestAt, precisionAtRecall95] = [0, 0, 0];
  for (const least of new Set(scored.map((pair) => pair.score))) {
    const figures = at(least);
    if (figures.f1 > bestF1) [bestF1, bestAt] = [figures.f1, least];
    if (figures.recall >= 0.95) precisionAtRecall95 = Math.max(precisionAtRecall95, figures.precision);
  }
  return {
    pairs: pairs.length,
    decided: threshold === null ? null : at(threshold),
    bestF1,
    bestAt,
    precisionAtRecall95,
  };
}
