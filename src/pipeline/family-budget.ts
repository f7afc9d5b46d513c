/**
 * Bytes unpacked below one file of the dump, through all containers in it: archives of archives of archives stay within
 * one budget. The containers of a family are opened one after the other, in the order in which they were found, so that
 * what the budget refuses is the same in every run.
 */
export class FamilyBudgets {
  readonly #limit: number;
  readonly #spent = new Map<string, number>();
  readonly #last = new Map<string, Promise<void>>();

  /** @param limit bytes for one family (`intake.limits.familyBytes`). */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts what was unpacked before, in this run or an earlier one. */
  charge(path: string, bytes: number): void {
    const family = familyOf(path);
    this.#spent.set(family, (this.#spent.get(family) ?? 0) + bytes);
  }

  /** Opens a container when it is its turn, with the bytes its family has left (0 or more). */
  async inTurn<Result>(path: string, open: (bytesLeft: number) => Promise<Result>): Promise<Result> {
    const family = familyOf(path);
    const before = this.#last.get(family) ?? Promise.resolve();
    const opening = before.then(() => open(Math.max(0, this.#limit - (this.#spent.get(family) ?? 0))));
    this.#last.set(
      family,
      opening.then(
        () => undefined,
        () => undefined,
      ),
    );
    return opening;
  }
}

/** The file of the dump that a member came in, by its path in the ledger. */
function familyOf(path: string): string {
  const end = path.indexOf('!/');
  return end < 0 ? path : path.slice(0, end);
}
