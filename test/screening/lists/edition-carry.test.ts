import { describe, expect, test } from 'vitest';
import { flagSchema } from '../../../src/model/flag.ts';
import { createScreener } from '../../../src/screening/index.ts';
import { carriedOver, nothingCarried, withCarried } from '../../../src/screening/lists/edition-carry.ts';
import type { ListEntry, ListSource, PartyEntry } from '../../../src/screening/lists/list.ts';
import { activateLists } from '../../../src/screening/lists/load.ts';
import { pageOf } from '../pages.ts';

function party(id: string, name: string, ...others: string[]): PartyEntry {
  return {
    kind: 'party',
    list: 'house',
    id,
    name,
    names: [name, ...others].map((text) => ({ text, origin: 'official' })),
    scope: [],
    remarks: [],
  };
}

function edition(version: string, ...entries: ListEntry[]): ListSource {
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

const spinning = party('house-1', 'Qaratal Spinning Mill Co., Ltd.', 'Karatal Cotton Works');
const smelter = party('house-2', 'Tumxuk Silicon Smelting Co., Ltd.');
const brand: ListEntry = { kind: 'family', list: 'house', id: 'house-2', name: smelter.name, family: 'xpcc' };
const first = edition('2026-01-10', spinning, smelter, brand);

describe('what a newer edition drops stays searched for', () => {
  test('an entry that left is kept with the day, its family with it', () => {
    const after = edition('2026-05-01', spinning);
    const { entries, names } = carriedOver(first, after);
    expect(names).toEqual([]);
    expect(entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['party', 'house-2'],
      ['family', 'house-2'],
    ]);
    expect(entries[0]).toMatchObject({ delisted: '2026-05-01' });
    expect((entries[0] as PartyEntry).remarks.at(-1)).toBe(
      'no longer on the list in the edition of 2026-05-01; it was in the edition of 2026-01-10',
    );
  });

  test('the screener still finds it, and its flag says that it left', () => {
    const after = edition('2026-05-01', spinning);
    const lists = activateLists([withCarried(after, carriedOver(first, after))]);
    expect(lists.versions[0]).toMatchObject({ entries: 1, delisted: 1 });
    const [mention] = createScreener(lists).mentions('Seller: Tumxuk Silicon Smelting Co., Ltd., Aral');
    expect(mention?.grade).toBe('E1');
    const entry = lists.entries.find(({ id }) => id === 'house-2') as PartyEntry;
    expect(entry.remarks.join()).toContain('no longer on the list in the edition of 2026-05-01');
    const page = pageOf('Seller: Tumxuk Silicon Smelting Co., Ltd.\nMaker: Qaratal Spinning Mill Co., Ltd.');
    const flags = createScreener(lists).screen({ pages: [page], documents: [], fields: [] });
    const delisted = flags.map((flag) => [flag.entry.id, flagSchema.parse(flag).entry.delisted]);
    expect(delisted).toContainEqual(['house-2', '2026-05-01']);
    expect(delisted).toContainEqual(['house-1', undefined]);
  });

  test('the day stays the first one over further editions, and an entry that comes back is simply listed', () => {
    const second = edition('2026-05-01', spinning);
    const held = withCarried(second, carriedOver(first, second));
    const third = edition('2026-09-01', spinning);
    const later = carriedOver(held, third).entries[0] as PartyEntry;
    expect(later.delisted).toBe('2026-05-01');
    expect(later.remarks).toHaveLength(1);
    const back = edition('2026-10-01', spinning, smelter);
    expect(carriedOver(withCarried(third, carriedOver(held, third)), back).entries).toEqual([]);
  });

  test('a name that an entry no longer bears is a former one; another comma is no other name', () => {
    const renamed: PartyEntry = {
      ...party('house-1', 'Qaratal Yarn Co., Ltd.', 'KARATAL COTTON WORKS'),
    };
    const after = edition('2026-05-01', renamed, smelter, brand);
    const carried = carriedOver(first, after);
    expect(carried).toEqual({
      entries: [],
      names: [
        {
          entry: 'house-1',
          text: 'Qaratal Spinning Mill Co., Ltd.',
          origin: 'former',
          source: "the list's edition of 2026-01-10",
        },
      ],
    });
    const names = (withCarried(after, carried).entries[0] as PartyEntry).names.map(({ text }) => text);
    expect(names).toContain('Qaratal Spinning Mill Co., Ltd.');
  });

  test('an older edition made to count takes over only what had left by then', () => {
    const newest = edition('2026-09-01', spinning);
    const held = withCarried(newest, {
      entries: [
        { ...smelter, delisted: '2026-05-01' },
        { ...party('house-3', 'Late Leaver Textile Co., Ltd.'), delisted: '2026-09-01' },
      ],
      names: [],
    });
    const older = edition('2026-06-01', spinning);
    expect(carriedOver(held, older).entries.map(({ id }) => id)).toEqual(['house-2']);
    expect(carriedOver(first, edition('2025-01-01')).entries).toEqual([]);
  });

  test('a place that a gazetteer drops is not kept', () => {
    const place: ListEntry = {
      kind: 'place',
      list: 'house',
      id: 'p',
      name: 'P',
      level: 'county',
      code: null,
      names: [],
    };
    expect(carriedOver(edition('2026-01-10', place), edition('2026-05-01'))).toEqual(nothingCarried);
  });
});
