import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../../../src/cli/exit-codes.ts';
import { oncePerRun } from '../once-per-run.ts';
import { runEvidex, temporaryFolder } from '../run-evidex.ts';
import { writeHostileFiles } from './hostile-files.ts';

/** A copy of an index of few text files that mean harm, which the real pipeline makes once for all test files of a run. */
export async function makeSmallIndex(): Promise<{ readonly folder: string; remove(): void }> {
  const made = await oncePerRun('small-index', async (place) => {
    const dump = join(place, 'supplier files');
    writeHostileFiles(join(dump, 'Zarquon'));
    const words = ['run', dump, '--index', join(place, 'index'), '--offline', '--jobs', '1'];
    const done = await runEvidex(words);
    if (done.code !== exitCodes.done && done.code !== exitCodes.doneWithExceptions)
      throw new Error(`the index was not made (${done.code}): ${done.stderr}`);
    return null;
  });
  const place = temporaryFolder('small-index');
  cpSync(made.folder, place, { recursive: true });
  return { folder: join(place, 'index'), remove: () => rmSync(place, { recursive: true, force: true }) };
}
