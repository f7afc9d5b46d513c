import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { sha256 } from '../model/hashing.ts';

/** A note to counsel with the salt that its hash in the chain was made with. */
export interface SaltedNote {
  readonly salt: string;
  readonly hash: string;
  readonly body: string;
}

/** Free text stands apart from the chain, which holds its salted hash alone: it can be withheld or withdrawn. */
export function saltNote(body: string): SaltedNote {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: sha256(`${salt}${body}`), body };
}

/** Notes to counsel, by the event they belong to. */
export class NoteStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores the note of an event; call in the transaction that appends the event. */
  put(event: number, note: SaltedNote): void {
    this.#database
      .prepare('INSERT INTO note (event, salt, body) VALUES (?, ?, ?)')
      .run(event, note.salt, note.body);
  }

  /** All notes: for `verify` alone. */
  all(): { readonly event: number; readonly salt: string; readonly body: string }[] {
    return this.#database.prepare('SELECT event, salt, body FROM note ORDER BY event').all() as {
      event: number;
      salt: string;
      body: string;
    }[];
  }
}
