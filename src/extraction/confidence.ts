import type { Grounding } from '../model/field.ts';

/**
 * Calibration of rule scores: the share of values that proved right among those with about that score, measured by
 * `evidex eval` on committed gold. Between two points the line is straight. A later measurement replaces the table.
 */
const calibration: readonly (readonly [score: number, chance: number])[] = [
  [0, 0.05],
  [0.3, 0.35],
  [0.45, 0.55],
  [0.6, 0.75],
  [0.75, 0.88],
  [0.9, 0.96],
  [1, 0.98],
];

/** What bears on the chance that the page says a value. */
export interface ConfidenceInput {
  /** Strength of evidence of the best candidate, 0..1. */
  readonly score: number;
  readonly groundings: readonly Grounding[];
  readonly engines: number;
  /** Score of the strongest rival on the same path; 0 without rivals. */
  readonly rivalScore: number;
  readonly warnings: number;
}

/**
 * Chance (0..1) that the page says the value: the calibrated score, less where the words were read with doubt, where a
 * rival is nearly as strong, or where a check digit fails; more where two engines agree. Nothing about truth.
 */
export function confidenceOf(input: ConfidenceInput): number {
  const best = input.groundings[0];
  if (best === undefined) return round(Math.min(0.2, calibrated(input.score) * 0.25));
  let chance = calibrated(input.score);
  if (input.engines > 1) chance += (1 - chance) * 0.6;
  if (best.status === 'ocr-tolerant') chance *= 0.9;
  if (best.textOrigin === 'ocr') chance *= 0.6 + 0.4 * best.ocrConfidence;
  const margin = input.score - input.rivalScore;
  if (input.rivalScore > 0 && margin < 0.12) chance *= 0.82 + 1.5 * Math.max(0, margin);
  if (input.warnings > 0) chance *= 0.85;
  // Equal to what the reader of a scan saw is not equal to the page: no surer than that reading.
  if (best.textOrigin === 'ocr') chance = Math.min(chance, best.ocrConfidence);
  return round(Math.min(0.99, Math.max(0.01, chance)));
}

export function calibrated(score: number): number {
  for (let index = 1; index < calibration.length; index++) {
    const [upper, upperChance] = calibration[index]!;
    const [lower, lowerChance] = calibration[index - 1]!;
    if (score <= upper)
      return lowerChance + ((upperChance - lowerChance) * (score - lower)) / (upper - lower);
  }
  return calibration.at(-1)![1];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
