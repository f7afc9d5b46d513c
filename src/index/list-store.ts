import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { FatalError } from '../model/exception.ts';
import { canonicalJson, sha256 } from '../model/hashing.ts';
import { EventChain } from './events.ts';

export type EditionKind = 'list' | 'aliases';

/** An imported edition of a list, or of a table of aliases, without its content. */
export interface EditionRow {
  readonly list: string;
  /** SHA-256 over the canonical JSON of the whole edition. */
  readonly hash: string;
  /** Day of the edition, YYYY-MM-DD. */
  readonly version: string;
  readonly kind: EditionKind;
  /** ISO 8601, UTC. */
  readonly imported: string;
}

export interface ActivationRow {
  readonly event: number;
  readonly list: string;
  /** An imported edition, or one that comes with the program. */
  readonly hash: string;
  readonly at: string;
  /** What the edition dropped and is searched for still, as canonical JSON. */
  readonly carried: string;
}

export interface ListCheckRow {
  readonly event: number;
  readonly list: string;
  readonly hash: string;
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** What of the stored lists is not as it was imported. */
export interface ListDifference {
  readonly subject: string;
  readonly reason: string;
}

const listEvents = {
  imported: 'list-imported',
  activated: 'list-activated',
  checked: 'list-checked',
} as const;

/**
 * Editions of lists in an index, whole and for good; which of them is active; who checked them. Every change is an event
 * of the chain, in the same transaction: call the writing methods inside one.
 */
export class ListStore {
  readonly #database: Database;
  readonly #events: EventChain;
  readonly #folder: string;
  /** @param folder of the index; imported files lie in `lists/` below it. */
  constructor(database: Database, folder: string) {
    this.#database = database;
    this.#events = new EventChain(database);
    this.#folder = join(folder, 'lists');
  }

  /** Where the file that an edition was read from is kept as it came. */
  rawPath(hash: string): string {
    return join(this.#folder, hash);
  }

  /**
   * Keeps the bytes of an imported file, read-only, under their hash. Call before the edition is stored.
   * @throws FatalError when the place cannot be written.
   */
  keepRaw(bytes: Uint8Array): string {
    const hash = sha256(bytes);
    const path = this.rawPath(hash);
    if (existsSync(path) && sha256(readFileSync(path)) === hash) return hash;
    const temporary = `${path}.${process.pid}.part`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, bytes, { mode: 0o400, flag: 'wx', flush: true });
      chmodSync(temporary, 0o444);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      // A full disk has words of its own.
      if (code === 'ENOSPC' || code === 'EDQUOT') throw error;
      throw new FatalError(`cannot keep the imported file in ${this.#folder}: ${(error as Error).message}`);
    }
    return hash;
  }

  /**
   * Stores an edition whole.
   * @param raw SHA-256 of the file it was read from.
   * @returns its hash, and whether it was not here before.
   */
  put(
    kind: EditionKind,
    edition: { readonly id: string; readonly version: string },
    raw: { readonly sha256: string; readonly name: string },
  ): { readonly hash: string; readonly isNew: boolean } {
    const body = canonicalJson(edition);
    const hash = sha256(body);
    const at = new Date().toISOString();
    const { changes } = this.#database
      .prepare(
        'INSERT OR IGNORE INTO list_edition (list, hash, version, kind, body, imported) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(edition.id, hash, edition.version, kind, body, at);
    if (changes === 1)
      this.#events.append(
        listEvents.imported,
        { subject: edition.id, version: edition.version, hash, kind, file: raw.sha256, name: raw.name },
        at,
      );
    return { hash, isNew: changes === 1 };
  }

  /** Every imported edition, in the order in which they were imported. */
  editions(): EditionRow[] {
    return this.#database
      .prepare('SELECT list, hash, version, kind, imported FROM list_edition ORDER BY rowid')
      .all() as EditionRow[];
  }

  /** The content of an imported edition as it was stored; null when it is not here. */
  body(list: string, hash: string): unknown {
    const body = this.#database
      .prepare('SELECT body FROM list_edition WHERE list = ? AND hash = ?')
      .pluck()
      .get(list, hash) as string | undefined;
    return body === undefined ? null : (JSON.parse(body) as unknown);
  }

  /** Makes an edition the active one. @param facts go into the event as they are. */
  activate(
    edition: { readonly list: string; readonly version: string; readonly hash: string },
    carried: unknown,
    facts: Readonly<Record<string, unknown>> = {},
  ): void {
    const at = new Date().toISOString();
    const { list, version, hash } = edition;
    const text = canonicalJson(carried);
    const event = this.#events.append(
      listEvents.activated,
      { subject: list, version, hash, carried: sha256(text), ...facts },
      at,
    );
    this.#database
      .prepare('INSERT INTO list_activation (event, list, hash, at, carried) VALUES (?, ?, ?, ?, ?)')
      .run(event, list, hash, at, text);
  }

  /** Activations, oldest first; the last of a list is the one that holds. */
  activations(): ActivationRow[] {
    return this.#database.prepare('SELECT * FROM list_activation ORDER BY event').all() as ActivationRow[];
  }

  /** Records that a person compared an edition with what the publisher shows. */
  check(
    edition: { readonly list: string; readonly version: string; readonly hash: string },
    by: string,
    day: string,
  ): void {
    const { list, version, hash } = edition;
    const event = this.#events.append(listEvents.checked, { subject: list, version, hash, by, day });
    this.#database
      .prepare('INSERT INTO list_check (event, list, hash, by, day) VALUES (?, ?, ?, ?, ?)')
      .run(event, list, hash, by, day);
  }

  /** Checks by people, oldest first. */
  checks(): ListCheckRow[] {
    return this.#database.prepare('SELECT * FROM list_check ORDER BY event').all() as ListCheckRow[];
  }

  /** Hashes every stored edition and every imported file again, and holds the rows against their events. */
  verify(): { readonly files: number; readonly problems: readonly ListDifference[] } {
    const problems: ListDifference[] = [];
    const told = new Map<string, Record<string, unknown>>();
    const files = new Set<string>();
    for (const event of Object.values(listEvents).flatMap((kind) => this.#events.ofKind(kind))) {
      const body = JSON.parse(event.body) as Record<string, string>;
      told.set(
        event.kind === listEvents.imported
          ? `edition ${body['subject']} ${body['hash']}`
          : `${event.kind} ${event.sequence}`,
        body,
      );
      if (body['file'] !== undefined) files.add(body['file']);
    }
    for (const hash of files) {
      if (!/^[0-9a-f]{64}$/u.test(hash)) continue;
      const path = this.rawPath(hash);
      if (!existsSync(path))
        problems.push({ subject: hash, reason: 'the imported file is missing from the index folder' });
      else {
        const found = sha256(readFileSync(path));
        if (found !== hash) problems.push({ subject: hash, reason: `its bytes now hash to ${found}` });
      }
    }
    const missing = new Set([...told.keys()]);
    const compare = (key: string, subject: string, facts: Readonly<Record<string, unknown>>): void => {
      missing.delete(key);
      const event = told.get(key);
      if (event === undefined) problems.push({ subject, reason: 'no event tells of it' });
      else if (Object.entries(facts).some(([name, value]) => event[name] !== value))
        problems.push({ subject, reason: 'it is not what its event tells' });
    };
    const rows = this.#database.prepare('SELECT * FROM list_edition').all() as (EditionRow & {
      body: string;
    })[];
    for (const row of rows) {
      const subject = `edition ${row.list} ${row.version}`;
      if (sha256(row.body) !== row.hash)
        problems.push({ subject, reason: `its content now hashes to ${sha256(row.body)}` });
      compare(`edition ${row.list} ${row.hash}`, subject, { version: row.version, kind: row.kind });
    }
    for (const row of this.activations())
      compare(`${listEvents.activated} ${row.event}`, `activation of ${row.list}`, {
        subject: row.list,
        hash: row.hash,
        carried: sha256(row.carried),
      });
    for (const row of this.checks())
      compare(`${listEvents.checked} ${row.event}`, `check of ${row.list}`, {
        subject: row.list,
        hash: row.hash,
        by: row.by,
        day: row.day,
      });
    for (const key of missing)
      problems.push({ subject: key, reason: 'its event is there and its row is not' });
    return { files: files.size, problems };
  }
}
