import { useMemo, useSyncExternalStore } from 'react';
import { postJson, ServerError } from './server.ts';
import { useSession } from './session.ts';

/** A decision that is one request of its own. Its body bears an id, so that the server knows one that was sent before. */
export interface KeptRequest {
  /** Requests of one lane are sent in order, one at a time: one may be about what the one before left. */
  readonly lane: 'documents' | 'flags' | 'tables';
  readonly path: string;
  readonly body: { readonly id: string };
  /** What is decided, for the person who learns later that it was not taken: "Same party". */
  readonly words: string;
}

/** A request that was not taken while nobody waited for its answer. */
export interface RefusedRequest {
  readonly id: string;
  readonly words: string;
  readonly message: string;
}

export interface KeptState {
  readonly unsaved: number;
  /** In words, while sending does not succeed; null otherwise. */
  readonly trouble: string | null;
  readonly refused: readonly RefusedRequest[];
}

/**
 * Decisions about documents, mentions and whole tables on their way to the server. Each is kept in the browser until the
 * server has acknowledged it, and is sent again under the same id after a lost connection or a closed tab.
 */
export interface KeptRequests {
  /** Resolves with the answer, however long that takes. @throws ServerError where the server will not take it */
  send<Answer>(request: KeptRequest): Promise<Answer>;
  state(): KeptState;
  subscribe(changed: () => void): () => void;
  /** The person has taken note of what was refused. */
  dismissRefused(): void;
}

/** What is needed of the surroundings. */
export interface KeptRequestsPorts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly post: (path: string, body: unknown) => Promise<unknown>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

interface Waiting {
  readonly key: string;
  readonly request: KeptRequest;
  /** Null for what an earlier tab left. */
  readonly answer: { resolve(answer: unknown): void; reject(error: ServerError): void } | null;
}

const pause = 2_000;

/** Requests of one reviewer on one index: `scope` names both. What an earlier tab could not send is sent first. */
export function openKeptRequests(scope: string, ports: KeptRequestsPorts): KeptRequests {
  const prefix = `evidex.unsaved-request ${scope} `;
  const listeners = new Set<() => void>();
  const lanes = new Map<string, Waiting[]>();
  const sending = new Set<string>();
  let state: KeptState = { unsaved: 0, trouble: null, refused: [] };
  let counter = 0;

  const tell = (changes: Partial<KeptState> = {}) => {
    const unsaved = [...lanes.values()].reduce((sum, waiting) => sum + waiting.length, 0);
    state = { ...state, ...changes, unsaved };
    for (const listener of listeners) listener();
  };
  const append = (entry: Waiting) => {
    const lane = lanes.get(entry.request.lane);
    if (lane === undefined) lanes.set(entry.request.lane, [entry]);
    else lane.push(entry);
  };
  const takeOff = (lane: Waiting[]) => {
    try {
      ports.storage.removeItem(lane.shift()!.key);
    } catch {
      // Without storage it was never kept.
    }
  };
  const sendLane = async (name: string): Promise<void> => {
    if (sending.has(name)) return;
    sending.add(name);
    const lane = lanes.get(name)!;
    for (let first = lane[0]; first !== undefined; first = lane[0]) {
      const { request, answer } = first;
      try {
        const answered = await ports.post(request.path, request.body);
        takeOff(lane);
        answer?.resolve(answered);
        tell({ trouble: null });
      } catch (thrown) {
        const error =
          thrown instanceof ServerError ? thrown : new ServerError(0, 'the server does not answer', null);
        if (isForGood(error)) {
          takeOff(lane);
          answer?.reject(error);
          const { id } = request.body;
          const told = { id, words: request.words, message: error.message };
          tell(answer === null ? { refused: [...state.refused, told] } : {});
        } else {
          tell({
            trouble: error.status === 401 || error.status === 403 ? 'sign in again to save' : error.message,
          });
          await ports.wait(pause);
        }
      }
    }
    sending.delete(name);
  };

  for (const key of keysOf(ports.storage)
    .filter((each) => each.startsWith(prefix))
    .sort()) {
    try {
      append({ key, request: JSON.parse(ports.storage.getItem(key) ?? '') as KeptRequest, answer: null });
    } catch {
      // What cannot be read was not written by this program.
    }
  }
  tell();
  for (const lane of lanes.keys()) void sendLane(lane);
  return {
    send: <Answer>(request: KeptRequest) =>
      new Promise<Answer>((resolve, reject) => {
        counter += 1;
        // Keys sort in the order of sending.
        const order = `${String(ports.now()).padStart(15, '0')} ${String(counter).padStart(6, '0')}`;
        const key = `${prefix}${order} ${request.body.id}`;
        try {
          ports.storage.setItem(key, JSON.stringify(request));
        } catch {
          // Storage may be full or forbidden: it is sent all the same.
        }
        append({ key, request, answer: { resolve: (answer) => resolve(answer as Answer), reject } });
        tell();
        void sendLane(request.lane);
      }),
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    dismissRefused: () => tell({ refused: [] }),
  };
}

/** Refused for good: what it is about is no more, or may not be changed. Otherwise it is tried again. */
function isForGood({ status }: ServerError): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 403;
}

function keysOf(storage: KeptRequestsPorts['storage']): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  } catch {
    return [];
  }
}

const opened = new Map<string, KeptRequests>();

/** The requests of who reviews here. */
export function useKeptRequests(): KeptRequests {
  const { index, reviewer } = useSession();
  const name = reviewer?.name ?? '';
  const scope = `${index.folder}|${name}`;
  return useMemo(() => {
    const known =
      opened.get(scope) ??
      openKeptRequests(scope, {
        storage: window.localStorage,
        // What somebody else could not send stays theirs, whoever is at work in this browser now.
        post: (path, body) => postJson(path, body, name),
        wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        now: () => Date.now(),
      });
    if (!opened.has(scope)) {
      opened.set(scope, known);
      window.addEventListener('beforeunload', (event) => {
        if (known.state().unsaved > 0) event.preventDefault();
      });
    }
    return known;
  }, [scope, name]);
}

export function useKeptState(kept: KeptRequests): KeptState {
  return useSyncExternalStore(kept.subscribe, kept.state);
}
