import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../src/screening/lists/find-entry.ts';
import type { ListSource, PartyEntry } from '../../../src/screening/lists/list.ts';
import { historyEnds, historyOf, listedOn } from '../../../src/screening/lists/listed-on.ts';

function party(list: string, id: string, name: string, listed: string[], ...others: string[]): PartyEntry {
  return {
    kind: 'party',
    list,
    id,
    name,
    names: [name, ...others].map((text) => ({ text, origin: 'official' })),
    scope: [],
    remarks: [],
    listed,
  };
}

function edition(id: string, version: string, retrieved: string, ...entries: PartyEntry[]): ListSource {
  return { id, title: id, version, retrieved, source: 'a test', notes: [], entries };
}

const standing = (editions: readonly ListSource[], id: string, day: string) =>
  listedOn(editions, id, day).standing;

describe('listed on a day', () => {
  const old = edition(
    'uflpa',
    '2023-08-02',
    '2023-08-10',
    party('uflpa', 'a', 'Aksu Yarn Co.', ['2022-06-21']),
  );
  const now = edition(
    'uflpa',
    '2026-08-03',
    '2026-08-10',
    party('uflpa', 'a', 'Aksu Spinning Co.', ['2025-01-15']),
    party('uflpa', 'b', 'Hotan Red Dates Co.', ['2026-08-03']),
  );

  test('one edition: its dates, and nothing sure before them where the publisher overwrites dates', () => {
    expect(standing([now], 'a', '2025-01-15')).toBe('listed');
    const before = listedOn([now], 'a', '2024-05-01');
    expect(before.standing).toBe('not-known');
    expect(before.because.join('; ')).toMatch(/gives 2025-01-15 as its effective date.*overwrites/);
    expect(listedOn([now], 'a', '2022-06-20')).toMatchObject({
      standing: 'not-listed',
      because: ['the list began on 2022-06-21'],
    });
  });

  test('an older edition on hand answers what the newer one no longer tells', () => {
    expect(standing([now, old], 'a', '2022-07-01')).toBe('listed');
    expect(standing([now, old], 'a', '2024-05-01')).toBe('listed');
    expect(standing([now, old], 'b', '2023-08-05')).toBe('not-listed');
    expect(standing([now, old], 'b', '2026-08-03')).toBe('listed');
    // Added and amended between the two editions, its first date could have been overwritten.
    expect(standing([now, old], 'b', '2025-06-01')).toBe('not-known');
  });

  test('after the last edition was fetched it says so', () => {
    expect(listedOn([now], 'a', '2026-11-01')).toMatchObject({
      standing: 'listed',
      because: [
        'it is in the edition of 2026-08-03',
        'what changed after 2026-08-10, when that edition was fetched, is not known',
      ],
    });
    expect(standing([old], 'b', '2026-11-01')).toBe('not-known');
  });

  test('what left the list: not listed in the later edition, not known between the two', () => {
    const without = edition('uflpa', '2026-10-01', '2026-10-02', ...(now.entries.slice(1) as PartyEntry[]));
    expect(standing([now, without], 'a', '2026-08-09')).toBe('listed');
    const between = listedOn([now, without], 'a', '2026-09-15');
    expect(between.standing).toBe('not-known');
    expect(between.because.join()).toContain('on which day it left the list is not known');
    expect(standing([now, without], 'a', '2026-10-01')).toBe('not-listed');
    const marked = edition('orders', '2026-06-23', '2026-07-09', {
      ...party('orders', 'w', 'Loop Industry', ['2019-01-01']),
      delisted: '2024-02-01',
    });
    expect(standing([marked], 'w', '2026-06-30')).toBe('not-listed');
  });

  test('a list that keeps its dates is not listed before them', () => {
    const orders = edition(
      'orders',
      '2026-06-23',
      '2026-07-09',
      party('orders', 'w', 'Loop Industry', ['2019-01-01']),
    );
    expect(standing([orders], 'w', '2018-12-31')).toBe('not-listed');
    expect(standing([orders], 'w', '2019-01-01')).toBe('listed');
  });

  test('the history tells names and dates by day, and where it ends', () => {
    const lines = historyOf([now, old], 'a').map(({ day, what }) => `${day} ${what}`);
    expect(lines[0]).toBe('2022-06-21 effective date that the edition of 2023-08-02 gives');
    expect(lines).toContain('2023-08-02 in the edition of this day as "Aksu Yarn Co."');
    expect(lines).toContain(
      '2026-08-03 in the edition of this day under another name: "Aksu Spinning Co.", before "Aksu Yarn Co."',
    );
    expect(lines).toContain('2026-08-03 names no longer given: "Aksu Yarn Co."');
    expect(historyEnds([now, old]).join('. ')).toMatch(
      /on hand are of 2023-08-02, 2026-08-03.*before 2023-08-02.*overwrites.*After 2026-08-10/,
    );
  });

  test('a name finds its entry by letters, by a part, by likeness, over all editions', () => {
    const found = (words: string) => findEntries([now, old], words).map(({ id, how }) => `${id} ${how}`);
    expect(found('AKSU YARN, CO')).toEqual(['a same']);
    expect(found('b')).toEqual(['b same']);
    expect(found('Red Dates')).toEqual(['b part']);
    expect(found('Hotan Red Date Company')).toEqual(['b like']);
    expect(found('Pearl River Ceramics')).toEqual([]);
    expect(found('...')).toEqual([]);
  });
});
