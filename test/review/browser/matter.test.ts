import { describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { openDocument } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });
const waiting = { timeout: 60_000 };

describe('the matter in the review app', () => {
  test('is named on every screen, and a document is placed in its chain and marked from the menu', async () => {
    const index = EvidenceIndex.open(desk.index);
    index.transaction(() =>
      index.matters.open('Cotton trousers', { chain: 'cotton' }, { name: 'Ana', account: 'ana' }),
    );
    index.close();
    const ana = await desk.someone();
    const paper = await openDocument(ana, 'CI QH25-0612.pdf');
    const header = ana.page.getByRole('banner').first();
    await expect.poll(() => header.textContent(), waiting).toContain('Cotton trousers');

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
});
