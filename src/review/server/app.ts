import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Refusal } from '../api/session.ts';
import { answerTo } from './answer-to-error.ts';
import type { ReviewApp, ReviewContext, ReviewEnvironment } from './context.ts';
import { Refused } from './refused.ts';
import { requireSession, sessionRoutes } from './routes/session.ts';
import { allRoutes } from './routes.ts';
import { securityHeaders } from './security/headers.ts';
import { HoldWatch } from './security/hold-watch.ts';
import { requireReviewer } from './security/require-reviewer.ts';
import { onlyOwnPages } from './security/same-site.ts';
import type { Sessions } from './security/sessions.ts';
import type { WebFile } from './web-files.ts';

/** Bytes of the largest body that is taken: 500 decisions with values of some length. */
const largestBody = 8 * 1024 * 1024;

/** What may be asked by POST of an index that cannot be written: it stores nothing that must last. */
const harmless = /^\/api\/(?:values|activity|documents\/[^/]+\/lease)$/u;

export interface AppParts {
  readonly sessions: Sessions;
  readonly files: ReadonlyMap<string, WebFile>;
  /** Port that the server listens on. */
  readonly port: number;
}

/** The whole server as one function from request to answer. */
export function reviewApp(context: ReviewContext, { sessions, files, port }: AppParts): ReviewApp {
  const { index } = context;
  const holds = new HoldWatch(index);
  const app = new Hono<ReviewEnvironment>();
  app.use(securityHeaders);
  app.use(onlyOwnPages(port));
  app.use('/api/*', bodyLimit({ maxSize: largestBody, onError: tooMuch }));
  app.use('/api/*', async (request, next) => {
    if (isChange(request) && !isJson(request)) throw new Refused(415, 'only JSON is taken here');
    await next();
  });
  app.route('/api', sessionRoutes(context, sessions));
  app.use('/api/*', async (request, next) => {
    request.set('session', requireSession(sessions, request));
    requireReviewer(request);
    if (holds.isOpen)
      throw new Refused(
        409,
        'a run with a privilege list has not yet settled what is held: nothing is shown until then',
        'wait until the run has ended; one that was broken off is to be started again',
      );
    if (index.readOnly && isChange(request) && !harmless.test(request.req.path))
      throw new Refused(
        409,
        'the index cannot be written where it lies: nothing can be decided',
        'copy the folder of the index to where you may write, and start evidex review on the copy',
      );
    await next();
  });
  for (const routes of allRoutes) app.route('/api', routes(context));
  app.get('*', (request) => {
    const file = isBelow(request, '/api') ? undefined : files.get(request.req.path);
    if (file === undefined) throw new Refused(404, 'there is nothing at this address');
    return request.body(file.bytes, 200, {
      'content-type': file.type,
      'cache-control': file.isLasting ? 'private, max-age=31536000, immutable' : 'no-store',
    });
  });
  app.notFound((request) =>
    request.json<Refusal>({ error: 'there is nothing at this address', remedy: null }, 404),
  );
  app.onError((error, request) => {
    const { status, refusal } = answerTo(error);
    return request.json(refusal, status);
  });
  return app;
}

function tooMuch(): never {
  throw new Refused(413, 'that is more than the server takes at once');
}

function isChange({ req }: Context): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD';
}

/** A form of another site can send no JSON without asking first. */
function isJson({ req }: Context): boolean {
  return req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

function isBelow({ req }: Context, path: string): boolean {
  return req.path === path || req.path.startsWith(`${path}/`);
}
