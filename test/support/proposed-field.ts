import type { Field, Grounding } from '../../src/model/field.ts';
import { fieldId } from '../../src/model/ids.ts';

/** A value that the rules proposed for a document, stated beside a label and found at one place. */
export function proposedField(
  document: string,
  path: string,
  value: string,
  grounding: Grounding,
  more: Partial<Field> = {},
): Field {
  return {
    id: fieldId(document, path, grounding, value),
    document,
    path,
    value,
    normalized: value,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.9,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: 'label',
    groundings: [grounding],
    ...more,
  };
}
