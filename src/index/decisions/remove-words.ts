import type { EvidenceIndex } from '../evidence-index.ts';

/**
 * Takes away the words of all decisions that rest on a file that was clawed back, the notes to them, and what was
 * answered to requests with its pages. The decisions stay, and say that their words were removed. Call in the transaction that removes the content of the file.
 */
export function removeDecisionWords(index: EvidenceIndex, sha256: string): void {
  const { decisions, review, reviewed, matters } = index;
  matters.removeAnswersOn(sha256);
  // What is left are fields of papers with pages of other files as well.
  for (const target of decisions.removeWords(sha256)) {
    const document = reviewed.documentOf(target);
    if (document !== null) review.projectField(target, document);
  }
}
