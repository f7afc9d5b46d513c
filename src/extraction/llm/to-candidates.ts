import type { Candidate } from '../../model/field.ts';
import { type CheckedReading, candidateOf, scoreOf } from './check-reading.ts';
import type { QuotePages } from './locate-quote.ts';

/** What the readings of an answer propose, in the form of any engine's candidates. */
export function toCandidates(
  readings: readonly CheckedReading[],
  on: QuotePages,
  model: string,
): Candidate[] {
  return readings.map((checked) =>
    candidateOf(checked.reading, checked.located, on, scoreOf(checked), `read by ${model}`),
  );
}
