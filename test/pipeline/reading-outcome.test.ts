import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/model/exception.ts';
import {
  type InspectionException,
  type PageState,
  readingExceptions,
  stateAfterReading,
} from '../../src/pipeline/reading-outcome.ts';

const read = (page: number): PageState => ({ page, kind: 'text', reason: '', notes: '[]' });
const unread = (page: number, reason: string): PageState => ({
  page,
  kind: 'unreadable',
  reason,
  notes: '[]',
});
const pixels =
  'an image of 40000 × 40000 pixels was not read: the limit is 120000000 (reading.limits.pixels)';
const wholeTime = 'reading took longer than 3600 seconds (reading.limits.secondsPerDocument)';
const pageTime = 'reading took longer than 90 seconds (reading.limits.secondsPerPage)';

function outcome(
  pages: readonly PageState[],
  inspected: readonly InspectionException[] = [],
  failures: readonly DocumentError[] = [],
): { rows: string[]; state: string; reason: string | null } {
  const exceptions = readingExceptions('f', pages, failures, inspected);
  return {
    rows: exceptions.map(({ page, code }) => `${page ?? '-'} ${code}`),
    ...stateAfterReading(pages, pages.length, exceptions, inspected),
  };
}

describe('how reading a file ended', () => {
  it('a limit that inspecting the file named has one row, and makes a file without any other page limited', () => {
    const inspected = [{ page: 1, code: 'limit-pixels', cause: pixels }];
    expect(outcome([unread(1, pixels)], inspected)).toEqual({ rows: [], state: 'limited', reason: pixels });
    expect(outcome([unread(1, pixels), read(2)], inspected)).toEqual({
      rows: [],
      state: 'partial',
      reason: '1 of 2 pages could not be read',
    });
  });

  it('damage beside a limit is damage', () => {
    const inspected = [{ page: 1, code: 'limit-pixels', cause: pixels }];
    expect(outcome([unread(1, pixels), unread(2, 'the image data is cut')], inspected)).toEqual({
      rows: ['2 unreadable-page'],
      state: 'failed',
      reason: '2 of 2 pages could not be read',
    });
  });

  it('the limit on the time of a document has one row however many pages are left', () => {
    const failure = new DocumentError({
      code: 'timeout',
      stage: 'read',
      cause: wholeTime,
      remedy: 'raise the limit',
      page: 3,
    });
    const pages = [read(1), unread(2, wholeTime), unread(3, wholeTime), unread(4, wholeTime)];
    expect(outcome(pages, [], [failure])).toMatchObject({ rows: ['- timeout'], state: 'partial' });
    expect(outcome(pages)).toMatchObject({ rows: ['- timeout'], state: 'partial' });
  });

  it('the limit on the time of a page has a row for each', () => {
    expect(outcome([unread(1, pageTime), unread(2, pageTime)])).toEqual({
      rows: ['1 timeout', '2 timeout'],
      state: 'limited',
      reason: `2 of 2 pages could not be read: ${pageTime}`,
    });
  });
});
