import { latinAlphabetSize } from './squash.ts';

/** A piece of a pattern that must stand on the page unchanged for the pattern to be tried there. */
export interface Seed {
  readonly pattern: number;
  /** Place of the piece in the pattern's symbols. */
  readonly from: number;
  readonly to: number;
}

/** Told of a seed found: its pattern, the range in the pattern's symbols, and where in the text it starts. */
export type SeedVisitor = (pattern: number, from: number, to: number, textFrom: number) => void;

/**
 * Aho-Corasick automaton over seeds (Aho and Corasick 1975). Latin symbols use a dense transition table; other
 * symbols (Han) use a hash, because their alphabet is large and the trie is thin. Built on flat arrays: thousands of
 * names have a hundred thousand states, and an object for each would cost more memory than the pages. The seeds of a
 * state lie side by side: a piece such as `nology` is part of hundreds of names, and to gather them from all over the
 * memory took longer than to look at them.
 */
export class SeedAutomaton {
  private readonly dense: Int32Array;
  private readonly sparse = new Map<number, number>();
  private readonly failure: Int32Array;
  /** Where the seeds that end in a state start in the arrays of seeds; they end where those of the next state start. */
  private readonly seedsOfState: Int32Array;
  private readonly seedPattern: Int32Array;
  private readonly seedFrom: Uint16Array;
  private readonly seedTo: Uint16Array;
  /** Nearest state on the failure path that has outputs, 0 for none. */
  private readonly outputLink: Int32Array;
  readonly states: number;

  constructor(patterns: readonly { readonly symbols: Uint16Array }[], seeds: readonly Seed[]) {
    const room = 1 + seeds.reduce((sum, seed) => sum + seed.to - seed.from, 0);
    let dense = new Int32Array(Math.min(room, 4096) * latinAlphabetSize);
    const endOf = new Int32Array(seeds.length);
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
      endOf[number] = state;
    }
    this.states = states;
    // In the order in which the seeds were given (counting sort by state).
    this.seedsOfState = new Int32Array(states + 1);
    for (const state of endOf) this.seedsOfState[state + 1]!++;
    for (let state = 0; state < states; state++) this.seedsOfState[state + 1]! += this.seedsOfState[state]!;
    this.seedPattern = new Int32Array(seeds.length);
    this.seedFrom = new Uint16Array(seeds.length);
    this.seedTo = new Uint16Array(seeds.length);
    const free = this.seedsOfState.slice();
    for (const [number, seed] of seeds.entries()) {
      const at = free[endOf[number]!]!++;
      this.seedPattern[at] = seed.pattern;
      this.seedFrom[at] = seed.from;
      this.seedTo[at] = seed.to;
    }
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
        this.outputLink[state] = this.endsSeed(fallback) ? fallback : this.outputLink[fallback]!;
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

  private endsSeed(state: number): boolean {
    return this.seedsOfState[state + 1]! > this.seedsOfState[state]!;
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
      for (
        let at = this.endsSeed(state) ? state : this.outputLink[state]!;
        at !== 0;
        at = this.outputLink[at]!
      ) {
        const behind = this.seedsOfState[at + 1]!;
        for (let number = this.seedsOfState[at]!; number < behind; number++) {
          const from = this.seedFrom[number]!;
          const to = this.seedTo[number]!;
          visit(this.seedPattern[number]!, from, to, index + 1 - (to - from));
        }
      }
    }
  }
}
