import type { Database } from 'better-sqlite3';

export interface RunRow {
  readonly id: number;
  readonly started: string;
  readonly finished: string | null;
  readonly paths: string;
  readonly pipeline: string;
  readonly network: string;
  readonly outcome: string | null;
  /** What the model pass did, as JSON; null where there was none. */
  readonly model: string | null;
}

export interface ListVersionRow {
  readonly id: string;
  readonly name: string;
  readonly entries: number | null;
  readonly version: string;
  readonly retrieved: string;
  readonly note: string;
  /** SHA-256 over the canonical JSON of the entries as screened; absent in rows of earlier versions. */
  readonly hash?: string;
  /** Tables of aliases that were applied to it, each with its day. */
  readonly tables?: readonly { readonly id: string; readonly title: string; readonly version: string }[];
}

/** Which runs were made with what, and which list versions were used. */
export class RunStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  start(paths: readonly string[], pipeline: unknown, network: string): number {
    const result = this.#database
      .prepare('INSERT INTO run (started, paths, pipeline, network) VALUES (?, ?, ?, ?)')
      .run(new Date().toISOString(), JSON.stringify(paths), JSON.stringify(pipeline), network);
    return Number(result.lastInsertRowid);
  }

  finish(id: number, outcome: string): void {
    this.#database
      .prepare('UPDATE run SET finished = ?, outcome = ? WHERE id = ?')
      .run(new Date().toISOString(), outcome, id);
  }

  /** Records what the model pass of a run did. */
  setModel(id: number, model: unknown): void {
    this.#database.prepare('UPDATE run SET model = ? WHERE id = ?').run(JSON.stringify(model), id);
  }

  /** What the model passes of all runs did, the last one first. */
  models(): string[] {
    return this.#database
      .prepare('SELECT model FROM run WHERE model IS NOT NULL ORDER BY id DESC')
      .pluck()
      .all() as string[];
  }

  last(): RunRow | null {
    return (
      (this.#database.prepare('SELECT * FROM run ORDER BY id DESC LIMIT 1').get() as RunRow | undefined) ??
      null
    );
  }

  /** Records a list version; true when it was not known before, or is said to be something else now. */
  recordList(version: ListVersionRow): boolean {
    const result = this.#database
      .prepare(
        `INSERT INTO list_version (id, version, body) VALUES (?, ?, ?)
         ON CONFLICT (id, version) DO UPDATE SET body = excluded.body WHERE body <> excluded.body`,
      )
      .run(version.id, version.version, JSON.stringify(version));
    return result.changes === 1;
  }

  lists(): ListVersionRow[] {
    const bodies = this.#database
      .prepare('SELECT body FROM list_version ORDER BY rowid')
      .pluck()
      .all() as string[];
    return bodies.map((body) => JSON.parse(body) as ListVersionRow);
  }
}
