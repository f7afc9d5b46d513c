import { keyHeader, matterHeader, type Refusal, reviewerHeader } from '../../api/session.ts';

/** An answer of the server that is no success, or none at all (`status` 0: the connection is lost). */
export class ServerError extends Error {
  readonly status: number;
  readonly remedy: string | null;
  constructor(status: number, message: string, remedy: string | null) {
    super(message);
    this.status = status;
    this.remedy = remedy;
  }
}

let current: string | null = null;
let matter: string | null = null;
let key: string | null = null;
const keyPlace = 'evidex.key';

/** Keeps the key of the session for all tabs; it is good until the server ends. */
export function keepKey(given: string): void {
  key = given;
  try {
    window.localStorage.setItem(keyPlace, given);
  } catch {
    // Where nothing can be kept, it is good for this tab.
  }
}

/** Another tab may have opened a new session meanwhile. */
function currentKey(): string | null {
  try {
    return window.localStorage.getItem(keyPlace) ?? key;
  } catch {
    return key;
  }
}

/** Names the person that requests are sent for from now on: the server refuses them while another one is signed in. */
export function speakFor(reviewer: string | null): void {
  current = reviewer;
}

/** Names the matter (its id) that all is asked about from now on; null while there is none. */
export function aboutMatter(id: string | null): void {
  matter = id;
}

/** Headers that every request to the server bears. */
export function ownHeaders(reviewer: string | null = current): Record<string, string> {
  const proof = currentKey();
  return {
    ...(proof === null ? {} : { [keyHeader]: proof }),
    ...(reviewer === null ? {} : { [reviewerHeader]: encodeURIComponent(reviewer) }),
    ...(matter === null ? {} : { [matterHeader]: matter }),
  };
}

/** Asks the server. @throws ServerError */
export async function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(path, { signal: signal ?? null, headers: ownHeaders() });
}

/**
 * Sends something to the server.
 * @param reviewer who it is sent for, where that may be another person than the one who is at work now.
 * @throws ServerError
 */
export async function postJson<Answer>(path: string, body: unknown, reviewer?: string): Promise<Answer> {
  const text = JSON.stringify(body);
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...ownHeaders(reviewer) },
    body: text,
    // Survives the closing of the tab. Browsers allow it for 64 kB in all; a character has at most three bytes.
    keepalive: text.length < 20_000,
  });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ServerError(0, 'the server does not answer', 'check that evidex review still runs');
  }
  if (response.ok) return (await response.json()) as Answer;
  const refusal = (await response.json().catch(() => null)) as Refusal | null;
  throw new ServerError(response.status, refusal?.error ?? response.statusText, refusal?.remedy ?? null);
}

/** `path` with the parameters that are given. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
