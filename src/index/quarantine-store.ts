import type { Database } from 'better-sqlite3';

/** Bytes that were removed from the index after a clawback. */
export interface QuarantineRow {
  readonly sha256: string;
  /** `subject`: what was clawed back, and what lay in it. `container`: a file whose bytes held it. */
  readonly kind: 'subject' | 'container';
  readonly size: number;
  readonly authority: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Which bytes are kept out of the index, by whom and under what authority. */
export class QuarantineStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** A subject stays one: what is a container of another subject as well is still clawed back itself. */
  put(row: QuarantineRow): void {
    this.#database
      .prepare(
        `INSERT INTO quarantine (sha256, kind, size, authority, by, at) VALUES (@sha256, @kind, @size, @authority, @by, @at)
         ON CONFLICT (sha256) DO UPDATE SET kind = excluded.kind, authority = excluded.authority, by = excluded.by, at = excluded.at
         WHERE quarantine.kind = 'container'`,
      )
      .run(row);
  }

  get(sha256: string): QuarantineRow | null {
    return (
      (this.#database.prepare('SELECT * FROM quarantine WHERE sha256 = ?').get(sha256) as
        | QuarantineRow
        | undefined) ?? null
    );
  }

  all(): QuarantineRow[] {
    return this.#database.prepare('SELECT * FROM quarantine ORDER BY sha256').all() as QuarantineRow[];
  }

  isEmpty(): boolean {
    return this.#database.prepare('SELECT 1 FROM quarantine LIMIT 1').get() === undefined;
  }

  /** Files that hold one of the given files as a member, up through all levels; nearest first. */
  containersOf(files: readonly string[]): string[] {
    return this.#database
      .prepare(
        `WITH RECURSIVE above (file) AS (
           SELECT m.container FROM member m JOIN json_each(?) AS given ON m.file = given.value
           UNION SELECT m.container FROM member m JOIN above ON m.file = above.file
         ) SELECT file FROM above`,
      )
      .pluck()
      .all(JSON.stringify(files)) as string[];
  }

  /** Removes everything the index holds of the content of a file: pages, search rows, results, proposals of a model, facts, observations. */
  removeContent(sha256: string): void {
    const run = (sql: string, ...values: readonly unknown[]) => this.#database.prepare(sql).run(...values);
    run('DELETE FROM page_search WHERE rowid IN (SELECT id FROM page WHERE file = ?)', sha256);
    run('DELETE FROM page WHERE file = ?', sha256);
    run(
      'DELETE FROM proposal WHERE file = ? OR document IN (SELECT document FROM document_page WHERE file = ?)',
      sha256,
      sha256,
    );
    run(
      'DELETE FROM document WHERE file = ? OR id IN (SELECT document FROM document_page WHERE file = ?)',
      sha256,
      sha256,
    );
    run('DELETE FROM flag WHERE file = ?', sha256);
    run('DELETE FROM indicator WHERE file = ?', sha256);
    run('DELETE FROM flag_change WHERE file = ?', sha256);
    run('DELETE FROM screened_file WHERE file = ?', sha256);
    run('DELETE FROM exception WHERE file = ?', sha256);
    run("DELETE FROM work WHERE subject = ? OR subject GLOB ? || ':*'", sha256, sha256);
    run(
      'DELETE FROM observation WHERE id IN (SELECT observation FROM observation_file WHERE file = ?)',
      sha256,
    );
    run(
      "UPDATE file SET facts = '{}', page_count = NULL, state = 'held', reason = NULL WHERE sha256 = ?",
      sha256,
    );
    run('UPDATE occurrence SET failure = NULL, reason = NULL WHERE file = ?', sha256);
  }

  /**
   * Rewrites the database so that no removed text is left in free pages, in the full-text index or in the write-ahead
   * log. Must not run inside a transaction.
   * @returns false when another program has the index open, so that the log could not be emptied.
   */
  scrub(searchable: () => void): boolean {
    this.#database.pragma('secure_delete = ON');
    // Deleted rows of a contentless full-text index leave their words in its segments: it is built anew.
    this.#database.transaction(() => {
      this.#database.exec("INSERT INTO page_search (page_search) VALUES ('delete-all')");
      searchable();
    })();
    this.#database.exec('VACUUM');
    const [log] = this.#database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return log?.busy === 0;
  }
}
