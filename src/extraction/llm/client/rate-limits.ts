import type { Clock } from './clock.ts';

const windowMilliseconds = 60_000;

/** What one request takes of the limits. */
export interface RateTicket {
  /** Replaces the estimate by what the server counted. */
  correct(tokens: number): void;
  /** The request was never sent. */
  giveBack(): void;
}

interface Taken {
  readonly at: number;
  tokens: number;
}

/**
 * Requests and tokens per minute as sliding windows: in no 60 seconds are more requests started, or more tokens asked
 * for, than the limits allow. Tokens are estimated before and corrected by the usage after. First come, first served.
 * A request larger than the whole token limit goes out alone, when nothing else stands in the window: the server then
 * says what it thinks of it.
 *
 * Also the one gate for `Retry-After`: what the server asks of one request holds for all of them.
 */
export class RateLimits {
  readonly #requests: number;
  readonly #tokens: number;
  readonly #clock: Clock;
  readonly #onWait: (milliseconds: number) => void;
  #taken: Taken[] = [];
  #notBefore = Number.NEGATIVE_INFINITY;
  /** Ends when the one before has got its ticket: keeps the order. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: {
    readonly requestsPerMinute: number | null;
    readonly tokensPerMinute: number | null;
    readonly clock: Clock;
    /** Told of every wait before it begins, milliseconds. */
    readonly onWait?: (milliseconds: number) => void;
  }) {
    this.#requests = options.requestsPerMinute ?? Number.POSITIVE_INFINITY;
    this.#tokens = options.tokensPerMinute ?? Number.POSITIVE_INFINITY;
    this.#clock = options.clock;
    this.#onWait = options.onWait ?? (() => {});
  }

  /** Nothing is sent for so long. */
  hold(milliseconds: number): void {
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + milliseconds);
  }

  /** Waits for room for one request of about so many tokens. Rejects with the signal's reason when it aborts. */
  async take(tokens: number, signal: AbortSignal): Promise<RateTicket> {
    const before = this.#turn;
    let passOn = () => {};
    this.#turn = new Promise((resolve) => {
      passOn = resolve;
    });
    await before;
    try {
      signal.throwIfAborted();
      for (;;) {
        const wait = this.#waitFor(tokens);
        if (wait <= 0) return this.#ticket(tokens);
        this.#onWait(wait);
        await this.#clock.sleep(wait, signal);
      }
    } finally {
      passOn();
    }
  }

  #waitFor(tokens: number): number {
    const now = this.#clock.now();
    if (this.#notBefore > now) return this.#notBefore - now;
    this.#taken = this.#taken.filter(({ at }) => at + windowMilliseconds > now);
    let free = this.#tokens - this.#taken.reduce((sum, one) => sum + one.tokens, 0);
    let room = this.#requests - this.#taken.length;
    // The oldest leave the window one by one, until there is room.
    for (const { at, tokens: leaving } of this.#taken) {
      if (room >= 1 && free >= tokens) return 0;
      free += leaving;
      room++;
      if (room >= 1 && free >= tokens) return at + windowMilliseconds - now;
    }
    return this.#taken.length === 0 || (room >= 1 && free >= tokens)
      ? 0
      : this.#taken.at(-1)!.at + windowMilliseconds - now;
  }

  #ticket(tokens: number): RateTicket {
    const taken: Taken = { at: this.#clock.now(), tokens };
    // Without limits nothing needs remembering.
    if (Number.isFinite(this.#requests) || Number.isFinite(this.#tokens)) this.#taken.push(taken);
    return {
      correct: (counted) => {
        taken.tokens = counted;
      },
      giveBack: () => {
        this.#taken = this.#taken.filter((one) => one !== taken);
      },
    };
  }
}
