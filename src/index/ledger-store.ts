import type { Database } from 'better-sqlite3';
import type { Occurrence, OccurrenceState } from '../model/source-file.ts';
import { Statements } from './statements.ts';

/** How a file on disk looked when its bytes were last hashed. */
export interface DiskTrace {
  readonly diskPath: string;
  readonly modifiedNanoseconds: string;
  readonly inode: string;
}

export interface OccurrenceFailure {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

/** One custody row as intake knows it; its state follows later from the file's own state. */
export interface OccurrenceRecord {
  readonly path: string;
  readonly parent: string | null;
  readonly depth: number;
  readonly file: string | null;
  readonly size: number;
  readonly modified: string | null;
  /** Set at once for what is never read (ignored, failed); null for what follows its file's state. */
  readonly state: OccurrenceState | null;
  readonly reason: string | null;
  readonly supplier: string | null;
  readonly supplierBasis: Occurrence['supplierBasis'];
  readonly receipt: Occurrence['receipt'];
  readonly disk: DiskTrace | null;
  readonly failure: OccurrenceFailure | null;
  /** Bytes of the container the occurrence lies in; null at the top. */
  readonly parentFile?: string | null;
}

export interface MemberRecord {
  readonly position: number;
  readonly name: string;
  readonly file: string | null;
  readonly size: number;
  readonly modified: string | null;
  readonly failure: OccurrenceFailure | null;
}

export interface FileRecord {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string | null;
  readonly state: OccurrenceState | null;
  readonly reason: string | null;
  readonly pageCount: number | null;
  readonly facts: Readonly<Record<string, string>>;
  /** Every occurrence is held: nothing of the content is analysed, searched or shown. */
  readonly held: boolean;
}

interface OccurrenceRow {
  path: string;
  parent: string | null;
  depth: number;
  file: string;
  size: number;
  modified: string | null;
  state: OccurrenceState | null;
  reason: string | null;
  supplier: string | null;
  supplier_basis: Occurrence['supplierBasis'];
  receipt: string;
  disk_modified: string | null;
  disk_inode: string | null;
  parent_file: string | null;
  held: string | null;
  superseded: string | null;
}

interface FileRow {
  sha256: string;
  size: number;
  media_type: string | null;
  state: OccurrenceState | null;
  reason: string | null;
  page_count: number | null;
  facts: string;
  held: number;
}

interface MemberRow {
  position: number;
  name: string;
  file: string | null;
  size: number;
  modified: string | null;
  failure: string | null;
}

/** Custody: every occurrence of every file, the files themselves, and the members of containers. */
export class LedgerStore {
  readonly #database: Database;
  readonly #statements: Statements;
  constructor(database: Database) {
    this.#database = database;
    this.#statements = new Statements(database);
  }

  /**
   * Stores a custody row. What a person said in an earlier run is kept when this run says less.
   * @returns true when supplier or receipt of a row already there have changed.
   */
  putOccurrence(given: OccurrenceRecord): boolean {
    const stored = this.occurrencesAt(given.path).find((occurrence) => occurrence.file === given.file);
    const record = stored === undefined ? given : { ...given, ...keptCustody(stored, given) };
    // A path that could not be read before and now can: the failed row has served.
    if (record.file !== null) {
      this.#statements.of("DELETE FROM occurrence WHERE path = ? AND file = ''").run(record.path);
    }
    this.#statements
      .of(
        `INSERT INTO occurrence (path, parent, depth, file, size, modified, state, fixed, reason, supplier, supplier_basis, receipt, disk_path, disk_modified, disk_inode, failure, parent_file, held)
         VALUES (@path, @parent, @depth, @file, @size, @modified, @state, @fixed, @reason, @supplier, @supplierBasis, @receipt, @diskPath, @diskModified, @diskInode, @failure, @parentFile, @held)
         ON CONFLICT (path, file) DO UPDATE SET parent = excluded.parent, depth = excluded.depth, size = excluded.size,
           modified = excluded.modified, state = COALESCE(excluded.state, occurrence.state), fixed = excluded.fixed,
           reason = COALESCE(excluded.reason, occurrence.reason),
           supplier = excluded.supplier, supplier_basis = excluded.supplier_basis,
           receipt = excluded.receipt, disk_path = excluded.disk_path, disk_modified = excluded.disk_modified,
           disk_inode = excluded.disk_inode, failure = excluded.failure, parent_file = excluded.parent_file,
           held = COALESCE(occurrence.held, excluded.held)`,
      )
      .run({
        ...record,
        parentFile: record.parentFile ?? null,
        held: this.#heldFromTheStart(record),
        file: record.file ?? '',
        fixed: record.state === null ? 0 : 1,
        receipt: JSON.stringify(record.receipt),
        diskPath: record.disk?.diskPath ?? null,
        diskModified: record.disk?.modifiedNanoseconds ?? null,
        diskInode: record.disk?.inode ?? null,
        failure: record.failure === null ? null : JSON.stringify(record.failure),
        disk: null,
      });
    if (record.parent === null && record.file !== null) this.#supersede(record.path, record.file);
    return stored !== undefined && !sameCustody(stored, record);
  }

  /** A member found later in a held family is held with it, and quarantined bytes wherever they come up again. */
  #heldFromTheStart(record: OccurrenceRecord): string | null {
    const quarantined = this.#statements
      .of(
        "SELECT 'quarantined on ' || substr(at, 1, 10) || ' under ' || authority FROM quarantine WHERE sha256 = ? AND kind = 'subject'",
      )
      .pluck()
      .get(record.file) as string | undefined;
    if (quarantined !== undefined) return quarantined;
    if (record.parent === null) return null;
    const held = this.#statements
      .of('SELECT held FROM occurrence WHERE path = ? AND file = ?')
      .pluck()
      .get(record.parent, record.parentFile ?? '') as string | null | undefined;
    return held ?? null;
  }

  /** Of several rows under one path on disk, only that of the bytes found there last is not superseded. */
  #supersede(path: string, present: string): void {
    this.#statements
      .of('UPDATE occurrence SET superseded = ? WHERE path = ? AND file <> ? AND superseded IS NOT ?')
      .run(present, path, present, present);
    this.#statements
      .of('UPDATE occurrence SET superseded = NULL WHERE path = ? AND file = ? AND superseded IS NOT NULL')
      .run(path, present);
  }

  /**
   * Removes the rows of members that the container no longer has: the same bytes, read under other settings.
   * @param present path and file of every member there is, as `memberKey` gives them.
   */
  removeStaleMembers(parent: string, parentFile: string, present: ReadonlySet<string>): void {
    const rows = this.#statements
      .of('SELECT * FROM occurrence WHERE parent = ? AND parent_file = ?')
      .all(parent, parentFile) as OccurrenceRow[];
    for (const row of rows) {
      if (present.has(memberKey(row.path, row.file === '' ? null : row.file))) continue;
      if (row.file !== '') this.removeStaleMembers(row.path, row.file, new Set());
      this.#statements.of('DELETE FROM occurrence WHERE path = ? AND file = ?').run(row.path, row.file);
    }
  }

  /** Notes which paths on disk the run came to, and how many. */
  recordWalk(run: number, paths: readonly string[]): void {
    const update = this.#statements.of(
      'UPDATE occurrence SET seen_run = ? WHERE path = ? AND parent IS NULL',
    );
    for (const path of paths) update.run(run, path);
    this.#statements.of('UPDATE run SET walked = ? WHERE id = ?').run(paths.length, run);
  }

  /** SHA-256 of a file on disk if path, size, modification time and inode are as when it was hashed. */
  unchanged(path: string, size: number, trace: DiskTrace): string | null {
    const row = this.#statements
      .of(
        "SELECT file FROM occurrence WHERE path = ? AND file <> '' AND size = ? AND disk_path = ? AND disk_modified = ? AND disk_inode = ? AND superseded IS NULL",
      )
      .pluck()
      .get(path, size, trace.diskPath, trace.modifiedNanoseconds, trace.inode) as string | undefined;
    return row ?? null;
  }

  /** Gives an occurrence the supplier label that a person decided on, or the one it had before. */
  setSupplier(
    { path, file }: { readonly path: string; readonly file: string },
    { supplier, supplierBasis }: Pick<Occurrence, 'supplier' | 'supplierBasis'>,
  ): void {
    this.#statements
      .of('UPDATE occurrence SET supplier = ?, supplier_basis = ? WHERE path = ? AND file = ?')
      .run(supplier, supplierBasis, path, file);
  }

  putFile(sha256: string, size: number, mediaType: string | null): void {
    this.#statements
      .of(
        'INSERT INTO file (sha256, size, media_type) VALUES (?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET media_type = COALESCE(file.media_type, excluded.media_type)',
      )
      .run(sha256, size, mediaType);
  }

  setInspection(sha256: string, pageCount: number, facts: Readonly<Record<string, string>>): void {
    this.#statements
      .of('UPDATE file SET page_count = ?, facts = ? WHERE sha256 = ?')
      .run(pageCount, JSON.stringify(facts), sha256);
  }

  setFileState(sha256: string, state: OccurrenceState, reason: string | null): void {
    this.#statements.of('UPDATE file SET state = ?, reason = ? WHERE sha256 = ?').run(state, reason, sha256);
  }

  file(sha256: string): FileRecord | null {
    const row = this.#statements.of('SELECT * FROM file WHERE sha256 = ?').get(sha256) as FileRow | undefined;
    return row === undefined ? null : fileRecord(row);
  }

  *files(): IterableIterator<FileRecord> {
    for (const row of this.#statements.of('SELECT * FROM file ORDER BY sha256').all() as FileRow[])
      yield fileRecord(row);
  }

  replaceMembers(container: string, members: readonly MemberRecord[]): void {
    this.#statements.of('DELETE FROM member WHERE container = ?').run(container);
    const insert = this.#statements.of(
      'INSERT INTO member (container, position, name, file, size, modified, failure) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const member of members) {
      insert.run(
        container,
        member.position,
        member.name,
        member.file,
        member.size,
        member.modified,
        member.failure === null ? null : JSON.stringify(member.failure),
      );
    }
  }

  members(container: string): MemberRecord[] {
    const rows = this.#statements
      .of(
        'SELECT position, name, file, size, modified, failure FROM member WHERE container = ? ORDER BY position',
      )
      .all(container) as MemberRow[];
    return rows.map((row) => ({
      ...row,
      failure: row.failure === null ? null : (JSON.parse(row.failure) as OccurrenceFailure),
    }));
  }

  /**
   * Gives every occurrence the state that follows from its file: the first occurrence (shallowest, then by path) of
   * some bytes takes the file's state, the others are duplicates of it. Deterministic, whatever the order of work.
   */
  settleStates(): void {
    this.#database.exec(`
      UPDATE occurrence SET
        state = CASE WHEN settled.place = 1 THEN COALESCE(settled.file_state, 'pending') ELSE 'duplicate' END,
        reason = CASE WHEN settled.place = 1 THEN settled.file_reason ELSE 'same bytes as ' || settled.primary_path END
      FROM (
        SELECT o.path, o.file, f.state AS file_state, f.reason AS file_reason,
          ROW_NUMBER() OVER first_first AS place, FIRST_VALUE(o.path) OVER first_first AS primary_path
        FROM occurrence o JOIN file f ON f.sha256 = o.file
        WHERE o.fixed = 0 AND o.held IS NULL
        WINDOW first_first AS (PARTITION BY o.file ORDER BY o.depth, o.path)
      ) AS settled
      WHERE settled.path = occurrence.path AND settled.file = occurrence.file AND occurrence.fixed = 0
        AND (occurrence.state IS NOT CASE WHEN settled.place = 1 THEN COALESCE(settled.file_state, 'pending') ELSE 'duplicate' END
          OR occurrence.reason IS NOT CASE WHEN settled.place = 1 THEN settled.file_reason ELSE 'same bytes as ' || settled.primary_path END)`);
  }

  /** The occurrence that stands for a file: the shallowest, then the first by path. */
  primary(sha256: string): Occurrence | null {
    const row = this.#statements
      .of('SELECT * FROM occurrence WHERE file = ? ORDER BY held IS NOT NULL, fixed, depth, path LIMIT 1')
      .get(sha256) as OccurrenceRow | undefined;
    return row === undefined ? null : this.#occurrence(row);
  }

  /** Occurrences under one path: more than one when the file on disk was replaced between runs. */
  occurrencesAt(path: string): Occurrence[] {
    const rows = this.#statements
      .of('SELECT * FROM occurrence WHERE path = ? ORDER BY file')
      .all(path) as OccurrenceRow[];
    return rows.map((row) => this.#occurrence(row));
  }

  occurrencesOf(sha256: string): Occurrence[] {
    const rows = this.#statements
      .of('SELECT * FROM occurrence WHERE file = ? ORDER BY depth, path')
      .all(sha256) as OccurrenceRow[];
    return rows.map((row) => this.#occurrence(row));
  }

  /** Every occurrence, by file SHA-256 (those without bytes first), then path. */
  *occurrences(): IterableIterator<Occurrence> {
    const rows = this.#statements
      .of(
        'SELECT occurrence.*, media_type FROM occurrence LEFT JOIN file ON sha256 = file ORDER BY file, path',
      )
      .all() as (OccurrenceRow & { readonly media_type: string | null })[];
    for (const row of rows) yield this.#occurrence(row, row.media_type);
  }

  /** Occurrences that could not be taken in at all, with why. */
  failures(): { path: string; failure: OccurrenceFailure }[] {
    const rows = this.#statements
      .of('SELECT path, failure FROM occurrence WHERE failure IS NOT NULL AND held IS NULL ORDER BY path')
      .all() as { path: string; failure: string }[];
    return rows.map((row) => ({ path: row.path, failure: JSON.parse(row.failure) as OccurrenceFailure }));
  }

  #mediaTypeOf(file: string): string | null {
    const mediaType = this.#statements.of('SELECT media_type FROM file WHERE sha256 = ?').pluck().get(file) as
      | string
      | null
      | undefined;
    return mediaType ?? null;
  }

  #occurrence(
    row: OccurrenceRow,
    mediaType: string | null = row.file === '' ? null : this.#mediaTypeOf(row.file),
  ): Occurrence {
    return {
      path: row.path,
      parent: row.parent,
      depth: row.depth,
      file: row.file === '' ? null : row.file,
      size: row.size,
      modified: row.modified,
      // What is held says so, whatever became of it before; its own state comes back with a release.
      state: row.held !== null ? 'held' : (row.state ?? 'pending'),
      reason: row.held ?? row.reason,
      mediaType,
      supplier: row.supplier,
      supplierBasis: row.supplier_basis,
      receipt: JSON.parse(row.receipt) as Occurrence['receipt'],
      ...(row.parent_file === null ? {} : { parentFile: row.parent_file }),
      ...(row.superseded === null ? {} : { supersededBy: row.superseded }),
    };
  }
}

export function memberKey(path: string, file: string | null): string {
  return `${path}\n${file ?? ''}`;
}

export type Custody = Pick<Occurrence, 'supplier' | 'supplierBasis' | 'receipt'>;

/** How much a supplier label rests on what a person said (contract §2): a weaker basis never replaces a stronger one. */
const basisRank: Readonly<Record<Occurrence['supplierBasis'], number>> = {
  reviewer: 4,
  'received-file': 3,
  option: 2,
  archive: 1,
  folder: 1,
  'mail-sender': 1,
  unknown: 0,
};

/** Custody after a further run: the stronger label, and the receipt that says something. */
export function keptCustody(stored: Custody, given: Custody): Custody {
  const label =
    basisRank[given.supplierBasis] >= basisRank[stored.supplierBasis] && stored.supplierBasis !== 'reviewer'
      ? given
      : stored;
  return {
    supplier: label.supplier,
    supplierBasis: label.supplierBasis,
    receipt: Object.keys(given.receipt).length > 0 ? given.receipt : stored.receipt,
  };
}

export function sameCustody(one: Custody, other: Custody): boolean {
  return (
    one.supplier === other.supplier &&
    one.supplierBasis === other.supplierBasis &&
    JSON.stringify(one.receipt) === JSON.stringify(other.receipt)
  );
}

function fileRecord(row: FileRow): FileRecord {
  return {
    sha256: row.sha256,
    size: row.size,
    mediaType: row.media_type,
    state: row.state,
    reason: row.reason,
    pageCount: row.page_count,
    facts: JSON.parse(row.facts) as Record<string, string>,
    held: row.held === 1,
  };
}
