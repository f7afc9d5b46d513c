import { readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type {
  ColumnDefinition,
  DocumentTypeDefinition,
  FieldDefinition,
  LabelLanguage,
  Labels,
} from '../src/model/document-type.ts';
import { UsageError } from '../src/model/exception.ts';
import * as text from '../src/text/fold.ts';
import * as values from '../src/values/index.ts';
import { labelKey } from './label-key.ts';
import type { TypeFile, TypeFileArguments } from './type-file.ts';

const given: TypeFileArguments = { z, values, text };

/**
 * Makes a definition from a type file. Within one type a label announces one path: where packs overlap, the field that
 * stands first in the file keeps the label. That is settled when fields or tables are first asked for: a process reads
 * few of all types, and most commands none.
 */
export function defineType(file: TypeFile): DocumentTypeDefinition {
  const definition = file(given);
  let fields: DocumentTypeDefinition['fields'] | null = null;
  let tables: DocumentTypeDefinition['tables'] | null = null;
  return {
    ...definition,
    get fields() {
      fields ??= settle(definition.fields);
      return fields;
    },
    get tables() {
      tables ??= definition.tables.map((table) => ({ ...table, columns: settle(table.columns) }));
      return tables;
    },
  };
}

function settle<Definition extends FieldDefinition | ColumnDefinition>(
  definitions: readonly Definition[],
): Definition[] {
  const claimed = new Map<string, string>();
  return definitions.map((definition) => ({
    ...definition,
    labels: keep(definition.labels, (key) => {
      const owner = claimed.get(key);
      if (owner === undefined) claimed.set(key, definition.path);
      return owner === undefined || owner === definition.path;
    }),
  }));
}

/** The labels of a pack whose keys are wanted; of spellings that compare alike within a language only the first. */
function keep(pack: Labels, wanted: (key: string) => boolean): Labels {
  return Object.fromEntries(
    (Object.entries(pack) as [LabelLanguage, readonly string[]][]).map(([language, list]) => {
      const seen = new Set<string>();
      const kept = list.filter((label) => {
        const key = labelKey(label);
        if (seen.has(key)) return false;
        seen.add(key);
        return wanted(key);
      });
      return [language, kept];
    }),
  );
}

/** A file of a person's own folder of types, with what is wrong with it. */
export interface CheckedTypeFile {
  readonly path: string;
  /** Null when it cannot be used. */
  readonly definition: DocumentTypeDefinition | null;
  /** One line each, without the path. */
  readonly faults: readonly string[];
}

/**
 * Reads a person's own folder of type files (`.ts`, `.js`, `.mjs`), each default-exporting a function as the files of
 * this folder do, and says what is wrong with each.
 * @throws UsageError when the folder cannot be read or holds no such file.
 */
export async function readTypeFolder(folder: string): Promise<CheckedTypeFile[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => isTypeFile(name)).sort();
  } catch {
    throw new UsageError(
      `${folder}: cannot read this folder of document types; give a folder with one file per type`,
    );
  }
  if (names.length === 0)
    throw new UsageError(
      `${folder}: holds no document type; give a folder with one .ts, .js or .mjs file per type`,
    );
  const checked: CheckedTypeFile[] = [];
  const owners = new Map<string, string>();
  for (const name of names) {
    const file = await readTypeFile(join(folder, name));
    const id = file.definition?.id;
    const owner = id === undefined ? undefined : owners.get(id);
    if (owner !== undefined)
      checked.push({ ...file, definition: null, faults: [`id: "${id}" is the id of ${owner} as well`] });
    else checked.push(file);
    if (id !== undefined && owner === undefined) owners.set(id, name);
  }
  return checked;
}

function isTypeFile(name: string): boolean {
  return ['.ts', '.js', '.mjs'].includes(extname(name)) && !name.endsWith('.d.ts') && !name.startsWith('.');
}

async function readTypeFile(path: string): Promise<CheckedTypeFile> {
  const fault = (text: string): CheckedTypeFile => ({ path, definition: null, faults: [text] });
  const messageOf = (error: unknown): string =>
    (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  let loaded: unknown;
  try {
    loaded = ((await import(pathToFileURL(resolve(path)).href)) as { default?: unknown }).default;
  } catch (error) {
    return fault(`cannot be loaded: ${messageOf(error)}`);
  }
  if (typeof loaded !== 'function')
    return fault('expected a default export that is a function of { z, values, text }');
  let given: unknown;
  try {
    given = (loaded as TypeFile)({ z, values, text });
  } catch (error) {
    return fault(`its function failed: ${messageOf(error)}`);
  }
  // Loaded with a person's own types alone: it brings along all that is said to language models.
  const { checkType } = await import('./check-type.ts');
  const faults = checkType(given);
  if (faults.length > 0) return { path, definition: null, faults };
  return { path, definition: defineType(() => given as DocumentTypeDefinition), faults: [] };
}

/**
 * Loads a person's own folder of types for use. A type with the id of a built-in one replaces it.
 * @throws UsageError when the folder or a file cannot be used; the message names the file and what was expected.
 */
export async function loadTypeFolder(folder: string): Promise<DocumentTypeDefinition[]> {
  return (await readTypeFolder(folder)).map(({ path, definition, faults }) => {
    if (definition !== null) return definition;
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more: see evidex schema check)` : '';
    throw new UsageError(`${path}: ${faults[0]}${more}`);
  });
}
