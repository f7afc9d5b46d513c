/** A pair of names with its score and whether a person says that both are one organisation. */
export interface ScoredPair {
  readonly score: number;
  readonly same: boolean;
}

/** How a threshold parts pairs that are the same from pairs that are not. Shares are 0 to 1. */
export interface ThresholdScore {
  /** From this score on a pair is taken for the same. */
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of precision and recall. */
  readonly f1: number;
}

export interface PairMeasure {
  readonly pairs: number;
  readonly same: number;
  /** At the threshold that the program uses. */
  readonly inUse: ThresholdScore;
  /** At the threshold with the highest F1. */
  readonly best: ThresholdScore;
  /** At the highest threshold that finds at least 95 % of the same pairs. */
  readonly atRecall95: ThresholdScore;
}

function at(pairs: readonly ScoredPair[], threshold: number): ThresholdScore {
  const taken = pairs.filter((pair) => pair.score >= threshold);
  const right = taken.filter((pair) => pair.same).length;
  const same = pairs.filter((pair) => pair.same).length;
  const precision = taken.length === 0 ? 0 : right / taken.length;
  const recall = same === 0 ? 0 : right / same;
  return {
    threshold,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/**
 * Measures scores against what people say of the pairs; null when no pair is the same, or all are: then there is
 * nothing to part.
 */
export function measurePairs(pairs: readonly ScoredPair[], threshold: number): PairMeasure | null {
  const same = pairs.filter((pair) => pair.same).length;
  if (same === 0 || same === pairs.length) return null;
  // One pass from the highest score down; equal scores are taken together.
  const sorted = [...pairs].sort((one, other) => other.score - one.score);
  let [taken, right] = [0, 0];
  let best: ThresholdScore | null = null;
  let atRecall95: ThresholdScore | null = null;
  for (const [index, pair] of sorted.entries()) {
    taken += 1;
    if (pair.same) right += 1;
    if (sorted[index + 1]?.score === pair.score) continue;
    const [precision, recall] = [right / taken, right / same];
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    const score = { threshold: pair.score, precision, recall, f1 };
    if (best === null || f1 > best.f1) best = score;
    if (atRecall95 === null && recall >= 0.95) atRecall95 = score;
  }
  return { pairs: pairs.length, same, inUse: at(pairs, threshold), best: best!, atRecall95: atRecall95! };
}
