import type { Database } from 'better-sqlite3';
import { fullTextQuery } from '../full-text-query.ts';
import { Statements } from '../statements.ts';
import type { ListContent } from './list-content.ts';

const keptAnswers = 20;

/** Full-text search over the pages of what lists show; answers about documents are kept until anything is read anew. */
export class PagesWithWords {
  readonly #statements: Statements;
  readonly #known: ListContent;
  readonly #kept = new Map<string, { readonly generation: number; readonly documents: Uint8Array }>();

  constructor(database: Database, known: ListContent) {
    this.#statements = new Statements(database);
    this.#known = known;
  }

  /** 1 by number for each document with a page that holds all of the words. */
  documentsWith(words: string): Uint8Array {
    const kept = this.#kept.get(words);
    if (kept?.generation === this.#known.generation) return kept.documents;
    const documents = new Uint8Array(this.#known.shelf.all.length);
    for (const page of this.pagesWith(words)) {
      const document = this.#known.pages.documentOf(page);
      if (document >= 0) documents[document] = 1;
    }
    this.#kept.delete(words);
    this.#kept.set(words, { generation: this.#known.generation, documents });
    if (this.#kept.size > keptAnswers) this.#kept.delete(this.#kept.keys().next().value!);
    return documents;
  }

  /** Ids of the pages that hold all of the words, held ones included. */
  pagesWith(words: string): number[] {
    const query = fullTextQuery(words);
    if (query === null) return [];
    return this.#statements
      .of('SELECT rowid FROM page_search WHERE page_search MATCH ?')
      .pluck()
      .all(query) as number[];
  }
}
