import type { Database } from 'better-sqlite3';

/** A person's word that documents may be sent to a host. */
export interface ConsentRow {
  /** Sequence number of its event in the chain. */
  readonly event: number;
  readonly host: string;
  readonly model: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** How many documents were to be sent. */
  readonly documents: number;
}

/** Who allowed documents to be sent where. */
export class ConsentStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Records a consent; call in the transaction that appends its event. */
  put(row: ConsentRow): void {
    this.#database
      .prepare(
        'INSERT INTO consent (event, host, model, by, at, documents) VALUES (@event, @host, @model, @by, @at, @documents)',
      )
      .run(row);
  }

  all(): ConsentRow[] {
    return this.#database.prepare('SELECT * FROM consent ORDER BY event').all() as ConsentRow[];
  }
}
