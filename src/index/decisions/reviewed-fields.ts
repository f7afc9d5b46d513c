import type { Database } from 'better-sqlite3';
import type { Field } from '../../model/field.ts';
import { todos } from '../../model/todo.ts';
import { Statements } from '../statements.ts';
import type { DecisionStore } from './decision-store.ts';
import { fieldDecisionOf, type KnownDecision } from './field-decision-of.ts';
import type { ProjectedRow, RowBody } from './projected-row.ts';
import type { AbsentField, ReviewedField } from './reviewed-field.ts';

/** A field as it stands after review, with the words that its decisions rest on. */
export interface KnownField extends ReviewedField {
  readonly decisions: readonly KnownDecision[];
}

/** Reads the fields as they stand after review. */
export class ReviewedFields {
  readonly #statements: Statements;
  readonly #decisions: DecisionStore;
  constructor(database: Database, decisions: DecisionStore) {
    this.#statements = new Statements(database);
    this.#decisions = decisions;
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
}
