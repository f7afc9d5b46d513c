import type { RejectionReason } from '../../../model/field-decision.ts';
import { capital, enginesLabel, rejectionLabels } from '../../../model/labels.ts';
import type { FieldView } from '../../api/document.ts';

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
  const engines = enginesLabel(field.engines);
  if (field.standing === 'agreed') return `${engines} read the same`;
  if (field.standing === 'differs') return `${engines}; another engine reads something else`;
  if (field.standing === 'not-stated') return `${engines}; another engine finds it not stated`;
  return engines === '' ? 'no engine' : `${engines} alone`;
}

/** Why a reading is rejected, in the order of the keys 1 to 6. */
export const rejections = (Object.keys(rejectionLabels) as RejectionReason[]).map((reason) => ({
  reason,
  label: capital(rejectionLabels[reason]),
}));

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
