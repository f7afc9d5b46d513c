import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Exception } from '../../model/exception.ts';
import type { Mark } from '../../model/page.ts';
import { type GroundingPage, groundingPage } from '../grounding/grounding-page.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { GroundedCandidate } from '../reconcile/grounded-candidate.ts';
import { emptySignature } from './empty-signature.ts';
import { candidateOf, markGrounding } from './mark-candidate.ts';
import { sealCandidates } from './seal-candidates.ts';

export interface ExecutionInput {
  readonly document: string;
  readonly type: DocumentTypeDefinition;
  /** Pages with all their words, those of seals too. */
  readonly pages: readonly GroundingPage[];
  readonly layouts: readonly PageLayout[];
}

export interface ExecutionOutput {
  readonly candidates: GroundedCandidate[];
  readonly exceptions: Omit<Exception, 'id' | 'path' | 'file'>[];
}

/** What stands for a mark that nobody has read: its box shows where to look. */
const unread = 'unread';

/**
 * Seals, signatures and handwriting of a document as grounded candidates. Words read on a seal ground as any words do.
 * What follows from a mark without words has the mark's box, status `derived` and the name of the rule; nothing is
 * ever said about what an unread mark says.
 */
export function executionCandidates(input: ExecutionInput): ExecutionOutput {
  const candidates: GroundedCandidate[] = [];
  const exceptions: ExecutionOutput['exceptions'] = [];
  let seals = 0;
  let hands = 0;
  const printed = input.layouts.map((layout) => groundingPage(layout.page, layout.pageText));
  for (const on of input.pages) {
    const unreadBeside: string[] = [];
    const struckOut: string[] = [];
    let unreadMarks = 0;
    for (const mark of on.page.marks ?? []) {
      if (mark.kind === 'seal') {
        candidates.push(...sealCandidates(mark, on, seals, printed));
        seals++;
        continue;
      }
      if (mark.kind === 'signature') {
        candidates.push(signatureCandidate(mark, on));
        continue;
      }
      if (mark.kind === 'overwriting') {
        struckOut.push(mark.details['struckOut'] ?? 'unread');
        continue;
      }
      candidates.push(handCandidate(mark, on, hands));
      hands++;
      if (mark.text !== null) continue;
      unreadMarks++;
      const label = mark.details['besideLabel'];
      if (label !== undefined) unreadBeside.push(label);
    }
    if (struckOut.length > 0) {
      exceptions.push({
        code: 'struck-out',
        stage: 'extract',
        page: on.page.page,
        document: input.document,
        cause: `A line is drawn through print on this page: ${struckOut.map((text) => `"${text}"`).join(', ')}.`,
        remedy:
          'look at the page: what was struck out was read as if it stood, and what replaces it may be missing',
      });
    }
    if (unreadMarks > 0) {
      const beside = unreadBeside.map((label) => `"${label}"`).join(', ');
      exceptions.push({
        code: 'handwriting-unread',
        stage: 'extract',
        page: on.page.page,
        document: input.document,
        cause: `${unreadMarks === 1 ? 'Handwriting' : `${unreadMarks} pieces of handwriting`} on this page could not be read${beside === '' ? '' : `, beside ${beside}`}.`,
        remedy: 'look at the boxes of execution.handwriting on the page and type what they say',
      });
    }
  }
  if (!candidates.some(({ candidate }) => candidate.path === 'execution.signature')) {
    const empty = emptySignature(input);
    if (empty !== null) candidates.push(empty);
  }
  return { candidates, exceptions };
}

function signatureCandidate(mark: Mark, on: GroundingPage): GroundedCandidate {
  return {
    candidate: candidateOf({
      path: 'execution.signature',
      value: mark.confidence >= 0.6 ? 'present' : 'illegible',
      kind: 'presence',
      quote: null,
      score: 0.55 + 0.4 * mark.confidence,
      because: mark.reason,
      rule: 'ink at the place of a signature',
    }),
    grounding: markGrounding(mark, on, null),
  };
}

function handCandidate(mark: Mark, on: GroundingPage, index: number): GroundedCandidate {
  const label = mark.details['besideLabel'] ?? null;
  return {
    candidate: candidateOf({
      path: `execution.handwriting[${index}]`,
      value: mark.text ?? unread,
      kind: 'text',
      quote: null,
      score: 0.4 + 0.4 * mark.confidence,
      because: label === null ? mark.reason : `${mark.reason}, beside "${label}"`,
      rule: 'strokes that are no print',
    }),
    grounding: markGrounding(mark, on, label),
  };
}
