import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../src/cli/lists-text.ts';
import { compareEditions } from '../../src/screening/lists/compare/compare-editions.ts';
import { importListFile } from '../../src/screening/lists/import/index.ts';
import { historyOf } from '../../src/screening/lists/listed-on.ts';
import { uflpaEntityList } from '../../src/screening/lists/uflpa-entity-list.ts';

const list = uflpaEntityList();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the words for list editions', () => {
  it('tells the first entries of each kind of difference and counts the others', () => {
    const [first, ...others] = list.entries;
    const later = { ...list, version: '2027-01-01', entries: others.slice(0, 80) };
    const added = { ...first!, id: 'uflpa-new-firm', name: 'New Firm Co., Ltd.' } as typeof first;
    const text = comparisonText(compareEditions(list, { ...later, entries: [...later.entries, added!] }));
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('  - '))).toHaveLength(15);
    expect(text).toMatch(/… and \d+ more removed \(--json shows all\)/);
    expect(text).toContain('  + New Firm Co., Ltd.');
    // What an ordinary edition never loses is said below the cut list as well.
    expect(lines.at(-2)).toContain('more than an ordinary edition loses');
    expect(lines.length).toBeLessThan(25);
  });

  it('says in one line that two editions say the same', () => {
    const text = comparisonText(compareEditions(list, list));
    expect(text).toMatch(
      /^ {2}uflpa: 2026-08-03 and 2026-08-03 say the same of every entry \(187 entries, \d+ names\)\n$/,
    );
  });
});

describe('a list of one own', () => {
  it('is one list from edition to edition, whatever day its file is named for', () => {
    const of = (name: string): string[] => {
      const { id, title } = importListFile(bytes('name\nAlder Mill Co., Ltd.\n'), name, {
        version: '2026-11-01',
      }).list;
      return [id, title];
    };
    expect(of('house-2026-11-01.csv')).toEqual(['house', 'house']);
    expect(of('/lists/house 2026-12-01.csv')).toEqual(['house', 'house']);
    expect(of('House list.csv')).toEqual(['house-list', 'House list']);
    expect(of('2026-11-01.csv')).toEqual(['own-list', 'own list']);
  });

  it('says how many rows it had only where that is not how many entries it has', () => {
    const notes = (text: string): string =>
      importListFile(bytes(text), 'a.csv', {
        version: '2026-11-01',
        retrieved: '2026-11-01',
      }).list.notes.join(' ');
    expect(notes('name\nAlder Mill Co., Ltd.\n')).not.toContain('read as');
    expect(notes('name\nAlder Mill Co., Ltd.\nAlder Mill Co., Ltd.\n')).toContain('2 rows read as 1 entry.');
  });
});

describe('the history of an entry', () => {
  it('tells two editions of one day once', () => {
    const id = 'uflpa-camel-group-co-ltd';
    const there = historyOf([list, { ...list, source: 'another file' }], id).filter(({ what }) =>
      what.includes('in the edition'),
    );
    expect(there).toHaveLength(1);
  });
});
