import { latinAlphabetSize } from './squash.ts';

/** A piece of a pattern that must stand on the page unchanged for the pattern to be tried there. */
export interface Seed {
  readonly pattern: number;
  /** Place of the piece in the pattern's symbols. */
  readonly from: number;
  readonly to: number;
}

export type SeedVisitor = (seed: Seed, textFrom: number) => void;

/**
 * Aho-Corasick automaton over seeds (Aho and Corasick 1975). Latin symbols use a dense transition table; other
 * symbols (Han) use a hash, because their alphabet is large and the trie is thin. Built on flat arrays: thousands of
 * names have a hundred thousand states, and an object for each would cost more memory than the pages.
 */
export class SeedAutomaton {
  private readonly dense: Int32Array;
  private readonly sparse = new Map<number, number>();
  private readonly failure: Int32Array;
  private readonly seeds: readonly Seed[];
  /** First seed that ends in a state, -1 for none; the others by `nextSeed`. */
  private readonly firstSeed: Int32Array;
  private readonly nextSeed: Int32Array;
  /** Nearest state on the failure path that has outputs, 0 for none. */
  private readonly outputLink: Int32Array;
  readonly states: number;

  constructor(patterns: readonly { readonly symbols: Uint16Array }[], seeds: readonly Seed[]) {
    const room = 1 + seeds.reduce((sum, seed) => sum + seed.to - seed.from, 0);
    let dense = new Int32Array(Math.min(room, 4096) * latinAlphabetSize);
    const lastSeed = new Int32Array(room).fill(-1);
    const first = new Int32Array(room).fill(-1);
    this.nextSeed = new Int32Array(seeds.length).fill(-1);
    let states = 1;
    for (const [number, seed] of seeds.entries()) {
      let state = 0;
      const symbols = patterns[seed.pattern]!.symbols;
      for (let index = seed.from; index < seed.to; index++) {
        const symbol = symbols[index]!;
        const isLatin = symbol < latinAlphabetSize;
        const next = isLatin
          ? dense[state * latinAlphabetSize + symbol]!
          : (this.sparse.get(state * 0x10000 + symbol) ?? 0);
        if (next !== 0) {
          state = next;
          continue;
        }
        if ((states + 1) * latinAlphabetSize > dense.length) {
          // Moved and not copied: the copies of a growing table would cost twice its size.
          const larger = Math.min(2 * dense.length, room * latinAlphabetSize);
          dense = new Int32Array(dense.buffer.transfer(larger * Int32Array.BYTES_PER_ELEMENT));
        }
        if (isLatin) dense[state * latinAlphabetSize + symbol] = states;
        else this.sparse.set(state * 0x10000 + symbol, states);
        state = states;
        states++;
      }
      // In the order in which the seeds were given.
      if (first[state] === -1) first[state] = number;
      else this.nextSeed[lastSeed[state]!] = number;
      lastSeed[state] = number;
    }
    this.states = states;
    this.seeds = seeds;
    this.firstSeed = first.slice(0, states);
    this.dense = new Int32Array(
      dense.buffer.transfer(states * latinAlphabetSize * Int32Array.BYTES_PER_ELEMENT),
    );
    this.failure = new Int32Array(states);
    this.outputLink = new Int32Array(states);
    this.link();
  }

  /** Failure links in breadth-first order; missing Latin transitions are filled in from the state fallen back to. */
  private link(): void {
    const beyond = new Map<number, [number, number][]>();
    for (const [key, child] of this.sparse) {
      const state = Math.floor(key / 0x10000);
      const known = beyond.get(state);
      if (known === undefined) beyond.set(state, [[key % 0x10000, child]]);
      else known.push([key % 0x10000, child]);
    }
    const queue = new Int32Array(this.states);
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const state = queue[head]!;
      const fallback = this.failure[state]!;
      if (state !== 0)
        this.outputLink[state] = this.firstSeed[fallback] === -1 ? this.outputLink[fallback]! : fallback;
      const row = state * latinAlphabetSize;
      for (let symbol = 0; symbol < latinAlphabetSize; symbol++) {
        const child = this.dense[row + symbol]!;
        const fallen = state === 0 ? 0 : this.dense[fallback * latinAlphabetSize + symbol]!;
        if (child === 0) this.dense[row + symbol] = fallen;
        else {
          this.failure[child] = fallen;
          queue[tail++] = child;
        }
      }
      for (const [symbol, child] of beyond.get(state) ?? []) {
        this.failure[child] = state === 0 ? 0 : this.step(fallback, symbol);
        queue[tail++] = child;
      }
    }
  }

  private step(state: number, symbol: number): number {
    if (symbol < latinAlphabetSize) return this.dense[state * latinAlphabetSize + symbol]!;
    let from = state;
    for (;;) {
      const next = this.sparse.get(from * 0x10000 + symbol);
      if (next !== undefined) return next;
      if (from === 0) return 0;
      from = this.failure[from]!;
    }
  }

  /** Calls `visit` for every seed in the text, in the order of their ends. */
  scan(symbols: Uint16Array, length: number, visit: SeedVisitor): void {
    let state = 0;
    for (let index = 0; index < length; index++) {
      state = this.step(state, symbols[index]!);
      let at = this.firstSeed[state] === -1 ? this.outputLink[state]! : state;
      for (; at !== 0; at = this.outputLink[at]!) {
        for (let number = this.firstSeed[at]!; number !== -1; number = this.nextSeed[number]!) {
          const seed = this.seeds[number]!;
          visit(seed, index + 1 - (seed.to - seed.from));
        }
      }
    }
  }
}
