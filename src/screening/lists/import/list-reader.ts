import type { ListEntry, ListSource } from '../list.ts';

/** Forms in which a list can be read. */
export const listFormats = [
  'dhs-entity-list-html',
  'cbp-orders-csv',
  'opensanctions-csv',
  'own-list',
] as const;
export type ListFormat = (typeof listFormats)[number];

/** What the person who imports a file says of it. Everything may be left out and is then taken from the file. */
export interface ListFileOptions {
  /** Form of the file; guessed from its content when absent. */
  readonly format?: ListFormat;
  /** Id of the list that the file is an edition of. */
  readonly id?: string;
  readonly title?: string;
  /** Day from which the edition counts, YYYY-MM-DD; when absent the latest day that the file itself names. */
  readonly version?: string;
  /** Day on which the file was fetched, YYYY-MM-DD; when absent the day of the edition, which a note then says. */
  readonly retrieved?: string;
  /** Address or description of where the file was fetched. */
  readonly source?: string;
  /** An edition of the same list that is known already: its entry ids are kept for the entries that are the same. */
  readonly known?: ListSource;
}

/** Why an entry of an imported file has the id of a known entry, or a new one. */
export type IdReason = 'same name' | 'via alias' | 'via former name' | 'new';

/** One entry of an imported file and the id it was given: to be looked through by a person. */
export interface KeptId {
  readonly id: string;
  readonly name: string;
  readonly because: IdReason;
  /** Name under which the known edition carries the entry; null for a new one. */
  readonly knownAs: string | null;
  /** The words that both editions share; null for a new entry. */
  readonly shared: string | null;
}

export interface ImportedList {
  readonly list: ListSource;
  readonly ids: readonly KeptId[];
  /** Entries of the known edition that the file no longer holds. */
  readonly gone: readonly { readonly id: string; readonly name: string }[];
}

/** What a reader makes of a file: entries under ids of their own, before known ids are kept. */
export interface ReadList {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** Latest day that the file names, YYYY-MM-DD; null when it names none. */
  readonly latestDay: string | null;
  readonly entries: readonly ListEntry[];
  readonly notes: readonly string[];
}

/** A file to be read, with what is known of it beforehand. */
export interface ListFile {
  readonly bytes: Uint8Array;
  /** Its name, for messages and for the id of a list of the user's own. */
  readonly name: string;
  /** Id that the list shall have, when it was said. */
  readonly id?: string;
}

export interface ListReader {
  readonly format: ListFormat;
  /** Name and version of the reader, as it is recorded with the edition. */
  readonly name: string;
  /** True when the beginning of the file looks like this form. */
  recognises(start: string, name: string): boolean;
  /** @throws UsageError with one line that says what is wrong with the file. */
  read(file: ListFile): ReadList;
}

/** Says how many rows became how many entries, where that differs: one entry may have several rows, one row several entries. */
export function rowsNote(rows: number, entries: number): string[] {
  if (rows === entries) return [];
  return [
    `${rows} ${rows === 1 ? 'row' : 'rows'} read as ${entries} ${entries === 1 ? 'entry' : 'entries'}.`,
  ];
}
