import type { Database } from 'better-sqlite3';
import { type AnchoredChange, filesOfChange, type PairChange } from '../model/anchored-change.ts';
import { Statements } from './statements.ts';

/** What a person decided about papers, as the event chain tells it. */
export interface DecidedChange {
  readonly event: number;
  /** Id of the decision. */
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly undone: boolean;
  readonly change: AnchoredChange;
  /** Component of a chain that a paper was placed at: words, which stand apart from the chain of events; null for none. */
  readonly component: string | null;
}

/** What follows for a document from what people said about it as a whole. */
export interface ProjectedStanding {
  readonly document: string;
  readonly relation: string | null;
  readonly translates: string | null;
  readonly confidentiality: string | null;
  readonly privilege: string | null;
  readonly event: number;
}

/** What follows for a document in one matter. */
export interface ProjectedInMatter {
  readonly matter: string;
  readonly document: string;
  /** Null in the first matter, where the relation is that of `ProjectedStanding`. */
  readonly relation: string | null;
  readonly step: number | null;
  readonly component: string | null;
  readonly event: number;
}

interface ChangeRow {
  readonly event: number;
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly undone: number;
  readonly change: string;
  readonly component: string | null;
}

const columns = `d.event, d.id, d.at, d.reviewer, d.undone, json_extract(e.body, '$.change') AS change,
  CASE d.action WHEN 'place' THEN json_extract(d.body, '$.after.component') END AS component`;

const standingColumns = ['relation', 'translates', 'confidentiality', 'privilege', 'event'] as const;
const putStanding = upsert('document_review', ['document'], standingColumns);
const putInMatter = upsert(
  'matter_document',
  ['matter', 'document'],
  ['relation', 'step', 'component', 'event'],
);

/** A row is written only where it says something else than before: each writing marks lists as changed. */
function upsert(table: string, keys: readonly string[], values: readonly string[]): string {
  const all = [...keys, ...values];
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((name) => `@${name}`).join(', ')})
    ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${values.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE ${values.map((name) => `${table}.${name} IS NOT excluded.${name}`).join(' OR ')}`;
}

/** Decisions about papers by the files they name. The words of decisions may go; pages and codes stand in the chain. */
export class DocumentChangeStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Notes which files a decision bears on; call in the transaction that appends it. */
  put(event: number, change: AnchoredChange): void {
    const insert = this.#statements.of('INSERT INTO document_change (file, event) VALUES (?, ?)');
    for (const file of filesOfChange(change)) insert.run(file, event);
  }

  /** Decisions that name a file, oldest first, those that were taken back among them. */
  ofFile(file: string): DecidedChange[] {
    const rows = this.#statements
      .of(
        `SELECT ${columns} FROM document_change c JOIN decision d ON d.event = c.event JOIN event e ON e.sequence = c.event
         WHERE c.file = ? ORDER BY c.event`,
      )
      .all(file) as ChangeRow[];
    return rows.map(decided);
  }

  /** A decision by its id; null for none, and for one about no paper. */
  byId(id: string): DecidedChange | null {
    const row = this.#statements
      .of(
        `SELECT ${columns} FROM decision d JOIN event e ON e.sequence = d.event
         WHERE d.id = ? AND json_extract(e.body, '$.change') IS NOT NULL`,
      )
      .get(id) as ChangeRow | undefined;
    return row === undefined ? null : decided(row);
  }

  /** Ids of the documents with a page. */
  documentsWith(file: string, page: number): string[] {
    return this.#statements
      .of('SELECT document FROM document_page WHERE file = ? AND page = ? ORDER BY document')
      .pluck()
      .all(file, page) as string[];
  }

  /** Every file whose pages are read, or made into papers, as a decision says. */
  files(): string[] {
    return this.#statements
      .of(
        `SELECT DISTINCT c.file FROM document_change c JOIN decision d ON d.event = c.event
         WHERE d.action NOT IN ('relate', 'place', 'mark', 'set-supplier') ORDER BY c.file`,
      )
      .pluck()
      .all() as string[];
  }

  /** Pairs of papers that people decided on, oldest first; those taken back are left out. */
  pairs(): PairChange[] {
    const rows = this.#statements
      .of(
        `SELECT ${columns} FROM decision d JOIN event e ON e.sequence = d.event
         WHERE d.subject = 'document' AND d.action = 'pair' AND d.undone = 0 ORDER BY d.event`,
      )
      .all() as ChangeRow[];
    return rows.map((row) => decided(row).change as PairChange);
  }

  /** Which files each decision is carried out on: for `verify` alone. */
  rows(): { readonly file: string; readonly event: number }[] {
    return this.#statements.of('SELECT file, event FROM document_change ORDER BY event, file').all() as {
      file: string;
      event: number;
    }[];
  }

  /** What follows for documents as wholes, as stored. */
  standings(): ProjectedStanding[] {
    return this.#statements
      .of(`SELECT document, ${standingColumns.join(', ')} FROM document_review ORDER BY document`)
      .all() as ProjectedStanding[];
  }

  /** What follows for documents in matters, as stored. */
  inMatters(): ProjectedInMatter[] {
    return this.#statements
      .of(
        'SELECT matter, document, relation, step, component, event FROM matter_document ORDER BY matter, document',
      )
      .all() as ProjectedInMatter[];
  }

  /** What follows for one document as a whole, as stored; null where nobody said anything of it. */
  standingOf(document: string): ProjectedStanding | null {
    const row = this.#statements
      .of(`SELECT document, ${standingColumns.join(', ')} FROM document_review WHERE document = ?`)
      .get(document) as ProjectedStanding | undefined;
    return row ?? null;
  }

  /** Replaces what follows from decisions for some documents; call in a transaction. */
  replaceStandings(
    documents: readonly string[],
    standings: readonly ProjectedStanding[],
    inMatters: readonly ProjectedInMatter[],
  ): void {
    const said = new Set(standings.map(({ document }) => document));
    const saidIn = new Set(inMatters.map(({ matter, document }) => `${matter} ${document}`));
    const remove = this.#statements.of('DELETE FROM document_review WHERE document = ?');
    const stored = this.#statements.of('SELECT matter FROM matter_document WHERE document = ?').pluck();
    const removeIn = this.#statements.of('DELETE FROM matter_document WHERE matter = ? AND document = ?');
    for (const document of documents) {
      if (!said.has(document)) remove.run(document);
      for (const matter of stored.all(document) as string[])
        if (!saidIn.has(`${matter} ${document}`)) removeIn.run(matter, document);
    }
    for (const standing of standings) this.#statements.of(putStanding).run(standing);
    for (const standing of inMatters) this.#statements.of(putInMatter).run(standing);
  }
}

function decided({ undone, change, ...row }: ChangeRow): DecidedChange {
  return { ...row, undone: undone === 1, change: JSON.parse(change) as AnchoredChange };
}
