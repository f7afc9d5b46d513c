import type { DecisionView, FieldView, PlaceView } from '../../../api/document.ts';

/** How a value was found on its page, in words. */
export const groundingWords: Readonly<Record<PlaceView['status'], string>> = {
  exact: 'stands on the page word for word',
  normalized: 'stands on the page, written another way',
  'ocr-tolerant': 'stands on the page but for signs that text recognition confuses',
  derived: 'follows from words on the page by a rule',
  'by-reviewer': 'a reviewer pointed at these words',
  transcribed: 'typed by a reviewer who saw this place',
  ungrounded: 'not found on the page',
};

/** State of a field: a sign and a word, so that colour says nothing alone. */
export function stateOf(field: FieldView): {
  readonly sign: string;
  readonly word: string;
  readonly tone: string;
} {
  if (field.todo === 'conflict') return { sign: '≠', word: 'two decisions differ', tone: 'attention' };
  if (field.changedSince !== null) return { sign: '↻', word: 'changed since decided', tone: 'attention' };
  if (field.todo === 'second') return { sign: '2', word: 'second person asked', tone: 'attention' };
  if (field.todo === 'decide') return { sign: '○', word: 'open', tone: 'open' };
  if (field.state === 'confirmed') return { sign: '✓', word: 'confirmed', tone: 'done' };
  if (field.state === 'corrected') return { sign: '✎', word: 'corrected', tone: 'done' };
  if (field.state === 'added') return { sign: '+', word: 'added', tone: 'done' };
  if (field.state === 'rejected') return { sign: '✕', word: 'rejected', tone: 'rejected' };
  return { sign: '○', word: 'open', tone: 'open' };
}

/** How the engines stand to each other about a field. */
export function standingWords(field: FieldView): string {
  const engines = field.engines.join(' and ');
  if (field.standing === 'agreed') return `${engines} read the same`;
  if (field.standing === 'differs') return `${engines}; another engine reads something else`;
  if (field.standing === 'not-stated') return `${engines}; another engine finds it not stated`;
  return engines === '' ? 'no engine' : `${engines} alone`;
}

export const actionWords: Readonly<Record<DecisionView['action'], string>> = {
  confirm: 'confirmed',
  correct: 'corrected to',
  add: 'added',
  reject: 'rejected',
  'not-stated': 'said to be not stated',
  illegible: 'said to be illegible',
  'ask-second': 'second person asked',
  adjudicate: 'settled',
  undo: 'taken back',
};

export const rejections = [
  { reason: 'wrong-value', label: 'Wrong value' },
  { reason: 'wrong-place', label: 'Wrong place' },
  { reason: 'wrong-party', label: 'Wrong party' },
  { reason: 'illegible', label: 'Illegible' },
  { reason: 'not-in-document', label: 'Not in the document' },
  { reason: 'duplicate', label: 'Duplicate' },
] as const;

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A time of the server as the person's clock shows it. */
export function when(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : moment.format(time);
}

/** How a document may stand to the matter, in the order of the keys of triage. */
export const relations = [
  { relation: 'in-chain', label: 'in the chain' },
  { relation: 'same-site-other-origin', label: 'same site, other origin' },
  { relation: 'other-shipment', label: 'other shipment' },
  { relation: 'context', label: 'context' },
  { relation: 'to-counsel', label: 'to counsel' },
  { relation: 'hold', label: 'on hold' },
] as const;
