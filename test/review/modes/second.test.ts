import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldDecisionRequest } from '../../../src/model/field-decision.ts';
import type { FieldDecisionsResult } from '../../../src/review/api/decisions.ts';
import type { ListPage, SecondItem } from '../../../src/review/api/lists.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
  requestOn,
} from '../../support/review/decided-index.ts';
import { type LocalServer, startLocalServer } from '../../support/review/local-server.ts';

const file = fileNamed('a');
const page = pageOf(file, 1, ['Invoice SECRET-4711', 'of 12 March', 'Seller Quenya Textile']);
const document = documentOf(file, [1], { title: 'SECRET-4711' });
const number = proposalAt(document, 'documentNumber', page, 'SECRET-4711');
const seller = proposalAt(document, 'parties.seller.name', page, 'Quenya Textile');

let desk: DecidedIndex;
let server: LocalServer;
beforeEach(async () => {
  desk = new DecidedIndex();
  desk.putFile(file, [page]);
  desk.analyse(file, [{ document, fields: [number, seller] }]);
  server = await startLocalServer(desk.folder, { suggested: 'Bea' }, desk.index);
});
afterEach(() => server.close());

async function as(who: string) {
  const cookie = await server.signIn(who === 'Bea' ? undefined : who);
  const second = (query = '') => server.ask(`/api/second${query}`, { headers: { cookie } });
  return {
    text: async () => (await second()).text,
    list: async (query = '') => (await second(query)).json<ListPage<SecondItem>>(),
    status: async (query: string) => (await second(query)).status,
    send: async (decision: FieldDecisionRequest) =>
      (
        await server.ask('/api/decisions', { headers: { cookie }, body: { decisions: [decision] } })
      ).json<FieldDecisionsResult>().results[0]!,
  };
}

/** What a second person sends: nothing was seen but the page. */
function blindly(item: SecondItem, words: string): FieldDecisionRequest {
  return {
    ...requestOn(desk.field(item.field), 'correct'),
    seen: { value: null, normalized: null, place: null, image: null, milliseconds: null, version: null },
    after: { value: words, place: placeOf(groundingAt(page, words)), how: 'words' },
    blind: true,
  };
}

describe('what waits for a second person', () => {
  it('is told without value, place, decision, or what of the document may tell them', async () => {
    desk.about('Ann', number.id, 'confirm');
    desk.about('Ann', number.id, 'ask-second');
    const bea = await as('Bea');
    const { items, total } = await bea.list();
    expect(total).toBe(1);
    expect(items).toMatchObject([
      {
        field: number.id,
        path: 'documentNumber',
        label: 'Document number',
        document: { number: null, title: null, date: null, issuer: null },
        pages: [{ file, page: 1 }],
      },
    ]);
    const text = await bea.text();
    for (const word of ['SECRET', '4711', 'Quenya', 'Ann', JSON.stringify(number.groundings[0]!.boxes[0]!.x)])
      expect(text).not.toContain(word);
    expect(Object.keys(items[0]!)).not.toContain('places');
  });

  it('is not offered to who decided about it or asked for it, under whatever case of the name', async () => {
    desk.about('Ann', number.id, 'ask-second');
    expect((await (await as('ann')).list()).total).toBe(0);
    expect((await (await as('Bea')).list()).total).toBe(1);
  });

  it('is offered to who took their own decision back', async () => {
    const { request } = desk.about('Bea', number.id, 'confirm');
    desk.about('Bea', number.id, 'undo', { undoes: request.id });
    desk.about('Ann', number.id, 'confirm');
    desk.about('Ann', number.id, 'ask-second');
    expect((await (await as('Bea')).list()).total).toBe(1);
  });

  it('comes in parts that go on where the last one ended', async () => {
    for (const { id } of [number, seller]) desk.about('Ann', id, 'ask-second');
    const { list, status } = await as('Bea');
    const first = await list('?limit=1');
    expect(first).toMatchObject({ total: 2, items: [{}] });
    const second = await list(`?limit=1&after=${first.next}`);
    expect(second).toMatchObject({ next: null, items: [{}] });
    expect(new Set([first.items[0]!.field, second.items[0]!.field]).size).toBe(2);
    expect(await status('?after=nonsense')).toBe(400);
  });

  it('is done when two read the same, and a conflict when they do not', async () => {
    for (const { id } of [number, seller]) {
      desk.about('Ann', id, 'confirm');
      desk.about('Ann', id, 'ask-second');
    }
    const { list, send } = await as('Bea');
    const { items } = await list();
    const of = (path: string) => items.find((item) => item.path === path)!;
    const same = await send(blindly(of('documentNumber'), 'SECRET-4711'));
    expect(same).toMatchObject({ status: 'saved', field: { todo: 'none' } });
    const other = await send(blindly(of('parties.seller.name'), '12 March'));
    expect(other).toMatchObject({ status: 'saved', field: { todo: 'conflict' } });
    expect((await list()).total).toBe(0);
    const events = desk.index.events.ofKind('decision').map(({ body }) => JSON.parse(body));
    expect(events.filter(({ blind }) => blind)).toHaveLength(2);
  });
});
