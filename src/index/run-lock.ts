import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError } from '../model/exception.ts';

class LockedByRun extends FatalError {}

/** True for the error of `lockForRun` that says that another run holds the index. */
export function isLockedByRun(error: unknown): boolean {
  return error instanceof LockedByRun;
}

/**
 * Holds an index for one run. The lock is an exclusive transaction on a database of its own: the operating system
 * frees it when the process ends, however it ends, so that a killed run never blocks the next one.
 * @param patience how long to wait for who holds it now, milliseconds.
 * @returns a function that frees the lock.
 * @throws FatalError when another run holds it.
 */
export function lockForRun(folder: string, patience = 0): () => void {
  const database = openLock(folder, patience);
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw cannotWrite(folder, error);
    throw new LockedByRun(
      `another run is using the index in ${folder}; wait for it to end, or use another --index folder`,
    );
  }
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}

function openLock(folder: string, patience: number): Database.Database {
  try {
    return new Database(join(folder, 'run-lock.sqlite'), { timeout: patience });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

function cannotWrite(folder: string, error: unknown): FatalError {
  return new FatalError(`cannot write the evidence index in ${folder}: ${(error as Error).message}`);
}
