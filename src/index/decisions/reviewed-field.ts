import type { Field, ReviewState } from '../../model/field.ts';
import type { EvidenceSeen, FieldAction, PointedPlace } from '../../model/field-decision.ts';
import type { Todo } from '../../model/todo.ts';

/** What one person decided about a field, as it stands in the index. */
export interface FieldDecision {
  readonly id: string;
  /** Sequence number of its event. */
  readonly event: number;
  readonly at: string;
  readonly reviewer: string;
  readonly action: FieldAction;
  /** What the person says the page says; null where the decision names no value, or its words were removed. */
  readonly value: string | null;
  readonly normalized: string | null;
  readonly place: PointedPlace | null;
  /** What was before the eyes of the person; without words where those were removed after a clawback. */
  readonly seen: EvidenceSeen;
  readonly reason: string | null;
  readonly blind: boolean;
  readonly undone: boolean;
  readonly undoes: string | null;
  readonly batch: string | null;
  readonly translation: string | null;
  /** True once its words were removed after a clawback. */
  readonly removed: boolean;
}

/** A field as it stands after review. */
export interface ReviewedField {
  /** Value, places and state after review; what else was read stands among its alternatives. */
  readonly field: Field;
  readonly position: number;
  /** Path without indexes. */
  readonly form: string;
  readonly state: ReviewState;
  readonly todo: Todo;
  /** What the engines propose now, where that is not what was decided on (nulls: they propose nothing); else null. */
  readonly changedSince: { readonly value: string | null; readonly normalized: string | null } | null;
  readonly risk: number;
  /** Ids of flags that rest on it. */
  readonly flags: readonly string[];
  /** Sequence number of the last event about it; null for none. */
  readonly version: number | null;
  /** All decisions about it, oldest first, those that were taken back and those that take back included. */
  readonly decisions: readonly FieldDecision[];
}

/** A decision about a path that no field stands under: the document does not state it, or nobody can read it. */
export interface AbsentField {
  readonly document: string;
  readonly form: string;
  readonly action: 'not-stated' | 'illegible';
  readonly decision: FieldDecision;
}
