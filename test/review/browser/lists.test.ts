import { describe, expect, test } from 'vitest';
import type { DocumentCard, DocumentView } from '../../../src/review/api/document.ts';
import type { ListPage, Overview, QueueItem, SearchHit } from '../../../src/review/api/lists.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

/** Against what never comes, not against what is slow. */
const until = <Value>(look: () => Value | Promise<Value>) =>
  expect.poll(look, { timeout: 60_000, interval: 100 });

const desk = reviewDesk({ as: 'Ana' });

const totalOf = async (person: Person): Promise<number> =>
  Number((await person.page.locator('.list-total').innerText()).replace(/\D/gu, '') || Number.NaN);
const hash = (person: Person): string => decodeURIComponent(new URL(person.page.url()).hash);

describe('the overview', () => {
  test('each number opens a list of as many', async () => {
    const ana = await desk.someone();
    await ana.go('dashboard');
    const tables = [
      'Fields by what is left',
      'Fields by state',
      'Documents by relation',
      'Exceptions',
      'Files',
    ];
    const more = [
      'Documents by type',
      'Documents by category',
      'Documents by production step',
      'Documents by supplier',
    ];
    for (const title of [...tables, ...more]) {
      const table = ana.page.getByRole('table', { name: title, exact: true });
      await table.waitFor();
      const link = table.getByRole('link').first();
      const number = Number((await link.innerText()).replace(/\D/gu, ''));
      const address = (await link.getAttribute('href')) ?? '';
      await ana.go(address.replace('#/', ''));
      await until(() => totalOf(ana)).toBe(number);
      await ana.go('dashboard');
    }
  });

  test('numbers in the navigation follow what is decided, without loading anything again', async () => {
    const ana = await desk.someone();
    const { documentsByRelation } = await ana.ask<Overview>('/api/overview');
    const left = documentsByRelation.find(({ name }) => name === 'undecided')!.count;
    const entry = ana.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: /^Triage/u });
    await until(() => entry.innerText()).toContain(String(left));
    await ana.go('triage');
    await ana.page.locator('.triage-header').waitFor();
    await ana.press('4');
    await until(() => entry.innerText()).toContain(String(left - 1));
  });
});

describe('the queue', () => {
  test('j walks down with the page of each field beside it; Enter opens the document at the field', async () => {
    const ana = await desk.someone();
    const { items } = await ana.ask<ListPage<QueueItem>>('/api/queue?limit=5');
    await ana.go('queue');
    await ana.page.getByRole('table', { name: 'Fields' }).waitFor();
    await ana.press('j', 'j');
    const aside = ana.page.getByRole('complementary', { name: 'Page of the chosen field' });
    await until(() => aside.innerText()).toContain(items[2]!.field.label);
    await ana.press('Enter');
    await until(() => hash(ana)).toContain(`#/document/${items[2]!.document.id}`);
    // Who comes back goes on where they were.
    await ana.page.goBack();
    await until(() => aside.innerText()).toContain(items[2]!.field.label);
  });

  test('filters stand in the address and narrow what is listed', async () => {
    const ana = await desk.someone();
    await ana.go('queue');
    await until(() => totalOf(ana)).toBeGreaterThan(0);
    await ana.page.getByLabel('Document type').selectOption('invoice');
    expect(hash(ana)).toContain('type=invoice');
    const { total } = await ana.ask<ListPage<QueueItem>>('/api/queue?type=invoice');
    await until(() => totalOf(ana)).toBe(total);
    await ana.page.getByRole('link', { name: 'Clear' }).click();
    await until(() => totalOf(ana)).toBeGreaterThan(total);
  });
});

describe('search', () => {
  test('/ and Chinese words find the pages on which they stand, and Enter opens one', async () => {
    const ana = await desk.someone();
    const { items, total } = await ana.ask<ListPage<SearchHit>>(
      `/api/search?words=${encodeURIComponent('棉纱')}`,
    );
    expect(total).toBeGreaterThan(0);
    await ana.press('/');
    await ana.page.keyboard.type('棉纱');
    await ana.press('Enter');
    await until(() => totalOf(ana)).toBe(total);
    expect(await ana.page.locator('mark').first().innerText()).toContain('棉');
    await ana.press('Enter');
    await until(() => hash(ana)).toContain(`#/document/${items[0]!.document!.id}`);
  });

  test('what stands nowhere is said to stand on no page that could be read, and nothing more', async () => {
    const ana = await desk.someone();
    await ana.go('search?words=zzzzqqq');
    await ana.page.getByText('These words stand on no page that could be read and may be shown.').waitFor();
  });
});

describe('documents, exceptions and files', () => {
  test('documents are walked and opened by keys, and j goes on along the list', async () => {
    const ana = await desk.someone();
    const { items } = await ana.ask<ListPage<DocumentCard>>('/api/documents?type=invoice&limit=100');
    expect(items.length).toBeGreaterThan(1);
    await ana.go('documents?type=invoice');
    await ana.page.getByRole('table', { name: 'Documents' }).waitFor();
    await ana.press('Enter');
    await until(() => hash(ana)).toContain(`#/document/${items[0]!.id}`);
    await ana.page.getByRole('heading').first().waitFor();
    await ana.press('j');
    await until(() => hash(ana)).toContain(`#/document/${items[1]!.id}`);
  });

  test('an exception tells what happened and what can be done', async () => {
    const ana = await desk.someone();
    await ana.go('exceptions?exception=unsupported');
    const row = ana.page.getByRole('row').filter({ hasText: 'marker layout.dwg' });
    await row.waitFor();
    expect(await row.innerText()).toContain('AutoCAD');
    expect(await row.innerText()).toContain('save it as PDF');
  });

  test('a file is found by its path and offered as a download alone', async () => {
    const ana = await desk.someone();
    await ana.go('ledger');
    await ana.page.getByLabel('Words in the path').fill('bale list');
    await ana.press('Enter');
    await until(() => totalOf(ana)).toBe(1);
    const download = ana.page.waitForEvent('download');
    await ana.page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toContain('bale list');
  });
});

describe('printing', () => {
  test('Ctrl+P loads what is missing of a list; the print holds every row and says so', async () => {
    const ana = await desk.someone();
    const { total } = await ana.ask<ListPage<QueueItem>>('/api/queue?limit=1');
    expect(total).toBeGreaterThan(100);
    await ana.go('queue');
    await ana.page.getByRole('table', { name: 'Fields' }).waitFor();
    await ana.page.evaluate(`window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      window.printed = {
        rows: document.querySelectorAll('.data-table tbody tr').length,
        says: document.querySelector('.data-table-left-out').textContent,
      };
      dispatchEvent(new Event('afterprint'));
    }`);
    await ana.press('Control+p');
    await until(() => ana.page.evaluate('window.printed ?? null')).toEqual({
      rows: total,
      says: `All ${total.toLocaleString('en-US')} rows.`,
    });
  });

  test('of a list that is longer than what is loaded, the print says how much is left out', async () => {
    const ana = await desk.someone();
    await ana.go('queue');
    await ana.page.getByRole('table', { name: 'Fields' }).waitFor();
    const said = ana.page.locator('.data-table-left-out');
    await until(() => said.textContent()).toMatch(
      /^The first \d+ of [\d,]+ rows; [\d,]+ more are not printed\.$/u,
    );
  });
});

describe('help', () => {
  test('? shows every key that works here, and none of them acts while it is open', async () => {
    const ana = await desk.someone();
    await ana.go('documents');
    await ana.page.getByRole('table', { name: 'Documents' }).waitFor();
    const before = hash(ana);
    await ana.press('?');
    const help = ana.page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.innerText()).toContain('Search all documents');
    await ana.press('j');
    expect(await ana.page.locator('tr.current').getAttribute('data-index')).toBe('0');
    await ana.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(hash(ana)).toBe(before);
    await ana.press('j');
    await until(() => ana.page.locator('tr.current').getAttribute('data-index')).toBe('1');
  });
});

describe('the queue', () => {
  test('deciding leads through its fields in its own order, from document to document, and Escape back to it', async () => {
    const ana = await desk.someone();
    const { items, total } = await ana.ask<ListPage<QueueItem>>('/api/queue?order=risk&todo=decide&limit=50');
    const change = items.findIndex(({ document }, at) => document.id !== items[at + 1]?.document.id);
    // From the last field of one document's run to the first of another's, and one further.
    const way = items.slice(change, change + 3);
    expect(new Set(way.map(({ document }) => document.id)).size).toBeGreaterThan(1);
    await ana.go('queue');
    await ana.page.locator('.data-table tr.current').waitFor();
    for (let row = 0; row < change; row += 1) await ana.press('j');
    await ana.press('Enter');
    const card = ana.page.getByRole('region', { name: 'Field in focus' });
    for (const [step, { field, document }] of way.entries()) {
      await ana.page
        .getByTitle('Back to the list')
        .filter({ hasText: `${change + step + 1} of ${total.toLocaleString('en')} in queue by risk` })
        .waitFor();
      await card.getByRole('heading', { name: field.label, exact: true }).waitFor();
      await until(() => hash(ana)).toContain(`${document.id}?field=${field.id}`);
      await ana.press('x', '4');
    }
    await until(async () => {
      const [field] = way.slice(-1);
      const { fieldViews } = await ana.ask<DocumentView>(`/api/documents/${field!.document.id}`);
      return fieldViews.find(({ id }) => id === field!.field.id)?.state;
    }).toBe('rejected');
    await ana.press('Escape');
    await ana.page.locator('.data-table tr.current').waitFor();
    expect(hash(ana)).toContain('#/queue');
  });
});
