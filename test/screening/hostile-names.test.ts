import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/model/page-text.ts';
import { compareNames } from '../../src/screening/field-match/compare-names.ts';
import { activateLists, createScreener, type ListEntry, reproduce } from '../../src/screening/index.ts';
import { historyEnds, listedOn } from '../../src/screening/lists/listed-on.ts';
import { pageOf } from './pages.ts';

/** What every plain object answers to: names of firms, ids of entries and of lists may be these. */
const inherited = Object.getOwnPropertyNames(Object.prototype);
const firms = inherited.map((word) => `${word} Plover Trading Co., Ltd.`);
const entries = firms.map(
  (name, at): ListEntry => ({
    kind: 'party',
    list: 'constructor',
    id: inherited[at]!,
    name,
    names: [
      { text: name, origin: 'official' },
      { text: `${inherited[at]} plovers`, origin: 'former' },
    ],
    scope: ['and subsidiaries'],
    remarks: [],
    listed: ['2026-01-01'],
  }),
);
const day = '2026-02-01';
const list = {
  id: 'constructor',
  title: 'Any list',
  version: day,
  retrieved: day,
  source: 'a test',
  notes: [],
  entries,
};

describe('names that every object answers to', () => {
  const screener = createScreener(activateLists([list]));

  it('are found as the listed names of their own entries', () => {
    const page = pageOf(firms.map((name) => `Seller: ${name}`).join('\n'));
    const flags = screener.screen({ pages: [page], documents: [], fields: [] });
    for (const [at, name] of firms.entries())
      expect(
        flags.some(({ entry, grade }) => entry.id === inherited[at] && entry.name === name && grade === 'E1'),
        name,
      ).toBe(true);
    for (const flag of flags) expect(reproduce(flag, pageText(page).text).differences).toEqual([]);
  });

  it('are compared like any other', () => {
    for (const name of firms) expect(compareNames(name, name).score).toBe(1);
    for (const word of inherited) expect(compareNames(word, 'Plover Trading').same).toBe(false);
  });

  it('may be ids of lists', () => {
    const { standing, because } = listedOn([list], 'valueOf', '2025-06-01');
    expect([standing, because.join()]).toEqual(['not-listed', expect.not.stringContaining('function')]);
    expect(historyEnds([list]).join()).not.toContain('function');
  });
});
