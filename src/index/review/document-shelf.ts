import type { KnownDocument } from './known-documents.ts';

/** A document by what orders it: path, then first page, then id. */
export type DocumentKey = readonly [path: string, firstPage: number, id: string];

/** The documents of an index with numbers of their own, and their order. */
export class DocumentShelf {
  /** By number; null for a number that is free. */
  readonly all: (KnownDocument | null)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  #sorted: readonly number[] | null = null;
  /** The order as it last was, whether or not it still holds. */
  #last: readonly number[] = [];
  #ranks: Int32Array = new Int32Array(0);
  #suppliers: readonly string[] = [];
  #supplierRanks: Int32Array = new Int32Array(0);

  get count(): number {
    return this.#numbers.size;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Puts a document in place of the one with its id. Returns its number. */
  put(document: KnownDocument): number {
    const known = this.#numbers.get(document.id);
    const number = known ?? this.#free.pop() ?? this.all.length;
    const before = known === undefined ? undefined : this.all[known]!;
    if (before === undefined || !standsAlike(before, document)) this.#sorted = null;
    this.all[number] = document;
    this.#numbers.set(document.id, number);
    return number;
  }

  remove(id: string): number | undefined {
    const number = this.#numbers.get(id);
    if (number === undefined) return undefined;
    this.#numbers.delete(id);
    this.all[number] = null;
    this.#free.push(number);
    this.#sorted = null;
    return number;
  }

  /** Numbers of the documents in order. */
  get sorted(): readonly number[] {
    return this.#sorted ?? this.#sort();
  }

  /** Place of each document in the order, by number. */
  get ranks(): Int32Array {
    if (this.#sorted === null) this.#sort();
    return this.#ranks;
  }

  /** Place of each document's supplier label in their order, by number; those without a label come last. */
  get supplierRanks(): Int32Array {
    if (this.#sorted === null) this.#sort();
    return this.#supplierRanks;
  }

  /** Where a document with this key stands in the order, or would stand: a half below the one that comes after it. */
  rankOfKey(key: DocumentKey): number {
    const sorted = this.sorted;
    const place = lowerBound(sorted.length, (at) => compareKeys(keyOf(this.all[sorted[at]!]!), key) < 0);
    const found = sorted[place];
    return found !== undefined && compareKeys(keyOf(this.all[found]!), key) === 0 ? place : place - 0.5;
  }

  /** As `rankOfKey`, of a supplier label; null stands for none. */
  rankOfSupplier(label: string | null): number {
    if (this.#sorted === null) this.#sort();
    if (label === null) return this.#suppliers.length;
    const place = lowerBound(this.#suppliers.length, (at) => this.#suppliers[at]! < label);
    return this.#suppliers[place] === label ? place : place - 0.5;
  }

  #sort(): readonly number[] {
    const sorted = this.#inLastOrder();
    const { all } = this;
    sorted.sort((one, other) => {
      const first = all[one]!;
      const second = all[other]!;
      if (first.path !== second.path) return first.path < second.path ? -1 : 1;
      return first.firstPage - second.firstPage || compare(first.id, second.id);
    });
    this.#ranks = new Int32Array(this.all.length);
    sorted.forEach((number, rank) => {
      this.#ranks[number] = rank;
    });
    const labels = new Set<string>();
    for (const number of sorted) {
      const label = this.all[number]!.suppliers[0];
      if (label !== undefined) labels.add(label);
    }
    this.#suppliers = [...labels].sort(compare);
    const places = new Map(this.#suppliers.map((label, place) => [label, place]));
    this.#supplierRanks = new Int32Array(this.all.length);
    for (const number of sorted) {
      const label = this.all[number]!.suppliers[0];
      this.#supplierRanks[number] = label === undefined ? places.size : places.get(label)!;
    }
    this.#sorted = sorted;
    this.#last = sorted;
    return sorted;
  }

  /** Numbers of the documents, those first that were there the last time: what is nearly in order is soon sorted. */
  #inLastOrder(): number[] {
    const isListed = new Uint8Array(this.all.length);
    const numbers: number[] = [];
    for (const number of this.#last) {
      if (this.all[number] === null) continue;
      isListed[number] = 1;
      numbers.push(number);
    }
    for (let number = 0; number < this.all.length; number++)
      if (this.all[number] !== null && isListed[number] === 0) numbers.push(number);
    return numbers;
  }
}

export function keyOf({ path, firstPage, id }: KnownDocument): DocumentKey {
  return [path, firstPage, id];
}

function standsAlike(one: KnownDocument, other: KnownDocument): boolean {
  return compareKeys(keyOf(one), keyOf(other)) === 0 && one.suppliers[0] === other.suppliers[0];
}

function compareKeys(one: DocumentKey, other: DocumentKey): number {
  return compare(one[0], other[0]) || one[1] - other[1] || compare(one[2], other[2]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** First place of `length` places for which the test is false. */
function lowerBound(length: number, isBelow: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
