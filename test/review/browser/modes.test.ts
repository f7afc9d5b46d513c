import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type {
  FlagGroupView,
  ListPage,
  QueueItem,
  TableCard,
  TableView,
} from '../../../src/review/api/lists.ts';
import { allSaved } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { storedDecisions } from '../../support/review/stored-decisions.ts';

const desk = reviewDesk();

/** Waits until the strip of the row in focus shows the page. */
function stripInView(page: Page): Promise<void> {
  return page.locator('.focus .page-crop img').first().waitFor();
}

async function columnOf(person: Person, form: string): Promise<readonly QueueItem[]> {
  await allSaved(person);
  return (await person.ask<ListPage<QueueItem>>(`/api/queue?form=${form}&todo=any&order=supplier&limit=100`))
    .items;
}

describe('column mode', () => {
  test('Enter confirms one row after the other, x and a digit reject, u takes back', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    await ana.go('column/issueDate');
    const rows = ana.page.locator('[aria-current=true]');
    for (let row = 0; row < 3; row += 1) {
      await stripInView(ana.page);
      const before = await rows.first().innerText();
      await ana.press('Enter');
      await expect.poll(() => rows.first().innerText(), { timeout: 30_000 }).not.toBe(before);
    }
    await stripInView(ana.page);
    await ana.press('x', '1');
    await ana.page.getByRole('dialog').waitFor({ state: 'detached' });
    const states = async (): Promise<string[]> =>
      (await columnOf(ana, 'issueDate'))
        .map(({ field }) => field.state)
        .filter((state) => state !== 'proposed')
        .sort();
    await expect
      .poll(states, { timeout: 30_000 })
      .toEqual(['confirmed', 'confirmed', 'confirmed', 'rejected']);
    await ana.press('u');
    await expect.poll(states, { timeout: 30_000 }).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });
});

describe('table mode', () => {
  const tableOf = async (person: Person, fileEnd: string): Promise<{ address: string; view: TableView }> => {
    const { items } = await person.ask<ListPage<TableCard>>('/api/tables?limit=100');
    const { document, group } = items.find((card) => card.document.path.endsWith(fileEnd))!;
    return {
      address: `${document.id}/${group}`,
      view: await person.ask<TableView>(`/api/documents/${document.id}/tables/${group}`),
    };
  };

  test('one key confirms a row; Shift and Enter the whole where the stated total agrees and every row was shown', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const { address, view } = await tableOf(ana, 'PO 48817.pdf');
    expect(view.confirmable).toBe(true);
    expect(view.checks.some(({ agrees }) => agrees === true)).toBe(true);
    await ana.go(`table/${address}`);
    await ana.page.getByRole('heading', { name: /Goods/ }).waitFor();
    await stripInView(ana.page);
    await ana.press('Enter');
    await allSaved(ana);
    const one = (await tableOf(ana, 'PO 48817.pdf')).view;
    const statesOf = (row: TableView['rows'][number]): string[] =>
      Object.values(row.cells).map(({ state }) => state);
    expect(new Set(statesOf(one.rows[0]!))).toEqual(new Set(['confirmed']));
    expect(new Set(statesOf(one.rows[1]!))).toEqual(new Set(['proposed']));
    await ana.page.getByText(`${view.rows.length} of ${view.rows.length} rows were on screen`).waitFor();
    await ana.press('Shift+Enter');
    await ana.page.getByText('nothing left').first().waitFor();
    const all = (await tableOf(ana, 'PO 48817.pdf')).view;
    expect(new Set(all.rows.flatMap(statesOf))).toEqual(new Set(['confirmed']));
    // One event for each field, held together by one batch.
    const whole = (await storedDecisions(desk.index)).filter(({ document }) => document === view.document.id);
    const last = whole.at(-1)!.batch;
    expect(last).not.toBeNull();
    expect(whole.filter(({ batch }) => batch === last).length).toBe(
      view.rows.slice(1).reduce((sum, row) => sum + Object.keys(row.cells).length, 0),
    );
  });

  test('a table whose total is about one of its sheets agrees with that sheet, is confirmed row by row, and says why', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const { address, view } = await tableOf(ana, 'HZ-PL-2504-01.xlsx');
    expect(view.confirmable).toBe(false);
    expect(view.checks.filter(({ stated }) => stated !== null)).toMatchObject(
      view.checks.flatMap(({ stated }) => (stated === null ? [] : [{ agrees: true, scope: '装箱单' }])),
    );
    await ana.go(`table/${address}`);
    await ana.page
      .getByText(/about one sheet or page alone/)
      .first()
      .waitFor();
    await ana.press('Shift+Enter');
    await allSaved(ana);
    const after = (await tableOf(ana, 'HZ-PL-2504-01.xlsx')).view;
    expect(after.open).toBe(view.open);
  });
});

describe('flags mode', () => {
  /** Keys of all groups, in an order that no decision changes. */
  const groups = async (person: Person): Promise<string[]> =>
    (await person.ask<ListPage<{ key: string }>>('/api/flag-groups')).items.map(({ key }) => key).sort();
  const openGroup = async (person: Person, key: string): Promise<void> => {
    await person.go(`flags/${key}`);
    await person.page.getByRole('region', { name: 'Decide' }).waitFor();
    await person.page.locator('.box-focus').first().waitFor();
    await person.page.locator('.page-image').first().waitFor();
  };

  test('what the document denies is recorded by one person with a coded reason, and can be taken back', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const key = (await groups(ana))[0]!;
    await openGroup(ana, key);
    await ana.press('5', '1', 'Enter');
    await ana.page
      .getByText(/recorded/)
      .first()
      .waitFor();
    const decided = await ana.ask<FlagGroupView>(`/api/flag-groups/${key}`);
    expect(decided.state).toBe('decided');
    expect(decided.standings).toMatchObject([
      { decision: 'document-denies', by: 'Ana', reason: 'denied-in-sentence' },
    ]);
    await ana.page.getByText('Take the decision back').waitFor();
    await ana.press('u');
    await ana.page
      .getByText(/Opened again/)
      .first()
      .waitFor();
    expect((await ana.ask<FlagGroupView>(`/api/flag-groups/${key}`)).state).not.toBe('decided');
  });

  test('a mention is set aside as misread only when a second person decides the same', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const key = (await groups(ana))[1]!;
    await openGroup(ana, key);
    await ana.press('3', '1', 'Enter');
    await ana.page
      .getByText(/second person/)
      .first()
      .waitFor();
    const first = await ana.ask<FlagGroupView>(`/api/flag-groups/${key}`);
    expect(first.state).not.toBe('decided');
    const bo = await desk.someone({ name: 'Bo' });
    await openGroup(bo, key);
    await bo.press('3', '1', 'Enter');
    await bo.page
      .getByText(/recorded/)
      .first()
      .waitFor();
    const second = await bo.ask<FlagGroupView>(`/api/flag-groups/${key}`);
    expect(second.state).toBe('decided');
    // Set aside or not, the mention stays where it was.
    expect(second.flags.length).toBe(first.flags.length);
  });

  test('another party has to be shown by a field: without one nothing is recorded', async () => {
    const ana = await desk.someone({ name: 'Ana' });
    const key = (await groups(ana))[2]!;
    await openGroup(ana, key);
    await ana.press('2', '1', 'Enter');
    await ana.page
      .getByText(/Choose the field|No field/)
      .first()
      .waitFor();
    await ana.press('Escape');
    expect(
      (await ana.ask<FlagGroupView>(`/api/flag-groups/${key}`)).standings.every(
        ({ decision }) => decision === null,
      ),
    ).toBe(true);
  });
});
