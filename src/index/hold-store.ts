import type { Database } from 'better-sqlite3';
import { Statements } from './statements.ts';

/** A family that is or was held, by its first occurrence. */
export interface HoldRow {
  readonly path: string;
  /** SHA-256 of the family's first file. */
  readonly file: string;
  readonly state: 'held' | 'released';
  /** `list`: it matches a line of the privilege list. `person`: somebody named it. */
  readonly basis: 'list' | 'person';
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

/** Every occurrence of a held family, with the reason; what is quarantined says so before anything else. */
const heldOccurrences = `
  WITH RECURSIVE family (path, file, reason) AS (
    SELECT o.path, o.file, h.reason FROM hold h JOIN occurrence o ON o.path = h.path AND o.file = h.file
      WHERE h.state = 'held'
    UNION
    SELECT o.path, o.file, f.reason FROM family f JOIN occurrence o ON o.parent = f.path
      WHERE COALESCE(o.parent_file, f.file) = f.file
  )
  SELECT path, file, MIN(place || reason) AS ranked FROM (
    SELECT o.path, o.file, '0' AS place, 'quarantined on ' || substr(q.at, 1, 10) || ' under ' || q.authority AS reason
      FROM quarantine q JOIN occurrence o ON o.file = q.sha256 WHERE q.kind = 'subject'
    UNION ALL SELECT path, file, '1', reason FROM family
  ) GROUP BY path, file`;

/** A file is held when it lies in held occurrences alone; one that is only ledgered elsewhere does not count. */
const heldFile = `EXISTS (SELECT 1 FROM occurrence o WHERE o.file = file.sha256 AND o.held IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM occurrence o WHERE o.file = file.sha256 AND o.held IS NULL AND COALESCE(o.state, '') <> 'ignored')`;

/** Which families are held back, and what that means for each occurrence and file. */
export class HoldStore {
  readonly #database: Database;
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  put(row: HoldRow): void {
    this.#database
      .prepare(
        `INSERT INTO hold (path, file, state, basis, reason, by, at) VALUES (@path, @file, @state, @basis, @reason, @by, @at)
         ON CONFLICT (path, file) DO UPDATE SET state = excluded.state, basis = excluded.basis,
           reason = excluded.reason, by = excluded.by, at = excluded.at`,
      )
      .run(row);
  }

  all(): HoldRow[] {
    return this.#database.prepare('SELECT * FROM hold ORDER BY path, file').all() as HoldRow[];
  }

  get(path: string, file: string): HoldRow | null {
    return (
      (this.#database.prepare('SELECT * FROM hold WHERE path = ? AND file = ?').get(path, file) as
        | HoldRow
        | undefined) ?? null
    );
  }

  /**
   * Brings every occurrence and file to what the holds and the quarantine say.
   * @returns the files that are held now and were not, and those that were and are not.
   */
  settle(): { readonly newlyHeld: readonly string[]; readonly newlyReleased: readonly string[] } {
    this.#database.exec(`
      CREATE TEMP TABLE held_now AS ${heldOccurrences};
      CREATE UNIQUE INDEX temp.held_now_key ON held_now (path, file);
      UPDATE occurrence SET held = (SELECT substr(ranked, 2) FROM held_now h WHERE h.path = occurrence.path AND h.file = occurrence.file)
        WHERE held IS NOT (SELECT substr(ranked, 2) FROM held_now h WHERE h.path = occurrence.path AND h.file = occurrence.file);
      DROP TABLE held_now;
    `);
    const files = (condition: string): string[] =>
      this.#database
        .prepare(`SELECT sha256 FROM file WHERE ${condition} ORDER BY sha256`)
        .pluck()
        .all() as string[];
    const newlyHeld = files(`held = 0 AND ${heldFile}`);
    const newlyReleased = files(`held = 1 AND NOT (${heldFile})`);
    const mark = this.#database.prepare('UPDATE file SET held = ? WHERE sha256 = ?');
    for (const file of newlyHeld) mark.run(1, file);
    for (const file of newlyReleased) mark.run(0, file);
    return { newlyHeld, newlyReleased };
  }

  /** True when the file lies in held occurrences alone, as the ledger stands at this moment. */
  isHeld(sha256: string): boolean {
    return this.#statements.of(`SELECT ${heldFile} FROM file WHERE sha256 = ?`).pluck().get(sha256) === 1;
  }

  /** Released files that no run has analysed since: their families were held once. */
  awaitingAnalysis(stage: string): string[] {
    return this.#database
      .prepare(
        `WITH RECURSIVE family (path, file) AS (
           SELECT path, file FROM hold WHERE state = 'released'
           UNION
           SELECT o.path, o.file FROM family f JOIN occurrence o ON o.parent = f.path
             WHERE COALESCE(o.parent_file, f.file) = f.file
         )
         SELECT DISTINCT f.file FROM family f JOIN occurrence o ON o.path = f.path AND o.file = f.file
         WHERE f.file <> '' AND o.held IS NULL AND o.fixed = 0
           AND NOT EXISTS (SELECT 1 FROM work w WHERE w.stage = ? AND w.subject = f.file)
         ORDER BY f.file`,
      )
      .pluck()
      .all(stage) as string[];
  }
}
