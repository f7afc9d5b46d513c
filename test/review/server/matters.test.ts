import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentChange, Relation } from '../../../src/model/document-decision.ts';
import type { Matter } from '../../../src/model/matter.ts';
import type { DocumentDecisionResult } from '../../../src/review/api/decisions.ts';
import type { DocumentView, RelatedDocument } from '../../../src/review/api/document.ts';
import type { ListPage, Overview, QueueItem } from '../../../src/review/api/lists.ts';
import { matterHeader, type Session } from '../../../src/review/api/session.ts';
import { type Answer, type LocalServer, startLocalServer } from '../../support/review/local-server.ts';
import { makeSmallIndex } from '../../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let server: LocalServer;
let cookie: string;
let first: Matter;
let second: Matter;
let document: string;

beforeAll(async () => {
  small = await makeSmallIndex();
  server = await startLocalServer(small.folder);
  cookie = await server.signIn('Ada');
  const { index } = server;
  const by = { name: 'Ada', account: 'ada' };
  first = index.transaction(() => index.matters.open('Trousers', { chain: 'cotton' }, by));
  second = index.transaction(() => index.matters.open('Shirts', {}, by));
  document = index.results.documentList()[0]!.id;
});
afterAll(async () => {
  await server.close();
  small.remove();
});

const ask = (path: string, matter?: Matter): Promise<Answer> =>
  server.ask(path, {
    headers: { cookie, ...(matter === undefined ? {} : { [matterHeader]: matter.id }) },
  });
const decide = async (change: DocumentChange): Promise<DocumentDecisionResult> =>
  (
    await server.ask('/api/document-decisions', {
      headers: { cookie },
      body: { id: randomUUID(), change, reason: null, note: null },
    })
  ).json<DocumentDecisionResult>();

/** How the document is told to be related, by every address that tells it. */
async function told(matter?: Matter): Promise<{
  readonly relation: Relation | null;
  readonly listed: Relation | null | undefined;
  readonly undecided: boolean;
  readonly fields: boolean;
  readonly counted: number;
}> {
  const list = async (query: string) =>
    (await ask(`/api/documents?limit=200${query}`, matter)).json<ListPage<RelatedDocument>>().items;
  const [view, all, open, queue, overview] = await Promise.all([
    ask(`/api/documents/${document}`, matter),
    list(''),
    list('&relation=undecided'),
    ask('/api/queue?todo=any&limit=200&relation=context', matter),
    ask('/api/overview', matter),
  ]);
  return {
    relation: view.json<DocumentView>().relation,
    listed: all.find(({ id }) => id === document)?.relation,
    undecided: open.some(({ id }) => id === document),
    fields: queue.json<ListPage<QueueItem>>().items.some(({ document: { id } }) => id === document),
    counted: overview.json<Overview>().documentsByRelation.find(({ name }) => name === 'context')!.count,
  };
}
const nothing = { relation: null, listed: null, undecided: true, fields: false, counted: 0 };
const context = { relation: 'context', listed: 'context', undecided: false, fields: true, counted: 1 };

describe('the matter of a request', () => {
  test('is one of those that the session tells, in the order of opening', async () => {
    expect((await ask('/api/session')).json<Session>().matters).toEqual([
      { id: first.id, name: 'Trousers' },
      { id: second.id, name: 'Shirts' },
    ]);
  });

  test('decides what lists, filters, counts and documents say of relations; left out, it is the first', async () => {
    await decide({ action: 'relate', document, relation: 'context', matter: second.id });
    expect(await told(second)).toEqual(context);
    expect(await told(first)).toEqual(nothing);
    expect(await told()).toEqual(nothing);
    await decide({ action: 'relate', document, relation: null, matter: second.id });
    await decide({ action: 'relate', document, relation: 'context' });
    expect(await told(second)).toEqual(nothing);
    expect(await told(first)).toEqual(context);
    expect(await told()).toEqual(context);
  });

  test('has steps of its own, and what was decided of a document tells in which matter', async () => {
    await decide({ action: 'place', document, matter: second.id, step: 3, component: null });
    const [inFirst, inSecond] = await Promise.all(
      [first, second].map(async (matter) =>
        (await ask(`/api/documents/${document}`, matter)).json<DocumentView>(),
      ),
    );
    expect(inFirst!.inMatter).toMatchObject({ id: first.id, step: null });
    expect(inFirst!.inMatter!.steps).not.toEqual([]);
    expect(inSecond!.inMatter).toMatchObject({ id: second.id, name: 'Shirts', step: 3, steps: [] });
    expect(inSecond!.decisions.map(({ what }) => what)).toEqual([
      'context (Shirts)',
      'relation left open (Shirts)',
      'context (Trousers)',
      'placed at step 3 of the chain (Shirts)',
    ]);
  });

  test('is refused in one line where it is not in the index, and nothing is stored for it', async () => {
    const unknown = { ...first, id: 'ffffffffffffffff' };
    for (const path of ['/api/documents', `/api/documents/${document}`, '/api/queue', '/api/overview']) {
      const answer = await ask(path, unknown);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.json<{ error: string }>().error).toBe('there is no such matter in this index');
    }
    const events = server.index.events.head().sequence;
    for (const change of [
      { action: 'relate', document, relation: 'hold', matter: unknown.id },
      { action: 'place', document, matter: unknown.id, step: 1, component: null },
    ] as const)
      expect(await decide(change)).toMatchObject({
        status: 'refused',
        message: 'there is no such matter in this index',
      });
    expect(server.index.events.head().sequence).toBe(events);
  });
});
