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
  /** The same over bins of equal counts, which few wide bins of sure values cannot hide from. */
  readonly expectedErrorOfEqualBins: number | null;
}

/** A confidence, and whether the value was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

const binCount = 10;

/** How often values of a given confidence are right. */
export function calibrate(values: readonly Judged[]): Calibration {
  // Sums of floating point numbers hang on their order.
  const sorted = [...values].sort(
    (one, other) => one.confidence - other.confidence || Number(one.right) - Number(other.right),
  );
  const bins = Array.from({ length: binCount }, (_, index): CalibrationBin => {
    const inBin = sorted.filter(
      ({ confidence }) => Math.min(binCount - 1, Math.floor(confidence * binCount + 1e-9)) === index,
    );
    return { from: index / binCount, to: (index + 1) / binCount, ...figuresOf(inBin) };
  });
  const equal = Array.from({ length: binCount }, (_, index) =>
    figuresOf(
      sorted.slice(
        Math.floor((index * sorted.length) / binCount),
        Math.floor(((index + 1) * sorted.length) / binCount),
      ),
    ),
  );
  return {
    bins,
    expectedError: meanDistance(bins, values.length),
    expectedErrorOfEqualBins: meanDistance(equal, values.length),
  };
}

type Figures = Pick<CalibrationBin, 'count' | 'meanConfidence' | 'shareRight'>;

function figuresOf(values: readonly Judged[]): Figures {
  const sum = values.reduce((total, { confidence }) => total + confidence, 0);
  return {
    count: values.length,
    meanConfidence: share(sum, values.length),
    shareRight: share(values.filter(({ right }) => right).length, values.length),
  };
}

function meanDistance(bins: readonly Figures[], whole: number): number | null {
  const distance = bins.reduce(
    (sum, bin) => sum + (bin.count === 0 ? 0 : bin.count * Math.abs(bin.meanConfidence! - bin.shareRight!)),
    0,
  );
  return share(distance, whole);
}
