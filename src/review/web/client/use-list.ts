import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListPage } from '../../api/lists.ts';
import { getJson, ServerError, withQuery } from './server.ts';

/** A long list, as far as it was asked for. */
export interface AskedList<Item> {
  readonly items: readonly Item[];
  /** How many there are in all; null until the first answer. */
  readonly total: number | null;
  readonly atEnd: boolean;
  /** Address of the list at the server, without `after`; and what goes into `after` for the next part. */
  readonly address: string;
  readonly next: string | null;
  readonly error: ServerError | null;
  /** Asks for the next part; does nothing while one is awaited or at the end. */
  readonly more: () => void;
  readonly again: () => void;
}

interface Loaded<Item> {
  readonly address: string;
  readonly items: readonly Item[];
  readonly total: number | null;
  readonly next: string | null;
  readonly error: ServerError | null;
}

/** Rows that are asked for at once. */
const step = 100;

/**
 * Asks for the list at `path` with the filters of `query`, part by part; null asks nothing. While another list is awaited the
 * one before stays on screen.
 */
export function useList<Item>(
  path: string | null,
  query: Readonly<Record<string, string | undefined>> = {},
): AskedList<Item> {
  const address = path === null ? '' : withQuery(path, { ...query, limit: String(step) });
  const [loaded, setLoaded] = useState<Loaded<Item>>({
    address: '',
    items: [],
    total: null,
    next: null,
    error: null,
  });
  const [round, setRound] = useState(0);
  const asking = useRef<AbortController | null>(null);

  const ask = useCallback(
    (after: string | null) => {
      asking.current?.abort();
      const stop = new AbortController();
      asking.current = stop;
      const part = after === null ? address : `${address}&${new URLSearchParams({ after })}`;
      getJson<ListPage<Item>>(part, stop.signal).then(
        ({ items, total, next }) => {
          asking.current = null;
          setLoaded((before) => ({
            address,
            items: after === null ? items : [...before.items, ...items],
            total,
            next,
            error: null,
          }));
        },
        (error: unknown) => {
          if (stop.signal.aborted) return;
          asking.current = null;
          if (error instanceof ServerError) setLoaded((before) => ({ ...before, address, error }));
        },
      );
    },
    [address],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (address === '') return;
    ask(null);
    return () => asking.current?.abort();
  }, [ask, address, round]);

  const { next, items, total, error } = loaded;
  const more = useCallback(() => {
    if (next !== null && asking.current === null && loaded.address === address) ask(next);
  }, [next, loaded.address, address, ask]);
  return {
    items,
    total,
    atEnd: next === null,
    address: loaded.address,
    next,
    error,
    more,
    again: useCallback(() => setRound((before) => before + 1), []),
  };
}
