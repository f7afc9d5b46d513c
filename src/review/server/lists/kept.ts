/** A value that is made anew only when what it was made from has changed. */
export class Kept<Value> {
  readonly #keyOf: () => string;
  readonly #make: () => Value;
  #kept: { readonly key: string; readonly value: Value } | null = null;
  /** @param keyOf says in one word what the value is made from */
  constructor(keyOf: () => string, make: () => Value) {
    this.#keyOf = keyOf;
    this.#make = make;
  }

  get value(): Value {
    const key = this.#keyOf();
    if (this.#kept?.key !== key) this.#kept = { key, value: this.#make() };
    return this.#kept.value;
  }
}
