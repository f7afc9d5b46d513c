/** One reading of a line, character by character, with the confidence of each. */
export type Reading = readonly { readonly character: string; readonly confidence: number }[];

/** A character that most readings agree on. */
export interface Voted {
  readonly character: string;
  readonly confidence: number;
  /** Share of the readings that have it here, 0..1. */
  readonly share: number;
}

/**
 * Joins several readings of one line by vote (after Fiscus 1997, ROVER): the reading nearest to all others is the frame,
 * the others are aligned with it, and at each place the character with most votes stands, where it has more than the
 * readings that have none there. Confidence is the mean of those that agree, times the share that agrees. `lost` is the
 * greatest share of readings, 0..0.5, that have a character where the vote has none.
 */
export function voted(readings: readonly Reading[]): { readonly line: Voted[]; readonly lost: number } {
  const lists = readings.filter((reading) => reading.length > 0);
  if (lists.length === 0) return { line: [], lost: 0 };
  const distances = lists.map((one) => lists.reduce((sum, other) => sum + align(one, other).distance, 0));
  const frame = lists[distances.indexOf(Math.min(...distances))]!;
  /** Votes for each character of the frame, and for what stands before it. */
  const at = frame.map(() => new Map<string, number[]>());
  const before = Array.from({ length: frame.length + 1 }, () => new Map<string, number[]>());
  for (const other of lists) {
    for (const { mine, theirs, place } of align(frame, other).pairs) {
      if (theirs === null) continue;
      const votes = mine === null ? before[place]! : at[mine]!;
      const { character, confidence } = other[theirs]!;
      const known = votes.get(character);
      if (known === undefined) votes.set(character, [confidence]);
      else known.push(confidence);
    }
  }
  const result: Voted[] = [];
  let lost = 0;
  const take = (votes: ReadonlyMap<string, number[]>): void => {
    let best: [string, number[]] | null = null;
    let given = 0;
    const weight = (list: readonly number[]): number => list.reduce((sum, value) => sum + 0.3 + value, 0);
    for (const entry of votes) {
      given += entry[1].length;
      if (best === null || weight(entry[1]) > weight(best[1])) best = entry;
    }
    if (best === null || given <= lists.length - given) {
      lost = Math.max(lost, given / lists.length);
      return;
    }
    const [character, list] = best;
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
    const share = list.length / lists.length;
    result.push({ character, confidence: mean * (0.5 + 0.5 * share), share });
  };
  for (let place = 0; place <= frame.length; place++) {
    take(before[place]!);
    if (place < frame.length) take(at[place]!);
  }
  return { line: result, lost };
}

interface Alignment {
  readonly distance: number;
  /** Indexes that stand for each other; null where one has nothing. `place` is the frame's index an insertion stands before. */
  readonly pairs: readonly {
    readonly mine: number | null;
    readonly theirs: number | null;
    readonly place: number;
  }[];
}

/** Alignment of least edit distance. */
function align(frame: Reading, other: Reading): Alignment {
  const wide = other.length + 1;
  const costs = new Uint16Array((frame.length + 1) * wide);
  for (let i = 0; i <= frame.length; i++) {
    for (let j = 0; j <= other.length; j++) {
      if (i === 0 || j === 0) {
        costs[i * wide + j] = i + j;
        continue;
      }
      const same = frame[i - 1]!.character === other[j - 1]!.character ? 0 : 1;
      costs[i * wide + j] = Math.min(
        costs[(i - 1) * wide + j - 1]! + same,
        costs[(i - 1) * wide + j]! + 1,
        costs[i * wide + j - 1]! + 1,
      );
    }
  }
  const pairs: { mine: number | null; theirs: number | null; place: number }[] = [];
  let i = frame.length;
  let j = other.length;
  while (i > 0 || j > 0) {
    const here = costs[i * wide + j]!;
    const same = i > 0 && j > 0 && frame[i - 1]!.character === other[j - 1]!.character ? 0 : 1;
    if (i > 0 && j > 0 && here === costs[(i - 1) * wide + j - 1]! + same) {
      pairs.push({ mine: --i, theirs: --j, place: i });
    } else if (i > 0 && here === costs[(i - 1) * wide + j]! + 1) {
      pairs.push({ mine: --i, theirs: null, place: i });
    } else pairs.push({ mine: null, theirs: --j, place: i });
  }
  return { distance: costs[costs.length - 1]!, pairs };
}
