import { describe, expect, test } from 'vitest';
import type { DocumentCard, DocumentView } from '../../../src/review/api/document.ts';
import type { ListPage } from '../../../src/review/api/lists.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

/** Against what never comes, not against what is slow. */
const until = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 60_000, interval: 100 });

// What is still on its way of a document when that is held is refused by then.
const desk = reviewDesk({ as: 'Ana' }, [/404 \(Not Found\) \S+\/(?:image|api\/documents\/[0-9a-f]+)$/u]);

const undecided = async (person: Person): Promise<readonly DocumentCard[]> =>
  (await person.ask<ListPage<DocumentCard>>('/api/documents?relation=undecided&limit=200')).items;
const relationOf = async (person: Person, document: string): Promise<string | null> =>
  (await person.ask<DocumentView>(`/api/documents/${document}`)).relation;
/** Name of the document that is being triaged, as the strip above the page tells it. */
const heading = (person: Person) => person.page.locator('.triage-header h2');
const headingOf = ({ typeLabel, number }: DocumentCard): string =>
  number === null ? typeLabel : `${typeLabel} ${number}`;

describe('triage: one key per document', () => {
  test('2 to 5 say how a document stands to the matter and go on to the next', async () => {
    const ana = await desk.someone();
    const documents = await undecided(ana);
    await ana.go('triage');
    await until(() => heading(ana).innerText()).toBe(headingOf(documents[0]!));
    const wanted = ['same-site-other-origin', 'other-shipment', 'context', 'to-counsel'];
    for (const [index] of wanted.entries()) {
      await ana.press(String(index + 2));
      await until(() => heading(ana).innerText()).toBe(headingOf(documents[index + 1]!));
    }
    for (const [index, relation] of wanted.entries())
      await until(() => relationOf(ana, documents[index]!.id)).toBe(relation);
    expect(await undecided(ana)).toHaveLength(documents.length - 4);
  });

  test('u takes them back one after the other', async () => {
    const ana = await desk.someone();
    const documents = await undecided(ana);
    await ana.go('triage');
    await until(() => heading(ana).innerText()).toBe(headingOf(documents[0]!));
    await ana.press('4', '3');
    await until(() => heading(ana).innerText()).toBe(headingOf(documents[2]!));
    await ana.press('u', 'u');
    await until(() => heading(ana).innerText()).toBe(headingOf(documents[0]!));
    await until(async () => (await undecided(ana)).length).toBe(documents.length);
  });

  test('1 stays with the document: Enter confirms its link fields with their places in view, then goes on', async () => {
    const ana = await desk.someone();
    await ana.go('triage?type=invoice');
    const [invoice] = (
      await ana.ask<ListPage<DocumentCard>>('/api/documents?relation=undecided&type=invoice')
    ).items;
    await until(() => heading(ana).innerText()).toBe(headingOf(invoice!));
    // Before the document belongs to the matter nothing of it is decided.
    await ana.press('Enter');
    await ana.press('1');
    const view = () => ana.ask<DocumentView>(`/api/documents/${invoice!.id}`);
    const links = (await view()).links.flatMap(({ field }) => field ?? []);
    expect(links.length).toBeGreaterThan(2);
    const confirmed = async () =>
      (await view()).fieldViews.filter(({ id, state }) => links.includes(id) && state === 'confirmed').length;
    // A press before the place is in view confirms nothing: it is pressed again until it does.
    await until(async () => {
      if ((await confirmed()) < 1) await ana.press('Enter');
      return confirmed();
    }).toBe(1);
    const [first] = (await view()).fieldViews.filter(({ state }) => state === 'confirmed');
    expect(first!.decisions.at(-1)).toMatchObject({ action: 'confirm', reviewer: 'Ana', undone: false });
    await ana.press('u');
    await until(confirmed).toBe(0);
    await ana.press('u');
    await until(() => relationOf(ana, invoice!.id)).toBe(null);
  });

  test('6 holds a document: it is in no list any more, until it is taken back', async () => {
    const ana = await desk.someone();
    const documents = await undecided(ana);
    await ana.go('triage');
    await until(() => heading(ana).innerText()).toBe(headingOf(documents[0]!));
    await ana.press('6');
    const known = async () =>
      (await ana.ask<ListPage<DocumentCard>>('/api/documents?limit=200')).items.map(({ id }) => id);
    await until(known).not.toContain(documents[0]!.id);
    await ana.press('u');
    await until(known).toContain(documents[0]!.id);
  });

  test('what is being triaged is never decided by a key that is typed into a field', async () => {
    const ana = await desk.someone();
    const before = (await undecided(ana)).length;
    await ana.go('triage');
    await heading(ana).waitFor();
    await ana.press('/');
    await ana.page.keyboard.type('123456u');
    expect(await ana.page.getByRole('searchbox', { name: 'Search all documents' }).inputValue()).toBe(
      '123456u',
    );
    expect(await undecided(ana)).toHaveLength(before);
  });
});
