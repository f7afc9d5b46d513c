/**
 * Time spent on reading one document, over all the ranges of pages it is read in, whatever stands in a queue between
 * them. Ranges read side by side count each.
 */
export class ReadingTime {
  readonly #limitSeconds: number;
  #spentSeconds = 0;

  constructor(limitSeconds: number) {
    this.#limitSeconds = limitSeconds;
  }

  /** Seconds that may still be spent; 0 or less when the limit is reached. */
  get secondsLeft(): number {
    return this.#limitSeconds - this.#spentSeconds;
  }

  /** Counts the time that some work takes, also when it fails. */
  async spend<Result>(work: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#spentSeconds += (performance.now() - started) / 1000;
    }
  }
}
