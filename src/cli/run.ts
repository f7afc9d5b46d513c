import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { standingExceptions } from '../index/export-reader.ts';
import { readReceivedFile, walk } from '../intake/index.ts';
import { UsageError } from '../model/exception.ts';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { readPrivilegeList } from '../pipeline/privilege-list.ts';
import { type RunOutcome, runPipeline } from '../pipeline/run-pipeline.ts';
import { missingLanguages } from '../reading/index.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { interruptible } from './interruption.ts';
import { passwordsOption, readPasswords } from './passwords-file.ts';
import { progressListener } from './progress.ts';
import { formatSummary } from './summary-text.ts';
import { plain } from './table.ts';

export interface RunArguments {
  readonly paths: readonly string[];
  readonly index: string;
  readonly pipeline: string | null;
  readonly jobs: number;
  readonly offline: boolean;
  readonly json: boolean;
  readonly received: string | null;
  readonly supplier: string | null;
  readonly privilege?: string | null;
  /** File with passwords. */
  readonly passwords?: string | null;
  readonly rehash: boolean;
  readonly retryFailed: boolean;
}

export const runCommand: Command = {
  name: 'run',
  usage: 'run <path>… [--index DIR]',
  summary: 'Read files and folders into an evidence index; run again to go on or to add more.',
  options: [
    ['--index DIR', `where the evidence index is kept (default ${defaultIndexFolder})`],
    ['--pipeline FILE', 'settings per stage (default pipelines/supplier-evidence.yaml)'],
    [
      '--received FILE.csv',
      'who handed in what and when: columns path, submittedBy, receivedFrom, receivedBy, receivedOn, channel, requestId, matter, supplier',
    ],
    [
      '--supplier NAME',
      'supplier label for everything in this run (default: first folder or archive below the path)',
    ],
    [
      '--privilege FILE',
      'names, mail addresses and domains, one a line: mails and files that match are held back until released',
    ],
    passwordsOption,
    ['--jobs N', 'reading processes at a time (default: one per core, 4 at most)'],
    ['--offline', 'refuse any use of the network, in this process and in the readers'],
    ['--rehash', 'hash every file again, even one that looks unchanged'],
    ['--retry-failed', 'try again what failed in an earlier run'],
    ['--json', 'one JSON event per line on standard output'],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      pipeline: { type: 'string' },
      received: { type: 'string' },
      supplier: { type: 'string' },
      privilege: { type: 'string' },
      passwords: { type: 'string' },
      jobs: { type: 'string' },
      offline: { type: 'boolean', default: false },
      rehash: { type: 'boolean', default: false },
      'retry-failed': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError('name the files or folders to read: evidex run <path>…');
    const outcome = await runWith({
      paths: positionals,
      index: values.index,
      pipeline: values.pipeline ?? null,
      jobs: readJobs(values.jobs),
      offline: values.offline,
      json: values.json,
      received: values.received ?? null,
      supplier: values.supplier ?? null,
      privilege: values.privilege ?? null,
      passwords: values.passwords ?? null,
      rehash: values.rehash,
      retryFailed: values['retry-failed'],
    });
    if (outcome.interrupted) {
      process.stderr.write('Interrupted; what was finished is stored. Run the same command to go on.\n');
      return exitCodes.interrupted;
    }
    const index = EvidenceIndex.open(values.index);
    try {
      if (!values.json) process.stdout.write(formatSummary(index, values.index));
      return standingExceptions(index).length > 0 ? exitCodes.doneWithExceptions : exitCodes.done;
    } finally {
      index.close();
    }
  },
};

/** Runs the pipeline as the command line asks for it. @throws UsageError, FatalError */
export async function runWith(given: RunArguments): Promise<RunOutcome> {
  for (const path of given.paths) {
    if (!existsSync(path)) throw new UsageError(`there is no file or folder ${path}`);
  }
  if (await holdsNoFile(given.paths, resolve(given.index)))
    throw new UsageError(`there are no files in ${given.paths.join(', ')}`);
  const settings = readPipelineFile(given.pipeline ?? defaultPipelinePath());
  const missing = missingLanguages(settings.reading);
  if (missing.length > 0) {
    const packages = missing.map((language) => `@tesseract.js-data/${language}`).join(' ');
    throw new UsageError(
      `no OCR data for ${missing.join(', ')} (reading.languages): npm install ${packages}`,
    );
  }
  const privilege =
    given.privilege === undefined || given.privilege === null ? null : readPrivilegeList(given.privilege);
  const passwords =
    given.passwords === undefined || given.passwords === null ? [] : readPasswords(given.passwords);
  const received = given.received === null ? null : await readReceivedFile(given.received);
  if (given.offline) refuseNetwork();
  const mode = given.json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
  const outcome = await interruptible((signal) =>
    runPipeline({
      paths: given.paths,
      indexFolder: resolve(given.index),
      settings,
      jobs: given.jobs,
      offline: given.offline,
      received,
      supplier: given.supplier,
      passwords,
      privilege,
      rehash: given.rehash,
      retryFailed: given.retryFailed,
      listener: progressListener(mode),
      signal,
    }),
  );
  for (const path of outcome.receivedWithoutFile) {
    process.stderr.write(`${given.received}: no file in this index has the path ${plain(path)}\n`);
  }
  return outcome;
}

async function holdsNoFile(paths: readonly string[], index: string): Promise<boolean> {
  for await (const _found of walk(paths, { exclude: [index] })) return false;
  return true;
}

/** Number of reading processes: one per core, 4 at most, since each may hold 400 MB. @throws UsageError */
export function readJobs(text: string | undefined): number {
  if (text === undefined) return Math.max(1, Math.min(4, availableParallelism()));
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 64) {
    throw new UsageError(`--jobs takes a whole number from 1 to 64, not "${text}"`);
  }
  return Number(text);
}
