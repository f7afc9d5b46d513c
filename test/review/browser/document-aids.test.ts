import { expect, test } from 'vitest';
import type { HistoryView } from '../../../src/review/api/decisions.ts';
import {
  allSaved,
  beginPointing,
  openDocument,
  settled,
  wordsOnScreen,
} from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });
const invoice = 'CI QH25-0612.pdf';

test('an Enter that is held down confirms one field', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, invoice);
  await paper.focus('documentNumber');
  const { keyboard } = ana.page;
  // Pressed again without being let go: the browser tells it as a repetition.
  for (let press = 0; press < 5; press += 1) await keyboard.down('Enter');
  await keyboard.up('Enter');
  const confirmed = (await paper.now()).fieldViews.filter(({ state }) => state === 'confirmed');
  expect(confirmed.map(({ path }) => path)).toEqual(['documentNumber']);
});

test('history tells each decision with its event, and c sends a note along that the trail does not show', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, invoice);
  await paper.focus('issueDate');
  await ana.press('c');
  await ana.page.getByRole('textbox', { name: 'Note to counsel' }).fill('The stamp is another one: ask.');
  await ana.press('Enter');
  await paper.card.getByText('Your note goes with the next decision').waitFor();
  await ana.press('x', '3');
  const field = await paper.field('issueDate');
  const history = await ana.ask<HistoryView>(`/api/fields/${field.id}/history`);
  expect(history.entries).toHaveLength(1);
  expect(JSON.stringify(history)).not.toContain('stamp');
  await paper.focus('issueDate');
  await ana.press('h');
  const panel = ana.page.getByRole('complementary', { name: 'History of Issue date' });
  await panel.getByText('wrong party').waitFor();
  await panel.getByText(`event ${history.entries[0]!.event}`).waitFor();
  await ana.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('s finds words on the page and Escape brings the field back; t shows what was read', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, invoice);
  await paper.focus('parties.seller.name');
  await ana.press('s');
  await ana.page.keyboard.type('meridian CORAL');
  await ana.page.getByText('1 of 1, page 1').waitFor();
  await ana.press('Escape');
  await paper.inView();
  await ana.press('t');
  await ana.page.locator('.text-as-read').getByText('CORAL').first().waitFor();
  await ana.press('t');
  await ana.page.locator('.text-as-read').waitFor({ state: 'detached' });
});

test('a adds a field that no engine read, from the words that state it', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, invoice);
  await paper.focus('documentNumber');
  await ana.press('a');
  const list = ana.page.getByRole('combobox', { name: 'Which field does the document state?' });
  await list.fill('consignee name');
  await ana.page.getByRole('option').first().waitFor();
  await list.press('Enter');
  await paper.card.getByText('adding').waitFor();
  // b while pointing already points at the same thing.
  await beginPointing(ana, paper);
  const { first } = await wordsOnScreen(ana, paper, 'SAVANNAH,');
  await ana.page.mouse.click(first.x, first.y);
  await paper.card.getByText('SAVANNAH').first().waitFor();
  await allSaved(ana);
  const added = (await paper.now()).fieldViews.find(({ form }) => form === 'parties.consignee.name');
  expect(added).toMatchObject({ state: 'added', places: [{ status: 'by-reviewer' }] });
  await ana.press('u');
  const isAdded = async (): Promise<boolean> =>
    (await paper.now()).fieldViews.some(({ form }) => form === 'parties.consignee.name');
  await expect.poll(isAdded, { timeout: 60_000 }).toBe(false);
});

test('words are chosen and taken by keys alone', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, invoice);
  await paper.focus('references.purchaseOrder');
  await beginPointing(ana, paper);
  // The first arrow begins at the words in focus, the next goes down a line.
  await ana.press('ArrowRight', 'ArrowDown', 'Enter');
  await paper.card.getByText('QH-RM-250318').first().waitFor();
  expect(await paper.field('references.purchaseOrder')).toMatchObject({
    state: 'corrected',
    value: 'QH-RM-250318',
  });
});

test('v sets a translation beside its original, at the place that says the same', async () => {
  const ana = await desk.someone();
  const paper = await openDocument(ana, '棉纱合同 RM-HZ-2503-07.pdf');
  await paper.focus('documentNumber');
  await ana.press('v');
  const beside = ana.page.getByRole('region', { name: 'Translation', exact: true });
  await beside.getByText('RM-HZ-2503-07').first().waitFor();
  await beside.locator('.box-focus').first().waitFor();
  await settled(ana);
  await ana.press('v');
  await beside.waitFor({ state: 'detached' });
});
