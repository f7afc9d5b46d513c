import type { Database } from 'better-sqlite3';
import type { Mark, Page, PageKind, Turn } from '../model/page.ts';
import { PAGE_TEXT_VERSION, pageText } from '../model/page-text.ts';
import { segmentForSearch } from '../text/segment.ts';
import { fullTextQuery } from './full-text-query.ts';
import { packWords, roundWords, unpackWords } from './page-words.ts';
import { Statements } from './statements.ts';

/** A page as stored: words packed. Crosses to worker threads as it is; `pageOfRow` unpacks it there. */
export interface PageRow {
  id: number;
  file: string;
  page: number;
  kind: PageKind;
  reason: string;
  width: number;
  height: number;
  upright_turn: Turn;
  skew: number;
  ocr_languages: string;
  part: string | null;
  notes: string;
  text: string;
  words: Uint8Array;
  /** JSON list; null where the page was not looked at for marks. */
  marks: string | null;
  picture: string | null;
  /** 1 when it has words that cannot be seen, 0 when it has none; null where that was not noted. */
  unseen?: number | null;
}

/** Pages with their words, page text and full-text search. */
export class PageStore {
  readonly #database: Database;
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /**
   * Replaces one page; call in the transaction that marks its reading as done.
   * @param searchable false while it is not decided whether the page is held: see `setSearchable`.
   */
  put(page: Page, searchable = true): void {
    const words = roundWords(page.words);
    const text = pageText({ ...page, words }).text;
    this.#delete(page.file, page.page);
    const result = this.#database
      .prepare(
        `INSERT INTO page (file, page, kind, reason, width, height, upright_turn, skew, ocr_languages, part, notes, text, text_version, words, marks, picture, unseen)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        page.file,
        page.page,
        page.kind,
        page.reason,
        page.width,
        page.height,
        page.uprightTurn,
        page.skew,
        JSON.stringify(page.ocrLanguages),
        page.part,
        JSON.stringify(page.notes),
        text,
        PAGE_TEXT_VERSION,
        packWords(words),
        page.marks === undefined ? null : JSON.stringify(page.marks),
        page.picture ?? null,
        words.some((word) => !word.visible) ? 1 : 0,
      );
    if (searchable) this.#index(result.lastInsertRowid, text);
  }

  /** Puts the pages of a file into the full-text search, or takes them out of it. */
  setSearchable(file: string, searchable: boolean): void {
    const rows = this.#statements.of('SELECT id, text FROM page WHERE file = ?').all(file) as {
      id: number;
      text: string;
    }[];
    for (const { id, text } of rows) {
      this.#statements.of('DELETE FROM page_search WHERE rowid = ?').run(id);
      if (searchable) this.#index(id, text);
    }
  }

  /** Pages of files that are not held, with picture fingerprint and notes alone; blank ones are left out. */
  *looks(): Generator<{ file: string; page: number; picture: string | null; notes: string[] }> {
    const rows = this.#database
      .prepare(
        `SELECT page.file, page.page, picture, notes FROM page JOIN file ON sha256 = page.file
         WHERE held = 0 AND kind <> 'blank' AND (picture IS NOT NULL OR notes <> '[]') ORDER BY page.file, page.page`,
      )
      .iterate() as Iterable<{ file: string; page: number; picture: string | null; notes: string }>;
    for (const row of rows) yield { ...row, notes: JSON.parse(row.notes) as string[] };
  }

  /** Fingerprint of the picture of a page; null without one. */
  picture(file: string, page: number): string | null {
    const picture = this.#database
      .prepare('SELECT picture FROM page WHERE file = ? AND page = ?')
      .pluck()
      .get(file, page) as string | null | undefined;
    return picture ?? null;
  }

  /** True when the page is stored. */
  has(file: string, page: number): boolean {
    return (
      this.#statements.of('SELECT 1 FROM page WHERE file = ? AND page = ?').get(file, page) !== undefined
    );
  }

  /** A page as stored; null when it is not. */
  row(file: string, page: number): PageRow | null {
    return (
      (this.#statements.of('SELECT * FROM page WHERE file = ? AND page = ?').get(file, page) as
        | PageRow
        | undefined) ?? null
    );
  }

  text(file: string, page: number): string {
    const text = this.#statements
      .of('SELECT text FROM page WHERE file = ? AND page = ?')
      .pluck()
      .get(file, page) as string | undefined;
    return text ?? '';
  }

  /** Puts those pages of a file into the full-text search that are not in it. */
  ensureSearchable(file: string): void {
    const rows = this.#statements
      .of(
        'SELECT id, text FROM page WHERE file = ? AND NOT EXISTS (SELECT 1 FROM page_search_docsize d WHERE d.id = page.id)',
      )
      .all(file) as { id: number; text: string }[];
    for (const { id, text } of rows) this.#index(id, text);
  }

  /** Files with pages of which nothing is held. */
  searchableFiles(): string[] {
    return this.#database
      .prepare(
        'SELECT DISTINCT page.file FROM page JOIN file ON sha256 = page.file WHERE held = 0 ORDER BY 1',
      )
      .pluck()
      .all() as string[];
  }

  #index(id: number | bigint, text: string): void {
    this.#statements
      .of('INSERT INTO page_search (rowid, body) VALUES (?, ?)')
      .run(id, segmentForSearch(text));
  }

  /** Removes pages beyond the last one of a file (it was read with other limits before). */
  truncate(file: string, lastPage: number): void {
    const beyond = this.#statements
      .of('SELECT page FROM page WHERE file = ? AND page > ?')
      .pluck()
      .all(file, lastPage);
    for (const page of beyond as number[]) this.#delete(file, page);
  }

  get(file: string, page: number): Page | null {
    const row = this.#statements.of('SELECT * FROM page WHERE file = ? AND page = ?').get(file, page) as
      | PageRow
      | undefined;
    return row === undefined ? null : pageOfRow(row);
  }

  rowsOfFile(file: string): PageRow[] {
    return this.#statements.of('SELECT * FROM page WHERE file = ? ORDER BY page').all(file) as PageRow[];
  }

  ofFile(file: string): Page[] {
    return this.rowsOfFile(file).map(pageOfRow);
  }

  /** All pages by file, then page. */
  *all(): IterableIterator<Page> {
    const files = this.#database
      .prepare('SELECT DISTINCT file FROM page ORDER BY file')
      .pluck()
      .all() as string[];
    for (const file of files) yield* this.ofFile(file);
  }

  /** Pages of which the text holds all words of the query, Chinese included. */
  search(words: string, limit: number): { file: string; page: number }[] {
    const query = fullTextQuery(words);
    if (query === null) return [];
    return this.#database
      .prepare(
        'SELECT page.file, page.page FROM page_search JOIN page ON page.id = page_search.rowid WHERE page_search MATCH ? AND page.file NOT IN (SELECT sha256 FROM file WHERE held = 1) ORDER BY page.file, page.page LIMIT ?',
      )
      .all(query, limit) as { file: string; page: number }[];
  }

  #delete(file: string, page: number): void {
    const id = this.#database
      .prepare('SELECT id FROM page WHERE file = ? AND page = ?')
      .pluck()
      .get(file, page);
    if (id === undefined) return;
    this.#database.prepare('DELETE FROM page_search WHERE rowid = ?').run(id);
    this.#database.prepare('DELETE FROM page WHERE id = ?').run(id);
  }
}

export function pageOfRow(row: PageRow): Page {
  return {
    file: row.file,
    page: row.page,
    kind: row.kind,
    reason: row.reason,
    width: row.width,
    height: row.height,
    uprightTurn: row.upright_turn,
    skew: row.skew,
    ocrLanguages: JSON.parse(row.ocr_languages) as string[],
    part: row.part,
    notes: JSON.parse(row.notes) as string[],
    words: unpackWords(row.words),
    ...(row.marks === null ? {} : { marks: JSON.parse(row.marks) as Mark[] }),
    ...(row.picture === null ? {} : { picture: row.picture }),
  };
}
