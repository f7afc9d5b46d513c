import type { z } from 'zod';
import type { DocumentTypeDefinition } from '../src/model/document-type.ts';

/**
 * What a type file's function receives. A type file outside this project cannot import the project's packages, so
 * it is handed what it may need: zod, and the namespaces of src/values (parsers, normalisers) and src/text (folding).
 */
export interface TypeFileArguments {
  readonly z: typeof z;
  readonly values: Readonly<Record<string, unknown>>;
  readonly text: Readonly<Record<string, unknown>>;
}

/** The default export of every type file, in this folder and in a user's own folder of types. */
export type TypeFile = (given: TypeFileArguments) => DocumentTypeDefinition;
