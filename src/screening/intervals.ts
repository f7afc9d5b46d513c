/** A stretch of a text, end exclusive. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** First index of an ascending list of `length` items for which `isPast` holds; `length` when it holds for none. */
function firstWhere(length: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (isPast(half)) high = half;
    else low = half + 1;
  }
  return low;
}

/**
 * Stretches of a text by place, so that questions about neighbours cost the logarithm of their number and not their
 * number: a page may hold the same listed name ten thousand times. Building sorts once.
 */
export class IntervalIndex<Item extends Interval> {
  private readonly sorted: readonly Item[];
  /** Furthest end among the items up to each one. */
  private readonly furthest: readonly number[];
  private readonly longest: number;

  constructor(items: Iterable<Item>) {
    this.sorted = [...items].sort((one, other) => one.start - other.start || one.end - other.end);
    const furthest: number[] = [];
    let longest = 0;
    for (const item of this.sorted) {
      furthest.push(Math.max(item.end, furthest.at(-1) ?? item.end));
      longest = Math.max(longest, item.end - item.start);
    }
    this.furthest = furthest;
    this.longest = longest;
  }

  /** The items that share at least one character with [start, end), in order of place. */
  overlapping(start: number, end: number): Item[] {
    const found: Item[] = [];
    const earliest = start - this.longest;
    for (
      let index = firstWhere(this.sorted.length, (at) => this.sorted[at]!.start > earliest);
      index < this.sorted.length && this.sorted[index]!.start < end;
      index++
    ) {
      if (this.sorted[index]!.end > start) found.push(this.sorted[index]!);
    }
    return found;
  }

  /** True when an item shares at least one character with [start, end). */
  overlaps(start: number, end: number): boolean {
    const count = firstWhere(this.sorted.length, (at) => this.sorted[at]!.start >= end);
    return count > 0 && this.furthest[count - 1]! > start;
  }

  /** True when one item holds all of [start, end). */
  holds(start: number, end: number): boolean {
    const count = firstWhere(this.sorted.length, (at) => this.sorted[at]!.start > start);
    return count > 0 && this.furthest[count - 1]! >= end;
  }

  /** An item that holds all of [start, end), the first by place; undefined when there is none. */
  holder(start: number, end: number): Item | undefined {
    if (!this.holds(start, end)) return undefined;
    const from = firstWhere(this.sorted.length, (at) => this.furthest[at]! >= end);
    return this.sorted[from];
  }
}

/** Stretches none of which overlap, taken one by one in any order. */
export class DisjointIntervals {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Takes a stretch and says true, or says false where one that was taken earlier overlaps it. */
  take({ start, end }: Interval): boolean {
    const at = firstWhere(this.starts.length, (index) => this.starts[index]! >= start);
    if (at > 0 && this.ends[at - 1]! > start) return false;
    if (at < this.starts.length && this.starts[at]! < end) return false;
    this.starts.splice(at, 0, start);
    this.ends.splice(at, 0, end);
    return true;
  }
}
