import { mayRepeat } from '../path-indexes.ts';

/** A path that speaks of one of several things: `goods[3].lot` is `lot` of thing 3 of `goods`. */
export interface ThingPath {
  readonly prefix: string;
  /** Null where the engine wrote no index. */
  readonly index: number | null;
  readonly rest: string;
}

/** "goods[3].lot" -> goods, 3, lot; null for a path without an index in the middle. */
export function indexedPath(path: string): ThingPath | null {
  const match = /^([^[\]]+)\[(\d+)\]\.(.+)$/.exec(path);
  return match === null ? null : { prefix: match[1]!, index: Number(match[2]), rest: match[3]! };
}

/** The thing that a path without index speaks of, where things below one of the prefixes are counted. */
export function unindexedPath(path: string, prefixes: ReadonlySet<string>): ThingPath | null {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const prefix = path.slice(0, dot);
    if (prefixes.has(prefix)) return { prefix, index: null, rest: path.slice(dot + 1) };
  }
  return null;
}

/** `references.invoice[2]` as other engines may write it: the list itself, whose order reconciling makes. */
export function withoutListIndex(path: string, repeating: ReadonlySet<string>): string {
  const match = /^(.+)\[\d+\]$/.exec(path);
  return match !== null && mayRepeat(match[1]!, repeating) ? match[1]! : path;
}
