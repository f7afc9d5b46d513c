/** Counts of right, unexpected and missed values, with the usual shares. Null where there is nothing to divide by. */
export interface Score {
  readonly right: number;
  readonly falsePositives: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function scoreOf(right: number, falsePositives: number, missed: number): Score {
  return {
    right,
    falsePositives,
    missed,
    precision: share(right, right + falsePositives),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + falsePositives + missed),
  };
}

/** Adds up counts by name. */
export class ScoreTable {
  readonly #counts = new Map<string, [number, number, number]>();

  add(name: string, right: number, falsePositives: number, missed: number): void {
    const counts = this.#counts.get(name) ?? [0, 0, 0];
    this.#counts.set(name, [counts[0] + right, counts[1] + falsePositives, counts[2] + missed]);
  }

  scores(): Record<string, Score> {
    const names = [...this.#counts.keys()].sort();
    return Object.fromEntries(names.map((name) => [name, scoreOf(...this.#counts.get(name)!)]));
  }
}
