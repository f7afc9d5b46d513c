import type { ListEntry } from '../lists/list.ts';
import type { Mention } from '../mention.ts';
import type { PlacedField } from '../page-fields.ts';

/** Holds the names in fields against the listed ones part by part. */
export interface FieldMatcher {
  /** The given mentions with those that fields add, and with an alignment where a field stands on the same words. */
  refine(text: string, fields: readonly PlacedField[], known: readonly Mention[]): readonly Mention[];
}

export function createFieldMatcher(_entries: readonly ListEntry[]): FieldMatcher {
  return { refine: (_text, _fields, known) => known };
}
