import type { ModelEvent } from '../../extraction/llm/client/model-events.ts';
import type { RunListener } from '../run-events.ts';

/** Counts what a model pass has done and spent, and tells of it. */
export class PassProgress {
  /** Documents of which a proposal came. */
  asked = 0;
  /** Documents of which no answer could be had. */
  failed = 0;
  /** Of this run so far; `cost` is null without prices. */
  spent: { readonly inputTokens: number; readonly outputTokens: number; readonly cost: number | null } = {
    inputTokens: 0,
    outputTokens: 0,
    cost: null,
  };
  /** Why nothing is sent at the moment; null while something is. */
  #waiting: string | null = null;
  readonly #listener: RunListener;
  readonly #planned: number;
  readonly #currency: string;

  constructor(listener: RunListener, planned: number, currency: string) {
    this.#listener = listener;
    this.#planned = planned;
    this.#currency = currency;
  }

  tell(): void {
    this.#listener({
      kind: 'model-progress',
      done: this.asked + this.failed,
      of: this.#planned,
      failed: this.failed,
      ...this.spent,
      currency: this.#currency,
      waiting: this.#waiting,
    });
  }

  /** Takes in what the client does. An answer is told of with its document, not by itself. */
  onModelEvent(event: ModelEvent): void {
    if (event.kind === 'answered') {
      const { inputTokens, outputTokens, cost } = event.spent;
      this.spent = { inputTokens, outputTokens, cost };
      this.#waiting = null;
    } else if (event.kind === 'degraded') {
      this.#listener({ kind: 'model-note', words: `${event.change} (${event.cause})` });
    } else if (event.kind === 'waiting' || event.kind === 'paused' || event.kind === 'resumed') {
      const before = this.#waiting;
      this.#waiting = waitingWords(event);
      if (this.#waiting !== before) this.tell();
    }
  }
}

function waitingWords(event: Extract<ModelEvent, { kind: 'waiting' | 'paused' | 'resumed' }>): string | null {
  if (event.kind === 'resumed') return null;
  if (event.kind === 'paused')
    return `paused for ${Math.round(event.seconds)} s (pause ${event.pause} of ${event.of}): ${event.cause}`;
  const seconds = Math.max(1, Math.round(event.seconds));
  return event.reason === 'rate-limit'
    ? `waiting ${seconds} s for the limit on requests or tokens per minute`
    : `waiting ${seconds} s as the server asked`;
}
