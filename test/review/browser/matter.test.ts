import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { Matter } from '../../../src/model/matter.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });
const waiting = { timeout: 60_000 };

function openMatter(name: string): Matter {
  const index = EvidenceIndex.open(desk.index);
  try {
    return index.transaction(() =>
      index.matters.open(name, { chain: 'cotton' }, { name: 'Ana', account: 'ana' }),
    );
  } finally {
    index.close();
  }
}

/** Relations to a matter as they are stored, with how many documents have each. */
function stored(matter: Matter): Record<string, number> {
  const index = EvidenceIndex.openToRead(desk.index);
  try {
    const relations = [...index.matters.documents(matter).values()].flatMap(({ relation }) => relation ?? []);
    return Object.fromEntries(
      [...Map.groupBy(relations, (each) => each)].map(([name, { length }]) => [name, length]),
    );
  } finally {
    index.close();
  }
}

const chooser = (page: Page) => page.getByLabel('Matter', { exact: true });
const chosen = (page: Page) => chooser(page).locator('option:checked').innerText();

let trousers: Matter;

describe('the matter in the review app', () => {
  test('is named on every screen, and a document is placed in its chain and marked from the menu', async () => {
    trousers = openMatter('Cotton trousers');
    const ana = await desk.someone();
    const paper = await openDocument(ana, 'CI QH25-0612.pdf');
    const header = ana.page.getByRole('banner').first();
    await expect.poll(() => header.textContent(), waiting).toContain('Cotton trousers');
    expect(await chooser(ana.page).count()).toBe(0);

    await ana.press('d', 'n');
    await ana.page.getByRole('combobox').fill('spinner');
    await ana.page.getByRole('option').first().waitFor();
    await ana.press('Enter');
    await expect.poll(async () => (await paper.now()).inMatter?.step, waiting).toBe(4);

    // Keys wait for the decision that is on its way.
    await ana.page.getByText(/Placed at step 4\. u takes/u).waitFor();
    await ana.press('d', 'c', '2');
    await ana.page.getByText(/Marked: confidential commercial information\. u takes/u).waitFor();
    await ana.press('d', 'v', '3');
    await expect
      .poll(async () => {
        const { confidentiality, privilege } = await paper.now();
        return [confidentiality, privilege];
      }, waiting)
      .toEqual(['confidential-commercial-information', 'work-product']);
    await ana.page.getByText('confidential commercial information, attorney work product').first().waitFor();
    // The last decision is taken back alone.
    await ana.press('u');
    await expect.poll(async () => (await paper.now()).privilege, waiting).not.toBe('work-product');
    expect((await paper.now()).confidentiality).toBe('confidential-commercial-information');
  });

  test('is chosen in the head where there are several: each tab goes by its own, and says of a relation to which it is', async () => {
    const shirts = openMatter('Cotton shirts');
    const ana = await desk.someone();
    await ana.go('triage');
    const { page } = ana;
    await page.getByRole('heading', { name: 'Relation to Cotton trousers' }).waitFor();
    await chooser(page).focus();
    await ana.press('ArrowDown');
    await page.getByRole('heading', { name: 'Relation to Cotton shirts' }).waitFor();
    expect(await chosen(page)).toBe('Cotton shirts');

    // A tab that is opened later begins with it; what is chosen there changes nothing in the first one.
    const later = await ana.context.newPage();
    await later.goto(`${desk.server.origin}/#/documents?relation=context`);
    await expect.poll(() => chosen(later), waiting).toBe('Cotton shirts');
    await chooser(later).selectOption('Cotton trousers');
    await later.getByText('Relation to Cotton trousers', { exact: true }).waitFor();
    expect(await chosen(page)).toBe('Cotton shirts');
    await ana.press('4');
    await expect.poll(() => stored(shirts), waiting).toEqual({ context: 1 });
    expect(stored(trousers)).toEqual({});
    await allSaved(ana);
    await page.reload();
    await expect.poll(() => chosen(page), waiting).toBe('Cotton shirts');
    await ana.go('documents?relation=context');
    await page.getByText('1 document', { exact: true }).waitFor();
    await later.reload();
    await later.getByText('0 documents', { exact: true }).waitFor();
    expect(await chosen(later)).toBe('Cotton trousers');
    await later.close();

    const paper = await openDocument(ana, 'CI QH25-0612.pdf');
    await ana.press('d', 'g', '2');
    await page.getByText(/Related to Cotton shirts: Same site, other origin\. u takes/u).waitFor();
    await allSaved(ana);
    await page.getByText('Cotton shirts: same site, other origin', { exact: true }).waitFor();
    expect(stored(shirts)).toEqual({ context: 1, 'same-site-other-origin': 1 });
    // To the first matter, which is meant where none is named, nothing was said.
    expect((await paper.now()).relation).toBeNull();

    // The link of `evidex review --matter` names one, in a tab that shows another one too.
    await page.goto(desk.server.link.replace('#', `#matter=${trousers.id}/`));
    await expect.poll(() => chosen(page).catch(() => null), waiting).toBe('Cotton trousers');
    expect(new URL(page.url()).hash).toBe('');
  });
});
