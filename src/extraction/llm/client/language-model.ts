import PQueue from 'p-queue';
import { UsageError } from '../../../model/exception.ts';
import {
  type ExchangeStore,
  type LanguageModel,
  type ModelAnswer,
  ModelFailure,
  type ModelRequest,
  type ModelUsage,
} from '../../../model/language-model.ts';
import type { ModelSettings } from '../model-settings.ts';
import { exchangeKey, reusable } from './answer-cache.ts';
import { askUntilAnswered, type Gate } from './ask-until-answered.ts';
import { Budget } from './budget.ts';
import { chatCompletions } from './chat-completions.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { type Clock, systemClock } from './clock.ts';
import { endpointOf } from './endpoint.ts';
import { EndpointKnowledge } from './endpoint-knowledge.ts';
import { jsonInAnswer } from './json-in-answer.ts';
import type { ModelListener } from './model-events.ts';
import { RateLimits } from './rate-limits.ts';
import { pictureHash, requestBody } from './request-body.ts';
import { estimateRequestTokens } from './token-estimate.ts';

export interface LanguageModelOptions {
  readonly settings: ModelSettings;
  readonly baseUrl: string;
  /** Name of the model as the endpoint knows it. */
  readonly name: string;
  /** null for servers that need none. Never shown, logged or kept. */
  readonly key: string | null;
  readonly store: ExchangeStore;
  /** Ends everything at once: what waits, and what is under way. */
  readonly signal?: AbortSignal | undefined;
  readonly listener?: ModelListener | undefined;
  /** Makes construction throw: without a model nothing can be asked. */
  readonly offline?: boolean | undefined;
  readonly clock?: Clock | undefined;
  /** Between 0 and 1, for the jitter. */
  readonly random?: (() => number) | undefined;
}

export interface CountingLanguageModel extends LanguageModel {
  /** What this run has spent. `cost` in the budget's currency, null without prices. */
  readonly spent: ModelUsage & { readonly cost: number | null };
}

/**
 * A language model behind any endpoint that speaks the OpenAI protocol, with the limits of `settings`. One for a run:
 * budget, circuit breaker and what is learned about the endpoint hold as long as it does.
 *
 * @throws UsageError when offline, or when base URL, key or budget cannot be used
 */
export function createLanguageModel(options: LanguageModelOptions): CountingLanguageModel {
  if (options.offline === true) throw new UsageError('With --offline no language model can be asked.');
  const { settings, store, name, clock = systemClock } = options;
  const signal = options.signal ?? new AbortController().signal;
  const tell: ModelListener = options.listener ?? (() => {});
  const endpoint = endpointOf(options.baseUrl, options.key, settings);
  const { circuitBreaker } = settings;
  const gate: Gate = {
    model: name,
    host: endpoint.host,
    settings,
    send: chatCompletions({ ...settings, endpoint, key: options.key }),
    budget: new Budget(settings.budget),
    limits: new RateLimits({
      ...settings,
      clock,
      onWait: (milliseconds) => tell({ kind: 'waiting', reason: 'rate-limit', seconds: milliseconds / 1000 }),
    }),
    breaker: new CircuitBreaker({
      ...circuitBreaker,
      clock,
      signal,
      onPause: (pause, cause) =>
        tell({
          kind: 'paused',
          seconds: circuitBreaker.pauseSeconds,
          pause,
          of: circuitBreaker.pauses,
          cause,
        }),
      onResume: () => tell({ kind: 'resumed' }),
      onStop: (cause) => tell({ kind: 'stopped', cause }),
    }),
    knowledge: new EndpointKnowledge(settings.structuredOutput, tell),
    clock,
    random: options.random ?? Math.random,
    tell,
  };
  const queue = new PQueue({ concurrency: settings.concurrency });
  /** Questions under way, by key: asked twice at the same time they are sent once. */
  const underWay = new Map<string, Promise<ModelAnswer>>();
  const spent = () => ({ ...gate.budget.spent, cost: gate.budget.cost });

  async function ask(request: ModelRequest): Promise<ModelAnswer> {
    const key = exchangeKey(request, name, settings);
    const kept = reusable(store, key);
    if (kept !== null) return told(request, { ...kept.answer, key, reused: true });
    const asked = underWay.get(key);
    if (asked !== undefined) return told(request, { ...(await asked), reused: true });
    const answer = queue
      .add(() => askAndKeep(request, key))
      .catch((error: unknown) => {
        throw signal.aborted && !(error instanceof ModelFailure) ? interrupted() : error;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return told(request, await answer);
  }

  async function askAndKeep(request: ModelRequest, key: string): Promise<ModelAnswer> {
    const { dialect, ...answer } = await askUntilAnswered(
      request,
      estimateRequestTokens(request),
      gate,
      signal,
    );
    store.keep({
      key,
      document: request.document,
      host: endpoint.host,
      model: name,
      request: JSON.stringify(requestBody(request, name, settings.parameters, dialect, pictureHash)),
      answer,
      at: new Date().toISOString(),
    });
    return { ...answer, key, reused: false };
  }

  /** The answer as the caller sees it: kept as it came, so that reading it better later costs nothing. */
  function told(request: ModelRequest, answer: ModelAnswer): ModelAnswer {
    tell({
      kind: 'answered',
      document: request.document,
      outcome: answer.kind,
      usage: answer.usage,
      reused: answer.reused,
      spent: spent(),
    });
    return answer.kind === 'text' ? { ...answer, text: jsonInAnswer(answer.text) } : answer;
  }

  return {
    name,
    host: endpoint.host,
    ask,
    get spent() {
      return spent();
    },
  };
}

function interrupted(): ModelFailure {
  return new ModelFailure(
    'model-stopped',
    'The run was interrupted.',
    'Run again: what was answered is kept and not asked again.',
  );
}
