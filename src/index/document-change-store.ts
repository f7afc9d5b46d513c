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
}

interface ChangeRow {
  readonly event: number;
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly undone: number;
  readonly change: string;
}

const columns = `d.event, d.id, d.at, d.reviewer, d.undone, json_extract(e.body, '$.change') AS change`;

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
         WHERE d.action NOT IN ('relate', 'set-supplier') ORDER BY c.file`,
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

  /** What documents are to the matter, as stored. */
  relations(): { readonly document: string; readonly relation: string }[] {
    return this.#statements
      .of('SELECT document, relation FROM document_review WHERE relation IS NOT NULL')
      .all() as { document: string; relation: string }[];
  }

  /** Replaces what follows from decisions for some documents; call in a transaction. */
  replaceStandings(
    documents: readonly string[],
    standings: readonly {
      readonly document: string;
      readonly relation: string | null;
      readonly translates: string | null;
      readonly event: number;
    }[],
  ): void {
    const said = new Set(standings.map(({ document }) => document));
    const remove = this.#statements.of('DELETE FROM document_review WHERE document = ?');
    for (const document of documents) if (!said.has(document)) remove.run(document);
    const put = this.#statements.of(
      `INSERT INTO document_review (document, relation, translates, event) VALUES (@document, @relation, @translates, @event)
       ON CONFLICT (document) DO UPDATE SET relation = excluded.relation, translates = excluded.translates,
         event = excluded.event
       WHERE event <> excluded.event OR relation IS NOT excluded.relation OR translates IS NOT excluded.translates`,
    );
    for (const { document, relation, translates, event } of standings)
      put.run({ document, relation, translates, event });
  }
}

function decided({ undone, change, ...row }: ChangeRow): DecidedChange {
  return { ...row, undone: undone === 1, change: JSON.parse(change) as AnchoredChange };
}
