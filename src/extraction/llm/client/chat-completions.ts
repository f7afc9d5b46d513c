import { APIConnectionTimeoutError, APIError, OpenAI } from 'openai';
import { z } from 'zod';
import type { ModelAnswer } from '../../../model/language-model.ts';
import { retryAfter } from './back-off.ts';
import type { Endpoint } from './endpoint.ts';
import { createTransport, TransportError } from './http-transport.ts';
import { withoutThinking } from './json-in-answer.ts';
import type { RequestBody } from './request-body.ts';
import { keyRemover, messageCleaner, serverComplaint } from './server-message.ts';

/** The server refuses the request; words of the server, safe to show. */
export interface Complaint {
  readonly status: number;
  readonly message: string;
  readonly param: string | null;
  readonly code: string | null;
}

/** What came of one attempt. */
export type Attempt =
  | {
      readonly kind: 'answer';
      readonly answer: ModelAnswer['kind'];
      readonly text: string;
      /** null where the server does not count. */
      readonly usage: ModelAnswer['usage'] | null;
      /** True for servers known to cut a question to their context window without a word. */
      readonly cutsSilently: boolean;
    }
  | { readonly kind: 'complaint'; readonly complaint: Complaint }
  /** Worth another attempt. `waitMilliseconds`: what the server asks for. `charged`: the server may have done the work. */
  | {
      readonly kind: 'failed';
      /** null when there was no answer with a status of failure. */
      readonly status: number | null;
      readonly cause: string;
      readonly waitMilliseconds: number | null;
      readonly charged: boolean;
    }
  /** Another attempt would end the same way. */
  | { readonly kind: 'refused-here'; readonly cause: string; readonly fault: TransportError['fault'] };

/** Sends one request once. Rejects only when the signal aborts, with its reason. */
export type SendOnce = (body: RequestBody, signal: AbortSignal) => Promise<Attempt>;

/** `system_fingerprint` of Ollama, whose requests over the OpenAI protocol are cut to the context window in silence. */
const ollamaFingerprint = 'fp_ollama';

const completionSchema = z.object({
  system_fingerprint: z.string().nullish().catch(null),
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish(),
          refusal: z.string().nullish(),
        }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({
      prompt_tokens: z.number().int().nonnegative(),
      completion_tokens: z.number().int().nonnegative(),
    })
    .nullish()
    .catch(null),
});

/** Worth another attempt: the server was busy, restarting or broken; 501 and other refusals stay as they are. */
const passing = (status: number) =>
  [408, 409, 425, 429].includes(status) || (status >= 500 && status !== 501);

/** Keeps the whole body of an error: the client itself keeps what OpenAI's own servers send and drops other forms. */
class Client extends OpenAI {
  protected override makeStatusError(
    status: number,
    body: object | undefined,
    text: string | undefined,
    headers: Headers,
  ): APIError {
    // The client gives no body for words that are no JSON; wrapped, they would be told as "{}".
    const wrapped = body === undefined ? body : { error: body };
    return super.makeStatusError(status, wrapped as object, text, headers);
  }
}

/**
 * The one place that holds an OpenAI client. Its own retries, redirects, logging and settings from the environment are
 * off: when to ask again, whom, and what is told about it is decided here and in the files beside.
 */
export function chatCompletions(options: {
  readonly endpoint: Endpoint;
  readonly key: string | null;
  readonly secondsPerRequest: number;
  readonly answerBytes: number;
}): SendOnce {
  const { endpoint, key } = options;
  const clean = messageCleaner(key);
  const withoutKey = keyRemover(key);
  const client = new Client({
    baseURL: endpoint.baseUrl,
    // The client insists on a key; the header that is sent comes from the endpoint.
    apiKey: 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    defaultHeaders: { authorization: null, ...endpoint.headers },
    defaultQuery: { ...endpoint.query },
    maxRetries: 0,
    timeout: Math.min(2_147_483_647, Math.ceil(options.secondsPerRequest * 1000)),
    fetch: createTransport({ host: endpoint.host, answerBytes: options.answerBytes }),
    logLevel: 'off',
  });

  return async (body, signal) => {
    // A controller for each request, as the client never takes its listener off the signal it is given.
    const request = new AbortController();
    const stop = () => request.abort(signal.reason);
    signal.throwIfAborted();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const response = await client.chat.completions
        .create(body as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming, { signal: request.signal })
        .asResponse();
      return readCompletion(await response.text());
    } catch (error) {
      signal.throwIfAborted();
      return attemptOf(error);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  function attemptOf(error: unknown): Attempt {
    if (error instanceof APIConnectionTimeoutError) {
      return failed(`No answer within ${options.secondsPerRequest} s.`, true);
    }
    if (error instanceof APIError && error.status !== undefined)
      return statusOf(error as APIError<number, Headers>);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof TransportError) {
      return cause.fault === 'broken-off'
        ? failed(cause.message, true)
        : { kind: 'refused-here', cause: clean(cause.message), fault: cause.fault };
    }
    const { code = '', message = '' } = cause as { code?: string; message?: string };
    const reason = clean(code || message) || 'unknown reason';
    // Where there was no connection, nothing was asked.
    return /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/u.test(code)
      ? failed(`No connection: ${reason}.`, false)
      : failed(`The connection was lost: ${reason}.`, true);
  }

  function statusOf(error: APIError<number, Headers>): Attempt {
    const said = serverComplaint(error.error, error.message.replace(/^\d+ /u, ''));
    const complaint: Complaint = { ...said, status: error.status, message: clean(said.message) };
    const spent =
      error.status === 429 &&
      /insufficient_quota|exceeded your current quota/iu.test(`${said.code} ${said.message}`);
    if (!passing(error.status) || spent) return { kind: 'complaint', complaint };
    return {
      kind: 'failed',
      status: error.status,
      cause: `The server answered ${error.status}: ${complaint.message}`,
      waitMilliseconds: retryAfter(error.headers, Date.now()),
      charged: false,
    };
  }

  function readCompletion(text: string): Attempt {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return failed(`The answer is not JSON: ${clean(text.slice(0, 200))}`, true);
    }
    const parsed = completionSchema.safeParse(json);
    if (!parsed.success) {
      const said = serverComplaint(json, 'no choices with a message');
      return failed(`The answer is not a chat completion: ${clean(said.message)}`, true);
    }
    const { message, finish_reason: reason } = parsed.data.choices[0]!;
    const content =
      typeof message.content === 'string'
        ? message.content
        : (message.content ?? []).map((part) => part.text ?? '').join('');
    const { usage } = parsed.data;
    const counted = usage
      ? { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens }
      : null;
    const refusal =
      message.refusal ??
      (reason === 'content_filter' ? content || 'Stopped by the content filter of the provider.' : null);
    const common = {
      kind: 'answer',
      usage: counted,
      cutsSilently: parsed.data.system_fingerprint === ollamaFingerprint,
    } as const;
    if (refusal) return { ...common, answer: 'refused', text: withoutKey(refusal) };
    const kind = reason === 'length' ? 'cut-off' : withoutThinking(content) === '' ? 'empty' : 'text';
    return { ...common, answer: kind, text: withoutKey(content) };
  }
}

function failed(cause: string, charged: boolean): Attempt & { kind: 'failed' } {
  return { kind: 'failed', status: null, cause, waitMilliseconds: null, charged };
}
