import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * A folder that is made once in a run of the tests, by the first file that asks for it, while the others wait. What lies in
 * it is copied and never changed. What `make` gives back is JSON, and is given to every file.
 *
 * @throws Error in every file when it could not be made.
 */
export async function oncePerRun<Result>(
  name: string,
  make: (folder: string) => Promise<Result>,
): Promise<{ readonly folder: string; readonly result: Result }> {
  const folder = join(inject('runFolder'), name);
  const told = `${folder}.json`;
  if (isFirst(folder)) {
    let outcome: Outcome<Result>;
    try {
      outcome = { result: await make(folder) };
    } catch (error) {
      outcome = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    // Whole or not there at all: the others read it as soon as it has its name.
    writeFileSync(`${told}.part`, JSON.stringify(outcome));
    renameSync(`${told}.part`, told);
  }
  while (!existsSync(told)) await setTimeout(100);
  const outcome = JSON.parse(readFileSync(told, 'utf8')) as Outcome<Result>;
  if ('fault' in outcome) throw new Error(`${name} was not made: ${outcome.fault}`);
  return { folder, result: outcome.result };
}

type Outcome<Result> = { readonly result: Result } | { readonly fault: string };

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
