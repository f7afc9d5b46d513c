import { describe, expect, test } from 'vitest';
import type { FlagGroupCard, FlagGroupView, ListPage } from '../../../src/review/api/lists.ts';
import { type Acknowledged, watchAcknowledged } from '../../support/review/acknowledged.ts';
import { allSaved, openDocument } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { storedDecisions } from '../../support/review/stored-decisions.ts';

// What the browser writes down when it cannot reach the server, or is not known to it any more.
const desk = reviewDesk({ as: 'Ana' }, [/net::ERR_/, /status of 401/]);
const invoice = 'CI QH25-0612.pdf';

/** Each acknowledged decision is stored, and no decision is stored twice. */
async function expectAllStored(acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const stored = (await storedDecisions(desk.index)).map(({ id }) => id);
  expect(new Set(stored).size).toBe(stored.length);
  for (const each of acknowledged) {
    expect(await each.refused()).toEqual([]);
    for (const id of await each.saved()) expect(stored).toContain(id);
  }
  return stored;
}

describe('nothing that was decided is lost', () => {
  test('without a connection decisions are kept, shown as not saved, and sent when it is back', async () => {
    const ana = await desk.someone();
    const acknowledged = watchAcknowledged(ana.page);
    const paper = await openDocument(ana, invoice);
    await paper.focus('documentNumber');
    await ana.context.setOffline(true);
    for (let taken = 0; taken < 3; taken += 1) await paper.decide();
    await ana.page.getByText('3 not saved').waitFor();
    await ana.context.setOffline(false);
    await allSaved(ana);
    expect(await expectAllStored([acknowledged])).toHaveLength(3);
    expect(await paper.field('documentNumber')).toMatchObject({ state: 'confirmed' });
  });

  test('a window that was closed before its decisions were sent: the next one sends them', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('parties.seller.name');
    await ana.context.setOffline(true);
    await paper.decide();
    await ana.page.getByText('1 not saved').waitFor();
    const next = await ana.context.newPage();
    await ana.page.close();
    await ana.context.setOffline(false);
    await next.goto(desk.server.origin);
    await allSaved({ ...ana, page: next });
    expect((await storedDecisions(desk.index)).filter(({ action }) => action === 'confirm')).toHaveLength(4);
  });

  test('nor is a decision about mentions that was taken in it', async () => {
    const ana = await desk.someone();
    const { key } = (await ana.ask<ListPage<FlagGroupCard>>('/api/flag-groups')).items[0]!;
    await ana.go(`flags/${key}`);
    await ana.page.locator('.page-image').first().waitFor();
    await ana.page.locator('.box-focus').first().waitFor();
    await ana.context.setOffline(true);
    await ana.press('6', '1', 'Enter');
    await ana.page.getByText('Not saved yet').waitFor();
    const next = await ana.context.newPage();
    await ana.page.close();
    await ana.context.setOffline(false);
    await next.goto(desk.server.origin);
    await allSaved({ ...ana, page: next });
    const elsewhere = await desk.someone();
    const decided = await elsewhere.ask<FlagGroupView>(`/api/flag-groups/${key}`);
    expect(decided.standings).toMatchObject([{ decision: 'counsel', by: 'Ana' }]);
  });

  test('the server killed in the middle: what was acknowledged is there, what was not follows, nothing twice', async () => {
    const ana = await desk.someone();
    const before = (await storedDecisions(desk.index)).length;
    const acknowledged = watchAcknowledged(ana.page);
    const paper = await openDocument(ana, 'packing list.pdf');
    for (let taken = 0; taken < 8; taken += 1) await paper.decide();
    const killed = desk.server.kill();
    for (let taken = 0; taken < 4; taken += 1) await paper.decide();
    await killed;
    await expectAllStored([acknowledged]);
    await ana.page
      .getByText(/not saved/)
      .first()
      .waitFor();
    // Started again, it has another token: the person opens the link it prints, and both windows go on.
    const { link } = await desk.restart();
    const again = await ana.context.newPage();
    const more = watchAcknowledged(again);
    await again.goto(link);
    await allSaved({ ...ana, page: again });
    await allSaved(ana);
    expect(await expectAllStored([acknowledged, more])).toHaveLength(before + 12);
  });
});
