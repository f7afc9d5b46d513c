import type { z } from 'zod';

/** An answer that fits the schema, or what is wrong with it, in words for the model. */
export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Record<string, unknown> }
  | { readonly ok: false; readonly errors: readonly string[] };

/** So many errors are sent back at once; their number is told. */
const mostErrors = 25;

/** JSON text to an answer. A fence of Markdown around the whole is taken off; nothing else is mended. */
export function parseAnswer(text: string, schema: z.ZodType<Record<string, unknown>>): ParsedAnswer {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n?\s*```\s*$/u.exec(text);
  let value: unknown;
  try {
    value = JSON.parse((fenced?.[1] ?? text).replace(/^\ufeff/u, ''));
  } catch (error) {
    return { ok: false, errors: [`The answer is not JSON: ${(error as Error).message}`] };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, answer: parsed.data };
  const errors = issuesOf(parsed.error.issues);
  return {
    ok: false,
    errors:
      errors.length > mostErrors
        ? [...errors.slice(0, mostErrors), `and ${errors.length - mostErrors} more`]
        : errors,
  };
}

/** Issues with the path they are about; of a union the branch that comes nearest speaks. */
function issuesOf(issues: readonly z.core.$ZodIssue[], base: readonly PropertyKey[] = []): string[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = [...issue.errors].sort((one, other) => rank(one) - rank(other))[0]!;
      if (rank(nearest) < Infinity) return issuesOf(nearest, path);
    }
    return [`${pathText(path)}: ${issue.message}`];
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
