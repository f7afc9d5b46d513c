import { join, relative } from 'node:path';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { briefCommand } from './brief.ts';
import { exitCodes } from './exit-codes.ts';
import { matterCommand } from './matter.ts';

/** The matter of the sample dump, as its notice of detention prints it; who opens it is as made up as its papers. */
const matter = 'Harbor & Pine DN-1703-2025-004417';
const facts: readonly (readonly [string, string])[] = [
  ['--entry', 'HPA-0072918-4'],
  ['--line', '001'],
  ['--detention', 'DN-1703-2025-004417'],
  ['--detained', '2025-08-04'],
  ['--imported', '2025-07-29'],
  ['--presented', '2025-07-30'],
  ['--authority', 'uflpa'],
  ['--port', '1703 Savannah, Georgia'],
  ['--goods', "men's cotton knit T-shirts"],
  ['--importer', 'Harbor & Pine Apparel, Inc.'],
  ['--chain', 'cotton'],
];

/**
 * Opens the matter of the samples where it is not open yet, says how its papers stand to it, and writes its brief.
 * @param samples folder of the samples
 * @returns the exit code of what failed, else 0.
 */
export async function demoBrief(samples: string, folder: string, out: string): Promise<number> {
  const given = ['--by', 'Demo', '--index', folder];
  if (!hasMatter(folder)) {
    const opened = await matterCommand.run(['new', matter, ...facts.flat(), ...given]);
    if (opened !== exitCodes.done) return opened;
  }
  const rows = relative(process.cwd(), join(samples, 'matter.csv'));
  const assigned = await matterCommand.run(['assign', matter, rows, ...given]);
  if (assigned !== exitCodes.done) return assigned;
  const passwords = relative(process.cwd(), join(samples, 'passwords.txt'));
  return briefCommand.run([
    ...['--matter', matter, '--out', out, '--index', folder],
    ...['--passwords', passwords],
  ]);
}

function hasMatter(folder: string): boolean {
  const index = EvidenceIndex.openToRead(folder);
  try {
    return index.matters.all().some(({ name }) => name === matter);
  } finally {
    index.close();
  }
}
