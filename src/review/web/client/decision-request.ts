import type {
  EvidenceSeen,
  FieldAction,
  FieldDecisionRequest,
  PointedPlace,
  StatedValue,
} from '../../../model/field-decision.ts';
import type { FieldView, PlaceView } from '../../api/document.ts';

/** What is decided about a field. */
export interface DecisionTaken {
  readonly action: FieldAction;
  readonly after?: StatedValue;
  readonly reason?: string;
  readonly note?: string | null;
  /** Id of the decision that is taken back. */
  readonly undoes?: string;
  readonly blind?: boolean;
  /** Decisions that are taken, and taken back, together. */
  readonly batch?: string | null;
  readonly translation?: string | null;
}

/** A decision as it is sent, under an id of its own. */
export function decisionRequest(
  { document, field, path }: Pick<FieldDecisionRequest, 'document' | 'field' | 'path'>,
  { action, after, reason, note, undoes, blind, batch, translation }: DecisionTaken,
  seen: EvidenceSeen,
): FieldDecisionRequest {
  return {
    id: crypto.randomUUID(),
    document,
    field,
    path,
    action,
    seen,
    after: after ?? null,
    reason: reason ?? null,
    note: note ?? null,
    undoes: undoes ?? null,
    blind: blind ?? false,
    batch: batch ?? null,
    translation: translation ?? null,
  };
}

/** What was before the eyes: the field, its place on the page image, and for how long. */
export function evidenceOf(
  field: FieldView,
  place: PlaceView | null,
  shown: { readonly image: string | null; readonly milliseconds: number | null },
): EvidenceSeen {
  return {
    value: field.value,
    normalized: field.normalized,
    place: place === null ? null : pointedAt(place),
    image: shown.image,
    milliseconds: shown.milliseconds,
    version: field.version,
  };
}

/** What is seen where nothing needs to be: an undo, a path without a field. */
export function nothingSeen(field: FieldView | null): EvidenceSeen {
  return {
    value: field?.value ?? null,
    normalized: field?.normalized ?? null,
    place: null,
    image: null,
    milliseconds: null,
    version: field?.version ?? null,
  };
}

/** A place of a field as a person points at it. */
export function pointedAt({ file, page, boxes, offsets }: PlaceView): PointedPlace {
  return { file, page, boxes: [...boxes], offsets: offsets === null ? null : [offsets[0], offsets[1]] };
}
