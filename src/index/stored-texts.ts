import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import { type StatedOnPage, statedOn } from './decisions/stated-on-page.ts';
import { databaseName } from './open-database.ts';
import { type PageRow, pageOfRow } from './page-store.ts';
import { Statements } from './statements.ts';

/**
 * Texts of stored pages and what was made of them, for a thread that only reads: it has a connection of its own, so
 * that several can read while one writes.
 */
export class StoredTexts {
  readonly #database: Database.Database;
  readonly #statements: Statements;
  /** @param folder of the index, which must be there and up to date. */
  constructor(folder: string) {
    this.#database = new Database(join(folder, databaseName), { readonly: true, fileMustExist: true });
    this.#database.pragma('busy_timeout = 10000');
    // Pages are read once each: a large cache would only take memory.
    this.#database.pragma('cache_size = -4000');
    this.#statements = new Statements(this.#database);
  }

  /** Numbers of the pages of a file, in order. */
  pagesOf(file: string): number[] {
    return this.#statements
      .of('SELECT page FROM page WHERE file = ? ORDER BY page')
      .pluck()
      .all(file) as number[];
  }

  /** Text of a page, and whether it may have words that cannot be seen. */
  text(file: string, page: number): { readonly text: string; readonly mayHide: boolean } {
    const row = this.#statements
      .of('SELECT text, unseen FROM page WHERE file = ? AND page = ?')
      .get(file, page) as { text: string; unseen: number | null };
    return { text: row.text, mayHide: row.unseen !== 0 };
  }

  /** A page with its words. */
  page(file: string, page: number): Page {
    return pageOfRow(
      this.#statements.of('SELECT * FROM page WHERE file = ? AND page = ?').get(file, page) as PageRow,
    );
  }

  /** Documents with pages of a file, those that begin in it first. */
  documentsOf(file: string): EvidenceDocument[] {
    const bodies = this.#statements
      .of(
        `SELECT body FROM document WHERE file = @file OR id IN (SELECT document FROM document_page WHERE file = @file)
         ORDER BY file <> @file, file, first_page`,
      )
      .pluck()
      .all({ file }) as string[];
    return bodies.map((body) => JSON.parse(body) as EvidenceDocument);
  }

  /** Fields of documents, in the order of the documents. */
  fieldsOf(documents: readonly EvidenceDocument[]): Field[] {
    const bodies = this.#statements.of('SELECT body FROM field WHERE document = ? ORDER BY position').pluck();
    return documents.flatMap(({ id }) =>
      (bodies.all(id) as string[]).map((body) => JSON.parse(body) as Field),
    );
  }

  /** What people say stands on the pages of a file. */
  statedOn(file: string): StatedOnPage[] {
    return statedOn(this.#statements, file);
  }

  /** Flags of a file as stored, as JSON by id. */
  flagBodies(file: string): Map<string, string> {
    const rows = this.#statements.of('SELECT id, body FROM flag WHERE file = ?').all(file) as {
      id: string;
      body: string;
    }[];
    return new Map(rows.map(({ id, body }) => [id, body]));
  }

  close(): void {
    this.#database.close();
  }
}
