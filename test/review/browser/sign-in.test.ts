import { expect, test } from 'vitest';
import type { Session } from '../../../src/review/api/session.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

// Refusals are told by the server with a status that the browser notes down.
const desk = reviewDesk({}, [/status of 40[0-9]/u]);

test('a new name sets its passphrase; who comes back proves it, and another one is refused with a reason', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: 'a long enough phrase' });
  expect((await ana.ask<Session>('/api/session')).reviewer).toEqual({ name: 'Ana', basis: 'passphrase' });
  await ana.go('sign-in');
  const passphrase = ana.page.getByLabel('Passphrase');
  await ana.page.getByLabel('Name').fill('Ana');
  await ana.page.getByText('The passphrase that was set for this name.').waitFor();
  await passphrase.fill('another phrase altogether');
  await passphrase.press('Enter');
  expect(await ana.page.getByRole('alert').innerText()).toMatch(/passphrase/iu);
  await passphrase.fill('a long enough phrase');
  await passphrase.press('Enter');
  await ana.page.getByRole('navigation', { name: 'Screens' }).waitFor();
});

test('another person takes over in the same browser, and is named on screen', async () => {
  const ana = await desk.someone({ name: 'Ana', passphrase: 'a long enough phrase' });
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
