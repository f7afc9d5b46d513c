/** Where an item stands: two numbers, and a third that tells any two apart. */
export interface Standing {
  readonly primary: number;
  readonly secondary: number;
  readonly last: number;
}

/** Keeps the first few of many items in order, without sorting the many. */
export class FirstInOrder {
  readonly #limit: number;
  /** A heap, the item that stands last on top. */
  readonly #heap: (Standing & { readonly item: number })[] = [];
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True when an item that stands there would be kept. */
  takes(primary: number, secondary: number, last: number): boolean {
    if (this.#heap.length < this.#limit) return true;
    const top = this.#heap[0]!;
    if (primary !== top.primary) return primary < top.primary;
    if (secondary !== top.secondary) return secondary < top.secondary;
    return last < top.last;
  }

  /** First number of the place that stands last among those kept; what lies behind it is not kept. Infinite while there is room. */
  get worst(): number {
    return this.#heap.length < this.#limit ? Number.POSITIVE_INFINITY : this.#heap[0]!.primary;
  }

  add(item: number, primary: number, secondary: number, last: number): void {
    const heap = this.#heap;
    if (heap.length >= this.#limit) {
      heap[0] = { item, primary, secondary, last };
      this.#sink();
      return;
    }
    heap.push({ item, primary, secondary, last });
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (compareStandings(heap[at]!, heap[above]!) <= 0) return;
      [heap[at], heap[above]] = [heap[above]!, heap[at]!];
      at = above;
    }
  }

  /** The items kept, first one first. */
  inOrder(): (Standing & { readonly item: number })[] {
    return [...this.#heap].sort(compareStandings);
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const later = right < heap.length && compareStandings(heap[right]!, heap[left]!) > 0 ? right : left;
      if (compareStandings(heap[later]!, heap[at]!) <= 0) return;
      [heap[at], heap[later]] = [heap[later]!, heap[at]!];
      at = later;
    }
  }
}

function compareStandings(one: Standing, other: Standing): number {
  return one.primary - other.primary || one.secondary - other.secondary || one.last - other.last;
}
