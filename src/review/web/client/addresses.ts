import type { PageReference } from '../../../model/page.ts';
import { hrefOf, type Route } from './route.ts';
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

/** Says which list a document is opened from, so that next and previous in the document view go along it. */
export function layTrailOf<Item>(
  label: string,
  route: Route,
  { items, address, next }: Pick<AskedList<Item>, 'items' | 'address' | 'next'>,
  documentOf: (item: Item) => string | null,
): void {
  layTrail({
    label,
    back: hrefOf(route.name, route.parts, route.query),
    documents: items.flatMap((item) => documentOf(item) ?? []),
    list: address,
    next,
  });
}
