import { describe, expect, test } from 'vitest';
import { daysBetween, listNotes } from '../../../src/screening/lists/age.ts';

const version = {
  version: '2026-06-23',
  retrieved: '2026-07-09',
  subject: 'parties',
  newerKnown: [],
  newerHere: [],
} as const;

describe('what a report says of the age of a list', () => {
  test('nothing within the limit, the age in days beyond it', () => {
    expect(listNotes(version, '2026-08-08', 30)).toEqual([]);
    expect(listNotes(version, '2026-08-09', 30)).toEqual([
      'fetched on 2026-07-09, longer ago than 30 days (setting screening.maximumListAge)',
    ]);
    expect(listNotes({ ...version, subject: 'places' }, '2036-01-01', 30)).toEqual([]);
  });

  test('a newer edition that is known, one that is here, and none that is older', () => {
    const notes = listNotes(
      { ...version, newerKnown: ['2026-09-29', '2026-01-01', '2026-10-30'], newerHere: ['2026-10-30'] },
      '2026-07-10',
      30,
    );
    expect(notes).toEqual([
      'a newer edition of 2026-09-29 is known and not here',
      'a newer edition of 2026-10-30 is here and not active',
    ]);
  });

  test('days are counted over the end of February and the change of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });
});
