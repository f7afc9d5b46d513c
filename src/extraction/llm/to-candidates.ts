import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Candidate } from '../../model/field.ts';
import { claims } from '../rules/origin.ts';
import { type CheckedReading, scoreOf } from './check-reading.ts';
import type { QuotePages } from './locate-quote.ts';

/** What the readings of an answer propose, in the form of any engine's candidates. */
export function toCandidates(
  type: DocumentTypeDefinition,
  readings: readonly CheckedReading[],
  on: QuotePages,
  model: string,
): Candidate[] {
  const candidates = readings.map((checked) => toCandidate(checked, on, model));
  return [
    ...candidates,
    ...claims(
      { type },
      candidates.filter(({ path }) => path.startsWith('origin')),
    ),
  ];
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
