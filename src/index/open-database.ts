import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError, UsageError } from '../model/exception.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrations/migrations.ts';

export const databaseName = 'index.sqlite';

/**
 * Makes the folder of an index where it is missing, for this account alone: all that suppliers sent lies in it. Who means
 * others to read it gives them leave.
 * @throws UsageError when the place is a file, FatalError when it cannot be made.
 */
export function prepareFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file; --index needs a folder`);
  }
  try {
    makeFolder(folder, 0o700);
  } catch (error) {
    throw new FatalError(`cannot write the evidence index in ${folder}: ${(error as Error).message}`);
  }
}

/**
 * Opens the database of an evidence index.
 * @param create make folder and database when they are missing (for `run`); else a missing index is a UsageError.
 * @throws UsageError for a place that is no index, FatalError for one that cannot be written or is too new.
 */
export function openDatabase(folder: string, create: boolean): Database.Database {
  const file = join(folder, databaseName);
  if (create) prepareFolder(folder);
  else if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file; --index needs a folder`);
  }
  if (!existsSync(file) && !create) {
    throw new UsageError(
      `there is no evidence index in ${folder}; make one with: evidex run <path> --index ${folder}`,
    );
  }
  try {
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    // Checkpoints (and with them waits for the disk) every 32 MB of changes instead of every 4 MB.
    database.pragma('wal_autocheckpoint = 8000');
    database.pragma('foreign_keys = ON');
    database.pragma('busy_timeout = 10000');
    migrate(database, folder);
    return database;
  } catch (error) {
    if (error instanceof FatalError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    if (/not a database/i.test(cause)) throw new FatalError(`${file} is not an evidence index: ${cause}`);
    throw new FatalError(`cannot write the evidence index in ${folder}: ${cause}`);
  }
}

/** A database that is only read, with the folder of the copy it was opened from; null when it was opened in place. */
export interface ReadableDatabase {
  readonly database: Database.Database;
  readonly copy: string | null;
}

/**
 * Opens the database of an evidence index to read it. An index on a read-only medium or in a folder of somebody else is
 * read from a copy of its database: SQLite cannot open one in place whose log it may not write. The copy lies in a
 * folder that only this user can open; the caller removes it.
 * @throws UsageError for a place that is no index, FatalError for one that cannot be read or copied, or is too new.
 */
export function openDatabaseToRead(folder: string, writable = mayWrite(folder)): ReadableDatabase {
  const file = join(folder, databaseName);
  if (writable || !existsSync(file)) return { database: openDatabase(folder, false), copy: null };
  const copy = mkdtempSync(join(tmpdir(), 'evidex-index-copy-'));
  try {
    for (const name of [databaseName, `${databaseName}-wal`]) {
      if (!existsSync(join(folder, name))) continue;
      copyFileSync(join(folder, name), join(copy, name), constants.COPYFILE_FICLONE);
      chmodSync(join(copy, name), 0o600);
    }
    return { database: openDatabase(copy, false), copy };
  } catch (error) {
    rmSync(copy, { recursive: true, force: true });
    if (error instanceof FatalError && /newer Evidex|not an evidence index/u.test(error.message))
      throw new FatalError(error.message.replaceAll(copy, folder));
    throw new FatalError(
      `cannot read the evidence index in ${folder}: it cannot be written there, and no copy of its database could be made in ${tmpdir()}: ${(error as Error).message}`,
    );
  }
}

function mayWrite(folder: string): boolean {
  try {
    for (const name of ['', databaseName, `${databaseName}-wal`, `${databaseName}-shm`]) {
      const path = join(folder, name);
      if (existsSync(path)) accessSync(path, constants.W_OK);
    }
    return true;
  } catch {
    return false;
  }
}
