import type { Database } from 'better-sqlite3';
import { moveClockIfDue } from '../model/fault-points.ts';
import { canonicalJson, sha256 } from '../model/hashing.ts';
import { Statements } from './statements.ts';

export interface EventRow {
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  readonly at: string;
  readonly kind: string;
  readonly body: string;
}

/** Hash of an event: SHA-256 over the canonical JSON (RFC 8785) of its content and the hash before it. */
export function eventHash(
  sequence: number,
  previous: string,
  at: string,
  kind: string,
  body: unknown,
): string {
  return sha256(canonicalJson({ sequence, previous, at, kind, body }));
}

/** The append-only chain of an index: one event per finished piece of work, decision, export and list activation. */
export class EventChain {
  readonly #database: Database;
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /** Appends an event; call inside the transaction that holds the change it tells of. Returns its sequence number. */
  append(kind: string, body: Readonly<Record<string, unknown>>, at = new Date().toISOString()): number {
    moveClockIfDue();
    const last = this.#statements
      .of('SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1')
      .get() as { sequence: number; hash: string } | undefined;
    const sequence = (last?.sequence ?? 0) + 1;
    const previous = last?.hash ?? '';
    const hash = eventHash(sequence, previous, at, kind, body);
    this.#statements
      .of('INSERT INTO event (sequence, previous, hash, at, kind, body) VALUES (?, ?, ?, ?, ?, ?)')
      .run(sequence, previous, hash, at, kind, canonicalJson(body));
    return sequence;
  }

  /** Events about one subject, oldest first. */
  about(subject: string): EventRow[] {
    return this.#database
      .prepare("SELECT * FROM event WHERE json_extract(body, '$.subject') = ? ORDER BY sequence")
      .all(subject) as EventRow[];
  }

  ofKind(kind: string): EventRow[] {
    return this.#database
      .prepare('SELECT * FROM event WHERE kind = ? ORDER BY sequence')
      .all(kind) as EventRow[];
  }

  /** Events of some kinds that came after one, oldest first. */
  after(sequence: number, kinds: readonly string[]): EventRow[] {
    return this.#statements
      .of(
        'SELECT * FROM event WHERE sequence > ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY sequence',
      )
      .all(sequence, JSON.stringify(kinds)) as EventRow[];
  }

  /** Sequence number of the last event of one of the kinds; 0 for none. */
  lastOf(kinds: readonly string[]): number {
    const sequence = this.#database
      .prepare(
        'SELECT sequence FROM event WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT 1',
      )
      .pluck()
      .get(JSON.stringify(kinds)) as number | undefined;
    return sequence ?? 0;
  }

  /**
   * Sequence number of the last event after which files, papers or what was read from them may be others; 0 for none.
   * What people say about fields and mentions stands beside these and changes none of them, nor does a search.
   */
  lastAboutPapers(): number {
    const sequence = this.#statements
      .of(
        `SELECT sequence FROM event
         WHERE kind IN ('work', 'held', 'decision', 'quarantine', 'custody', 'received')
           AND NOT (kind = 'decision' AND json_extract(body, '$.subject') IN ('field', 'flag'))
           AND NOT (kind = 'work' AND json_extract(body, '$.stage') = 'screen')
         ORDER BY sequence DESC LIMIT 1`,
      )
      .pluck()
      .get() as number | undefined;
    return sequence ?? 0;
  }

  /** The last event that is of none of the kinds; null for none. */
  lastBesides(kinds: readonly string[]): EventRow | null {
    const row = this.#statements
      .of(
        `SELECT * FROM event WHERE kind NOT IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT 1`,
      )
      .get(JSON.stringify(kinds)) as EventRow | undefined;
    return row ?? null;
  }

  head(): { sequence: number; hash: string } {
    return (
      (this.#database.prepare('SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1').get() as
        | { sequence: number; hash: string }
        | undefined) ?? { sequence: 0, hash: '' }
    );
  }

  /** Re-reckons every hash. Returns the first event that does not fit, or null when all do. */
  firstBroken(): { sequence: number; reason: string } | null {
    let previous = '';
    let expected = 1;
    for (const row of this.#database
      .prepare('SELECT * FROM event ORDER BY sequence')
      .iterate() as Iterable<EventRow>) {
      if (row.sequence !== expected) return { sequence: expected, reason: 'an event is missing' };
      if (row.previous !== previous)
        return { sequence: row.sequence, reason: 'it does not follow the event before it' };
      if (eventHash(row.sequence, previous, row.at, row.kind, JSON.parse(row.body)) !== row.hash) {
        return { sequence: row.sequence, reason: 'its content does not give its hash' };
      }
      previous = row.hash;
      expected += 1;
    }
    return null;
  }
}
