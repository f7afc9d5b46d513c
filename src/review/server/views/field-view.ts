import { criticalityOf } from '../../../../schemas/criticality.ts';
import { withoutIndexes } from '../../../../schemas/index.ts';
import { kindOfPath } from '../../../../schemas/kind-of-path.ts';
import type { FieldDecision, ReviewedField } from '../../../index/decisions/reviewed-field.ts';
import { reviewedFields, reviewedFieldsById } from '../../../index/decisions/reviewed-fields.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { DecisionView, FieldView } from '../../api/document.ts';
import { formOfType, pathLabel } from './labels.ts';
import { Places } from './places.ts';

/** A field with how it stands, and what else its view needs of the index. */
export interface FieldFacts {
  readonly reviewed: ReviewedField;
  readonly type: string;
}

/** A field as the app shows it. */
export function fieldView({ reviewed, type }: FieldFacts, places: Places): FieldView {
  const { field } = reviewed;
  const form = withoutIndexes(field.path);
  const { group, label } = formOfType(type).placeOf(form);
  const criticality = criticalityOf(form);
  return {
    id: field.id,
    document: field.document,
    path: field.path,
    form,
    label: pathLabel(field.path),
    group,
    groupLabel: label,
    kind: kindOfPath(type, field.path),
    criticality,
    value: field.value,
    normalized: field.normalized,
    readings: field.readings,
    warnings: field.warnings,
    polarity: field.polarity,
    subject: field.subject,
    assertedBy: field.assertedBy,
    basis: field.basis,
    confidence: field.confidence,
    engines: field.engines,
    standing: field.evidence?.standing ?? 'alone',
    because: field.because,
    places: field.groundings.map((grounding) => places.view(grounding)),
    rivals: field.alternatives.map((rival) => ({
      value: rival.value,
      normalized: rival.normalized,
      engines: rival.engines,
      confidence: rival.confidence,
      places: rival.groundings.map((grounding) => places.view(grounding)),
    })),
    state: reviewed.state,
    todo: reviewed.todo,
    changedSince: reviewed.changedSince,
    risk: reviewed.risk,
    flags: reviewed.flags,
    version: reviewed.version,
    decisions: reviewed.decisions.filter(({ action }) => action !== 'undo').map(decisionView),
    unreadLanguage: null,
  };
}

/** A decision as others may see it. */
function decisionView(decision: FieldDecision): DecisionView {
  return {
    id: decision.id,
    event: decision.event,
    at: decision.at,
    reviewer: decision.reviewer,
    action: decision.action,
    value: decision.value,
    normalized: decision.normalized,
    place: decision.place,
    reason: decision.reason,
    blind: decision.blind,
    undone: decision.undone,
  };
}

/** Fields as the app shows them, by id; loads all at once. Fields of documents that may not be shown are left out. */
export function fieldViews(index: EvidenceIndex, ids: readonly string[]): Map<string, FieldView> {
  const fields = reviewedFieldsById(index, ids);
  const documents = index.views.documents([...new Set(fields.map(({ field }) => field.document))]);
  const places = new Places(index);
  return new Map(
    fields.flatMap((reviewed) => {
      const document = documents.get(reviewed.field.document);
      return document === undefined
        ? []
        : [[reviewed.field.id, fieldView({ reviewed, type: document.type }, places)] as const];
    }),
  );
}

/** Fields of one document in the order of the form. */
export function fieldViewsOf(index: EvidenceIndex, document: string, type: string): FieldView[] {
  const places = new Places(index);
  const { placeOf } = formOfType(type);
  const ordered = reviewedFields(index, [document]).map((reviewed, at) => ({
    view: fieldView({ reviewed, type }, places),
    at,
    position: placeOf(reviewed.form).position,
  }));
  // Lines of a table stay together: of paths with an index, the index comes before the column.
  const row = (path: string): number => Number(/\[(\d+)\]/u.exec(path)?.[1] ?? 0);
  return ordered
    .sort((one, other) => {
      const groups = Math.floor(one.position / 1000) - Math.floor(other.position / 1000);
      return (
        groups ||
        row(one.view.path) - row(other.view.path) ||
        one.position - other.position ||
        one.at - other.at
      );
    })
    .map(({ view }) => view);
}
