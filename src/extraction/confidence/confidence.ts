import type { CalibrationTable } from './calibration-table.ts';
import { chanceOf } from './calibration-table.ts';
import { binOf, limitOf, type ReadingEvidence } from './reading-evidence.ts';

export interface Confidence {
  /** Chance (0.01..0.995) that the page says the value. Nothing about truth. */
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
  const chanceOfWay = (way: ReadingEvidence): Confidence => {
    const bin = binOf(way);
    const limit = way.grounding === null ? 1 : limitOf(bin, [way.grounding]);
    return { bin, confidence: Math.max(0.01, Math.min(chanceOf(bin, table).chance, limit)) };
  };
  const actual = ways.map(chanceOfWay);
  const best = actual.reduce((most, each) => (each.confidence > most.confidence ? each : most));
  // Agreement never makes a reading less sure than it was alone.
  const alone = ways
    .filter((way) => way.standing === 'agreed')
    .flatMap((way) =>
      way.readers.map((reader) => chanceOfWay({ ...way, standing: 'alone', readers: [reader] }).confidence),
    );
  const confidence = Math.max(best.confidence, ...alone);
  return { bin: best.bin, confidence: Math.round(confidence * 1000) / 1000 };
}
