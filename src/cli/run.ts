import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { documentTypes, loadTypeFolder } from '../../schemas/index.ts';
import type { ModelSettings } from '../extraction/llm/model-settings.ts';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { standingExceptions } from '../index/export-reader.ts';
import { readReceivedFile, walk } from '../intake/index.ts';
import { UsageError } from '../model/exception.ts';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { readPrivilegeList } from '../pipeline/privilege-list.ts';
import { modelSetup } from '../pipeline/propose/model-setup.ts';
import { reportedChanges } from '../pipeline/rescreen/screening-report.ts';
import type { RunListener } from '../pipeline/run-events.ts';
import { type RunOutcome, runPipeline } from '../pipeline/run-pipeline.ts';
import { missingLanguages } from '../reading/index.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { interruptible } from './interruption.ts';
import { readJobs } from './jobs.ts';
import { type ModelPlan, planText } from './model-text.ts';
import { passwordsOption, readPasswords } from './passwords-file.ts';
import { progressListener } from './progress.ts';
import { changesText } from './screen-report-text.ts';
import { formatSummary } from './summary-text.ts';
import { count, plain } from './table.ts';

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
  /** Folder with a person's own document types. */
  readonly types?: string | null;
  /** Hosts that documents may be sent to. */
  readonly allowedHosts?: readonly string[];
  /** Who allows it. */
  readonly by?: string | null;
  readonly noModel?: boolean;
  readonly estimate?: boolean;
  /** Engines whose readings count; those of the pipeline file when left out. */
  readonly engines?: readonly ('rules' | 'llm')[];
  /** Is told of every event of the run as well. */
  readonly onEvent?: RunListener;
}

export const runCommand: Command = {
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
    ['--types FOLDER', 'document types of your own, beside or in place of the built-in ones'],
    [
      '--allow-host HOST',
      'send documents to the language model on exactly this host, with its port where its address names one; without it nothing is ever sent',
    ],
    ['--by NAME', 'who allows it, for the record (default: your user name on this machine)'],
    ['--no-model', 'ask no language model, even where one is set up'],
    ['--estimate', 'say what asking a language model would take, by document type, and send nothing'],
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
      types: { type: 'string' },
      'allow-host': { type: 'string', multiple: true, default: [] },
      by: { type: 'string' },
      'no-model': { type: 'boolean', default: false },
      estimate: { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
      rehash: { type: 'boolean', default: false },
      'retry-failed': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError('name the files or folders to read: evidex run <path>…');
    let plan: ModelPlan | null = null;
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
      types: values.types ?? null,
      allowedHosts: values['allow-host'],
      by: values.by ?? null,
      noModel: values['no-model'],
      estimate: values.estimate,
      onEvent: (event) => {
        if (event.kind === 'model-plan') plan = event;
      },
    });
    if (outcome.interrupted) {
      process.stderr.write('Interrupted; what was finished is stored. Run the same command to go on.\n');
      return exitCodes.interrupted;
    }
    const index = EvidenceIndex.open(values.index);
    try {
      tellChanges(index, outcome, values.json);
      if (!values.json)
        process.stdout.write(
          values.estimate ? estimateText(index, plan) : formatSummary(index, values.index),
        );
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
  // Before a person's own document types are loaded: they are programs.
  if (given.offline) refuseNetwork();
  const settings = readPipelineFile(given.pipeline ?? defaultPipelinePath());
  const extraction =
    given.engines === undefined
      ? settings.extraction
      : { ...settings.extraction, engines: [...given.engines] };
  const setup = modelSetup(settings.model, process.env, {
    offline: given.offline,
    noModel: given.noModel ?? false,
    engines: extraction.engines,
  });
  const typeFolder = given.types ?? settings.schemas ?? null;
  const own = typeFolder === null ? [] : await loadTypeFolder(typeFolder);
  requireKnownTypes(settings.model.send, [...documentTypes().keys(), ...own.map(({ id }) => id)]);
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
  const mode = given.json ? 'json' : process.stderr.isTTY ? 'bar' : 'lines';
  const listener = progressListener(mode);
  const outcome = await interruptible((signal) =>
    runPipeline({
      paths: given.paths,
      indexFolder: resolve(given.index),
      settings: { ...settings, extraction },
      typeFolder: typeFolder === null ? null : resolve(typeFolder),
      model: {
        setup,
        allowedHosts: given.allowedHosts ?? [],
        by: given.by?.trim() || userName(),
        estimate: given.estimate ?? false,
      },
      jobs: given.jobs,
      offline: given.offline,
      received,
      supplier: given.supplier,
      passwords,
      privilege,
      rehash: given.rehash,
      retryFailed: given.retryFailed,
      listener: (event) => {
        given.onEvent?.(event);
        listener(event);
      },
      signal,
    }),
  );
  for (const path of outcome.receivedWithoutFile) {
    process.stderr.write(`${given.received}: no file in this index has the path ${plain(path)}\n`);
  }
  return outcome;
}

/** How the mentions in papers that were searched before differ now: because of lists, rules, or papers read anew. */
function tellChanges(index: EvidenceIndex, { screening, searchedAgain }: RunOutcome, json: boolean): void {
  if (screening === null) return;
  const changes = reportedChanges(index, screening - 1, false);
  if (json) {
    for (const change of changes) process.stdout.write(`${JSON.stringify({ kind: 'change', change })}\n`);
    return;
  }
  if (searchedAgain.files === 0 && changes.length === 0) return;
  const again =
    searchedAgain.files === 0
      ? ''
      : `Searched again because lists or rules have changed: ${count(searchedAgain.pages, 'page')} of ${count(searchedAgain.files, 'file')}.\n`;
  process.stdout.write(
    `\n${again}${changes.length === 0 ? 'No mention has come, gone or changed.\n' : changesText(changes)}`,
  );
}

/** A misspelt type would be sent although somebody meant to except it. @throws UsageError */
function requireKnownTypes(send: ModelSettings['send'], known: readonly string[]): void {
  for (const key of ['types', 'exceptTypes'] as const)
    for (const type of send[key])
      if (!known.includes(type))
        throw new UsageError(
          `model.send.${key} in the pipeline file names "${type}", which is no document type; evidex schema list names them all`,
        );
}

/** The estimate that was asked for, and what it does not count. */
function estimateText(index: EvidenceIndex, plan: ModelPlan | null): string {
  if (plan === null) return 'No estimate could be made.\n';
  const exceptions = standingExceptions(index).length;
  const left =
    exceptions === 0
      ? ''
      : `  What could not be read is not counted: see evidex exceptions (${exceptions}).\n`;
  return `\n${planText(plan)}${left}`;
}

/** Name of the person at this machine; some containers have none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

async function holdsNoFile(paths: readonly string[], index: string): Promise<boolean> {
  for await (const _found of walk(paths, { exclude: [index] })) return false;
  return true;
}
