import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/screening/lists/compare/compare-editions.ts';
import { comparisonLines, shrinkSentence } from '../../../src/screening/lists/compare/comparison-words.ts';
import { importListFile } from '../../../src/screening/lists/import/index.ts';
import type { ListSource } from '../../../src/screening/lists/list.ts';
import { uflpaEntityList } from '../../../src/screening/lists/uflpa-entity-list.ts';

const edition = (rows: readonly object[], version: string, known?: ListSource): ListSource =>
  importListFile(Buffer.from(JSON.stringify(rows)), 'own.json', {
    version,
    ...(known === undefined ? {} : { known }),
  }).list;

describe('comparison of two editions', () => {
  const before = edition(
    [
      { name: 'Oak Co., Ltd.', aliases: ['Oaktex'], sections: ['a'], listed: ['2024-01-01'] },
      { name: 'Elm Energy Co., Ltd.', goods: ['yarn'] },
      { name: 'Fir Mining Co., Ltd.' },
      { name: 'Ash Farm Co., Ltd.' },
    ],
    '2025-01-01',
  );
  const after = edition(
    [
      {
        name: 'Oak Co., Ltd.',
        aliases: ['Oak Weaving'],
        sections: ['a', 'b'],
        listed: ['2024-01-01', '2026-01-01'],
        scope: 'and subsidiaries',
      },
      {
        name: 'Linden Energy Co., Ltd.',
        formerNames: ['Elm Energy Co., Ltd.'],
        goods: ['yarn'],
        carveOuts: ['viscose'],
      },
      { name: 'Ash Farm Co. Ltd' },
      { name: 'Rowan Co., Ltd.' },
    ],
    '2026-01-01',
    before,
  );
  const comparison = compareEditions(before, after);

  it('tells what was added, removed, renamed and changed', () => {
    expect(comparison.added).toEqual([{ id: 'own-rowan-co-ltd', name: 'Rowan Co., Ltd.' }]);
    expect(comparison.removed).toEqual([{ id: 'own-fir-mining-co-ltd', name: 'Fir Mining Co., Ltd.' }]);
    expect(comparison.renamed).toEqual([
      { id: 'own-elm-energy-co-ltd', name: 'Linden Energy Co., Ltd.', formerly: 'Elm Energy Co., Ltd.' },
    ]);
    expect(comparison.changed).toEqual([
      {
        id: 'own-ash-farm-co-ltd',
        name: 'Ash Farm Co. Ltd',
        changes: [{ fact: 'names', removed: ['Ash Farm Co., Ltd.'], added: ['Ash Farm Co. Ltd'] }],
      },
      {
        id: 'own-elm-energy-co-ltd',
        name: 'Linden Energy Co., Ltd.',
        changes: [{ fact: 'carve-outs', removed: [], added: ['viscose'] }],
      },
      {
        id: 'own-oak-co-ltd',
        name: 'Oak Co., Ltd.',
        changes: [
          { fact: 'names', removed: ['Oaktex'], added: ['Oak Weaving'] },
          { fact: 'listed', removed: [], added: ['2026-01-01'] },
          { fact: 'sections', removed: [], added: ['b'] },
          { fact: 'scope', removed: [], added: ['and subsidiaries'] },
        ],
      },
    ]);
    expect(comparison.before).toEqual({ version: '2025-01-01', entries: 4, names: 5 });
    expect(comparison.after).toMatchObject({ entries: 4 });
    expect(comparison.shrink.entries).toBe(0.25);
  });

  it('tells it in lines for people', () => {
    const lines = comparisonLines(comparison);
    expect(lines[0]).toBe('own: 2025-01-01 (4 entries, 5 names) -> 2026-01-01 (4 entries, 6 names)');
    expect(lines).toContain('+ Rowan Co., Ltd.  [own-rowan-co-ltd]');
    expect(lines).toContain('- Fir Mining Co., Ltd.  [own-fir-mining-co-ltd]');
    expect(lines).toContain(
      '> Linden Energy Co., Ltd., formerly Elm Energy Co., Ltd.  [own-elm-energy-co-ltd]',
    );
    expect(lines).toContain('    names: no longer Oaktex, now Oak Weaving');
  });

  it('finds nothing between an edition and itself', () => {
    const same = compareEditions(uflpaEntityList(), uflpaEntityList());
    expect(same).toMatchObject({ added: [], removed: [], renamed: [], changed: [], unusualShrink: false });
    expect(comparisonLines(same)).toEqual([
      expect.stringMatching(/say the same of every entry \(187 entries/),
    ]);
    expect(shrinkSentence(same)).toBeNull();
  });

  it('counts an entry that is carried as delisted as removed', () => {
    const list = uflpaEntityList();
    const delisted = {
      ...list,
      entries: list.entries.map((entry) =>
        entry.kind === 'party' && entry.id === 'uflpa-camel-group-co-ltd'
          ? { ...entry, delisted: '2026-09-01' }
          : entry,
      ),
    };
    expect(compareEditions(list, delisted).removed).toEqual([
      { id: 'uflpa-camel-group-co-ltd', name: 'Camel Group Co., Ltd.' },
    ]);
  });

  it('calls a loss unusual from a few per cent on, not for a row or two', () => {
    const list = uflpaEntityList();
    const without = (count: number): ListSource => {
      const ids = new Set(
        list.entries
          .filter((entry) => entry.kind === 'party')
          .slice(0, count)
          .map((entry) => entry.id),
      );
      return { ...list, entries: list.entries.filter((entry) => !ids.has(entry.id)) };
    };
    expect(compareEditions(list, without(2)).unusualShrink).toBe(false);
    const lost = compareEditions(list, without(30));
    expect(lost.unusualShrink).toBe(true);
    expect(shrinkSentence(lost)).toContain('lacks 30 entries (16.0 %)');
    expect(compareEditions(list, { ...list, entries: [] }).unusualShrink).toBe(true);
  });

  it('refuses editions of different lists', () => {
    expect(() => compareEditions(before, uflpaEntityList())).toThrow(/different lists/);
  });
});
