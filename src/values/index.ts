import type { FoundValue, ParsedValue, ValueKind } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { findQuote, type QuoteStatus, quoteStatus, sameWords } from '../text/find-quote.ts';
import { addressHandler } from './address.ts';
import { amountHandler } from './amount.ts';
import { bankAccountHandler } from './bank-account.ts';
import { codeHandler } from './code.ts';
import { containerHandler } from './container.ts';
import { countryHandler } from './country.ts';
import { currencyHandler } from './currency.ts';
import { dateHandler } from './date.ts';
import { shortestDecimal } from './decimal.ts';
import { gtinHandler } from './gtin.ts';
import { hsCodeHandler } from './hs-code.ts';
import { languageHandler } from './language-name.ts';
import { leiHandler } from './lei.ts';
import { midHandler } from './mid.ts';
import { numberHandler } from './number.ts';
import { partyNameHandler } from './party-name.ts';
import { periodHandler } from './period.ts';
import { placeHandler } from './place.ts';
import { presenceHandler } from './presence.ts';
import { quantityHandler, unitHandler, weightHandler } from './quantity.ts';
import { paragraphHandler, textHandler } from './text.ts';
import { usccHandler } from './uscc.ts';
import type { ValueContext, ValueHandler } from './value-handler.ts';
import { vatHandler } from './vat.ts';
import { vesselHandler } from './vessel.ts';

export { addressCountry, looksLikeAddress } from './address.ts';
export { isCodeBeforeTown } from './country.ts';
export { isCurrency } from './currency.ts';
export { detectDateOrder } from './date.ts';
export { type Fact, type FactKind, type Facts, factsIn, weightOfFact } from './facts/facts.ts';
export { agreeingWith, sameFact, sharedWeight, statesFact } from './facts/same-fact.ts';
export { namesWeight, pricePerUnit, unitInHeading } from './heading-unit.ts';
export { type LegalForm, legalForms, partyKey, splitLegalForm } from './legal-form.ts';
export { detectNumberStyle } from './number-format.ts';
export { looksLikePartyName } from './party-name.ts';
export { type Unit, unitBehind, unitOf } from './unit-names.ts';
export type { NumberStyle, ValueContext } from './value-handler.ts';

const handlers: Readonly<Record<ValueKind, ValueHandler>> = {
  text: textHandler,
  'party-name': partyNameHandler,
  address: addressHandler,
  code: codeHandler,
  country: countryHandler,
  'hs-code': hsCodeHandler,
  container: containerHandler,
  uscc: usccHandler,
  lei: leiHandler,
  gtin: gtinHandler,
  mid: midHandler,
  vat: vatHandler,
  'bank-account': bankAccountHandler,
  vessel: vesselHandler,
  period: periodHandler,
  place: placeHandler,
  language: languageHandler,
  presence: presenceHandler,
  paragraph: paragraphHandler,
  date: dateHandler,
  amount: amountHandler,
  currency: currencyHandler,
  number: numberHandler,
  quantity: quantityHandler,
  unit: unitHandler,
  weight: weightHandler,
};

function handlerOf(kind: ValueKind): ValueHandler {
  return handlers[kind];
}

/**
 * All values of a kind inside a text, left to right, without overlaps, each in its best reading. Indexes are UTF-16
 * of the text.
 */
export function findValues(kind: ValueKind, text: string, context: ValueContext = {}): FoundValue[] {
  return handlerOf(kind).find(text, context);
}

/** The whole text (spaces around it aside) as a value of a kind; null when it is not one. */
export function parseValue(kind: ValueKind, text: string, context: ValueContext = {}): ParsedValue | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : handlerOf(kind).parse(trimmed, context);
}

/** The normalized form, or all readings where it is open. */
function meanings(kind: ValueKind, value: string): readonly string[] {
  const parsed = parseValue(kind, value);
  if (parsed === null) return [];
  return parsed.normalized === null ? parsed.readings : [parsed.normalized];
}

/** True when two values say the same under the normaliser of their kind. */
export function sameValue(kind: ValueKind, one: string, other: string): boolean {
  if (one === other) return true;
  const handler = handlerOf(kind);
  if (handler.same) return handler.same(one.trim(), other.trim());
  const first = meanings(kind, one);
  const second = meanings(kind, other);
  return first.some((meaning) => second.includes(meaning)) || sameWords(one, other);
}

/**
 * Grounding at the value (contract §5): the status under which the value's own words stand inside the quoted words,
 * by the rule of the kind; null when they do not. The quote must have been found on the page before.
 */
export function isGroundedIn(
  kind: ValueKind,
  value: string,
  quoteText: string,
  context: ValueContext = {},
): QuoteStatus | null {
  const wanted = value.trim();
  if (wanted === '') return null;
  const handler = handlerOf(kind);
  if (handler.ground) return handler.ground(wanted, quoteText, context);
  const words = quoteStatus(quoteText, wanted, { ocr: context.ocr ?? false });
  if (words === 'exact' || words === 'normalized') return words;
  return groundedByNormalizing(handler, wanted, quoteText, context) ?? words;
}

/**
 * All places (UTF-16) inside a text where a value stands: its own words first, then values of the kind with the same
 * meaning. Whether they are whole values there is not asked.
 */
export function placesOf(
  kind: ValueKind,
  value: string,
  text: string,
  context: ValueContext = {},
): (readonly [start: number, end: number])[] {
  const places: (readonly [number, number])[] = findQuote(text, value, { ocr: context.ocr ?? false }).map(
    ({ start, end }) => [start, end],
  );
  const add = (found: FoundValue): void => {
    if (!places.some(([start, end]) => start < found.end && end > found.start))
      places.push([found.start, found.end]);
  };
  const parsed = parseValue(kind, value, context);
  // `36,000.00` is the number 36000.
  const meaningsOf = ({ normalized, readings }: ParsedValue): readonly string[] =>
    (normalized === null ? readings : [normalized]).map((meaning) =>
      numeric.has(kind) ? shortestDecimal(meaning) : meaning,
    );
  const wanted = parsed === null ? [] : meaningsOf(parsed);
  const says = (found: FoundValue): boolean => meaningsOf(found).some((meaning) => wanted.includes(meaning));
  for (const ocr of context.ocr ? [false, true] : [false])
    for (const found of findValues(kind, text, { ...context, ocr })) if (says(found)) add(found);
  if (places.length > 0 || !numeric.has(kind)) return places;
  // A number whose unit stands elsewhere, in a heading: the digits alone.
  const digits = /[-(]?\d[\d.,' ]*/.exec(halfWidth(value))?.[0].trim();
  if (digits === undefined || digits === value) return places;
  return placesOf('number', digits, text, context);
}

const numeric = new Set<ValueKind>(['number', 'amount', 'quantity', 'weight']);

/** The value's normalized form is that of a value of the same kind found in the quote. */
function groundedByNormalizing(
  handler: ValueHandler,
  value: string,
  quote: string,
  context: ValueContext,
): QuoteStatus | null {
  const normalized = handler.parse(value, context)?.normalized ?? null;
  if (normalized === null) return null;
  if (handler.find(quote, { ...context, ocr: false }).some((found) => found.normalized === normalized)) {
    return 'normalized';
  }
  if (context.ocr && handler.find(quote, context).some((found) => found.normalized === normalized)) {
    return 'ocr-tolerant';
  }
  return null;
}
