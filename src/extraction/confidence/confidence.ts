import type { CalibrationTable } from './calibration-table.ts';
import { chanceOf } from './calibration-table.ts';
import { binOf, type ReadingEvidence } from './reading-evidence.ts';

export interface Confidence {
  /** Chance (0.01..0.99) that the page says the value. Nothing about truth. */
  readonly confidence: number;
  /** The bin of the calibration table that the evidence belongs to. */
  readonly bin: string;
}

/**
 * Chance that the page says a value, out of how often values with such evidence were right on gold.
 *
 * @param ways the same value by each of its readings: what one engine read surely is not made less sure by another one
 * that read the same with more doubt. At least one.
 */
export function confidenceOf(ways: readonly ReadingEvidence[], table: CalibrationTable): Confidence {
  const actual = ways.map((way) => {
    const bin = binOf(way);
    return { bin, confidence: chanceOf(bin, table).chance };
  });
  const best = actual.reduce((most, each) => (each.confidence > most.confidence ? each : most));
  // Agreement never makes a reading less sure than it was alone.
  const alone = ways
    .filter((way) => way.standing === 'agreed')
    .flatMap((way) =>
      way.readers.map(
        (reader) => chanceOf(binOf({ ...way, standing: 'alone', readers: [reader] }), table).chance,
      ),
    );
  return { bin: best.bin, confidence: Math.max(best.confidence, ...alone) };
}
