import { criticalityOf } from '../../../../schemas/criticality.ts';
import { withoutIndexes } from '../../../../schemas/index.ts';
import { kindOfPath } from '../../../../schemas/kind-of-path.ts';
import type { FieldDecision, ReviewedField } from '../../../index/decisions/reviewed-field.ts';
import { unreadLanguage } from '../../../index/decisions/unread-language.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { EvidenceDocument } from '../../../model/document.ts';
import { pathLabel } from '../../../model/path-label.ts';
import type { DecisionView, FieldView } from '../../api/document.ts';
import { formOfType } from './labels.ts';
import { Places } from './places.ts';

/** A field with how it stands, and what else its view needs of the index. */
export interface FieldFacts {
  readonly reviewed: ReviewedField;
  readonly type: string;
  /** Language that the value needs and the reviewer does not read; null for none. */
  readonly unreadLanguage: string | null;
}

/** A field as the app shows it. */
function fieldView(facts: FieldFacts, places: Places): FieldView {
  const { reviewed, type } = facts;
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
    unreadLanguage: facts.unreadLanguage,
  };
}

/** A decision as others may see it. */
function decisionView(decision: FieldDecision): DecisionView {
  // Who confirms says what they saw: the value and its place are those that were in view.
  const says = decision.value === null && decision.action === 'confirm' ? decision.seen : decision;
  return {
    id: decision.id,
    event: decision.event,
    at: decision.at,
    reviewer: decision.reviewer,
    action: decision.action,
    value: says.value,
    normalized: says.normalized,
    place: says.place,
    reason: decision.reason,
    blind: decision.blind,
    undone: decision.undone,
  };
}

/**
 * Fields as the app shows them, by id; loads all at once. Fields of documents that may not be shown are left out.
 * @param reads languages that the reviewer reads; null for all.
 */
export function fieldViews(
  index: EvidenceIndex,
  ids: readonly string[],
  reads: readonly string[] | null,
): Map<string, FieldView> {
  const fields = index.reviewed.fieldsById(ids);
  const documents = index.views.documents([...new Set(fields.map(({ field }) => field.document))]);
  const places = new Places(index);
  return new Map(
    fields.flatMap((reviewed) => {
      const document = documents.get(reviewed.field.document);
      return document === undefined
        ? []
        : [[reviewed.field.id, fieldView(factsOf(reviewed, document, reads), places)] as const];
    }),
  );
}

/** Fields of one document in the order of the form. */
export function fieldViewsOf(
  index: EvidenceIndex,
  id: string,
  type: string,
  reads: readonly string[] | null,
): FieldView[] {
  const language = reads === null ? null : (index.views.documents([id]).get(id)?.language ?? null);
  const places = new Places(index);
  const { placeOf } = formOfType(type);
  const ordered = index.reviewed.fieldsOf([id]).map((reviewed, at) => ({
    view: fieldView(factsOf(reviewed, { type, language }, reads), places),
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

function factsOf(
  reviewed: ReviewedField,
  { type, language }: Pick<EvidenceDocument, 'type' | 'language'>,
  reads: readonly string[] | null,
): FieldFacts {
  const { path, value } = reviewed.field;
  return { reviewed, type, unreadLanguage: unreadLanguage(value, kindOfPath(type, path), language, reads) };
}
