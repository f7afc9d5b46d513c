import { UsageError } from '../../../model/exception.ts';
import { sha256 } from '../../../model/hashing.ts';
import { type AliasTable, type ListEntry, type ListSource, listSourceSchema } from '../list.ts';
import { type AliasTableOptions, readAliasTableFile } from './alias-table.ts';
import { cbpOrdersCsv } from './cbp-orders-csv.ts';
import { foreignForm } from './delimited-rows.ts';
import { dhsEntityListHtml } from './dhs-entity-list-html.ts';
import { keepIds } from './keep-ids.ts';
import type {
  ImportedList,
  KeptId,
  ListFile,
  ListFileOptions,
  ListFormat,
  ListReader,
  ReadList,
} from './list-reader.ts';
import { openSanctionsCsv } from './opensanctions-csv.ts';
import { ownList } from './own-list.ts';
import { withFamilies } from './uflpa-row.ts';

export { type AliasTableOptions, aliasTableColumns } from './alias-table.ts';
export type { IdReason, ImportedList, KeptId, ListFileOptions, ListFormat } from './list-reader.ts';
export { listFormats } from './list-reader.ts';
export { ownListColumns } from './own-list.ts';

/** In the order in which a file without a stated form is held against them. */
const readers: readonly ListReader[] = [dhsEntityListHtml, cbpOrdersCsv, openSanctionsCsv, ownList];

/** Largest file read as a list, in bytes. */
const largestFile = 256 * 1024 * 1024;
/** Enough of a file to tell its form by, in bytes. */
const beginning = 64 * 1024;
const day = /^\d{4}-\d{2}-\d{2}$/;

function readerFor(bytes: Uint8Array, name: string, format: ListFormat | undefined): ListReader {
  if (format !== undefined) {
    const chosen = readers.find((reader) => reader.format === format);
    if (chosen === undefined)
      throw new UsageError(
        `${format} is no form of list; known: ${readers.map((reader) => reader.format).join(', ')}`,
      );
    return chosen;
  }
  const start = bytes.subarray(0, beginning);
  // UTF-16 is told by its mark; whatever else a file is in, its headings are ASCII.
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(start);
  const reader = readers.find((candidate) => candidate.recognises(text, name));
  if (reader === undefined)
    throw new UsageError(
      `${name}: neither the saved DHS page, nor CBP's table of orders, nor targets.simple.csv, nor a list with a column "name"`,
    );
  return reader;
}

/** Entries of another list under the id of this one. */
function underId(entries: readonly ListEntry[], from: string, to: string): readonly ListEntry[] {
  if (from === to) return entries;
  const renamed = (id: string): string =>
    id.startsWith(`${from}-`) ? `${to}${id.slice(from.length)}` : `${to}-${id}`;
  return entries.map((entry) => ({ ...entry, list: to, id: renamed(entry.id) }));
}

/**
 * Reads a file in one of the forms in which lists are published into an edition, with the ids of a known edition kept.
 * `list.raw` names the file, its SHA-256 and the reader. Pure: the same bytes and options give the same edition.
 *
 * @throws UsageError with one line when the file cannot be read as a list.
 */
export function importListFile(bytes: Uint8Array, name: string, options: ListFileOptions = {}): ImportedList {
  if (bytes.length === 0) throw new UsageError(`${name}: the file is empty`);
  if (bytes.length > largestFile)
    throw new UsageError(`${name}: ${bytes.length} bytes are more than any list has (${largestFile})`);
  const foreign = foreignForm(bytes);
  if (foreign !== null) throw new UsageError(`${name}: this is ${foreign}`);
  const reader = readerFor(bytes, name, options.format);
  const file: ListFile = { bytes, name, ...(options.id === undefined ? {} : { id: options.id }) };
  const read = reader.read(file);
  const id = options.id ?? read.id;
  const { known } = options;
  if (known !== undefined && known.id !== id)
    throw new UsageError(`${name}: this is the list "${id}", not "${known.id}"`);
  const version = dayOption('version', options.version, name) ?? read.latestDay;
  if (version === null)
    throw new UsageError(
      `${name}: the file names no day; say from which day the edition counts (--version DAY)`,
    );
  const retrieved = dayOption('retrieved', options.retrieved, name) ?? version;
  const own = underId(read.entries, read.id, id);
  const kept =
    known === undefined
      ? { entries: own, ids: freshIds(own), gone: [] }
      : keepIds(
          own,
          known,
          reader.format === 'cbp-orders-csv' ? 'name and day' : 'name',
          version >= known.version,
        );
  const list: ListSource = {
    id,
    title: options.title ?? known?.title ?? read.title,
    version,
    retrieved,
    source: options.source ?? read.source,
    notes: notesOf(read, options),
    entries: withFamilies(kept.entries),
    raw: { sha256: sha256(bytes), name, bytes: bytes.length, reader: reader.name },
  };
  const checked = listSourceSchema.safeParse(list);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    throw new UsageError(`${name}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return { list, ids: kept.ids, gone: kept.gone };
}

function freshIds(entries: readonly ListEntry[]): KeptId[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    if (entry.kind === 'family' || seen.has(entry.id)) return [];
    seen.add(entry.id);
    return [{ id: entry.id, name: entry.name, because: 'new', knownAs: null, shared: null } as const];
  });
}

function dayOption(option: string, value: string | undefined, name: string): string | null {
  if (value === undefined) return null;
  if (!day.test(value)) throw new UsageError(`${name}: ${option} "${value}" is no day as YYYY-MM-DD`);
  return value;
}

function notesOf(read: ReadList, options: ListFileOptions): string[] {
  const notes = [...read.notes];
  if (options.version === undefined)
    notes.push('The day of the edition is the latest day that the file names.');
  if (options.retrieved === undefined)
    notes.push('On which day the file was fetched was not said; the day of the edition stands for it.');
  return notes;
}

/** The edition alone of `importListFile`. */
export function readListFile(bytes: Uint8Array, name: string, options: ListFileOptions = {}): ListSource {
  return importListFile(bytes, name, options).list;
}

/** Reads a table of further names of list entries, CSV or JSON. @throws UsageError with one line. */
export function readAliasTable(bytes: Uint8Array, name: string, options: AliasTableOptions = {}): AliasTable {
  return readAliasTableFile(bytes, name, options);
}
