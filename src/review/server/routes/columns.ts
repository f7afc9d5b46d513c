import { Hono } from 'hono';
import { pathLabel } from '../../../model/path-label.ts';
import type { ColumnCard } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { listQueryOf } from '../lists/list-query.ts';

/** Field paths over all documents that meet a filter, with how much is left; those with most to do come first. */
export function columnRoutes({ index }: ReviewContext): Hono {
  return new Hono().get('/columns', async (request) => {
    await index.reviewLists.ready();
    const { filter } = listQueryOf(index, request, { order: 'risk', todo: 'any' });
    const cards = index.reviewLists
      .forms(filter)
      .map((row): ColumnCard => ({ ...row, label: pathLabel(row.form) }))
      .sort((one, other) => other.open - one.open || (one.form < other.form ? -1 : 1));
    return request.json<readonly ColumnCard[]>(cards);
  });
}
