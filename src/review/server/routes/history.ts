import { Hono } from 'hono';
import { shownDocument } from '../../../index/decisions/shown-document.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';
import { documentHistory, fieldHistory } from '../views/history.ts';

/** GET /fields/:id/history and /documents/:id/history: what people decided, oldest first. */
export function historyRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  const missing = (): Refused => new Refused(404, 'there is no such field or document in the index');
  return new Hono<ReviewEnvironment>()
    .get('/fields/:id/history', (request) => {
      const field = request.req.param('id');
      const document = index.reviewed.documentOf(field);
      if (document === null || shownDocument(index, document) === null) throw missing();
      return request.json(fieldHistory(index, field));
    })
    .get('/documents/:id/history', (request) => {
      const document = shownDocument(index, request.req.param('id'));
      if (document === null) throw missing();
      return request.json(documentHistory(index, document));
    });
}
