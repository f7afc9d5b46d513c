import type { Candidate } from '../../model/field.ts';
import { sliceCodePoints } from '../../model/page-text.ts';
import { findQuote } from '../../text/find-quote.ts';
import { ground } from '../grounding/ground.ts';
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
/** Another window says something else on a path that takes one value. */
const rivalHandicap = 0.15;

/** A reading with what was found of its quote. */
export interface CheckedReading {
  readonly reading: Reading;
  readonly located: LocatedQuote | null;
  /** The value follows from the quote: it grounds by the rule of its kind. */
  readonly holds: boolean;
  /** Another part of the document says something that stands before it. */
  readonly rival?: boolean;
}

/**
 * Looks up the quote of a reading and whether the value follows from it. A value that differs from the words of the page
 * in spacing or width alone becomes those words.
 */
export function checkReading(reading: Reading, on: QuotePages): CheckedReading {
  const quote = reading.quote === '' ? reading.value : reading.quote;
  const located = locateQuote(quote, reading.lines, on);
  const holds = located !== null && ground(candidateOf(reading, located, on, 1, ''), on.grounding) !== null;
  const words = located === null || !holds ? null : wordsOfPage(reading.value, located);
  return { reading: words === null ? reading : { ...reading, value: words }, located, holds };
}

/** The value as the page prints it on the lines of its quote; null where the words are not the same. */
function wordsOfPage(value: string, located: LocatedQuote): string | null {
  const { text, lines } = located.page.text;
  for (const line of located.lines) {
    const [start, end] = lines[line]!;
    const printed = sliceCodePoints(text, start, end);
    const match = findQuote(printed, value)[0];
    if (match === undefined) continue;
    const words = printed.slice(match.start, match.end);
    const bare = (part: string): string => part.normalize('NFKC').replace(/\s+/gu, '');
    return bare(words) === bare(value) ? words : null;
  }
  return null;
}

export function scoreOf({ located, holds, rival }: CheckedReading): number {
  const handicap = rival === true ? rivalHandicap : 0;
  if (located === null) return readingScores.noQuote - handicap;
  if (!holds) return readingScores.valueNotInQuote - handicap;
  return (located.status === 'at-lines' ? readingScores.atLines : readingScores.elsewhere) - handicap;
}

/** A reading in the form of any engine's candidates. */
export function candidateOf(
  reading: Reading,
  located: LocatedQuote | null,
  on: QuotePages,
  score: number,
  because: string,
): Candidate {
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
    score,
    because,
  };
}
