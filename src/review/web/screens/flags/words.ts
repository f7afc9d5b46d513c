import type { FlagDecision } from '../../../../model/disposition.ts';
import { capital, flagDecisionLabels } from '../../../../model/labels.ts';

/** Sign of a state, so that colour says nothing alone. */
export const groupStateSigns: Readonly<Record<string, string>> = {
  open: '○',
  decided: '✓',
  'awaits-second': '◐',
  reopened: '↻',
};

/** What can be decided about a mention, in the order of the keys 1 to 6. */
export const flagDecisions: readonly {
  readonly decision: FlagDecision;
  /** What it says and what follows. */
  readonly meaning: string;
  readonly reasons: readonly { readonly reason: string; readonly label: string }[];
}[] = [
  {
    decision: 'same-party',
    meaning: 'The page speaks of the party or place on the list.',
    reasons: [
      { reason: 'same-name', label: 'Name as on the list' },
      { reason: 'same-identifier', label: 'Same identifier' },
      { reason: 'same-address', label: 'Same address' },
      { reason: 'stated-in-document', label: 'The document says so' },
    ],
  },
  {
    decision: 'different-party',
    meaning: 'Another party or place bears these words. Name the field that shows it.',
    reasons: [
      { reason: 'other-identifier', label: 'Other identifier' },
      { reason: 'other-address', label: 'Other address' },
      { reason: 'other-country', label: 'Other country' },
      { reason: 'other-name', label: 'Other name in full' },
    ],
  },
  {
    decision: 'misread',
    meaning: 'The page does not bear these words.',
    reasons: [
      { reason: 'other-characters', label: 'Other characters on the page' },
      { reason: 'part-of-other-word', label: 'Part of another word' },
      { reason: 'not-text', label: 'No text there' },
    ],
  },
  {
    decision: 'policy-text',
    meaning: 'The words stand in a law, a policy, a list or a question, not in a statement about goods.',
    reasons: [
      { reason: 'statute', label: 'Law or order' },
      { reason: 'policy', label: 'Policy or code of conduct' },
      { reason: 'list-printout', label: 'Printout of a list' },
      { reason: 'form-question', label: 'Question of a form' },
    ],
  },
  {
    decision: 'document-denies',
    meaning:
      'The document says that it is not so. That it says so is recorded, nothing about whether it is true.',
    reasons: [
      { reason: 'denied-in-sentence', label: 'Denied in the sentence' },
      { reason: 'denied-elsewhere', label: 'Denied elsewhere in the document' },
      { reason: 'answered-no', label: 'Answered with no' },
    ],
  },
  {
    decision: 'counsel',
    meaning: 'Counsel decides.',
    reasons: [
      { reason: 'not-enough-known', label: 'Not enough is known' },
      { reason: 'papers-differ', label: 'Documents differ' },
      { reason: 'legal-question', label: 'Question of law' },
    ],
  },
];

export function decisionLabel(decision: FlagDecision | null): string {
  return decision === null ? 'Opened again' : capital(flagDecisionLabels[decision]);
}

/** Decisions that set a mention aside: they hold once a second person decides the same. */
export function needsTwo(decision: FlagDecision | null): boolean {
  return decision === 'different-party' || decision === 'misread';
}
