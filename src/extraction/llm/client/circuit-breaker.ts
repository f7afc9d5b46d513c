import { ModelFailure } from '../../../model/language-model.ts';
import { type Clock, orAborted } from './clock.ts';

/** `neutral`: nothing is known of the server's state, as the request was given up from this side. */
export type PassageOutcome = 'answer' | 'failure' | 'neutral';

/** Leave to send one request. */
export interface Passage {
  report(outcome: PassageOutcome, cause?: string): void;
}

export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  readonly pauseSeconds: number;
  /** Pauses in a row after which the engine stops for the run. */
  readonly pauses: number;
  readonly clock: Clock;
  /** Ends a pause early: the signal of the run. */
  readonly signal: AbortSignal;
  readonly onPause?: (pause: number, cause: string) => void;
  readonly onResume?: () => void;
  readonly onStop?: (cause: string) => void;
}

/**
 * Keeps a run from burning requests on a server that does not answer. Closed: everything passes. After so many failures
 * in a row it opens: nothing passes for the pause. Then one request goes out as a probe; an answer closes the circuit, a
 * failure opens it again. When the probe after the last pause fails too, the engine has stopped for this run. A pause is
 * forgiven once as many answers have come in a row as failures open the circuit, so that a server that answers every
 * tenth request does not go on for ever.
 */
export class CircuitBreaker {
  readonly #options: CircuitBreakerOptions;
  #state: 'closed' | 'open' | 'half-open' | 'stopped' = 'closed';
  #failures = 0;
  #answers = 0;
  #pauses = 0;
  #cause = '';
  #probing = false;
  #changed = Promise.withResolvers<void>();

  constructor(options: CircuitBreakerOptions) {
    this.#options = options;
  }

  /**
   * Waits while the circuit is open or a probe is out.
   * @throws ModelFailure `model-stopped` once the engine has stopped
   */
  async ready(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      if (this.#state === 'stopped') throw this.#stopped();
      if (this.#state === 'closed' || (this.#state === 'half-open' && !this.#probing)) return;
      await orAborted(this.#changed.promise, signal);
    }
  }

  /** Asks to send now; null when the circuit opened since `ready`. Every passage is reported on exactly once. */
  enter(): Passage | null {
    const probe = this.#state === 'half-open';
    if (this.#state !== 'closed' && (!probe || this.#probing)) return null;
    this.#probing = probe;
    return { report: (outcome, cause = '') => this.#report(probe, outcome, cause) };
  }

  #report(probe: boolean, outcome: PassageOutcome, cause: string): void {
    if (probe) this.#probing = false;
    if (outcome === 'answer') {
      this.#failures = 0;
      if (++this.#answers >= this.#options.failures) this.#pauses = 0;
      if (probe && this.#state === 'half-open') {
        this.#state = 'closed';
        this.#options.onResume?.();
      }
    } else if (outcome === 'failure') {
      this.#answers = 0;
      // What was under way when the circuit opened says nothing new.
      if (
        (probe && this.#state === 'half-open') ||
        (this.#state === 'closed' && ++this.#failures >= this.#options.failures)
      ) {
        this.#open(cause);
      }
    }
    if (probe) this.#wake();
  }

  /** Stops for the run at once: the server will not answer whatever is asked. */
  stop(cause: string): void {
    if (this.#state === 'stopped') return;
    this.#state = 'stopped';
    this.#cause = cause;
    this.#options.onStop?.(cause);
    this.#wake();
  }

  #open(cause: string): void {
    if (this.#pauses >= this.#options.pauses) {
      this.stop(cause);
      return;
    }
    this.#pauses++;
    this.#failures = 0;
    this.#state = 'open';
    this.#options.onPause?.(this.#pauses, cause);
    this.#options.clock.sleep(this.#options.pauseSeconds * 1000, this.#options.signal).then(
      () => {
        if (this.#state === 'open') this.#state = 'half-open';
        this.#wake();
      },
      // The run was interrupted: who waits hears it from the same signal.
      () => this.#wake(),
    );
  }

  #wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }

  #stopped(): ModelFailure {
    return new ModelFailure(
      'model-stopped',
      `The language model engine has stopped for this run: ${this.#cause}`,
      'See to the endpoint, then run again: what was answered is kept and not asked again.',
    );
  }
}
