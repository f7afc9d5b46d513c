import { Hono } from 'hono';
import { z } from 'zod';
import type { LeaseAnswer, LeaseRequest } from '../../api/document.ts';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf, sessionOf } from '../context.ts';
import { Refused } from '../refused.ts';
import { leaseView } from '../views/lease-view.ts';

const leaseSchema = z.object({
  action: z.enum(['hold', 'take-over', 'release']),
}) satisfies z.ZodType<LeaseRequest>;

/** How long a lease holds without being asked for again, milliseconds. */
const duration = 90_000;

/** Who is at work on which document. A lease keeps nobody from deciding: it lets people see each other. */
export function leaseRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().post('/documents/:id/lease', async (request) => {
    const document = request.req.param('id');
    const { action } = await readBody(request, leaseSchema);
    const { name } = reviewerOf(request);
    const { id: session } = sessionOf(request);
    // Who leaves a document that was split or merged meanwhile lets go of it all the same.
    if (action !== 'release' && !index.views.documents([document]).has(document))
      throw new Refused(404, 'there is no such document');
    index.transaction(() => {
      const now = new Date();
      index.leases.clean(now.toISOString());
      if (action === 'release') {
        index.leases.release(session, document);
        return;
      }
      const held = index.leases.of(document, now.toISOString());
      const isOthers = held !== null && held.reviewer !== name;
      if (isOthers && action === 'hold') return;
      if (isOthers)
        index.events.append('lease-taken-over', { subject: document, reviewer: name, from: held.reviewer });
      index.leases.put({
        document,
        reviewer: name,
        session,
        until: new Date(now.getTime() + duration).toISOString(),
      });
    });
    return request.json<LeaseAnswer>({ lease: leaseView(index, document, name) });
  });
}
