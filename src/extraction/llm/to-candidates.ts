import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Candidate } from '../../model/field.ts';
import { isGroundedIn } from '../../values/index.ts';
import { claims } from '../rules/origin.ts';
import { type LocatedQuote, locateQuote, type QuotePages } from './locate-quote.ts';
import type { Reading } from './readings.ts';

/**
 * Strength of a reading before calibration, by how far its quote holds. A reading whose quote stands nowhere keeps
 * enough to be listed as ungrounded, never enough to stand before one that grounds.
 */
export const readingScores = {
  /** The quote stands on the lines named and holds the value. */
  atLines: 0.9,
  /** The quote stands on other lines and holds the value. */
  elsewhere: 0.8,
  /** The quote stands on the page, but the value does not follow from it. */
  valueNotInQuote: 0.45,
  /** The quote stands nowhere. */
  noQuote: 0.4,
} as const;

/** A reading with what was found of its quote. */
export interface CheckedReading {
  readonly reading: Reading;
  readonly located: LocatedQuote | null;
  /** The value's own words stand in the quote, by the rule of its kind. */
  readonly holds: boolean;
}

/** Looks up the quote of a reading and whether the value follows from it. */
export function checkReading(reading: Reading, on: QuotePages): CheckedReading {
  const quote = reading.quote === '' ? reading.value : reading.quote;
  const located = locateQuote(quote, reading.lines, on);
  const ocr = located?.page.ocr ?? false;
  const holds =
    isGroundedIn(reading.kind, reading.value, quote, { ocr }) !== null ||
    (reading.kind === 'address' &&
      isGroundedIn(reading.kind, reading.value.replaceAll(', ', '\n'), quote.replaceAll(/,\s/g, '\n'), {
        ocr,
      }) !== null);
  return { reading, located, holds };
}

export function scoreOf({ located, holds }: CheckedReading): number {
  if (located === null) return readingScores.noQuote;
  if (!holds) return readingScores.valueNotInQuote;
  return located.status === 'at-lines' ? readingScores.atLines : readingScores.elsewhere;
}

/** What the readings of an answer propose, in the form of any engine's candidates. */
export function toCandidates(
  type: DocumentTypeDefinition,
  readings: readonly CheckedReading[],
  on: QuotePages,
  model: string,
): Candidate[] {
  const candidates = readings.map((checked) => toCandidate(checked, on, model));
  return [...candidates, ...claims({ type }, candidates)];
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
