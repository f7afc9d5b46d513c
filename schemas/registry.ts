import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
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
 * stands first in the file keeps the label.
 */
export function defineType(file: TypeFile): DocumentTypeDefinition {
  const definition = file(given);
  return {
    ...definition,
    fields: settle(definition.fields),
    tables: definition.tables.map((table) => ({ ...table, columns: settle(table.columns) })),
  };
}

function settle<Definition extends FieldDefinition | ColumnDefinition>(
  definitions: readonly Definition[],
): Definition[] {
  const claimed = new Map<string, string>();
  return definitions.map((definition) => ({
    ...definition,
    labels: keep(definition.labels, (label) => {
      const key = labelKey(label);
      const owner = claimed.get(key);
      if (owner === undefined) claimed.set(key, definition.path);
      return owner === undefined || owner === definition.path;
    }),
  }));
}

/** The wanted labels of a pack; of spellings that compare alike within a language only the first. */
function keep(pack: Labels, wanted: (label: string) => boolean): Labels {
  return Object.fromEntries(
    (Object.entries(pack) as [LabelLanguage, readonly string[]][]).map(([language, list]) => {
      const seen = new Set<string>();
      const kept = list.filter((label) => {
        const key = labelKey(label);
        if (seen.has(key)) return false;
        seen.add(key);
        return wanted(label);
      });
      return [language, kept];
    }),
  );
}

/**
 * Loads a person's own folder of type files (`.ts`, `.js`, `.mjs`), each default-exporting a function as the files of
 * this folder do. A type with the id of a built-in one replaces it.
 * @throws UsageError when the folder or a file cannot be used; the message names the file and what was expected.
 */
export async function loadTypeFolder(folder: string): Promise<DocumentTypeDefinition[]> {
  let names: string[];
  try {
    names = (await readdir(folder)).filter((name) => ['.ts', '.js', '.mjs'].includes(extname(name))).sort();
  } catch {
    throw new UsageError(
      `${folder}: cannot read this folder of document types; give a folder with one file per type`,
    );
  }
  const definitions: DocumentTypeDefinition[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const loaded: unknown = await import(pathToFileURL(path).href).then(
      (module: { default?: unknown }) => module.default,
      (error: unknown) => {
        throw new UsageError(
          `${path}: cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
        );
      },
    );
    if (typeof loaded !== 'function') {
      throw new UsageError(`${path}: expected a default export that is a function of { z, values, text }`);
    }
    const definition = defineType(loaded as TypeFile);
    if (typeof definition.id !== 'string' || !/^[a-z][a-z0-9_]*$/.test(definition.id)) {
      throw new UsageError(`${path}: "id" must be lower-case letters, digits and underscores`);
    }
    definitions.push(definition);
  }
  return definitions;
}
