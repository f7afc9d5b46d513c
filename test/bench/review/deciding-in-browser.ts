import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentCard } from '../../../src/review/api/document.ts';
import type { ListPage, Overview } from '../../../src/review/api/lists.ts';
import { startBrowser } from '../../support/review/browser.ts';
import { findBrowser } from '../../support/review/browser-binary.ts';
import { type Person, signIn } from '../../support/review/person.ts';
import { startReviewServer } from '../../support/review/review-server.ts';
import { makeSampleIndex } from '../../support/review/sample-batch.ts';
import { buildWeb } from '../../support/review/set-up.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';
import { Times } from './times.ts';

/** What the script in the window tells of the field in focus. */
interface Shown {
  /** Changes with each field that comes into focus. */
  readonly number: number;
  readonly document: string;
  /** Milliseconds from the last key until the field was there with its place drawn on the page. */
  readonly milliseconds: number;
  readonly kind: 'grounded' | 'not-found' | 'absent';
}

export interface DecidedInBrowser {
  /** From the key to the next field of the same paper, with its place drawn. */
  readonly times: Times;
  /** Fields that a decision was asked for; the page was not there yet where fewer are stored. */
  readonly decided: number;
  readonly stored: number;
  readonly decisionsPerSecond: number;
}

/** Decisions a second that the app must sustain: latency, no target for people. */
export const leastPerSecond = 3;

/**
 * A script clears fields with the keyboard in a real browser, on an index that the real pipeline made from samples (the
 * one of EVIDEX_REVIEW_INDEX where that is named; it is copied).
 */
export async function decideInBrowser(wanted: number): Promise<DecidedInBrowser> {
  const place = temporaryFolder('bench-browser');
  const index = join(place, 'index');
  cpSync(process.env['EVIDEX_REVIEW_INDEX'] ?? (await makeSampleIndex(join(place, 'made'))), index, {
    recursive: true,
  });
  const web = await buildWeb(join(place, 'web'));
  const server = await startReviewServer({ index, web, as: 'Bench' });
  const browser = await startBrowser(await findBrowser());
  try {
    const person = await signIn(browser, server, { width: 1440, height: 900 });
    return await clear(person, wanted);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(place, { recursive: true, force: true });
  }
}

async function clear(person: Person, wanted: number): Promise<DecidedInBrowser> {
  const times = new Times('browser: next field shown with its place', { milliseconds: 100, of: 'p95' });
  const { items } = await person.ask<ListPage<DocumentCard>>('/api/documents?limit=200');
  const papers = items.filter(({ open }) => open > 0).sort((one, other) => other.open - one.open);
  const before = await decisionsStored(person);
  let decided = 0;
  let spent = 0;
  for (const paper of papers) {
    if (decided >= wanted) break;
    await person.page.evaluate(watch);
    await person.go(`document/${paper.id}`);
    let shown = await next(person, 0);
    const began = performance.now();
    for (let left = paper.open; left > 0 && decided < wanted && shown !== null; left -= 1) {
      const keys = { grounded: ['Enter'], 'not-found': ['x', '2'], absent: ['n'] }[shown.kind];
      await person.press(...keys);
      decided += 1;
      // Behind the last open field comes a path that nothing was read for, another paper, or nothing.
      const from: Shown = shown;
      shown = left > 1 ? await next(person, from.number) : null;
      if (shown !== null) times.add(shown.milliseconds, `${paper.path} field ${paper.open - left + 2}`);
    }
    spent += performance.now() - began;
    await person.page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
  }
  const stored = (await decisionsStored(person)) - before;
  return { times, decided, stored, decisionsPerSecond: stored / (spent / 1000) };
}

/** The next field in focus once it is shown; null where none comes. */
function next({ page }: Person, after: number): Promise<Shown | null> {
  // Asked in one go: the policy of the app lets no tool put pieces of script into the window later.
  return page.evaluate(`new Promise((resolve) => {
    const late = performance.now() + 5000;
    const ask = () =>
      globalThis.benchShown?.number > ${after} ? resolve(globalThis.benchShown)
      : performance.now() > late ? resolve(null)
      : setTimeout(ask, 2);
    ask();
  })`) as Promise<Shown | null>;
}

async function decisionsStored(person: Person): Promise<number> {
  const { reviewers } = await person.ask<Overview>('/api/overview');
  return reviewers.reduce((sum, { decisions }) => sum + decisions, 0);
}

/** Runs in the window: tells of each field when its card, its row and its place on the loaded page image are there. */
const watch = `(() => {
  let row = null;
  let pressed = performance.now();
  let number = 0;
  globalThis.benchShown = null;
  if (globalThis.benchStop) globalThis.benchStop();
  const key = () => { pressed = performance.now(); };
  addEventListener('keydown', key, true);
  let running = true;
  globalThis.benchStop = () => { running = false; removeEventListener('keydown', key, true); };
  const look = () => {
    if (!running) return;
    const focused = document.querySelector('.doc-list [aria-current="true"]');
    const card = document.querySelector('.doc-card');
    if (focused !== null && focused !== row && card !== null) {
      const absent = card.textContent.includes('No engine read this');
      const lost = card.textContent.includes('Not found on the page');
      const image = document.querySelector('.page-image');
      const drawn = document.querySelector('.box-focus') !== null && (image?.complete ?? image !== null);
      if (absent || lost || drawn) {
        row = focused;
        number += 1;
        globalThis.benchShown = { number, document: location.hash, milliseconds: performance.now() - pressed, kind: absent ? 'absent' : lost ? 'not-found' : 'grounded' };
      }
    }
    requestAnimationFrame(look);
  };
  look();
})()`;
