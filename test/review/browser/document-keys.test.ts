import { describe, expect, test } from 'vitest';
import { openDocument } from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });
const invoice = 'CI QH25-0612.pdf';

describe('one key per decision in a document', () => {
  test('Enter confirms what stands in view, goes on to the next open field, and is stored at once', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('documentNumber');
    await ana.press('Enter');
    await paper.card.getByRole('heading', { name: 'Issue date', exact: true }).waitFor();
    await paper.inView();
    const field = await paper.field('documentNumber');
    expect(field).toMatchObject({ state: 'confirmed', todo: 'none', value: 'QH25-0612' });
    expect(field.decisions).toMatchObject([{ reviewer: 'Ana', action: 'confirm', undone: false }]);
    // The next one is asked for by the same key, without a hand on the mouse.
    await ana.press('Enter');
    expect((await paper.field('issueDate')).state).toBe('confirmed');
  });

  test('u takes back the own decisions one after the other, also those of an earlier sitting', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await ana.press('u');
    expect((await paper.field('issueDate')).state).toBe('proposed');
    await ana.press('u');
    const field = await paper.field('documentNumber');
    expect(field).toMatchObject({ state: 'proposed', todo: 'decide' });
    expect(field.decisions.map(({ action, undone }) => `${action}${undone ? ' undone' : ''}`)).toContain(
      'confirm undone',
    );
  });

  test('x asks for one of six reasons and rejects with it; Escape rejects nothing', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('title');
    await ana.press('x');
    await ana.page.getByRole('dialog', { name: /rejected/ }).waitFor();
    await ana.press('Escape');
    expect((await paper.field('title')).state).toBe('proposed');
    await ana.press('x', '2');
    const field = await paper.field('title');
    expect(field.state).toBe('rejected');
    expect(field.decisions.at(-1)).toMatchObject({ action: 'reject', reason: 'wrong-place' });
  });

  test('e edits with no key acting meanwhile; Escape leaves, Enter saves and goes on', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('parties.seller.country');
    await ana.press('e');
    const input = paper.card.getByRole('textbox');
    await input.fill('xnibu?');
    expect(await input.inputValue()).toBe('xnibu?');
    await ana.press('Escape');
    expect((await paper.field('parties.seller.country')).state).toBe('proposed');
    await ana.press('e');
    await ana.page.keyboard.type('Peoples Republic of China xnib');
    expect(await input.inputValue()).toBe('Peoples Republic of China xnib');
    await ana.press('Enter');
    await paper.card
      .getByRole('heading', { name: 'Seller: country', exact: true })
      .waitFor({ state: 'detached' });
    const field = await paper.field('parties.seller.country');
    expect(field).toMatchObject({ state: 'corrected', value: 'Peoples Republic of China xnib' });
    // Typed, and not what stands there: a person's word, which a second person looks at where much hangs on it.
    expect(field.places[0]?.status).toBe('transcribed');
    expect(field.todo).toBe(field.criticality >= 0.7 ? 'second' : 'none');
  });

  test('n says that the document does not state it, i that nobody can read it, f asks another person', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('parties.buyer.name');
    await ana.press('n');
    expect((await paper.field('parties.buyer.name')).decisions.at(-1)).toMatchObject({
      action: 'not-stated',
    });
    await paper.focus('parties.buyer.address');
    await ana.press('i');
    expect((await paper.field('parties.buyer.address')).decisions.at(-1)).toMatchObject({
      action: 'illegible',
    });
    await paper.focus('parties.manufacturer.name');
    await ana.press('f');
    expect(await paper.field('parties.manufacturer.name')).toMatchObject({ todo: 'second' });
  });

  test('Tab and Shift+Tab go through the fields, j and k through the documents, and decide nothing', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    const before = (await paper.now()).fieldViews.map(({ state }) => state);
    await paper.focus('documentNumber');
    await ana.press('Tab');
    expect(await paper.focused()).toBe('Issue date');
    await ana.press('Shift+Tab', 'Shift+Tab');
    expect(await paper.focused()).not.toBe('Document number');
    await ana.press('j');
    await ana.page.getByText('packing list.pdf').first().waitFor();
    await ana.press('k');
    await ana.page.getByText(invoice).first().waitFor();
    expect(ana.page.url()).toContain(paper.id);
    expect((await paper.now()).fieldViews.map(({ state }) => state)).toEqual(before);
  });

  test('who leaves in the moment in which the address follows the focus is not led back', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('documentNumber');
    // What waits its turn is run in the very moment in which the person leaves, before the app hears of it.
    await ana.page.evaluate(() => {
      const own = globalThis as unknown as { waiting: (() => void)[]; setTimeout: unknown };
      const { setTimeout } = globalThis;
      own.waiting = [];
      own.setTimeout = (run: () => void, milliseconds?: number) => {
        own.waiting.push(run);
        return setTimeout(run, milliseconds);
      };
    });
    await ana.press('Tab');
    await paper.card.getByRole('heading', { name: 'Issue date', exact: true }).waitFor();
    await ana.page.evaluate(() => {
      const own = globalThis as unknown as { waiting: (() => void)[]; location: { hash: string } };
      own.location.hash = '#/documents';
      for (const run of own.waiting) run();
    });
    await paper.card.waitFor({ state: 'detached' });
    await ana.page.getByRole('heading', { name: 'Documents', exact: true }).first().waitFor();
  });

  test('? shows all keys, and Escape closes them', async () => {
    const ana = await desk.someone();
    await openDocument(ana, invoice);
    await ana.press('?');
    const help = ana.page.getByRole('dialog');
    await help.waitFor();
    for (const words of [/undo/i, /reject/i, /illegible/i, /next document/i])
      expect(await help.getByText(words).count(), String(words)).toBeGreaterThan(0);
    await ana.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  test('keys typed into the search do nothing else', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('references.purchaseOrder');
    const before = (await paper.field('references.purchaseOrder')).state;
    await ana.press('/');
    await ana.page.keyboard.type('xnifub');
    expect(await ana.page.getByRole('searchbox', { name: 'Search all documents' }).inputValue()).toBe(
      'xnifub',
    );
    await ana.press('Escape');
    expect((await paper.field('references.purchaseOrder')).state).toBe(before);
  });
});
