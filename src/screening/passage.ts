import { hashOf } from '../model/hashing.ts';
import { PageStatements } from './polarity/page-statements.ts';

/** Units of the statement on each side of the mention that are hashed. */
const reach = 160;
const months =
  /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})(?=[\s.,/-]*#)/giu;

/** The mentions of a page are hashed one after the other: the statements of the last text are kept. */
let last: PageStatements | null = null;

function statementsOf(text: string): PageStatements {
  if (last?.text !== text) last = new PageStatements(text);
  return last;
}

/**
 * Hash of the statement around a mention without numbers, dates, punctuation, case and spacing: mentions with the same
 * hash stand in text of one template, whatever day or order it was filled in for. 16 hexadecimal characters.
 * @param start,end UTF-16 range of the mention.
 */
export function passageHash(text: string, start: number, end: number): string {
  const [from, to] = statementsOf(text).range(start, end);
  const statement = text.slice(Math.max(from, start - reach), Math.min(to, end + reach));
  const kept = statement
    .normalize('NFKC')
    .toLowerCase()
    // Begins at no letter inside a run of letters: a run without a digit is gone through once.
    .replace(/(?<![\p{L}-])[\p{L}-]*\d[\p{L}\d./:-]*/gu, '#')
    .replace(months, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
  return hashOf(['passage', kept]).slice(0, 16);
}
