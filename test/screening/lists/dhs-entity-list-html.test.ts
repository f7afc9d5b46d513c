import { describe, expect, it } from 'vitest';
import { readListFile } from '../../../src/screening/lists/import/index.ts';
import type { ListEntry, PartyEntry } from '../../../src/screening/lists/list.ts';
import { uflpaEntityList } from '../../../src/screening/lists/uflpa-entity-list.ts';
import { dhsPage, dhsPageOf } from '../../support/lists/dhs-page.ts';

const page = (html: string): Uint8Array => Buffer.from(html, 'utf8');
const parties = (entries: readonly ListEntry[]): PartyEntry[] =>
  entries.filter((entry): entry is PartyEntry => entry.kind === 'party');
const builtIn = uflpaEntityList();

/** What the page itself can say of an entry. */
const printed = (entry: PartyEntry): object => ({
  id: entry.id,
  name: entry.name,
  names: entry.names
    .filter((name) => name.origin === 'official' || name.origin === 'former')
    .map((name) => `${name.origin} ${name.text}`)
    .sort(),
  scope: entry.scope,
  sections: entry.sections,
  listed: entry.listed,
});

const small = dhsPage([
  {
    section: 'ii',
    rows: [
      { cell: 'Oak Textile Co., Ltd. (also known as Oaktex)', day: 'June 21, 2022' },
      {
        cell: 'Northern Building Corps (NBC) and its subordinate and affiliated entities',
        day: 'June 21, 2022',
      },
    ],
  },
  {
    section: 'v',
    rows: [
      { cell: 'Oak Textile Co. Ltd', day: 'January 15, 2025' },
      { cell: 'Northern Building Corps', day: 'June 21, 2022' },
      {
        cell: 'Polestar Corporation and its two Zhuhai-based subsidiaries, which include Zhuhai Pole Ink Co. Ltd., and Pole Tech Limited',
        day: '06/12/2023',
      },
    ],
  },
]);

describe('saved page of the DHS Entity List', () => {
  it('merges repeated rows into one entry with all sections and days', () => {
    const list = readListFile(page(small), 'uflpa.html');
    expect(list).toMatchObject({ id: 'uflpa', version: '2025-01-15', retrieved: '2025-01-15' });
    expect(list.raw?.reader).toContain('DHS UFLPA Entity List page');
    expect(parties(list.entries).map(printed)).toEqual([
      {
        id: 'uflpa-oak-textile-co-ltd',
        name: 'Oak Textile Co., Ltd.',
        names: ['official Oak Textile Co., Ltd.', 'official Oaktex'],
        scope: [],
        sections: ['2(d)(2)(B)(ii)', '2(d)(2)(B)(v)'],
        listed: ['2022-06-21', '2025-01-15'],
      },
      {
        id: 'uflpa-northern-building-corps',
        name: 'Northern Building Corps',
        names: ['official NBC', 'official Northern Building Corps'],
        scope: ['and its subordinate and affiliated entities'],
        sections: ['2(d)(2)(B)(ii)', '2(d)(2)(B)(v)'],
        listed: ['2022-06-21'],
      },
      expect.objectContaining({ id: 'uflpa-polestar-corporation', listed: ['2023-06-12'] }),
      expect.objectContaining({ id: 'uflpa-zhuhai-pole-ink-co-ltd', listed: ['2023-06-12'] }),
      expect.objectContaining({ id: 'uflpa-pole-tech-limited', sections: ['2(d)(2)(B)(v)'] }),
    ]);
    expect(parties(list.entries).at(-1)!.remarks).toContain('named as a subsidiary of Polestar Corporation');
  });

  it('reads a page made from the built-in edition back into the same entries', () => {
    const html = dhsPageOf(parties(builtIn.entries));
    const list = readListFile(page(html), 'uflpa.html', { version: '2026-08-03', retrieved: '2026-08-10' });
    const byId = (entries: readonly ListEntry[]): object[] =>
      parties(entries)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map(printed);
    expect(byId(list.entries)).toEqual(byId(builtIn.entries));
    const families = (entries: readonly ListEntry[]): string[] =>
      entries.flatMap((entry) => (entry.kind === 'family' ? [`${entry.id} ${entry.family}`] : [])).sort();
    expect(families(list.entries)).toEqual(families(builtIn.entries));
    expect(families(list.entries).length).toBeGreaterThan(4);
  });

  it('reads the same page in UTF-16 and with a byte order mark', () => {
    const list = readListFile(page(small), 'uflpa.html');
    const wide = Buffer.from(`\ufeff${small}`, 'utf16le');
    expect(readListFile(wide, 'uflpa.html').entries).toEqual(list.entries);
    expect(readListFile(page(`\ufeff${small}`), 'uflpa.html').entries).toEqual(list.entries);
  });

  it('says when no section is named and when a day cannot be read', () => {
    const html = small.replaceAll(/2\(d\)\(2\)\(B\)/g, 'the Act').replace('06/12/2023', 'soon');
    const list = readListFile(page(html), 'uflpa.html');
    expect(list.notes).toContain('The page does not name the section of its table 1.');
    expect(list.notes.some((note) => note.includes('"soon"'))).toBe(true);
    expect(parties(list.entries)[0]!.sections).toEqual([]);
  });

  it.each([
    ['cut off inside a table', small.slice(0, small.indexOf('Polestar')), /ends in the middle/],
    ['cut off behind a table', small.slice(0, small.indexOf('</table>') + 8), /ends in the middle/],
    [
      'a refusal',
      '<html><head><title>Access Denied</title></head><body>403 Forbidden. Reference #18</body></html>',
      /the server refused the page/,
    ],
    [
      'a login page',
      '<html><head><title>Sign in</title></head><body><form>Password <input></form></body></html>',
      /log in/,
    ],
    [
      'another page',
      '<html><head><title>Topics</title></head><body>Hello</body></html>',
      /no table with the column/,
    ],
    [
      'no column of days',
      dhsPage([{ section: 'v', rows: [{ cell: 'Oak', day: 'May 1, 2024' }] }], { dateColumn: 'Since' }),
      /no column "Effective Date"/,
    ],
    ['no rows', dhsPage([{ section: 'v', rows: [] }]), /hold no rows/],
    [
      'a cell that is a book',
      dhsPage([{ section: 'v', rows: [{ cell: 'x'.repeat(20_000), day: 'May 1, 2024' }] }]),
      /20000 characters in one cell/,
    ],
    [
      'a cell of fifty megabytes',
      dhsPage([{ section: 'v', rows: [{ cell: 'x'.repeat(50_000_000), day: 'May 1, 2024' }] }]),
      /bytes are more than the page/,
    ],
    ['a page nested without end', `<html><body>${'<div>'.repeat(5_000)}`, /nested deeper/],
  ])('refuses %s with one line', (_, html, message) => {
    expect(() => readListFile(page(html), 'uflpa.html')).toThrow(message);
    try {
      readListFile(page(html), 'uflpa.html');
    } catch (error) {
      expect((error as Error).name).toBe('UsageError');
      expect((error as Error).message).not.toContain('\n');
    }
  });
});
