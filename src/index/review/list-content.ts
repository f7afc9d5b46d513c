import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { ReviewState } from '../../model/field.ts';
import { Statements } from '../statements.ts';
import { DocumentShelf } from './document-shelf.ts';
import { FieldRows } from './field-rows.ts';
import { readDocuments } from './known-documents.ts';
import { PageRows } from './page-rows.ts';

interface Columns {
  readonly rows: FieldRows;
  readonly shelf: DocumentShelf;
  readonly pages: PageRows;
}

const rowColumns = 'field_review.id, document, position, form, state, todo, changed, flagged, risk';
type RowOfTable = [
  id: number,
  document: string,
  position: number,
  form: string,
  state: ReviewState,
  todo: number,
  changed: number,
  flagged: number,
  risk: number,
];
type PageOfTable = [id: number, document: string, number: number];

/** What is read in one step: few enough that nobody notices the wait. */
const documentsAtOnce = 200;
const changesAtOnce = 200;

/**
 * What lists ask of fields, documents and pages, in columns in memory (about 60 MB for two million fields). Triggers mark
 * the documents that changed, by whatever program they were changed; those alone are read again.
 */
export class ListContent {
  readonly #database: Database;
  readonly #statements: Statements;
  #columns = emptyColumns();
  #loading: Promise<void> | null = null;
  /** What the database looked like when it was last read; null before. */
  #seen: string | null = null;
  /** Mark of the newest change that was read. */
  #version = 0;
  /** Counts the times that anything was read: answers that are kept bear it. */
  generation = 0;
  /** Counts the times that something of a document itself was another than before. */
  documentsVersion = 0;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  get rows(): FieldRows {
    return this.#columns.rows;
  }

  get shelf(): DocumentShelf {
    return this.#columns.shelf;
  }

  get pages(): PageRows {
    return this.#columns.pages;
  }

  /**
   * Brings everything up to date without holding up other work: the first time reads all of it, which takes seconds for
   * millions of fields. Without it the next question does the same at once.
   */
  async ready(): Promise<void> {
    if (this.#seen === null) {
      this.#loading ??= inTurns(this.#load()).finally(() => {
        this.#loading = null;
      });
      await this.#loading;
    }
    await inTurns(this.#readChanges());
  }

  /** Brings everything up to date at once. */
  refresh(): void {
    if (this.#seen === null) atOnce(this.#load());
    atOnce(this.#readChanges());
  }

  /** What tells whether anything was written since: by other connections, and by this one. */
  #state(): string {
    return `${this.#database.pragma('data_version', { simple: true })} ${this.#statements.of('SELECT total_changes()').pluck().get()}`;
  }

  /** Reads all in steps. What is changed between two steps is read again afterwards. */
  *#load(): Generator<void> {
    const columns = emptyColumns();
    const version = this.#statements
      .of('SELECT COALESCE(MAX(version), 0) FROM list_change')
      .pluck()
      .get() as number;
    const ids = this.#statements.of('SELECT id FROM document ORDER BY id').pluck().all() as string[];
    for (let from = 0; from < ids.length; from += documentsAtOnce) {
      this.#readInto(columns, ids.slice(from, from + documentsAtOnce));
      yield;
    }
    // A question that came meanwhile and would not wait has read all of it by itself.
    if (this.#seen !== null) return;
    this.#columns = columns;
    this.#version = version;
    this.#seen = '';
    this.generation++;
  }

  /** Reads what was changed since, in steps. */
  *#readChanges(): Generator<void> {
    const state = this.#state();
    if (state === this.#seen) return;
    for (;;) {
      // The newest document may have been changed again without another mark: it is always read once more.
      const changed = this.#statements
        .of('SELECT document, version FROM list_change WHERE version >= ? ORDER BY version LIMIT ?')
        .raw()
        .all(this.#version, changesAtOnce) as [document: string, version: number][];
      if (changed.length > 0) {
        this.#readDocuments(changed.map(([document]) => document));
        this.#version = changed.at(-1)![1];
      }
      if (changed.length < changesAtOnce) break;
      yield;
    }
    this.#seen = state;
  }

  /** Reads documents again with all that belongs to them; takes those out that are no more, or may not be shown. */
  #readDocuments(ids: readonly string[]): void {
    this.generation++;
    const { rows, shelf, pages } = this.#columns;
    for (const id of ids) {
      const known = shelf.numberOf(id);
      if (known === undefined) continue;
      rows.remove(known);
      pages.remove(known);
    }
    const found = this.#readInto(this.#columns, ids);
    for (const id of ids) if (!found.has(id) && shelf.remove(id) !== undefined) this.documentsVersion++;
  }

  /** Puts documents with their fields and pages into the columns. Returns the ids of those that are there. */
  #readInto(columns: Columns, ids: readonly string[]): ReadonlySet<string> {
    const documents = readDocuments(this.#database, ids);
    for (const document of documents) {
      const number = columns.shelf.numberOf(document.id);
      if (number === undefined || !isDeepStrictEqual(columns.shelf.all[number], document)) {
        columns.shelf.put(document);
        this.documentsVersion++;
      }
    }
    const given = JSON.stringify(documents.map(({ id }) => id));
    addRows(
      columns,
      this.#statements
        .of(
          `SELECT ${rowColumns} FROM json_each(?) given
           CROSS JOIN field_review INDEXED BY field_review_by_document ON field_review.document = given.value`,
        )
        .raw()
        .all(given) as RowOfTable[],
    );
    addPages(
      columns,
      this.#statements
        .of(
          `SELECT page.id, document_page.document, page.page FROM json_each(?) given
           CROSS JOIN document_page ON document_page.document = given.value
           CROSS JOIN page ON page.file = document_page.file AND page.page = document_page.page`,
        )
        .raw()
        .all(given) as PageOfTable[],
    );
    return new Set(documents.map(({ id }) => id));
  }
}

function emptyColumns(): Columns {
  return { rows: new FieldRows(), shelf: new DocumentShelf(), pages: new PageRows() };
}

function addRows({ rows, shelf }: Columns, read: readonly RowOfTable[]): void {
  for (const [id, document, position, form, state, todo, changed, flagged, risk] of read) {
    const number = shelf.numberOf(document);
    if (number !== undefined)
      rows.add(number, {
        id,
        position,
        form,
        state,
        todo,
        changed: changed === 1,
        flagged: flagged === 1,
        risk,
      });
  }
}

function addPages({ pages, shelf }: Columns, read: readonly PageOfTable[]): void {
  for (const [id, document, page] of read) {
    const number = shelf.numberOf(document);
    if (number !== undefined) pages.add(id, number, page);
  }
}

/** Does all steps, letting whatever else waits have its turn between two of them. */
async function inTurns(steps: Generator<void>): Promise<void> {
  while (steps.next().done !== true) await new Promise((resolve) => setImmediate(resolve));
}

function atOnce(steps: Generator<void>): void {
  while (steps.next().done !== true);
}
