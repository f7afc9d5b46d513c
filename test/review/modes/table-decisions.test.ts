import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableDecisionRequest, TableDecisionResult } from '../../../src/review/api/decisions.ts';
import type { ListPage, TableCard, TableView } from '../../../src/review/api/lists.ts';
import type { Refusal } from '../../../src/review/api/session.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  pageOf,
  proposalAt,
} from '../../support/review/decided-index.ts';
import { type LocalServer, startLocalServer } from '../../support/review/local-server.ts';

const file = fileNamed('a');
const page = pageOf(file, 1, ['white 360.00', 'navy 288.00', 'total 648.00']);
const document = documentOf(file, [1]);
const amount = (path: string, words: string) =>
  proposalAt(document, path, page, words, { normalized: words });

let desk: DecidedIndex;
let server: LocalServer;
let cookie: string;
beforeEach(async () => {
  desk = new DecidedIndex();
  desk.putFile(file, [page]);
  desk.analyse(file, [
    {
      document,
      fields: [
        proposalAt(document, 'goods[0].description', page, 'white'),
        amount('goods[0].amount', '360.00'),
        proposalAt(document, 'goods[1].description', page, 'navy'),
        amount('goods[1].amount', '288.00'),
        amount('totals.amount', '648.00'),
      ],
    },
  ]);
  server = await startLocalServer(desk.folder, { suggested: 'Ann' }, desk.index);
  cookie = await server.signIn();
});
afterEach(() => server.close());

const address = `/api/documents/${document.id}/tables/goods`;
const table = async () => (await server.ask(address, { headers: { cookie } })).json<TableView>();
const seen = ({ seal, rows }: TableView): TableDecisionRequest => ({
  id: randomUUID(),
  document: document.id,
  group: 'goods',
  rowsShown: rows.map(({ index }) => index),
  seal,
  images: [{ file, page: 1, sha256: fileNamed('b') }],
  milliseconds: 1200,
});
const decide = (body: unknown) => server.ask('/api/table-decisions', { headers: { cookie }, body });

describe('tables over the server', () => {
  it('are listed with what is open, and told whole', async () => {
    const list = (await server.ask('/api/tables?open=1', { headers: { cookie } })).json<
      ListPage<TableCard>
    >();
    expect(list).toMatchObject({
      total: 1,
      next: null,
      items: [{ group: 'goods', label: 'Goods', rows: 2, open: 4 }],
    });
    const view = await table();
    expect(view.columns.map(({ part }) => part)).toEqual(['description', 'amount']);
    expect(view.rows.map(({ cells }) => cells.amount!.value)).toEqual(['360.00', '288.00']);
    expect(view.checks).toMatchObject([{ part: 'amount', stated: '648', reckoned: '648', agrees: true }]);
    expect(view).toMatchObject({ open: 4, confirmable: true, why: null, pages: [{ file, page: 1 }] });
  });

  it('are no more among those with something to do once all is decided', async () => {
    const { decisions, ...answer } = (await decide(seen(await table()))).json<TableDecisionResult>();
    expect(answer).toEqual({ status: 'saved', confirmed: 4 });
    expect(new Set(decisions.map(({ field }) => field)).size).toBe(4);
    const list = await server.ask('/api/tables?open=1', { headers: { cookie } });
    expect(list.json<ListPage<TableCard>>()).toMatchObject({ total: 0, items: [] });
    const all = await server.ask('/api/tables', { headers: { cookie } });
    expect(all.json<ListPage<TableCard>>().items).toMatchObject([{ rows: 2, open: 0 }]);
  });

  it('that are not there, or whose file is held, are refused', async () => {
    const of = (path: string) => server.ask(path, { headers: { cookie } });
    expect((await of(address.replace('goods', 'lots'))).status).toBe(404);
    expect((await of(address.replace(document.id, fileNamed('c')))).status).toBe(404);
    desk.index.transaction(() => {
      desk.index.holds.put({
        path: `${file.slice(0, 4)}.pdf`,
        file,
        state: 'held',
        basis: 'person',
        reason: 'privileged',
        by: 'Counsel',
        at: '2026-01-01T00:00:00Z',
      });
      desk.index.holds.settle();
    });
    const held = await of(address);
    expect(held.status).toBe(404);
    expect(held.text).not.toContain('360.00');
    expect((await of('/api/tables')).json<ListPage<TableCard>>()).toMatchObject({ items: [], total: 0 });
  });
});

describe('one decision about a table', () => {
  it('is one event for each cell under one batch, with what was in view', async () => {
    const body = seen(await table());
    const { status, confirmed } = (await decide(body)).json<TableDecisionResult>();
    expect([status, confirmed]).toEqual(['saved', 4]);
    const events = desk.index.events.ofKind('decision').map((event) => JSON.parse(event.body));
    expect(events).toHaveLength(4);
    for (const event of events)
      expect(event).toMatchObject({
        action: 'confirm',
        reviewer: 'Ann',
        batch: body.id,
        image: fileNamed('b'),
        evidenceShown: { inView: true },
      });
    expect(
      (await table()).rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state)),
    ).toEqual(Array.from({ length: 4 }, () => 'confirmed'));
    // The total is a field of its own.
    expect((await table()).checks[0]!.statedField!.state).toBe('proposed');
  });

  it('sent twice counts once', async () => {
    const body = seen(await table());
    await decide(body);
    const again = (await decide(body)).json<TableDecisionResult>();
    expect(again).toMatchObject({ status: 'known', confirmed: 4 });
    expect(new Set(again.decisions.map(({ id }) => id)).size).toBe(4);
    expect(desk.index.events.ofKind('decision')).toHaveLength(4);
  });

  it('leaves alone what was decided before', async () => {
    const [first] = (await table()).rows;
    desk.about('Bea', first!.cells.description!.id, 'confirm');
    expect((await decide(seen(await table()))).json()).toMatchObject({ status: 'saved', confirmed: 3 });
  });

  it.each<[string, string, (sent: TableDecisionRequest) => unknown]>([
    ['a row was not on screen', 'not on screen', (sent) => ({ ...sent, rowsShown: [0] })],
    ['the image of a page was not', 'not every page', (sent) => ({ ...sent, images: [] })],
    ['it has changed since it was shown', 'has changed since', (sent) => ({ ...sent, seal: 'another' })],
  ])('is refused where %s', async (_, words, bent) => {
    const answer = await decide(bent(seen(await table())));
    expect(answer.status).toBe(409);
    expect(answer.json<Refusal>().error).toContain(words);
    expect(desk.index.events.ofKind('decision')).toEqual([]);
  });

  it('is refused where the total differs, and taken once the cell is corrected', async () => {
    const wrong = amount('goods[1].amount', '288.00');
    desk.analyse(file, [
      {
        document,
        fields: [
          amount('goods[0].amount', '360.00'),
          { ...wrong, value: '283.00', normalized: '283.00' },
          amount('totals.amount', '648.00'),
        ],
      },
    ]);
    const before = await table();
    expect(before).toMatchObject({ confirmable: false, checks: [{ reckoned: '643', agrees: false }] });
    expect((await decide(seen(before))).status).toBe(409);
    const cell = before.rows[1]!.cells.amount!;
    const [place] = cell.places;
    desk.about('Ann', cell.id, 'correct', {
      after: {
        value: '288.00',
        place: { file, page: 1, boxes: [...place!.boxes], offsets: [place!.offsets![0], place!.offsets![1]] },
        how: 'words',
      },
    });
    const after = await table();
    expect(after).toMatchObject({ confirmable: true, checks: [{ reckoned: '648', agrees: true }] });
    expect((await decide(seen(after))).json()).toMatchObject({ status: 'saved', confirmed: 1 });
  });

  it('is refused of nobody, and of what is no request', async () => {
    const body = seen(await table());
    const stranger = await server.ask('/api/table-decisions', { body });
    expect(stranger.status).toBe(401);
    expect((await decide({ ...body, id: 'mine' })).status).toBe(400);
    expect(desk.index.events.ofKind('decision')).toEqual([]);
  });
});
