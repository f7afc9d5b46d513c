import { Hono } from 'hono';
import { z } from 'zod';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { pageKey } from '../../../model/page.ts';
import type { TableView } from '../../api/lists.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';
import { tableList } from '../tables/table-list.ts';
import { pagesOfTable, tableAmong } from '../tables/table-of-document.ts';
import { documentCards } from '../views/document-card.ts';
import { fieldViewsOf } from '../views/field-view.ts';
import { pageViews } from '../views/page-view.ts';

const querySchema = z.object({
  open: z.literal('1').optional(),
  supplier: z.string().optional(),
  type: z.string().optional(),
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Tables of documents with their control totals. */
export function tableRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>()
    .get('/tables', (request) => {
      const { open, supplier, type, after, limit } = querySchema.parse(request.req.query());
      return request.json(tableList(index, { open: open !== undefined, supplier, type, after, limit }));
    })
    .get('/documents/:id/tables/:group', (request) =>
      request.json(tableView(index, request.req.param('id'), request.req.param('group'))),
    );
}

/** @throws Refused when there is no such table, or it may not be shown. */
export function tableView(index: EvidenceIndex, id: string, group: string): TableView {
  const document = documentCards(index, [id]).get(id);
  if (document === undefined)
    throw new Refused(404, 'there is no such document', 'it may have been split or merged meanwhile');
  const body = tableAmong(document.type, fieldViewsOf(index, id, document.type), group);
  if (body === null) throw new Refused(404, 'this document has no such table');
  const pages = pageViews(index, document.pages);
  const inOrder = document.pages.flatMap((reference) => pages.get(pageKey(reference)) ?? []);
  return { document, ...body, pages: pagesOfTable(body, inOrder) };
}
