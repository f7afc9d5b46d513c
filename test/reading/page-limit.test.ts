import { describe, expect, it } from 'vitest';
import { limitedPageCount } from '../../src/reading/page-limit.ts';

describe('limitedPageCount', () => {
  it('reads every page up to the limit and says nothing', () => {
    expect(limitedPageCount(0, { pages: 3 })).toEqual({ pageCount: 0, exceptions: [] });
    expect(limitedPageCount(3, { pages: 3 })).toEqual({ pageCount: 3, exceptions: [] });
  });

  it('reads the first pages beyond it, and names the setting and the pages that are missing', () => {
    const { pageCount, exceptions } = limitedPageCount(7, { pages: 3 });
    expect(pageCount).toBe(3);
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({ code: 'limit-pages' });
    expect(exceptions[0]!.cause).toContain('reading.limits.pages');
    expect(exceptions[0]!.cause).toContain('pages 4 to 7 are missing');
    expect(limitedPageCount(4, { pages: 3 }).exceptions[0]!.cause).toContain('page 4 is missing');
  });
});
