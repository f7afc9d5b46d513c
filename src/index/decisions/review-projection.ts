import type { Database } from 'better-sqlite3';
import type { Field } from '../../model/field.ts';
import { Statements } from '../statements.ts';
import { type DecisionThread, threadsOf } from './attach.ts';
import type { DecisionStore } from './decision-store.ts';
import { fieldDecisionOf } from './field-decision-of.ts';
import {
  behindAll,
  type DocumentFacts,
  type ProjectedDocument,
  type ProjectedRow,
  projectedDocument,
  projectedRow,
} from './projected-row.ts';

const columns = [
  'field',
  'document',
  'file',
  'position',
  'path',
  'form',
  'type',
  'supplier',
  'state',
  'todo',
  'changed',
  'flagged',
  'risk',
  'event',
  'body',
] as const;

const upsert = `INSERT INTO field_review (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})
  ON CONFLICT (field) DO UPDATE SET ${columns
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

/**
 * The fields as they stand after review, made from fields, flags and decisions. Everything here can be made again from
 * those; nothing is decided here.
 */
export class ReviewProjection {
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #decisions: DecisionStore;
  constructor(database: Database, decisions: DecisionStore) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#decisions = decisions;
  }

  /**
   * Makes the rows of a document anew, after its fields were replaced; call in the same transaction.
   * @param fields what stands in the index, where the caller has it at hand.
   */
  projectDocument(document: string, fields: readonly Field[] | null = null): void {
    const facts = this.#factsOf(document);
    if (facts === null) return;
    const { rows, targets } = this.#reckon(facts, fields);
    const stored = new Map(this.rowsOf(document).map((row) => [row.field, row]));
    const put = this.#statements.of(upsert);
    for (const row of rows) {
      const before = stored.get(row.field);
      stored.delete(row.field);
      // A row that says the same is left alone: each that is written costs its places in three indexes, and a mark for lists.
      if (before === undefined || columns.some((name) => before[name] !== row[name])) put.run(row);
    }
    for (const field of stored.keys())
      this.#statements.of('DELETE FROM field_review WHERE field = ?').run(field);
    for (const [event, target] of targets) this.#decisions.retarget(event, target);
  }

  /** The rows of a document as they should be; nothing is written. */
  reckonDocument(document: string): ProjectedDocument | null {
    const facts = this.#factsOf(document);
    return facts === null ? null : this.#reckon(facts, null);
  }

  /** Makes one row anew after a decision about it; call in the same transaction. */
  projectField(field: string, document: string): void {
    const facts = this.#factsOf(document);
    if (facts !== null) this.#projectField(field, facts);
  }

  #projectField(field: string, facts: DocumentFacts): void {
    const { id: document } = facts;
    const proposal = this.#statements.of('SELECT position, body FROM field WHERE id = ?').get(field) as
      | { position: number; body: string }
      | undefined;
    const known = this.#statements
      .of('SELECT position FROM field_review WHERE field = ?')
      .pluck()
      .get(field) as number | undefined;
    const decisions = this.#decisions.atTargets([field]).map(fieldDecisionOf);
    const position = proposal?.position ?? known ?? this.#nextBehind(document);
    const own = proposal === undefined ? null : (JSON.parse(proposal.body) as Field);
    if (own === null && decisions.length === 0) return;
    const row = projectedRow(facts, own, decisions, field, position);
    if (row === null) this.#statements.of('DELETE FROM field_review WHERE field = ?').run(field);
    else this.#statements.of(upsert).run(row);
  }

  /** Paths that flags of a file rest on, by document, as stored now: to be given to `flagsReplaced`. */
  flaggedOf(file: string): ReadonlyMap<string, ReadonlySet<string>> {
    const rows = this.#statements
      .of(
        'SELECT DISTINCT document, value AS path FROM flag, json_each(flag.body, ?) WHERE file = ? AND document IS NOT NULL',
      )
      .all('$.fields', file) as { document: string; path: string }[];
    const flagged = new Map<string, Set<string>>();
    for (const { document, path } of rows) {
      const known = flagged.get(document);
      if (known === undefined) flagged.set(document, new Set([path]));
      else known.add(path);
    }
    return flagged;
  }

  /** Brings what flags mean for the queue up to date, after those of a file were replaced. */
  flagsReplaced(file: string, before: ReadonlyMap<string, ReadonlySet<string>>): void {
    const now = this.flaggedOf(file);
    for (const document of new Set([...before.keys(), ...now.keys()])) {
      const was = before.get(document) ?? new Set<string>();
      const is = now.get(document) ?? new Set<string>();
      const changed = new Set([...was, ...is].filter((path) => was.has(path) !== is.has(path)));
      const facts = changed.size === 0 ? null : this.#factsOf(document);
      if (facts === null) continue;
      const rows = this.#statements
        .of('SELECT field, path FROM field_review WHERE document = ?')
        .all(document) as { field: string; path: string }[];
      for (const { field, path } of rows) if (changed.has(path)) this.#projectField(field, facts);
    }
  }

  /** Brings the supplier label of the rows of a file up to date. */
  supplierChanged(file: string): void {
    const documents = this.#statements
      .of('SELECT id FROM document WHERE file = ?')
      .pluck()
      .all(file) as string[];
    const supplier = this.#supplierOf(file);
    for (const document of documents)
      this.#statements
        .of('UPDATE field_review SET supplier = ? WHERE document = ? AND supplier <> ?')
        .run(supplier, document, supplier);
  }

  /** The rows of a document as stored. */
  rowsOf(document: string): ProjectedRow[] {
    return this.#statements
      .of('SELECT * FROM field_review WHERE document = ? ORDER BY position, field')
      .all(document) as ProjectedRow[];
  }

  /**
   * The next documents in the order in which the index came to hold them, and what is to be given to go on behind them.
   * Their fields lie in the same order: going through all of them so reads a large index from its beginning to its end.
   */
  documentsAfter(mark: number, most: number): { readonly ids: readonly string[]; readonly mark: number } {
    const rows = this.#statements
      .of('SELECT rowid AS mark, id FROM document WHERE rowid > ? ORDER BY rowid LIMIT ?')
      .all(mark, most) as { mark: number; id: string }[];
    return { ids: rows.map(({ id }) => id), mark: rows.at(-1)?.mark ?? mark };
  }

  /** Number of documents up to a mark, and of all. */
  countTo(mark: number): { readonly done: number; readonly total: number } {
    return this.#statements
      .of(
        'SELECT COALESCE(SUM(rowid <= ?), 0) AS done, COUNT(*) AS total FROM document INDEXED BY document_by_file',
      )
      .get(mark) as { done: number; total: number };
  }

  /** Keeps more of the index in memory while the action goes through all of it: rows of papers lie far apart in its trees. */
  withMoreMemory<Result>(action: () => Result): Result {
    const usual = this.#database.pragma('cache_size', { simple: true }) as number;
    this.#database.pragma('cache_size = -200000');
    try {
      return action();
    } finally {
      this.#database.pragma(`cache_size = ${usual}`);
      this.#database.pragma('shrink_memory');
    }
  }

  /** Documents with decisions on their pages, or with fields of which a decision is told. */
  decidedDocuments(): string[] {
    return this.#statements
      .of(
        `SELECT p.document FROM decision d JOIN document_page p ON p.file = d.file AND p.page = d.page WHERE d.subject = 'field'
         UNION SELECT document FROM field_review WHERE event IS NOT NULL OR state <> 'proposed' OR body IS NOT NULL ORDER BY 1`,
      )
      .pluck()
      .all() as string[];
  }

  #proposalsOf(document: string): Field[] {
    const bodies = this.#statements
      .of('SELECT body FROM field WHERE document = ? ORDER BY position')
      .pluck()
      .all(document) as string[];
    return bodies.map((body) => JSON.parse(body) as Field);
  }

  #reckon(facts: DocumentFacts, fields: readonly Field[] | null): ProjectedDocument {
    return projectedDocument(facts, fields ?? this.#proposalsOf(facts.id), this.#threadsOn(facts.id));
  }

  /** Decisions on the pages of a document; those on a page of several documents belong to the one they were taken on. */
  #threadsOn(document: string): DecisionThread[] {
    if (this.#decisions.isEmpty) return [];
    const pages = this.#statements
      .of('SELECT file, page FROM document_page WHERE document = ? ORDER BY position')
      .all(document) as { file: string; page: number }[];
    return threadsOf(this.#decisions.onPages(pages).map(fieldDecisionOf));
  }

  #factsOf(document: string): DocumentFacts | null {
    const row = this.#statements.of('SELECT id, file, type FROM document WHERE id = ?').get(document) as
      | { id: string; file: string; type: string }
      | undefined;
    return row === undefined
      ? null
      : { ...row, supplier: this.#supplierOf(row.file), flagged: this.#flaggedIn(row.id) };
  }

  /** Label of the first occurrence of a file, as `LedgerStore.primary` gives it; empty where none is known. */
  #supplierOf(file: string): string {
    const supplier = this.#statements
      .of(
        'SELECT supplier FROM occurrence WHERE file = ? ORDER BY held IS NOT NULL, fixed, depth, path LIMIT 1',
      )
      .pluck()
      .get(file) as string | null | undefined;
    return supplier ?? '';
  }

  /** Paths of a document that flags rest on. */
  #flaggedIn(document: string): ReadonlySet<string> {
    const paths = this.#statements
      .of('SELECT DISTINCT value FROM flag, json_each(flag.body, ?) WHERE document = ?')
      .pluck()
      .all('$.fields', document) as string[];
    return new Set(paths);
  }

  #nextBehind(document: string): number {
    const last = this.#statements
      .of('SELECT MAX(position) FROM field_review WHERE document = ?')
      .pluck()
      .get(document) as number | null;
    return Math.max(behindAll, (last ?? 0) + 1);
  }
}
