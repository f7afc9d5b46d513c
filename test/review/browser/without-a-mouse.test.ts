import { expect, test } from 'vitest';
import { openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { sharedDesk } from '../../support/review/review-desk.ts';
import { screens, shown } from '../../support/review/screens.ts';

/** Against what never comes, not against what is slow. */
const until = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 60_000, interval: 100 });

const desk = sharedDesk();

const focusedIn = (person: Person, part: string): Promise<boolean> =>
  person.page.evaluate<boolean>(`document.activeElement.closest(${JSON.stringify(part)}) !== null`);

test('F6 leads out of a document, where Tab walks through the fields, and the next screen has the focus', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, 'CI QH25-0612.pdf');
  await paper.inView();
  await ana.press('Tab', 'Tab');
  expect(await focusedIn(ana, 'nav')).toBe(false);
  await ana.press('F6');
  const navigation = ana.page.getByRole('navigation', { name: 'Screens' });
  const documents = navigation.getByRole('link', { name: 'Documents', exact: true });
  expect(await documents.evaluate('document.activeElement.textContent')).toContain('Documents');
  await ana.press('Tab', 'Enter');
  await ana.page.getByRole('heading', { name: 'Exceptions' }).waitFor();
  await until(() => focusedIn(ana, 'main')).toBe(true);
  // From there Tab comes to the first control of the screen, not to the navigation again.
  await ana.press('Tab');
  expect(await focusedIn(ana, 'main')).toBe(true);
});

test('F6 goes from part to part of a document and back to its fields', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, 'supplier list 2025.pdf');
  await paper.inView();
  await ana.press('F6');
  expect(await focusedIn(ana, '.frame-head')).toBe(true);
  await ana.press('F6');
  expect(await focusedIn(ana, '.document-head')).toBe(true);
  await ana.press('F6');
  expect(await focusedIn(ana, '.also-here')).toBe(true);
  await ana.press('Tab');
  expect(await focusedIn(ana, '.also-here')).toBe(true);
  await ana.press('F6');
  expect(await focusedIn(ana, '#main > * *')).toBe(false);
});

test('at 200 % zoom nothing has to be scrolled sideways, and every screen keeps a height to work with', async () => {
  // As many CSS pixels as a window of 1280 by 800 has then.
  const ana = await desk.someone({ width: 640, height: 400 });
  const size = (): Promise<{ wider: number; height: number }> =>
    ana.page.evaluate(`({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      height: document.getElementById('main').clientHeight,
    })`);
  for (const screen of screens) {
    await shown(ana, screen);
    const { wider, height } = await size();
    expect(wider, screen.address).toBe(0);
    expect(height, screen.address).toBeGreaterThan(500);
  }
  await openDocument(ana, 'CI QH25-0612.pdf');
  expect(await size()).toMatchObject({ wider: 0 });
});
