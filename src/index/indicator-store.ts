import type { Database } from 'better-sqlite3';
import type { IndicatorMention } from '../model/indicator.ts';
import { Statements } from './statements.ts';

/** Passages that speak of indicators of forced labour, by file. */
export class IndicatorStore {
  readonly #statements: Statements;

  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Replaces what was found on the pages of a file. */
  replace(file: string, mentions: readonly IndicatorMention[]): void {
    this.#statements.of('DELETE FROM indicator WHERE file = ?').run(file);
    const insert = this.#statements.of(
      'INSERT INTO indicator (id, file, document, page, indicator, polarity, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const mention of mentions) {
      const { id, document, page, indicator, polarity } = mention;
      insert.run(id, file, document, page, indicator, polarity.value, JSON.stringify(mention));
    }
  }

  /** All mentions in the order of the exports. */
  *all(): IterableIterator<IndicatorMention> {
    const rows = this.#statements.of('SELECT body FROM indicator ORDER BY file, page, id').pluck();
    for (const body of rows.all() as string[]) yield JSON.parse(body) as IndicatorMention;
  }

  of(file: string): IndicatorMention[] {
    const rows = this.#statements.of('SELECT body FROM indicator WHERE file = ? ORDER BY page, id').pluck();
    return (rows.all(file) as string[]).map((body) => JSON.parse(body) as IndicatorMention);
  }
}
