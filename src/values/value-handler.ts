import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import type { QuoteStatus } from '../text/find-quote.ts';

/** What is known about the paper around a value; every part is optional and only settles what the value leaves open. */
export interface ValueContext {
  /** ISO 639-1 code of the document's main language. */
  readonly language?: string | null;
  /** ISO 3166-1 alpha-2 code of the country the paper was written in, if it says so. */
  readonly country?: string | null;
  /** Order of day and month that other dates of the document settle (see `detectDateOrder`). */
  readonly dateOrder?: 'dmy' | 'mdy' | null;
  /** Decimal mark that other numbers of the document settle (see `detectNumberStyle`). */
  readonly numberStyle?: NumberStyle | null;
  /** The text was read by OCR: spaces inside dates, letters in the place of digits. */
  readonly ocr?: boolean;
  /** Unit printed apart from the number, in a column header or label: `N.W. (KGS)`. */
  readonly unit?: string | null;
  /** `address`: the text is an address, where a country may stand next to any word. Default: running text. */
  readonly use?: 'prose' | 'address';
}

export type NumberStyle = 'comma-decimal' | 'point-decimal';

/** One value kind: how it is found in text, parsed as a whole, compared and grounded. */
export interface ValueHandler {
  find(text: string, context: ValueContext): FoundValue[];
  parse(text: string, context: ValueContext): ParsedValue | null;
  /** Equality beyond equal normalized strings; default: equal normalized strings, else equal words. */
  same?(one: string, other: string): boolean;
  /** Grounding rule of the kind; default: the words, then equal normalized values inside the quote. */
  ground?(value: string, quote: string, context: ValueContext): QuoteStatus | null;
}

/** A parsed value without ambiguity or warnings. */
export function plain(normalized: string | null, warnings: readonly string[] = []): ParsedValue {
  return { normalized, readings: [], warnings };
}

/** A found value: a parsed one with its place. */
export function foundAt(text: string, start: number, end: number, parsed: ParsedValue): FoundValue {
  return { ...parsed, start, end, text: text.slice(start, end) };
}
