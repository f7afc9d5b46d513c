import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { PageImages } from '../../../src/pipeline/page-images.ts';
import type { SessionOpened } from '../../../src/review/api/session.ts';
import type { ReviewContext } from '../../../src/review/server/context.ts';
import { type RunningServer, startReview } from '../../../src/review/server/start.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  json<Body>(): Body;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** A server in the process of the test, and the means to ask it for anything, as no browser would. */
export interface LocalServer {
  readonly index: EvidenceIndex;
  readonly running: RunningServer;
  readonly token: string;
  /** Sends a request with the path as it is given. Headers that are given take the place of those of the app. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Comes in with the token; gives the cookie back as it is to be sent. */
  signIn(name?: string, passphrase?: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server on an index, with a page for an app. */
export async function startLocalServer(
  folder: string,
  options: Partial<Pick<ReviewContext, 'suggested' | 'reads' | 'timing' | 'restructurer'>> = {},
  index = EvidenceIndex.open(folder),
): Promise<LocalServer> {
  const webFolder = join(folder, '..', 'web');
  mkdirSync(join(webFolder, 'assets'), { recursive: true });
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Review</title>');
  writeFileSync(join(webFolder, 'assets', 'app-1.js'), 'void 0;');
  const images = new PageImages(index);
  const running = await startReview(
    {
      index,
      folder,
      suggested: null,
      reads: null,
      timing: 'aggregate',
      restructurer: {
        prepare: () => undefined,
        carryOut: async () => 'now',
        carryOutSoon: () => undefined,
        close: async () => {},
      },
      ...options,
      images,
      program: 'evidex test',
    },
    { port: 0, webFolder },
  );
  const own = { host: `127.0.0.1:${running.port}`, 'sec-fetch-site': 'same-origin' };
  /** Keys of sessions by their cookies. */
  const keys = new Map<string, string>();
  const ask = (path: string, { method, headers = {}, body }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
      const key = keys.get(headers['cookie'] ?? '');
      const given = {
        ...own,
        ...(key === undefined ? {} : { 'x-evidex-key': key }),
        ...(sent === null ? {} : { 'content-type': 'application/json' }),
        ...headers,
      };
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port: running.port,
          path,
          method: method ?? (sent === null ? 'GET' : 'POST'),
          // An empty value leaves a header out.
          headers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
          setHost: false,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const bytes = Buffer.concat(chunks);
            const text = bytes.toString('utf8');
            resolve({
              status: answer.statusCode!,
              headers: answer.headers,
              bytes,
              text,
              json: <Body>() => JSON.parse(text) as Body,
            });
          });
        },
      );
      request.on('error', reject);
      request.end(sent);
    });
  const token = new URLSearchParams(new URL(running.link).hash.slice(1)).get('token')!;
  return {
    index,
    running,
    token,
    ask,
    signIn: async (name, passphrase) => {
      const answer = await ask('/api/session', { body: { token } });
      const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
      if (cookie === undefined) throw new Error(`no session: ${answer.text}`);
      keys.set(cookie, answer.json<SessionOpened>().key);
      if (name !== undefined) {
        const body = { name, passphrase: passphrase ?? `passphrase of ${name}` };
        const signed = await ask('/api/reviewer', { headers: { cookie }, body });
        if (signed.status !== 200) throw new Error(`not signed in: ${signed.text}`);
      }
      return cookie;
    },
    close: async () => {
      await running.close();
      await images.close();
      index.close();
    },
  };
}
