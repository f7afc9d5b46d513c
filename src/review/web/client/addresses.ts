import type { PageReference } from '../../../model/page.ts';
import { hrefOf, type Route, readRoute } from './route.ts';
import { layTrail } from './trail.ts';
import type { AskedList } from './use-list.ts';

/** The document view: at a field, or at a page (`file` and `page`). */
export function documentHref(
  document: string,
  at: { readonly field?: string; readonly page?: PageReference } = {},
): string {
  const query: Record<string, string> = {};
  if (at.field !== undefined) query['field'] = at.field;
  if (at.page !== undefined) {
    query['file'] = at.page.file;
    query['page'] = String(at.page.page);
  }
  return hrefOf('document', [document], query);
}

/**
 * Whether the address still names a document: only who still looks at it is led on from it. The address changes before the
 * app hears of it.
 */
export function isAt(document: string): boolean {
  const { name, parts } = readRoute(window.location.hash);
  return name === 'document' && parts[0] === document;
}

/** What a list of fields says of its rows. */
export interface FieldsOfList<Item> {
  readonly fieldOf: (item: Item) => string;
  /** True where the list is not about what is open alone. */
  readonly decidedToo: boolean;
  /** True where the list is one document after the other. */
  readonly byForm: boolean;
}

/** Says which list a document is opened from, so that the document view goes along it: by documents, and field by field where it is a list of fields. */
export function layTrailOf<Item>(
  label: string,
  route: Route,
  { items, address, next, total }: Pick<AskedList<Item>, 'items' | 'address' | 'next' | 'total'>,
  documentOf: (item: Item) => string | null,
  fields: FieldsOfList<Item> | null = null,
): void {
  layTrail({
    label,
    back: hrefOf(route.name, route.parts, route.query),
    documents: items.flatMap((item) => documentOf(item) ?? []),
    stops:
      fields === null
        ? null
        : items.flatMap((item) => {
            const document = documentOf(item);
            return document === null ? [] : [{ document, field: fields.fieldOf(item) }];
          }),
    decidedToo: fields === null || fields.decidedToo,
    byForm: fields === null || fields.byForm,
    total,
    list: address,
    next,
  });
}
