import type { Database } from 'better-sqlite3';
import type { ReviewState } from '../../model/field.ts';
import { Statements } from '../statements.ts';
import { riskSteps } from './field-rows.ts';
import { FirstInOrder } from './first-in-order.ts';
import type { KnownDocument } from './known-documents.ts';
import { ListContent } from './list-content.ts';
import type { ListCursor } from './list-cursor.ts';
import { documentTest, type ListFilter, type ListOrder } from './list-filter.ts';
import { cursorBehind, placeOf, positionsOfDocument, supplierStep } from './list-place.ts';
import { PagesWithWords } from './pages-with-words.ts';

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

/**
 * The lists of the review app: queues, documents, counts, with any filters. What lists ask of fields and documents is held
 * in memory (about 60 MB for two million fields) and brought up to date before each answer: triggers mark the documents
 * that changed, by whatever program they were changed.
 */
export class ReviewLists {
  readonly #statements: Statements;
  readonly #known: ListContent;
  readonly #words: PagesWithWords;

  constructor(database: Database) {
    this.#statements = new Statements(database);
    this.#known = new ListContent(database);
    this.#words = new PagesWithWords(database, this.#known);
  }

  /** Fields that meet a filter, in order, behind a cursor. Ids are those of `field_review.field`. */
  fields(filter: ListFilter, order: ListOrder, after: ListCursor | null, limit: number): ListSlice {
    this.#known.refresh();
    const rows = this.#known.rows;
    const { documents, positions: positionOf, forms, risks, facts, ids } = rows;
    const { ranks, supplierRanks } = this.#known.shelf;
    const wanted = this.#wantedDocuments(filter);
    const test = rows.test(filter);
    const place = after === null ? null : placeOf(this.#known.shelf, after);
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
          : (order === 'supplier' ? supplierRanks[document]! * supplierStep : 0) + riskSteps - risks[slot]!;
      if (place !== null && primary < place.primary) continue;
      if (primary > worst) {
        behind++;
        continue;
      }
      const secondary =
        ranks[document]! * positionsOfDocument + Math.min(positionOf[slot]!, positionsOfDocument - 1);
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
    this.#known.refresh();
    const { ranks, supplierRanks, all } = this.#known.shelf;
    const wanted = this.#wantedDocuments(filter);
    const risks = order === 'risk' ? this.#risksOfDocuments() : null;
    const place = after === null ? null : placeOf(this.#known.shelf, after);
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
            ? supplierRanks[number]! * supplierStep
            : 0;
      const secondary = ranks[number]! * positionsOfDocument;
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
          : cursorBehind(all[last]!, order, risks?.[last] ?? riskSteps, 0, 0),
      total,
    };
  }

  /** Pages of documents that meet a filter and that hold its words, in order of the documents. */
  pages(filter: ListFilter, after: ListCursor | null, limit: number): PageSlice {
    this.#known.refresh();
    const { ranks, all } = this.#known.shelf;
    const wanted = this.#wantedDocuments({ ...filter, words: undefined });
    const place = after === null ? null : placeOf(this.#known.shelf, after);
    const first = new FirstInOrder(limit);
    let total = 0;
    let behind = 0;
    for (const page of this.#words.pagesWith(filter.words ?? '')) {
      const document = this.#known.pages.documentOf(page);
      if (document < 0 || (wanted !== null && wanted[document] === 0)) continue;
      total++;
      const secondary =
        ranks[document]! * positionsOfDocument +
        Math.min(this.#known.pages.numbers[page]!, positionsOfDocument - 1);
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
    const documentOf = (page: number): KnownDocument => all[this.#known.pages.documentOf(page)]!;
    return {
      pages: taken.map((id) => ({ id, document: documentOf(id).id })),
      next:
        last === undefined || behind <= taken.length
          ? null
          : cursorBehind(documentOf(last), 'document', riskSteps, this.#known.pages.numbers[last]!, last),
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
    this.#known.refresh();
    const rows = this.#known.rows;
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
    this.#known.refresh();
    return this.#known.shelf.all.filter((document) => document !== null);
  }

  /** How many fields stand in each state, and how many wait for what. */
  fieldCounts(): { readonly states: ReadonlyMap<ReviewState, number>; readonly todos: readonly number[] } {
    this.#known.refresh();
    const rows = this.#known.rows;
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
    this.#known.refresh();
    const number = this.#known.shelf.numberOf(id);
    return number === undefined ? undefined : this.#known.shelf.all[number]!;
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
    this.#known.refresh();
    return this.#known.documentsVersion;
  }

  /** Brings everything up to date without holding up other work, see `ListContent`. */
  ready(): Promise<void> {
    return this.#known.ready();
  }

  /** 1 by number for each document that meets what a filter asks of documents; null when it asks nothing of them. */
  #wantedDocuments(filter: ListFilter): Uint8Array | null {
    const test = documentTest(filter);
    const words = filter.words === undefined ? null : this.#words.documentsWith(filter.words);
    const decided = filter.reviewer === undefined ? null : this.#documentsDecidedBy(filter.reviewer);
    if (test === null && decided === null) return words;
    const { all } = this.#known.shelf;
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
    const rows = this.#known.rows;
    const test = rows.test(filter);
    if (test.mask === 0 && test.form === -1) return null;
    const matching = new Uint8Array(this.#known.shelf.all.length);
    for (let slot = 0; slot < rows.length; slot++) {
      const document = rows.documents[slot]!;
      if (document < 0 || (rows.facts[slot]! & test.mask) !== test.wanted) continue;
      if (test.form === -1 || rows.forms[slot] === test.form) matching[document] = 1;
    }
    return matching;
  }

  #risksOfDocuments(): Uint16Array {
    const rows = this.#known.rows;
    const risks = new Uint16Array(this.#known.shelf.all.length);
    for (let slot = 0; slot < rows.length; slot++) {
      const document = rows.documents[slot]!;
      if (document >= 0 && rows.todoOf(slot) !== 0 && rows.risks[slot]! > risks[document]!)
        risks[document] = rows.risks[slot]!;
    }
    return risks;
  }

  #cursorOfRow(slot: number, order: ListOrder): ListCursor {
    const rows = this.#known.rows;
    const document = this.#known.shelf.all[rows.documents[slot]!]!;
    return cursorBehind(
      document,
      order,
      rows.risks[slot]!,
      Math.min(rows.positions[slot]!, positionsOfDocument - 1),
      rows.ids[slot]!,
    );
  }

  #fieldIds(rows: readonly number[]): string[] {
    const idOf = this.#statements.of('SELECT field FROM field_review WHERE id = ?').pluck();
    return rows.flatMap((row) => (idOf.get(row) as string | undefined) ?? []);
  }
}
