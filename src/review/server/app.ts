import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { ZodError } from 'zod';
import { DocumentError, UsageError } from '../../model/exception.ts';
import type { Refusal } from '../api/session.ts';
import type { ReviewApp, ReviewContext, ReviewEnvironment } from './context.ts';
import { Refused } from './refused.ts';
import { sessionRoutes } from './routes/session.ts';
import { allRoutes } from './routes.ts';
import { securityHeaders } from './security/headers.ts';
import { onlyOwnPages } from './security/same-site.ts';
import type { Sessions } from './security/sessions.ts';
import type { WebFile } from './web-files.ts';

/** Bytes of the largest body that is taken: 500 decisions with values of some length. */
const largestBody = 8 * 1024 * 1024;

export interface AppParts {
  readonly sessions: Sessions;
  readonly files: ReadonlyMap<string, WebFile>;
  /** Port that the server listens on; known once it does. */
  readonly port: () => number;
}

/** The whole server as one function from request to answer. */
export function reviewApp(context: ReviewContext, { sessions, files, port }: AppParts): ReviewApp {
  const app = new Hono<ReviewEnvironment>();
  app.use(securityHeaders);
  app.use(onlyOwnPages(port));
  app.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw new Refused(413, 'that is more than the server takes at once');
      },
    }),
  );
  app.use('/api/*', async (request, next) => {
    const isChange = request.req.method !== 'GET' && request.req.method !== 'HEAD';
    if (isChange && request.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json')
      throw new Refused(415, 'only JSON is taken here');
    await next();
  });
  app.route('/api', sessionRoutes(context, sessions));
  app.use('/api/*', async (request, next) => {
    const cookie = getCookie(request, sessions.cookieName);
    const session = cookie === undefined ? null : sessions.find(cookie);
    if (session === null)
      throw new Refused(
        401,
        'this browser is not signed in to this start of the server',
        'open the address that evidex review printed when it started',
      );
    request.set('session', session);
    await next();
  });
  for (const routes of allRoutes) app.route('/api', routes(context));
  app.get('*', (request) => {
    const file = request.req.path.startsWith('/api/') ? undefined : files.get(request.req.path);
    if (file === undefined) throw new Refused(404, 'there is nothing at this address');
    return request.body(file.bytes, 200, {
      'content-type': file.type,
      'cache-control': file.isLasting ? 'public, max-age=31536000, immutable' : 'no-store',
    });
  });
  app.notFound((request) =>
    request.json<Refusal>({ error: 'there is nothing at this address', remedy: null }, 404),
  );
  app.onError((error, request) => {
    const { status, refusal } = answerTo(error);
    return request.json<Refusal>(refusal, status);
  });
  return app;
}

function answerTo(error: Error): { readonly status: Refused['status']; readonly refusal: Refusal } {
  if (error instanceof Refused)
    return { status: error.status, refusal: { error: error.message, remedy: error.remedy } };
  if (error instanceof ZodError) return { status: 400, refusal: { error: zodWords(error), remedy: null } };
  if (error instanceof UsageError) return { status: 409, refusal: { error: error.message, remedy: null } };
  if (error instanceof DocumentError)
    return { status: 422, refusal: { error: error.message, remedy: error.remedy } };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return {
      status: 503,
      refusal: { error: 'another program holds the database of the index', remedy: 'it is tried again' },
    };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL')
    return {
      status: 507,
      refusal: { error: 'the disk is full', remedy: 'free some space; nothing was stored' },
    };
  process.stderr.write(
    `evidex review: a fault in Evidex itself; please report it\n${error.stack ?? error}\n`,
  );
  return {
    status: 500,
    refusal: { error: 'a fault in Evidex itself', remedy: 'see the terminal that evidex review runs in' },
  };
}

/** The first thing that is wrong with what was sent, in one line. */
function zodWords(error: ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'the request is not in the form that is asked for';
  const place = issue.path.join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
