import type { Candidate } from '../../model/field.ts';
import { type CheckedReading, scoreOf } from './check-reading.ts';
import type { QuotePages } from './locate-quote.ts';

/** What the readings of an answer propose, in the form of any engine's candidates. */
export function toCandidates(
  readings: readonly CheckedReading[],
  on: QuotePages,
  model: string,
): Candidate[] {
  return readings.map((checked) => toCandidate(checked, on, model));
}

function toCandidate(checked: CheckedReading, on: QuotePages, model: string): Candidate {
  const { reading, located } = checked;
  const named = reading.lines.flatMap((number) => on.lines.get(number) ?? []);
  const page = located?.page ?? named[0]?.page ?? null;
  const lines = located?.lines ?? named.filter((one) => one.page === page).map(({ line }) => line.line);
  return {
    path: reading.path,
    value: reading.value,
    kind: reading.kind,
    ...(reading.unit === null ? {} : { unit: reading.unit }),
    quote: located?.quote ?? (reading.quote === '' ? reading.value : reading.quote),
    hint: page === null ? null : { page: page.page, lines: [...lines] },
    polarity: reading.polarity,
    subject: reading.subject,
    assertedBy: reading.assertedBy,
    basis: { kind: 'stated' },
    engine: 'llm',
    score: scoreOf(checked),
    because: `read by ${model}`,
  };
}
