/** Lets tasks run together, or one of them alone; who wants to be alone waits for the others and holds new ones back. */
export class Turns {
  #running = 0;
  #isAlone = false;
  readonly #forAlone: (() => void)[] = [];
  readonly #forTogether: (() => void)[] = [];

  /** Waits for a turn beside others. @returns what ends the turn. */
  async together(): Promise<() => void> {
    while (this.#isAlone || this.#forAlone.length > 0)
      await new Promise<void>((resolve) => this.#forTogether.push(resolve));
    this.#running++;
    return () => {
      this.#running--;
      this.#next();
    };
  }

  /** Waits until nothing else runs. @returns what ends the turn. */
  async alone(): Promise<() => void> {
    if (this.#isAlone || this.#running > 0)
      await new Promise<void>((resolve) => this.#forAlone.push(resolve));
    this.#isAlone = true;
    return () => {
      this.#isAlone = false;
      this.#next();
    };
  }

  #next(): void {
    if (this.#isAlone || this.#running > 0) return;
    const next = this.#forAlone.shift();
    if (next !== undefined) {
      this.#isAlone = true;
      next();
      return;
    }
    for (const resume of this.#forTogether.splice(0)) resume();
  }
}
