import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { DocumentCard, DocumentView, FieldView } from '../../../src/review/api/document.ts';
import type { ListPage } from '../../../src/review/api/lists.ts';
import type { Person } from './person.ts';

/** The document screen as a person meets it. */
export interface DocumentPage {
  readonly id: string;
  /** The field in focus with all that is known about it. */
  readonly card: Locator;
  /** Brings a field into focus and waits until its place is drawn on the page. */
  focus(path: string): Promise<void>;
  /** Waits until the place of the field in focus is drawn on the page image. */
  inView(): Promise<void>;
  /** Label of the field in focus. */
  focused(): Promise<string>;
  /** The document as the server tells it now, everything decided being stored. */
  now(): Promise<DocumentView>;
  field(path: string): Promise<FieldView>;
}

/** Opens the document of a file by the end of its path; with several in one file, the first. */
export async function openDocument(person: Person, fileEnd: string): Promise<DocumentPage> {
  const { page } = person;
  const { items } = await person.ask<ListPage<DocumentCard>>('/api/documents?limit=100');
  const found = items.find(({ path }) => path.endsWith(fileEnd));
  if (found === undefined)
    throw new Error(`no document of ${fileEnd} among ${items.map(({ path }) => path)}`);
  const card = page.getByRole('region', { name: 'Field in focus' });
  const inView = async (): Promise<void> => {
    await page.locator('.page-image').first().waitFor();
    await page.locator('.box-focus').first().waitFor();
  };
  await person.go(`document/${found.id}`);
  await card.waitFor();
  const now = async (): Promise<DocumentView> => {
    await allSaved(person);
    return person.ask<DocumentView>(`/api/documents/${found.id}`);
  };
  return {
    id: found.id,
    card,
    inView,
    now,
    focused: () => card.getByRole('heading').first().innerText(),
    focus: async (path) => {
      const { label } = fieldAt(await person.ask<DocumentView>(`/api/documents/${found.id}`), path);
      await person.go('documents');
      await card.waitFor({ state: 'detached' });
      await person.go(`document/${found.id}?field=${encodeURIComponent(path)}`);
      await card.getByRole('heading', { name: label, exact: true }).waitFor();
      await inView();
    },
    field: async (path) => fieldAt(await now(), path),
  };
}

/** Waits until the app says that everything decided is stored. */
export async function allSaved({ page }: Person): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'All saved' }).waitFor();
}

export function fieldAt(document: DocumentView, path: string): FieldView {
  const field = document.fieldViews.find((each) => each.path === path);
  expect(field, `${path} among ${document.fieldViews.map((each) => each.path)}`).toBeDefined();
  return field!;
}
