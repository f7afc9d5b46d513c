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
  /** To the first matter; null while undecided. */
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

const none: readonly string[] = [];

/** Reads documents for lists; those of which a file is held are left out. */
export function readDocuments(database: Database, ids: readonly string[]): KnownDocument[] {
  const given = JSON.stringify(ids);
  const rows = database
    .prepare(
      `SELECT document.id, document.file, first_page, document.type, json_extract(document.body, '$.language') AS language,
         json_extract(document.body, '$.categories') AS categories, relation
       FROM json_each(?) given CROSS JOIN document INDEXED BY document_list ON document.id = given.value
       LEFT JOIN document_review ON document_review.document = document.id
       WHERE NOT EXISTS (SELECT 1 FROM document_page CROSS JOIN file INDEXED BY file_held ON sha256 = document_page.file
         WHERE document_page.document = document.id AND held = 1)`,
    )
    .all(given) as DocumentRow[];
  const files = JSON.stringify([...new Set(rows.map(({ file }) => file))]);
  const places = readPlaces(database, files);
  const exceptions = readExceptions(database, files);
  const flags = counts(
    database
      .prepare(
        'SELECT document, COUNT(*) AS count FROM flag WHERE document IN (SELECT value FROM json_each(?)) GROUP BY document',
      )
      .all(given) as { document: string; count: number }[],
  );
  return rows.map((row) => {
    const place = places.get(row.file);
    const codes = [...(exceptions.get(row.id) ?? []), ...(exceptions.get(row.file) ?? [])];
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
      exceptions: codes.length === 0 ? none : [...new Set(codes)].sort(),
      flags: flags.get(row.id) ?? 0,
    };
  });
}

function counts(rows: readonly { document: string; count: number }[]): Map<string, number> {
  return new Map(rows.map(({ document, count }) => [document, count]));
}

/** Path and supplier labels of files, in the order in which the ledger lets an occurrence stand for its file. */
function readPlaces(database: Database, files: string): Map<string, { path: string; suppliers: string[] }> {
  const rows = database
    .prepare(
      `SELECT file, path, supplier FROM occurrence
       WHERE held IS NULL AND file IN (SELECT value FROM json_each(?)) ORDER BY file, fixed, depth, path`,
    )
    .all(files) as { file: string; path: string; supplier: string | null }[];
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
function readExceptions(database: Database, files: string): Map<string, string[]> {
  const rows = database
    .prepare(
      'SELECT COALESCE(document, file) AS subject, code FROM exception WHERE file IN (SELECT value FROM json_each(?))',
    )
    .all(files) as { subject: string; code: string }[];
  const found = new Map<string, string[]>();
  for (const { subject, code } of rows) {
    const codes = found.get(subject);
    if (codes === undefined) found.set(subject, [code]);
    else codes.push(code);
  }
  return found;
}
