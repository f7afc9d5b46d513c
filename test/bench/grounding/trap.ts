import type { GroundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import type { Box } from '../../../src/model/box.ts';
import type { Candidate } from '../../../src/model/field.ts';

/** What must come of a planted candidate. */
export type Expected =
  /** No grounding at all. */
  | 'nothing'
  /** No grounding, or one whose polarity is not `asserted`. */
  | 'not asserted'
  /** A grounding with polarity `asserted` on the words of the value. */
  | 'grounded';

/** One candidate as a model might give it, with the pages it is about and what must come of it. */
export interface Trap {
  readonly class: string;
  readonly pages: readonly GroundingPage[];
  readonly candidate: Candidate;
  readonly expected: Expected;
  /** Where the words of the value stand, for `grounded`; empty for pages without places. */
  readonly boxes: readonly Box[];
  /** Planted words, whose polarity is known: gold values may stand in denials of their own. */
  readonly planted?: boolean;
}

/** A candidate of a language model, with the defaults that grounding does not look at. */
export function candidateOf(
  path: string,
  kind: string,
  value: string,
  quote: string | null,
  on: GroundingPage,
  lines: readonly number[] = [],
): Candidate {
  return {
    path,
    value,
    kind,
    quote,
    hint: { page: { file: on.page.file, page: on.page.page }, lines: [...lines] },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    engine: 'llm',
    score: 0.8,
    because: 'planted',
  };
}
