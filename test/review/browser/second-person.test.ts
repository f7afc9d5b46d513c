import { describe, expect, test } from 'vitest';
import type { DocumentView } from '../../../src/review/api/document.ts';
import { allSaved, drag, openDocument, wordsOnScreen } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk();
const invoice = 'CI QH25-0612.pdf';

describe('a second person', () => {
  test('reads without being sent what was read or decided; what differs is settled by a third', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const hers = await openDocument(ana, invoice);
    await hers.focus('issueDate');
    await ana.press('Enter');
    await hers.focus('issueDate');
    await ana.press('f');
    expect(await hers.field('issueDate')).toMatchObject({ todo: 'second' });

    const bo = await desk.someone({ name: 'Bo' });
    const sent: string[] = [];
    bo.page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/second')) void response.text().then((text) => sent.push(text));
    });
    await bo.go('second');
    await bo.page.getByRole('heading', { name: 'Issue date' }).waitFor();
    await bo.page.locator('.page-image').first().waitFor();
    expect(sent.join('')).toContain('issueDate');
    expect(await bo.page.locator('main').innerText()).not.toContain('JUN. 20, 2025');
    expect(sent.join('')).not.toMatch(/JUN\. 20|2025-06-20/);
    await bo.press('9');
    const his = await openBeside(bo, hers.id);
    const { first } = await wordsOnScreen(bo, his, '48817');
    await bo.page.mouse.click(first.x, first.y);
    await expect
      .poll(() => bo.page.getByRole('textbox').last().inputValue(), { timeout: 60_000 })
      .toBe('48817');
    await bo.press('Enter');
    await allSaved(bo);
    expect(await hers.field('issueDate')).toMatchObject({ todo: 'conflict' });

    const cleo = await desk.someone({ name: 'Cleo' });
    await cleo.go('conflicts');
    await cleo.page.getByRole('heading', { name: 'Issue date' }).waitFor();
    await cleo.page.locator('.page-image').first().waitFor();
    const readings = cleo.page.getByRole('region', { name: 'Readings' });
    for (const words of ['JUN. 20, 2025', '48817', 'Ana', 'Bo'])
      await readings.getByText(words).first().waitFor();
    const number = (await readings.getByRole('listitem').allInnerTexts()).findIndex((text) =>
      text.includes('JUN. 20, 2025'),
    );
    await cleo.press(String(number + 1));
    await allSaved(cleo);
    const settled = await hers.field('issueDate');
    expect(settled).toMatchObject({ todo: 'none', value: 'JUN. 20, 2025' });
    expect(settled.decisions.map(({ reviewer, action }) => `${reviewer} ${action}`)).toContain(
      'Cleo adjudicate',
    );
  });

  test('words that were pointed at again and read the same agree', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const hers = await openDocument(ana, invoice);
    await hers.focus('documentNumber');
    await ana.press('f');
    expect(await hers.field('documentNumber')).toMatchObject({ todo: 'second' });
    const bo = await desk.someone({ name: 'Bo' });
    await bo.go('second');
    await bo.page.getByRole('heading', { name: 'Document number' }).waitFor();
    await bo.page.locator('.page-image').first().waitFor();
    await bo.press('9');
    const his = await openBeside(bo, hers.id);
    const { first, last } = await wordsOnScreen(bo, his, 'QH25-0612');
    await drag(bo, first, last);
    await expect
      .poll(() => bo.page.getByRole('textbox').last().inputValue(), { timeout: 60_000 })
      .toBe('QH25-0612');
    await bo.press('Enter');
    await allSaved(bo);
    expect((await hers.field('documentNumber')).todo).not.toBe('conflict');
  });
});

/** What the screen of the second person shows, for finding words on it. */
async function openBeside(
  person: Parameters<typeof allSaved>[0],
  id: string,
): Promise<Awaited<ReturnType<typeof openDocument>>> {
  const now = (): Promise<DocumentView> => person.ask<DocumentView>(`/api/documents/${id}`);
  await person.page.locator('[data-mode=point]').waitFor();
  const { file, page } = (await now()).pages[0]!;
  await person.ask(`/api/pages/${file}/${page}/words`);
  return { now } as Awaited<ReturnType<typeof openDocument>>;
}
