import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Fewest characters of a passphrase. */
export const shortestPassphrase = 8;

/** Cost of one try: some 60 ms and 32 MB (RFC 7914 names N = 2^14 for interactive use; this is twice that). */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

function derive(passphrase: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  );
}

/** What is kept of a passphrase: salt and hash, hex. */
export async function hashPassphrase(
  passphrase: string,
): Promise<{ readonly salt: string; readonly hash: string }> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await derive(passphrase, salt)).toString('hex') };
}

export async function provesPassphrase(passphrase: string, salt: string, hash: string): Promise<boolean> {
  const expected = Buffer.from(hash, 'hex');
  const given = await derive(passphrase, salt);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Tries that are free, and the longest wait after one more, milliseconds. */
const free = 5;
const longestWait = 60_000;

/** Slows down who guesses: after some wrong tries for a name, each further one must wait twice as long. */
export class GuessBrake {
  readonly #tries = new Map<string, { wrong: number; next: number }>();

  /** Milliseconds to wait before a try for this name is heard; 0 for none. */
  waitFor(name: string, now: number): number {
    return Math.max(0, (this.#tries.get(name)?.next ?? 0) - now);
  }

  wrong(name: string, now: number): void {
    const wrong = (this.#tries.get(name)?.wrong ?? 0) + 1;
    const wait = wrong < free ? 0 : Math.min(longestWait, 1000 * 2 ** (wrong - free));
    this.#tries.set(name, { wrong, next: now + wait });
  }

  right(name: string): void {
    this.#tries.delete(name);
  }
}

/** Lets one action run at a time, in the order of asking, so that costly ones never take all threads of the server. */
export class Turns {
  readonly #most: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  /** @param most actions that may wait, with the one that runs. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Runs the action when it is its turn; null where too many wait. */
  take<Result>(action: () => Promise<Result>): Promise<Result> | null {
    if (this.#waiting >= this.#most) return null;
    this.#waiting += 1;
    const turn = this.#last.then(action).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
