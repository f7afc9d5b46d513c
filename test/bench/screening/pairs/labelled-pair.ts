/** Two names and whether they are the same organisation's. */
export interface LabelledPair {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  /** What makes the pair easy or hard. */
  readonly kind: string;
}

/** Numbers 0 to 1 that are the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** True for the pairs that rules may be written against; the others are for the figure alone. Told by the words. */
export function isForTuning(pair: LabelledPair): boolean {
  let hash = 2166136261;
  for (const character of `${pair.left}|${pair.right}`)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 16777619);
  return ((hash >>> 15) & 1) === 0;
}
