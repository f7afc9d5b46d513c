import type { FieldDecisionRequest, StatedValue } from '../../../model/field-decision.ts';
import type { FieldView } from '../../api/document.ts';

/** The field as it will stand when the server has taken the decision: shown at once, replaced by the answer. */
export function foreseen(field: FieldView, decision: FieldDecisionRequest): FieldView {
  const { action, after } = decision;
  if (action === 'confirm') {
    const state = field.state === 'proposed' || field.state === 'rejected' ? 'confirmed' : field.state;
    return { ...field, state, todo: 'none', changedSince: null };
  }
  if (action === 'correct' && after !== null)
    return {
      ...field,
      ...statedAs(after),
      state: field.state === 'added' ? 'added' : 'corrected',
      todo: 'none',
      changedSince: null,
    };
  if (action === 'reject' || action === 'not-stated' || action === 'illegible')
    return { ...field, state: 'rejected', todo: 'none', changedSince: null };
  if (action === 'ask-second') return { ...field, todo: 'second' };
  return field;
}

function statedAs({
  value,
  place,
  how,
}: StatedValue): Pick<FieldView, 'value' | 'normalized' | 'places' | 'readings' | 'warnings'> {
  return {
    value,
    normalized: null,
    readings: [],
    warnings: [],
    places: [
      {
        file: place.file,
        page: place.page,
        status: how === 'words' ? 'by-reviewer' : 'transcribed',
        boxes: place.boxes,
        offsets: place.offsets,
        cells: [],
        quote: value,
        textOrigin: 'reviewer',
        ocrConfidence: 1,
      },
    ],
  };
}
