import { z } from 'zod';
import { notStated, toStrictSchema } from '../../../schemas/answers/index.ts';
import type { ModelAnswer, Proposal } from '../../model/language-model.ts';
import { detectLanguage } from '../../text/language.ts';
import type { WindowInput } from './ask-window.ts';
import type { CheckedReading } from './check-reading.ts';
import { parseAnswer } from './parse-answer.ts';
import type { Reading } from './readings.ts';

/** A reading whose quote does not stand on the pages, or does not hold its value. */
export interface LostQuote {
  /** Index among the readings. */
  readonly index: number;
  readonly reading: Reading;
  readonly fault: 'quote' | 'value';
}

export interface LostQuotes {
  readonly readings: readonly CheckedReading[];
  readonly quotes: readonly LostQuote[];
  /** The quotes are in another language than the document: the values were translated. */
  readonly translated: string | null;
  readonly exceptions: Proposal['exceptions'];
}

/** So many readings are sent back at once, with so many characters of their words. */
const mostSentBack = 60;
const longestWords = 400;

const corrections = z.strictObject({
  corrections: z.array(
    z.strictObject({
      number: z.number().int(),
      reading: z.union([
        z.strictObject({ value: z.string(), quote: z.string(), lines: z.array(z.number().int()) }),
        z.literal(notStated),
      ]),
    }),
  ),
}) as unknown as z.ZodType<Record<string, unknown>>;

/** Readings whose words were not found, with the exception that names them. */
export function lostQuotes(readings: readonly CheckedReading[], input: WindowInput): LostQuotes {
  const quotes = readings.flatMap(({ reading, located, holds }, index): LostQuote[] =>
    located === null
      ? [{ index, reading, fault: 'quote' }]
      : holds
        ? []
        : [{ index, reading, fault: 'value' }],
  );
  const lost = quotes.filter(({ fault }) => fault === 'quote');
  const translated = languageOfLost(lost, readings.length, input);
  if (lost.length === 0) return { readings, quotes, translated, exceptions: [] };
  // By their paths alone: the words are the model's own, and nothing that it says leaves the index but as a reading.
  const paths = [...new Set(lost.map(({ reading }) => reading.path))];
  const named = paths.slice(0, 8).join(', ');
  const more = paths.length > 8 ? ` and ${paths.length - 8} more` : '';
  const page = input.window.rows[0]?.page.page.page;
  const at = page === undefined ? {} : { page };
  return {
    readings,
    quotes,
    translated,
    exceptions: [
      translated === null
        ? {
            ...at,
            code: 'model-lost-quotes',
            cause: `${lost.length} of ${readings.length} quotes of the model do not stand in the document: ${named}${more}`,
            remedy: 'these readings are kept apart as not found on the page; look at them there',
          }
        : {
            ...at,
            code: 'model-wrong-language',
            cause: `the model answered in ${translated} about a document in ${input.document.language}: ${lost.length} of ${readings.length} quotes are translations and do not stand in it: ${named}${more}`,
            remedy:
              'use a model that keeps to the language of the document; these readings are kept apart as not found on the page',
          },
    ],
  };
}

/** The language of the lost quotes where it is plainly another than the document's and most quotes are lost. */
function languageOfLost(lost: readonly LostQuote[], all: number, input: WindowInput): string | null {
  const own = input.document.language;
  if (own === null || lost.length < 3 || lost.length * 3 < all) return null;
  const guess = detectLanguage(lost.map(({ reading }) => reading.quote).join('\n'));
  return guess.language === null || guess.language === own || guess.confidence < 0.5 ? null : guess.language;
}

/**
 * Sends lost quotes back once, with the fact that they do not stand in the paper. Null when nothing usable came back:
 * the readings then stay as they were.
 */
export async function mendQuotes(
  lost: LostQuotes,
  input: WindowInput,
  ask: (question: string, name: string, schema: Readonly<Record<string, unknown>>) => Promise<ModelAnswer>,
): Promise<Reading[] | null> {
  const sent = lost.quotes.slice(0, mostSentBack);
  const answer = await ask(
    questionAbout(sent, lost.translated, input),
    'quote_corrections',
    toStrictSchema(corrections),
  );
  if (answer.kind !== 'text') return null;
  const parsed = parseAnswer(answer.text, corrections);
  if (!parsed.ok) return null;
  const byIndex = new Map<number, { value: string; quote: string; lines: number[] } | typeof notStated>();
  for (const one of parsed.answer['corrections'] as {
    number: number;
    reading: { value: string; quote: string; lines: number[] } | typeof notStated;
  }[]) {
    const quote = sent[one.number - 1];
    if (quote !== undefined) byIndex.set(quote.index, one.reading);
  }
  return lost.readings.flatMap(({ reading }, index): Reading[] => {
    const mended = byIndex.get(index);
    if (mended === undefined) return [reading];
    if (mended === notStated || mended.value.trim() === '') return [];
    return [{ ...reading, ...mended }];
  });
}

function questionAbout(sent: readonly LostQuote[], translated: string | null, input: WindowInput): string {
  const list = sent.map(({ reading, fault }, index) => {
    const shown = {
      value: reading.value.slice(0, longestWords),
      quote: reading.quote.slice(0, longestWords),
      lines: reading.lines.slice(0, 40),
    };
    const reason =
      fault === 'quote'
        ? 'these words do not stand in the paper as one run'
        : 'the quote stands in the paper, but it does not hold the value as printed, or it joins words of different columns';
    return `${index + 1}. ${reading.at}: ${JSON.stringify(shown)}: ${reason}`;
  });
  const language =
    translated === null
      ? ''
      : `\nThe paper is in another language (${input.document.language}) than your quotes (${translated}): copy the words of the paper, do not translate.`;
  return `Some quotes do not hold:\n${list.join('\n')}${language}\nFor each number give the reading again with value and quote copied exactly from the lines of the paper, or "${notStated}" if the paper does not state it.`;
}
