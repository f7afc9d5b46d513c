import type { Database } from 'better-sqlite3';
import { Statements } from '../statements.ts';

/** One stretch of work of one person. Times in milliseconds. */
export interface Sitting {
  readonly id: string;
  readonly reviewer: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly last: string;
  readonly active: number;
  readonly idle: number;
  readonly decisions: number;
}

/** How long people worked, summed per sitting. */
export class SittingStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /** Begins a sitting, or replaces its sums. */
  put(sitting: Sitting): void {
    this.#statements
      .of(
        `INSERT INTO sitting (id, reviewer, started, last, active, idle, decisions)
         VALUES (@id, @reviewer, @started, @last, @active, @idle, @decisions)
         ON CONFLICT (id) DO UPDATE SET last = excluded.last, active = excluded.active, idle = excluded.idle,
           decisions = excluded.decisions`,
      )
      .run(sitting);
  }

  /** Number of decisions that a person took after an event. */
  decisionsAfter(reviewer: string, event: number): number {
    return this.#statements
      .of('SELECT count(*) FROM decision WHERE reviewer = ? AND event > ?')
      .pluck()
      .get(reviewer, event) as number;
  }

  all(): Sitting[] {
    return this.#statements.of('SELECT * FROM sitting ORDER BY started, id').all() as Sitting[];
  }
}
