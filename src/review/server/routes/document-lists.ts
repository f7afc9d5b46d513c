import { Hono } from 'hono';
import type { DocumentCard } from '../../api/document.ts';
import type { ListPage } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { listQueryOf, nextOf } from '../lists/list-query.ts';
import { documentCards } from '../views/document-card.ts';

/** Documents that meet a filter; `relation=undecided` are those that triage has still to come to. */
export function documentListRoutes({ index }: ReviewContext): Hono {
  return new Hono().get('/documents', async (request) => {
    await index.reviewLists.ready();
    const { filter, order, after, limit } = listQueryOf(request, { order: 'document', todo: 'any' });
    const slice = index.reviewLists.documents(filter, order, after, limit);
    const cards = documentCards(index, slice.ids);
    return request.json<ListPage<DocumentCard>>({
      items: slice.ids.flatMap((id) => cards.get(id) ?? []),
      next: nextOf(slice.next),
      total: slice.total,
    });
  });
}
