import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { temporaryFolder } from '../run-evidex.ts';
import { connectBrowser } from './browser.ts';
import { type Person, type PersonOptions, signIn } from './person.ts';
import { type ReviewServer, type ReviewServerOptions, startReviewServer } from './review-server.ts';

/** A server in a browser. */
export interface Desk {
  readonly server: Pick<ReviewServer, 'link' | 'origin'>;
  readonly browser: Browser;
  /** Somebody new at the desk, in a profile of their own; leaves after the test. */
  someone(options?: PersonOptions): Promise<Person>;
}

/** A desk of one test file: with a copy of the sample index and a server of its own. */
export interface ReviewDesk extends Desk {
  readonly index: string;
  readonly server: ReviewServer;
  /** Starts the server again at the same address, as a person does after it died. */
  restart(): Promise<ReviewServer>;
}

/** Sets up the desk of a test file before its tests; `expected` as with `deskOf`. */
export function reviewDesk(
  options: Partial<ReviewServerOptions> = {},
  expected: readonly RegExp[] = [],
): ReviewDesk {
  const place = temporaryFolder('desk');
  const index = join(place, 'index');
  let server: ReviewServer | null = null;
  const start = (port = 0): Promise<ReviewServer> =>
    startReviewServer({ index, web: inject('reviewWeb'), port, ...options });

  beforeAll(async () => {
    cpSync(inject('reviewIndex'), index, { recursive: true });
    server = await start();
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(place, { recursive: true, force: true });
  });
  const desk = deskOf(() => server!, expected);
  return {
    index,
    get server() {
      return server!;
    },
    get browser() {
      return desk.browser;
    },
    someone: desk.someone,
    restart: async () => {
      server = await start(server!.port);
      return server;
    },
  };
}

/** The desk that all test files share which look, as Ana, and decide nothing: its server is started once in a run. */
export function sharedDesk(): Desk {
  const link = inject('reviewLink');
  return deskOf(() => ({ link, origin: new URL(link).origin }), []);
}

/**
 * After each test everybody who sat at the desk leaves, and the test fails when in any of their windows a script failed, the
 * content security policy refused something, or an address outside was asked for; `expected` names what a test provokes
 * itself.
 */
function deskOf(server: () => Desk['server'], expected: readonly RegExp[]): Desk {
  const present: Person[] = [];
  let browser: Browser | null = null;

  beforeAll(async () => {
    browser = await connectBrowser(inject('reviewBrowser'));
  });
  afterEach(async () => {
    const people = present.splice(0);
    await Promise.all(people.map(({ context }) => context.close()));
    const faults = people.flatMap((person) => person.faults);
    expect(faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))).toEqual([]);
    expect(people.flatMap(({ leaks }) => leaks)).toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    get server() {
      return server();
    },
    get browser() {
      return browser!;
    },
    someone: async (about) => {
      const person = await signIn(browser!, server(), about);
      present.push(person);
      return person;
    },
  };
}
