import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { keyHeader, type Session, type SessionOpened } from '../../api/session.ts';
import { readBody } from '../body.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';
import { Reviewers } from '../security/reviewers.ts';
import type { ReviewSession, Sessions } from '../security/sessions.ts';

const tokenSchema = z.object({ token: z.string().max(200) });
const reviewerSchema = z.object({ name: z.string().max(300), passphrase: z.string().max(1000).nullable() });

const wayIn = 'open the address that evidex review printed when it started';

function sessionFor(sessions: Sessions, request: Context): ReviewSession | null {
  const cookie = getCookie(request, sessions.cookieName);
  const key = request.req.header(keyHeader);
  return cookie === undefined || key === undefined ? null : sessions.find(cookie, key);
}

/** The session of a request. @throws Refused where the browser has none of this start of the server */
export function requireSession(sessions: Sessions, request: Context): ReviewSession {
  const session = sessionFor(sessions, request);
  if (session === null)
    throw new Refused(401, 'this browser is not signed in to this start of the server', wayIn);
  return session;
}

/** Where a browser comes in: the token of the start link becomes a cookie, and a person says who they are. */
export function sessionRoutes(context: ReviewContext, sessions: Sessions): Hono<ReviewEnvironment> {
  const reviewers = new Reviewers(context.index, context.suggested);
  const view = (session: ReviewSession): Session => ({
    reviewer: session.reviewer,
    reviewers: reviewers.names(),
    suggested: context.suggested,
    index: { folder: context.folder, readOnly: context.index.readOnly },
    matters:
      session.reviewer === null ? [] : context.index.matters.all().map(({ id, name }) => ({ id, name })),
    reads: context.reads,
    timing: context.timing,
  });
  /** What a person leaves behind when another one goes on in the same browser. */
  const leave = (session: ReviewSession): void => {
    if (session.reviewer !== null) context.index.leases.release(session.id, null);
    session.reviewer = null;
    session.sitting = null;
  };
  return new Hono<ReviewEnvironment>()
    .post('/session', async (request) => {
      const { token } = await readBody(request, tokenSchema);
      const opened = sessions.open(token);
      if (opened === null) throw new Refused(401, 'this link is not of this start of the server', wayIn);
      // A browser that is signed in and opens the link again stays who it is.
      const before = sessionFor(sessions, request);
      opened.session.reviewer = before?.reviewer ?? reviewers.fromTerminal();
      setCookie(request, sessions.cookieName, opened.cookie, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
      });
      return request.json<SessionOpened>({ ...view(opened.session), key: opened.key });
    })
    .get('/session', (request) => request.json(view(requireSession(sessions, request))))
    .post('/reviewer', async (request) => {
      const session = requireSession(sessions, request);
      const { name, passphrase } = await readBody(request, reviewerSchema);
      const reviewer = await reviewers.signIn(name, passphrase);
      leave(session);
      session.reviewer = reviewer;
      return request.json(view(session));
    })
    .post('/sign-out', (request) => {
      const session = requireSession(sessions, request);
      leave(session);
      return request.json(view(session));
    });
}
