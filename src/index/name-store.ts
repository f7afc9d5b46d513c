import type { Database } from 'better-sqlite3';
import type { Occurrence } from '../model/source-file.ts';
import { Statements } from './statements.ts';

type Row = Pick<Occurrence, 'path' | 'parent' | 'file'> & { readonly parentFile?: string | undefined };

interface Parent {
  path: string;
  parent: string | null;
  file: string;
  parent_file: string | null;
  held: string | null;
  media_type: string | null;
}

/** Mails and mailboxes: the names of what lies in them are subjects and words of the sender, not places on a disk. */
export function isMail(mediaType: string | null): boolean {
  return (
    mediaType !== null &&
    (mediaType.startsWith('message/') ||
      mediaType.startsWith('application/vnd.ms-outlook') ||
      [
        'application/mbox',
        'application/vnd.ms-tnef',
        'application/pkcs7-mime',
        'application/pgp-encrypted',
      ].includes(mediaType))
  );
}

/**
 * What stands for the name of something that is held or was clawed back: its number in a mailbox, the beginning of its
 * hash, and the ending.
 */
export function standInName(name: string, file: string | null, word: 'held' | 'quarantined'): string {
  const ending = /\.[A-Za-z0-9]{1,5}$/u.exec(name)?.[0].toLowerCase() ?? '';
  const number = ending === '.eml' ? (/^\d{4,} /u.exec(name)?.[0] ?? '') : '';
  return `${number}${word} ${file === null || file === '' ? 'without bytes' : file.slice(0, 12)}${ending}`;
}

/** Which names of a ledger may be told: a mail's subject and the names of its attachments are part of what it says. */
export class NameStore {
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#statements = new Statements(database);
  }

  /**
   * The path of an occurrence as it may be told: names that held content gave are stood in for. Paths on disk and in
   * archives that are not held stay.
   * @param undecided also for what lies in a mail and may come to be held.
   */
  shownPath(row: Row, undecided = false): string {
    if (row.parent === null) return row.path;
    const parent = this.#parentOf(row);
    const name = row.path.slice(row.parent.length + 2);
    const above =
      parent === null
        ? row.parent
        : this.shownPath({ ...parent, parentFile: parent.parent_file ?? undefined }, undecided);
    const isContent =
      parent !== null && (isMail(parent.media_type) || parent.held !== null || above !== parent.path);
    const isWithheld = isContent && (undecided || this.#isHeld(row));
    const isStandIn = name === standInName(name, row.file, 'quarantined');
    return `${above}!/${isWithheld && !isStandIn ? standInName(name, row.file, 'held') : name}`;
  }

  /** The custody row as it may be told: of a held one neither names nor a label that the mail's heading gave. */
  shown(occurrence: Occurrence): Occurrence {
    if (occurrence.state !== 'held') return occurrence;
    const path = this.shownPath(occurrence);
    const parent = occurrence.parent === null ? null : path.slice(0, path.lastIndexOf('!/'));
    const label =
      occurrence.supplierBasis === 'mail-sender' ? { supplier: null, supplierBasis: 'unknown' as const } : {};
    return { ...occurrence, path, parent, ...label };
  }

  #isHeld(row: Row): boolean {
    return (
      this.#statements
        .of('SELECT held IS NOT NULL FROM occurrence WHERE path = ? AND file = ?')
        .pluck()
        .get(row.path, row.file ?? '') === 1
    );
  }

  #parentOf(row: Row): Parent | null {
    const rows = this.#statements
      .of(
        'SELECT path, parent, o.file, parent_file, o.held, media_type FROM occurrence o LEFT JOIN file ON sha256 = o.file WHERE path = ? ORDER BY o.file',
      )
      .all(row.parent) as Parent[];
    return rows.find((parent) => parent.file === row.parentFile) ?? rows[0] ?? null;
  }

  /**
   * Takes the names that clawed back content gave out of the ledger for good: that of the file itself where a mail or
   * mailbox holds it, and those of all that lies in it. Rows, holds and members keep standing under the new names, so
   * that a further run on the same dump finds them there. Call in a transaction, once the file is quarantined.
   */
  withdraw(sha256: string): void {
    const members = this.#statements
      .of(
        'SELECT container, position, name, m.file, media_type FROM member m LEFT JOIN file ON sha256 = container WHERE container = ? OR m.file = ?',
      )
      .all(sha256, sha256) as {
      container: string;
      position: number;
      name: string;
      file: string | null;
      media_type: string | null;
    }[];
    const rename = this.#statements.of('UPDATE member SET name = ? WHERE container = ? AND position = ?');
    for (const { container, position, name, file, media_type } of members)
      if (container === sha256 || isMail(media_type))
        rename.run(standInName(name, file, 'quarantined'), container, position);
    for (const path of this.#paths('SELECT path FROM occurrence WHERE file = ?', sha256)) {
      const row = this.#row(path, sha256);
      const parent = row.parent === null ? null : this.#parentOf(row);
      if (parent !== null && (isMail(parent.media_type) || this.#isWithdrawn(parent.file)))
        this.#move(row, `${parent.path}!/${this.#nameOf(row)}`, parent.path);
      else this.#moveMembers(path, sha256, path);
    }
  }

  #isWithdrawn(file: string): boolean {
    return (
      this.#statements.of("SELECT 1 FROM quarantine WHERE sha256 = ? AND kind = 'subject'").get(file) !==
      undefined
    );
  }

  #paths(sql: string, ...values: readonly string[]): string[] {
    return this.#statements
      .of(`${sql} ORDER BY path, file`)
      .pluck()
      .all(...values) as string[];
  }

  #row(path: string, file: string): Row {
    const row = this.#statements
      .of('SELECT parent, parent_file FROM occurrence WHERE path = ? AND file = ?')
      .get(path, file) as { parent: string | null; parent_file: string | null };
    return { path, parent: row.parent, file, parentFile: row.parent_file ?? undefined };
  }

  #nameOf(row: Row): string {
    return standInName(row.path.slice(row.parent!.length + 2), row.file, 'quarantined');
  }

  #move(row: Row, wanted: string, parent: string): void {
    const file = row.file ?? '';
    let path = wanted;
    const isTaken = this.#statements.of('SELECT 1 FROM occurrence WHERE path = ?').pluck();
    for (let times = 2; path !== row.path && isTaken.get(path) !== undefined; times++)
      path = `${wanted} (${times})`;
    this.#statements
      .of('UPDATE occurrence SET path = ?, parent = ? WHERE path = ? AND file = ?')
      .run(path, parent, row.path, file);
    this.#statements.of('UPDATE hold SET path = ? WHERE path = ? AND file = ?').run(path, row.path, file);
    if (file !== '') this.#moveMembers(row.path, file, path);
  }

  #moveMembers(from: string, file: string, to: string): void {
    const children = this.#statements
      .of(
        'SELECT path, file FROM occurrence WHERE parent = ? AND COALESCE(parent_file, ?) = ? ORDER BY path, file',
      )
      .all(from, file, file) as { path: string; file: string }[];
    for (const child of children) {
      const row = this.#row(child.path, child.file);
      const name = this.#isWithdrawn(file) ? this.#nameOf(row) : row.path.slice(from.length + 2);
      this.#move(row, `${to}!/${name}`, to);
    }
  }
}
