import { criticalityOf } from '../../../../schemas/criticality.ts';
import { withoutIndexes } from '../../../../schemas/index.ts';
import { kindOf } from '../../../extraction/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { FieldReviewRow } from '../../../index/view-store.ts';
import type { Field } from '../../../model/field.ts';
import { pageKey } from '../../../model/page.ts';
import { reviewPriority } from '../../../model/review-order.ts';
import type { DecisionView, FieldView, Todo } from '../../api/document.ts';
import { formOfType, pathLabel } from './labels.ts';
import { Places } from './places.ts';

const todos: readonly Todo[] = ['none', 'decide', 'second', 'conflict'];

/** A field with how it stands, and what else its view needs of the index. */
export interface FieldFacts {
  readonly field: Field;
  readonly type: string;
  /** Null before the projection knows the field: then nobody decided about it. */
  readonly review: FieldReviewRow | null;
  readonly flags: readonly string[];
  readonly decisions: readonly DecisionView[];
}

/** A field as the app shows it. */
export function fieldView({ field, type, review, flags, decisions }: FieldFacts, places: Places): FieldView {
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
    kind: kindOf(type, field.path),
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
    state: review?.state ?? field.review,
    todo: review === null ? 'decide' : (todos[review.todo] ?? 'decide'),
    changedSince: null,
    risk: review?.risk ?? reviewPriority(field, { criticality, flagged: flags.length > 0 }),
    flags,
    version: review?.event ?? null,
    decisions,
    unreadLanguage: null,
  };
}

/** Fields as the app shows them, by id; loads all at once. Fields of documents that may not be shown are left out. */
export function fieldViews(index: EvidenceIndex, ids: readonly string[]): Map<string, FieldView> {
  const proposals = index.views.fields(ids);
  const reviews = index.views.reviews(ids);
  const fields = ids.flatMap((id) => fieldOf(proposals.get(id), reviews.get(id)) ?? []);
  const documents = index.views.documents([...new Set(fields.map(({ document }) => document))]);
  return viewsOf(
    index,
    fields.flatMap((field) => {
      const document = documents.get(field.document);
      return document === undefined
        ? []
        : [{ field, type: document.type, review: reviews.get(field.id) ?? null }];
    }),
  );
}

/** Fields of one document in the order of the form. */
export function fieldViewsOf(index: EvidenceIndex, document: string, type: string): FieldView[] {
  const proposals = new Map(
    (index.views.fieldsOf([document]).get(document) ?? []).map((field) => [field.id, field]),
  );
  const rows = index.views.reviewsOf([document]).get(document) ?? [];
  const reviews = new Map(rows.map((row) => [row.field, row]));
  const ids = [...new Set([...proposals.keys(), ...reviews.keys()])];
  const fields = ids.flatMap((id) => fieldOf(proposals.get(id), reviews.get(id)) ?? []);
  const views = viewsOf(
    index,
    fields.map((field) => ({ field, type, review: reviews.get(field.id) ?? null })),
  );
  const { placeOf } = formOfType(type);
  const ordered = [...views.values()].map((view, at) => ({
    view,
    at,
    position: placeOf(view.form).position,
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

/** The field as reviewed where that differs from the proposal, else the proposal. */
function fieldOf(proposal: Field | undefined, review: FieldReviewRow | undefined): Field | null {
  if (review?.body != null) return JSON.parse(review.body) as Field;
  return proposal ?? null;
}

function viewsOf(
  index: EvidenceIndex,
  facts: readonly Pick<FieldFacts, 'field' | 'type' | 'review'>[],
): Map<string, FieldView> {
  const pages = new Map(
    facts.flatMap(({ field }) =>
      field.groundings.map(({ file, page }) => [pageKey({ file, page }), { file, page }]),
    ),
  );
  const flagsOfField = new Map<string, string[]>();
  for (const flags of index.views.flagsOn([...pages.values()]).values())
    for (const flag of flags)
      for (const id of flag.fields) flagsOfField.set(id, [...(flagsOfField.get(id) ?? []), flag.id]);
  const places = new Places(index);
  return new Map(
    facts.map((known) => [
      known.field.id,
      fieldView({ ...known, flags: flagsOfField.get(known.field.id) ?? [], decisions: [] }, places),
    ]),
  );
}
