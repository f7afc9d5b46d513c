import type { Database } from 'better-sqlite3';
import {
  type DocumentSearch,
  type NotSearched,
  type SearchedList,
  type SearchRecord,
  searchRecord,
  searchStatement,
} from './search-record.ts';

const pageReasons: Readonly<Record<string, string>> = {
  unreadable: 'no text could be read on the page',
  held: 'held back',
  'not-reached': 'the screening has not come to the page',
  outdated: 'searched with other lists or rules than these alone',
};

const fileReasons: Readonly<Record<string, string>> = {
  unsupported: 'the format of the file is not supported',
  encrypted: 'the file is protected with a password',
  limited: 'the file is beyond a limit',
  failed: 'the file could not be read',
  partial: 'no page of the file could be read',
  pending: 'the run has not come to the file',
  held: 'held back',
};

/**
 * Key of the last pass that came to any file, as SQL: that of one of these. Files that it left alone because they were searched under
 * the same key before bear it too; those of a pass that was broken off, or that reached a limit, bear an older one.
 */
const lastKey = `(SELECT work.key FROM work JOIN screened_file ON screened_file.file = work.subject
  WHERE work.stage = 'screen' AND screened_file.last = (SELECT MAX(last) FROM screened_file) LIMIT 1)`;

/** Why a page was not searched, as SQL over page and file; `searched` where it was. */
const stateOfPage = `CASE WHEN file.held = 1 THEN 'held' WHEN page.kind = 'unreadable' THEN 'unreadable'
  WHEN NOT EXISTS (SELECT 1 FROM work WHERE stage = 'screen' AND subject = page.file) THEN 'not-reached'
  WHEN EXISTS (SELECT 1 FROM work WHERE stage = 'screen' AND subject = page.file AND key <> ${lastKey})
    OR EXISTS (SELECT 1 FROM exception WHERE stage = 'screen' AND subject = page.file) THEN 'outdated'
  ELSE 'searched' END`;

interface Count {
  readonly name: string;
  readonly count: number;
}

/** What a report may tell of: nothing else is counted in its record of the search. */
export interface SearchScope {
  readonly page: (file: string, page: number) => boolean;
  readonly occurrence: (path: string, file: string | null) => boolean;
  readonly mentions: number;
}

/** What the last screening looked at, and what it did not: of the whole index and of each document. */
export class SearchStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** @param lists that the last screening used */
  batch(lists: readonly SearchedList[]): SearchRecord {
    const pages = this.#counts(
      `SELECT ${stateOfPage} AS name, COUNT(*) AS count FROM page JOIN file ON sha256 = page.file GROUP BY 1 ORDER BY 1`,
    );
    const files = this.#counts(
      `SELECT CASE WHEN held IS NOT NULL THEN 'held' ELSE COALESCE(state, 'pending') END AS name, COUNT(*) AS count
       FROM occurrence WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.file = occurrence.file) GROUP BY 1 ORDER BY 1`,
    );
    const notSearched = [
      ...pages.flatMap(({ name, count }): NotSearched[] =>
        name === 'searched' ? [] : [{ reason: pageReasons[name]!, pages: count, files: 0 }],
      ),
      ...files.flatMap(({ name, count }): NotSearched[] =>
        fileReasons[name] === undefined ? [] : [{ reason: fileReasons[name], pages: 0, files: count }],
      ),
    ];
    const searched = pages.find(({ name }) => name === 'searched')?.count ?? 0;
    const mentions = this.#counts("SELECT '' AS name, COUNT(*) AS count FROM flag")[0]!.count;
    return searchRecord(lists, searched, notSearched, mentions);
  }

  /** The search of a part of the index. @param lists that the last screening used */
  within(lists: readonly SearchedList[], scope: SearchScope): SearchRecord {
    const states = new Map<string, number>();
    const pages = this.#database
      .prepare(
        `SELECT page.file, page.page, ${stateOfPage} AS state FROM page JOIN file ON sha256 = page.file`,
      )
      .iterate() as Iterable<{ file: string; page: number; state: string }>;
    for (const { file, page, state } of pages)
      if (scope.page(file, page)) states.set(state, (states.get(state) ?? 0) + 1);
    const unopened = new Map<string, number>();
    const files = this.#database
      .prepare(
        `SELECT path, file, COALESCE(state, 'pending') AS state FROM occurrence
         WHERE held IS NULL AND NOT EXISTS (SELECT 1 FROM page WHERE page.file = occurrence.file)`,
      )
      .iterate() as Iterable<{ path: string; file: string; state: string }>;
    for (const { path, file, state } of files)
      if (scope.occurrence(path, file === '' ? null : file))
        unopened.set(state, (unopened.get(state) ?? 0) + 1);
    const notSearched = [
      ...[...states].flatMap(([state, count]): NotSearched[] =>
        state === 'searched' ? [] : [{ reason: pageReasons[state]!, pages: count, files: 0 }],
      ),
      ...[...unopened].flatMap(([state, count]): NotSearched[] =>
        fileReasons[state] === undefined ? [] : [{ reason: fileReasons[state], pages: 0, files: count }],
      ),
    ].sort((one, other) => (one.reason < other.reason ? -1 : 1));
    return searchRecord(lists, states.get('searched') ?? 0, notSearched, scope.mentions);
  }

  /** The search of each document that is not held, in order of document id. */
  *documents(lists: readonly SearchedList[]): Generator<DocumentSearch> {
    const rows = this.#database
      .prepare(
        `SELECT on_page.document AS id, page.file, page.page, ${stateOfPage} AS state,
           (SELECT COUNT(*) FROM flag WHERE flag.file = page.file AND flag.page = page.page) AS mentions
         FROM document_page on_page
         JOIN page ON page.file = on_page.file AND page.page = on_page.page
         JOIN file ON sha256 = page.file
         ORDER BY on_page.document, on_page.position`,
      )
      .iterate() as Iterable<{ id: string; file: string; page: number; state: string; mentions: number }>;
    let open: {
      id: string;
      searched: number;
      missed: DocumentSearch['notSearched'][0][];
      mentions: number;
    } | null = null;
    const close = (): DocumentSearch => {
      const { id, searched, missed, mentions } = open!;
      const statement = searchStatement(lists, { pages: missed.length, files: 0 }, mentions);
      return { document: id, pagesSearched: searched, notSearched: missed, mentions, statement };
    };
    for (const row of rows) {
      if (open !== null && open.id !== row.id) {
        yield close();
        open = null;
      }
      open ??= { id: row.id, searched: 0, missed: [], mentions: 0 };
      open.mentions += row.mentions;
      if (row.state === 'searched') open.searched++;
      else open.missed.push({ file: row.file, page: row.page, reason: pageReasons[row.state]! });
    }
    if (open !== null) yield close();
  }

  #counts(sql: string): Count[] {
    return this.#database.prepare(sql).all() as Count[];
  }
}
