import type { MiddlewareHandler } from 'hono';
import { Refused } from '../refused.ts';

/**
 * True for a Host header that names this server: a loopback address or `localhost`, with its port. Any other is a name
 * that somebody pointed at this machine (DNS rebinding).
 */
function isOwnHost(host: string | undefined, port: number): boolean {
  return ownHosts(port).includes(host?.toLowerCase() ?? '');
}

function ownHosts(port: number): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

export interface RequestSource {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
  readonly mode: string | undefined;
}

/** Why a request does not come from this server's own pages; null when it does. */
function foreignness(source: RequestSource, port: number): string | null {
  if (!isOwnHost(source.host, port)) return 'the request is for another host';
  if (source.origin !== undefined && source.origin !== `http://${source.host}`)
    return 'the request comes from another site';
  // Going to the app by a link is the one thing that another page may bring about: its files hold nothing secret.
  const isReading = source.method === 'GET' || source.method === 'HEAD';
  const isVisit = isReading && source.mode === 'navigate' && !source.path.startsWith('/api/');
  if (isVisit) return null;
  if (source.site !== undefined)
    return source.site === 'same-origin' || (source.site === 'none' && isReading)
      ? null
      : 'the request comes from another site';
  // A browser too old to say so names its origin with everything that changes something.
  return isReading || source.origin !== undefined ? null : 'the request does not say where it comes from';
}

/** Lets only requests of the app's own pages through, before anything else looks at them. */
export function onlyOwnPages(port: number): MiddlewareHandler {
  return async (context, next) => {
    const reason = foreignness(
      {
        method: context.req.method,
        path: context.req.path,
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        site: context.req.header('sec-fetch-site'),
        mode: context.req.header('sec-fetch-mode'),
      },
      port,
    );
    if (reason !== null)
      throw new Refused(403, reason, 'open the address that evidex review printed when it started');
    await next();
  };
}
