import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Reviewer } from '../../api/session.ts';

/** One browser that came with the start token. */
export interface ReviewSession {
  /** Names the session in leases and sittings; no secret. */
  readonly id: string;
  reviewer: Reviewer | null;
}

/** 256 bits, as text that may stand in an address and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing of where two secrets differ. */
export function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

/** Sessions more than this many are of no use to people: the oldest one without a reviewer goes. */
const most = 100;

/** Sessions of one start of the server. They live in memory alone and end with it. */
export class Sessions {
  /** Of this start alone: two servers on one machine share their cookies, whatever their ports. */
  readonly cookieName = `evidex-${randomBytes(6).toString('hex')}`;
  readonly token = newSecret();
  readonly #byCookie = new Map<string, ReviewSession>();

  /** A new session for who brings the token of the start link; null for another token. */
  open(token: string): { readonly cookie: string; readonly session: ReviewSession } | null {
    if (!sameSecret(token, this.token)) return null;
    const cookie = newSecret();
    const session: ReviewSession = { id: randomBytes(12).toString('hex'), reviewer: null };
    if (this.#byCookie.size >= most) this.#forgetOldest();
    this.#byCookie.set(keyOf(cookie), session);
    return { cookie, session };
  }

  find(cookie: string): ReviewSession | null {
    return this.#byCookie.get(keyOf(cookie)) ?? null;
  }

  close(cookie: string): void {
    this.#byCookie.delete(keyOf(cookie));
  }

  #forgetOldest(): void {
    const entries = [...this.#byCookie];
    const oldest = entries.find(([, session]) => session.reviewer === null) ?? entries[0]!;
    this.#byCookie.delete(oldest[0]);
  }
}

/** Cookies are looked up by their hash: how long that takes says nothing about another cookie. */
function keyOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}
