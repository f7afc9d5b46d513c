import { describe, expect, test } from 'vitest';
import { watchAcknowledged } from '../../support/review/acknowledged.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { storedDecisions } from '../../support/review/stored-decisions.ts';

// A passphrase that is not theirs is refused, and the browser writes that down.
const desk = reviewDesk({}, [/status of 40[13]/]);

describe('two people at once', () => {
  test('decide about the same papers: no decision is lost or doubled, and each stands under the right name', async () => {
    const people = await Promise.all([desk.someone({ name: 'Ana' }), desk.someone({ name: 'Bo' })]);
    const told = people.map(({ page }) => watchAcknowledged(page));
    await Promise.all(
      people.map(async (person, which) => {
        // One begins where the other goes to.
        const files = ['CI QH25-0612.pdf', 'packing list.pdf'];
        for (const file of which === 0 ? files : files.toReversed()) {
          const paper = await openDocument(person, file);
          for (let taken = 0; taken < 8; taken += 1) await paper.decide();
        }
        await allSaved(person);
      }),
    );
    const stored = await storedDecisions(desk.index);
    const ids = stored.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [which, name] of ['Ana', 'Bo'].entries()) {
      expect(await told[which]!.refused()).toEqual([]);
      const own = stored.filter(({ reviewer }) => reviewer === name).map(({ id }) => id);
      expect([...(await told[which]!.saved())].sort()).toEqual(own.sort());
      expect(own.length).toBeGreaterThan(0);
    }
  });

  test('nobody signs in under the name of another', async () => {
    const bo = await desk.someone({ name: 'Bo' });
    await bo.go('sign-in');
    await bo.page.getByLabel('Name', { exact: true }).fill('Ana');
    await bo.page.getByLabel('Passphrase', { exact: true }).fill('not hers');
    await bo.press('Enter');
    await bo.page.getByRole('alert').waitFor();
    expect(await bo.ask<{ reviewer: { name: string } }>('/api/session')).toMatchObject({
      reviewer: { name: 'Bo' },
    });
  });

  test('what another person decided is seen without loading anything again', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const bo = await desk.someone({ name: 'Bo' });
    const hers = await openDocument(ana, 'PO 48817.pdf');
    const his = await openDocument(bo, 'PO 48817.pdf');
    await hers.focus('documentNumber');
    await his.focus('documentNumber');
    await ana.press('x', '1');
    await allSaved(ana);
    await his.card.getByText('rejected', { exact: false }).first().waitFor();
    await his.card.getByText('Ana').first().waitFor();
  });
});
