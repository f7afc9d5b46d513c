import type { Locator, Page } from 'playwright-core';
import type { Person } from './person.ts';

/** A screen of the app that is reached by its address alone. */
export interface ScreenAddress {
  readonly address: string;
  /** What is on the screen once it is there. */
  readonly heading: (page: Page) => Locator;
}

const headed =
  (words: RegExp) =>
  (page: Page): Locator =>
    page.getByRole('heading', { name: words }).first();

/** All of them; the screen of a document is reached from these. */
export const screens: readonly ScreenAddress[] = [
  { address: 'dashboard', heading: headed(/^Overview/) },
  { address: 'triage', heading: headed(/Triage/) },
  { address: 'documents', heading: headed(/^Documents/) },
  { address: 'queue', heading: headed(/^Queue/) },
  { address: 'column', heading: headed(/Column/) },
  { address: 'table', heading: headed(/Table/) },
  { address: 'flags', heading: headed(/Flag/) },
  { address: 'second', heading: headed(/Second/) },
  { address: 'conflicts', heading: headed(/Conflict/) },
  { address: 'exceptions', heading: headed(/^Exceptions/) },
  { address: 'ledger', heading: headed(/^Files/) },
  { address: 'search?words=cotton', heading: headed(/Search|cotton/i) },
];

/** Opens a screen and waits until what it asked the server for is on it. */
export async function shown(person: Person, { address, heading }: ScreenAddress): Promise<void> {
  await person.go(address);
  await heading(person.page).waitFor();
  await person.page
    .locator('main .waiting')
    .filter({ hasNotText: 'Loading more' })
    .first()
    .waitFor({ state: 'detached' });
}
