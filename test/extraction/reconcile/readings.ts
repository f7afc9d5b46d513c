import { ground } from '../../../src/extraction/grounding/ground.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { reconcile } from '../../../src/extraction/reconcile/reconcile.ts';
import type { Candidate, Field } from '../../../src/model/field.ts';
import type { Page } from '../../../src/model/page.ts';
import { makePage, type Run } from '../helpers/make-page.ts';

const file = 'f'.repeat(64);

/** A reading of the rules. */
export function byRules(
  path: string,
  kind: string,
  value: string,
  more: Partial<Candidate> & { line?: number } = {},
): Candidate {
  const { line, ...rest } = more;
  return {
    path,
    value,
    kind,
    quote: value,
    hint: { page: { file, page: 1 }, ...(line === undefined ? {} : { lines: [line] }) },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    engine: 'rules',
    score: 0.85,
    because: 'a label',
    ...rest,
  };
}

/** A reading of a language model. */
export function byModel(
  path: string,
  kind: string,
  value: string,
  more: Partial<Candidate> & { line?: number } = {},
): Candidate {
  return byRules(path, kind, value, { engine: 'llm', score: 0.8, because: 'the model', ...more });
}

export interface ReadOptions {
  readonly repeating?: readonly string[];
  readonly notStated?: readonly string[];
  readonly ocr?: boolean;
  readonly page?: Page;
}

export function read(
  runs: readonly Run[],
  candidates: readonly Candidate[],
  { repeating = [], notStated = [], ocr = false, page }: ReadOptions = {},
): Field[] {
  const pages = [groundingPage(page ?? makePage(runs, { ocr }))];
  return reconcile({
    document: 'd',
    candidates: candidates.map((one) => ({ candidate: one, grounding: ground(one, pages) })),
    pages,
    context: {},
    repeating: new Set(repeating),
    minimumScore: 0.3,
    notStated,
  });
}

/** `path=value` of each field, engines behind it, rivals in brackets. */
export function told(fields: readonly Field[]): string[] {
  return fields.map(
    ({ path, value, engines, alternatives }) =>
      `${path}=${value} by ${engines.join('+')}${alternatives.map((rival) => ` [${rival.value} by ${rival.engines.join('+')}]`).join('')}`,
  );
}
