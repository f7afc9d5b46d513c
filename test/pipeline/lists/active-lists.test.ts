import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { activate, planActivation } from '../../../src/pipeline/lists/activate-edition.ts';
import { activeListsOf, listsOfIndex } from '../../../src/pipeline/lists/active-lists.ts';
import { findEdition, knownEditions, referenceOf } from '../../../src/pipeline/lists/known-editions.ts';
import { listsInWords, recordLists, requireKnownLists } from '../../../src/pipeline/lists/used-lists.ts';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import type { AliasTable, ListSource, PartyEntry } from '../../../src/screening/lists/list.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';

function house(version: string, ...names: string[]): ListSource {
  const entries = names.map(
    (name): PartyEntry => ({
      kind: 'party',
      list: 'house',
      id: `house-${name.toLowerCase().replace(/\W+/gu, '-')}`,
      name,
      names: [{ text: name, origin: 'official' }],
      scope: [],
      remarks: [],
    }),
  );
  return {
    id: 'house',
    title: 'House list',
    version,
    retrieved: version,
    source: 'a test',
    notes: [],
    entries,
  };
}

function table(id: string, version: string, name: string): AliasTable {
  const row = { list: 'house', entry: 'house-green-pine-ceramics', name, kind: 'registered' as const };
  return {
    id,
    title: 'Names',
    version,
    rows: [
      { ...row, source: 'https://example.org/register', addedBy: 'a test', checkedBy: null, checkedOn: null },
    ],
  };
}

let index: EvidenceIndex;
beforeEach(() => {
  index = EvidenceIndex.create(join(temporaryFolder('lists'), 'evidence'));
});
afterEach(() => index.close());

function bring(edition: ListSource | AliasTable, isActive = true): string {
  const kind = 'rows' in edition ? 'aliases' : 'list';
  const raw = { sha256: index.lists.keepRaw(Buffer.from(JSON.stringify(edition))), name: 'file.json' };
  const { hash } = index.transaction(() => index.lists.put(kind, edition, raw));
  if (isActive) {
    const lists = listsOfIndex(index);
    const known = lists.known.find((each) => each.hash === hash)!;
    activate(index, planActivation(lists, known, {}));
  }
  return hash;
}

const versionOf = (id: string) => activeListsOf(index).versions.find((version) => version.id === id);

describe('which lists are active in an index', () => {
  test('the built-in ones, and nothing else, until an edition is activated', () => {
    expect(activeListsOf(index).hash).toBe(loadLists().hash);
    expect(activeListsOf(null).hash).toBe(loadLists().hash);
    bring(house('2026-05-01', 'Green Pine Ceramics'), false);
    expect(activeListsOf(index).hash).toBe(loadLists().hash);
    bring(house('2026-06-01', 'Green Pine Ceramics'));
    expect(versionOf('house')?.version).toBe('2026-06-01');
    expect(activeListsOf(index).hash).not.toBe(loadLists().hash);
  });

  test('a later edition that is here and not active is told; an older one is not', () => {
    bring(house('2026-06-01', 'Green Pine Ceramics'));
    bring(house('2026-05-01', 'Green Pine Ceramics'), false);
    expect(versionOf('house')?.newerHere).toEqual([]);
    bring(house('2026-07-01', 'Green Pine Ceramics'), false);
    expect(versionOf('house')?.newerHere).toEqual(['2026-07-01']);
  });

  test('what one edition knows of a later one is told beside an older one, until that is here', () => {
    bring({ ...house('2026-06-01', 'Green Pine Ceramics'), newerKnown: ['2026-08-01'] }, false);
    bring(house('2026-05-01', 'Green Pine Ceramics'));
    expect(listsInWords(activeListsOf(index).versions, 3650, '2026-08-20').at(-1)).toBe(
      'House list, as of 2026-05-01 (a newer edition of 2026-08-01 is known and not here; a newer edition of 2026-06-01 is here and not active)',
    );
    bring(house('2026-08-01', 'Green Pine Ceramics'));
    expect(listsInWords(activeListsOf(index).versions, 3650, '2026-08-20').at(-1)).toBe(
      'House list, as of 2026-08-01',
    );
  });

  test('a check belongs to the content that was checked', () => {
    const hash = bring(house('2026-06-01', 'Green Pine Ceramics'));
    index.transaction(() =>
      index.lists.check({ list: 'house', version: '2026-06-01', hash }, 'A. Person', '2026-06-02'),
    );
    expect(versionOf('house')?.checked).toEqual({ by: 'A. Person', on: '2026-06-02' });
    bring(house('2026-06-01', 'Green Pine Ceramics', 'Blue Harbour Steel'));
    expect(versionOf('house')?.checked).toBeNull();
  });

  test('what editions drop is carried from one to the next', () => {
    bring(house('2026-05-01', 'Green Pine Ceramics', 'Blue Harbour Steel', 'Silver Lotus Foods'));
    bring(house('2026-06-01', 'Green Pine Ceramics', 'Silver Lotus Foods'));
    bring(house('2026-07-01', 'Green Pine Ceramics'));
    expect(versionOf('house')).toMatchObject({ entries: 1, delisted: 2 });
    const mentions = createScreener(activeListsOf(index)).mentions('Maker: Blue Harbour Steel');
    expect(mentions.map(({ grade }) => grade)).toEqual(['E1']);
    const days = activeListsOf(index).entries.flatMap((entry) =>
      'delisted' in entry && entry.list === 'house' ? [entry.delisted] : [],
    );
    expect(days.sort()).toEqual(['2026-06-01', '2026-07-01']);
  });

  test('an activated built-in edition that no version brings any more gives way to the one that is brought', () => {
    index.transaction(() =>
      index.lists.activate(
        { list: 'uflpa', version: '2020-01-01', hash: 'f'.repeat(64) },
        { entries: [], names: [] },
      ),
    );
    expect(versionOf('uflpa')?.version).toBe('2026-08-03');
  });

  test('a table of aliases adds names and changes the version of the screener; a later one of its id replaces it', () => {
    bring(house('2026-06-01', 'Green Pine Ceramics'));
    const plain = createScreener(activeListsOf(index)).version;
    bring(table('our-names', '2026-06-02', '霜桥陶瓷有限公司'));
    const named = createScreener(activeListsOf(index));
    expect(named.version).not.toBe(plain);
    expect(named.mentions('供应商：霜桥陶瓷有限公司')).toHaveLength(1);
    expect(versionOf('house')?.aliasTables).toMatchObject([
      { id: 'our-names', version: '2026-06-02', names: 1 },
    ]);
    bring(table('our-names', '2026-06-03', '绿松陶瓷有限公司'));
    const later = createScreener(activeListsOf(index));
    expect(later.mentions('供应商：霜桥陶瓷有限公司')).toHaveLength(0);
    expect(later.mentions('供应商：绿松陶瓷有限公司')).toHaveLength(1);
  });

  test('the id of a list is not taken by a table', () => {
    bring(house('2026-06-01', 'Green Pine Ceramics'));
    expect(() => bring(table('house', '2026-07-01', '霜桥陶瓷有限公司'))).toThrow(
      /is the id of a list here/u,
    );
  });
});

describe('how editions are named', () => {
  test('by list and day, with the beginning of the hash where that names several', () => {
    const first = bring(house('2026-06-01', 'Green Pine Ceramics'), false);
    const second = bring(house('2026-06-01', 'Blue Harbour Steel'), false);
    const known = knownEditions(index);
    expect(() => findEdition('house@2026-06-01', known)).toThrow(
      new RegExp(`names 2 editions: house@2026-06-01:${first.slice(0, 8)} .*:${second.slice(0, 8)}`, 'u'),
    );
    const found = findEdition(`house@2026-06-01:${second.slice(0, 6)}`, known);
    expect(found.hash).toBe(second);
    expect(referenceOf(found, known)).toBe(`house@2026-06-01:${second.slice(0, 8)}`);
    expect(() => findEdition('home@2026-06-01', known)).toThrow(
      /no list "home" here; there are uflpa, cbp-wro/u,
    );
  });
});

describe('lists of a run', () => {
  test('each edition is an event once, and again when its content or tables are others', () => {
    const events = () => index.events.ofKind('list').length;
    const record = () => index.transaction(() => recordLists(index, activeListsOf(index).versions));
    bring(house('2026-06-01', 'Green Pine Ceramics'));
    record();
    expect(events()).toBe(4);
    record();
    expect(events()).toBe(4);
    bring(table('our-names', '2026-06-02', '霜桥陶瓷有限公司'));
    record();
    expect(events()).toBe(5);
    expect(index.runs.lists().find(({ id }) => id === 'house')?.tables).toMatchObject([{ id: 'our-names' }]);
  });

  test('a list that the settings name and nobody has is refused', () => {
    expect(() => requireKnownLists(activeListsOf(index), ['uflpa', 'huose'])).toThrow(
      /screening\.lists in the pipeline file names "huose"; the active lists here are uflpa/u,
    );
    requireKnownLists(activeListsOf(index), ['uflpa']);
  });

  test('their age is told beside them', () => {
    const words = listsInWords(activeListsOf(index).versions, 30, '2026-08-20');
    expect(words[0]).toBe('DHS UFLPA Entity List, as of 2026-08-03');
    expect(words[1]).toContain('a newer edition of 2026-09-29 is known and not here; fetched on 2026-07-09');
  });
});
