import type { Database } from 'better-sqlite3';
import type { EvidenceDocument } from '../model/document.ts';
import type { Confidentiality, Privilege, Relation } from '../model/document-decision.ts';
import type { Exception } from '../model/exception.ts';
import type { Field } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import type { Mark, PageKind, PageReference, Turn } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import type { Occurrence } from '../model/source-file.ts';
import { Statements } from './statements.ts';

/** A page without its words. */
export interface PageSummary {
  readonly file: string;
  readonly page: number;
  readonly kind: PageKind;
  readonly reason: string;
  readonly width: number;
  readonly height: number;
  readonly uprightTurn: Turn;
  readonly part: string | null;
  readonly notes: readonly string[];
  readonly marks: readonly Mark[];
}

interface PageSummaryRow extends Omit<PageSummary, 'notes' | 'marks' | 'uprightTurn'> {
  readonly upright_turn: Turn;
  readonly notes: string;
  readonly marks: string | null;
}

/** What people said about a document as a whole; null where nobody did. */
export interface SaidOfDocument {
  /** How it stands to the first matter. */
  readonly relation: Relation | null;
  readonly translates: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly privilege: Privilege | null;
}

/** What the review app shows, read for many subjects at once: no list asks row by row. Nothing of held files. */
export class ViewStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Documents by id; those that are no more, and those with a page of a held file, are left out. */
  documents(ids: readonly string[]): Map<string, EvidenceDocument> {
    const rows = this.#statements
      .of(
        `SELECT id, body FROM document WHERE id IN (SELECT value FROM json_each(?))
         AND NOT EXISTS (SELECT 1 FROM document_page p JOIN file ON sha256 = p.file WHERE p.document = document.id AND held = 1)`,
      )
      .all(JSON.stringify(ids)) as { id: string; body: string }[];
    return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as EvidenceDocument]));
  }

  /** What was read in each document, in its order. */
  fieldsOf(documents: readonly string[]): Map<string, Field[]> {
    const rows = this.#statements
      .of(
        'SELECT document, body FROM field WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document, position',
      )
      .all(JSON.stringify(documents)) as { document: string; body: string }[];
    return grouped(
      rows,
      ({ document }) => document,
      ({ body }) => JSON.parse(body) as Field,
    );
  }

  /** Values that stand at some paths of documents after review, in the order of the fields; no rejected ones. */
  valuesAt(
    documents: readonly string[],
    paths: readonly string[],
  ): Map<string, { readonly path: string; readonly value: string; readonly normalized: string | null }[]> {
    const rows = this.#statements
      .of(
        `SELECT r.document, r.path, COALESCE(r.body ->> '$.field.value', f.value) AS value,
                CASE WHEN r.body ->> '$.field.value' IS NULL THEN f.normalized ELSE r.body ->> '$.field.normalized' END AS normalized
         FROM field_review r LEFT JOIN field f ON f.id = r.field
         WHERE r.document IN (SELECT value FROM json_each(?)) AND r.path IN (SELECT value FROM json_each(?))
           AND r.state <> 'rejected' AND (f.status IS NOT 'ungrounded' OR r.state <> 'proposed')
         ORDER BY r.document, r.position`,
      )
      .all(JSON.stringify(documents), JSON.stringify(paths)) as {
      document: string;
      path: string;
      value: string | null;
      normalized: string | null;
    }[];
    return grouped(
      rows.filter(({ value }) => value !== null),
      ({ document }) => document,
      ({ path, value, normalized }) => ({ path, value: value!, normalized }),
    );
  }

  /** Numbers of fields, open fields, flags and exceptions by document. */
  counts(
    documents: readonly string[],
  ): Map<string, { fields: number; open: number; flags: number; exceptions: number }> {
    const rows = this.#statements
      .of(
        `SELECT j.value AS document,
           (SELECT count(*) FROM field_review r WHERE r.document = j.value) AS fields,
           (SELECT count(*) FROM field_review r WHERE r.document = j.value AND todo <> 0) AS open,
           (SELECT count(*) FROM document_page p JOIN flag ON flag.file = p.file AND flag.page = p.page WHERE p.document = j.value) AS flags,
           (SELECT count(*) FROM exception e WHERE e.file = (SELECT file FROM document d WHERE d.id = j.value)
              AND (e.document IS NULL OR e.document = j.value)
              AND (e.page IS NULL OR EXISTS (SELECT 1 FROM document_page p WHERE p.document = j.value AND p.file = e.file AND p.page = e.page))) AS exceptions
         FROM json_each(?) j`,
      )
      .all(JSON.stringify(documents)) as {
      document: string;
      fields: number;
      open: number;
      flags: number;
      exceptions: number;
    }[];
    return new Map(rows.map(({ document, ...counts }) => [document, counts]));
  }

  /** What people said about documents as a whole. */
  relations(documents: readonly string[]): Map<string, SaidOfDocument> {
    const rows = this.#statements
      .of(
        `SELECT document, relation, translates, confidentiality, privilege
         FROM document_review WHERE document IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(documents)) as (SaidOfDocument & { readonly document: string })[];
    return new Map(rows.map((row) => [row.document, row]));
  }

  /** What people marked documents as and paired them with, by document; those of which nobody said so are not among them. */
  marks(): Map<
    string,
    {
      readonly confidentiality: Confidentiality | null;
      readonly privilege: Privilege | null;
      readonly translates: string | null;
    }
  > {
    const rows = this.#statements
      .of(
        `SELECT document, confidentiality, privilege, translates FROM document_review
         WHERE confidentiality IS NOT NULL OR privilege IS NOT NULL OR translates IS NOT NULL ORDER BY document`,
      )
      .all() as {
      document: string;
      confidentiality: Confidentiality | null;
      privilege: Privilege | null;
      translates: string | null;
    }[];
    return new Map(rows.map(({ document, ...marks }) => [document, marks]));
  }

  /** Documents that a person said to be a translation of this one. */
  translationsOf(document: string): string[] {
    return this.#statements
      .of('SELECT document FROM document_review WHERE translates = ? ORDER BY document')
      .pluck()
      .all(document) as string[];
  }

  /** Document and place in it of pages; a page that is in none, or in several, is not among them. */
  documentsOfPages(references: readonly PageReference[]): Map<string, string> {
    const rows = this.#statements
      .of(
        `SELECT p.file, p.page, min(p.document) AS document FROM json_each(?) j
         JOIN document_page p ON p.file = j.value ->> 'file' AND p.page = j.value ->> 'page'
         GROUP BY p.file, p.page HAVING count(*) = 1`,
      )
      .all(JSON.stringify(references)) as { file: string; page: number; document: string }[];
    return new Map(rows.map(({ file, page, document }) => [pageKey({ file, page }), document]));
  }

  /** Pages without their words, by `pageKey`; none of held files. */
  pages(references: readonly PageReference[]): Map<string, PageSummary> {
    const rows = this.#statements
      .of(
        `SELECT p.file, p.page, p.kind, p.reason, p.width, p.height, p.upright_turn, p.part, p.notes, p.marks
         FROM json_each(?) j JOIN page p ON p.file = j.value ->> 'file' AND p.page = j.value ->> 'page'
         WHERE NOT EXISTS (SELECT 1 FROM file WHERE sha256 = p.file AND held = 1)`,
      )
      .all(JSON.stringify(references)) as PageSummaryRow[];
    return new Map(
      rows.map(({ upright_turn, notes, marks, ...row }) => [
        pageKey(row),
        {
          ...row,
          uprightTurn: upright_turn,
          notes: JSON.parse(notes) as string[],
          marks: marks === null ? [] : (JSON.parse(marks) as Mark[]),
        },
      ]),
    );
  }

  /** Flags on pages, by `pageKey`. */
  flagsOn(references: readonly PageReference[]): Map<string, Flag[]> {
    const rows = this.#statements
      .of(
        `SELECT flag.body FROM json_each(?) j JOIN flag ON flag.file = j.value ->> 'file' AND flag.page = j.value ->> 'page'
         ORDER BY flag.file, flag.page, flag.id`,
      )
      .pluck()
      .all(JSON.stringify(references)) as string[];
    return grouped(
      rows.map((body) => JSON.parse(body) as Flag),
      (flag) => pageKey(flag),
      (flag) => flag,
    );
  }

  /** Occurrences of files that are not held, by file. */
  occurrences(
    files: readonly string[],
  ): Map<string, Pick<Occurrence, 'path' | 'parent' | 'file' | 'supplier'>[]> {
    const rows = this.#statements
      .of(
        `SELECT path, parent, file, parent_file AS parentFile, supplier FROM occurrence
         WHERE file IN (SELECT value FROM json_each(?)) AND held IS NULL ORDER BY file, depth, path`,
      )
      .all(JSON.stringify(files)) as (Pick<Occurrence, 'path' | 'parent' | 'supplier'> & { file: string })[];
    return grouped(
      rows,
      ({ file }) => file,
      (row) => row,
    );
  }

  /** What could not be read or held together in files. */
  exceptionsOf(
    files: readonly string[],
  ): (Omit<Exception, 'id' | 'path' | 'file' | 'superseded'> & { readonly file: string })[] {
    return this.#statements
      .of(
        `SELECT file, page, document, code, stage, cause, remedy FROM exception
         WHERE file IN (SELECT value FROM json_each(?))
           AND NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = exception.file AND held = 1)
         ORDER BY file, page, stage, code, position`,
      )
      .all(JSON.stringify(files)) as (Omit<Exception, 'id' | 'path' | 'file' | 'superseded'> & {
      file: string;
    })[];
  }

  /** Documents that others than `reviewer` decided about after one event and up to another, in that order. */
  decidedSince(after: number, upTo: number, reviewer: string, most: number): string[] {
    return this.#statements
      .of(
        `SELECT document FROM decision WHERE event > ? AND event <= ? AND reviewer <> ? AND document IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM file WHERE sha256 = decision.file AND held = 1)
         GROUP BY document ORDER BY min(event) LIMIT ?`,
      )
      .pluck()
      .all(after, upTo, reviewer, most) as string[];
  }

  /** True for a file that is known and not held. */
  isShown(file: string): boolean {
    return this.#statements.of('SELECT 1 FROM file WHERE sha256 = ? AND held = 0').get(file) !== undefined;
  }
}

function grouped<Row, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toValue: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [toValue(row)]);
    else known.push(toValue(row));
  }
  return groups;
}
