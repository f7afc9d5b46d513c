import { z } from 'zod';
import { readCursor, writeCursor } from '../../../index/review/list-cursor.ts';
import type { ListPage } from '../../api/lists.ts';
import { cursorOf } from './list-query.ts';

const keySchema = z.array(z.union([z.string(), z.number()])).max(10);
/** What orders a list that is held whole; no two items have the same. */
export type SortKey = readonly (string | number)[];

/**
 * A page of a list that is held whole and sorted by its key: what comes behind the key in `after`, whether or not the item
 * that had it is still there. @throws Refused
 */
export function pageOfSorted<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  after: string | undefined,
  limit: number,
): ListPage<Item> {
  const key = cursorOf(after, (word) => readCursor(word, keySchema));
  const rest = key === null ? items : items.filter((item) => compareKeys(keyOf(item), key) > 0);
  const page = rest.slice(0, limit);
  return {
    items: page,
    next: page.length < rest.length ? writeCursor(keyOf(page.at(-1)!)) : null,
    total: items.length,
  };
}

export function compareKeys(one: SortKey, other: SortKey): number {
  for (const [at, part] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (part !== against) return part < against ? -1 : 1;
  }
  return 0;
}
