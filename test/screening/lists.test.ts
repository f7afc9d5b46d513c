import { describe, expect, it } from 'vitest';
import { activateLists, createScreener, loadLists } from '../../src/screening/index.ts';

const lists = loadLists();
const screener = createScreener(lists);
const han = /\p{Script=Han}/u;
const named = lists.entries.flatMap((entry) =>
  entry.kind === 'party' || entry.kind === 'vessel' ? entry.names.map((name) => ({ entry, name })) : [],
);

/** One character replaced by another of its class in the declared confusion table, at a place that has one. */
function withConfusion(text: string): string | null {
  const swaps: readonly (readonly [string, string])[] = [
    ['m', 'rn'],
    ['o', '0'],
    ['l', '1'],
    ['i', 'l'],
    ['s', '5'],
    ['g', '9'],
    ['d', 'cl'],
    ['w', 'vv'],
    ['b', '8'],
    ['z', '2'],
  ];
  const body = text.slice(1).replace(/(?:Co\.?,? ?(?:Ltd|Limited)\.?.*|Limited|Corporation)$/, '');
  for (const [want, got] of swaps) {
    const at = body.indexOf(want);
    if (at > 0) return text.slice(0, at + 1) + got + text.slice(at + 1 + want.length);
  }
  return null;
}

const found = (text: string, id: string): boolean =>
  screener
    .mentions(`From fishing vessel or maker: ${text}, as agreed.`)
    .some(
      (mention) =>
        lists.entries[mention.entry]!.id === id && mention.grade.startsWith('E') && mention.grade !== 'E4',
    );

describe('built-in lists', () => {
  it('hold every row of their sources with an edition, a day of retrieval and a hash', () => {
    const entries = (id: string): number => lists.versions.find((version) => version.id === id)!.entries;
    expect(entries('uflpa')).toBe(187);
    expect(entries('cbp-wro')).toBeGreaterThanOrEqual(67);
    expect(entries('xinjiang')).toBeGreaterThan(240);
    for (const version of lists.versions) {
      expect(version.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(version.retrieved).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(version.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(version.checked).toBeNull();
      expect(version.notes.length).toBeGreaterThan(0);
    }
  });

  it('say where each name comes from', () => {
    for (const { name } of named) {
      if (han.test(name.text)) expect(['curated', 'unverified']).toContain(name.origin);
      else expect(['official', 'former']).toContain(name.origin);
      if (name.origin === 'curated') expect(name.source).toBeTruthy();
    }
  });

  it('change the version of the screener when a list changes', () => {
    const edition = lists.versions[0]!;
    const shorter = activateLists([
      { ...edition, entries: lists.entries.filter((entry) => entry.list === edition.id).slice(1) },
    ]);
    const whole = activateLists([
      { ...edition, entries: lists.entries.filter((entry) => entry.list === edition.id) },
    ]);
    expect(createScreener(shorter).version).not.toBe(createScreener(whole).version);
  });

  it('refuse two entries with one id and an unknown list', () => {
    const edition = lists.versions[0]!;
    const entry = lists.entries[0]!;
    expect(() => activateLists([{ ...edition, entries: [entry, entry] }])).toThrow(/share the id/);
    expect(() => createScreener(lists, { lists: ['no-such-list'] })).toThrow(/no list named no-such-list/);
  });
});

describe('coverage of the lists', () => {
  it('finds every name and alias of every entry', () => {
    const missed = named
      .filter(({ entry, name }) => !found(name.text, entry.id))
      .map(({ name }) => name.text);
    expect(missed).toEqual([]);
  });

  it('finds every Latin name in capitals and across a line break', () => {
    const missed = named
      .filter(({ name }) => !han.test(name.text))
      .flatMap(({ entry, name }) => [
        { entry, text: name.text.toUpperCase() },
        { entry, text: name.text.replace(' ', '\n') },
      ])
      .filter(({ entry, text }) => !found(text, entry.id))
      .map(({ text }) => text);
    expect(missed).toEqual([]);
  });

  it('finds every Latin name with one planted confusion', () => {
    const missed = named.flatMap(({ entry, name }) => {
      const text = han.test(name.text) ? null : withConfusion(name.text);
      return text !== null && !found(text, entry.id) ? [text] : [];
    });
    expect(missed).toEqual([]);
  });
});
