import type { Database } from 'better-sqlite3';
import type { Observation } from '../model/observation.ts';

/** What was observed across files; made anew at the end of each run. */
export class ObservationStore {
  readonly #database: Database;
  constructor(database: Database) {
    this.#database = database;
  }

  /** Replaces all observations. Call in a transaction. */
  replace(observations: readonly Observation[]): void {
    this.#database.exec('DELETE FROM observation');
    const insert = this.#database.prepare('INSERT INTO observation (id, kind, body) VALUES (?, ?, ?)');
    const link = this.#database.prepare(
      'INSERT OR IGNORE INTO observation_file (observation, file) VALUES (?, ?)',
    );
    for (const observation of observations) {
      insert.run(observation.id, observation.kind, JSON.stringify(observation));
      for (const place of observation.places) link.run(observation.id, place.file);
    }
  }

  all(): Observation[] {
    const rows = this.#database
      .prepare('SELECT body FROM observation ORDER BY kind, id')
      .pluck()
      .all() as string[];
    return rows.map((body) => JSON.parse(body) as Observation);
  }

  about(file: string): Observation[] {
    const rows = this.#database
      .prepare(
        'SELECT body FROM observation JOIN observation_file ON observation = id WHERE file = ? ORDER BY kind, id',
      )
      .pluck()
      .all(file) as string[];
    return rows.map((body) => JSON.parse(body) as Observation);
  }
}
