import { notStated, partyParts, planAnswer } from '../../../schemas/answers/index.ts';
import { documentType } from '../../../schemas/index.ts';

/** A value with its words and lines. */
export function cell(value: string, lines: readonly number[], quote = value): Record<string, unknown> {
  return { value, quote, lines };
}

export function reading(
  value: string,
  lines: readonly number[],
  quote = value,
  polarity = 'asserted',
): Record<string, unknown> {
  return { value, quote, lines, polarity };
}

/** A party of which only some parts are stated. */
export function party(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...Object.fromEntries(partyParts.map(({ key }) => [key, notStated])),
    identifiers: [],
    polarity: 'asserted',
    ...parts,
  };
}

/** The answer about a type in which nothing is stated but what is given, group by group. */
export function answerWith(
  typeId: string,
  stated: Readonly<Record<string, unknown>> = {},
): Record<string, Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const { key, entries } of planAnswer(documentType(typeId)).groups) {
    const first = entries[0]!;
    if (first.shape === 'items') {
      const rows = (stated[key] as Record<string, unknown>[] | undefined) ?? [];
      answer[key] = rows.map((row) => ({
        ...Object.fromEntries(first.columns.map((column) => [column.key, notStated])),
        polarity: 'asserted',
        ...row,
      }));
    } else {
      answer[key] = {
        ...Object.fromEntries(
          entries.map((entry) => [
            entry.key,
            entry.shape === 'readings' || entry.shape === 'parties' ? [] : notStated,
          ]),
        ),
        ...(stated[key] as Record<string, unknown> | undefined),
      };
    }
  }
  return answer as Record<string, Record<string, unknown>>;
}
