import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { DocumentView, LeaseAnswer } from '../../../src/review/api/document.ts';
import type { Changes } from '../../../src/review/api/lists.ts';
import type { Refusal, Session } from '../../../src/review/api/session.ts';
import { type Answer, type LocalServer, startLocalServer } from '../../support/review/local-server.ts';
import { makeSmallIndex } from '../../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let server: LocalServer;

beforeAll(async () => {
  small = await makeSmallIndex();
  server = await startLocalServer(small.folder, { reads: ['zh', 'en'] });
});
afterAll(async () => {
  await server.close();
  small.remove();
});

const post = (cookie: string, path: string, body: unknown): Promise<Answer> =>
  server.ask(path, { headers: { cookie }, body });
const get = (cookie: string, path: string): Promise<Answer> => server.ask(path, { headers: { cookie } });
const firstDocument = (): string => server.index.results.documentList()[0]!.id;

describe('a session', () => {
  test('tells what is served and who reviews', async () => {
    const cookie = await server.signIn();
    const before = (await get(cookie, '/api/session')).json<Session>();
    expect(before).toEqual({
      reviewer: null,
      reviewers: [],
      suggested: null,
      index: { folder: small.folder, readOnly: false },
      matters: [],
      reads: ['zh', 'en'],
      timing: 'aggregate',
    });
    const answer = await post(cookie, '/api/reviewer', { name: 'Ada', passphrase: 'correct horse' });
    expect(answer.json<Session>().reviewer).toEqual({ name: 'Ada', basis: 'passphrase' });
    expect((await get(cookie, '/api/session')).json<Session>().reviewers).toEqual(['Ada']);
  });

  test('two people on one machine keep apart', async () => {
    const [ada, ben] = [await server.signIn('Ada', 'correct horse'), await server.signIn('Ben')];
    expect((await get(ada, '/api/session')).json<Session>().reviewer?.name).toBe('Ada');
    expect((await get(ben, '/api/session')).json<Session>().reviewer?.name).toBe('Ben');
  });

  test('opening the link again in the same browser keeps who is signed in', async () => {
    const cookie = await server.signIn('Ada', 'correct horse');
    const again = await post(cookie, '/api/session', { token: server.token });
    expect(again.json<Session>().reviewer?.name).toBe('Ada');
  });

  test('signing out leaves nobody', async () => {
    const cookie = await server.signIn('Ada', 'correct horse');
    expect((await post(cookie, '/api/sign-out', {})).json<Session>().reviewer).toBeNull();
    expect((await post(cookie, '/api/activity', { active: 1, idle: 0 })).status).toBe(401);
  });

  test('a wrong name or passphrase is told in one line with what to do', async () => {
    const cookie = await server.signIn('Ada', 'correct horse');
    const refused = (
      await post(cookie, '/api/reviewer', { name: '\u202eBen', passphrase: 'x' })
    ).json<Refusal>();
    expect(refused).toEqual({
      error: 'this cannot be a name in the record',
      remedy: 'use letters and figures, at most 100 characters, without signs that cannot be seen',
    });
    // Who was signed in stays.
    expect((await get(cookie, '/api/session')).json<Session>().reviewer?.name).toBe('Ada');
  });
});

describe('who is at work on a document', () => {
  test('is seen by others, can be taken over, and ends with the session', async () => {
    const id = firstDocument();
    const [ada, ben] = [await server.signIn('Ada', 'correct horse'), await server.signIn('Ben')];
    const ask = async (cookie: string, action: string): Promise<LeaseAnswer['lease']> =>
      (await post(cookie, `/api/documents/${id}/lease`, { action })).json<LeaseAnswer>().lease;
    const seen = async (cookie: string): Promise<DocumentView['lease']> =>
      (await get(cookie, `/api/documents/${id}`)).json<DocumentView>().lease;

    expect(await seen(ada)).toBeNull();
    expect(await ask(ada, 'hold')).toMatchObject({ reviewer: 'Ada', yours: true });
    expect(await ask(ben, 'hold')).toMatchObject({ reviewer: 'Ada', yours: false });
    expect(await seen(ben)).toMatchObject({ reviewer: 'Ada', yours: false });
    expect(server.index.events.ofKind('lease-taken-over')).toEqual([]);

    expect(await ask(ben, 'take-over')).toMatchObject({ reviewer: 'Ben', yours: true });
    expect(await seen(ada)).toMatchObject({ reviewer: 'Ben', yours: false });
    const [event] = server.index.events.ofKind('lease-taken-over');
    expect(JSON.parse(event!.body)).toEqual({ subject: id, reviewer: 'Ben', from: 'Ada' });

    // Only one's own is given back.
    await ask(ada, 'release');
    expect(await seen(ada)).toMatchObject({ reviewer: 'Ben' });
    await post(ben, '/api/sign-out', {});
    expect(await seen(ada)).toBeNull();
  });

  test('ends by itself', async () => {
    const id = firstDocument();
    server.index.leases.put({
      document: id,
      reviewer: 'Cy',
      session: 'x',
      until: '2020-01-01T00:00:00.000Z',
    });
    const ada = await server.signIn('Ada', 'correct horse');
    expect((await get(ada, `/api/documents/${id}`)).json<DocumentView>().lease).toBeNull();
  });

  test('is not noted for what is no document', async () => {
    const ada = await server.signIn('Ada', 'correct horse');
    expect((await post(ada, '/api/documents/nothing/lease', { action: 'hold' })).status).toBe(404);
  });
});

describe('time of work', () => {
  test('is summed per sitting, and never more than went by', async () => {
    const cookie = await server.signIn('Dana');
    await post(cookie, '/api/activity', { active: 20_000, idle: 10_000 });
    await post(cookie, '/api/activity', { active: 60_000, idle: 60_000 });
    const [sitting] = server.index.sittings.all().filter(({ reviewer }) => reviewer === 'Dana');
    expect(sitting!.active).toBeGreaterThanOrEqual(20_000);
    // Hardly any time went by between the two.
    expect(sitting!.active).toBeLessThan(40_000);
    expect(sitting!.idle).toBeLessThan(20_000);
    expect(Date.parse(sitting!.last) - Date.parse(sitting!.started)).toBeGreaterThanOrEqual(30_000);
  });

  test('of another person in the same browser is another sitting', async () => {
    const cookie = await server.signIn('Eve');
    await post(cookie, '/api/activity', { active: 1000, idle: 0 });
    await post(cookie, '/api/reviewer', { name: 'Finn', passphrase: 'passphrase of Finn' });
    await post(cookie, '/api/activity', { active: 2000, idle: 0 });
    const sums = server.index.sittings.all().map(({ reviewer, active }) => [reviewer, active]);
    expect(sums).toContainEqual(['Eve', 1000]);
    expect(sums).toContainEqual(['Finn', 2000]);
  });

  test('is not kept where timing is off', async () => {
    const silent = await startLocalServer(small.folder, { timing: 'off' });
    const cookie = await silent.signIn('Gil');
    const answer = await silent.ask('/api/activity', { headers: { cookie }, body: { active: 1, idle: 1 } });
    expect(answer.status).toBe(200);
    expect(silent.index.sittings.all().filter(({ reviewer }) => reviewer === 'Gil')).toEqual([]);
    await silent.close();
  });
});

describe('an index that cannot be written', () => {
  test('can be looked at; what would be a decision is refused with what can be done', async () => {
    const still = await startLocalServer(small.folder, {}, EvidenceIndex.openToRead(small.folder, false));
    const cookie = await still.signIn('Hal');
    const session = (await still.ask('/api/session', { headers: { cookie } })).json<Session>();
    expect(session.index.readOnly).toBe(true);
    const id = firstDocument();
    expect((await still.ask(`/api/documents/${id}`, { headers: { cookie } })).status).toBe(200);
    const lease = await still.ask(`/api/documents/${id}/lease`, {
      headers: { cookie },
      body: { action: 'hold' },
    });
    expect(lease.status).toBe(200);
    for (const path of [
      '/api/decisions',
      '/api/document-decisions',
      '/api/table-decisions',
      '/api/flag-groups/x/decisions',
    ]) {
      const answer = await still.ask(path, { headers: { cookie }, body: {} });
      expect([path, answer.status]).toEqual([path, 409]);
      expect(answer.json<Refusal>()).toEqual({
        error: 'the index cannot be written where it lies: nothing can be decided',
        remedy: 'copy the folder of the index to where you may write, and start evidex review on the copy',
      });
    }
    await still.close();
    expect(server.index.reviewers.get('Hal')).toBeNull();
  });
});

describe('changes', () => {
  test('name the documents that others decided about since', async () => {
    const [ada, ben] = [await server.signIn('Ada', 'correct horse'), await server.signIn('Ben')];
    const since = (await get(ada, '/api/changes?since=0')).json<Changes>();
    expect(since.documents).toEqual([]);
    const view = (await get(ben, `/api/documents/${firstDocument()}`)).json<DocumentView>();
    const field = view.fieldViews.find(({ places }) => places.length > 0)!;
    const place = field.places[0]!;
    const { file, page, boxes, offsets } = place;
    const decided = await post(ben, '/api/decisions', {
      decisions: [
        {
          id: crypto.randomUUID(),
          document: view.id,
          field: field.id,
          path: field.path,
          action: 'confirm',
          seen: {
            value: field.value,
            normalized: field.normalized,
            place: { file, page, boxes, offsets },
            image: null,
            milliseconds: 900,
            version: null,
          },
          after: null,
          reason: null,
          note: null,
          undoes: null,
          blind: false,
          batch: null,
          translation: null,
        },
      ],
    });
    expect(decided.json<{ results: { status: string; message: string | null }[] }>().results).toMatchObject([
      { status: 'saved' },
    ]);
    const forAda = (await get(ada, `/api/changes?since=${since.head}`)).json<Changes>();
    expect(forAda.head).toBeGreaterThan(since.head);
    expect(forAda.documents).toEqual([view.id]);
    expect((await get(ben, `/api/changes?since=${since.head}`)).json<Changes>().documents).toEqual([]);
    expect((await get(ada, `/api/changes?since=${forAda.head}`)).json<Changes>().documents).toEqual([]);
    expect((await get(ada, '/api/changes?since=x')).status).toBe(400);
  });
});
