import type { z } from 'zod';

/** An answer that fits the schema, or what is wrong with it. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Record<string, unknown> }
  | {
      readonly ok: false;
      /** In words for the model. */
      readonly errors: readonly string[];
      /** In words for people: nothing of the answer itself is in them. */
      readonly told: readonly string[];
    };

/** So many errors are sent back at once; their number is told. */
const mostErrors = 25;
/** Longest words about one error, characters. */
const longestError = 300;

/** JSON text to an answer. What a server sets around the JSON is taken off by the client; nothing is mended here. */
export function parseAnswer(text: string, schema: z.ZodType<Record<string, unknown>>): ParsedAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      errors: [cut(`The answer is not JSON: ${(error as Error).message}`)],
      told: ['it is not JSON'],
    };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, answer: parsed.data };
  const faults = issuesOf(parsed.error.issues);
  const errors = faults.slice(0, mostErrors).map(({ words }) => cut(words));
  return {
    ok: false,
    errors: faults.length > mostErrors ? [...errors, `and ${faults.length - mostErrors} more`] : errors,
    told: faults.slice(0, mostErrors).map(({ told }) => cut(told)),
  };
}

function cut(words: string): string {
  return words.length > longestError ? `${words.slice(0, longestError)}…` : words;
}

/** Issues with the path they are about; of a union the branch that comes nearest speaks. */
function issuesOf(
  issues: readonly z.core.$ZodIssue[],
  base: readonly PropertyKey[] = [],
): { readonly words: string; readonly told: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = [...issue.errors].sort((one, other) => rank(one) - rank(other))[0]!;
      if (rank(nearest) < Infinity) return issuesOf(nearest, path);
    }
    const at = pathText(path);
    // The names are the answer's own words; all else comes from the schema.
    const told = issue.code === 'unrecognized_keys' ? 'has properties that are not asked for' : issue.message;
    return [{ words: `${at}: ${issue.message}`, told: `${at}: ${told}` }];
  });
}

/** A branch whose kind of value is wrong from the start says nothing useful. */
function rank(issues: readonly z.core.$ZodIssue[]): number {
  if (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type')) return Infinity;
  if (issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_value')) return Infinity;
  return issues.length;
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '(the whole answer)';
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
