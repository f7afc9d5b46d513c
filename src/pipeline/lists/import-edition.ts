import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import {
  type ImportedList,
  importListFile,
  type ListFileOptions,
  readAliasTable,
} from '../../screening/lists/import/index.ts';
import { type AliasTable, aliasTableSchema, listSourceSchema } from '../../screening/lists/list.ts';
import { type ListsOfIndex, sourceOf } from './active-lists.ts';
import { knownEditions } from './known-editions.ts';

/** Bytes of the largest file that is taken for a list: the official ones have fewer than 1 MB. */
const largestListFile = 64_000_000;

export interface ListFileRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a list file from disk; nothing is fetched.
 * @throws UsageError for what is no file, too large or empty.
 */
export function readListBytes(path: string): ListFileRead {
  if (/^https?:/iu.test(path))
    throw new UsageError('Evidex fetches nothing: save the page in your browser and give the saved file');
  let bytes: Uint8Array;
  try {
    const facts = statSync(path);
    if (!facts.isFile()) throw new UsageError(`${path} is no file`);
    if (facts.size > largestListFile)
      throw new UsageError(
        `${path} has ${(facts.size / 1e6).toFixed(0)} MB; a list has ${largestListFile / 1e6} MB at most`,
      );
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `there is no file ${path}` : `cannot read ${path}: ${message}`);
  }
  if (bytes.length === 0) throw new UsageError(`${path} is empty`);
  return { name: basename(path), bytes };
}

/** True for a file whose headings are those of a table of aliases: no list has an entry's id and list in each row. */
export function looksLikeAliases({ bytes }: ListFileRead): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 2000));
  const headings = start
    .split(/[\r\n]/u, 1)[0]!
    .toLowerCase()
    .split(/[,;\t]/u);
  const named = headings.map((heading) => heading.replace(/["\ufeff]/gu, '').trim());
  return ['list', 'entry', 'name'].every((column) => named.includes(column));
}

/** Reads a list, keeping the ids of the active edition of it. @throws UsageError with one line. */
export function readList(
  { bytes, name }: ListFileRead,
  options: ListFileOptions,
  { lists }: ListsOfIndex,
): ImportedList {
  const first = importListFile(bytes, name, options);
  const counting = lists.find(({ known }) => known.edition.id === first.list.id);
  const read =
    counting === undefined ? first : importListFile(bytes, name, { ...options, known: sourceOf(counting) });
  checkEntries(read, name);
  return read;
}

/** What no reader may let through: an edition that breaks the form of all lists, or has no entry. */
function checkEntries({ list }: ImportedList, name: string): void {
  const parsed = listSourceSchema.safeParse(list);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new UsageError(`${name} cannot be read as a list: ${issue.path.join('.')}: ${issue.message}`);
  }
  if (list.entries.length === 0) throw new UsageError(`${name} holds no entry that could be read`);
}

/**
 * Stores an edition with the file it was read from.
 * @returns its hash, and whether it was not here before.
 * @throws UsageError where its id is taken by something of another kind.
 */
export function storeEdition(
  index: EvidenceIndex,
  file: ListFileRead,
  imported:
    | { readonly kind: 'list'; readonly read: ImportedList }
    | { readonly kind: 'aliases'; readonly read: AliasTable },
): { readonly hash: string; readonly isNew: boolean } {
  const { id } = imported.kind === 'list' ? imported.read.list : imported.read;
  const other = knownEditions(index).find((known) => known.edition.id === id && known.kind !== imported.kind);
  if (other !== undefined)
    throw new UsageError(
      `"${id}" is the id of a ${other.kind === 'list' ? 'list' : 'table of aliases'} here; give another one with --id`,
    );
  const raw = { sha256: index.lists.keepRaw(file.bytes), name: file.name };
  return index.transaction(() =>
    imported.kind === 'list'
      ? index.lists.put('list', listSourceSchema.parse(imported.read.list), raw)
      : index.lists.put('aliases', imported.read, raw),
  );
}

/**
 * Reads a table of aliases, and says which of its rows speak of entries that no active list has.
 * @throws UsageError with one line.
 */
export function readAliases(
  { bytes, name }: ListFileRead,
  options: { readonly id?: string; readonly title?: string; readonly version?: string },
  lists: ListsOfIndex,
): { readonly table: AliasTable; readonly orphans: AliasTable['rows'] } {
  const parsed = aliasTableSchema.safeParse(readAliasTable(bytes, name, options));
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new UsageError(
      `${name} cannot be read as a table of aliases: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  const table = parsed.data;
  if (table.rows.length === 0) throw new UsageError(`${name} holds no row that could be read`);
  return { table, orphans: orphansOf(table, lists) };
}

/** Rows of a table that speak of entries which no active list has: they find nothing. */
function orphansOf(table: AliasTable, { lists }: ListsOfIndex): AliasTable['rows'] {
  const entries = new Set(
    lists.flatMap((list) => sourceOf(list).entries.map((entry) => `${entry.list}\n${entry.id}`)),
  );
  return table.rows.filter((row) => !entries.has(`${row.list}\n${row.entry}`));
}
