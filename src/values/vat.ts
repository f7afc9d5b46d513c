import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { quoteStatus } from '../text/find-quote.ts';
import {
  cnpjIsValid,
  gstinIsValid,
  luhnIsValid,
  mod1110IsValid,
  swissUidIsValid,
  vietnameseTaxCodeIsValid,
  vknIsValid,
} from './check-digits.ts';
import { usccHandler } from './uscc.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

interface TaxNumber {
  readonly name: string;
  /** Bare shape: upper case without separators. */
  readonly shape: RegExp;
  readonly isValid?: (bare: string) => boolean;
}

function frenchKey(bare: string): boolean {
  const key = bare.slice(2, 4);
  if (!/^\d\d$/.test(key)) return true;
  return Number(key) === (12 + 3 * (Number(bare.slice(4)) % 97)) % 97;
}

/** Shapes that announce themselves by a prefix (EU VAT directive 2006/112/EC, article 215, and neighbours). */
const prefixed: readonly TaxNumber[] = [
  { name: 'AT', shape: /^ATU\d{8}$/ },
  { name: 'BE', shape: /^BE[01]?\d{9}$/, isValid: (bare) => belgianCheck(bare.slice(2).padStart(10, '0')) },
  { name: 'BG', shape: /^BG\d{9,10}$/ },
  { name: 'CY', shape: /^CY\d{8}[A-Z]$/ },
  { name: 'CZ', shape: /^CZ\d{8,10}$/ },
  { name: 'DE', shape: /^DE\d{9}$/, isValid: (bare) => mod1110IsValid(bare.slice(2)) },
  { name: 'DK', shape: /^DK\d{8}$/ },
  { name: 'EE', shape: /^EE\d{9}$/ },
  { name: 'EL', shape: /^(?:EL|GR)\d{9}$/ },
  { name: 'ES', shape: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/ },
  { name: 'FI', shape: /^FI\d{8}$/ },
  { name: 'FR', shape: /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/, isValid: frenchKey },
  { name: 'GB', shape: /^(?:GB|XI)(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/ },
  { name: 'HR', shape: /^HR\d{11}$/, isValid: (bare) => mod1110IsValid(bare.slice(2)) },
  { name: 'HU', shape: /^HU\d{8}$/ },
  { name: 'IE', shape: /^IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/ },
  { name: 'IT', shape: /^IT\d{11}$/, isValid: (bare) => luhnIsValid(bare.slice(2)) },
  { name: 'LT', shape: /^LT(?:\d{9}|\d{12})$/ },
  {
    name: 'LU',
    shape: /^LU\d{8}$/,
    isValid: (bare) => Number(bare.slice(2, 8)) % 89 === Number(bare.slice(8)),
  },
  { name: 'LV', shape: /^LV\d{11}$/ },
  { name: 'MT', shape: /^MT\d{8}$/ },
  { name: 'NL', shape: /^NL\d{9}B\d{2}$/ },
  { name: 'PL', shape: /^PL\d{10}$/ },
  { name: 'PT', shape: /^PT\d{9}$/ },
  { name: 'RO', shape: /^RO\d{2,10}$/ },
  { name: 'SE', shape: /^SE\d{12}$/ },
  { name: 'SI', shape: /^SI\d{8}$/ },
  { name: 'SK', shape: /^SK\d{10}$/ },
  { name: 'CH', shape: /^CHE\d{9}(?:MWST|TVA|IVA)?$/, isValid: (bare) => swissUidIsValid(bare.slice(3, 12)) },
  { name: 'IN', shape: /^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z0-9]Z[A-Z0-9]$/, isValid: gstinIsValid },
  { name: 'MX', shape: /^[A-ZÑ&]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z0-9]{3}$/ },
];

function belgianCheck(digits: string): boolean {
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

/** Shapes of digits and marks alone; as printed. */
const printedShapes: readonly { name: string; shape: RegExp; isValid?: (digits: string) => boolean }[] = [
  { name: 'CNPJ', shape: /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/, isValid: cnpjIsValid },
  { name: 'Steuernummer', shape: /^\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5}$/ },
  { name: 'EIN', shape: /^\d{2}-\d{7}$/ },
  { name: 'MST', shape: /^\d{10}-\d{3}$/, isValid: vietnameseTaxCodeIsValid },
];

const separators = /[\s.\-/]/g;
const label =
  /(?:\bVAT\b|\bUSt\.?-?\s?Id|\bUID\b|\bMwSt|\bSteuer-?\s?n(?:umme)?r|\bSt\.?-?\s?Nr|\bTVA\b|\bN° ?TVA|\bN\.?I\.?F\b|\bC\.?I\.?F\b|\bRUC\b|\bRFC\b|\bNIT\b|\bP\.? ?IVA|\bpartita iva|\bBTW|\bVKN\b|\bvergi|\bCNPJ\b|\bGST(?:IN)?\b|\bSST\b|\btax (?:id|no|reg|number|code)|\btax identification|\bTIN\b|\bEIN\b|\bMST\b|mã số thuế|纳税人识别号|税号|税务登记)[^\n]{0,24}$/iu;
const shape =
  /(?<![\p{L}\p{N}])(?:CHE[- ]?\d{3}[. ]?\d{3}[. ]?\d{3}(?: (?:MWST|TVA|IVA))?|[A-Z]{2} ?[A-Z0-9]{1,3}(?:[ .-]?[A-Z0-9]{2,12}){0,4}|\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}|\d{2,3}[/ ]\d{3,4}[/ ]\d{4,5}|\d{2}-\d{7}|\d{2}[A-Z]{5}\d{4}[A-Z][A-Z0-9]Z[A-Z0-9]|[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3}|\d{9,15}(?:-\d{3})?)(?![\p{L}\p{N}])/gu;

function read(printed: string): ParsedValue | null {
  const text = halfWidth(printed).toUpperCase().trim();
  const bare = text.replace(separators, '');
  for (const one of prefixed) {
    if (!one.shape.test(bare)) continue;
    const valid = one.isValid === undefined || one.isValid(bare);
    return plain(bare, valid ? [] : [`check digits of the tax number (${one.name}) do not fit`]);
  }
  for (const one of printedShapes) {
    if (!one.shape.test(text)) continue;
    const valid = one.isValid === undefined || one.isValid(bare);
    return plain(bare, valid ? [] : [`check digits of the tax number (${one.name}) do not fit`]);
  }
  return null;
}

/**
 * VAT and tax numbers: EU shapes, Swiss, Indian, Mexican, Brazilian, German Steuernummer, US EIN, Vietnamese, Turkish,
 * and the Chinese taxpayer number, which is the social credit code. Bare digits count only behind a label.
 */
export const vatHandler: ValueHandler = {
  find(original, context) {
    const text = halfWidth(original);
    const found: FoundValue[] = usccHandler.find(original, context);
    for (const match of text.matchAll(shape)) {
      const start = match.index;
      let printed = match[0];
      // The shape may run into the next words: cut groups off until a number is left.
      let parsed = read(printed);
      while (parsed === null && /[ .-]/.test(printed)) {
        printed = printed.replace(/[ .-][^ .-]*$/, '');
        parsed = read(printed);
      }
      const end = start + printed.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const before = text.slice(Math.max(0, start - 40), start);
      const labelled = label.test(before);
      if (parsed === null && labelled && /^\d{9,15}$/.test(printed))
        parsed = vatHandler.parse(printed, context);
      if (parsed === null) continue;
      const alone = text.trim() === printed;
      // Shapes without a telling prefix are other numbers as well: they need the label.
      if (!labelled && !alone && /^(?:\d{2,3}[/ ]|\d{2}-\d{7}|RO|[A-Z]{2}\d{8}$|\d{10}-)/.test(printed))
        continue;
      if (!labelled && !alone && parsed.warnings.length > 0 && !/^(?:DE|FR|IT|CHE|BE)/.test(printed))
        continue;
      found.push(foundAt(original, start, end, parsed));
    }
    return found.sort((one, other) => one.start - other.start);
  },
  parse(text, context) {
    const known = read(text) ?? usccHandler.parse(text, context);
    if (known !== null) return known;
    const bare = halfWidth(text).toUpperCase().replace(separators, '');
    if (!/^[A-Z]{0,3}\d{8,15}[A-Z]{0,2}$/.test(bare)) return null;
    if (/^\d{10}$/.test(bare) && (vknIsValid(bare) || vietnameseTaxCodeIsValid(bare))) return plain(bare);
    return plain(bare, ['tax number of a shape that is not known here: digits not checked']);
  },
  same: (one, other) =>
    halfWidth(one).toUpperCase().replace(separators, '') ===
    halfWidth(other).toUpperCase().replace(separators, ''),
  ground(value, quote, context) {
    return groundSeparated(value, quote, context);
  },
};

/** Grounding of long identifiers that are printed in groups: the same characters in the same order, whole. */
export function groundSeparated(
  value: string,
  quote: string,
  context: ValueContext,
): ReturnType<typeof quoteStatus> {
  const words = quoteStatus(quote, value);
  if (words === 'exact') return words;
  const bare = halfWidth(value).toUpperCase().replace(separators, '');
  const spaced = [...bare]
    .map((character) => (/[A-Z0-9]/.test(character) ? character : `\\${character}`))
    .join('[\\s./-]?');
  const grouped = new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'iu');
  if (bare !== '' && grouped.test(halfWidth(quote))) return 'normalized';
  return context.ocr && quoteStatus(quote, value, { ocr: true }) !== null ? 'ocr-tolerant' : null;
}
