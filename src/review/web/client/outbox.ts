import { useMemo, useSyncExternalStore } from 'react';
import type { FieldDecisionRequest } from '../../../model/field-decision.ts';
import type {
  FieldDecisionResult,
  FieldDecisionsRequest,
  FieldDecisionsResult,
} from '../../api/decisions.ts';
import { postJson, ServerError } from './server.ts';
import { useSession } from './session.ts';

/** A decision that the server did not take, and why. */
export interface RefusedDecision {
  readonly decision: FieldDecisionRequest;
  readonly message: string;
}

/** What is not yet acknowledged, and what came back. */
export interface OutboxState {
  readonly unsaved: number;
  /** In words, while sending does not succeed; null otherwise. */
  readonly trouble: string | null;
  /** Decisions that are not stored and will not be, until the person has taken note. */
  readonly refused: readonly RefusedDecision[];
}

/**
 * Decisions on their way to the server. Each is kept in the browser until the server has acknowledged it, is sent again
 * under the same id after a lost connection or a closed tab, and never counts twice.
 */
export interface Outbox {
  /** Sends a decision; resolves with the server's answer, however long that takes. */
  send(decision: FieldDecisionRequest): Promise<FieldDecisionResult>;
  state(): OutboxState;
  subscribe(changed: () => void): () => void;
  /** The person has taken note of what was refused. */
  dismissRefused(): void;
  /** Tries again at once, without waiting for the next turn. */
  retry(): void;
  /** Ends the waiting for the next turn; what is unsaved stays in the browser. */
  close(): void;
}

/** What an outbox needs of its surroundings. */
export interface OutboxPorts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  readonly post: (request: FieldDecisionsRequest) => Promise<FieldDecisionsResult>;
  /** Calls back after some milliseconds; answers how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  readonly now: () => number;
}

/** Most decisions in one request, and most characters: a page that is left may send no more than 64 kB. */
const mostAtOnce = 50;
const mostCharacters = 20_000;
/** Waiting times between attempts, milliseconds. */
const firstPause = 500;
const longestPause = 10_000;

interface Waiting {
  readonly key: string;
  readonly decision: FieldDecisionRequest;
  readonly size: number;
  resolve: ((result: FieldDecisionResult) => void)[];
}

/**
 * An outbox of one reviewer on one index: `scope` names both. Decisions that an earlier tab could not send are sent
 * first, in the order in which they were taken.
 */
export function openOutbox(scope: string, ports: OutboxPorts): Outbox {
  const prefix = `evidex.unsaved ${scope} `;
  const waiting = new Map<string, Waiting>();
  const listeners = new Set<() => void>();
  let refused: readonly RefusedDecision[] = [];
  let trouble: string | null = null;
  let unkept = false;
  let sending = false;
  let pause = firstPause;
  let callOff: (() => void) | null = null;
  let counter = 0;
  let state: OutboxState = { unsaved: 0, trouble: null, refused };

  const changed = () => {
    const words = trouble ?? (unkept && waiting.size > 0 ? 'this browser cannot keep what is unsaved' : null);
    state = { unsaved: waiting.size, trouble: words, refused };
    for (const listener of listeners) listener();
  };

  const readStored = () => {
    const keys: string[] = [];
    try {
      for (let index = 0; index < ports.storage.length; index += 1) {
        const key = ports.storage.key(index);
        if (key?.startsWith(prefix)) keys.push(key);
      }
      for (const key of keys.sort()) {
        const text = ports.storage.getItem(key);
        if (text === null) continue;
        const decision = JSON.parse(text) as FieldDecisionRequest;
        waiting.set(decision.id, { key, decision, size: text.length, resolve: [] });
      }
    } catch {
      // What cannot be read was not written by this program, or the browser keeps nothing: there is nothing to send.
    }
  };

  const settle = (entry: Waiting, result: FieldDecisionResult) => {
    waiting.delete(entry.decision.id);
    try {
      ports.storage.removeItem(entry.key);
    } catch {
      // It will be sent once more and answered as known.
    }
    if (result.status === 'refused')
      refused = [...refused, { decision: entry.decision, message: result.message ?? 'not taken' }];
    for (const resolve of entry.resolve) resolve(result);
  };

  /** The next decisions in order, as many as one request may hold. */
  const nextBatch = (single: boolean): Waiting[] => {
    const batch: Waiting[] = [];
    let size = 0;
    for (const entry of waiting.values()) {
      if (batch.length > 0 && (single || batch.length >= mostAtOnce || size + entry.size > mostCharacters))
        break;
      batch.push(entry);
      size += entry.size;
    }
    return batch;
  };

  const sendNext = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    callOff?.();
    callOff = null;
    let single = false;
    while (waiting.size > 0) {
      const batch = nextBatch(single);
      try {
        const { results } = await ports.post({ decisions: batch.map(({ decision }) => decision) });
        const byId = new Map(results.map((result) => [result.id, result]));
        for (const entry of batch) {
          const result = byId.get(entry.decision.id);
          if (result !== undefined) settle(entry, result);
        }
        if (!batch.some(({ decision }) => byId.has(decision.id)))
          throw new ServerError(0, 'the server answered something else', null);
        trouble = null;
        pause = firstPause;
        single = false;
        changed();
      } catch (error) {
        const { status, message } =
          error instanceof ServerError ? error : new ServerError(0, 'the server does not answer', null);
        // What the server cannot make sense of is found by sending one by one; it must not hold up the others.
        if ([400, 404, 413, 422].includes(status)) {
          if (batch.length > 1) single = true;
          else settle(batch[0]!, { id: batch[0]!.decision.id, status: 'refused', message, field: null });
          changed();
          continue;
        }
        trouble = status === 401 || status === 403 ? 'sign in again to save' : message;
        changed();
        callOff = ports.later(() => void sendNext(), pause);
        pause = Math.min(longestPause, pause * 2);
        break;
      }
    }
    sending = false;
  };

  readStored();
  changed();
  if (waiting.size > 0) void sendNext();
  return {
    send(decision) {
      return new Promise((resolve) => {
        const known = waiting.get(decision.id);
        if (known !== undefined) {
          known.resolve.push(resolve);
          return;
        }
        const text = JSON.stringify(decision);
        counter += 1;
        const order = `${String(ports.now()).padStart(15, '0')} ${String(counter).padStart(6, '0')}`;
        const key = `${prefix}${order} ${decision.id}`;
        try {
          ports.storage.setItem(key, text);
        } catch {
          unkept = true;
        }
        waiting.set(decision.id, { key, decision, size: text.length, resolve: [resolve] });
        changed();
        // While the server does not answer, decisions wait for their turn together.
        if (callOff === null) void sendNext();
      });
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dismissRefused() {
      refused = [];
      changed();
    },
    retry() {
      pause = firstPause;
      void sendNext();
    },
    close() {
      callOff?.();
      callOff = null;
    },
  };
}

const open = new Map<string, Outbox>();

function outboxOf(scope: string, reviewer: string): Outbox {
  let outbox = open.get(scope);
  if (outbox === undefined) {
    outbox = openOutbox(scope, {
      storage: window.localStorage,
      // What somebody else could not send stays theirs, whoever is at work in this browser now.
      post: (request) => postJson<FieldDecisionsResult>('/api/decisions', request, reviewer),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
    });
    open.set(scope, outbox);
    const own = outbox;
    window.addEventListener('online', () => own.retry());
    // Closing the tab loses nothing, but who closes it should know.
    window.addEventListener('beforeunload', (event) => {
      if (own.state().unsaved > 0) event.preventDefault();
    });
  }
  return outbox;
}

/** The outbox of who reviews here. */
export function useOutbox(): Outbox {
  const { index, reviewer } = useSession();
  const name = reviewer?.name ?? '';
  return useMemo(() => outboxOf(`${index.folder}|${name}`, name), [index.folder, name]);
}

export function useOutboxState(outbox: Outbox): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}
