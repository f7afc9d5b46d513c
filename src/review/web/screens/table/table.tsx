import type { Route } from '../../client/route.ts';
import { TableReview } from './table-review.tsx';
import { Tables } from './tables.tsx';

/** Table mode: the list of tables, or one of them. */
export function Table({ route }: { readonly route: Route }) {
  const [document, group] = route.parts;
  return document === undefined || group === undefined ? (
    <Tables route={route} />
  ) : (
    <TableReview key={`${document} ${group}`} document={document} group={group} />
  );
}
