import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { exceptionsOf } from '../index/export-reader.ts';
import { projectFolder } from '../pipeline/project-folder.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { demoBrief } from './demo-brief.ts';
import { exitCodes } from './exit-codes.ts';
import { readJobs } from './jobs.ts';
import { runWith } from './run.ts';
import { formatSummary } from './summary-text.ts';
import { count } from './table.ts';

/** What samples/make plants: files that must end in a ledger state of their own, or in an exception. */
const plantedSchema = z.object({
  exceptions: z.array(z.object({ file: z.string(), reason: z.string(), note: z.string() })),
});

const defaultBriefFolder = './brief';

export const demoCommand: Command = {
  options: [
    ['--index DIR', `where the evidence index is kept (default ${defaultIndexFolder})`],
    ['--brief DIR', `where the brief is written (default ${defaultBriefFolder})`],
  ],
  async run(words) {
    const { values } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      brief: { type: 'string', default: defaultBriefFolder },
    });
    const samples = join(projectFolder(), 'samples');
    const outcome = await runWith({
      paths: [relative(process.cwd(), join(samples, 'dump')) || '.'],
      index: values.index,
      pipeline: null,
      jobs: readJobs(undefined),
      offline: true,
      json: false,
      received: null,
      supplier: null,
      rehash: false,
      retryFailed: false,
      passwords: relative(process.cwd(), join(samples, 'passwords.txt')),
      privilege: relative(process.cwd(), join(samples, 'privilege.txt')),
    });
    if (outcome.interrupted) return exitCodes.interrupted;
    const written = await demoBrief(samples, values.index, values.brief);
    if (written !== exitCodes.done) return written;
    const index = EvidenceIndex.open(values.index);
    try {
      process.stdout.write(`\n${formatSummary(index, values.index)}`);
      return compareWithPlanted(index, join(samples, 'expected-exceptions.json'), values.index, values.brief);
    } finally {
      index.close();
    }
  },
};

/** The sample dump holds broken files on purpose: the demo has worked when exactly those are the exceptions. */
function compareWithPlanted(
  index: EvidenceIndex,
  plantedPath: string,
  folder: string,
  brief: string,
): number {
  const planted = plantedSchema.parse(JSON.parse(readFileSync(plantedPath, 'utf8'))).exceptions;
  const exceptions = exceptionsOf(index);
  const missing = planted.filter(
    ({ file, reason }) =>
      !index.ledger.occurrencesAt(file).some((occurrence) => occurrence.state === reason) &&
      !exceptions.some(
        (exception) => exception.path === file && exception.code === reason.replaceAll(' ', '-'),
      ),
  );
  const surplus = exceptions.filter((exception) => !planted.some(({ file }) => file === exception.path));
  if (missing.length > 0 || surplus.length > 0) {
    for (const row of missing)
      process.stdout.write(`Planted but not reported: ${row.file} (${row.reason})\n`);
    for (const row of surplus) process.stdout.write(`Reported but not planted: ${row.path} (${row.code})\n`);
    return exitCodes.doneWithExceptions;
  }
  const [flag] = [...index.results.flags()].sort((one, other) => (one.grade < other.grade ? -1 : 1));
  const option = folder === defaultIndexFolder ? '' : ` --index ${folder}`;
  process.stdout.write(`
The ${count(exceptions.length, 'exception')} ${exceptions.length === 1 ? 'is' : 'are'} planted in the sample dump, and all that was planted was reported.

Next:
  npm run evidex -- show ${flag?.id.slice(0, 12) ?? '<id>'}${option} --picture flag.png   one mention, with its place on the page
  ${brief}   the brief of the matter for counsel: open brief.xlsx, click on a cell
  npm run evidex -- export --out ./export${option}   workbook and JSON Lines
  npm run evidex -- run <your folder> --index ./my-index   your own documents
`);
  return exitCodes.done;
}
