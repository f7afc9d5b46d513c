import type { Database } from 'better-sqlite3';
import { FatalError } from '../../model/exception.ts';
import { first } from './001-first.ts';
import { anyDump } from './002-any-dump.ts';
import { modelProposals } from './003-model-proposals.ts';
import { screening } from './004-screening.ts';
import { review } from './005-review.ts';
import { matters } from './006-matters.ts';

/** All migrations in order; the index's version is the number of those applied (PRAGMA user_version). */
const migrations: readonly string[] = [first, anyDump, modelProposals, screening, review, matters];

export const INDEX_VERSION = migrations.length;

/**
 * Brings an index up to the present version, one transaction per step.
 * @throws FatalError when the index was written by a newer Evidex: it is left untouched.
 */
export function migrate(database: Database, place: string): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > INDEX_VERSION) {
    throw new FatalError(
      `${place} was written by a newer Evidex (index version ${version}, this one knows up to ${INDEX_VERSION}); install the newer version to use it`,
    );
  }
  for (let step = version; step < INDEX_VERSION; step++) {
    database.transaction(() => {
      database.exec(migrations[step]!);
      database.pragma(`user_version = ${step + 1}`);
    })();
  }
}
