import { z } from 'zod';

/**
 * What sort of value a field holds. Each kind has a finder, a parser and a normaliser in src/values and a rule for
 * grounding: numbers, codes and dates never match loosely, names and prose may differ in case, width and spacing.
 */
export const valueKindSchema = z.enum([
  'text', // a short run of words: title, material, process
  'paragraph', // running text: a finding, a description over several lines
  'party-name',
  'address',
  'code', // document number, lot, order number: letters and digits, kept as printed
  'date',
  'period', // year, month or season: 2024, 2024/25
  'country',
  'place', // port, city, region, site name
  'amount', // money; the currency is a field of its own
  'currency',
  'number',
  'quantity', // number with a unit: "1,200 pcs"
  'unit',
  'weight', // normalises to kg
  'hs-code',
  'container', // ISO 6346
  'uscc', // unified social credit code, GB 32100
  'lei',
  'gtin',
  'mid', // CBP manufacturer identification code
  'vat',
  'bank-account',
  'vessel',
  'language',
  'presence', // present, absent, illegible
]);
export type ValueKind = z.infer<typeof valueKindSchema>;

/** A value as its kind understands it. */
export interface ParsedValue {
  /** One string (ISO 8601 date, decimal string, ISO 3166-1 alpha-2, kg, folded name); null when ambiguous. */
  readonly normalized: string | null;
  /** All readings of an ambiguous value, else empty. */
  readonly readings: readonly string[];
  /** Failed check digits and the like, in words for a person. */
  readonly warnings: readonly string[];
}

/** A value found inside a longer text; indexes are UTF-16 of that text, end exclusive. */
export interface FoundValue extends ParsedValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
