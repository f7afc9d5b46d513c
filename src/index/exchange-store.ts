import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError } from '../model/exception.ts';
import type { ExchangeStore, ModelExchange } from '../model/language-model.ts';
import { makeFolder } from './make-folder.ts';
import { Statements } from './statements.ts';

const shape = `
CREATE TABLE IF NOT EXISTS exchange (
  key TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  host TEXT NOT NULL,
  model TEXT NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS exchange_by_document ON exchange (document);
CREATE INDEX IF NOT EXISTS exchange_by_time ON exchange (at);
-- Files that a document's words were sent from: what is quarantined is found here even when its document is no more.
CREATE TABLE IF NOT EXISTS sent (
  document TEXT NOT NULL,
  file TEXT NOT NULL,
  PRIMARY KEY (document, file)
) STRICT;
CREATE INDEX IF NOT EXISTS sent_by_file ON sent (file);
`;

const dayMilliseconds = 24 * 3600 * 1000;

/** Where the requests to a language model and its answers are kept: beside the index, never exported. */
export function exchangesPath(folder: string): string {
  return join(folder, 'model', 'exchanges.sqlite');
}

/**
 * Requests and answers as they were sent and came back, in a database of their own, so that a question asked before
 * costs nothing. Removed text is overwritten, in the database and in its log.
 */
export class ModelExchanges implements ExchangeStore {
  readonly #database: Database.Database;
  readonly #statements: Statements;

  private constructor(database: Database.Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /** @throws FatalError when it cannot be made or read. */
  static open(folder: string): ModelExchanges {
    const path = exchangesPath(folder);
    try {
      makeFolder(dirname(path));
      const database = new Database(path);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      database.pragma('busy_timeout = 10000');
      database.pragma('secure_delete = ON');
      database.exec(shape);
      return new ModelExchanges(database);
    } catch (error) {
      throw new FatalError(`cannot use the store of model answers ${path}: ${(error as Error).message}`);
    }
  }

  /** Opens the store where there is one; null when no model was ever asked. */
  static openExisting(folder: string): ModelExchanges | null {
    return existsSync(exchangesPath(folder)) ? ModelExchanges.open(folder) : null;
  }

  /** Says from which files the words of a document come, before they are sent. */
  announce(document: string, files: readonly string[]): void {
    const insert = this.#statements.of('INSERT OR IGNORE INTO sent (document, file) VALUES (?, ?)');
    for (const file of new Set(files)) insert.run(document, file);
  }

  find(key: string): ModelExchange | null {
    const row = this.#statements.of('SELECT * FROM exchange WHERE key = ?').get(key) as
      | (Omit<ModelExchange, 'answer'> & { readonly answer: string })
      | undefined;
    return row === undefined ? null : { ...row, answer: JSON.parse(row.answer) as ModelExchange['answer'] };
  }

  keep({ key, document, host, model, request, answer, at }: ModelExchange): void {
    this.#statements
      .of(
        'INSERT OR REPLACE INTO exchange (key, document, host, model, request, answer, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(key, document, host, model, request, JSON.stringify(answer), at);
  }

  /** Keys of the exchanges kept for a document. */
  keysOf(document: string): string[] {
    return this.#database
      .prepare('SELECT key FROM exchange WHERE document = ? ORDER BY at, key')
      .pluck()
      .all(document) as string[];
  }

  /** Drops exchanges of which nothing but the hashes in the event chain is to stay. */
  drop(keys: readonly string[]): void {
    const remove = this.#statements.of('DELETE FROM exchange WHERE key = ?');
    this.#database.transaction(() => {
      for (const key of keys) remove.run(key);
    })();
  }

  /**
   * Drops what is older than so many days; 0 drops everything.
   * @returns how many exchanges were dropped.
   */
  dropOlderThan(days: number, now = Date.now()): number {
    const before = new Date(now - days * dayMilliseconds).toISOString();
    const { changes } =
      days === 0
        ? this.#database.prepare('DELETE FROM exchange').run()
        : this.#database.prepare('DELETE FROM exchange WHERE at < ?').run(before);
    if (changes > 0) this.#emptyLog();
    return changes;
  }

  /** Removes every exchange about documents of the given files, down to the bytes on disk. */
  removeFiles(files: readonly string[]): void {
    const list = JSON.stringify(files);
    this.#database.transaction(() => {
      this.#database
        .prepare(
          'DELETE FROM exchange WHERE document IN (SELECT document FROM sent WHERE file IN (SELECT value FROM json_each(?)))',
        )
        .run(list);
      this.#database.prepare('DELETE FROM sent WHERE file IN (SELECT value FROM json_each(?))').run(list);
    })();
    this.#emptyLog();
  }

  count(): number {
    return this.#database.prepare('SELECT COUNT(*) FROM exchange').pluck().get() as number;
  }

  close(): void {
    this.#emptyLog();
    this.#database.close();
  }

  /** Removed text must not stay in the write-ahead log either. */
  #emptyLog(): void {
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }
}
