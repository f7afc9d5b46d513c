import { agreeingWith, type Fact } from '../../values/index.ts';

/** A fact and what stands for it on the other side. */
export interface Anchor {
  readonly translation: Fact;
  readonly original: Fact;
}

/** Facts that both sides state once each, or as often, in their order. */
export function anchorsOf(translation: readonly Fact[], original: readonly Fact[]): Anchor[] {
  const anchors: Anchor[] = [];
  const taken = new Set<Fact>();
  const agreeing = agreeingWith(translation);
  const counts = new Map<Fact, number>();
  for (const fact of original) {
    const same = agreeing(fact);
    if (same[0] === undefined) continue;
    // The second mention stands for the second one.
    const rank = counts.get(same[0]) ?? 0;
    counts.set(same[0], rank + 1);
    const other = same[rank];
    if (other === undefined || taken.has(other)) continue;
    taken.add(other);
    anchors.push({ original: fact, translation: other });
  }
  return anchors;
}
