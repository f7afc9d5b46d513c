import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sitting } from '../../../index/reviewers/sitting-store.ts';
import type { Reviewer } from '../../api/session.ts';

/** One browser that came with the start token. */
export interface ReviewSession {
  /** Names the session in leases and sittings; no secret. */
  readonly id: string;
  /** SHA-256 of the key that its requests bear beside the cookie. */
  readonly keyHash: string;
  reviewer: Reviewer | null;
  /** Sitting that the reviewer's time is added to; null before any. */
  sitting: SittingUnderWay | null;
}

export interface SittingUnderWay extends Sitting {
  /** Last event before it began: decisions are counted from there. */
  readonly after: number;
}

/** 256 bits, as text that may stand in an address and a cookie. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that tells nothing of where two secrets differ. */
function sameSecret(given: string, expected: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

/** Sessions more than this many are of no use to people: the oldest one without a reviewer goes. */
const most = 100;

/** Sessions of one start of the server. They live in memory alone and end with it. */
export class Sessions {
  /** Browsers send cookies to all ports of a host: each index has a name of its own, which its next start takes over. */
  readonly cookieName: string;
  readonly token = newSecret();
  readonly #byCookie = new Map<string, ReviewSession>();

  /** @param instance what tells this server from others on the machine: its index and port. */
  constructor(instance: string) {
    this.cookieName = `evidex-${createHash('sha256').update(instance).digest('hex').slice(0, 16)}`;
  }

  /** A new session for who brings the token of the start link; null for another token. */
  open(
    token: string,
  ): { readonly cookie: string; readonly key: string; readonly session: ReviewSession } | null {
    if (!sameSecret(token, this.token)) return null;
    const cookie = newSecret();
    const key = newSecret();
    const session: ReviewSession = {
      id: randomBytes(12).toString('hex'),
      keyHash: keyOf(key),
      reviewer: null,
      sitting: null,
    };
    if (this.#byCookie.size >= most) this.#forgetOldest();
    this.#byCookie.set(keyOf(cookie), session);
    return { cookie, key, session };
  }

  /** The session of a cookie that comes with its key; null for any other. */
  find(cookie: string, key: string): ReviewSession | null {
    const session = this.#byCookie.get(keyOf(cookie)) ?? null;
    return session !== null && sameSecret(keyOf(key), session.keyHash) ? session : null;
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

/** Cookies and keys are known by their hash: how long that takes says nothing about another cookie. */
function keyOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}
