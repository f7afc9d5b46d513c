import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { temporaryFolder } from '../run-evidex.ts';
import { connectBrowser } from './browser.ts';
import { type Person, type PersonOptions, signIn } from './person.ts';
import { type ReviewServer, type ReviewServerOptions, startReviewServer } from './review-server.ts';

/** What every browser test file has of its own: a copy of the sample index, a server, and the browser of the run. */
export interface ReviewDesk {
  readonly index: string;
  readonly server: ReviewServer;
  readonly browser: Browser;
  /** Somebody new at the desk, in a profile of their own; leaves after the test. */
  someone(options?: PersonOptions): Promise<Person>;
  /** Starts the server again at the same address, as a person does after it died. */
  restart(): Promise<ReviewServer>;
}

/**
 * Sets up a desk before the tests of a file. After each test everybody who sat there leaves, and the test fails when in any
 * of their windows a script failed, the content security policy refused something, or an address outside was asked for;
 * `expected` names what a test provokes itself.
 */
export function reviewDesk(
  options: Partial<ReviewServerOptions> = {},
  expected: readonly RegExp[] = [],
): ReviewDesk {
  const place = temporaryFolder('desk');
  const index = join(place, 'index');
  const present: Person[] = [];
  let server: ReviewServer | null = null;
  let browser: Browser | null = null;
  const start = (port = 0): Promise<ReviewServer> =>
    startReviewServer({ index, web: inject('reviewWeb'), port, ...options });

  beforeAll(async () => {
    cpSync(inject('reviewIndex'), index, { recursive: true });
    [server, browser] = await Promise.all([start(), connectBrowser(inject('reviewBrowser'))]);
  });
  afterEach(async () => {
    const people = present.splice(0);
    await Promise.all(people.map(({ context }) => context.close()));
    const faults = people.flatMap((person) => person.faults);
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
    expect(people.flatMap(({ leaks }) => leaks)).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), browser?.close()]);
    rmSync(place, { recursive: true, force: true });
  });

  return {
    index,
    get server() {
      return server!;
    },
    get browser() {
      return browser!;
    },
    someone: async (about) => {
      const person = await signIn(browser!, server!, about);
      present.push(person);
      return person;
    },
    restart: async () => {
      server = await start(server!.port);
      return server;
    },
  };
}
