import { Hono } from 'hono';
import { snippetOf } from '../../../index/review/snippet.ts';
import type { ListPage, SearchHit } from '../../api/lists.ts';
import type { ReviewContext } from '../context.ts';
import { listQueryOf, nextOf } from '../lists/list-query.ts';
import { Refused } from '../refused.ts';
import { documentCards } from '../views/document-card.ts';

/** Pages that hold all of the words, Chinese too, each with the passages. */
export function searchRoutes({ index }: ReviewContext): Hono {
  return new Hono().get('/search', async (request) => {
    await index.reviewLists.ready();
    const { filter, after, limit } = listQueryOf(index, request, { order: 'document', todo: 'any' });
    const { words } = filter;
    if (words === undefined) throw new Refused(400, 'no words to look for');
    const slice = index.reviewLists.pages(filter, after, limit);
    const cards = documentCards(index, [...new Set(slice.pages.map(({ document }) => document))]);
    const texts = index.reviewLists.pageTexts(slice.pages.map(({ id }) => id));
    return request.json<ListPage<SearchHit>>({
      items: slice.pages.flatMap(({ id, document }) => {
        const page = texts.get(id);
        const card = cards.get(document);
        if (page === undefined || card === undefined) return [];
        return [
          {
            document: card,
            path: card.path,
            page: { file: page.file, page: page.page },
            snippet: snippetOf(page.text, words),
          },
        ];
      }),
      next: nextOf(slice.next),
      total: slice.total,
    });
  });
}
