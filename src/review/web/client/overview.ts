import { useEffect, useSyncExternalStore } from 'react';
import type { Overview } from '../../api/lists.ts';
import { useChanges } from './changes.ts';
import { getJson, ServerError } from './server.ts';

interface OverviewState {
  readonly answer: Overview | null;
  readonly error: ServerError | null;
}

let state: OverviewState = { answer: null, error: null };
/** Number of the last event that was known when it was asked for. */
let asOf: number | null | undefined;
const listeners = new Set<() => void>();

function ask(head: number | null): void {
  asOf = head;
  getJson<Overview>('/api/overview').then(
    (answer) => publish({ answer, error: null }),
    (error: unknown) => {
      if (error instanceof ServerError) publish({ ...state, error });
    },
  );
}

function publish(next: OverviewState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** What the batch holds, in numbers: asked for once for the whole app, and again when something was decided. */
export function useOverview(): OverviewState & { readonly again: () => void } {
  const { head } = useChanges();
  useEffect(() => {
    // The first look at the changes only tells from where on they count.
    if (asOf === undefined) ask(head);
    else if (asOf === null) asOf = head;
    else if (asOf !== head) ask(head);
  }, [head]);
  return { ...useSyncExternalStore(subscribe, () => state), again: () => ask(head) };
}
