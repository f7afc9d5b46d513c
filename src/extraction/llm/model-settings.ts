import { z } from 'zod';

const count = (fallback: number) => z.number().int().positive().default(fallback);

/**
 * Settings of the language model engine, below the key `model` of a pipeline file. Without a base URL and a name, here
 * or in the environment (EVIDEX_MODEL_BASE_URL, EVIDEX_MODEL, OPENAI_BASE_URL), only the rules read.
 */
export const modelSettingsSchema = z.strictObject({
  /** Base URL of an endpoint that speaks the OpenAI protocol, up to and with `/v1`. */
  baseUrl: z.string().url().optional(),
  /**
   * Name of the model as the endpoint knows it. Answers are kept under it: two models that a local server offers under
   * one name are told apart by nothing else, so give them names of their own.
   */
  name: z.string().min(1).optional(),
  /** Environment variable that holds the key. The key itself never stands in a pipeline file. */
  keyVariable: z.string().min(1).default('OPENAI_API_KEY'),
  /** How the key is sent: as a bearer token or in the header `api-key`; `auto` takes the latter for Azure hosts. */
  authentication: z.enum(['auto', 'bearer', 'api-key']).default('auto'),
  /** Query parameter `api-version`; null leaves it to the base URL, and for older Azure paths to the last stable one. */
  apiVersion: z.string().min(1).nullable().default(null),
  /** Parameters that bear on the answer: part of the key of every exchange. */
  parameters: z
    .strictObject({
      temperature: z.number().min(0).max(2).nullable().default(0),
      seed: z.number().int().nullable().default(null),
      reasoningEffort: z.string().nullable().default(null),
      /** Longest answer, tokens. */
      answerTokens: count(16_000),
    })
    .prefault({}),
  /** Tokens of document text in one request; longer documents are sent in windows that overlap. */
  windowTokens: count(24_000),
  /** Lines of the page text that two neighbouring windows share. */
  windowOverlapLines: z.number().int().min(0).default(30),
  /** Send pictures of pages whose OCR confidence is below `pictureBelow`. */
  pictures: z.enum(['never', 'poor-pages']).default('never'),
  pictureBelow: z.number().min(0).max(1).default(0.7),
  /** How structured output is asked for; `auto` tries them in this order and remembers what the server knows. */
  structuredOutput: z.enum(['auto', 'json_schema', 'json_object', 'none']).default('auto'),
  /** Answers that do not fit the schema are sent back with the errors so many times; lost quotes once. */
  repairs: z.number().int().min(0).max(5).default(2),
  concurrency: count(4),
  requestsPerMinute: z.number().int().positive().nullable().default(null),
  tokensPerMinute: z.number().int().positive().nullable().default(null),
  /** Seconds until a request is given up. */
  secondsPerRequest: z.number().positive().default(300),
  /** Attempts for one request, the first one included. */
  attempts: z.number().int().min(1).max(12).default(6),
  /** Longest wait that a server's `Retry-After` is granted, seconds; after it the next attempt is made all the same. */
  longestRetryAfterSeconds: z.number().positive().default(300),
  /** Bytes of one answer of the server; longer ones are given up while they arrive. */
  answerBytes: count(4_000_000),
  /**
   * Refuse an answer when the server counted less than 0.45 of the words it was sent: it has cut the question to its
   * context window without saying so, and would "not find" what it never saw. `auto`: only where the server is one
   * known to do so (Ollama), as others leave out of their count what they had in a cache, or do not count.
   */
  refuseCutQuestions: z.enum(['auto', 'always', 'never']).default('auto'),
  /** Failures in a row after which the engine pauses, and pauses after which it stops. */
  circuitBreaker: z
    .strictObject({ failures: count(5), pauseSeconds: z.number().positive().default(60), pauses: count(3) })
    .prefault({}),
  /** Limits of one run; null for none. Prices are what the operator pays per million tokens. */
  budget: z
    .strictObject({
      tokens: z.number().int().positive().nullable().default(null),
      cost: z.number().positive().nullable().default(null),
      inputPrice: z.number().nonnegative().nullable().default(null),
      outputPrice: z.number().nonnegative().nullable().default(null),
      currency: z.string().default('USD'),
    })
    .prefault({}),
  /** What is never sent unless named here. Held documents are never sent. */
  send: z
    .strictObject({
      /** Documents that bear a mark of confidentiality. */
      confidential: z.boolean().default(false),
      /** Types otherwise never sent (worker_record). */
      types: z.array(z.string()).default([]),
      /** Types not to be sent. */
      exceptTypes: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Days that requests and answers are kept in the index's folder; 0 keeps none, null keeps all. */
  retentionDays: z.number().int().min(0).nullable().default(null),
});
export type ModelSettings = z.infer<typeof modelSettingsSchema>;

export const defaultModelSettings: ModelSettings = modelSettingsSchema.parse({});
