import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/model/exception.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source } from '../support.ts';
import { oddPdfs } from './odd-pdfs.ts';

let pool: ReadingPool;
beforeAll(() => {
  // Limits small enough that what is made to flood a reader reaches them soon.
  pool = newPool({ limits: { secondsPerPage: 60 } });
});
afterAll(() => pool.close());

describe('odd PDFs', async () => {
  const cases = await oddPdfs();

  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(35);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)('$name: $expect', { timeout: 150_000 }, async ({ name, bytes, expect: expected }) => {
    expect(await outcomeOf(name, bytes)).toBe(expected);
  });

  /** How a file ends, as the ledger would put it; the code of the exception where it could not be opened. */
  async function outcomeOf(name: string, bytes: Buffer): Promise<string> {
    const pdf = source(name, bytes, 'application/pdf');
    try {
      const inspection = await pool.inspect(pdf);
      const pages = await pool.readPages(pdf, 1, inspection.pageCount);
      const unreadable = pages.filter((page) => page.kind === 'unreadable').length;
      if (unreadable === pages.length) return 'failed';
      const lost = (inspection.exceptions ?? []).length > 0 || unreadable > 0;
      return lost ? 'partial' : 'read';
    } catch (error) {
      if (error instanceof DocumentError) return error.code;
      throw error;
    }
  }
});
