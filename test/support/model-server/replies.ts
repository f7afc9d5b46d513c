/**
 * What the model server sends back. Make them with the functions below: `answer`, `refusal`, `cutOff`, `contentFilter`,
 * `status`, `rateLimited`, `redirect`, `raw`, `halfBody`, `hugeBody`, `reset` and `hang`; `slowly` delays any of them.
 */
export type Reply = (
  | {
      readonly kind: 'body';
      readonly status: number;
      readonly headers: Record<string, string>;
      readonly body: string;
      /** The server adds a usage that fits the question. */
      readonly counted?: boolean;
    }
  /** The header promises the whole body, half of it comes, then the connection is closed. */
  | { readonly kind: 'half-body'; readonly body: string }
  /** So many bytes inside an otherwise proper answer, made while sending. */
  | { readonly kind: 'huge-body'; readonly bytes: number }
  /** The connection is reset (TCP RST): before anything is sent, or after the first bytes of the answer. */
  | { readonly kind: 'reset'; readonly midway: boolean }
  /** Nothing is ever sent; the connection stays open until the client gives up. */
  | { readonly kind: 'hang' }
) & { readonly afterMilliseconds?: number };

export interface AnswerOptions {
  /** null leaves the usage out, as some servers do; without it about 0.3 tokens per byte, at least 100 in and 20 out. */
  readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null;
  readonly finishReason?: string | null;
  readonly refusal?: string | null;
  readonly contentType?: string;
  /** `system_fingerprint`: the name that a server gives itself. */
  readonly fingerprint?: string;
}

/** A proper chat completion; an object becomes its JSON, null is a message without content. */
export function answer(content: string | object | null, options: AnswerOptions = {}): Reply {
  const text = typeof content === 'string' || content === null ? content : JSON.stringify(content);
  const reply = json(200, completion(text, options), {
    'content-type': options.contentType ?? 'application/json',
  });
  return options.usage === undefined ? { ...reply, counted: true } : reply;
}

/** The model declines: `message.refusal`, no content. */
export const refusal = (words = 'I cannot help with that.'): Reply => answer(null, { refusal: words });
/** The token limit was reached: `finish_reason: length`. */
export const cutOff = (text: string): Reply => answer(text, { finishReason: 'length' });
/** A filter of the provider stopped the answer: `finish_reason: content_filter`. */
export const contentFilter = (): Reply => answer('', { finishReason: 'content_filter' });
/** 200 with an empty list of choices. */
export const noChoices = (): Reply => json(200, { ...completion('', {}), choices: [] });

/** An error in OpenAI's form. */
export function status(
  code: number,
  message = `status ${code}`,
  options: {
    readonly param?: string;
    readonly code?: string;
    readonly headers?: Record<string, string>;
  } = {},
): Reply {
  const error = {
    message,
    type: 'invalid_request_error',
    param: options.param ?? null,
    code: options.code ?? null,
  };
  return json(code, { error }, options.headers);
}

/** 429 with one of the three ways a server tells how long to wait; a Date is sent as an HTTP date. */
export function rateLimited(
  wait: { seconds: number } | { milliseconds: number } | { until: Date } | null = null,
): Reply {
  const headers: Record<string, string> =
    wait === null
      ? {}
      : 'seconds' in wait
        ? { 'retry-after': String(wait.seconds) }
        : 'milliseconds' in wait
          ? { 'retry-after-ms': String(wait.milliseconds) }
          : { 'retry-after': wait.until.toUTCString() };
  return status(429, 'Rate limit reached', { code: 'rate_limit_exceeded', headers });
}

export const redirect = (to: string, code: 301 | 302 | 307 | 308 = 307): Reply =>
  raw('', { status: code, headers: { location: to } });

/** Any body as it is: text that is not JSON, a page of HTML, JSON of another form. */
export function raw(
  body: string,
  options: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): Reply {
  return {
    kind: 'body',
    status: options.status ?? 200,
    headers: options.headers ?? { 'content-type': 'text/html' },
    body,
  };
}

export const halfBody = (content: string | object): Reply => {
  const whole = answer(content);
  return { kind: 'half-body', body: whole.kind === 'body' ? whole.body : '' };
};
export const hugeBody = (bytes: number): Reply => ({ kind: 'huge-body', bytes });
export const reset = (midway = false): Reply => ({ kind: 'reset', midway });
export const hang = (): Reply => ({ kind: 'hang' });
/** The same reply, so many milliseconds later. */
export const slowly = (milliseconds: number, reply: Reply): Reply => ({
  ...reply,
  afterMilliseconds: milliseconds,
});

/** The body of an answer with the tokens that a server would count for it, about. */
export function withUsage(body: string, question: string): string {
  const parsed = JSON.parse(body) as { choices: { message: { content: string | null } }[] };
  const tokens = (text: string) => Math.ceil(Buffer.byteLength(text) * 0.3);
  const prompt = Math.max(100, tokens(question));
  const completed = Math.max(20, tokens(parsed.choices[0]?.message.content ?? ''));
  const usage = { prompt_tokens: prompt, completion_tokens: completed, total_tokens: prompt + completed };
  return JSON.stringify({ ...parsed, usage });
}

/** The JSON of a chat completion, as the protocol has it. */
export function completion(content: string | null, options: AnswerOptions): Record<string, unknown> {
  const usage =
    options.usage === null || options.usage === undefined
      ? {}
      : {
          usage: {
            ...options.usage,
            total_tokens: options.usage.prompt_tokens + options.usage.completion_tokens,
          },
        };
  return {
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'test-model',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: options.refusal ?? null },
        logprobs: null,
        finish_reason: options.finishReason ?? 'stop',
      },
    ],
    ...usage,
    ...(options.fingerprint === undefined ? {} : { system_fingerprint: options.fingerprint }),
  };
}

function json(code: number, body: unknown, headers: Record<string, string> = {}): Reply & { kind: 'body' } {
  return {
    kind: 'body',
    status: code,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}
