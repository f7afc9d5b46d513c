import { criticalityOf } from '../../../schemas/criticality.ts';
import { documentType } from '../../../schemas/index.ts';
import { kindOfPath } from '../../../schemas/kind-of-path.ts';
import { withoutIndexes } from '../../../schemas/paths.ts';
import type { Field, ReviewState } from '../../model/field.ts';
import { reviewPriority } from '../../model/review-order.ts';
import { type Todo, todos } from '../../model/todo.ts';
import { attach, type DecisionThread, isAbout } from './attach.ts';
import type { KnownDecision } from './field-decision-of.ts';
import type { ReviewedField } from './reviewed-field.ts';
import { type FieldFrame, type FieldStanding, standingOf } from './standing.ts';

/** Raised whenever the same fields, flags and decisions would give other rows: an index is then projected anew. */
export const PROJECTION_VERSION = 2;

/** A row of field_review, without its number. */
export interface ProjectedRow {
  readonly field: string;
  readonly document: string;
  readonly file: string;
  readonly position: number;
  readonly path: string;
  readonly form: string;
  readonly type: string;
  readonly supplier: string;
  readonly state: ReviewState;
  readonly todo: number;
  readonly changed: number;
  readonly flagged: number;
  readonly risk: number;
  readonly event: number | null;
  readonly body: string | null;
}

/** The rows of a document, and which row each decision on its pages bears on. */
export interface ProjectedDocument {
  readonly rows: readonly ProjectedRow[];
  readonly targets: ReadonlyMap<number, string>;
}

/** What of a document its rows are made with. */
export interface DocumentFacts {
  readonly id: string;
  readonly file: string;
  readonly type: string;
  readonly supplier: string;
  /** Paths that flags rest on. */
  readonly flagged: ReadonlySet<string>;
}

/** What a row holds of a field beyond what an engine proposes. */
export interface RowBody {
  readonly field: Field | null;
  readonly changedSince: ReviewedField['changedSince'];
}

/** Fields that no engine proposes stand behind those of the paper. */
export const behindAll = 1_000_000;

const criticalities = new Map<string, number>();

/** Target of a decision that no field stands under: document and path. */
export function absentTarget(document: string, form: string): string {
  return `${document}#${form}`;
}

/**
 * The rows of a document: its fields in their order, then those that people decided about and no engine proposes any more.
 * @param threads decisions on its pages.
 */
export function projectedDocument(
  facts: DocumentFacts,
  proposals: readonly Field[],
  threads: readonly DecisionThread[],
): ProjectedDocument {
  const targets = new Map<number, string>();
  const decisionsOf = new Map<string, KnownDecision[]>();
  const bring = (thread: DecisionThread, target: string): void => {
    for (const decision of thread.decisions) targets.set(decision.event, target);
    const known = decisionsOf.get(target) ?? [];
    decisionsOf.set(
      target,
      [...known, ...thread.decisions].sort((one, other) => one.event - other.event),
    );
  };
  const aboutFields = threads.filter((thread) => isAbout(thread) === 'field');
  const attached =
    aboutFields.length === 0
      ? new Map<DecisionThread, Field>()
      : attach(aboutFields, proposals, (path) => kindOfPath(facts.type, path));
  const left: DecisionThread[] = [];
  for (const thread of threads) {
    const field = attached.get(thread);
    if (field !== undefined) bring(thread, field.id);
    else if (isAbout(thread) === 'absent') bring(thread, absentTarget(facts.id, thread.form));
    else left.push(thread);
  }
  for (const thread of left) bring(thread, thread.field);
  const rows: ProjectedRow[] = [];
  for (const [position, field] of proposals.entries()) {
    const row = projectedRow(facts, field, decisionsOf.get(field.id) ?? [], field.id, position);
    if (row !== null) rows.push(row);
  }
  left.forEach((thread, position) => {
    const row = projectedRow(facts, null, decisionsOf.get(thread.field)!, thread.field, behindAll + position);
    if (row !== null) rows.push(row);
  });
  return { rows, targets };
}

/** The row of a field; null for one that is no more. */
export function projectedRow(
  facts: DocumentFacts,
  proposal: Field | null,
  decisions: readonly KnownDecision[],
  id: string,
  position: number,
): ProjectedRow | null {
  const frame: FieldFrame = {
    id,
    document: facts.id,
    assertedBy: { capacity: documentType(facts.type).assertedBy },
  };
  const path = proposal?.path ?? decisions[0]?.path ?? '';
  const standing: FieldStanding =
    decisions.length === 0
      ? { state: 'proposed', todo: 'decide', changedSince: null, field: null }
      : standingOf(kindOfPath(facts.type, path), proposal, decisions, frame);
  const field = standing.field ?? proposal;
  if (field === null || (proposal === null && !isWorthKeeping(standing, decisions))) return null;
  const form = withoutIndexes(field.path);
  const isFlagged = facts.flagged.has(field.path);
  return {
    field: id,
    document: facts.id,
    file: field.groundings[0]?.file ?? facts.file,
    position,
    path: field.path,
    form,
    type: facts.type,
    supplier: facts.supplier,
    state: standing.state,
    todo: todos.indexOf(standing.todo),
    changed: standing.changedSince === null ? 0 : 1,
    flagged: isFlagged ? 1 : 0,
    risk: riskOf(field, form, standing.todo, isFlagged),
    event: decisions.at(-1)?.event ?? null,
    body:
      standing.field === null && standing.changedSince === null
        ? null
        : JSON.stringify({ field: standing.field, changedSince: standing.changedSince } satisfies RowBody),
  };
}

function riskOf(field: Field, form: string, todo: Todo, flagged: boolean): number {
  if (todo === 'none') return 0;
  let criticality = criticalities.get(form);
  if (criticality === undefined) {
    criticality = criticalityOf(form);
    criticalities.set(form, criticality);
  }
  return reviewPriority({ ...field, review: 'proposed' }, { criticality, flagged });
}

/** A field that nobody proposes and of which every decision was taken back is no more. */
function isWorthKeeping(standing: FieldStanding, decisions: readonly KnownDecision[]): boolean {
  return (
    standing.state !== 'rejected' ||
    standing.todo !== 'none' ||
    decisions.some(
      (decision) => !decision.undone && decision.action !== 'undo' && decision.action !== 'ask-second',
    )
  );
}
