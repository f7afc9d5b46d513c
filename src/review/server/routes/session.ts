import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Session } from '../../api/session.ts';
import { readBody } from '../body.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';
import type { ReviewSession, Sessions } from '../security/sessions.ts';

const tokenSchema = z.object({ token: z.string().max(200) });
const reviewerSchema = z.object({
  name: z.string().trim().min(1).max(100),
  passphrase: z.string().max(1000).nullable(),
});

/** Where a browser comes in: the token of the start link becomes a cookie, and a person says who they are. */
export function sessionRoutes(context: ReviewContext, sessions: Sessions): Hono<ReviewEnvironment> {
  const view = (session: ReviewSession): Session => ({
    reviewer: session.reviewer,
    reviewers: [],
    suggested: context.suggested,
    index: { folder: context.folder, readOnly: context.index.readOnly },
    reads: context.reads,
    timing: context.timing,
  });
  const required = (cookie: string | undefined): ReviewSession => {
    const session = cookie === undefined ? null : sessions.find(cookie);
    if (session === null)
      throw new Refused(
        401,
        'this browser is not signed in to this start of the server',
        'open the address that evidex review printed when it started',
      );
    return session;
  };
  return new Hono<ReviewEnvironment>()
    .post('/session', async (request) => {
      const { token } = await readBody(request, tokenSchema);
      const opened = sessions.open(token);
      if (opened === null)
        throw new Refused(
          401,
          'this link is not of this start of the server',
          'open the address that evidex review printed when it started',
        );
      if (context.suggested !== null)
        opened.session.reviewer = { name: context.suggested, basis: 'terminal' };
      setCookie(request, sessions.cookieName, opened.cookie, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
      });
      return request.json(view(opened.session));
    })
    .get('/session', (request) => request.json(view(required(getCookie(request, sessions.cookieName)))))
    .post('/reviewer', async (request) => {
      const session = required(getCookie(request, sessions.cookieName));
      const { name } = await readBody(request, reviewerSchema);
      session.reviewer = { name, basis: 'terminal' };
      return request.json(view(session));
    });
}
