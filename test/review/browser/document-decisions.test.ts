import { describe, expect, test } from 'vitest';
import type { DocumentCard, DocumentView } from '../../../src/review/api/document.ts';
import type { ListPage } from '../../../src/review/api/lists.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });

/** Papers of a file as they are now. */
async function papersOf(person: Person, fileEnd: string): Promise<readonly DocumentCard[]> {
  await allSaved(person);
  const { items } = await person.ask<ListPage<DocumentCard>>('/api/documents?limit=200');
  return items.filter(({ path }) => path.endsWith(fileEnd));
}

describe('decisions about a paper', () => {
  test('its type is changed and it is read anew at once; what was decided about its fields stands; u takes it back', async () => {
    const ana = await desk.someone();
    const file = 'CI QH25-0612.pdf';
    const paper = await openDocument(ana, file);
    await paper.focus('documentNumber');
    await ana.press('Enter');
    await ana.press('d', 't');
    await ana.page.getByRole('combobox').fill('packing list');
    await ana.page.getByRole('option').first().waitFor();
    await ana.press('Enter');
    await expect
      .poll(async () => (await papersOf(ana, file))[0]?.type, { timeout: 60_000 })
      .toBe('packing_list');
    const [changed] = await papersOf(ana, file);
    const now = await ana.ask<DocumentView>(`/api/documents/${changed!.id}`);
    const number = now.fieldViews.find(({ path }) => path === 'documentNumber');
    expect(number).toMatchObject({ state: 'confirmed', value: 'QH25-0612' });
    await ana.page
      .getByText(/Packing list/)
      .first()
      .waitFor();
    await ana.press('u');
    await expect.poll(async () => (await papersOf(ana, file))[0]?.type, { timeout: 60_000 }).toBe('invoice');
  });

  test('papers of two files become one, and two again', async () => {
    const ana = await desk.someone();
    const file = '送货单 LT-SH-0528.pdf';
    const other = '送货单 LT-SH-0528 EN.pdf';
    await openDocument(ana, file);
    await ana.press('d', 'm');
    await ana.page.getByRole('combobox').fill('LT-SH-0528 EN');
    await ana.page.getByRole('option').first().waitFor();
    await ana.press('Enter');
    await expect.poll(async () => (await papersOf(ana, file))[0]?.pages.length, { timeout: 60_000 }).toBe(2);
    expect(await papersOf(ana, other)).toEqual([]);
    await ana.press('u');
    await expect.poll(async () => (await papersOf(ana, file))[0]?.pages.length, { timeout: 60_000 }).toBe(1);
    expect(await papersOf(ana, other)).toHaveLength(1);
  });

  test('a paper is shown beside its translation', async () => {
    const ana = await desk.someone();
    await openDocument(ana, '棉纱合同 RM-HZ-2503-07.pdf');
    await ana.press('v');
    await expect.poll(() => ana.page.locator('.page-viewer').count(), { timeout: 60_000 }).toBe(2);
  });

  test('the history of a field tells who did what, with the event of the chain', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, 'PO 48817.pdf');
    await paper.focus('documentNumber');
    await ana.press('Enter');
    await paper.focus('documentNumber');
    await ana.press('h');
    const history = ana.page.getByRole('complementary', { name: /history/i });
    await history.getByText('Ana').first().waitFor();
    expect(await history.innerText()).toMatch(/confirm/i);
  });
});
