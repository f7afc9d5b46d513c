import http from 'node:http';
import https from 'node:https';

export type TransportFault = 'redirect' | 'too-large' | 'broken-off' | 'other-host' | 'encoded';

/** An answer that was not taken, with what to tell a person. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly fault: TransportFault;
  constructor(fault: TransportFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** All that a request needs; the client's other headers say which machine and programs it comes from. */
const sentHeaders = ['accept', 'authorization', 'api-key', 'content-type', 'user-agent'];

/**
 * `fetch` for one host, over Node's own HTTP. Three things are stricter than in the global `fetch`: no redirect is
 * followed, so that documents and key go to no host but the one that was agreed to; an answer is read to its end here,
 * and no further than `answerBytes`; and no time-out ends a request but the caller's (the global one gives up on a slow
 * model after five minutes whatever it is told).
 */
export function createTransport(options: {
  readonly host: string;
  readonly answerBytes: number;
}): typeof fetch {
  const agents = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true }),
  };
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host !== options.host)
      throw new TransportError('other-host', 'A request to another host was stopped.');
    const given = new Headers(init.headers);
    const headers: Record<string, string> = { 'accept-encoding': 'identity' };
    for (const name of sentHeaders) {
      const value = given.get(name);
      if (value !== null) headers[name] = value;
    }
    const { request } = url.protocol === 'https:' ? https : http;
    const agent = url.protocol === 'https:' ? agents['https:'] : agents['http:'];
    return new Promise<Response>((resolve, reject) => {
      const signal = init.signal ?? undefined;
      const sent = request(
        url,
        { method: init.method ?? 'GET', headers, agent, ...(signal && { signal }) },
        (response) => {
          receive(response, options.answerBytes).then(resolve, (error: unknown) => {
            response.destroy();
            reject(signal?.aborted ? signal.reason : error);
          });
        },
      );
      sent.on('error', reject);
      sent.end(typeof init.body === 'string' ? init.body : undefined);
    });
  };
}

async function receive(response: http.IncomingMessage, answerBytes: number): Promise<Response> {
  const status = response.statusCode ?? 0;
  if (status >= 300 && status < 400) {
    throw new TransportError(
      'redirect',
      `The server redirects to ${hostOf(response.headers.location)}, which is not followed.`,
    );
  }
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new TransportError('encoded', 'The server compresses its answers unasked.');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > answerBytes) {
        throw new TransportError('too-large', `The server's answer is larger than ${answerBytes} bytes.`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof TransportError
      ? error
      : new TransportError('broken-off', 'The answer broke off midway.');
  }
  if (!response.complete) throw new TransportError('broken-off', 'The answer broke off midway.');
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  return new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers });
}

function hostOf(location: string | undefined): string {
  if (location === undefined) return 'nowhere';
  return URL.canParse(location) ? new URL(location).host : 'another path';
}
