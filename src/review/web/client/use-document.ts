import { useCallback, useEffect, useState } from 'react';
import type { DocumentView } from '../../api/document.ts';
import { useChanges } from './changes.ts';
import { getJson, ServerError } from './server.ts';

/** A document that was asked for before it is opened; `view` once it is there. */
interface Early {
  readonly answer: Promise<DocumentView>;
  view: DocumentView | null;
}

const ahead = new Map<string, Early>();
const keptAhead = 6;

const addressOf = (id: string): string => `/api/documents/${encodeURIComponent(id)}`;

/** Asks for a document before it is opened. @throws ServerError */
export function prefetchDocument(id: string): Promise<DocumentView> {
  const known = ahead.get(id);
  if (known !== undefined) return known.answer;
  const early: Early = { answer: getJson<DocumentView>(addressOf(id)), view: null };
  ahead.set(id, early);
  early.answer.then(
    (view) => {
      early.view = view;
    },
    () => ahead.delete(id),
  );
  if (ahead.size > keptAhead) ahead.delete(ahead.keys().next().value!);
  return early.answer;
}

export interface DocumentState {
  /** The document that is asked for; while it is on its way, null. */
  readonly document: DocumentView | null;
  readonly error: ServerError | null;
  readonly again: () => void;
}

/** A document, asked for again whenever another person changed something about it. */
export function useDocument(id: string): DocumentState {
  const [state, setState] = useState<{
    id: string;
    document: DocumentView | null;
    error: ServerError | null;
  }>({ id, document: ahead.get(id)?.view ?? null, error: null });
  // What is there already is shown at once: no empty screen between two documents.
  const early = ahead.get(id)?.view ?? null;
  if (state.id !== id && early !== null) setState({ id, document: early, error: null });
  const [round, setRound] = useState(0);
  const { head, documents } = useChanges();
  const again = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new head tells of changes once
  useEffect(() => {
    for (const changed of documents) ahead.delete(changed);
    if (documents.includes(id)) again();
  }, [head]);

  useEffect(() => {
    let gone = false;
    const asked = round === 0 ? ahead.get(id) : undefined;
    ahead.delete(id);
    (asked?.answer ?? getJson<DocumentView>(addressOf(id))).then(
      (document) => {
        if (!gone) setState({ id, document, error: null });
      },
      (error: unknown) => {
        if (!gone && error instanceof ServerError)
          setState((before) => ({ id, document: before.id === id ? before.document : null, error }));
      },
    );
    return () => {
      gone = true;
    };
  }, [id, round]);
  return state.id === id ? { ...state, again } : { document: null, error: null, again };
}
