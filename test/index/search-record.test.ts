import { describe, expect, it } from 'vitest';
import { type SearchedList, searchRecord, searchStatement } from '../../src/index/search-record.ts';

const list = (given: Partial<SearchedList>): SearchedList => ({
  id: 'a',
  title: 'A',
  version: '2026-01-01',
  retrieved: '2026-01-02',
  hash: 'h',
  entries: 10,
  names: 30,
  entriesWithChineseName: 4,
  subject: 'parties',
  checked: 'not checked by a person',
  ...given,
});

describe('the statement of a search', () => {
  it('at nothing found says just what the contract of words asks for', () => {
    expect(searchStatement([list({})], { pages: 3, files: 0 }, 0)).toBe(
      'No listed name matched in the text that could be read. Not searched: 3 pages. Chinese names known for 4 of 10 entries. Unnamed subsidiaries cannot be matched. This is not a finding that a party is unconnected.',
    );
  });

  it('counts Chinese names for parties alone: places all have one', () => {
    const places = list({ id: 'b', subject: 'places', entries: 200, entriesWithChineseName: 200 });
    expect(searchStatement([list({}), places], { pages: 0, files: 0 }, 0)).toContain('for 4 of 10 entries');
  });

  it('names files that were not opened, and ends in the same caution where something was found', () => {
    const words = searchStatement([list({})], { pages: 1, files: 2 }, 5);
    expect(words).toContain('5 mentions');
    expect(words).toContain('Not searched: 1 page and 2 files that could not be opened.');
    expect(words).toContain('This is not a finding that a party is unconnected.');
    expect(words).not.toContain('No listed name');
  });

  it('adds up pages and files that were not searched for different reasons', () => {
    const record = searchRecord(
      [list({}), list({ id: 'b', names: 5 })],
      7,
      [
        { reason: 'held back', pages: 2, files: 0 },
        { reason: 'protected', pages: 0, files: 1 },
        { reason: 'unreadable', pages: 1, files: 0 },
      ],
      0,
    );
    expect(record.names).toBe(35);
    expect(record.statement).toContain('Not searched: 3 pages and 1 file that could not be opened.');
  });
});
