import { useCallback, useEffect, useState } from 'react';
import { getJson, ServerError } from './server.ts';

/** What the server answered to a question, while it is asked and after. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly error: ServerError | null;
  readonly again: () => void;
}

/** Asks for `path` now and whenever it changes; null asks nothing. The last answer stays until the next one is there. */
export function useServer<Answer>(path: string | null): Asked<Answer> {
  const [state, setState] = useState<{ answer: Answer | null; error: ServerError | null }>({
    answer: null,
    error: null,
  });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    getJson<Answer>(path, stop.signal).then(
      (answer) => setState({ answer, error: null }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          setState((before) => ({ ...before, error: error instanceof ServerError ? error : null }));
      },
    );
    return () => stop.abort();
  }, [path, round]);
  return { ...state, again: useCallback(() => setRound((before) => before + 1), []) };
}
