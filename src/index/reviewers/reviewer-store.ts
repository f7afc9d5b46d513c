import type { Database } from 'better-sqlite3';
import { Statements } from '../statements.ts';

/** A person who reviews on this machine. */
export interface ReviewerRow {
  readonly name: string;
  /** Salt and hash of the passphrase; null for a name that the terminal alone vouches for. */
  readonly salt: string | null;
  readonly passphrase: string | null;
  readonly created: string;
}

/** People who review, with what proves who they are. */
export class ReviewerStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  get(name: string): ReviewerRow | null {
    return (
      (this.#statements.of('SELECT * FROM reviewer WHERE name = ?').get(name) as ReviewerRow | undefined) ??
      null
    );
  }

  /** All of them by name. */
  all(): ReviewerRow[] {
    return this.#statements.of('SELECT * FROM reviewer ORDER BY name').all() as ReviewerRow[];
  }

  /** Adds a person, or sets the passphrase of one who has none. Call in a transaction. */
  put(row: ReviewerRow): void {
    this.#statements
      .of(
        `INSERT INTO reviewer (name, salt, passphrase, created) VALUES (@name, @salt, @passphrase, @created)
         ON CONFLICT (name) DO UPDATE SET salt = excluded.salt, passphrase = excluded.passphrase
         WHERE reviewer.passphrase IS NULL`,
      )
      .run(row);
  }
}
