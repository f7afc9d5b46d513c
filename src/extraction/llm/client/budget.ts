import { UsageError } from '../../../model/exception.ts';
import { ModelFailure, type ModelUsage } from '../../../model/language-model.ts';
import type { ModelSettings } from '../model-settings.ts';
import { orAborted } from './clock.ts';

/** Room kept for one request until it has ended. */
export interface Reservation {
  /** What the request has cost; nothing when it was never sent or the server refused it. Only the first call counts. */
  settle(usage: ModelUsage | null): void;
}

/**
 * Tokens and cost of one run. Room is reserved before a request goes out and settled with what the server counted, so
 * that concurrent requests cannot spend the same room twice: the limit is overshot at most by how far the requests in
 * flight exceed their estimates. A request that would fit once the others have ended waits for them.
 */
export class Budget {
  readonly #limits: ModelSettings['budget'];
  #spent: ModelUsage = { inputTokens: 0, outputTokens: 0 };
  #reserved = new Set<ModelUsage>();
  #settled = Promise.withResolvers<void>();

  /** @throws UsageError when a cost is limited without prices */
  constructor(limits: ModelSettings['budget']) {
    if (limits.cost !== null && (limits.inputPrice === null || limits.outputPrice === null)) {
      throw new UsageError('model.budget.cost needs model.budget.inputPrice and model.budget.outputPrice.');
    }
    this.#limits = limits;
  }

  get spent(): ModelUsage {
    return this.#spent;
  }

  /** Cost in the budget's currency; null without prices. */
  get cost(): number | null {
    return costOf(this.#spent, this.#limits);
  }

  /** @throws ModelFailure `model-budget` when it would not fit even if nothing else were under way */
  async reserve(estimate: ModelUsage, signal: AbortSignal): Promise<Reservation> {
    for (;;) {
      signal.throwIfAborted();
      if (!this.#fits([estimate])) throw this.#exhausted(estimate);
      if (this.#fits([...this.#reserved, estimate])) break;
      await orAborted(this.#settled.promise, signal);
    }
    const own = { ...estimate };
    this.#reserved.add(own);
    return {
      settle: (usage) => {
        if (!this.#reserved.delete(own)) return;
        if (usage !== null) this.#spent = sum([this.#spent, usage]);
        const { resolve } = this.#settled;
        this.#settled = Promise.withResolvers<void>();
        resolve();
      },
    };
  }

  #fits(further: readonly ModelUsage[]): boolean {
    const { tokens, cost } = this.#limits;
    if (tokens === null && cost === null) return true;
    const total = sum([this.#spent, ...further]);
    if (tokens !== null && total.inputTokens + total.outputTokens > tokens) return false;
    return cost === null || (costOf(total, this.#limits) ?? 0) <= cost;
  }

  #exhausted(estimate: ModelUsage): ModelFailure {
    const { tokens, cost, currency } = this.#limits;
    const used = this.#spent.inputTokens + this.#spent.outputTokens;
    const need = estimate.inputTokens + estimate.outputTokens;
    const limits = [
      ...(tokens === null ? [] : [`${used} of ${tokens} tokens`]),
      ...(cost === null ? [] : [`${(this.cost ?? 0).toFixed(4)} of ${cost} ${currency}`]),
    ];
    return new ModelFailure(
      'model-budget',
      `The budget of the run is spent: ${limits.join(' and ')} used, and this request needs about ${need} tokens.`,
      'Raise model.budget and run again: what was answered is kept and not asked again.',
    );
  }
}

/** Cost in the currency of the prices (per million tokens); null unless both prices are known. */
export function costOf(
  usage: ModelUsage,
  prices: { readonly inputPrice: number | null; readonly outputPrice: number | null },
): number | null {
  if (prices.inputPrice === null || prices.outputPrice === null) return null;
  return (usage.inputTokens * prices.inputPrice + usage.outputTokens * prices.outputPrice) / 1_000_000;
}

function sum(usages: readonly ModelUsage[]): ModelUsage {
  let inputTokens = 0;
  let outputTokens = 0;
  for (const usage of usages) {
    inputTokens += usage.inputTokens;
    outputTokens += usage.outputTokens;
  }
  return { inputTokens, outputTokens };
}
