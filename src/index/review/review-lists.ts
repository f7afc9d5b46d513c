import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { ReviewState } from '../../model/field.ts';
import { fullTextQuery } from '../full-text-query.ts';
import { Statements } from '../statements.ts';
import { DocumentShelf, keyOf } from './document-shelf.ts';
import { FieldRows, riskSteps } from './field-rows.ts';
import { FirstInOrder } from './first-in-order.ts';
import { type KnownDocument, readDocuments } from './known-documents.ts';
import type { ListCursor } from './list-cursor.ts';
import { documentTest, type ListFilter, type ListOrder } from './list-filter.ts';
import { PageRows } from './page-rows.ts';

/** A page of a list: ids in order, where it goes on (null at its end), and how many there are in all. */
export interface ListSlice {
  readonly ids: readonly string[];
  readonly next: ListCursor | null;
  readonly total: number;
}

/** The same of pages, by their id in the index. */
export interface PageSlice extends Pick<ListSlice, 'next' | 'total'> {
  readonly pages: readonly { readonly id: number; readonly document: string }[];
}

/** How much of a document or a field path is left to do. */
export interface Progress {
  readonly open: number;
  readonly total: number;
}

interface Content {
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

/** Places of fields within a document lie below. */
const positions = 2 ** 20;
/** What is read in one step: few enough that nobody notices the wait. */
const documentsAtOnce = 200;
const changesAtOnce = 200;
/** Answers to words that are kept. */
const keptWords = 20;

/**
 * The lists of the review app: queues, documents, counts, with any filters. What lists ask of fields and documents is held
 * in memory (about 60 MB for two million fields) and brought up to date before each answer: triggers mark the documents
 * that changed, by whatever program they were changed.
 */
export class ReviewLists {
  readonly #database: Database;
  readonly #statements: Statements;
  #content: Content = { rows: new FieldRows(), shelf: new DocumentShelf(), pages: new PageRows() };
  #loading: Promise<void> | null = null;
  /** What the database looked like when it was last read; null before. */
  #seen: string | null = null;
  /** Mark of the newest change that was read. */
  #version = 0;
  /** Counts the times that anything was read: answers that are kept bear it. */
  #generation = 0;
  /** Counts the times that something of a document itself was another than before. */
  #documentsVersion = 0;
  #words = new Map<string, { readonly generation: number; readonly documents: Uint8Array }>();

  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /** Fields that meet a filter, in order, behind a cursor. Ids are those of `field_review.field`. */
  fields(filter: ListFilter, order: ListOrder, after: ListCursor | null, limit: number): ListSlice {
    this.#refresh();
    const rows = this.#content.rows;
    const { documents, positions: positionOf, forms, risks, facts, ids } = rows;
    const { ranks, supplierRanks } = this.#content.shelf;
    const wanted = this.#wantedDocuments(filter);
    const test = rows.test(filter);
    const place = after === null ? null : this.#placeOf(after);
    const first = new FirstInOrder(limit);
    let total = 0;
    let behind = 0;
    // What stands behind all that are kept needs no second look: of millions of rows most do.
    let worst = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < rows.length; slot++) {
      const document = documents[slot]!;
      if (document < 0 || (facts[slot]! & test.mask) !== test.wanted) continue;
      if (test.form !== -1 && forms[slot] !== test.form) continue;
      if (wanted !== null && wanted[document] === 0) continue;
      total++;
      const primary =
        order === 'document'
          ? 0
          : (order === 'supplier' ? supplierRanks[document]! * 16_384 : 0) + riskSteps - risks[slot]!;
      if (place !== null && primary < place.primary) continue;
      if (primary > worst) {
        behind++;
        continue;
      }
      const secondary = ranks[document]! * positions + Math.min(positionOf[slot]!, positions - 1);
      if (
        place !== null &&
        primary === place.primary &&
        (secondary < place.secondary || (secondary === place.secondary && ids[slot]! <= place.last))
      )
        continue;
      behind++;
      if (!first.takes(primary, secondary, ids[slot]!)) continue;
      first.add(slot, primary, secondary, ids[slot]!);
      worst = first.worst;
    }
    const taken = first.inOrder().map(({ item }) => item);
    const last = taken.at(-1);
    return {
      ids: this.#fieldIds(taken.map((slot) => ids[slot]!)),
      next: last === undefined || behind <= taken.length ? null : this.#cursorOfRow(last, order),
      total,
    };
  }

  /** Documents that meet a filter, or of which a field does, in order: the risk of a document is that of its open field that has most. */
  documents(filter: ListFilter, order: ListOrder, after: ListCursor | null, limit: number): ListSlice {
    this.#refresh();
    const { ranks, supplierRanks, all } = this.#content.shelf;
    const wanted = this.#wantedDocuments(filter);
    const risks = order === 'risk' ? this.#risksOfDocuments() : null;
    const place = after === null ? null : this.#placeOf(after);
    const matching = this.#documentsWithFields(filter);
    const first = new FirstInOrder(limit);
    let total = 0;
    let behind = 0;
    for (let number = 0; number < all.length; number++) {
      if (all[number] === null || (wanted !== null && wanted[number] === 0)) continue;
      if (matching !== null && matching[number] === 0) continue;
      total++;
      const primary =
        risks !== null
          ? riskSteps - risks[number]!
          : order === 'supplier'
            ? supplierRanks[number]! * 16_384
            : 0;
      const secondary = ranks[number]! * positions;
      if (
        place !== null &&
        (primary < place.primary || (primary === place.primary && secondary <= place.secondary))
      )
        continue;
      behind++;
      if (first.takes(primary, secondary, 0)) first.add(number, primary, secondary, 0);
    }
    const taken = first.inOrder().map(({ item }) => item);
    const last = taken.at(-1);
    return {
      ids: taken.map((number) => all[number]!.id),
      next:
        last === undefined || behind <= taken.length
          ? null
          : this.#cursor(all[last]!, order, risks?.[last] ?? riskSteps, 0, 0),
      total,
    };
  }

  /** Pages of documents that meet a filter and that hold its words, in order of the documents. */
  pages(filter: ListFilter, after: ListCursor | null, limit: number): PageSlice {
    this.#refresh();
    const { ranks, all } = this.#content.shelf;
    const wanted = this.#wantedDocuments({ ...filter, words: undefined });
    const place = after === null ? null : this.#placeOf(after);
    const first = new FirstInOrder(limit);
    let total = 0;
    let behind = 0;
    for (const page of this.#pagesWith(filter.words ?? '')) {
      const document = this.#content.pages.documentOf(page);
      if (document < 0 || (wanted !== null && wanted[document] === 0)) continue;
      total++;
      const secondary =
        ranks[document]! * positions + Math.min(this.#content.pages.numbers[page]!, positions - 1);
      if (
        place !== null &&
        (secondary < place.secondary || (secondary === place.secondary && page <= place.last))
      )
        continue;
      behind++;
      if (first.takes(0, secondary, page)) first.add(page, 0, secondary, page);
    }
    const taken = first.inOrder().map(({ item }) => item);
    const last = taken.at(-1);
    const documentOf = (page: number): KnownDocument => all[this.#content.pages.documentOf(page)]!;
    return {
      pages: taken.map((id) => ({ id, document: documentOf(id).id })),
      next:
        last === undefined || behind <= taken.length
          ? null
          : this.#cursor(documentOf(last), 'document', riskSteps, this.#content.pages.numbers[last]!, last),
      total,
    };
  }

  /** Texts of pages by their id in the index. */
  pageTexts(
    ids: readonly number[],
  ): Map<number, { readonly file: string; readonly page: number; readonly text: string }> {
    const textOf = this.#statements.of('SELECT file, page, text FROM page WHERE id = ?');
    return new Map(
      ids.flatMap((id) => {
        const row = textOf.get(id) as { file: string; page: number; text: string } | undefined;
        return row === undefined ? [] : [[id, row] as const];
      }),
    );
  }

  /** Field paths without indexes with how much of them is left, by path. */
  forms(filter: ListFilter): (Progress & { readonly form: string })[] {
    this.#refresh();
    const rows = this.#content.rows;
    const wanted = this.#wantedDocuments(filter);
    const test = rows.test(filter);
    const open = new Float64Array(rows.formNames.length);
    const total = new Float64Array(rows.formNames.length);
    for (let slot = 0; slot < rows.length; slot++) {
      const document = rows.documents[slot]!;
      if (document < 0 || (rows.facts[slot]! & test.mask) !== test.wanted) continue;
      if (wanted !== null && wanted[document] === 0) continue;
      const form = rows.forms[slot]!;
      total[form]!++;
      if (rows.todoOf(slot) !== 0) open[form]!++;
    }
    return rows.formNames
      .map((form, number) => ({ form, open: open[number]!, total: total[number]! }))
      .filter((row) => row.total > 0)
      .sort((one, other) => (one.form < other.form ? -1 : 1));
  }

  /** All documents that lists may show, in no order. */
  knownDocuments(): readonly KnownDocument[] {
    this.#refresh();
    return this.#content.shelf.all.filter((document) => document !== null);
  }

  /** How many fields stand in each state, and how many wait for what. */
  fieldCounts(): { readonly states: ReadonlyMap<ReviewState, number>; readonly todos: readonly number[] } {
    this.#refresh();
    const rows = this.#content.rows;
    const states = new Map<ReviewState, number>();
    const todos = [0, 0, 0, 0];
    const byFacts = new Float64Array(256);
    const sample = new Int32Array(256);
    for (let slot = 0; slot < rows.length; slot++) {
      if (rows.documents[slot]! < 0) continue;
      byFacts[rows.facts[slot]!]!++;
      sample[rows.facts[slot]!] = slot;
    }
    byFacts.forEach((count, facts) => {
      if (count === 0) return;
      const state = rows.stateOf(sample[facts]!);
      states.set(state, (states.get(state) ?? 0) + count);
      todos[rows.todoOf(sample[facts]!)]! += count;
    });
    return { states, todos };
  }

  /** A document as lists know it; undefined for one that no list may show. */
  document(id: string): KnownDocument | undefined {
    this.#refresh();
    const number = this.#content.shelf.numberOf(id);
    return number === undefined ? undefined : this.#content.shelf.all[number]!;
  }

  /** How often ledger, pages, exceptions and flags were changed, by any program: what was counted holds until then. */
  clocks(): Readonly<Record<'ledger' | 'pages' | 'exceptions' | 'flags', number>> {
    const rows = this.#statements.of('SELECT what, version FROM list_clock').all() as {
      what: 'ledger' | 'pages' | 'exceptions' | 'flags';
      version: number;
    }[];
    const clocks = { ledger: 0, pages: 0, exceptions: 0, flags: 0 };
    for (const { what, version } of rows) clocks[what] = version;
    return clocks;
  }

  /** Changes whenever a document is another than before; not when something about its fields was decided. */
  get documentsVersion(): number {
    this.#refresh();
    return this.#documentsVersion;
  }

  /** Changes whenever anything that a list shows was changed, by any program. */
  get generation(): number {
    this.#refresh();
    return this.#generation;
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

  #refresh(): void {
    if (this.#seen === null) atOnce(this.#load());
    atOnce(this.#readChanges());
  }

  /** What tells whether anything was written since: by other connections, and by this one. */
  #state(): string {
    return `${this.#database.pragma('data_version', { simple: true })} ${this.#statements.of('SELECT total_changes()').pluck().get()}`;
  }

  /** Reads all in steps. What is changed between two steps is read again afterwards. */
  *#load(): Generator<void> {
    const content: Content = { rows: new FieldRows(), shelf: new DocumentShelf(), pages: new PageRows() };
    const version = this.#statements
      .of('SELECT COALESCE(MAX(version), 0) FROM list_change')
      .pluck()
      .get() as number;
    const ids = this.#statements.of('SELECT id FROM document ORDER BY id').pluck().all() as string[];
    for (let from = 0; from < ids.length; from += documentsAtOnce) {
      this.#readInto(content, ids.slice(from, from + documentsAtOnce));
      yield;
    }
    // A question that came meanwhile and would not wait has read all of it by itself.
    if (this.#seen !== null) return;
    this.#content = content;
    this.#version = version;
    this.#seen = '';
    this.#generation++;
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
    this.#generation++;
    const { rows, shelf, pages } = this.#content;
    for (const id of ids) {
      const known = shelf.numberOf(id);
      if (known === undefined) continue;
      rows.remove(known);
      pages.remove(known);
    }
    const found = this.#readInto(this.#content, ids);
    for (const id of ids) if (!found.has(id) && shelf.remove(id) !== undefined) this.#documentsVersion++;
  }

  /** Puts documents with their fields and pages into the columns. Returns the ids of those that are there. */
  #readInto(content: Content, ids: readonly string[]): ReadonlySet<string> {
    const documents = readDocuments(this.#database, ids);
    for (const document of documents) {
      const number = content.shelf.numberOf(document.id);
      if (number === undefined || !isDeepStrictEqual(content.shelf.all[number], document)) {
        content.shelf.put(document);
        this.#documentsVersion++;
      }
    }
    const given = JSON.stringify(documents.map(({ id }) => id));
    addRows(
      content,
      this.#statements
        .of(
          `SELECT ${rowColumns} FROM json_each(?) given
           CROSS JOIN field_review INDEXED BY field_review_by_document ON field_review.document = given.value`,
        )
        .raw()
        .all(given) as RowOfTable[],
    );
    addPages(
      content,
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

  /** 1 by number for each document that meets what a filter asks of documents; null when it asks nothing of them. */
  #wantedDocuments(filter: ListFilter): Uint8Array | null {
    const test = documentTest(filter);
    const words = filter.words === undefined ? null : this.#documentsWithWords(filter.words);
    const decided = filter.reviewer === undefined ? null : this.#documentsDecidedBy(filter.reviewer);
    if (test === null && decided === null) return words;
    const { all } = this.#content.shelf;
    const wanted = new Uint8Array(all.length);
    all.forEach((document, number) => {
      if (document === null || (words !== null && words[number] === 0)) return;
      if (decided !== null && !decided.has(document.id)) return;
      if (test === null || test(document)) wanted[number] = 1;
    });
    return wanted;
  }

  /** Ids of documents about which a person decided something, whatever came of it. */
  #documentsDecidedBy(reviewer: string): ReadonlySet<string> {
    const documents = this.#statements
      .of('SELECT DISTINCT document FROM decision WHERE reviewer = ? AND document IS NOT NULL')
      .pluck()
      .all(reviewer) as string[];
    return new Set(documents);
  }

  /** 1 by number for each document with a field that meets the filter; null when it asks nothing of fields. */
  #documentsWithFields(filter: ListFilter): Uint8Array | null {
    const rows = this.#content.rows;
    const test = rows.test(filter);
    if (test.mask === 0 && test.form === -1) return null;
    const matching = new Uint8Array(this.#content.shelf.all.length);
    for (let slot = 0; slot < rows.length; slot++) {
      const document = rows.documents[slot]!;
      if (document < 0 || (rows.facts[slot]! & test.mask) !== test.wanted) continue;
      if (test.form === -1 || rows.forms[slot] === test.form) matching[document] = 1;
    }
    return matching;
  }

  #risksOfDocuments(): Uint16Array {
    const rows = this.#content.rows;
    const risks = new Uint16Array(this.#content.shelf.all.length);
    for (let slot = 0; slot < rows.length; slot++) {
      const document = rows.documents[slot]!;
      if (document >= 0 && rows.todoOf(slot) !== 0 && rows.risks[slot]! > risks[document]!)
        risks[document] = rows.risks[slot]!;
    }
    return risks;
  }

  #documentsWithWords(words: string): Uint8Array {
    const kept = this.#words.get(words);
    if (kept?.generation === this.#generation) return kept.documents;
    const documents = new Uint8Array(this.#content.shelf.all.length);
    for (const page of this.#pagesWith(words)) {
      const document = this.#content.pages.documentOf(page);
      if (document >= 0) documents[document] = 1;
    }
    this.#words.delete(words);
    this.#words.set(words, { generation: this.#generation, documents });
    if (this.#words.size > keptWords) this.#words.delete(this.#words.keys().next().value!);
    return documents;
  }

  /** Ids of the pages that hold all of the words, held ones included. */
  #pagesWith(words: string): number[] {
    const query = fullTextQuery(words);
    if (query === null) return [];
    return this.#statements
      .of('SELECT rowid FROM page_search WHERE page_search MATCH ?')
      .pluck()
      .all(query) as number[];
  }

  /** Where the item of a cursor stands among the items as they are now. */
  #placeOf(cursor: ListCursor): { primary: number; secondary: number; last: number } {
    const supplier = this.#content.shelf.rankOfSupplier(cursor.supplier);
    const isMissing = !Number.isInteger(supplier);
    return {
      primary:
        cursor.order === 'document'
          ? 0
          : cursor.order === 'risk'
            ? riskSteps - cursor.risk
            : // Behind all of the supplier before and before all of the one that comes next.
              isMissing
              ? Math.ceil(supplier) * 16_384 - 1
              : supplier * 16_384 + riskSteps - cursor.risk,
      secondary:
        this.#content.shelf.rankOfKey([cursor.path, cursor.firstPage, cursor.document]) * positions +
        cursor.position,
      last: cursor.row,
    };
  }

  #cursorOfRow(slot: number, order: ListOrder): ListCursor {
    const rows = this.#content.rows;
    const document = this.#content.shelf.all[rows.documents[slot]!]!;
    return this.#cursor(
      document,
      order,
      rows.risks[slot]!,
      Math.min(rows.positions[slot]!, positions - 1),
      rows.ids[slot]!,
    );
  }

  #cursor(
    document: KnownDocument,
    order: ListOrder,
    risk: number,
    position: number,
    row: number,
  ): ListCursor {
    const [path, firstPage, id] = keyOf(document);
    return {
      order,
      risk,
      supplier: document.suppliers[0] ?? null,
      path,
      firstPage,
      document: id,
      position,
      row,
    };
  }

  #fieldIds(rows: readonly number[]): string[] {
    const idOf = this.#statements.of('SELECT field FROM field_review WHERE id = ?').pluck();
    return rows.flatMap((row) => (idOf.get(row) as string | undefined) ?? []);
  }
}

function addRows({ rows, shelf }: Content, read: readonly RowOfTable[]): void {
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

function addPages({ pages, shelf }: Content, read: readonly PageOfTable[]): void {
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
