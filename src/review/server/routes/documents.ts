import { Hono } from 'hono';
import { askedMatter } from '../asked-matter.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';
import { documentView } from '../views/document-view.ts';
import { fieldViews } from '../views/field-view.ts';

/** One document or field as it stands. */
export function documentRoutes({ index, reads }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>()
    .get('/documents/:id', (request) => {
      const view = documentView(index, request.req.param('id'), {
        reviewer: reviewerOf(request).name,
        reads,
        matter: askedMatter(index, request),
      });
      if (view === null)
        throw new Refused(404, 'there is no such document', 'it may have been split or merged meanwhile');
      return request.json(view);
    })
    .get('/fields/:id', (request) => {
      const view = fieldViews(index, [request.req.param('id')], reads).get(request.req.param('id'));
      if (view === undefined) throw new Refused(404, 'there is no such field');
      return request.json(view);
    });
}
