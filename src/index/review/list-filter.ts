import type { ReviewState } from '../../model/field.ts';
import type { KnownDocument } from './known-documents.ts';

/** What stands for something that a document does not have: no supplier label, no language. */
export const unknownName = 'unknown';
/** What stands for a relation that nobody decided yet. */
export const undecidedName = 'undecided';

/** Which fields or documents a list holds; what is left out is not asked. */
export interface ListFilter {
  readonly todo?: number | undefined;
  readonly state?: ReviewState | undefined;
  /** Path without indexes. */
  readonly form?: string | undefined;
  readonly flagged?: boolean | undefined;
  readonly changed?: boolean | undefined;
  readonly supplier?: string | undefined;
  readonly type?: string | undefined;
  readonly relation?: string | undefined;
  /** How a document is related to the matter that is meant; left out: to the first one. */
  readonly relationOf?: ((document: KnownDocument) => string | null) | undefined;
  readonly category?: string | undefined;
  /** Document types of a step. */
  readonly types?: ReadonlySet<string> | undefined;
  readonly language?: string | undefined;
  /** Kind of exception. */
  readonly exception?: string | undefined;
  /** Who decided something about the document, be it taken back since. */
  readonly reviewer?: string | undefined;
  /** Words that stand on a page of the document. */
  readonly words?: string | undefined;
  /** One document alone. */
  readonly document?: string | undefined;
}

export type ListOrder = 'risk' | 'document' | 'supplier';

/** The part of a filter that a document meets or not, whatever its fields; null when it asks nothing of documents. */
export function documentTest(filter: ListFilter): ((document: KnownDocument) => boolean) | null {
  const tests: ((document: KnownDocument) => boolean)[] = [];
  const { supplier, type, relation, category, types, language, exception, document: id } = filter;
  const { relationOf = (document: KnownDocument) => document.relation } = filter;
  if (supplier !== undefined)
    tests.push(({ suppliers }) =>
      suppliers.length === 0 ? supplier === unknownName : suppliers.includes(supplier),
    );
  if (type !== undefined) tests.push((document) => document.type === type);
  if (relation !== undefined) tests.push((document) => (relationOf(document) ?? undecidedName) === relation);
  if (category !== undefined) tests.push(({ categories }) => categories.includes(category));
  if (types !== undefined) tests.push((document) => types.has(document.type));
  if (language !== undefined) tests.push((document) => (document.language ?? unknownName) === language);
  if (exception !== undefined) tests.push(({ exceptions }) => exceptions.includes(exception));
  if (id !== undefined) tests.push((document) => document.id === id);
  return tests.length === 0 ? null : (document) => tests.every((test) => test(document));
}
