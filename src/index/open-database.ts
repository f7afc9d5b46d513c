import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError, UsageError } from '../model/exception.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrations/migrations.ts';

export const databaseName = 'index.sqlite';

/**
 * Makes the folder of an index where it is missing.
 * @throws UsageError when the place is a file, FatalError when it cannot be made.
 */
export function prepareFolder(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new UsageError(`${folder} is a file; --index needs a folder`);
  }
  try {
    makeFolder(folder);
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
