import { type ReviewState, reviewStateSchema } from '../../model/field.ts';

/** What lists ask of a field, as `field_review` holds it. */
export interface FieldRow {
  readonly id: number;
  readonly position: number;
  readonly form: string;
  readonly state: ReviewState;
  /** 0 nothing, 1 decide, 2 decide as the second person, 3 settle a conflict. */
  readonly todo: number;
  readonly changed: boolean;
  readonly flagged: boolean;
  /** 0..1 */
  readonly risk: number;
}

/** Which of the small facts of a field must be what; built once per request, asked of every row. */
export interface RowTest {
  readonly mask: number;
  readonly wanted: number;
  /** Number of the form, -1 for any, -2 where no field has it. */
  readonly form: number;
}

export interface RowFacts {
  readonly state?: ReviewState | undefined;
  readonly todo?: number | undefined;
  readonly flagged?: boolean | undefined;
  readonly changed?: boolean | undefined;
  readonly form?: string | undefined;
}

/** Risk is kept in ten-thousandths: `reviewPriority` gives no more. */
export const riskSteps = 10_000;

const states = reviewStateSchema.options;
const todoShift = 3;
const flaggedBit = 1 << 5;
const changedBit = 1 << 6;
const none = -1;

/**
 * The rows of `field_review` as columns of numbers, 23 bytes a field: any combination of filters is one pass over them
 * (two million in some milliseconds), where tables would need an index for each combination and order.
 */
export class FieldRows {
  /** Document of each slot by its number; -1 for a slot that is free. */
  documents: Int32Array = new Int32Array(0);
  ids: Float64Array = new Float64Array(0);
  positions: Int32Array = new Int32Array(0);
  forms: Int32Array = new Int32Array(0);
  risks: Uint16Array = new Uint16Array(0);
  facts: Uint8Array = new Uint8Array(0);
  /** Slots in use lie below. */
  length = 0;
  readonly formNames: string[] = [];
  readonly #formNumbers = new Map<string, number>();
  /** Next slot of the same document; and the first one of each. */
  #next: Int32Array = new Int32Array(0);
  #first: Int32Array = new Int32Array(0).fill(none);
  readonly #free: number[] = [];

  /** Makes room for as many slots at once. */
  reserve(slots: number): void {
    if (slots <= this.documents.length) return;
    const size = Math.max(slots, Math.ceil(this.documents.length * 1.5), 1024);
    this.documents = enlarged(this.documents, new Int32Array(size));
    this.ids = enlarged(this.ids, new Float64Array(size));
    this.positions = enlarged(this.positions, new Int32Array(size));
    this.forms = enlarged(this.forms, new Int32Array(size));
    this.risks = enlarged(this.risks, new Uint16Array(size));
    this.facts = enlarged(this.facts, new Uint8Array(size));
    this.#next = enlarged(this.#next, new Int32Array(size));
  }

  add(document: number, row: FieldRow): void {
    if (document >= this.#first.length) {
      const before = this.#first.length;
      this.#first = enlarged(this.#first, new Int32Array(Math.max(document + 1, before * 2, 1024)));
      this.#first.fill(none, before);
    }
    const slot = this.#free.pop() ?? this.length++;
    this.reserve(slot + 1);
    this.documents[slot] = document;
    this.ids[slot] = row.id;
    this.positions[slot] = row.position;
    this.forms[slot] = this.#formNumber(row.form);
    this.risks[slot] = Math.round(Math.min(1, Math.max(0, row.risk)) * riskSteps);
    this.facts[slot] =
      states.indexOf(row.state) |
      (row.todo << todoShift) |
      (row.flagged ? flaggedBit : 0) |
      (row.changed ? changedBit : 0);
    this.#next[slot] = this.#first[document]!;
    this.#first[document] = slot;
  }

  /** Takes all rows of a document out. */
  remove(document: number): void {
    if (document >= this.#first.length) return;
    for (let slot = this.#first[document]!; slot !== none; slot = this.#next[slot]!) {
      this.documents[slot] = none;
      this.#free.push(slot);
    }
    this.#first[document] = none;
  }

  /** Slots of a document, in no order. */
  *ofDocument(document: number): Generator<number> {
    if (document >= this.#first.length) return;
    for (let slot = this.#first[document]!; slot !== none; slot = this.#next[slot]!) yield slot;
  }

  test({ state, todo, flagged, changed, form }: RowFacts): RowTest {
    const parts: [number, number][] = [];
    if (state !== undefined) parts.push([0b111, states.indexOf(state)]);
    if (todo !== undefined) parts.push([0b11 << todoShift, todo << todoShift]);
    if (flagged !== undefined) parts.push([flaggedBit, flagged ? flaggedBit : 0]);
    if (changed !== undefined) parts.push([changedBit, changed ? changedBit : 0]);
    return {
      mask: parts.reduce((mask, [bits]) => mask | bits, 0),
      wanted: parts.reduce((wanted, [, bits]) => wanted | bits, 0),
      form: form === undefined ? -1 : (this.#formNumbers.get(form) ?? -2),
    };
  }

  todoOf(slot: number): number {
    return (this.facts[slot]! >> todoShift) & 0b11;
  }

  stateOf(slot: number): ReviewState {
    return states[this.facts[slot]! & 0b111]!;
  }

  #formNumber(form: string): number {
    const known = this.#formNumbers.get(form);
    if (known !== undefined) return known;
    this.#formNumbers.set(form, this.formNames.length);
    return this.formNames.push(form) - 1;
  }
}

function enlarged<Column extends Int32Array | Float64Array | Uint16Array | Uint8Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}
