import { Hono } from 'hono';
import type { Overview } from '../../api/lists.ts';
import { askedMatter } from '../asked-matter.ts';
import type { ReviewContext } from '../context.ts';
import { OverviewCounts } from '../lists/overview.ts';

/** What the batch holds, in numbers; the name of each number is what the list behind it is asked with. */
export function overviewRoutes({ index, timing }: ReviewContext): Hono {
  const counts = new OverviewCounts(index, timing !== 'off');
  return new Hono().get('/overview', async (request) => {
    await index.reviewLists.ready();
    return request.json<Overview>(counts.of(askedMatter(index, request)));
  });
}
