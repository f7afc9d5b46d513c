import { ModelFailure, type ModelRequest, type ModelUsage } from '../../../model/language-model.ts';
import type { ModelSettings } from '../model-settings.ts';
import { backOff } from './back-off.ts';
import type { Budget } from './budget.ts';
import type { Attempt, Complaint, SendOnce } from './chat-completions.ts';
import type { CircuitBreaker, Passage } from './circuit-breaker.ts';
import type { Clock } from './clock.ts';
import { type Adaptation, adapt, type Dialect } from './dialect.ts';
import type { EndpointKnowledge } from './endpoint-knowledge.ts';
import type { ModelListener } from './model-events.ts';
import type { RateLimits } from './rate-limits.ts';
import { type RequestBody, requestBody } from './request-body.ts';
import { type Cleaner, questionRemover } from './server-message.ts';
import { estimateTokens, estimateWords } from './token-estimate.ts';

/** All that stands between a question and the wire. One of each for a run. */
export interface Gate {
  readonly model: string;
  readonly host: string;
  readonly settings: ModelSettings;
  readonly send: SendOnce;
  readonly budget: Budget;
  readonly limits: RateLimits;
  readonly breaker: CircuitBreaker;
  readonly knowledge: EndpointKnowledge;
  readonly clock: Clock;
  readonly random: () => number;
  readonly tell: ModelListener;
}

export interface Answered {
  readonly kind: 'text' | 'refused' | 'cut-off' | 'empty';
  readonly text: string;
  readonly usage: ModelUsage;
  /** The form the server understood. */
  readonly dialect: Dialect;
}

/**
 * Asks until there is an answer: attempts are repeated after failures that may pass, up to `settings.attempts`; a server
 * that does not know the form of the request gets it in a simpler one, which counts as no attempt.
 *
 * @param inputTokens estimate for the whole request
 * @throws ModelFailure
 */
export async function askUntilAnswered(
  request: ModelRequest,
  inputTokens: number,
  gate: Gate,
  signal: AbortSignal,
): Promise<Answered> {
  const { settings, knowledge, tell } = gate;
  let dialect = knowledge.dialectFor(request.answer.name);
  const withoutQuestion = questionRemover(request.messages);
  const steps: { step: Adaptation; cause: string }[] = [];
  let firstComplaint: Complaint | null = null;
  for (let attempt = 1; ; ) {
    const body = requestBody(request, gate.model, settings.parameters, dialect);
    const result = await attemptOnce(
      request.document,
      attempt,
      body,
      inputTokens,
      gate,
      signal,
      withoutQuestion,
    );
    if (result.kind === 'answer') {
      const { refuseCutQuestions: refuse } = settings;
      const mayBeCut = refuse === 'always' || (refuse === 'auto' && result.cutsSilently);
      if (mayBeCut && result.usage !== null) {
        refuseCutQuestion(gate.host, estimateWords(request.messages), result.usage.inputTokens);
      }
      for (const { step, cause } of steps) knowledge.learn(request.answer.name, step, cause);
      const usage = result.usage ?? { inputTokens, outputTokens: estimateTokens(result.text) };
      return { kind: result.answer, text: result.text, usage, dialect };
    }
    if (result.kind === 'complaint') {
      firstComplaint ??= result.complaint;
      if (isFiltered(result.complaint)) {
        return {
          kind: 'refused',
          text: result.complaint.message,
          usage: { inputTokens: 0, outputTokens: 0 },
          dialect,
        };
      }
      const step = adapt(result.complaint, dialect, settings.structuredOutput, body);
      if (step === null) throw rejected(gate.host, firstComplaint);
      steps.push({ step, cause: result.complaint.message });
      dialect = step.dialect;
      continue;
    }
    if (result.kind === 'refused-here' || attempt >= settings.attempts) {
      tell({
        kind: 'attempt-failed',
        document: request.document,
        attempt,
        cause: result.cause,
        retryInSeconds: null,
      });
      if (result.kind === 'refused-here')
        throw new ModelFailure(
          'model-rejected',
          `${gate.host}: ${result.cause}`,
          'Correct model.baseUrl or see to the server.',
        );
      throw new ModelFailure(
        'model-unreachable',
        `No answer from ${gate.host} after ${attempt} ${attempt === 1 ? 'attempt' : 'attempts'}. The last one: ${result.cause}`,
        'See to the endpoint, then run again: what was answered is kept and not asked again.',
      );
    }
    // A wait that the server asks for holds for all requests and stands in the limits already.
    const wait = result.waitMilliseconds === null ? backOff(attempt, gate.random) : 0;
    tell({
      kind: 'attempt-failed',
      document: request.document,
      attempt,
      cause: result.cause,
      retryInSeconds: Math.min(settings.longestRetryAfterSeconds, (result.waitMilliseconds ?? wait) / 1000),
    });
    if (wait > 0) await gate.clock.sleep(wait, signal);
    attempt++;
  }
}

/** Below this many tokens nothing is cut, and the estimate is too coarse to tell. */
const shortQuestion = 1_200;
/** Share of the estimate that the count of a whole question never falls below, in any script or vocabulary measured. */
const leastCounted = 0.45;

/**
 * A server that cuts a question to its context window without a word gives an answer about a part of the document, and
 * what stood in the rest would come out as "not stated". Its own count gives it away. Servers that do not count say 0.
 */
function refuseCutQuestion(host: string, estimated: number, counted: number): void {
  if (estimated < shortQuestion || counted === 0 || counted >= leastCounted * estimated) return;
  throw new ModelFailure(
    'model-rejected',
    `${host} has read only ${counted} of about ${estimated} tokens: the question was cut to the model's context window.`,
    'Give the model a larger context window (Ollama: OLLAMA_CONTEXT_LENGTH or num_ctx), or lower model.windowTokens.',
  );
}

/** One attempt through budget, limits and circuit breaker. Every one of them hears how it ended. */
async function attemptOnce(
  document: string,
  attempt: number,
  body: RequestBody,
  inputTokens: number,
  gate: Gate,
  signal: AbortSignal,
  withoutQuestion: Cleaner,
): Promise<Attempt> {
  const { budget, limits, breaker, settings } = gate;
  const outputTokens = gate.knowledge.expectedOutput(settings.parameters.answerTokens);
  const reservation = await budget.reserve({ inputTokens, outputTokens }, signal);
  let spent: ModelUsage | null = null;
  try {
    for (;;) {
      await breaker.ready(signal);
      const ticket = await limits.take(inputTokens + outputTokens, signal);
      const passage = breaker.enter();
      if (passage === null) {
        ticket.giveBack();
        continue;
      }
      let result: Attempt;
      try {
        gate.tell({ kind: 'asked', document, attempt, estimatedTokens: inputTokens + outputTokens });
        result = inOwnWords(await gate.send(body, signal), withoutQuestion);
      } catch (error) {
        // The run was interrupted: nothing is known of the server.
        passage.report('neutral');
        throw error;
      }
      spent = usageOf(result, inputTokens);
      ticket.correct(spent === null ? 0 : spent.inputTokens + spent.outputTokens);
      if (result.kind === 'answer') gate.knowledge.answered(spent?.outputTokens ?? 0);
      if (result.kind === 'failed' && result.waitMilliseconds !== null)
        holdAll(result.waitMilliseconds, gate);
      reportTo(gate, passage, result, attempt >= settings.attempts);
      return result;
    }
  } finally {
    reservation.settle(spent);
  }
}

/** What a server says of a failure, without what it repeats of the question. */
function inOwnWords(result: Attempt, withoutQuestion: Cleaner): Attempt {
  if (result.kind === 'failed') return { ...result, cause: withoutQuestion(result.cause) };
  if (result.kind !== 'complaint') return result;
  const { complaint } = result;
  return { ...result, complaint: { ...complaint, message: withoutQuestion(complaint.message) } };
}

/** What an attempt cost. One that broke off is counted with its question: the server may have charged for it. */
function usageOf(result: Attempt, inputTokens: number): ModelUsage | null {
  if (result.kind === 'answer')
    return result.usage ?? { inputTokens, outputTokens: estimateTokens(result.text) };
  return result.kind === 'failed' && result.charged ? { inputTokens, outputTokens: 0 } : null;
}

function holdAll(asked: number, { limits, settings, tell }: Gate): void {
  const seconds = Math.min(asked / 1000, settings.longestRetryAfterSeconds);
  limits.hold(seconds * 1000);
  tell({ kind: 'waiting', reason: 'retry-after', seconds, askedSeconds: asked / 1000 });
}

/**
 * What the circuit breaker hears. A refusal of this one request (400, 413, 422) shows a server that is alive. One that
 * would meet every request (key, model, payment, redirect) stops the engine at once when nothing was ever answered, and
 * counts as a failure otherwise. To be asked to wait (429) is no failure as long as attempts are left: the wait is kept.
 */
function reportTo(gate: Gate, passage: Passage, result: Attempt, last: boolean): void {
  if (result.kind === 'answer') {
    passage.report('answer');
  } else if (result.kind === 'failed') {
    const toldToWait = result.status === 429 && result.waitMilliseconds !== null;
    passage.report(toldToWait && !last ? 'neutral' : 'failure', result.cause);
  } else {
    const status = result.kind === 'complaint' ? result.complaint.status : null;
    const cause =
      result.kind === 'complaint'
        ? answeredWith(gate.host, result.complaint)
        : `${gate.host}: ${result.cause}`;
    const everyRequest =
      [401, 402, 404, 429].includes(status ?? 0) ||
      (result.kind === 'refused-here' && result.fault === 'redirect');
    const failure = everyRequest || status === null || status === 403;
    passage.report(failure ? 'failure' : 'answer', cause);
    if (everyRequest && !gate.knowledge.everAnswered) gate.breaker.stop(cause);
  }
}

/** Azure refuses a prompt that its filter objects to with 400; that is the model's refusal, not a wrong request. */
const isFiltered = ({ code, message }: Complaint): boolean =>
  code === 'content_filter' || /content management policy|ResponsibleAIPolicyViolation/iu.test(message);

const remedies: Readonly<Record<number, string>> = {
  401: 'Check the key in the environment variable that model.keyVariable names.',
  402: 'The account at the provider needs credit.',
  403: 'Check that the key may use this model.',
  404: 'Check model.baseUrl and model.name.',
  413: 'Lower model.windowTokens.',
  429: 'The quota of the account at the provider is used up.',
};

const answeredWith = (host: string, { status, message }: Complaint): string =>
  `${host} answered ${status}: ${message}`;

function rejected(host: string, complaint: Complaint): ModelFailure {
  return new ModelFailure(
    'model-rejected',
    answeredWith(host, complaint),
    remedies[complaint.status] ??
      'Check model.name, model.parameters and model.windowTokens against what the server takes.',
  );
}
