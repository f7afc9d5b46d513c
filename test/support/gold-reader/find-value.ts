import type { ValueKind } from '../../../src/model/value-kind.ts';
import { findQuote, type QuoteMatch } from '../../../src/text/find-quote.ts';
import { findValues } from '../../../src/values/index.ts';
import type { SeenLine } from './read-rows.ts';

/** Words of the paper that say a gold value, with the lines they stand on. */
export interface FoundWords {
  readonly value: string;
  readonly quote: string;
  readonly lines: readonly number[];
  readonly row: number;
  readonly page: number;
}

/** Blanks that part columns: what a value over several lines begins with stands about beneath its first words. */
const columnSlack = 14;

/** Every place where one of a value's forms stands: on one line, or going on over the lines below. */
export function findValue(
  forms: readonly string[],
  lines: readonly SeenLine[],
  kind: ValueKind = 'text',
): FoundWords[] {
  const words = findWords(forms, lines);
  return words.length > 0 || !normalizing.has(kind) ? words : findMeaning(kind, forms, lines);
}

/** Kinds of which gold may give the normalized form alone. */
const normalizing = new Set<ValueKind>([
  'date',
  'country',
  'weight',
  'amount',
  'quantity',
  'number',
  'currency',
  'period',
]);

function findMeaning(kind: ValueKind, forms: readonly string[], lines: readonly SeenLine[]): FoundWords[] {
  return lines.flatMap((line) =>
    findValues(kind, line.text)
      .filter(({ normalized, readings }) =>
        [normalized ?? '', ...readings].some((one) => forms.includes(one)),
      )
      .map((found) => {
        const words = found.text.replace(/\s+/gu, ' ').trim();
        return { value: words, quote: words, lines: [line.number], row: line.row, page: line.page };
      }),
  );
}

function findWords(forms: readonly string[], lines: readonly SeenLine[]): FoundWords[] {
  for (const tolerant of [false, true]) {
    for (const form of forms) {
      const found = onOneLine(form, lines, tolerant);
      if (found.length > 0) return found;
    }
    for (const form of forms) {
      const found = overLines(form, lines, tolerant);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Matches that are no part of a longer code: `QH25-0612` is not `QH25-0612-PL`, where it also stands alone. */
function wholeMatches(text: string, form: string, ocr: boolean): QuoteMatch[] {
  const found = findQuote(text, form, { ocr });
  if (!/\d/.test(form) || /\s/.test(form)) return found;
  return found.filter(
    ({ start, end }) =>
      !/^-[\p{L}\p{N}]/u.test(text.slice(end)) && !/[\p{L}\p{N}]-$/u.test(text.slice(0, start)),
  );
}

function onOneLine(form: string, lines: readonly SeenLine[], ocr: boolean): FoundWords[] {
  return lines.flatMap((line) =>
    wholeMatches(line.text, form, ocr).map((match) => {
      const words = line.text.slice(match.start, match.end).replace(/\s+/gu, ' ');
      // A letter that OCR misread is put right in the value, never in the quote.
      return {
        value: match.status === 'ocr-tolerant' ? form : words,
        quote: words,
        lines: [line.number],
        row: line.row,
        page: line.page,
      };
    }),
  );
}

/** A value that wraps: its first words stand on a line, the others follow on lines below in the same column. */
function overLines(form: string, lines: readonly SeenLine[], ocr: boolean): FoundWords[] {
  const words = form.match(/\p{Script=Han}|[^\s\p{Script=Han}-]+-*|-+/gu) ?? [];
  if (words.length < 2 || words.length > 120) return [];
  const found: FoundWords[] = [];
  for (const [index, first] of lines.entries()) {
    const parts: string[] = [];
    const used: number[] = [];
    let next = 0;
    let column = 0;
    let row = first.row;
    for (const line of lines.slice(index, index + 60)) {
      if (next >= words.length || line.row - row > 4) break;
      const run = longestRun(words.slice(next), line, ocr);
      const beneath =
        run !== null && (parts.length === 0 || Math.abs(run.column - column) <= columnSlack || run.whole);
      if (run === null || !beneath) {
        if (line === first) break;
        continue;
      }
      parts.push(run.text);
      used.push(line.number);
      next += run.count;
      row = line.row;
      if (parts.length === 1) column = run.column;
    }
    if (next >= words.length && parts.length > 1) {
      found.push({
        value: parts.reduce((joined, part) => (joined.endsWith('-') ? joined + part : `${joined} ${part}`)),
        quote: parts.join('\n'),
        lines: used,
        row: first.row,
        page: first.page,
      });
    }
  }
  return found;
}

interface Run {
  readonly count: number;
  readonly text: string;
  readonly column: number;
  /** The run is all that stands on the line. */
  readonly whole: boolean;
}

function longestRun(words: readonly string[], line: SeenLine, ocr: boolean): Run | null {
  for (let count = words.length; count > 0; count--) {
    for (const joiner of [' ', '']) {
      const wanted = words
        .slice(0, count)
        .join(joiner)
        .replace(/(?<=\S)- /gu, '-');
      const match = findQuote(line.text, wanted, { ocr })[0];
      if (match === undefined) continue;
      const text = line.text.slice(match.start, match.end).replace(/\s+/gu, ' ');
      return {
        count,
        text,
        column: line.column + match.start,
        whole: text.length === line.text.replace(/\s+/gu, ' ').trim().length,
      };
    }
  }
  return null;
}
