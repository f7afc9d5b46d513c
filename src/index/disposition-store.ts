import type { Database } from 'better-sqlite3';
import { type Disposition, dispositionSchema } from '../model/disposition.ts';
import { Statements } from './statements.ts';

/** Decisions of people about flags, by what they are about. Each is an event of the chain; nothing is ever replaced. */
export class DispositionStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Stores the decision of an event; call in the transaction that appends the event. */
  put(event: number, disposition: Disposition): void {
    this.#statements
      .of('INSERT INTO disposition (event, subject, decision, body) VALUES (?, ?, ?, ?)')
      .run(
        event,
        disposition.subject,
        disposition.decision ?? 'open',
        JSON.stringify(dispositionSchema.parse(disposition)),
      );
  }

  /** True when a decision that was sent under this id is stored. */
  hasRequest(request: string): boolean {
    return (
      this.#statements
        .of("SELECT 1 FROM disposition WHERE json_extract(body, '$.request') = ? LIMIT 1")
        .get(request) !== undefined
    );
  }

  /** All decisions with their events, oldest first: for `verify` alone. */
  rows(): {
    readonly event: number;
    readonly subject: string;
    readonly decision: string;
    readonly disposition: Disposition;
  }[] {
    const rows = this.#statements.of('SELECT * FROM disposition ORDER BY event').all() as {
      event: number;
      subject: string;
      decision: string;
      body: string;
    }[];
    return rows.map(({ body, ...row }) => ({ ...row, disposition: JSON.parse(body) as Disposition }));
  }

  /** All decisions, oldest first, by subject. */
  bySubject(): ReadonlyMap<string, readonly Disposition[]> {
    const found = new Map<string, Disposition[]>();
    const rows = this.#statements.of('SELECT body FROM disposition ORDER BY event').pluck().all() as string[];
    for (const body of rows) {
      const disposition = JSON.parse(body) as Disposition;
      const known = found.get(disposition.subject);
      if (known === undefined) found.set(disposition.subject, [disposition]);
      else known.push(disposition);
    }
    return found;
  }
}
