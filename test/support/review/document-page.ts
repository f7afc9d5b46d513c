import type { Locator } from 'playwright-core';
import type { DocumentCard, DocumentView, FieldView, PageWords } from '../../../src/review/api/document.ts';
import type { ListPage } from '../../../src/review/api/lists.ts';
import type { Person } from './person.ts';

/** The document screen as a person meets it. */
export interface DocumentPage {
  readonly id: string;
  /** The field in focus with all that is known about it. */
  readonly card: Locator;
  /** Brings a field into focus and waits until its place is drawn on the page. */
  focus(path: string): Promise<void>;
  /** Brings a path into focus that no field stands under, by its label. */
  focusAbsent(label: string): Promise<void>;
  /** Waits until the place of the field in focus is drawn on the page image. */
  inView(): Promise<void>;
  /** Takes the plainest decision about what is in focus (Enter, or n where nothing was read) and waits for the next. */
  decide(): Promise<void>;
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
    decide: async () => {
      const before = await card.getByRole('heading').first().innerText();
      const absent = (await card.getByText('No engine read this in the document.').count()) > 0;
      if (!absent) await inView();
      await person.press(absent ? 'n' : 'Enter');
      await card.getByRole('heading', { name: before, exact: true }).waitFor({ state: 'detached' });
    },
    focused: () => card.getByRole('heading').first().innerText(),
    focus: async (path) => {
      const { label } = fieldAt(await person.ask<DocumentView>(`/api/documents/${found.id}`), path);
      await person.go('documents');
      await card.waitFor({ state: 'detached' });
      await person.go(`document/${found.id}?field=${encodeURIComponent(path)}`);
      await card.getByRole('heading', { name: label, exact: true }).waitFor();
      await inView();
    },
    focusAbsent: async (label) => {
      const path = (await now()).absent.find((each) => each.label === label)!.path;
      await person.go('documents');
      await card.waitFor({ state: 'detached' });
      await person.go(`document/${found.id}?field=${encodeURIComponent(path)}`);
      await card.getByRole('heading', { name: label, exact: true }).waitFor();
      await page.locator('.page-image').first().waitFor();
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
  if (field === undefined)
    throw new Error(`no ${path} among ${document.fieldViews.map((each) => each.path)}`);
  return field;
}

/** Pixels of the window where a place of the page is shown, for a page that stands upright. */
export interface PointOnScreen {
  readonly x: number;
  readonly y: number;
}

/** A run of words of a page, with the middle of its first and of its last word on the screen. */
export interface WordsOnScreen {
  readonly text: string;
  readonly first: PointOnScreen;
  readonly last: PointOnScreen;
}

/** Begins to point (b) with the whole page in view and its words there. */
export async function beginPointing(person: Person, paper: DocumentPage): Promise<void> {
  const { file, page } = (await paper.now()).pages[0]!;
  await person.press('9', 'b');
  await person.page.locator('[data-mode=point]').waitFor();
  // The window asks for the words of the page once; what it has been answered is there after two pictures.
  await person.ask(`/api/pages/${file}/${page}/words`);
  await settled(person);
}

/** Waits until the window has drawn what is under way. */
export function settled({ page }: Person): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { requestAnimationFrame } = globalThis as unknown as {
          requestAnimationFrame: (run: () => void) => void;
        };
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Where a run of words stands on the screen; `words` are separated by spaces as they are read. */
export async function wordsOnScreen(
  person: Person,
  paper: DocumentPage,
  words: string,
): Promise<WordsOnScreen> {
  const { file, page } = (await paper.now()).pages[0]!;
  const read = await person.ask<PageWords>(`/api/pages/${file}/${page}/words`);
  const wanted = words.split(' ');
  const start = read.words.findIndex((_, at) =>
    wanted.every((word, more) => read.words[at + more]?.text === word),
  );
  if (start < 0) throw new Error(`no "${words}" in ${read.text}`);
  const middle = async (index: number): Promise<PointOnScreen> => {
    const { box } = read.words[index]!;
    return placeOnScreen(person, box.x + box.width / 2, box.y + box.height / 2);
  };
  return { text: words, first: await middle(start), last: await middle(start + wanted.length - 1) };
}

/** Where a place of the page, in fractions of it, is on the screen. */
export async function placeOnScreen({ page }: Person, x: number, y: number): Promise<PointOnScreen> {
  const sheet = await page.locator('.page-sheet').boundingBox();
  if (sheet === null) throw new Error('no page is shown');
  return { x: sheet.x + x * sheet.width, y: sheet.y + y * sheet.height };
}

/** Drags the mouse from one place to another. */
export async function drag({ page }: Person, from: PointOnScreen, to: PointOnScreen): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}
