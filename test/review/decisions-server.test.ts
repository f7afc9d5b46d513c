import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyDecisions } from '../../src/index/decisions/verify-decisions.ts';
import type { FieldDecisionRequest } from '../../src/model/field-decision.ts';
import type { FieldDecisionsResult, HistoryView, ValueAnswer } from '../../src/review/api/decisions.ts';
import type { DocumentView, FieldView } from '../../src/review/api/document.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
} from '../support/review/decided-index.ts';
import { type Answer, type LocalServer, startLocalServer } from '../support/review/local-server.ts';

const file = fileNamed('4');
const lines = Array.from({ length: 12 }, (_, row) => `Lot L-${row} end`);
const page = pageOf(file, 1, ['Invoice INV-100', 'Issued 03/04/2024', 'Vessel Example Star', ...lines]);
const paper = documentOf(file, [1]);
const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
const lots = lines.map((_, row) => proposalAt(paper, `lots[${row}].id`, page, `L-${row} end`));

let server: LocalServer;
let ada: string;
let ben: string;

beforeAll(async () => {
  const made = new DecidedIndex();
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number, ...lots] }]);
  server = await startLocalServer(made.folder, {}, made.index);
  ada = await server.signIn('Ada');
  ben = await server.signIn('Ben');
});
afterAll(() => server.close());

const get = (cookie: string, path: string): Promise<Answer> => server.ask(path, { headers: { cookie } });
const send = (cookie: string, decisions: unknown): Promise<Answer> =>
  server.ask('/api/decisions', { headers: { cookie }, body: { decisions } });
const fieldOf = async (cookie: string, id: string): Promise<FieldView> =>
  (await get(cookie, `/api/fields/${id}`)).json<FieldView>();

/** A decision as the app sends it, of somebody who sees the field as it is now. */
async function decisionOn(
  cookie: string,
  id: string,
  action: FieldDecisionRequest['action'],
  more: Partial<FieldDecisionRequest> = {},
): Promise<FieldDecisionRequest> {
  const view = await fieldOf(cookie, id);
  const { file: on, page: number, boxes, offsets } = view.places[0]!;
  return {
    id: randomUUID(),
    document: view.document,
    field: id,
    path: view.path,
    action,
    seen: {
      value: view.value,
      normalized: view.normalized,
      place: { file: on, page: number, boxes: [...boxes], offsets: offsets === null ? null : [...offsets] },
      image: null,
      milliseconds: 700,
      version: view.version,
    },
    after: null,
    reason: action === 'reject' ? 'wrong-value' : null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
    ...more,
  };
}

describe('decisions over the server', () => {
  test('answer with the field as it stands after them, in the shape of the app', async () => {
    const decision = await decisionOn(ada, number.id, 'confirm');
    const answer = (await send(ada, [decision])).json<FieldDecisionsResult>();
    expect(answer.results).toMatchObject([
      {
        id: decision.id,
        status: 'saved',
        message: null,
        field: {
          id: number.id,
          state: 'confirmed',
          todo: 'none',
          decisions: [{ id: decision.id, reviewer: 'Ada', action: 'confirm', undone: false }],
        },
      },
    ]);
    expect((await send(ada, [decision])).json<FieldDecisionsResult>().results[0]!.status).toBe('known');
    // What is shown to other people bears no more of a decision than the app needs.
    const shown = answer.results[0]!.field!.decisions[0]!;
    expect(Object.keys(shown).sort()).toEqual(
      'action at blind event id normalized place reason reviewer undone value'.split(' '),
    );
  });

  test('are in the name of who signed in, whatever is sent', async () => {
    const decision = { ...(await decisionOn(ben, lots[0]!.id, 'confirm')), reviewer: 'Ada' };
    await send(ben, [decision]);
    expect((await fieldOf(ada, lots[0]!.id)).decisions).toMatchObject([{ reviewer: 'Ben' }]);
  });

  test('are refused one by one, and as a whole where the body is none', async () => {
    const good = await decisionOn(ada, lots[1]!.id, 'confirm');
    const bad = await decisionOn(ada, lots[2]!.id, 'reject', { reason: null });
    const answer = (await send(ada, [bad, good])).json<FieldDecisionsResult>();
    expect(answer.results.map(({ status }) => status)).toEqual(['refused', 'saved']);
    for (const body of [[], [{ ...good, id: 'no uuid' }], [{ ...good, action: 'approve' }], 'x'])
      expect((await send(ada, body)).status).toBe(400);
    const many = Array.from({ length: 501 }, () => ({ ...good, id: randomUUID() }));
    expect((await send(ada, many)).status).toBe(400);
  });

  test('of two people at once on the same fields are all there, none twice', async () => {
    const own = async (cookie: string, action: 'confirm' | 'reject'): Promise<FieldDecisionRequest[]> =>
      Promise.all(lots.slice(3).map(({ id }) => decisionOn(cookie, id, action)));
    const [adas, bens] = [await own(ada, 'confirm'), await own(ben, 'reject')];
    const answers = await Promise.all(
      adas.flatMap((decision, at) => [send(ada, [decision]), send(ben, [bens[at]!]), send(ada, [decision])]),
    );
    const results = answers.flatMap((answer) => answer.json<FieldDecisionsResult>().results);
    expect(results.filter(({ status }) => status === 'saved')).toHaveLength(adas.length * 2);
    expect(results.filter(({ status }) => status === 'known')).toHaveLength(adas.length);
    for (const { id } of lots.slice(3)) expect(await fieldOf(ada, id)).toMatchObject({ todo: 'conflict' });
    expect(verifyDecisions(server.index)).toEqual([]);
  });

  test('tell their history, oldest first, with the events they are', async () => {
    const place = placeOf(groundingAt(page, 'INV-100'));
    const after = { value: 'INV-1', place: { ...place, offsets: null, boxes: [] }, how: 'typed' as const };
    const correction = await decisionOn(ada, number.id, 'correct', { after });
    await send(ada, [correction]);
    await send(ada, [await decisionOn(ada, number.id, 'undo', { undoes: correction.id })]);
    const { entries } = (await get(ada, `/api/fields/${number.id}/history`)).json<HistoryView>();
    expect(entries.map(({ who, what, before, after: to }) => [who, what, before, to])).toEqual([
      ['Ada', 'confirmed: the page says this', null, 'INV-100'],
      ['Ada', 'corrected (taken back later)', 'INV-100', 'INV-1'],
      ['Ada', 'taken back: corrected', null, null],
    ]);
    const events = server.index.events.ofKind('decision');
    for (const { event, hash } of entries)
      expect(events.find(({ sequence }) => sequence === event)!.hash).toBe(hash);
    const whole = (await get(ada, `/api/documents/${paper.id}/history`)).json<HistoryView>();
    expect(whole.entries.length).toBeGreaterThan(entries.length);
    expect((await get(ada, '/api/fields/nothing/history')).status).toBe(404);
  });

  test('on a path that no field stands under are shown where the paper is', async () => {
    const base = await decisionOn(ada, number.id, 'not-stated');
    const absent = {
      ...base,
      field: null,
      path: 'issueDate',
      seen: { ...base.seen, value: null, place: null },
    };
    expect((await send(ada, [absent])).json()).toMatchObject({ results: [{ status: 'saved', field: null }] });
    const view = (await get(ada, `/api/documents/${paper.id}`)).json<DocumentView>();
    expect(view.absent.find(({ path }) => path === 'issueDate')).toMatchObject({ notStated: true });
  });

  test('have reached the disk when they are told as saved', () => {
    const [synchronous] = server.index.count(
      "SELECT '' AS name, synchronous AS count FROM pragma_synchronous",
    );
    // FULL: the log is written through with each transaction.
    expect(synchronous?.count).toBe(2);
  });

  test('need somebody who signed in', async () => {
    const decision = await decisionOn(ada, lots[1]!.id, 'confirm');
    const nobody = await server.signIn();
    expect((await send(nobody, [decision])).status).toBe(401);
    expect((await server.ask('/api/decisions', { body: { decisions: [decision] } })).status).toBe(401);
  });
});

test('a typed text is told as it would be taken', async () => {
  const ask = async (path: string, text: string): Promise<ValueAnswer> =>
    (
      await server.ask('/api/values', { headers: { cookie: ada }, body: { document: paper.id, path, text } })
    ).json<ValueAnswer>();
  expect(await ask('issueDate', '3 May 2024')).toMatchObject({ kind: 'date', normalized: '2024-05-03' });
  expect((await ask('issueDate', '03/04/2024')).readings).toHaveLength(2);
});
