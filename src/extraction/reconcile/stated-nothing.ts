import { type GroundedCandidate, ownReader, readerOf } from './grounded-candidate.ts';
import { indexedPath } from './thing-path.ts';

/**
 * What another engine, asked for it, did not read: paths it says are not stated, and things (lines of goods, parties)
 * of which it listed others. What nobody asked it for says nothing.
 */
export class StatedNothing {
  readonly #paths: ReadonlySet<string>;
  /** Prefixes and paths of which another engine read something. */
  readonly #listed: ReadonlySet<string>;
  readonly #read: ReadonlySet<string>;

  constructor(candidates: readonly GroundedCandidate[], notStated: readonly string[]) {
    this.#paths = new Set(notStated.map(withoutIndexes));
    const others = candidates.filter(({ candidate }) => readerOf(candidate.engine) !== ownReader);
    this.#listed = new Set(others.flatMap(({ candidate }) => indexedPath(candidate.path)?.prefix ?? []));
    this.#read = new Set(others.map(({ candidate }) => thingOf(candidate.path)));
  }

  /** True when another engine says, or by listing others shows, that it sees nothing stated on a path. */
  isSaidOf(path: string): boolean {
    const thing = indexedPath(path);
    if (thing !== null && this.#listed.has(thing.prefix) && !this.#read.has(thingOf(path))) return true;
    const bare = withoutIndexes(path);
    for (let at = bare.length; at > 0; at = bare.lastIndexOf('.', at - 1)) {
      if (this.#paths.has(bare.slice(0, at))) return true;
    }
    return false;
  }
}

function thingOf(path: string): string {
  const thing = indexedPath(path);
  return thing === null ? path : `${thing.prefix}[${thing.index}]`;
}

function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}
