import type { Database } from 'better-sqlite3';
import { Statements } from '../statements.ts';

/** Somebody is at work on a document. It keeps nobody from deciding: it lets people see each other. */
export interface Lease {
  readonly document: string;
  readonly reviewer: string;
  readonly session: string;
  /** ISO 8601, UTC: it ends then by itself. */
  readonly until: string;
}

export class LeaseStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Who is at work on a document now; null for nobody. */
  of(document: string, now: string): Lease | null {
    return (
      (this.#statements.of('SELECT * FROM lease WHERE document = ? AND until > ?').get(document, now) as
        | Lease
        | undefined) ?? null
    );
  }

  put(lease: Lease): void {
    this.#statements
      .of(
        `INSERT INTO lease (document, reviewer, session, until) VALUES (@document, @reviewer, @session, @until)
         ON CONFLICT (document) DO UPDATE SET reviewer = excluded.reviewer, session = excluded.session, until = excluded.until`,
      )
      .run(lease);
  }

  /** Ends what a session holds: one document, or all of them. */
  release(session: string, document: string | null): void {
    this.#statements
      .of('DELETE FROM lease WHERE session = @session AND (@document IS NULL OR document = @document)')
      .run({ session, document });
  }

  /** Removes what has ended by itself. */
  clean(now: string): void {
    this.#statements.of('DELETE FROM lease WHERE until <= ?').run(now);
  }
}
