import type { Database } from 'better-sqlite3';
import type { EvidenceDocument } from '../model/document.ts';
import type { Exception, Stage } from '../model/exception.ts';
import type { Field, GroundingStatus } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import type { ReviewProjection } from './decisions/review-projection.ts';
import { Statements } from './statements.ts';

/** An exception as a stage reports it; file path and id are added when it is shown. */
export type StageException = Omit<Exception, 'id' | 'path' | 'stage'> & { readonly path?: string };

/** The best status among a field's groundings: what the field rests on. */
export function statusOf(field: Field): GroundingStatus {
  return field.groundings[0]?.status ?? 'ungrounded';
}

/** Results of the stages: documents, fields, flags, exceptions. Each replaces the earlier result of its subject. */
export class ResultStore {
  readonly #database: Database;
  readonly #statements: Statements;
  readonly #review: ReviewProjection;
  constructor(database: Database, review: ReviewProjection) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#review = review;
  }

  /** Replaces the documents of a file; fields of documents that are no more go with them. */
  replaceDocuments(file: string, documents: readonly EvidenceDocument[]): void {
    const kept = new Set(documents.map((document) => document.id));
    const known = this.#database
      .prepare('SELECT id FROM document WHERE file = ?')
      .pluck()
      .all(file) as string[];
    for (const id of known) {
      if (!kept.has(id)) this.#database.prepare('DELETE FROM document WHERE id = ?').run(id);
    }
    for (const document of documents) {
      this.#database
        .prepare(
          'INSERT INTO document (id, file, first_page, type, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET type = excluded.type, body = excluded.body',
        )
        .run(document.id, file, document.pages[0]!.page, document.type, JSON.stringify(document));
      this.#database.prepare('DELETE FROM document_page WHERE document = ?').run(document.id);
      document.pages.forEach((reference, position) => {
        this.#database
          .prepare('INSERT INTO document_page (document, position, file, page) VALUES (?, ?, ?, ?)')
          .run(document.id, position, reference.file, reference.page);
      });
    }
  }

  documentsOf(file: string): EvidenceDocument[] {
    const rows = this.#statements
      .of('SELECT body FROM document WHERE file = ? ORDER BY first_page')
      .pluck()
      .all(file) as string[];
    return rows.map((body) => JSON.parse(body) as EvidenceDocument);
  }

  /** Documents that begin in other files and have pages of this one, by file and first page. */
  documentsWithPagesOf(file: string): EvidenceDocument[] {
    const rows = this.#statements
      .of(
        `SELECT body FROM document WHERE id IN (SELECT document FROM document_page WHERE file = @file) AND file <> @file
         ORDER BY file, first_page`,
      )
      .pluck()
      .all({ file }) as string[];
    return rows.map((body) => JSON.parse(body) as EvidenceDocument);
  }

  document(id: string): EvidenceDocument | null {
    const body = this.#statements.of('SELECT body FROM document WHERE id = ?').pluck().get(id) as
      | string
      | undefined;
    return body === undefined ? null : (JSON.parse(body) as EvidenceDocument);
  }

  *documents(): IterableIterator<EvidenceDocument> {
    const rows = this.#database
      .prepare('SELECT body FROM document ORDER BY file, first_page')
      .pluck()
      .all() as string[];
    for (const body of rows) yield JSON.parse(body) as EvidenceDocument;
  }

  replaceFields(document: string, fields: readonly Field[]): void {
    this.#statements.of('DELETE FROM field WHERE document = ?').run(document);
    const insert = this.#statements.of(
      'INSERT INTO field (id, document, position, path, value, normalized, status, confidence, review, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    fields.forEach((field, position) => {
      insert.run(
        field.id,
        document,
        position,
        field.path,
        field.value,
        field.normalized,
        statusOf(field),
        field.confidence,
        field.review,
        JSON.stringify(field),
      );
    });
    this.#review.projectDocument(document, fields);
  }

  fieldsOf(document: string): Field[] {
    const rows = this.#database
      .prepare('SELECT body FROM field WHERE document = ? ORDER BY position')
      .pluck()
      .all(document);
    return (rows as string[]).map((body) => JSON.parse(body) as Field);
  }

  /** Fields at the given paths, by document. */
  fieldsAt(paths: readonly string[]): Map<string, Field[]> {
    // One after the other: the texts of all of them at once can be larger than the memory.
    const rows = this.#database
      .prepare(
        'SELECT document, body FROM field WHERE path IN (SELECT value FROM json_each(?)) ORDER BY document, position',
      )
      .iterate(JSON.stringify(paths)) as IterableIterator<{ document: string; body: string }>;
    const fields = new Map<string, Field[]>();
    for (const { document, body } of rows) {
      const field = JSON.parse(body) as Field;
      const known = fields.get(document);
      if (known === undefined) fields.set(document, [field]);
      else known.push(field);
    }
    return fields;
  }

  /** Documents of which a page was read from a picture, or could not be read. */
  documentsFromPictures(): Set<string> {
    const ids = this.#database
      .prepare(
        `SELECT DISTINCT d.document FROM document_page d JOIN page p ON p.file = d.file AND p.page = d.page
         WHERE p.kind IN ('ocr', 'mixed', 'unreadable')`,
      )
      .pluck()
      .all() as string[];
    return new Set(ids);
  }

  field(id: string): Field | null {
    const body = this.#database.prepare('SELECT body FROM field WHERE id = ?').pluck().get(id) as
      | string
      | undefined;
    return body === undefined ? null : (JSON.parse(body) as Field);
  }

  replaceFlags(file: string, flags: readonly Flag[]): void {
    const before = this.#review.flaggedOf(file);
    this.#statements.of('DELETE FROM flag WHERE file = ?').run(file);
    const insert = this.#statements.of(
      'INSERT INTO flag (id, file, document, page, entry, grade, review, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const flag of flags) {
      insert.run(
        flag.id,
        flag.file,
        flag.document,
        flag.page,
        flag.entry.id,
        flag.grade,
        flag.review,
        JSON.stringify(flag),
      );
    }
    this.#review.flagsReplaced(file, before);
  }

  flag(id: string): Flag | null {
    const body = this.#database.prepare('SELECT body FROM flag WHERE id = ?').pluck().get(id) as
      | string
      | undefined;
    return body === undefined ? null : (JSON.parse(body) as Flag);
  }

  /** By file, page and id. File by file: the bodies of all of them at once can be larger than the memory. */
  *flags(): IterableIterator<Flag> {
    const files = this.#database.prepare('SELECT DISTINCT file FROM flag ORDER BY file').pluck().all();
    for (const file of files as string[]) yield* this.flagsOf(file);
  }

  flagsOf(file: string): Flag[] {
    const rows = this.#statements
      .of('SELECT body FROM flag WHERE file = ? ORDER BY page, id')
      .pluck()
      .all(file);
    return (rows as string[]).map((body) => JSON.parse(body) as Flag);
  }

  /** Ids of the flags of a file, in the order of the exports. */
  flagIdsOf(file: string): string[] {
    return this.#statements
      .of('SELECT id FROM flag WHERE file = ? ORDER BY page, id')
      .pluck()
      .all(file) as string[];
  }

  replaceExceptions(stage: Stage, subject: string, exceptions: readonly StageException[]): void {
    this.#statements.of('DELETE FROM exception WHERE stage = ? AND subject = ?').run(stage, subject);
    const insert = this.#statements.of(
      'INSERT INTO exception (stage, subject, position, file, path, page, document, code, cause, remedy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    exceptions.forEach((exception, position) => {
      insert.run(
        stage,
        subject,
        position,
        exception.file,
        exception.path ?? null,
        exception.page,
        exception.document,
        exception.code,
        exception.cause,
        exception.remedy,
      );
    });
  }

  /** Removes all exceptions of a stage. */
  clearExceptions(stage: Stage): void {
    this.#statements.of('DELETE FROM exception WHERE stage = ?').run(stage);
  }

  /** Ids of all documents with file and type, in the order of the exports; the documents themselves are not loaded. */
  documentList(): { readonly id: string; readonly file: string; readonly type: string }[] {
    return this.#statements.of('SELECT id, file, type FROM document ORDER BY file, first_page, id').all() as {
      id: string;
      file: string;
      type: string;
    }[];
  }

  /** Exceptions of one piece of work. */
  exceptionsUnder(
    stage: Stage,
    subject: string,
  ): { readonly code: string; readonly page: number | null; readonly cause: string }[] {
    return this.#statements
      .of('SELECT code, page, cause FROM exception WHERE stage = ? AND subject = ? ORDER BY position')
      .all(stage, subject) as { code: string; page: number | null; cause: string }[];
  }

  /** Exceptions about one file, whatever stage met them; none for a held file. */
  exceptionsOf(file: string): { code: string; page: number | null; cause: string; remedy: string }[] {
    // Asked for every file of a run: looking the one file up, and not all that are held, keeps a large index quick.
    return this.#statements
      .of(
        `SELECT code, page, cause, remedy FROM exception
         WHERE file = ? AND NOT EXISTS (SELECT 1 FROM file WHERE sha256 = exception.file AND held = 1)
         ORDER BY page, code, position`,
      )
      .all(file) as { code: string; page: number | null; cause: string; remedy: string }[];
  }

  /** Removes what was made from the pages of a file, and the marks that it was made. */
  removeAnalysis(file: string, stages: readonly string[]): void {
    this.#forgetSharedDocuments(file);
    this.#statements
      .of('DELETE FROM document WHERE file = ? OR id IN (SELECT document FROM document_page WHERE file = ?)')
      .run(file, file);
    this.#statements.of('DELETE FROM indicator WHERE file = ?').run(file);
    this.#statements.of('DELETE FROM flag WHERE file = ?').run(file);
    this.#statements.of('DELETE FROM flag_change WHERE file = ?').run(file);
    this.#statements.of('DELETE FROM screened_file WHERE file = ?').run(file);
    this.#statements
      .of("DELETE FROM exception WHERE subject = ? AND stage IN ('documents', 'extract', 'screen')")
      .run(file);
    this.#statements.of("DELETE FROM exception WHERE file = ? AND stage = 'propose'").run(file);
    this.#statements
      .of('DELETE FROM observation WHERE id IN (SELECT observation FROM observation_file WHERE file = ?)')
      .run(file);
    for (const stage of stages)
      this.#statements.of('DELETE FROM work WHERE stage = ? AND subject = ?').run(stage, file);
  }

  /**
   * What other files say of a document that goes with this one names it no more. They are made again with the next run:
   * until then nothing of them is lost.
   */
  #forgetSharedDocuments(file: string): void {
    const shared = this.#statements
      .of(
        `SELECT DISTINCT document FROM document_page
         WHERE document IN (SELECT document FROM document_page WHERE file = @file) AND file <> @file`,
      )
      .pluck()
      .all({ file }) as string[];
    for (const document of shared) {
      const unnamed = `SET document = NULL, body = json_set(body, '$.document', NULL, '$.fields', json('[]'))`;
      this.#statements.of(`UPDATE flag ${unnamed} WHERE document = ?`).run(document);
      this.#statements
        .of(
          `UPDATE indicator SET document = NULL, body = json_set(body, '$.document', NULL) WHERE document = ?`,
        )
        .run(document);
      this.#statements.of('UPDATE exception SET document = NULL WHERE document = ?').run(document);
      this.#statements
        .of(
          `DELETE FROM observation WHERE id IN (SELECT observation FROM observation_file
           WHERE file IN (SELECT file FROM document_page WHERE document = ?))`,
        )
        .run(document);
    }
  }

  /** Exceptions in a stable order, without those about held files; `path` is empty where it follows from the file. */
  exceptions(): (Omit<Exception, 'id'> & { readonly subject: string })[] {
    return (
      this.#database
        .prepare(
          `SELECT * FROM exception WHERE file IS NULL OR file NOT IN (SELECT sha256 FROM file WHERE held = 1)
           ORDER BY file, path, page, stage, code, position`,
        )
        .all() as (Omit<Exception, 'id' | 'path'> & { path: string | null; subject: string })[]
    ).map((row) => ({ ...row, path: row.path ?? '' }));
  }
}
