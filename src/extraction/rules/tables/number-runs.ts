import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { propose } from '../evidence.ts';
import type { TableLine } from './table-body.ts';
import { joined, trimmed, wordsBetween } from './take-cell.ts';

const range = /^\s*(\S*\d)\s*(?:-|–|—|~|～|至|to|a|à|bis|ile)\s*(\S*\d)\s*$/iu;

/** "1201 - 1260" in the column of bale numbers is first and last number of a run, not the number of one bale. */
export function splitRanges(
  context: RuleContext,
  line: TableLine,
  candidates: Candidate[],
  number: number,
  subject: string,
): void {
  for (const cell of line.cells.values()) {
    const column = cell.column.column;
    const words = cell.lines[0];
    if (column?.path !== 'id' || words === undefined || cell.lines.length > 1) continue;
    const text = joined(words);
    const found = range.exec(text);
    if (found === null) continue;
    const [first, last] = [found[1]!, found[2]!];
    const digits = (one: string): string => one.replace(/\D/g, '');
    // "L-2201" and "24-117" are numbers of one lot: a run has two numbers of like length, the second one greater.
    if (digits(first).length < 3 || digits(first).length !== digits(last).length) continue;
    if (Number(digits(last)) <= Number(digits(first))) continue;
    const at = candidates.findIndex((candidate) => candidate.path === `lots[${number}].id`);
    if (at >= 0) candidates.splice(at, 1);
    const part = (path: string, value: string, start: number): Candidate =>
      propose({
        path: `lots[${number}].${path}`,
        kind: 'code',
        value,
        pieces: trimmed(
          line.layout,
          words,
          wordsBetween(words, start, start + value.length),
          start,
          start + value.length,
        ),
        score: 0.8,
        because: `a run of numbers in the column "${cell.column.text}"`,
        capacity: context.type.assertedBy,
        subject,
      });
    candidates.push(
      part('rangeFrom', first, text.indexOf(first)),
      part('rangeTo', last, text.lastIndexOf(last)),
    );
  }
}
