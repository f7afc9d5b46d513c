import { expect, test } from 'vitest';
import type { Session } from '../../../src/review/api/session.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { storedDecisions } from '../../support/review/stored-decisions.ts';

// What the browser writes down when it cannot reach the server, or another person is signed in.
const desk = reviewDesk({}, [/net::ERR_/, /status of 40[0-9]/u]);
const passphrases = { Ana: 'a long enough phrase', Binh: 'yet another long phrase' } as const;

async function changeTo({ page, go, press }: Person, name: keyof typeof passphrases): Promise<void> {
  await go('sign-in');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Passphrase').fill(passphrases[name]);
  await press('Enter');
  await page.getByRole('link', { name, exact: true }).waitFor();
}

test('what one person could not send is never stored as decided by the next person at the same desk', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: passphrases.Ana });
  const paper = await openDocument(ana, 'CI QH25-0612.pdf');
  await paper.focus('documentNumber');
  // Decisions alone do not arrive; everything else does.
  await ana.context.route('**/api/decisions', (route) => route.abort('connectionfailed'));
  await paper.decide();
  await ana.page.getByText('1 not saved').waitFor();
  await changeTo(ana, 'Binh');
  const refused = ana.page.waitForResponse((answer) => answer.url().endsWith('/api/decisions'));
  await ana.context.unroute('**/api/decisions');
  expect((await refused).status()).toBe(401);
  expect(await storedDecisions(desk.index)).toEqual([]);
  // Back at the desk, it is sent under the name that it was taken under.
  await changeTo(ana, 'Ana');
  await allSaved(ana);
  expect(await storedDecisions(desk.index)).toMatchObject([{ action: 'confirm', reviewer: 'Ana' }]);
});

test('after signing out this browser shows nothing that was read', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: passphrases.Ana });
  await openDocument(ana, 'packing list.pdf');
  await ana.go('sign-in');
  await ana.page.getByRole('button', { name: 'Sign out' }).click();
  await ana.page.getByLabel('Passphrase').waitFor();
  await ana.page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'detached' });
  expect((await ana.ask<Session>('/api/session')).reviewer).toBeNull();
  await ana.page.goBack();
  await ana.page.getByRole('heading', { name: 'Who reviews?' }).waitFor();
  expect(await ana.page.locator('body').innerText()).not.toContain('packing list');
  // What is kept names no document: the key of the session alone.
  const kept = await ana.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(kept).toEqual(['evidex.key']);
});
