import { Hono } from 'hono';
import { pageKey } from '../../../model/page-key.ts';
import type { FieldView } from '../../api/document.ts';
import type { ListPage, QueueItem } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { listQueryOf, nextOf } from '../lists/list-query.ts';
import { readableFields } from '../lists/readable-fields.ts';
import { documentCards } from '../views/document-card.ts';
import { pageViews } from '../views/page-view.ts';

/** Fields to decide, what most hangs on and is least sure coming first. */
export function queueRoutes({ index, reads }: ReviewContext): Hono {
  // Begun with the server, so that who opens a large index waits less; what goes wrong, the first request tells.
  index.reviewLists.ready().catch(() => {});
  return new Hono().get('/queue', async (request) => {
    await index.reviewLists.ready();
    const { filter, order, after, limit } = listQueryOf(index, request, { order: 'risk', todo: 'decide' });
    const slice = readableFields(index, (from, most) => index.reviewLists.fields(filter, order, from, most), {
      reads,
      after,
      limit,
    });
    const cards = documentCards(index, [...new Set(slice.fields.map((field) => field.document))]);
    // What was found on no page is looked for by a person, who begins at the first.
    const standsOn = (field: FieldView) => field.places[0] ?? cards.get(field.document)?.pages[0] ?? null;
    const pages = pageViews(
      index,
      slice.fields.flatMap((field) => standsOn(field) ?? []),
    );
    return request.json<ListPage<QueueItem>>({
      items: slice.fields.flatMap((field) => {
        const document = cards.get(field.document);
        if (document === undefined) return [];
        const page = standsOn(field);
        return [{ field, document, page: (page && pages.get(pageKey(page))) ?? null }];
      }),
      next: nextOf(slice.next),
      total: slice.total,
    });
  });
}
