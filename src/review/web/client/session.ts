import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { MatterName, Session, SessionOpened, SessionRequest } from '../../api/session.ts';
import { chosenMatter, enterMatter, openWithMatter } from './matter.ts';
import { getJson, keepKey, postJson, ServerError, speakFor } from './server.ts';

export interface SessionState {
  readonly session: Session | null;
  /** Why there is none; status 401 says that the start link is needed. */
  readonly error: ServerError | null;
  readonly replace: (session: Session) => void;
  readonly again: () => void;
}

/**
 * Takes the token of the start link out of the address, so that it stays neither there nor in the history. A matter that the
 * link names is the one that is chosen.
 */
function takeToken(): string | null {
  const token = /[#/?&]token=([^&]+)/u.exec(window.location.hash)?.[1];
  if (token === undefined) return null;
  const matter = /[#/?&]matter=([^&/]+)/u.exec(window.location.hash)?.[1];
  if (matter !== undefined) openWithMatter(decodeURIComponent(matter));
  window.history.replaceState(null, '', window.location.pathname);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  return decodeURIComponent(token);
}

/** What is asked from now on is asked by this person, about the matter that is chosen. */
function enter({ reviewer, matters }: Session): void {
  speakFor(reviewer?.name ?? null);
  enterMatter(matters);
}

/** Who reviews here: turns the token of the start link into a session, or asks for the one that is there. */
export function useSessionState(): SessionState {
  const [state, setState] = useState<{ session: Session | null; error: ServerError | null }>({
    session: null,
    error: null,
  });
  const ask = useCallback(() => {
    const token = takeToken();
    const request: SessionRequest | null = token === null ? null : { token };
    const answer =
      request === null
        ? getJson<Session>('/api/session')
        : postJson<SessionOpened>('/api/session', request).then(({ key, ...session }) => {
            keepKey(key);
            return session;
          });
    answer.then(
      (session) => {
        enter(session);
        setState({ session, error: null });
      },
      (error: unknown) => {
        if (error instanceof ServerError) setState({ session: null, error });
      },
    );
  }, []);
  useEffect(() => {
    ask();
    // The start link may be opened in a tab that already shows the app: then only the fragment changes.
    const changed = () => {
      if (!window.location.hash.includes('token=')) return;
      // What is on screen may be of another matter than the link names.
      if (window.location.hash.includes('matter=')) window.location.reload();
      else ask();
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, [ask]);
  const replace = useCallback((session: Session) => {
    enter(session);
    setState({ session, error: null });
  }, []);
  return { ...state, replace, again: ask };
}

export const SessionContext = createContext<Session | null>(null);

/** The session of who is signed in; only below the frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('there is no session outside the frame');
  return session;
}

/** The matter that is worked on here; null while there is none. */
export function useMatter(): MatterName | null {
  return chosenMatter(useSession().matters);
}

/** Its name where it could be taken for another one; null where there is no other. */
export function useMatterAmongOthers(): string | null {
  const { matters } = useSession();
  return matters.length < 2 ? null : chosenMatter(matters)!.name;
}
