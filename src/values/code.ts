import type { FoundValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { quoteStatus } from '../text/find-quote.ts';
import { dateHandler } from './date.ts';
import { unitOf } from './unit-names.ts';
import { foundAt, plain, type ValueContext, type ValueHandler } from './value-handler.ts';

/** Letters, digits and inner marks without spaces. */
const token =
  /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}]|[-/._#+&:*](?=[\p{Script=Latin}\p{N}(])|[()](?=[\p{Script=Latin}\p{N}-])|\)(?=$|[^\p{L}\p{N}])){0,40}/gu;
const hasDigit = /\d/;
/** Numbers with decimals or grouped thousands are quantities or money. */
const decimalNumber = /^\d{1,3}(?:\.\d{3})*\.\d{1,2}$|^\d+\.\d{1,4}$/;
const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const mailOrWeb = /@|^www\.|\.(?:com|org|net|cn|de|fr|eu|vn|my|pdf|jpg|html?)(?:\/|\.|$)/i;
const ordinalWord = /^\d+(?:st|nd|rd|th)$/i;

/** How a code is compared: width, case, spaces around its marks. Inner marks count: A-12 is not A1-2. */
function normalizedCode(text: string): string {
  return halfWidth(text)
    .toUpperCase()
    .replace(/\s*([-/._#+:])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function isCode(printed: string): boolean {
  if (!hasDigit.test(printed) || printed.length < 2) return false;
  if (
    clock.test(printed) ||
    mailOrWeb.test(printed) ||
    ordinalWord.test(printed) ||
    decimalNumber.test(printed)
  )
    return false;
  const unit = /^\d+([\p{L}²³]{1,5})$/u.exec(printed);
  return unit === null || unitOf(unit[1]!) === null;
}

/** On OCR text blanks appear around the marks of a number: `INV - 2024 / 15`. */
const looseMark = / ?([-/]) ?(?=[\p{Script=Latin}\p{N}]*\d)/gu;

const looseContinuation =
  /^(?:(?: [-/] ?|[-/] )[\p{Script=Latin}\p{N}]*\d[\p{Script=Latin}\p{N}]*(?:[-/._][\p{Script=Latin}\p{N}]+)*){1,3}(?![.,]?\d)/u;

function findCodes(original: string, context: ValueContext): FoundValue[] {
  const text = halfWidth(original);
  const dates = dateHandler.find(text, context);
  const found: FoundValue[] = [];
  for (const match of text.matchAll(token)) {
    const start = match.index;
    let end = start + match[0].length;
    let printed = match[0];
    if (context.ocr && /[\p{L}\d]$/u.test(printed)) {
      const more = looseContinuation.exec(text.slice(end, end + 40));
      if (more !== null) {
        printed += more[0];
        end += more[0].length;
      }
    }
    if (!isCode(printed)) continue;
    if (/^\d{1,2}$/.test(printed)) continue;
    const before = text.charAt(start - 1);
    const after = text.slice(end, end + 2);
    if (before === '@' || after.startsWith('@') || before === '+' || /^[%‰]/.test(after)) continue;
    if (
      /^[,']\d/.test(after) ||
      (/[,']/.test(before) && /\d/.test(text.charAt(start - 2)) && /^\d{3}/.test(printed))
    )
      continue;
    if (/[$€£¥]/.test(before)) continue;
    if (
      dates.some(
        (date) => start < date.end && end > date.start && !(start < date.start - 1 || end > date.end + 1),
      )
    )
      continue;
    if (found.length > 0 && start < found.at(-1)!.end) continue;
    found.push(foundAt(original, start, end, plain(normalizedCode(printed))));
  }
  return found;
}

/**
 * A number of a document, order, lot: letters and digits with inner marks, at least one digit, never a plain word, a
 * date, a price, a time or an address of the net. Kept as printed; compared without case and blanks around marks.
 */
export const codeHandler: ValueHandler = {
  find: findCodes,
  parse(text, context) {
    const printed = halfWidth(text).replace(/^(?:no|nr|n°|nº|№|#|号)\s*[.:]?\s*(?=\S*\d)/iu, '');
    if (!hasDigit.test(printed) || printed.length > 60 || printed.includes('\n')) return null;
    if (mailOrWeb.test(printed) || clock.test(printed)) return null;
    // Blanks inside a code stand between short groups; more words than that are a sentence.
    const groups = printed.replace(looseMark, '$1').split(/\s+/);
    if (groups.length > 5) return null;
    const words = groups.filter((group) => !hasDigit.test(group));
    if (words.some((word) => /^\p{Ll}/u.test(word) || word.length > 6)) return null;
    if (!/^[\p{L}\p{N}\s\-/._#+&:*()[\]'\\,;|〔〕【】]+$/u.test(printed)) return null;
    if (groups.length > 1 && dateHandler.parse(printed, context) !== null) return null;
    if (/^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/.test(printed)) return null;
    return plain(normalizedCode(printed));
  },
  same(one, other) {
    return normalizedCode(one) === normalizedCode(other);
  },
  ground(value, quote, context) {
    const strict = quoteStatus(quote, value);
    if (strict === 'exact') return strict;
    const wanted = normalizedCode(value);
    const quoted = normalizedCode(quote);
    const at = quoteStatus(quoted, wanted);
    if (at === 'exact') return 'normalized';
    if (!context.ocr) return null;
    // Marks still count on OCR text: A-12 never becomes A1-2 or A12.
    const marks = (text: string): string => text.replace(/[\p{L}\p{N}\s|!]/gu, '');
    const tolerant = quoteStatus(quoted, wanted, { ocr: true });
    return tolerant === 'ocr-tolerant' && quoted.includes(marks(wanted).charAt(0)) ? tolerant : null;
  },
};
