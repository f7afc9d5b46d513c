import { afterEach, describe, expect, test, vi } from 'vitest';
import { progressListener } from '../../src/cli/progress.ts';
import { screenProgress } from '../../src/cli/screen-progress.ts';
import { screeningReportText } from '../../src/cli/screen-report-text.ts';
import { plain } from '../../src/cli/table.ts';
import { searchRecord } from '../../src/index/search-record.ts';

/** A title that would colour the terminal, ring its bell, turn the direction of words and begin a line. */
const title = 'House \u001b[31m\u0007\u009blist\u202e\u2066\u061c\u2028of\r\nfirms';
const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

afterEach(() => vi.restoreAllMocks());

describe('what lists and documents print', () => {
  test('is one harmless line', () => {
    expect(plain(title)).toBe('House  [31m list of firms');
    expect(plain('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`);
    expect(plain('𠮷'.repeat(3), 2)).toBe('𠮷…');
  });

  test.each([
    [
      'a run',
      () =>
        progressListener('lines')({
          kind: 'started',
          paths: ['dump'],
          network: 'none',
          model: 'none',
          lists: [title],
        } as unknown as Parameters<ReturnType<typeof progressListener>>[0]),
    ],
    ['a screening', () => screenProgress('lines')({ kind: 'started', index: title, lists: [title] })],
  ])('is so in the first lines of %s', (_label, start) => {
    let written = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written += String(text);
      return true;
    });
    start();
    expect(written).toContain('House  [31m list of firms');
    expect(written).not.toMatch(harmful);
  });

  test('is so in the report of a screening', () => {
    const checked = `checked by ${title} on 2026-11-02`;
    const edition = {
      id: 'house',
      title,
      version: '2026-11-01',
      retrieved: '2026-11-01',
      hash: 'h',
      entries: 1,
      names: 1,
      entriesWithChineseName: 0,
      subject: 'parties',
      checked,
    } as const;
    const counts = { new: 0, gone: 0, regraded: 0, changed: 0, raised: 0 };
    const text = screeningReportText(
      {
        screening: 1,
        since: null,
        matcher: { before: null, now: '1' },
        files: 0,
        pages: 0,
        failed: 0,
        counts,
        changes: [],
        lists: [{ id: 'house', title, before: null, now: edition }],
        search: searchRecord([edition], 0, [], 0),
      },
      'evidence',
    );
    expect(text).toContain('House  [31m list of firms');
    expect(text).not.toMatch(harmful);
  });
});
