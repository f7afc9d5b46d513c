import type { ModelSettings } from '../model-settings.ts';
import { type Adaptation, combined, type Dialect, firstDialect } from './dialect.ts';
import type { ModelListener } from './model-events.ts';

/** Answers begin as long as this in estimates, tokens, until a longer one has been seen. */
const firstExpectation = 1_000;

/** What a run has learned about its endpoint. Nothing of it is kept: the server may be another one tomorrow. */
export class EndpointKnowledge {
  readonly #tell: ModelListener;
  #dialect: Dialect;
  #bySchema = new Map<string, Dialect>();
  #longestAnswer = 0;
  #everAnswered = false;

  constructor(setting: ModelSettings['structuredOutput'], tell: ModelListener) {
    this.#dialect = firstDialect(setting);
    this.#tell = tell;
  }

  /** True once the server has given any answer. */
  get everAnswered(): boolean {
    return this.#everAnswered;
  }

  dialectFor(schema: string): Dialect {
    const own = this.#bySchema.get(schema);
    return own === undefined ? this.#dialect : combined(this.#dialect, own);
  }

  /** A step down that led to an answer: taken at once from now on. Told once. */
  learn(schema: string, step: Adaptation, cause: string): void {
    const before = this.dialectFor(schema);
    const after = combined(before, step.dialect);
    if (same(before, after)) return;
    if (step.scope === 'schema') this.#bySchema.set(schema, after);
    else this.#dialect = combined(this.#dialect, step.dialect);
    this.#tell({ kind: 'degraded', change: step.change, cause });
  }

  /** Output tokens to reserve for the next answer: as long as the longest so far, and no more than may be written. */
  expectedOutput(most: number): number {
    return Math.min(most, Math.max(firstExpectation, this.#longestAnswer));
  }

  answered(outputTokens: number): void {
    this.#everAnswered = true;
    this.#longestAnswer = Math.max(this.#longestAnswer, outputTokens);
  }
}

const same = (one: Dialect, other: Dialect): boolean =>
  one.mode === other.mode &&
  one.tokenLimit === other.tokenLimit &&
  one.systemRole === other.systemRole &&
  one.without.size === other.without.size;
