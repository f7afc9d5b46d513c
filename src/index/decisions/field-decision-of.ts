import type { Box } from '../../model/box.ts';
import type { EvidenceSeen, FieldAction, PointedPlace } from '../../model/field-decision.ts';
import type { StoredDecision } from './decision-store.ts';
import type { DecidedValue, FieldContent, ProposalSeen } from './field-content.ts';
import type { FieldDecision } from './reviewed-field.ts';

/** A decision about a field with the words that it rests on. */
export interface KnownDecision extends FieldDecision {
  /** Hash of its event. */
  readonly hash: string;
  /** Id of the field it was taken on, or of the field it makes. */
  readonly subjectId: string;
  readonly form: string;
  readonly path: string;
  readonly target: string | null;
  readonly file: string;
  readonly page: number;
  /** Place as the event chain keeps it. */
  readonly boxes: readonly Box[];
  readonly proposal: ProposalSeen | null;
  readonly after: DecidedValue | null;
}

const nothingSeen: Omit<EvidenceSeen, 'image'> = {
  value: null,
  normalized: null,
  place: null,
  milliseconds: null,
  version: null,
};

/** A stored decision about a field; of one whose words were removed what the chain says. */
export function fieldDecisionOf(decision: StoredDecision): KnownDecision {
  const content = decision.content as FieldContent | null;
  const after = content?.after ?? null;
  return {
    id: decision.id,
    hash: decision.hash,
    event: decision.event,
    at: decision.at,
    reviewer: decision.reviewer,
    action: decision.action as FieldAction,
    value: after?.value ?? null,
    normalized: after?.normalized ?? null,
    place: after === null ? null : placeOf(after),
    seen: content?.seen ?? { ...nothingSeen, image: decision.image },
    reason: decision.reason,
    blind: decision.blind,
    undone: decision.undone,
    undoes: decision.undoes,
    batch: decision.batch,
    translation: decision.translation,
    removed: content === null,
    subjectId: decision.subjectId,
    form: decision.form ?? '',
    path: content?.path ?? decision.form ?? '',
    target: decision.target,
    file: decision.file ?? '',
    page: decision.page ?? 1,
    boxes: decision.boxes,
    proposal: content?.proposal ?? null,
    after,
  };
}

function placeOf({ grounding }: DecidedValue): PointedPlace {
  const { file, page, boxes, offsets } = grounding;
  return { file, page, boxes, offsets: offsets[0] === offsets[1] ? null : offsets };
}
