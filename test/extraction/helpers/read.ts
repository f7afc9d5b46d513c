import { extract } from '../../../src/extraction/index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Field } from '../../../src/model/field.ts';
import type { Page } from '../../../src/model/page.ts';
import { makeDocument, makePage, type PageOptions, type Run } from './make-page.ts';

export interface Reading {
  readonly fields: readonly Field[];
  /** Value of a path; undefined where the paper says nothing. */
  value(path: string): string | undefined;
  normalized(path: string): string | null | undefined;
  field(path: string): Field | undefined;
}

/** Reads runs placed on one page (or pages made before) as a document of a type. */
export function read(
  type: string,
  content: readonly Run[] | readonly Page[],
  options: PageOptions & { document?: Partial<EvidenceDocument> } = {},
): Reading {
  const first = content[0];
  const pages =
    first !== undefined && 'words' in first
      ? (content as readonly Page[])
      : [makePage(content as readonly Run[], options)];
  const { fields } = extract({ document: makeDocument(type, pages, options.document), pages });
  const find = (path: string): Field | undefined => fields.find((field) => field.path === path);
  return {
    fields,
    field: find,
    value: (path) => find(path)?.value,
    normalized: (path) => find(path)?.normalized,
  };
}
