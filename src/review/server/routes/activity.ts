import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { readBody } from '../body.ts';
import { type ReviewContext, type ReviewEnvironment, reviewerOf, sessionOf } from '../context.ts';
import type { SittingUnderWay } from '../security/sessions.ts';

const activitySchema = z.object({
  active: z.number().int().nonnegative().max(86_400_000),
  idle: z.number().int().nonnegative().max(86_400_000),
});

/** A pause longer than this begins another sitting, milliseconds. */
const longestPause = 30 * 60_000;

/** How long people work, as sums per sitting; nothing is kept where timing is off. */
export function activityRoutes({ index, timing }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().post('/activity', async (request) => {
    const given = await readBody(request, activitySchema);
    const reviewer = reviewerOf(request);
    if (timing === 'off') return request.json({});
    const session = sessionOf(request);
    const now = Date.now();
    const before = session.sitting;
    const isSame = before !== null && now - Date.parse(before.last) < longestPause;
    // What a browser says cannot be more than what went by on the clock of the server.
    const most = isSame ? now - Date.parse(before.last) + 1000 : given.active + given.idle;
    const active = Math.min(given.active, most);
    const idle = Math.min(given.idle, Math.max(0, most - active));
    const sitting: SittingUnderWay = isSame
      ? {
          ...before,
          last: new Date(now).toISOString(),
          active: before.active + active,
          idle: before.idle + idle,
          decisions: index.sittings.decisionsAfter(reviewer.name, before.after),
        }
      : {
          id: randomUUID(),
          reviewer: reviewer.name,
          started: new Date(now - active - idle).toISOString(),
          last: new Date(now).toISOString(),
          active,
          idle,
          after: index.events.head().sequence,
          decisions: 0,
        };
    index.transaction(() => index.sittings.put(sitting));
    session.sitting = sitting;
    return request.json({});
  });
}
