import { Hono } from 'hono';
import type { Changes } from '../../api/lists.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';

/** Documents that one answer names at most: who was away for longer loads everything anew. */
const most = 1000;

/** What was decided by others since a person last asked. */
export function changeRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().get('/changes', (request) => {
    const { name } = reviewerOf(request);
    const since = request.req.query('since') ?? '0';
    if (!/^\d{1,15}$/u.test(since)) throw new Refused(400, 'since: the number of an event');
    const head = index.events.head().sequence;
    // Without a beginning there is nothing that could have changed.
    const documents = since === '0' ? [] : index.views.decidedSince(Number(since), head, name, most);
    return request.json<Changes>({ head, documents });
  });
}
