import { mkdtempSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/intake/index.ts';
import { makeFiles } from '../../bench/formats/mail-files.ts';
import { newPool } from '../support.ts';

const pool = newPool();
afterAll(() => pool.close());

it('the files of the bench have the pages that they say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidex-mail-bench-'));
  for (const { name, pages } of await makeFiles(folder)) {
    const path = join(folder, name);
    const { mediaType } = await mediaTypeOf(path, name);
    const { size } = await stat(path);
    const inspection = await pool.inspect({ sha256: name, path, displayPath: name, mediaType, size });
    expect(inspection.pageCount, name).toBe(pages);
    expect(inspection.exceptions ?? [], name).toEqual([]);
    if (name === 'mailbox.mbox') expect(inspection.members).toHaveLength(500);
  }
});
