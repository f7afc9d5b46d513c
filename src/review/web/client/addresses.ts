import type { PageReference } from '../../../model/page.ts';
import { hrefOf } from './route.ts';

/**
 * The document view: at a field, or at a page (`file` and `page`). The filters and the order of the list that it was opened
 * from go along (`from` names its screen), so that next and previous follow that list.
 */
export function documentHref(
  document: string,
  at: { readonly field?: string; readonly page?: PageReference } = {},
  from: Readonly<Record<string, string | undefined>> = {},
): string {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) if (value !== undefined) query[name] = value;
  if (at.field !== undefined) query['field'] = at.field;
  if (at.page !== undefined) {
    query['file'] = at.page.file;
    query['page'] = String(at.page.page);
  }
  return hrefOf('document', [document], query);
}
