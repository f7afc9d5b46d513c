import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Flag } from '../model/flag.ts';
import type { FlagChange, FlagChangeKind, FlagChangeReason } from '../model/flag-change.ts';
import type { SearchedList } from './search-record.ts';
import { Statements } from './statements.ts';

/** Which edition of a list a pass used: what of it does not change from day to day. */
export type ScreenedEdition = Omit<SearchedList, 'notes'>;

/** One pass over stored pages. */
export interface ScreeningRow {
  readonly id: number;
  /** `run`: what evidex run screened. `screen`: evidex screen, which reports all since the one before it. */
  readonly by: 'run' | 'screen';
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Null while it goes on, or when it was broken off. */
  readonly finished: string | null;
  readonly screener: string;
  readonly matcher: string;
  readonly lists: readonly ScreenedEdition[];
  readonly files: number;
  readonly pages: number;
  readonly names: number;
}

/** Entries of an edition as they were screened for. */
export interface ScreenedEntries {
  readonly list: string;
  readonly hash: string;
  readonly version: string;
  /** Names by entry id, and whether the entry had left the list by then. */
  readonly entries: ReadonlyMap<string, ScreenedEntry>;
}

interface ScreenedEntry {
  readonly names: readonly string[];
  readonly delisted?: string;
}

/** A difference as stored, with the pass that found it. */
export interface RecordedChange extends FlagChange {
  readonly screening: number;
}

/** Files that are part of a re-screening, with their pages. */
export interface StoredFile {
  readonly file: string;
  readonly pages: number;
}

interface ChangeRow {
  screening: number;
  file: string;
  kind: FlagChangeKind;
  reason: string;
  before: string | null;
  after: string | null;
}

/** Passes over the stored pages, which files they came to, and how the flags differ from one to the next. */
export class ScreeningStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  start(row: Pick<ScreeningRow, 'by' | 'screener' | 'matcher' | 'lists' | 'names'>): number {
    const { lastInsertRowid } = this.#statements
      .of('INSERT INTO screening (by, started, screener, matcher, lists, names) VALUES (?, ?, ?, ?, ?, ?)')
      .run(row.by, new Date().toISOString(), row.screener, row.matcher, JSON.stringify(row.lists), row.names);
    return Number(lastInsertRowid);
  }

  finish(id: number): void {
    this.#statements.of('UPDATE screening SET finished = ? WHERE id = ?').run(new Date().toISOString(), id);
  }

  get(id: number): ScreeningRow | null {
    const row = this.#statements.of('SELECT * FROM screening WHERE id = ?').get(id);
    return row === undefined ? null : screeningRow(row);
  }

  /** The last pass that was finished and told of; null when there was none. */
  lastReported(): ScreeningRow | null {
    const row = this.#statements
      .of("SELECT * FROM screening WHERE by = 'screen' AND finished IS NOT NULL ORDER BY id DESC LIMIT 1")
      .get();
    return row === undefined ? null : screeningRow(row);
  }

  /** The last pass that was finished, or came to a file before it was broken off; null where there was none. */
  last(): ScreeningRow | null {
    const row = this.#statements
      .of('SELECT * FROM screening WHERE finished IS NOT NULL OR files > 0 ORDER BY id DESC LIMIT 1')
      .get();
    return row === undefined ? null : screeningRow(row);
  }

  /** Passes after the given one, oldest first. */
  after(id: number): ScreeningRow[] {
    return this.#statements.of('SELECT * FROM screening WHERE id > ? ORDER BY id').all(id).map(screeningRow);
  }

  /** The pass before the given one; null for the first. */
  before(id: number): ScreeningRow | null {
    const row = this.#statements.of('SELECT * FROM screening WHERE id < ? ORDER BY id DESC LIMIT 1').get(id);
    return row === undefined ? null : screeningRow(row);
  }

  /** Notes that a pass came to a file. @param wasScreened before passes were recorded, too. */
  noteFile(screening: number, file: string, pages: number, wasScreened: boolean): void {
    const last = this.#statements.of('SELECT last FROM screened_file WHERE file = ?').pluck().get(file);
    this.#statements
      .of(
        'INSERT INTO screened_file (file, first, last) VALUES (?, ?, ?) ON CONFLICT (file) DO UPDATE SET last = excluded.last',
      )
      .run(file, wasScreened ? 0 : screening, screening);
    if (last !== screening)
      this.#statements
        .of('UPDATE screening SET files = files + 1, pages = pages + ? WHERE id = ?')
        .run(pages, screening);
  }

  /** The passes that came to a file first and last; null for a file of before passes were recorded. */
  passesOver(file: string): { readonly first: number; readonly last: number } | null {
    const row = this.#statements.of('SELECT first, last FROM screened_file WHERE file = ?').get(file);
    return (row as { first: number; last: number } | undefined) ?? null;
  }

  /** Files that a pass after the given one screened for the first time. */
  firstScreenedAfter(screening: number): string[] {
    return this.#statements
      .of('SELECT file FROM screened_file WHERE first > ? ORDER BY file')
      .pluck()
      .all(screening) as string[];
  }

  /** Keeps the entries of an edition once. */
  keepEntries({ list, hash, version, entries }: ScreenedEntries): void {
    const known = this.#statements
      .of('SELECT 1 FROM screened_list WHERE list = ? AND hash = ?')
      .get(list, hash);
    if (known !== undefined) return;
    this.#statements
      .of('INSERT INTO screened_list (list, hash, version, body) VALUES (?, ?, ?, ?)')
      .run(list, hash, version, deflateRawSync(JSON.stringify(Object.fromEntries(entries))));
  }

  /** The entries of an edition that was screened against; null when it never was. */
  entriesOf(list: string, hash: string): ScreenedEntries | null {
    const row = this.#statements
      .of('SELECT version, body FROM screened_list WHERE list = ? AND hash = ?')
      .get(list, hash) as { version: string; body: Uint8Array } | undefined;
    if (row === undefined) return null;
    const stored = JSON.parse(inflateRawSync(row.body).toString('utf8')) as Record<string, ScreenedEntry>;
    // A list may call its entries as it likes, `__proto__` and `constructor` included.
    return { list, hash, version: row.version, entries: new Map(Object.entries(stored)) };
  }

  /** Replaces what a pass found to differ in one file. */
  replaceChanges(screening: number, file: string, changes: readonly FlagChange[]): void {
    this.#statements.of('DELETE FROM flag_change WHERE screening = ? AND file = ?').run(screening, file);
    const insert = this.#statements.of(
      'INSERT INTO flag_change (screening, flag, file, kind, reason, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const { kind, reason, before, after } of changes)
      insert.run(
        screening,
        (after ?? before)!.id,
        file,
        kind,
        JSON.stringify(reason),
        before === null ? null : JSON.stringify(before),
        after === null ? null : JSON.stringify(after),
      );
  }

  /** How many changes of each kind a pass found. */
  countsOf(screening: number): Partial<Record<FlagChangeKind, number>> {
    const rows = this.#statements
      .of('SELECT kind, COUNT(*) AS count FROM flag_change WHERE screening = ? GROUP BY kind ORDER BY kind')
      .all(screening) as { kind: FlagChangeKind; count: number }[];
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  }

  /** What one pass found to differ in a file. */
  changesIn(screening: number, file: string): RecordedChange[] {
    return (
      this.#statements
        .of('SELECT * FROM flag_change WHERE screening = ? AND file = ? ORDER BY rowid')
        .all(screening, file) as ChangeRow[]
    ).map(recordedChange);
  }

  /** Changes of a file after a pass, the latest first. */
  changesAfter(screening: number, file: string): RecordedChange[] {
    return (
      this.#statements
        .of('SELECT * FROM flag_change WHERE screening > ? AND file = ? ORDER BY screening DESC, rowid DESC')
        .all(screening, file) as ChangeRow[]
    ).map(recordedChange);
  }

  /** Files that are not held in which a pass after the given one found something to differ. */
  changedFilesAfter(screening: number): string[] {
    return this.#statements
      .of(
        `SELECT DISTINCT file FROM flag_change WHERE screening > ?
         AND file NOT IN (SELECT sha256 FROM file WHERE held = 1) ORDER BY file`,
      )
      .pluck()
      .all(screening) as string[];
  }

  /**
   * Files that were screened by a run and are neither held nor quarantined, but not under this key.
   * What no run has analysed, or was held since, has no mark of the stage.
   */
  staleFiles(stage: string, key: string): StoredFile[] {
    return this.#statements
      .of(
        `SELECT w.subject AS file, (SELECT COUNT(*) FROM page p WHERE p.file = w.subject AND p.kind <> 'unreadable') AS pages
         FROM work w JOIN file f ON f.sha256 = w.subject
         WHERE w.stage = ? AND w.key <> ? AND f.held = 0
           AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.sha256 = w.subject)
         ORDER BY w.subject`,
      )
      .all(stage, key) as StoredFile[];
  }
}

function recordedChange(row: ChangeRow): RecordedChange {
  return {
    screening: row.screening,
    file: row.file,
    kind: row.kind,
    reason: JSON.parse(row.reason) as FlagChangeReason,
    before: row.before === null ? null : (JSON.parse(row.before) as Flag),
    after: row.after === null ? null : (JSON.parse(row.after) as Flag),
  };
}

function screeningRow(row: unknown): ScreeningRow {
  const { lists, ...rest } = row as Omit<ScreeningRow, 'lists'> & { lists: string };
  return { ...rest, lists: JSON.parse(lists) as ScreenedEdition[] };
}
