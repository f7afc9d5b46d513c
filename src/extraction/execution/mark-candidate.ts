import type { Candidate, Grounding } from '../../model/field.ts';
import type { Mark } from '../../model/page.ts';
import { codePointOffset } from '../../model/page-text.ts';
import { findQuote } from '../../text/find-quote.ts';
import type { GroundingPage } from '../grounding/grounding-page.ts';

/** Where a mark without words stands: its own box; the words of its label are the quote, where it has one. */
export function markGrounding(mark: Mark, on: GroundingPage, label: string | null): Grounding {
  const match = label === null ? undefined : findQuote(on.text.text, label, {})[0];
  return {
    status: 'derived',
    file: on.page.file,
    page: on.page.page,
    boxes: [mark.box],
    offsets:
      match === undefined
        ? [0, 0]
        : [codePointOffset(on.text.text, match.start), codePointOffset(on.text.text, match.end)],
    quote: match === undefined ? '' : on.text.text.slice(match.start, match.end),
    textOrigin: 'ocr',
    ocrConfidence: mark.confidence,
  };
}

export interface Made {
  readonly path: string;
  readonly value: string;
  readonly kind: Candidate['kind'];
  readonly quote: string | null;
  readonly score: number;
  readonly because: string;
  /** Present for what follows from a mark by a rule rather than standing there in words. */
  readonly rule?: string;
}

/** A candidate of the engine that looks at marks. */
export function candidateOf({ rule, ...made }: Made): Candidate {
  return {
    ...made,
    hint: null,
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: rule === undefined ? { kind: 'stated' } : { kind: 'inferred', rule },
    engine: 'marks',
  };
}
