/** What takes longer than this to make is not made again at every change, milliseconds. */
const long = 200;
/** Share of the time that making such a value may take while things change all the time, as during a run. */
const share = 0.1;

/** A value that is made anew only when what it was made from has changed. */
export class Kept<Value> {
  readonly #keyOf: () => string;
  readonly #make: () => Value;
  #kept: { readonly key: string; readonly value: Value; readonly until: number } | null = null;
  /** @param keyOf says in one word what the value is made from */
  constructor(keyOf: () => string, make: () => Value) {
    this.#keyOf = keyOf;
    this.#make = make;
  }

  get value(): Value {
    const key = this.#keyOf();
    const started = performance.now();
    if (this.#kept !== null && (this.#kept.key === key || started < this.#kept.until))
      return this.#kept.value;
    const value = this.#make();
    const taken = performance.now() - started;
    this.#kept = { key, value, until: taken < long ? 0 : started + taken / share };
    return value;
  }
}
