import type { Database } from 'better-sqlite3';

/** What lists ask of a document. */
export interface KnownDocument {
  readonly id: string;
  readonly file: string;
  readonly firstPage: number;
  /** The path that stands for its first file. */
  readonly path: string;
  readonly type: string;
  /** ISO 639-1; null where it cannot be told. */
  readonly language: string | null;
  readonly categories: readonly string[];
  /** Labels of its first file, that of the path first; empty where none is known. */
  readonly suppliers: readonly string[];
  /** Null while undecided. */
  readonly relation: string | null;
  /** Kinds of exceptions about it or about its file as a whole, each once. */
  readonly exceptions: readonly string[];
  readonly flags: number;
}

interface DocumentRow {
  id: string;
  file: string;
  first_page: number;
  type: string;
  language: string | null;
  categories: string;
  relation: string | null;
}

/** No document of which a file is held is in any list. */
const shown = `NOT EXISTS (SELECT 1 FROM document_page JOIN file ON sha256 = document_page.file
  WHERE document_page.document = document.id AND held = 1)`;

/**
 * Reads documents for lists.
 * @param ids those alone; null for all.
 */
export function readDocuments(database: Database, ids: readonly string[] | null): KnownDocument[] {
  // One statement for all and one for some: the same parts, joined to the ids that are asked for.
  const all = ids === null;
  const given = all ? [] : [JSON.stringify(ids)];
  const some = '(SELECT value FROM json_each(?))';
  const rows = database
    .prepare(
      `SELECT document.id, document.file, first_page, type, json_extract(document.body, '$.language') AS language,
         json_extract(document.body, '$.categories') AS categories, relation
       FROM document LEFT JOIN document_review ON document_review.document = document.id
       WHERE ${all ? '' : `document.id IN ${some} AND`} ${shown}`,
    )
    .all(...given) as DocumentRow[];
  const places = readPlaces(database, all ? null : [...new Set(rows.map(({ file }) => file))]);
  const flags = counts(
    database
      .prepare(
        `SELECT document, COUNT(*) AS count FROM flag WHERE document IS NOT NULL ${all ? '' : `AND document IN ${some}`} GROUP BY document`,
      )
      .all(...given) as { document: string; count: number }[],
  );
  const exceptions = readExceptions(database, all ? null : rows);
  return rows.map((row) => {
    const place = places.get(row.file);
    return {
      id: row.id,
      file: row.file,
      firstPage: row.first_page,
      path: place?.path ?? row.file,
      type: row.type,
      language: row.language,
      categories: JSON.parse(row.categories) as string[],
      suppliers: place?.suppliers ?? [],
      relation: row.relation,
      exceptions: [
        ...new Set([...(exceptions.get(row.id) ?? []), ...(exceptions.get(row.file) ?? [])]),
      ].sort(),
      flags: flags.get(row.id) ?? 0,
    };
  });
}

function counts(rows: readonly { document: string; count: number }[]): Map<string, number> {
  return new Map(rows.map(({ document, count }) => [document, count]));
}

/** Path and supplier labels of files, in the order in which the ledger lets an occurrence stand for its file. */
function readPlaces(
  database: Database,
  files: readonly string[] | null,
): Map<string, { path: string; suppliers: string[] }> {
  const rows = database
    .prepare(
      `SELECT file, path, supplier FROM occurrence
       WHERE held IS NULL AND ${files === null ? "file <> ''" : 'file IN (SELECT value FROM json_each(?))'}
       ORDER BY file, fixed, depth, path`,
    )
    .iterate(...(files === null ? [] : [JSON.stringify(files)])) as Iterable<{
    file: string;
    path: string;
    supplier: string | null;
  }>;
  const places = new Map<string, { path: string; suppliers: string[] }>();
  for (const { file, path, supplier } of rows) {
    let place = places.get(file);
    if (place === undefined) {
      place = { path, suppliers: [] };
      places.set(file, place);
    }
    if (supplier !== null && !place.suppliers.includes(supplier)) place.suppliers.push(supplier);
  }
  return places;
}

/** Kinds of exceptions by id of the document they are about, or else by the file. */
function readExceptions(
  database: Database,
  documents: readonly { readonly id: string; readonly file: string }[] | null,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (rows: Iterable<{ subject: string; code: string }>): void => {
    for (const { subject, code } of rows) {
      const codes = found.get(subject);
      if (codes === undefined) found.set(subject, [code]);
      else if (!codes.includes(code)) codes.push(code);
    }
  };
  type Rows = Iterable<{ subject: string; code: string }>;
  if (documents === null) {
    add(
      database
        .prepare('SELECT COALESCE(document, file) AS subject, code FROM exception WHERE file IS NOT NULL')
        .iterate() as Rows,
    );
    return found;
  }
  const ofFile = database.prepare(
    'SELECT COALESCE(document, file) AS subject, code FROM exception WHERE file = ?',
  );
  for (const file of new Set(documents.map((document) => document.file))) add(ofFile.iterate(file) as Rows);
  return found;
}
