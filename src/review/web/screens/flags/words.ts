import type { FlagDecision } from '../../../../model/disposition.ts';

/** How the words around a mention speak of it. */
export const polarityWords: Readonly<Record<string, string>> = {
  asserted: 'stated',
  denied: 'denied',
  policy: 'policy text',
  unclear: 'not clear',
};

export const groupStateWords: Readonly<Record<string, string>> = {
  open: 'to decide',
  decided: 'decided',
  'awaits-second': 'a second person is needed',
  reopened: 'opened again',
};

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
  readonly label: string;
  /** What it says and what follows. */
  readonly meaning: string;
  readonly reasons: readonly { readonly reason: string; readonly label: string }[];
}[] = [
  {
    decision: 'same-party',
    label: 'Same party',
    meaning: 'The page speaks of the party or place on the list.',
    reasons: [
      { reason: 'same-name', label: 'Name as on the list' },
      { reason: 'same-identifier', label: 'Same identifier' },
      { reason: 'same-address', label: 'Same address' },
      { reason: 'stated-in-document', label: 'The paper says so' },
    ],
  },
  {
    decision: 'different-party',
    label: 'Different party',
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
    label: 'Misread',
    meaning: 'The page does not bear these words.',
    reasons: [
      { reason: 'other-characters', label: 'Other characters on the page' },
      { reason: 'part-of-other-word', label: 'Part of another word' },
      { reason: 'not-text', label: 'No text there' },
    ],
  },
  {
    decision: 'policy-text',
    label: 'Statute or policy text',
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
    label: 'Document denies',
    meaning:
      'The paper says that it is not so. That it says so is recorded, nothing about whether it is true.',
    reasons: [
      { reason: 'denied-in-sentence', label: 'Denied in the sentence' },
      { reason: 'denied-elsewhere', label: 'Denied elsewhere in the paper' },
      { reason: 'answered-no', label: 'Answered with no' },
    ],
  },
  {
    decision: 'counsel',
    label: 'Cannot tell: to counsel',
    meaning: 'Counsel decides.',
    reasons: [
      { reason: 'not-enough-known', label: 'Not enough is known' },
      { reason: 'papers-differ', label: 'Papers differ' },
      { reason: 'legal-question', label: 'Question of law' },
    ],
  },
];

export function decisionLabel(decision: FlagDecision | null): string {
  return flagDecisions.find((each) => each.decision === decision)?.label ?? 'Opened again';
}

/** Decisions that set a mention aside: they hold once a second person decides the same. */
export function needsTwo(decision: FlagDecision | null): boolean {
  return decision === 'different-party' || decision === 'misread';
}
