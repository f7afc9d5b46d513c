import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../../../src/cli/exit-codes.ts';
import { runEvidex, temporaryFolder } from '../run-evidex.ts';
import { writeHostileFiles } from './hostile-files.ts';

/** Makes an index of few text files that mean harm, by the real pipeline; takes seconds. */
export async function makeSmallIndex(): Promise<{ readonly folder: string; remove(): void }> {
  const place = temporaryFolder('small-index');
  const dump = join(place, 'supplier files');
  writeHostileFiles(join(dump, 'Zarquon'));
  const folder = join(place, 'index');
  const done = await runEvidex(['run', dump, '--index', folder, '--offline']);
  if (done.code !== exitCodes.done && done.code !== exitCodes.doneWithExceptions)
    throw new Error(`the index was not made (${done.code}): ${done.stderr}`);
  return { folder, remove: () => rmSync(place, { recursive: true, force: true }) };
}
