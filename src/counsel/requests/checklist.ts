import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { RequestAnswer } from '../../model/matter.ts';
import { isShown } from '../sheets/items.ts';
import { requestKey } from './request-key.ts';

/** One thing that a notice or a request of customs asks for, as the paper words it. */
export interface ChecklistEntry<Paper> {
  /** See `requestKey`. */
  readonly key: string;
  readonly paper: Paper;
  readonly request: ReviewedField;
  /** What a person said last; null while nobody did. */
  readonly answer: RequestAnswer | null;
}

interface PaperWithFields {
  readonly document: EvidenceDocument;
  readonly fields: readonly ReviewedField[];
}

/** What a person said of a request, in words. */
export const answerLabels: Readonly<Record<RequestAnswer['state'] | 'open', string>> = {
  open: 'open',
  answered: 'answered, as a person said',
  'not-held': 'not held, as a person said',
  'does-not-apply': 'does not apply, as a person said',
};

/**
 * Everything that papers of customs ask for, in the order of the papers and of their lists. A paper that repeats an item
 * word for word asks for it once.
 */
export function checklistOf<Paper extends PaperWithFields>(
  papers: readonly Paper[],
  answers: readonly RequestAnswer[],
): ChecklistEntry<Paper>[] {
  const said = new Map(answers.map((answer) => [answer.request, answer]));
  const entries = new Map<string, ChecklistEntry<Paper>>();
  for (const paper of papers)
    for (const request of paper.fields) {
      if (request.form !== 'request.text' || !isShown(request)) continue;
      const key = requestKey(paper.document, { form: request.form, value: request.field.value });
      if (!entries.has(key)) entries.set(key, { key, paper, request, answer: said.get(key) ?? null });
    }
  return [...entries.values()];
}
