import type { ListSource } from '../list.ts';

/** What a change of an entry is about. */
export type ChangedFact =
  | 'names'
  | 'listed'
  | 'sections'
  | 'scope'
  | 'carve-outs'
  | 'status'
  | 'goods'
  | 'vessels';

export interface EntryReference {
  readonly id: string;
  readonly name: string;
}

/** One fact of an entry with what was taken out and what was put in. */
export interface FactChange {
  readonly fact: ChangedFact;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface ChangedEntry extends EntryReference {
  readonly changes: readonly FactChange[];
}

/** What differs between two editions of one list. Everything is sorted by id. */
export interface EditionComparison {
  readonly list: string;
  readonly before: { readonly version: string; readonly entries: number; readonly names: number };
  readonly after: { readonly version: string; readonly entries: number; readonly names: number };
  readonly added: readonly EntryReference[];
  readonly removed: readonly EntryReference[];
  /** Entries whose main name changed. */
  readonly renamed: readonly (EntryReference & { readonly formerly: string })[];
  /** Entries with other facts changed; a renamed entry stands here too when more than its name changed. */
  readonly changed: readonly ChangedEntry[];
  /** Share of the entries and of the names of the earlier edition that the later one has no more, 0 to 1. */
  readonly shrink: { readonly entries: number; readonly names: number };
  /** True when the shrink is beyond what an ordinary edition brings: a person should look before it is used. */
  readonly unusualShrink: boolean;
}

/** Compares two editions entry by entry, by id. */
export function compareEditions(_before: ListSource, _after: ListSource): EditionComparison {
  throw new Error('not comparable');
}
