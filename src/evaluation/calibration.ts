import { share } from './score.ts';

export interface CalibrationBin {
  /** Confidence from (inclusive) and to (exclusive, but for the last bin). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number | null;
  readonly shareRight: number | null;
}

export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  /** Mean distance of confidence and share of right values over the bins, weighted by their counts (ECE). */
  readonly expectedError: number | null;
}

const binCount = 10;

/** How often values of a given confidence are right. */
export function calibrate(
  values: readonly { readonly confidence: number; readonly right: boolean }[],
): Calibration {
  const bins = Array.from({ length: binCount }, (_, index): CalibrationBin => {
    const inBin = values.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount + 1e-9)) === index,
    );
    const sum = inBin.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: inBin.length,
      meanConfidence: share(sum, inBin.length),
      shareRight: share(inBin.filter(({ right }) => right).length, inBin.length),
    };
  });
  const distance = bins.reduce(
    (sum, bin) => sum + (bin.count === 0 ? 0 : bin.count * Math.abs(bin.meanConfidence! - bin.shareRight!)),
    0,
  );
  return { bins, expectedError: share(distance, values.length) };
}
