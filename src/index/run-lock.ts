import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FatalError } from '../model/exception.ts';

/**
 * Holds an index for one run. The lock is an exclusive transaction on a database of its own: the operating system
 * frees it when the process ends, however it ends, so that a killed run never blocks the next one.
 * @returns a function that frees the lock.
 * @throws FatalError when another run holds it.
 */
export function lockForRun(folder: string): () => void {
  const database = new Database(join(folder, 'run-lock.sqlite'), { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new FatalError(
      `another run is using the index in ${folder}; wait for it to end, or use another --index folder`,
    );
  }
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
