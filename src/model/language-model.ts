import type { Candidate } from './field.ts';
import type { Failure } from './ports.ts';

/** A part of a message: words, or the picture of a page. */
export type ModelPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'picture'; readonly mediaType: string; readonly bytes: Uint8Array };

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string | readonly ModelPart[];
}

/** One question to a language model. Its key is made of all of it, with the model's name and parameters. */
export interface ModelRequest {
  /** Id of the document it is about, for messages to people; no part of the key. */
  readonly document: string;
  readonly messages: readonly ModelMessage[];
  /** JSON Schema of the answer, within the limits of strict structured output. */
  readonly answer: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
}

/** Tokens as the server counts them; estimated where it does not say. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/**
 * What came back. `text`: a whole answer, not yet checked against the schema. The others are ends of their own, never
 * taken for "nothing is stated": `refused` by the model, `cut-off` at the token limit, `empty`.
 */
export interface ModelAnswer {
  readonly kind: 'text' | 'refused' | 'cut-off' | 'empty';
  readonly text: string;
  readonly usage: ModelUsage;
  /** Key of the stored exchange. */
  readonly key: string;
  /** True when it came out of the store and cost nothing. */
  readonly reused: boolean;
}

/** A language model behind any endpoint that speaks the OpenAI protocol. */
export interface LanguageModel {
  /** Name of the model as the endpoint knows it. */
  readonly name: string;
  /** Host (and port) that requests go to, for people and for consent. */
  readonly host: string;
  /** @throws ModelFailure when no answer could be had. */
  ask(request: ModelRequest): Promise<ModelAnswer>;
}

export type ModelFailureCode =
  /** No connection, time-outs, or server errors to the end of all attempts. */
  | 'model-unreachable'
  /** The server refuses this request (400, 401, 403, 404, 413, 422): asking again would not help. */
  | 'model-rejected'
  /** The budget of the run is spent. */
  | 'model-budget'
  /** The run was interrupted, or the engine has stopped after too many failures in a row. */
  | 'model-stopped';

/** No answer could be had for one request. About one document: it keeps what the rules read and gets an exception. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly code: ModelFailureCode;
  readonly remedy: string;
  constructor(code: ModelFailureCode, cause: string, remedy: string) {
    super(cause);
    this.code = code;
    this.remedy = remedy;
  }
}

/** A request with what came of it, as kept in the store of exchanges. */
export interface ModelExchange {
  readonly key: string;
  readonly document: string;
  readonly host: string;
  readonly model: string;
  /** JSON of the request as sent, pictures as their hashes. */
  readonly request: string;
  readonly answer: Omit<ModelAnswer, 'key' | 'reused'>;
  /** ISO 8601 time in UTC. */
  readonly at: string;
}

/** Keeps exchanges, so that a question asked before costs nothing. */
export interface ExchangeStore {
  find(key: string): ModelExchange | null;
  keep(exchange: ModelExchange): void;
}

/** What a language model proposes for one document: never evidence before it is grounded. */
export interface Proposal {
  readonly document: string;
  readonly model: string;
  readonly candidates: readonly Candidate[];
  /** Paths of which the model said that the document does not state them. */
  readonly notStated: readonly string[];
  /** What went wrong on the way: refusals, cut-off answers, answers that never fitted the schema, lost quotes. */
  readonly exceptions: readonly (Failure & { readonly page?: number })[];
  readonly usage: ModelUsage;
  /** Keys of the exchanges it came from. */
  readonly exchanges: readonly string[];
}
