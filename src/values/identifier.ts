import type { FoundValue, ParsedValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { digitForLetter } from '../text/confusions.ts';
import { type QuoteStatus, quoteStatus } from '../text/find-quote.ts';
import { foundAt, type ValueContext, type ValueHandler } from './value-handler.ts';

/** What an identifier with a fixed shape needs to become a value kind. */
export interface IdentifierRule {
  /** Printed shapes, global; spaces and hyphens as printed. */
  readonly shape: RegExp;
  /** The bare identifier (upper case, no separators) as a value; null when it is none. */
  read(bare: string, printed: string): ParsedValue | null;
  /** Whether a shape inside running text is taken; `before` holds up to 40 characters in front of it. Default: always. */
  accepts?(bare: string, parsed: ParsedValue, before: string, printed: string): boolean;
  /** Characters that separate groups and are no part of the identifier. Default: spaces, dots, hyphens, slashes. */
  readonly separators?: RegExp;
  /** On OCR text: the bare identifier with the letters of the table in the place of digits set right. */
  mend?(bare: string): string;
}

/** Builds the handler of an identifier: it is compared and grounded without its separators, never loosely. */
export function identifierHandler(rule: IdentifierRule): ValueHandler {
  const separators = rule.separators ?? /[\s./-]/g;
  const bareOf = (printed: string): string => halfWidth(printed).toUpperCase().replace(separators, '');
  const readBare = (printed: string, context: ValueContext): { bare: string; parsed: ParsedValue } | null => {
    const bare = bareOf(printed);
    const direct = rule.read(bare, printed);
    if (!context.ocr || rule.mend === undefined || (direct !== null && direct.warnings.length === 0)) {
      return direct === null ? null : { bare, parsed: direct };
    }
    const mended = rule.mend(bare);
    const parsed = mended === bare ? direct : (rule.read(mended, mended) ?? direct);
    return parsed === null ? null : { bare: mended, parsed };
  };
  const find = (original: string, context: ValueContext): FoundValue[] => {
    const found: FoundValue[] = [];
    const text = halfWidth(original);
    for (const match of text.matchAll(rule.shape)) {
      const end = match.index + match[0].trimEnd().length;
      const read = readBare(match[0], context);
      if (read === null) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const alone = text.trim().length === end - match.index;
      if (!alone && rule.accepts && !rule.accepts(read.bare, read.parsed, before, match[0])) continue;
      found.push(foundAt(original, match.index, end, read.parsed));
    }
    return found;
  };
  return {
    find,
    parse(text, context) {
      const whole = new RegExp(`^(?:${rule.shape.source})$`, rule.shape.flags.replace('g', ''));
      return whole.test(halfWidth(text)) ? (readBare(text, context)?.parsed ?? null) : null;
    },
    same(one, other) {
      return bareOf(one) === bareOf(other);
    },
    ground(value, quote, context): QuoteStatus | null {
      const words = quoteStatus(quote, value);
      if (words === 'exact') return words;
      const wanted = bareOf(value);
      const has = (ocr: boolean): boolean =>
        [...find(quote, { ...context, ocr })].some(
          (found) => found.normalized === wanted || bareOf(found.text) === wanted,
        );
      if (has(false) || words === 'normalized') return 'normalized';
      if (context.ocr && (has(true) || quoteStatus(quote, value, { ocr: true }) !== null))
        return 'ocr-tolerant';
      return null;
    },
  };
}

/** Replaces look-alike letters by digits in a part of an identifier that holds digits only. */
export function digitsOnly(part: string): string {
  return part.replace(/[A-Z]/g, (letter) => digitForLetter.get(letter) ?? letter);
}

export function checked(normalized: string, valid: boolean, warning: string): ParsedValue {
  return { normalized, readings: [], warnings: valid ? [] : [warning] };
}
