import type { DocumentTypeDefinition } from '../src/model/document-type.ts';
import invoice from './invoice.ts';
import { defineType } from './registry.ts';
import type { TypeFile } from './type-file.ts';
import unknown from './unknown.ts';

export { coreFieldPaths } from './core-fields.ts';
export { categoriesOf, documentTypeIds, documentTypeName } from './document-categories.ts';
export { labelKey } from './label-key.ts';
export { type BreakTest, type LabelMatch, LabelMatcher, outermost } from './label-matcher.ts';
export { contactLabels, type PartyPart, partyParts } from './party-parts.ts';
export { isContractPath, isPartyPath, roleOfPath, withoutIndexes } from './paths.ts';
export { loadTypeFolder } from './registry.ts';
export { type Role, roleNames, roles } from './roles.ts';

/** The built-in types in the order in which equal scores are decided. */
const files: readonly TypeFile[] = [invoice, unknown];

let registry: ReadonlyMap<string, DocumentTypeDefinition> | null = null;

/** All document types of this folder by id, `unknown` included. Built once. */
export function documentTypes(): ReadonlyMap<string, DocumentTypeDefinition> {
  registry ??= new Map(
    files.map((file) => {
      const definition = defineType(file);
      return [definition.id, definition] as const;
    }),
  );
  return registry;
}

/** The definition of a type; that of `unknown` for an id this folder does not know. */
export function documentType(id: string): DocumentTypeDefinition {
  return documentTypes().get(id) ?? documentTypes().get('unknown')!;
}
