import type { PointedPlace } from '../../../../model/field-decision.ts';

/** A value that is being typed. */
export interface Editing {
  readonly path: string;
  readonly text: string;
  /** Where it stands; null while that is still to be pointed at. */
  readonly place: PointedPlace | null;
  /** Words that stand in the place; null where none do. */
  readonly words: string | null;
}

/** What the person is at. `path` is one that a field is added under; null means the item in focus. */
export type Mode =
  | { readonly kind: 'look' }
  /** Pointing at a value; `typed` is what was typed before, where something was. */
  | { readonly kind: 'point'; readonly path: string | null; readonly typed: string | null }
  | { readonly kind: 'edit'; readonly path: string | null; readonly editing: Editing }
  | { readonly kind: 'reject' | 'menu' | 'add' | 'page' | 'note' | 'search' };

export const looking: Mode = { kind: 'look' };
