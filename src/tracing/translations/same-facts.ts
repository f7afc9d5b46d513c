import { type Fact, type Facts, statesFact, weightOfFact } from '../../values/index.ts';

/** Weight of facts that the others say as well. */
export function sharedWeight(facts: readonly Fact[], others: Facts): number {
  return facts.reduce((sum, fact) => sum + (statesFact(others, fact) ? weightOfFact(fact) : 0), 0);
}
