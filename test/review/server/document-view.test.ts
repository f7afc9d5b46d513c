import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/model/hashing.ts';
import { sliceCodePoints } from '../../../src/model/page-text.ts';
import type { DocumentView, FieldView, PageWords } from '../../../src/review/api/document.ts';
import { harmfulNames } from '../../support/review/hostile-files.ts';
import { type Answer, type LocalServer, startLocalServer } from '../../support/review/local-server.ts';
import { makeSmallIndex } from '../../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let server: LocalServer;
let cookie: string;
const ask = (path: string): Promise<Answer> => server.ask(path, { headers: { cookie } });
let views: DocumentView[];

beforeAll(async () => {
  small = await makeSmallIndex();
  server = await startLocalServer(small.folder);
  cookie = await server.signIn('Ada');
  const ids = server.index.results.documentList().map(({ id }) => id);
  views = await Promise.all(ids.map(async (id) => (await ask(`/api/documents/${id}`)).json<DocumentView>()));
});
afterAll(async () => {
  await server.close();
  small.remove();
});

const named = (name: string): DocumentView => views.find(({ path }) => path.endsWith(name))!;
const valueAt = ({ fieldViews }: DocumentView, form: string): string | undefined =>
  fieldViews.find((field) => field.form === form)?.value;

describe('a document', () => {
  test('is told by its header: type, number, date, issuer, supplier, path', () => {
    const view = named(harmfulNames.formula);
    expect(view).toMatchObject({
      type: 'invoice',
      typeLabel: 'Invoice',
      number: 'ZX-73',
      date: '2025-03-05',
      supplier: 'Zarquon',
      relation: null,
      lease: null,
      decisions: [],
      pending: false,
    });
    expect(view.path).toMatch(/^supplier files\/Zarquon\//u);
    expect(view.fields).toBe(view.fieldViews.length);
    expect(view.open).toBe(view.fieldViews.length);
  });

  test('has its fields in the order of the form, lines of goods by line', () => {
    for (const { fieldViews } of views) {
      const groups = fieldViews.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
      expect(new Set(groups).size).toBe(groups.length);
      expect(groups[0]).toBe('head');
      const lines = fieldViews
        .filter(({ group }) => group === 'goods')
        .map(({ path }) => Number(/\d+/u.exec(path)![0]));
      expect(lines).toEqual([...lines].sort((one, other) => one - other));
    }
  });

  test('names what its type may say and nothing stands under, what is looked for on every paper marked', () => {
    for (const { absent, fieldViews } of views) {
      const present = new Set(fieldViews.map(({ form }) => form));
      expect(absent.filter(({ path }) => present.has(path))).toEqual([]);
      expect(absent.some(({ core, notStated }) => core && !notStated)).toBe(true);
      expect(new Set(absent.map(({ path }) => path)).size).toBe(absent.length);
    }
  });

  test('has eight link fields, each with a field or with the path that is open', () => {
    for (const { links, fieldViews } of views) {
      expect(links.map(({ label }) => label)).toEqual([
        'Type',
        'Issuer',
        'Maker',
        'Number',
        'Date',
        'Purchase order',
        'Lot',
        'Quantity',
      ]);
      for (const { field, path } of links.slice(1))
        if (field !== null) expect(fieldViews.find(({ id }) => id === field)?.path).toBe(path);
    }
  });

  test('a field asked for alone is the same', async () => {
    for (const field of views.flatMap(({ fieldViews }) => fieldViews.slice(0, 3)))
      expect((await ask(`/api/fields/${field.id}`)).json<FieldView>()).toEqual(field);
    expect((await ask('/api/fields/nothing')).status).toBe(404);
  });
});

describe('a page without a layout', () => {
  test('has places on the sheet that it is typed on, inside of the picture', () => {
    const places = views.flatMap(({ fieldViews }) =>
      fieldViews.flatMap((field) => field.places.map((place) => ({ field, place }))),
    );
    expect(places.length).toBeGreaterThan(20);
    for (const { place } of places) {
      expect(place.boxes.length).toBeGreaterThan(0);
      for (const { x, y, width, height } of place.boxes) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1.0001);
      }
    }
  });

  test('has words in the order of its text, with the offsets that count in it and places that agree', async () => {
    const view = named(harmfulNames.turned);
    const words = (await ask(view.pageViews[0]!.image!.replace(/image$/u, 'words'))).json<PageWords>();
    expect(words.words.length).toBeGreaterThan(20);
    for (const { text, offsets } of words.words) expect(sliceCodePoints(words.text, ...offsets)).toBe(text);
    const date = view.fieldViews.find(({ form }) => form === 'issueDate')!.places[0]!;
    const there = words.words.filter(
      ({ offsets }) => offsets[0] < date.offsets![1] && offsets[1] > date.offsets![0],
    );
    expect(there.map(({ box }) => box)).toEqual(date.boxes);
  });

  test('is a picture with the hash of its bytes, made once and not kept by the browser', async () => {
    const { image } = named(harmfulNames.markup).pageViews[0]!;
    const [one, other] = await Promise.all([ask(image!), ask(image!)]);
    expect(one!.bytes.equals(other!.bytes)).toBe(true);
    const hash = one!.headers['x-image-sha256'] as string;
    expect(hash).toBe(sha256(one!.bytes));
    expect(one!.headers['cache-control']).toBe('no-store');
  });
});

describe('after review', () => {
  test('the header tells no value that was rejected', async () => {
    const view = named(harmfulNames.formula);
    const field = view.fieldViews.find(({ form }) => form === 'documentNumber')!;
    const { file, page, boxes, offsets } = field.places[0]!;
    const seen = {
      value: field.value,
      normalized: field.normalized,
      place: { file, page, boxes, offsets },
      image: null,
      milliseconds: 800,
      version: field.version,
    };
    const decide = async (action: string, reason: string | null): Promise<void> => {
      const answer = await server.ask('/api/decisions', {
        headers: { cookie },
        body: {
          decisions: [
            {
              id: crypto.randomUUID(),
              document: view.id,
              field: field.id,
              path: field.path,
              action,
              seen,
              after: null,
              reason,
              note: null,
              undoes: null,
              blind: false,
              batch: null,
              translation: null,
            },
          ],
        },
      });
      expect(answer.json<{ results: unknown[] }>().results).toMatchObject([
        { status: 'saved', message: null },
      ]);
    };
    await decide('reject', 'wrong-value');
    const rejected = (await ask(`/api/documents/${view.id}`)).json<DocumentView>();
    expect(rejected.number).toBeNull();
    expect(rejected.open).toBe(view.open - 1);
    expect(valueAt(rejected, 'documentNumber')).toBe('ZX-73');
    expect(rejected.links.map((link) => link.field)).not.toContain(field.id);
    expect(rejected.fieldViews.find(({ id }) => id === field.id)!.decisions).toMatchObject([
      { reviewer: 'Ada', action: 'reject', reason: 'wrong-value', undone: false },
    ]);
  });
});
