import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/intake/index.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source, textOf } from '../support.ts';
import { oddMails } from './odd-mails.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

describe('odd mails', () => {
  it.each(oddMails())('$name: $expect', async ({ name, bytes, expect: expected, words }) => {
    const unknown = source(name, bytes, 'application/octet-stream');
    const file = { ...unknown, mediaType: (await mediaTypeOf(unknown.path, name)).mediaType };
    let inspection: Awaited<ReturnType<ReadingPool['inspect']>>;
    try {
      inspection = await pool.inspect(file);
    } catch (error) {
      expect((error as { code?: string }).code, String(error)).toBe(expected);
      return;
    }
    const failures = [
      ...(inspection.exceptions ?? []),
      ...inspection.members.flatMap(({ failure }) => failure ?? []),
    ];
    if (expected === 'read' || expected === 'container') {
      expect(failures).toEqual([]);
      expect(inspection.container ?? false).toBe(expected === 'container');
    } else expect(failures.map(({ code }) => code)).toContain(expected);
    for (const failure of failures) expect(failure.remedy.length).toBeGreaterThan(10);
    const pages = inspection.pageCount === 0 ? [] : await pool.readPages(file, 1, inspection.pageCount);
    const all = pages.map(textOf).join('\n');
    for (const word of words) expect(all).toContain(word);
  });
});
