import type { Database, Statement } from 'better-sqlite3';

/**
 * Statements of one store, compiled once each: a second run on an unchanged dump is little else than looking rows up,
 * and compiled statements that pile up take memory that is not counted.
 */
export class Statements {
  readonly #database: Database;
  readonly #compiled = new Map<string, Statement>();
  constructor(database: Database) {
    this.#database = database;
  }

  /** The statement of a fixed text; what is set on it (`pluck`) stays set for the next who asks for the same text. */
  of(sql: string): Statement {
    let statement = this.#compiled.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#compiled.set(sql, statement);
    }
    return statement;
  }
}
