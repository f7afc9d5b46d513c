/** How long requests of one kind took, and how long they may take. */
export class Times {
  readonly name: string;
  readonly #mark: Mark | null;
  /** Time of the processor that the server took for all of them, milliseconds; null where the system does not tell. */
  processor: number | null = null;
  readonly #all: { readonly milliseconds: number; readonly what: string }[] = [];
  constructor(name: string, mark: Mark | null) {
    this.name = name;
    this.#mark = mark;
  }

  add(milliseconds: number, what: string): void {
    this.#all.push({ milliseconds, what });
  }

  /** The mark holds, or there is none. */
  get holds(): boolean {
    return this.#mark === null || this.#reached(this.#mark) <= this.#mark.milliseconds;
  }

  get line(): string {
    const cells = [this.#share(0.5), this.#share(0.95), this.#share(1)].map((value) =>
      value.toFixed(1).padStart(9),
    );
    const mark =
      this.#mark === null
        ? ''
        : `${this.#mark.of} <= ${this.#mark.milliseconds} ms: ${this.holds ? 'holds' : 'MISSED'}`;
    const each = this.processor === null ? '' : (this.processor / this.#all.length).toFixed(1);
    return `${this.name.padEnd(46)} ${String(this.#all.length).padStart(6)} ${cells.join(' ')} ${each.padStart(10)}  ${mark}\n`;
  }

  /** The slowest requests, for who wants to know why. */
  slowest(number: number): string[] {
    return this.#all
      .toSorted((one, other) => other.milliseconds - one.milliseconds)
      .slice(0, number)
      .map(({ milliseconds, what }) => `    ${milliseconds.toFixed(1).padStart(8)} ms  ${what}\n`);
  }

  #reached(mark: Mark): number {
    return this.#share(mark.of === 'p95' ? 0.95 : 1);
  }

  /** The time that this share of all requests did not go beyond. */
  #share(share: number): number {
    const sorted = this.#all.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  }
}

export interface Mark {
  readonly milliseconds: number;
  readonly of: 'p95' | 'slowest';
}

export const timesHeading = `${'milliseconds'.padEnd(46)} ${'number'.padStart(6)} ${'median'.padStart(9)} ${'p95'.padStart(9)} ${'slowest'.padStart(9)} ${'processor'.padStart(10)}  mark\n`;
