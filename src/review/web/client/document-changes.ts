import { useMemo, useSyncExternalStore } from 'react';
import type { DocumentChange, DocumentDecisionRequest } from '../../../model/document-decision.ts';
import type { DocumentDecisionResult } from '../../api/decisions.ts';
import { postJson, ServerError } from './server.ts';
import { useSession } from './session.ts';

/** How documents stand to the matter, on their way to the server: the person is already at the next document. */
export interface ChangesOnTheWay {
  /** Sends a change; resolves with the server's answer, however long that takes. The id is that of the decision. */
  send(change: DocumentChange): { readonly id: string; readonly answer: Promise<DocumentDecisionResult> };
  unsaved(): number;
  subscribe(changed: () => void): () => void;
}

const pause = 2_000;

/**
 * Keeps each change in the browser until the server has acknowledged it and sends it again under the same id; in order,
 * one at a time, since one change may be about what the one before left.
 */
function open(scope: string, reviewer: string): ChangesOnTheWay {
  const prefix = `evidex.unsaved-change ${scope} `;
  const listeners = new Set<() => void>();
  const waiting: {
    key: string;
    request: DocumentDecisionRequest;
    done: (result: DocumentDecisionResult) => void;
  }[] = [];
  let sending = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const sendNext = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      try {
        settle(await postJson<DocumentDecisionResult>('/api/document-decisions', first.request, reviewer));
      } catch (error) {
        const status = error instanceof ServerError ? error.status : 0;
        // Refused for good: what it is about is no more, or may not be changed. Otherwise it is tried again.
        if (error instanceof ServerError && status >= 400 && status < 500 && status !== 401 && status !== 403)
          settle({ status: 'refused', message: error.message, applied: 'now', documents: [] });
        else await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    sending = false;
  };
  const settle = (result: DocumentDecisionResult) => {
    const { key, done } = waiting.shift()!;
    try {
      window.localStorage.removeItem(key);
    } catch {
      // Without storage it was never kept.
    }
    done(result);
    tell();
  };
  for (const key of Object.keys(window.localStorage)
    .filter((each) => each.startsWith(prefix))
    .sort()) {
    const kept = window.localStorage.getItem(key);
    if (kept !== null) waiting.push({ key, request: JSON.parse(kept), done: () => undefined });
  }
  if (waiting.length > 0) void sendNext();
  window.addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault();
  });
  return {
    send(change) {
      const id = crypto.randomUUID();
      const request: DocumentDecisionRequest = { id, change, reason: null, note: null };
      // Keys sort in the order of sending.
      const key = `${prefix}${String(Date.now()).padStart(15, '0')} ${String(waiting.length).padStart(6, '0')} ${id}`;
      try {
        window.localStorage.setItem(key, JSON.stringify(request));
      } catch {
        // Storage may be full or forbidden: it is sent all the same.
      }
      const answer = new Promise<DocumentDecisionResult>((done) => waiting.push({ key, request, done }));
      tell();
      void sendNext();
      return { id, answer };
    },
    unsaved: () => waiting.length,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

const opened = new Map<string, ChangesOnTheWay>();

/** The changes of who reviews here. */
export function useChangesOnTheWay(): ChangesOnTheWay {
  const { index, reviewer } = useSession();
  const name = reviewer?.name ?? '';
  const scope = `${index.folder}|${name}`;
  return useMemo(() => {
    const known = opened.get(scope) ?? open(scope, name);
    opened.set(scope, known);
    return known;
  }, [scope, name]);
}

export function useUnsavedChanges(): number {
  const changes = useChangesOnTheWay();
  return useSyncExternalStore(changes.subscribe, changes.unsaved);
}
