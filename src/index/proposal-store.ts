import type { Database } from 'better-sqlite3';
import type { Proposal } from '../model/language-model.ts';
import { Statements } from './statements.ts';

/** What a language model proposed for one document, with the key of the work it came from. */
export interface ProposalRow {
  readonly document: string;
  readonly file: string;
  readonly key: string;
  readonly output: string;
  readonly host: string;
  readonly proposal: Proposal;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Counts over all proposals of an index. */
export interface ProposalTotals {
  readonly documents: number;
  /** Documents of which something went wrong on the way. */
  readonly withFailures: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly models: readonly string[];
}

/** Proposals of a language model, one per document; a later one replaces the earlier. */
export class ProposalStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Stores a finished proposal; call in the transaction that appends its event. */
  put({ document, file, key, output, host, proposal, at }: ProposalRow): void {
    this.#statements
      .of(
        `INSERT OR REPLACE INTO proposal (document, file, key, output, host, model, failures, input_tokens, output_tokens, at, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        document,
        file,
        key,
        output,
        host,
        proposal.model,
        proposal.exceptions.length,
        Math.round(proposal.usage.inputTokens),
        Math.round(proposal.usage.outputTokens),
        at,
        JSON.stringify(proposal),
      );
  }

  /** The stored proposal of a document made under this very key; null when it has to be asked for. */
  underKey(document: string, key: string): { readonly failures: number } | null {
    const row = this.#statements
      .of('SELECT failures FROM proposal WHERE document = ? AND key = ?')
      .get(document, key) as { failures: number } | undefined;
    return row ?? null;
  }

  get(document: string): Proposal | null {
    const row = this.#statements.of('SELECT body FROM proposal WHERE document = ?').get(document) as
      | { body: string }
      | undefined;
    return row === undefined ? null : (JSON.parse(row.body) as Proposal);
  }

  /** All proposals for documents of a file, those of documents that are no more included: they are left aside. */
  ofFile(file: string): Proposal[] {
    const rows = this.#statements
      .of('SELECT body FROM proposal WHERE file = ? ORDER BY document')
      .all(file) as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Proposal);
  }

  /** What proposals of a file are as inputs of other work: document and output hash, in a stable order. */
  inputsOf(file: string): string[] {
    const rows = this.#statements
      .of('SELECT document, output FROM proposal WHERE file = ? ORDER BY document')
      .all(file) as { document: string; output: string }[];
    return rows.map(({ document, output }) => `${document}:${output}`);
  }

  /** Files with a document that something was proposed for. */
  files(): string[] {
    const rows = this.#statements.of('SELECT DISTINCT file FROM proposal ORDER BY file').all() as {
      file: string;
    }[];
    return rows.map(({ file }) => file);
  }

  /** Where the words of documents of these files were sent: host, model and the last time. */
  sentFrom(
    files: readonly string[],
  ): { readonly host: string; readonly model: string; readonly at: string }[] {
    return this.#statements
      .of(
        `SELECT host, model, MAX(at) AS at FROM proposal WHERE file IN (SELECT value FROM json_each(?))
         GROUP BY host, model ORDER BY host, model`,
      )
      .all(JSON.stringify(files)) as { host: string; model: string; at: string }[];
  }

  totals(): ProposalTotals {
    const sums = this.#statements
      .of(
        `SELECT COUNT(*) AS documents, COALESCE(SUM(failures > 0), 0) AS withFailures,
           COALESCE(SUM(input_tokens), 0) AS inputTokens, COALESCE(SUM(output_tokens), 0) AS outputTokens FROM proposal`,
      )
      .get() as Omit<ProposalTotals, 'models'>;
    const models = this.#statements.of('SELECT DISTINCT model FROM proposal ORDER BY model').all() as {
      model: string;
    }[];
    return { ...sums, models: models.map(({ model }) => model) };
  }
}
