import { contentId } from '../../model/hashing.ts';
import { binsAbove, type CalibrationBin, type CalibrationTable } from './calibration-table.ts';
import { wilsonInterval } from './wilson.ts';

/** One value of the gold's documents: the bin of its evidence, and whether the gold has it. */
export interface MeasuredValue {
  readonly bin: string;
  readonly right: boolean;
}

export interface Measurement {
  /** ISO 8601 date. */
  readonly made: string;
  readonly gold: CalibrationTable['gold'];
  readonly engines: readonly string[];
  readonly model: string | null;
}

/** Fewest values of a bin that speaks for itself. */
const minimum = 25;
const pull = 10;

/** Counts measured values into a calibration table. The same values give the same table, whatever their order. */
export function makeCalibrationTable(
  values: readonly MeasuredValue[],
  measurement: Measurement,
): CalibrationTable {
  const counts = new Map<string, { n: number; right: number }>();
  for (const { bin, right } of values) {
    for (const name of binsAbove(bin)) {
      const known = counts.get(name) ?? { n: 0, right: 0 };
      counts.set(name, { n: known.n + 1, right: known.right + Number(right) });
    }
  }
  const bins = Object.fromEntries(
    [...counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, { n, right }]): [string, CalibrationBin] => {
        const interval = wilsonInterval(right, n);
        return [
          name,
          {
            n,
            right,
            share: rounded(right / n),
            interval: interval && [rounded(interval[0]), rounded(interval[1])],
          },
        ];
      }),
  );
  const { made, gold, model } = measurement;
  const engines = [...measurement.engines].sort();
  const hash = contentId('calibration', [minimum, pull, counts.size, Object.entries(bins)]).slice(0, 8);
  return { version: `${made}-${hash}`, made, gold, engines, model, minimum, pull, bins };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
