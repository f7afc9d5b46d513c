import { chanceOf, makeCalibrationTable } from '../extraction/index.ts';
import { sha256 } from '../model/hashing.ts';
import { calibrate, type Judged } from './calibration.ts';

/** A value of a document of the gold, with the bin of its evidence. */
export interface BinnedValue extends Judged {
  /** The file it came from: values of one file are never on both sides. */
  readonly file: string;
  /** Null for fields that an earlier version made, without evidence. */
  readonly bin: string | null;
  /** The most that may be said of it, whatever the table says. */
  readonly limit: number;
}

/** How well a table made of one half of the gold tells how often values of the other half are right. */
export interface CrossValidation {
  readonly values: number;
  /** Halvings, each measured both ways. */
  readonly halvings: number;
  /** Means over the halvings; null without values. */
  readonly expectedError: number | null;
  readonly expectedErrorOfEqualBins: number | null;
  /** The worst halving. */
  readonly worst: number | null;
}

const halvings = 10;

/**
 * Calibrates on one half of the files and measures on the other, both ways, for ten fixed halvings. What is reported so
 * was never measured on the values that it was made of.
 */
export function crossValidate(values: readonly BinnedValue[]): CrossValidation {
  const binned = values.flatMap(({ bin, ...value }) => (bin === null ? [] : [{ ...value, bin }]));
  const files = [...new Set(binned.map(({ file }) => file))];
  const results = Array.from({ length: halvings }, (_, number) => {
    const inFirst = new Set(
      files
        .map((file) => ({ file, key: sha256(`${number}:${file}`) }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .slice(0, files.length >> 1)
        .map(({ file }) => file),
    );
    const halves = [true, false].map((first) => binned.filter(({ file }) => inFirst.has(file) === first));
    const held = [0, 1].flatMap((at) => {
      const table = makeCalibrationTable(halves[at]!, { made: '', gold: [], engines: [], model: null });
      return halves[1 - at]!.map(({ bin, right, limit }) => ({
        confidence: Math.min(limit, chanceOf(bin, table).chance),
        right,
      }));
    });
    return calibrate(held);
  });
  const mean = (pick: (one: (typeof results)[number]) => number | null): number | null =>
    binned.length === 0 ? null : results.reduce((sum, one) => sum + pick(one)!, 0) / halvings;
  return {
    values: binned.length,
    halvings,
    expectedError: mean((one) => one.expectedError),
    expectedErrorOfEqualBins: mean((one) => one.expectedErrorOfEqualBins),
    worst: binned.length === 0 ? null : Math.max(...results.map((one) => one.expectedError!)),
  };
}
