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
 * symbols (Han) use a hash, because their alphabet is large and the trie is thin.
 */
export class SeedAutomaton {
  private readonly dense: Int32Array;
  private readonly sparse: Map<number, number>;
  private readonly failure: Int32Array;
  private readonly outputs: (readonly Seed[])[];
  /** Nearest state on the failure path that has outputs, 0 for none. */
  private readonly outputLink: Int32Array;
  readonly states: number;

  constructor(patterns: readonly { readonly symbols: Uint16Array }[], seeds: readonly Seed[]) {
    const children: Map<number, number>[] = [new Map()];
    const outputs: Seed[][] = [[]];
    for (const seed of seeds) {
      let state = 0;
      const symbols = patterns[seed.pattern]!.symbols;
      for (let index = seed.from; index < seed.to; index++) {
        const next = children[state]!.get(symbols[index]!);
        if (next === undefined) {
          children[state]!.set(symbols[index]!, children.length);
          state = children.length;
          children.push(new Map());
          outputs.push([]);
        } else state = next;
      }
      outputs[state]!.push(seed);
    }
    this.states = children.length;
    this.outputs = outputs;
    this.failure = new Int32Array(this.states);
    this.outputLink = new Int32Array(this.states);
    this.dense = new Int32Array(this.states * latinAlphabetSize);
    this.sparse = new Map();
    const queue: number[] = [];
    for (const [symbol, child] of children[0]!) {
      this.set(0, symbol, child);
      queue.push(child);
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      const fallback = this.failure[state]!;
      this.outputLink[state] = outputs[fallback]!.length > 0 ? fallback : this.outputLink[fallback]!;
      this.dense.copyWithin(
        state * latinAlphabetSize,
        fallback * latinAlphabetSize,
        (fallback + 1) * latinAlphabetSize,
      );
      for (const [symbol, child] of children[state]!) {
        this.failure[child] = this.step(fallback, symbol);
        this.set(state, symbol, child);
        queue.push(child);
      }
    }
  }

  private set(state: number, symbol: number, child: number): void {
    if (symbol < latinAlphabetSize) this.dense[state * latinAlphabetSize + symbol] = child;
    else this.sparse.set(state * 0x10000 + symbol, child);
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
        let at = this.outputs[state]!.length > 0 ? state : this.outputLink[state]!;
        at !== 0;
        at = this.outputLink[at]!
      ) {
        for (const seed of this.outputs[at]!) visit(seed, index + 1 - (seed.to - seed.from));
      }
    }
  }
}
