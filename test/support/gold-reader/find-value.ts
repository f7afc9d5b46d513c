import { findQuote } from '../../../src/text/find-quote.ts';
import type { SeenLine } from './read-rows.ts';

/** Words of the paper that say a gold value, with the lines they stand on. */
export interface FoundWords {
  readonly value: string;
  readonly quote: string;
  readonly lines: readonly number[];
  readonly row: number;
  readonly page: number;
}

/** Every place where one of a value's forms stands: on one line, or going on over the lines below. */
export function findValue(forms: readonly string[], lines: readonly SeenLine[]): FoundWords[] {
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

function onOneLine(form: string, lines: readonly SeenLine[], ocr: boolean): FoundWords[] {
  return lines.flatMap((line) =>
    findQuote(line.text, form, { ocr })
      .filter(({ status }) => ocr || status !== 'ocr-tolerant')
      .map((match) => {
        const words = line.text.slice(match.start, match.end);
        return { value: words, quote: words, lines: [line.number], row: line.row, page: line.page };
      }),
  );
}

/** A value that wraps: its first words end a line, the others follow on lines below in the same column. */
function overLines(form: string, lines: readonly SeenLine[], ocr: boolean): FoundWords[] {
  const words = form.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
  if (words.length < 2 || words.length > 120) return [];
  const found: FoundWords[] = [];
  for (const [index, first] of lines.entries()) {
    const parts: string[] = [];
    const used: number[] = [];
    let next = 0;
    for (const line of lines.slice(index, index + 30)) {
      if (next >= words.length || line.row - first.row > 8) break;
      const run = longestRun(words.slice(next), line.text, ocr);
      if (run === null) {
        if (line === first) break;
        continue;
      }
      parts.push(run.text);
      used.push(line.number);
      next += run.count;
    }
    if (next >= words.length && parts.length > 1) {
      found.push({
        value: parts.join(' '),
        quote: parts.join('\n'),
        lines: used,
        row: first.row,
        page: first.page,
      });
      break;
    }
  }
  return found;
}

function longestRun(
  words: readonly string[],
  text: string,
  ocr: boolean,
): { count: number; text: string } | null {
  for (let count = words.length; count > 0; count--) {
    for (const joiner of [' ', '']) {
      const match = findQuote(text, words.slice(0, count).join(joiner), { ocr })[0];
      if (match !== undefined) return { count, text: text.slice(match.start, match.end) };
    }
  }
  return null;
}
