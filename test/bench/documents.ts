/**
 * Prints how well the rules read documents they were not written on: makes the set in a temporary folder and compares.
 * `npm run bench:documents`
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePapers } from './documents/make.ts';

const folder = await mkdtemp(join(tmpdir(), 'documents-'));
try {
  const gold = await makePapers(folder);
  const evidex = new URL('../../src/cli/evidex.ts', import.meta.url).pathname;
  const options = process.argv.slice(2);
  const run = spawnSync(process.execPath, [evidex, 'eval', gold, '--verbose', ...options], {
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
