import { useSyncExternalStore } from 'react';
import type { Changes } from '../../api/lists.ts';
import { getJson, ServerError } from './server.ts';

/** What other people, and this one, did meanwhile: asked for every few seconds while the page is on screen. */
export interface ChangesState {
  /** Number of the last event; null until it was asked for once. */
  readonly head: number | null;
  /** Documents that changed with the last step of `head`. */
  readonly documents: readonly string[];
  /** Set while the server does not answer or no longer knows this session. */
  readonly trouble: ServerError | null;
}

const interval = 4_000;
let state: ChangesState = { head: null, documents: [], trouble: null };
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | null = null;

function publish(next: ChangesState): void {
  state = next;
  for (const listener of listeners) listener();
}

async function look(): Promise<void> {
  timer = null;
  if (document.visibilityState === 'visible') {
    try {
      const { head, documents } = await getJson<Changes>(`/api/changes?since=${state.head ?? 0}`);
      if (head !== state.head || state.trouble !== null)
        publish({ head, documents: state.head === null ? [] : documents, trouble: null });
    } catch (error) {
      if (error instanceof ServerError && error.status !== 404 && state.trouble?.status !== error.status)
        publish({ ...state, trouble: error });
    }
  }
  if (listeners.size > 0 && timer === null) timer = setTimeout(look, interval);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  if (timer === null) timer = setTimeout(look, 0);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0 && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  };
}

export function useChanges(): ChangesState {
  return useSyncExternalStore(subscribe, () => state);
}
