import { Hono } from 'hono';
import { z } from 'zod';
import type { ListPage, SecondItem } from '../../api/lists.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf } from '../context.ts';
import { Refused } from '../refused.ts';
import { cursorOf, secondItems } from '../second-items.ts';

const querySchema = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});

/** What waits for the reviewer as the second person, without anything that the first one saw or said. */
export function secondRoutes(context: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().get('/second', (request) => {
    const { after, limit } = querySchema.parse(request.req.query());
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null)
      throw new Refused(400, 'after is not where a part of this list ended');
    return request.json<ListPage<SecondItem>>(secondItems(context, reviewerOf(request).name, cursor, limit));
  });
}
