import type { Database, Statement } from 'better-sqlite3';
import { hashOf } from '../model/hashing.ts';

/** What a piece of work was done from. Two equal keys mean: the result on hand is the result wanted. */
export interface WorkInputs {
  readonly stage: string;
  readonly version: number | string;
  readonly settings: unknown;
  readonly inputs: readonly string[];
  readonly decisions?: readonly string[];
}

/** Key of a piece of work: SHA-256 over stage, version, settings, input hashes and the decisions that bear on it. */
export function workKey(inputs: WorkInputs): string {
  return hashOf([inputs.stage, inputs.version, inputs.settings, inputs.inputs, inputs.decisions ?? []]);
}

/** Which pieces of work are done, and with what result. */
export class WorkStore {
  readonly #find: Statement;
  readonly #put: Statement;
  readonly #key: Statement;
  readonly #forget: Statement;
  readonly #last: Statement;
  readonly #under: Statement;
  constructor(database: Database) {
    this.#find = database
      .prepare('SELECT output FROM work WHERE stage = ? AND subject = ? AND key = ?')
      .pluck();
    this.#key = database.prepare('SELECT key FROM work WHERE stage = ? AND subject = ?').pluck();
    this.#last = database.prepare('SELECT output FROM work WHERE stage = ? AND subject = ?').pluck();
    this.#under = database
      .prepare('SELECT output FROM work WHERE stage = ? AND subject >= ? AND subject < ? ORDER BY subject')
      .pluck();
    this.#forget = database.prepare('DELETE FROM work WHERE stage = ? AND subject = ?');
    this.#put = database.prepare(
      'INSERT INTO work (stage, subject, key, output) VALUES (?, ?, ?, ?) ON CONFLICT (stage, subject) DO UPDATE SET key = excluded.key, output = excluded.output',
    );
  }

  /** Output hash of the work if it was done under this very key, else null. */
  outputOf(stage: string, subject: string, key: string): string | null {
    return (this.#find.get(stage, subject, key) as string | undefined) ?? null;
  }

  /** The key under which the work was last done; null when it never was. */
  keyOf(stage: string, subject: string): string | null {
    return (this.#key.get(stage, subject) as string | undefined) ?? null;
  }

  /** Output hash of the work as it was last done, under whatever key; null when it never was. */
  lastOutput(stage: string, subject: string): string | null {
    return (this.#last.get(stage, subject) as string | undefined) ?? null;
  }

  /** Output hashes of all work of a stage whose subject begins with `prefix`, by subject. */
  outputsUnder(stage: string, prefix: string): string[] {
    return this.#under.all(stage, prefix, `${prefix}\u{10ffff}`) as string[];
  }

  /** Forgets that a piece of work is done: it will be done again. */
  forget(stage: string, subject: string): void {
    this.#forget.run(stage, subject);
  }

  /** Marks work as done; call in the transaction that stores its result. */
  markDone(stage: string, subject: string, key: string, output: string): void {
    this.#put.run(stage, subject, key, output);
  }
}
