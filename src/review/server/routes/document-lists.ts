import { Hono } from 'hono';
import type { RelatedDocument } from '../../api/document.ts';
import type { ListPage } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { listQueryOf, nextOf } from '../lists/list-query.ts';
import { documentCards } from '../views/document-card.ts';

/** Documents that meet a filter; `relation=undecided` are those that triage has still to come to in the matter. */
export function documentListRoutes({ index }: ReviewContext): Hono {
  return new Hono().get('/documents', async (request) => {
    await index.reviewLists.ready();
    const asked = listQueryOf(index, request, { order: 'document', todo: 'any' });
    const { matter, filter, order, after, limit } = asked;
    const slice = index.reviewLists.documents(filter, order, after, limit);
    const cards = documentCards(index, slice.ids);
    return request.json<ListPage<RelatedDocument>>({
      items: slice.ids.flatMap((id) => {
        const card = cards.get(id);
        return card === undefined ? [] : [{ ...card, relation: index.matters.document(matter, id).relation }];
      }),
      next: nextOf(slice.next),
      total: slice.total,
    });
  });
}
