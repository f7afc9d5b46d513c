import { UsageError } from '../../../model/exception.ts';
import type { AliasTable, ListSource } from '../list.ts';
import type { ImportedList, ListFileOptions } from './list-reader.ts';

export type { IdReason, ImportedList, KeptId, ListFileOptions, ListFormat } from './list-reader.ts';
export { listFormats } from './list-reader.ts';

/**
 * Reads a file in one of the forms in which lists are published into an edition, with the ids of a known edition kept.
 * `list.raw` names the file, its SHA-256 and the reader.
 *
 * @throws UsageError with one line when the file cannot be read as a list.
 */
export function importListFile(
  _bytes: Uint8Array,
  name: string,
  _options: ListFileOptions = {},
): ImportedList {
  throw new UsageError(`${name}: no form of list was recognised`);
}

/** The edition alone of `importListFile`. */
export function readListFile(bytes: Uint8Array, name: string, options: ListFileOptions = {}): ListSource {
  return importListFile(bytes, name, options).list;
}

/** Reads a table of further names of list entries, CSV or JSON. @throws UsageError with one line. */
export function readAliasTable(
  _bytes: Uint8Array,
  name: string,
  _options: { readonly id?: string; readonly title?: string; readonly version?: string } = {},
): AliasTable {
  throw new UsageError(`${name}: not a table of aliases`);
}
