import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { ownHeaders, ServerError } from '../client/server.ts';

/** A page image in the browser: its address as a blob, its size, and the SHA-256 that the server names. */
export interface PageImage {
  readonly url: string;
  readonly sha256: string | null;
  readonly width: number;
  readonly height: number;
}

export interface PageImageState {
  readonly image: PageImage | null;
  /** In words, where it could not be got; null otherwise. */
  readonly trouble: string | null;
}

interface Entry {
  state: PageImageState;
  users: number;
  readonly listeners: Set<() => void>;
  ready: Promise<void>;
}

/** Images kept that nobody looks at; older ones go. A page image is some 100 to 300 kB. */
const keptUnused = 40;
const waiting: PageImageState = { image: null, trouble: null };
const entries = new Map<string, Entry>();

function entryOf(address: string): Entry {
  const known = entries.get(address);
  // Put at the end again: what was asked for last goes last.
  entries.delete(address);
  const entry = known ?? newEntry(address);
  entries.set(address, entry);
  if (known === undefined) dropUnused(entry);
  return entry;
}

function newEntry(address: string): Entry {
  const entry: Entry = { state: waiting, users: 0, listeners: new Set(), ready: Promise.resolve() };
  entry.ready = load(address).then((state) => {
    entry.state = state;
    for (const listener of entry.listeners) listener();
  });
  return entry;
}

async function load(address: string): Promise<PageImageState> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: ownHeaders() });
    if (!response.ok) {
      const refusal = (await response.json().catch(() => null)) as { error?: string } | null;
      throw new ServerError(response.status, refusal?.error ?? 'the page image cannot be made', null);
    }
    const url = URL.createObjectURL(await response.blob());
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return {
      image: {
        url,
        sha256: response.headers.get('x-image-sha256'),
        width: picture.naturalWidth,
        height: picture.naturalHeight,
      },
      trouble: null,
    };
  } catch (error) {
    const trouble = error instanceof ServerError ? error.message : 'the page image does not arrive';
    return { image: null, trouble };
  }
}

function dropUnused(but: Entry): void {
  const unused = [...entries].filter(([, entry]) => entry.users === 0 && entry !== but);
  for (const [address, entry] of unused.slice(0, Math.max(0, unused.length - keptUnused))) {
    entries.delete(address);
    if (entry.state.image !== null) URL.revokeObjectURL(entry.state.image.url);
    else entry.ready.then(() => entry.state.image !== null && URL.revokeObjectURL(entry.state.image.url));
  }
}

/** Gets an image before it is needed. Resolves when it is there, or cannot be had. */
export function prefetchPageImage(address: string): Promise<void> {
  return entryOf(address).ready;
}

/** Gets images one after the other, those first that will be needed first. Ends when `signal` says so. */
export async function prefetchPageImages(addresses: readonly string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) {
    if (signal.aborted) return;
    await prefetchPageImage(address);
  }
}

/** Forgets an image that could not be got, so that the next look asks for it again. */
function forgetPageImage(address: string): void {
  const entry = entries.get(address);
  if (entry !== undefined && entry.state.trouble !== null) entries.delete(address);
}

/** The image at an address; null asks for none. Images that were prefetched are there in the first render. */
export function usePageImage(address: string | null): PageImageState & { readonly again: () => void } {
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again for what could not be got
  useEffect(() => {
    if (address === null) return;
    const entry = entryOf(address);
    entry.users += 1;
    return () => {
      entry.users -= 1;
      if (entry.state.trouble !== null) forgetPageImage(address);
    };
  }, [address, round]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round listens to another entry
  const subscribe = useCallback(
    (changed: () => void) => {
      if (address === null) return () => {};
      const { listeners } = entryOf(address);
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    [address, round],
  );
  const state = useSyncExternalStore(subscribe, () =>
    address === null ? waiting : (entries.get(address)?.state ?? waiting),
  );
  const again = useCallback(() => {
    if (address !== null) forgetPageImage(address);
    setRound((before) => before + 1);
  }, [address]);
  return { ...state, again };
}
