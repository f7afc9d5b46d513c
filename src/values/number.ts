import type { ParsedValue } from '../model/value-kind.ts';
import type { QuoteStatus } from '../text/find-quote.ts';
import { sameDecimal } from './decimal.ts';
import { type NumericToken, scanNumbers } from './number-format.ts';
import { foundAt, type ValueContext, type ValueHandler } from './value-handler.ts';

/** A number as a parsed value: the other reading of an unsettled `1,234` is kept and said. */
export function parsedNumber(token: NumericToken): ParsedValue {
  if (token.otherValue === null) return { normalized: token.value, readings: [], warnings: [] };
  if (token.settledBy !== null) return { normalized: token.value, readings: [], warnings: [] };
  return {
    normalized: token.value,
    readings: [token.value, token.otherValue],
    warnings: [`read as thousands; nothing on the page settles whether ${token.otherValue} is meant`],
  };
}

/**
 * Grounding of numbers: a number in the quote has the same value, sign included. `exact` when it is also printed the
 * same way. A number never matches loosely; on OCR text a letter may stand for a digit, a digit never for another.
 */
export function groundNumber(
  wanted: string | null,
  value: string,
  quote: string,
  context: ValueContext,
  accepts: (token: NumericToken, text: string) => boolean = () => true,
): QuoteStatus | null {
  if (wanted === null) return null;
  const search = (ocr: boolean): { same: boolean; exact: boolean } => {
    let same = false;
    let exact = false;
    for (const token of scanNumbers(quote, { ...context, ocr })) {
      if (!sameDecimal(wanted, token.value)) continue;
      if (!accepts(token, quote)) continue;
      same = true;
      const digits = value.replace(/^[^\d(-]+|[^\d)-]+$/g, '');
      if (
        quote.slice(token.start, token.end) === digits ||
        quote.slice(token.digitsStart, token.digitsEnd) === digits
      ) {
        exact = true;
      }
    }
    return { same, exact };
  };
  const strict = search(false);
  if (strict.same) return strict.exact ? 'exact' : 'normalized';
  return context.ocr && search(true).same ? 'ocr-tolerant' : null;
}

/**
 * The decimal string a number given as a value stands for; null when it is none. Its second reading (`24,000` as 24)
 * never counts in a comparison: what is not settled must not ground.
 */
export function readNumber(value: string, context: ValueContext): string | null {
  return wholeNumber(value, context)?.value ?? null;
}

/** The number that a whole text is, sign and brackets included; null when there is anything else. */
export function wholeNumber(text: string, context: ValueContext): NumericToken | null {
  const tokens = scanNumbers(text, context);
  const token = tokens[0];
  return tokens.length === 1 && token !== undefined && token.start === 0 && token.end === text.length
    ? token
    : null;
}

/** A bare number: 1,234.56 / 1.234,56 / 1 234,56 / 1'234.56 / 12,34,567 / -12 / (12.00) / 12.00-. */
export const numberHandler: ValueHandler = {
  find(text, context) {
    return scanNumbers(text, context).map((token) =>
      foundAt(text, token.start, token.end, parsedNumber(token)),
    );
  },
  parse(text, context) {
    const token = wholeNumber(text.replace(/\s*%$/, ''), context);
    return token === null ? null : parsedNumber(token);
  },
  same(one, other) {
    const [first, second] = [readNumber(one, {}), readNumber(other, {})];
    return first !== null && second !== null && sameDecimal(first, second);
  },
  ground(value, quote, context) {
    const share = /%\s*$/.test(value);
    // `100 %` is no number of pieces.
    return groundNumber(
      readNumber(value.replace(/\s*%$/, ''), context),
      value,
      quote,
      context,
      (token) => !share || token.percent,
    );
  },
};
