const none = -1;

/** Which document each page belongs to, by the page's id in the index, as columns of numbers. */
export class PageRows {
  /** Number of the document; -1 for an id that no page of a document has. */
  documents: Int32Array = new Int32Array(0);
  /** Number of the page in its file. */
  numbers: Int32Array = new Int32Array(0);
  #next: Int32Array = new Int32Array(0);
  readonly #first = new Map<number, number>();

  add(id: number, document: number, number: number): void {
    if (id >= this.documents.length) this.#reserve(id + 1);
    // A page that two documents claim belongs to the one that came first.
    if (this.documents[id] !== none) return;
    this.documents[id] = document;
    this.numbers[id] = number;
    this.#next[id] = this.#first.get(document) ?? none;
    this.#first.set(document, id);
  }

  /** Takes the pages of a document out. */
  remove(document: number): void {
    for (let id = this.#first.get(document) ?? none; id !== none; id = this.#next[id]!)
      this.documents[id] = none;
    this.#first.delete(document);
  }

  /** Number of the document of a page; -1 for none. */
  documentOf(id: number): number {
    return this.documents[id] ?? none;
  }

  #reserve(size: number): void {
    const before = this.documents.length;
    const room = Math.max(size, Math.ceil(before * 1.5), 1024);
    const enlarged = (from: Int32Array): Int32Array => {
      const to = new Int32Array(room).fill(none, before);
      to.set(from);
      return to;
    };
    this.documents = enlarged(this.documents);
    this.numbers = enlarged(this.numbers);
    this.#next = enlarged(this.#next);
  }
}
