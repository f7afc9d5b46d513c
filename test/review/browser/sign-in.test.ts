import { expect, test } from 'vitest';
import type { Session } from '../../../src/review/api/session.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { storedDecisions } from '../../support/review/stored-decisions.ts';

// What the browser writes down when it is refused, cannot reach the server, or another person is signed in.
const desk = reviewDesk({}, [/net::ERR_/, /status of 40[0-9]/u]);
const passphrases = { Ana: 'a long enough phrase', Binh: 'yet another long phrase' } as const;

async function changeTo({ page, go, press }: Person, name: keyof typeof passphrases): Promise<void> {
  await go('sign-in');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Passphrase').fill(passphrases[name]);
  await press('Enter');
  await page.getByRole('link', { name, exact: true }).waitFor();
}

test('the link leaves no token in the address; a new name sets its passphrase; who comes back proves it, and another one is refused with a reason', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: passphrases.Ana });
  expect(ana.page.url()).not.toContain('token');
  expect((await ana.ask<Session>('/api/session')).reviewer).toEqual({ name: 'Ana', basis: 'passphrase' });
  await ana.go('sign-in');
  const passphrase = ana.page.getByLabel('Passphrase');
  await ana.page.getByLabel('Name').fill('Ana');
  await ana.page.getByText('The passphrase that was set for this name.').waitFor();
  await passphrase.fill('another phrase altogether');
  await passphrase.press('Enter');
  expect(await ana.page.getByRole('alert').innerText()).toMatch(/passphrase/iu);
  await passphrase.fill(passphrases.Ana);
  await passphrase.press('Enter');
  await ana.page.getByRole('navigation', { name: 'Screens' }).waitFor();
});

test('another person takes over in the same browser, and is named on screen', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: passphrases.Ana });
  await ana.go('sign-in');
  await ana.page.getByLabel('Name').fill('Binh Trần');
  await ana.page.getByLabel('Passphrase').fill('yet another long phrase');
  await ana.press('Enter');
  await ana.page.getByRole('link', { name: 'Binh Trần' }).waitFor();
  expect((await ana.ask<Session>('/api/session')).reviewer?.name).toBe('Binh Trần');
});

test('without the link that the server printed there is only a note on how to come in', async () => {
  const context = await desk.browser.newContext();
  const page = await context.newPage();
  await page.goto(desk.server.origin);
  await page.getByText('This page opens by the link').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.locator('input').count()).toBe(0);
  await context.close();
});

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
