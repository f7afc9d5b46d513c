import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/model/flag.ts';
import type { FlagDecisionRequest, FlagDecisionResult } from '../../../src/review/api/decisions.ts';
import type { FlagGroupCard, FlagGroupView, ListPage } from '../../../src/review/api/lists.ts';
import type { Refusal } from '../../../src/review/api/session.ts';
import { wordsAround } from '../../../src/review/server/flag-groups/words-around.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  proposalAt,
} from '../../support/review/decided-index.ts';
import { type LocalServer, startLocalServer } from '../../support/review/local-server.ts';

const name = 'Ninghai Huafu Textile Co., Ltd.';
const file = fileNamed('a');
const page = pageOf(file, 1, [
  'invoice of yarn',
  'made by <b>us</b> and',
  name,
  'registration 91330226MA0000000X',
  'no cotton of Xinjiang is used',
]);
const document = documentOf(file, [1]);
const identifier = proposalAt(document, 'parties.seller.identifiers.uscc', page, '91330226MA0000000X');

function flagOf(words: string, more: Partial<Flag> = {}): Flag {
  const { boxes, offsets, quote } = groundingAt(page, words);
  return {
    id: `flag ${words}`,
    list: { id: 'uflpa', version: '2026-08-03', retrieved: '2026-08-10' },
    entry: {
      id: 'uflpa-ninghai-huafu-textile-co-ltd',
      name,
      matchedAlias: name,
      aliasOrigin: 'official',
      hash: 'entry',
    },
    grade: 'E1',
    polarity: { value: 'asserted', cue: null, cueOffsets: null, rule: 'no-cue' },
    rule: 'name-exact',
    explanation: 'the name stands there letter for letter',
    edits: [],
    matcher: 'test',
    file,
    document: document.id,
    page: 1,
    boxes: [...boxes],
    offsets: [offsets[0], offsets[1]],
    quote,
    fields: [],
    review: 'open',
    ...more,
  };
}

const place = flagOf('Xinjiang', {
  list: { id: 'xinjiang', version: '2026-01-01', retrieved: '2026-01-01' },
  entry: {
    id: 'xinjiang:65',
    name: 'Xinjiang',
    matchedAlias: 'Xinjiang',
    aliasOrigin: 'gazetteer',
    hash: 'p',
  },
  grade: 'P2',
  polarity: { value: 'denied', cue: 'no', cueOffsets: null, rule: 'negation-before' },
});

let desk: DecidedIndex;
let server: LocalServer;
beforeEach(async () => {
  desk = new DecidedIndex();
  desk.putFile(file, [page]);
  desk.analyse(file, [{ document, fields: [identifier] }]);
  desk.index.transaction(() => {
    desk.index.results.replaceFlags(file, [flagOf(name), place]);
    desk.index.events.append('screened', { file });
  });
  server = await startLocalServer(desk.folder, { suggested: 'Ann' }, desk.index);
});
afterEach(() => server.close());

async function as(who: string) {
  const cookie = await server.signIn(who === 'Ann' ? undefined : who);
  const get = async <Body>(path: string) => (await server.ask(path, { headers: { cookie } })).json<Body>();
  const list = (query = '') => get<ListPage<FlagGroupCard>>(`/api/flag-groups${query}`);
  const groupOf = async (entry: string) => {
    const { items } = await list();
    return get<FlagGroupView>(`/api/flag-groups/${items.find((each) => each.entry.id === entry)!.key}`);
  };
  return {
    list,
    party: () => groupOf('uflpa-ninghai-huafu-textile-co-ltd'),
    decide: async (group: FlagGroupView, more: Partial<FlagDecisionRequest>) => {
      const body: FlagDecisionRequest = {
        id: randomUUID(),
        decision: 'same-party',
        reason: 'same-name',
        identifierField: null,
        note: null,
        seal: group.seal,
        shown: group.flags.map(({ id }) => id),
        ...more,
      };
      return server.ask(`/api/flag-groups/${group.key}/decisions`, { headers: { cookie }, body });
    },
  };
}

describe('groups of mentions over the server', () => {
  it('are listed with grade in words, polarities and state', async () => {
    const { list } = await as('Ann');
    expect(await list()).toMatchObject({
      total: 2,
      items: [
        { grade: 'E1', supplier: 'Example', mentions: 1, polarities: { asserted: 1 }, state: 'open' },
        { grade: 'P2', polarities: { denied: 1 } },
      ],
    });
    expect((await list('?grade=P2')).items).toHaveLength(1);
    expect((await list('?supplier=Nobody')).items).toEqual([]);
  });

  it('go on where the last part ended', async () => {
    const { list } = await as('Ann');
    const first = await list('?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await list(`?limit=1&after=${first.next}`);
    expect(second).toMatchObject({ total: 2, next: null, items: [{ grade: 'P2' }] });
  });

  it('tell the words around, the list entry and fields to cite', async () => {
    const { party } = await as('Ann');
    const group = await party();
    expect(group.flags).toMatchObject([
      {
        quote: name,
        polarity: 'asserted',
        page: { file, page: 1 },
        document: { id: document.id },
        pageView: { file, page: 1 },
      },
    ]);
    expect(group.flags[0]!.before).toMatch(/invoice of yarn made by <b>us<\/b> and $/u);
    expect(group.flags[0]!.after).toMatch(/^ registration 91330226MA0000000X/u);
    expect(group.flags[0]!.boxes.length).toBeGreaterThan(0);
    expect(group.listEntry).toMatchObject({ names: [name], version: '2026-08-03' });
    expect(group.listEntry.facts.map(({ label }) => label)).toContain('Section');
    expect(group.identifiers).toEqual([
      { path: identifier.path, label: 'Seller: USCC', value: '91330226MA0000000X' },
    ]);
  });

  it('that are not there are refused', async () => {
    const cookie = await server.signIn('Ann');
    const answer = await server.ask('/api/flag-groups/000000000000', { headers: { cookie } });
    expect(answer.status).toBe(404);
  });
});

describe('a decision about a group', () => {
  it('stands with its coded reason, and the mentions stay', async () => {
    const { party, decide, list } = await as('Ann');
    const answer = await decide(await party(), {});
    expect(answer.json<FlagDecisionResult>()).toEqual({ status: 'saved', awaitsSecond: false });
    expect(await party()).toMatchObject({
      state: 'decided',
      decision: 'same-party',
      mentions: 1,
      standings: [{ words: name, by: 'Ann', reason: 'same-name', state: 'decided' }],
    });
    expect((await list('?state=left')).items.map(({ grade }) => grade)).toEqual(['P2']);
    const [event] = desk.index.events.ofKind('decision').map(({ body }) => JSON.parse(body));
    expect(event).toMatchObject({
      action: 'dispose',
      reviewer: 'Ann',
      basis: 'terminal',
      evidenceShown: { mentions: 1 },
    });
    expect(JSON.stringify(event)).not.toContain('Ninghai');
  });

  it('for another party needs the field that shows it, and a second person', async () => {
    const ann = await as('Ann');
    const different: Partial<FlagDecisionRequest> = {
      decision: 'different-party',
      reason: 'other-identifier',
      identifierField: identifier.path,
    };
    const bare = await ann.decide(await ann.party(), { ...different, identifierField: null });
    expect(bare.status).toBe(409);
    expect(desk.index.events.ofKind('decision')).toEqual([]);
    const first = await ann.decide(await ann.party(), different);
    expect(first.json()).toEqual({ status: 'saved', awaitsSecond: true });
    expect(await ann.party()).toMatchObject({ state: 'awaits-second', mentions: 1 });
    // The same person again is no second one.
    expect((await ann.decide(await ann.party(), different)).json()).toMatchObject({ awaitsSecond: true });
    const bea = await as('Bea');
    expect((await bea.decide(await bea.party(), different)).json()).toMatchObject({ awaitsSecond: false });
    expect(await bea.party()).toMatchObject({ state: 'decided', decision: 'different-party', mentions: 1 });
  });

  it('sent twice counts once', async () => {
    const { party, decide } = await as('Ann');
    const group = await party();
    const id = randomUUID();
    await decide(group, { id });
    expect((await decide(group, { id })).json()).toEqual({ status: 'known', awaitsSecond: false });
    expect(desk.index.events.ofKind('decision')).toHaveLength(1);
  });

  it('is taken back, which is one more event', async () => {
    const { party, decide } = await as('Ann');
    await decide(await party(), {});
    await decide(await party(), { decision: null, reason: 'taken-back' });
    expect(await party()).toMatchObject({ state: 'open', mentions: 1 });
    expect(desk.index.events.ofKind('decision')).toHaveLength(2);
  });

  it('holds for the mentions that were shown: not for one that came since', async () => {
    const { party, decide } = await as('Ann');
    const before = await party();
    desk.index.transaction(() => {
      desk.index.results.replaceFlags(file, [flagOf(name), flagOf(name, { id: 'flag later' }), place]);
      desk.index.events.append('screened', { file });
    });
    const answer = await decide(before, {});
    expect(answer.status).toBe(409);
    expect(answer.json<Refusal>().error).toContain('changed since');
  });

  it('is refused where no mention was in view, the reason is no code, or nobody signed in', async () => {
    const { party, decide } = await as('Ann');
    const group = await party();
    expect((await decide(group, { shown: [] })).status).toBe(409);
    expect((await decide(group, { shown: ['another flag'] })).status).toBe(409);
    expect((await decide(group, { reason: 'It is the same!' })).status).toBe(400);
    const stranger = await server.ask(`/api/flag-groups/${group.key}/decisions`, { body: {} });
    expect(stranger.status).toBe(401);
    expect(desk.index.events.ofKind('decision')).toEqual([]);
  });

  it('bears a note to counsel by its hash alone', async () => {
    const { party, decide } = await as('Ann');
    await decide(await party(), { note: 'ask the broker' });
    const [event] = desk.index.events.ofKind('decision').map(({ body }) => JSON.parse(body));
    expect(event.note).toMatch(/^[0-9a-f]{64}$/u);
    expect(JSON.stringify(event)).not.toContain('broker');
  });
});

describe('words around a mention', () => {
  it('are counted in code points and cut at a word', () => {
    const text = [...`${'word '.repeat(60)}𠮷𠮷 Huafu 棉`];
    const at = text.join('').indexOf('Huafu') - 2;
    const { before, after } = wordsAround(text, [at, at + 5]);
    expect(text.slice(at, at + 5).join('')).toBe('Huafu');
    expect(before).toMatch(/^…(?: word)+ 𠮷𠮷 $/u);
    expect(after).toBe(' 棉');
  });
});
