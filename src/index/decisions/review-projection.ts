import type { Database } from 'better-sqlite3';
import { criticalityOf } from '../../../schemas/criticality.ts';
import { documentType } from '../../../schemas/index.ts';
import { kindOfPath } from '../../../schemas/kind-of-path.ts';
import { withoutIndexes } from '../../../schemas/paths.ts';
import type { Field, ReviewState } from '../../model/field.ts';
import { reviewPriority } from '../../model/review-order.ts';
import { type Todo, todos } from '../../model/todo.ts';
import { Statements } from '../statements.ts';
import { attach, type DecisionThread, isAbout, threadsOf } from './attach.ts';
import type { DecisionStore } from './decision-store.ts';
import { fieldDecisionOf, type KnownDecision } from './field-decision-of.ts';
import type { AbsentField, ReviewedField } from './reviewed-field.ts';
import { type FieldFrame, type FieldStanding, standingOf } from './standing.ts';

/** Raised whenever the same fields, flags and decisions would give other rows: an index is then projected anew. */
export const PROJECTION_VERSION = 2;

/** A row of field_review, without its number. */
export interface ProjectedRow {
  readonly field: string;
  readonly document: string;
  readonly file: string;
  readonly position: number;
  readonly path: string;
  readonly form: string;
  readonly type: string;
  readonly supplier: string;
  readonly state: ReviewState;
  readonly todo: number;
  readonly changed: number;
  readonly flagged: number;
  readonly risk: number;
  readonly event: number | null;
  readonly body: string | null;
}

/** The rows of a document, and which row each decision on its pages bears on. */
export interface ProjectedDocument {
  readonly rows: readonly ProjectedRow[];
  readonly targets: ReadonlyMap<number, string>;
}

interface DocumentFacts {
  readonly id: string;
  readonly file: string;
  readonly type: string;
  readonly supplier: string;
}

interface RowBody {
  readonly field: Field | null;
  readonly changedSince: ReviewedField['changedSince'];
}

/** A field as it stands after review, with the words that its decisions rest on. */
export interface KnownField extends ReviewedField {
  readonly decisions: readonly KnownDecision[];
}

/** Fields that no engine proposes stand behind those of the paper. */
const behindAll = 1_000_000;

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

/** Target of a decision that no field stands under: document and path. */
export function absentTarget(document: string, form: string): string {
  return `${document}#${form}`;
}

/**
 * The fields as they stand after review, made from fields, flags and decisions. Everything here can be made again from
 * those; nothing is decided here.
 */
export class ReviewProjection {
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #decisions: DecisionStore;
  readonly #criticalities = new Map<string, number>();
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
    const { rows, targets } = this.#reckon(facts, fields ?? this.#proposalsOf(document));
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
    return facts === null ? null : this.#reckon(facts, this.#proposalsOf(document));
  }

  /** Makes one row anew after a decision about it; call in the same transaction. */
  projectField(field: string, document: string): void {
    const facts = this.#factsOf(document);
    if (facts !== null) this.#projectField(field, facts, this.#flaggedIn(facts));
  }

  #projectField(field: string, facts: DocumentFacts, flagged: ReadonlySet<string>): void {
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
    const row = this.#row(facts, own, decisions, field, position, flagged);
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
      const flagged = this.#flaggedIn(facts);
      const rows = this.#statements
        .of('SELECT field, path FROM field_review WHERE document = ?')
        .all(document) as { field: string; path: string }[];
      for (const { field, path } of rows) if (changed.has(path)) this.#projectField(field, facts, flagged);
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

  /** The fields of documents as they stand after review, in the order given. */
  fieldsOf(documents: readonly string[]): KnownField[] {
    return this.#read(
      `WITH given AS (SELECT key AS place, value AS document FROM json_each(?))
       SELECT r.*, f.body AS proposal FROM given JOIN field_review r ON r.document = given.document
       LEFT JOIN field f ON f.id = r.field ORDER BY given.place, r.position, r.field`,
      documents,
    );
  }

  /** Fields by id as they stand after review, in the order given. */
  fieldsById(ids: readonly string[]): KnownField[] {
    return this.#read(
      `WITH given AS (SELECT key AS place, value AS field FROM json_each(?))
       SELECT r.*, f.body AS proposal FROM given JOIN field_review r ON r.field = given.field
       LEFT JOIN field f ON f.id = r.field ORDER BY given.place`,
      ids,
    );
  }

  /** Document that a field stands in now; null where it is no more. */
  documentOf(field: string): string | null {
    const document = this.#statements
      .of('SELECT document FROM field_review WHERE field = ?')
      .pluck()
      .get(field) as string | undefined;
    return document ?? null;
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

  /** What people said about paths of documents that no field stands under. */
  absentOf(documents: readonly string[]): AbsentField[] {
    const pages = this.#statements
      .of(
        'SELECT document, file, page FROM document_page WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position',
      )
      .all(JSON.stringify(documents)) as { document: string; file: string; page: number }[];
    const found = new Map<string, AbsentField>();
    for (const decision of this.#decisions.onPages(pages).map(fieldDecisionOf)) {
      const [document, form] = decision.target?.split('#') ?? [];
      if (document === undefined || form === undefined || decision.undone) continue;
      if (decision.action !== 'not-stated' && decision.action !== 'illegible') continue;
      found.delete(decision.target!);
      found.set(decision.target!, { document, form, action: decision.action, decision });
    }
    return [...found.values()];
  }

  #read(sql: string, given: readonly string[]): KnownField[] {
    if (given.length === 0) return [];
    const rows = this.#statements.of(sql).all(JSON.stringify(given)) as (ProjectedRow & {
      readonly proposal: string | null;
    })[];
    const decided = rows.filter((row) => row.event !== null).map((row) => row.field);
    const decisions = new Map<string, KnownDecision[]>();
    for (const decision of decided.length === 0
      ? []
      : this.#decisions.atTargets(decided).map(fieldDecisionOf)) {
      const known = decisions.get(decision.target!);
      if (known === undefined) decisions.set(decision.target!, [decision]);
      else known.push(decision);
    }
    const flags = this.#flagsOn(rows.filter((row) => row.flagged === 1));
    return rows.flatMap((row) => {
      const body = row.body === null ? null : (JSON.parse(row.body) as RowBody);
      const proposed = row.proposal === null ? null : (JSON.parse(row.proposal) as Field);
      const field = body?.field ?? (proposed === null ? null : { ...proposed, review: row.state });
      if (field === null) return [];
      return [
        {
          field,
          position: row.position,
          form: row.form,
          state: row.state,
          todo: todos[row.todo]!,
          changedSince: body?.changedSince ?? null,
          risk: row.risk,
          flags: flags.get(row.field) ?? [],
          version: row.event,
          decisions: decisions.get(row.field) ?? [],
        },
      ];
    });
  }

  #flagsOn(rows: readonly ProjectedRow[]): Map<string, string[]> {
    const found = new Map<string, string[]>();
    if (rows.length === 0) return found;
    const byDocument = Map.groupBy(rows, (row) => row.document);
    const flags = this.#statements
      .of(
        `SELECT flag.id, document, value AS path FROM flag, json_each(flag.body, ?)
         WHERE document IN (SELECT value FROM json_each(?)) ORDER BY flag.id`,
      )
      .all('$.fields', JSON.stringify([...byDocument.keys()])) as {
      id: string;
      document: string;
      path: string;
    }[];
    const onPath = Map.groupBy(flags, ({ document, path }) => `${document} ${path}`);
    for (const { field, document, path } of rows)
      found.set(
        field,
        (onPath.get(`${document} ${path}`) ?? []).map(({ id }) => id),
      );
    return found;
  }

  #proposalsOf(document: string): Field[] {
    const bodies = this.#statements
      .of('SELECT body FROM field WHERE document = ? ORDER BY position')
      .pluck()
      .all(document) as string[];
    return bodies.map((body) => JSON.parse(body) as Field);
  }

  #reckon(facts: DocumentFacts, proposals: readonly Field[]): ProjectedDocument {
    const flagged = this.#flaggedIn(facts);
    const threads = this.#threadsOn(facts);
    const targets = new Map<number, string>();
    const decisionsOf = new Map<string, KnownDecision[]>();
    const bring = (thread: DecisionThread, target: string): void => {
      for (const decision of thread.decisions) targets.set(decision.event, target);
      const known = decisionsOf.get(target) ?? [];
      decisionsOf.set(
        target,
        [...known, ...thread.decisions].sort((one, other) => one.event - other.event),
      );
    };
    const aboutFields = threads.filter((thread) => isAbout(thread) === 'field');
    const attached =
      aboutFields.length === 0
        ? new Map<DecisionThread, Field>()
        : attach(aboutFields, proposals, (path) => kindOfPath(facts.type, path));
    const left: DecisionThread[] = [];
    for (const thread of threads) {
      const field = attached.get(thread);
      if (field !== undefined) bring(thread, field.id);
      else if (isAbout(thread) === 'absent') bring(thread, absentTarget(facts.id, thread.form));
      else left.push(thread);
    }
    for (const thread of left) bring(thread, thread.field);
    const rows: ProjectedRow[] = [];
    for (const [position, field] of proposals.entries()) {
      const row = this.#row(facts, field, decisionsOf.get(field.id) ?? [], field.id, position, flagged);
      if (row !== null) rows.push(row);
    }
    left.forEach((thread, position) => {
      const row = this.#row(
        facts,
        null,
        decisionsOf.get(thread.field)!,
        thread.field,
        behindAll + position,
        flagged,
      );
      if (row !== null) rows.push(row);
    });
    return { rows, targets };
  }

  /** Decisions on the pages of a document; those on a page of several documents belong to the one they were taken on. */
  #threadsOn(facts: DocumentFacts): DecisionThread[] {
    if (this.#decisions.isEmpty) return [];
    const pages = this.#statements
      .of('SELECT file, page FROM document_page WHERE document = ? ORDER BY position')
      .all(facts.id) as { file: string; page: number }[];
    return threadsOf(this.#decisions.onPages(pages).map(fieldDecisionOf));
  }

  #row(
    facts: DocumentFacts,
    proposal: Field | null,
    decisions: readonly KnownDecision[],
    id: string,
    position: number,
    flagged: ReadonlySet<string>,
  ): ProjectedRow | null {
    const frame: FieldFrame = {
      id,
      document: facts.id,
      assertedBy: { capacity: documentType(facts.type).assertedBy },
    };
    const path = proposal?.path ?? decisions[0]?.path ?? '';
    const standing: FieldStanding =
      decisions.length === 0
        ? { state: 'proposed', todo: 'decide', changedSince: null, field: null }
        : standingOf(kindOfPath(facts.type, path), proposal, decisions, frame);
    const field = standing.field ?? proposal;
    if (field === null || (proposal === null && !isWorthKeeping(standing, decisions))) return null;
    const form = withoutIndexes(field.path);
    const isFlagged = flagged.has(field.path);
    return {
      field: id,
      document: facts.id,
      file: field.groundings[0]?.file ?? facts.file,
      position,
      path: field.path,
      form,
      type: facts.type,
      supplier: facts.supplier,
      state: standing.state,
      todo: todos.indexOf(standing.todo),
      changed: standing.changedSince === null ? 0 : 1,
      flagged: isFlagged ? 1 : 0,
      risk: this.#risk(field, form, standing.todo, isFlagged),
      event: decisions.at(-1)?.event ?? null,
      body:
        standing.field === null && standing.changedSince === null
          ? null
          : JSON.stringify({ field: standing.field, changedSince: standing.changedSince } satisfies RowBody),
    };
  }

  #risk(field: Field, form: string, todo: Todo, flagged: boolean): number {
    if (todo === 'none') return 0;
    let criticality = this.#criticalities.get(form);
    if (criticality === undefined) {
      criticality = criticalityOf(form);
      this.#criticalities.set(form, criticality);
    }
    return reviewPriority({ ...field, review: 'proposed' }, { criticality, flagged });
  }

  #factsOf(document: string): DocumentFacts | null {
    const row = this.#statements.of('SELECT id, file, type FROM document WHERE id = ?').get(document) as
      | { id: string; file: string; type: string }
      | undefined;
    return row === undefined ? null : { ...row, supplier: this.#supplierOf(row.file) };
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
  #flaggedIn(facts: DocumentFacts): ReadonlySet<string> {
    const paths = this.#statements
      .of('SELECT DISTINCT value FROM flag, json_each(flag.body, ?) WHERE document = ?')
      .pluck()
      .all('$.fields', facts.id) as string[];
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

/** A field that nobody proposes and of which every decision was taken back is no more. */
function isWorthKeeping(standing: FieldStanding, decisions: readonly KnownDecision[]): boolean {
  return (
    standing.state !== 'rejected' ||
    standing.todo !== 'none' ||
    decisions.some(
      (decision) => !decision.undone && decision.action !== 'undo' && decision.action !== 'ask-second',
    )
  );
}
