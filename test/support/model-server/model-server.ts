import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completion, type Reply, status, withUsage } from './replies.ts';

export interface ChatMessage {
  readonly role: string;
  readonly content:
    | string
    | readonly {
        readonly type: string;
        readonly text?: string;
        readonly image_url?: { readonly url: string };
      }[];
}

/** The body of POST /v1/chat/completions. */
export interface ChatBody {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly response_format?: {
    readonly type: 'json_schema' | 'json_object' | 'text';
    readonly json_schema?: {
      readonly name: string;
      readonly strict?: boolean;
      readonly schema: Record<string, unknown>;
    };
  };
  readonly [parameter: string]: unknown;
}

/** One request for a completion, as it arrived. */
export interface ReceivedRequest {
  /** 1 for the first request, and so on. */
  readonly number: number;
  /** Milliseconds since the server started. */
  readonly at: number;
  /** Path with query, such as `/v1/chat/completions`. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: ChatBody;
  /** All words of all messages, one below the other. */
  readonly text: string;
  /** Set once the client hung up before the reply was whole. */
  hungUp: boolean;
}

export interface ModelServer {
  /** What goes into `model.baseUrl`: `http://127.0.0.1:PORT/v1`. */
  readonly baseUrl: string;
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  /** Every request for a completion so far, in the order of arrival. */
  readonly requests: readonly ReceivedRequest[];
  /** The largest number of requests that were open at one time. */
  readonly mostAtOnce: number;
  /** Ends all connections, those that hang too. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Decides what is sent back; sees the parsed request. */
export type ReplyTo = (request: ReceivedRequest) => Reply | Promise<Reply>;

/**
 * A local server that speaks the OpenAI protocol (chat completions without streaming, list of models) and answers as
 * `replyTo` says, on a free port of the loopback interface.
 *
 * @example
 * await using server = await startModelServer((request) =>
 *   request.number === 1 ? rateLimited({ seconds: 2 }) : answer({ documentNumber: 'not stated' }));
 * // server.baseUrl goes into the settings; afterwards look at server.requests.
 */
export async function startModelServer(replyTo: ReplyTo): Promise<ModelServer> {
  const started = performance.now();
  const requests: ReceivedRequest[] = [];
  let open = 0;
  let mostAtOnce = 0;

  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else void send(response, status(500, `the script of the model server failed: ${String(error)}`));
    });
  });
  // A client that resets its connection is part of the tests.
  server.on('clientError', (_error, socket) => socket.destroy());

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '').split('?')[0]!;
    if (incoming.method === 'GET' && path.endsWith('/models')) {
      const list = {
        object: 'list',
        data: [{ id: 'test-model', object: 'model', created: 0, owned_by: 'test' }],
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(list));
      return;
    }
    if (incoming.method !== 'POST' || !path.endsWith('/chat/completions')) {
      await send(response, status(404, `no such route: ${incoming.method} ${path}`));
      return;
    }
    open++;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.once('close', () => open--);
    const at = performance.now() - started;
    const body = JSON.parse(await bodyOf(incoming)) as ChatBody;
    const request: ReceivedRequest = {
      number: requests.length + 1,
      at,
      url: incoming.url ?? '',
      headers: incoming.headers,
      body,
      text: body.messages.map(wordsOf).join('\n'),
      hungUp: false,
    };
    requests.push(request);
    response.once('close', () => {
      request.hungUp = !response.writableFinished;
    });
    const reply = await replyTo(request);
    await send(
      response,
      reply.kind === 'body' && reply.counted
        ? { ...reply, body: withUsage(reply.body, request.text) }
        : reply,
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    baseUrl: `http://${host}/v1`,
    host,
    requests,
    get mostAtOnce() {
      return mostAtOnce;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function send(response: ServerResponse, reply: Reply): Promise<void> {
  if (reply.afterMilliseconds !== undefined) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, reply.afterMilliseconds);
      response.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  if (response.destroyed) return;
  switch (reply.kind) {
    case 'body':
      response.writeHead(reply.status, reply.headers).end(reply.body);
      return;
    case 'half-body': {
      const bytes = Buffer.from(reply.body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
      return;
    }
    case 'huge-body':
      await sendHuge(response, reply.bytes);
      return;
    case 'reset':
      if (!reply.midway) {
        response.socket?.resetAndDestroy();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"id":', () => response.socket?.resetAndDestroy());
      return;
    case 'hang':
      return;
  }
}

async function sendHuge(response: ServerResponse, bytes: number): Promise<void> {
  const [before, after] = JSON.stringify(completion('@', {})).split('@') as [string, string];
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(before);
  const chunk = 'x'.repeat(65_536);
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (!response.write(chunk)) {
      await new Promise<void>((resolve) => {
        const go = () => {
          response.off('drain', go);
          response.off('close', go);
          resolve();
        };
        response.on('drain', go);
        response.on('close', go);
      });
    }
  }
  response.end(after);
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function wordsOf(message: ChatMessage): string {
  if (typeof message.content === 'string') return message.content;
  return message.content.map((part) => part.text ?? '').join('\n');
}
