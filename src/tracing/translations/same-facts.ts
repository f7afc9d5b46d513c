import { type Fact, type Facts, sameFact, weightOfFact } from '../../values/index.ts';

/** `--5-20`: a day without its year stands for the same day with it. */
function sameDay(one: Fact, other: Fact): boolean {
  if (one.kind !== 'date' || other.kind !== 'date') return false;
  const bare = (reading: string): string =>
    reading.startsWith('--') ? reading : reading.replace(/^\d{4}-0?(\d+)-0?(\d+)$/, '--$1-$2');
  return (
    (one.readings[0]!.startsWith('--') || other.readings[0]!.startsWith('--')) &&
    one.readings.some((reading) => other.readings.some((mine) => bare(mine) === bare(reading)))
  );
}

export function agree(one: Fact, other: Fact): boolean {
  return sameFact(one, other) || sameDay(one, other);
}

/** True when a text says a fact in any form. */
export function states(facts: Facts, fact: Fact): boolean {
  return facts.hard.some((other) => agree(fact, other)) || facts.soft.some((other) => agree(fact, other));
}

/** Weight of facts that the others say as well. */
export function sharedWeight(facts: readonly Fact[], others: Facts): number {
  return facts.reduce((sum, fact) => sum + (states(others, fact) ? weightOfFact(fact) : 0), 0);
}
