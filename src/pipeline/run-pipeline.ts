import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { EvidenceIndex } from '../index/evidence-index.ts';
import { prepareFolder } from '../index/open-database.ts';
import { lockForRun } from '../index/run-lock.ts';
import { type ReceivedFile, removeHalfWritten, rowsWithoutFile } from '../intake/index.ts';
import { FatalError, UsageError } from '../model/exception.ts';
import { createReadingPool } from '../reading/index.ts';
import type { ActiveLists } from '../screening/index.ts';
import { createAnalysisPool } from './analysis-pool.ts';
import { FamilyBudgets } from './family-budget.ts';
import { activeListsOf } from './lists/active-lists.ts';
import { listsInWords, recordLists, requireKnownLists } from './lists/used-lists.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import type { PrivilegeList } from './privilege-list.ts';
import { processDump } from './process-dump.ts';
import { type ModelOptions, withoutModel } from './propose/model-options.ts';
import type { ModelRecord } from './propose/model-record.ts';
import { runModelPass } from './propose/run-model-pass.ts';
import { sweepQuarantine } from './quarantine.ts';
import { type RescreenOutcome, rescreen } from './rescreen/rescreen.ts';
import { ScreeningPass } from './rescreen/screening-pass.ts';
import type { RunContext } from './run-context.ts';
import type { RunListener } from './run-events.ts';
import { configurationOf, loadTypesOf, settingsToKeep } from './run-settings.ts';
import { settleHolds } from './settle-holds.ts';
import { PROPOSE_STAGE } from './stages.ts';
import { traceObservations } from './trace-observations.ts';

export interface RunOptions {
  readonly paths: readonly string[];
  readonly indexFolder: string;
  readonly settings: PipelineSettings;
  /** Reading processes, 1 to the number of cores. */
  readonly jobs: number;
  readonly offline: boolean;
  readonly received: ReceivedFile | null;
  readonly supplier: string | null;
  /** Passwords to try on protected files, in this order; never stored. */
  readonly passwords: readonly string[];
  /** Names, addresses and domains whose families are held back; null to hold none that is not held already. */
  readonly privilege: PrivilegeList | null;
  readonly rehash: boolean;
  readonly retryFailed: boolean;
  /** Folder with a person's own document types; null for none. */
  readonly typeFolder?: string | null;
  /** Which language model may be asked; none when left out. */
  readonly model?: ModelOptions;
  readonly listener: RunListener;
  readonly signal: AbortSignal;
}

export interface RunOutcome {
  readonly interrupted: boolean;
  readonly seconds: number;
  /** Paths of the `--received` file that no file of the dump bears. */
  readonly receivedWithoutFile: readonly string[];
  /** What the model pass did. */
  readonly model: ModelRecord;
  /** Files that were searched again because lists or rules have changed since. */
  readonly searchedAgain: RescreenOutcome;
  /** Number of the pass over pages that the run was, for what differs since; null where it searched nothing. */
  readonly screening: number | null;
}

/** The review app holds an index for moments, while it carries out what a person decided; milliseconds. */
const patience = 5_000;

/**
 * Brings everything below the given paths through intake, reading, documents, extraction and screening into an
 * evidence index. Finished work is kept; a broken-off run goes on where it was.
 * @throws UsageError, FatalError for bad input and places that cannot be used; never for a single document.
 */
export async function runPipeline(options: RunOptions): Promise<RunOutcome> {
  const started = Date.now();
  const types = await loadTypesOf(options.typeFolder ?? null);
  prepareFolder(options.indexFolder);
  // The lock comes first: two runs that begin at once must not both make the tables.
  const unlock = lockForRun(options.indexFolder, patience);
  let index: EvidenceIndex;
  try {
    index = EvidenceIndex.create(options.indexFolder);
  } catch (error) {
    unlock();
    throw error;
  }
  if (options.privilege === null && index.isHoldingOpen) {
    unlock();
    index.close();
    throw new UsageError(
      'the last run with a privilege list was broken off before it was decided what is held: give --privilege FILE again',
    );
  }
  const lists = listsFor(index, options.settings, unlock);
  const temporaryFolder = freshTemporaryFolder(options.indexFolder);
  const pool = createReadingPool({
    jobs: options.jobs,
    settings: options.settings.reading,
    temporaryFolder,
    offline: options.offline,
    passwords: options.passwords,
    unpackLimits: options.settings.intake.limits,
  });
  const analysis = createAnalysisPool({
    workers: options.jobs,
    limits: options.settings.analysis,
    lists,
    screening: options.settings.screening,
    typeFolder: options.typeFolder ?? null,
    offline: options.offline,
  });
  const { screening } = options.settings;
  const pass = new ScreeningPass(index, 'run', lists, screening);
  // A fault of the whole run (a full disk) stops it in the same order as Ctrl-C does.
  const fault = new AbortController();
  const context: RunContext = {
    index,
    analysis,
    settings: options.settings,
    pool,
    pass,
    readQueue: new PQueue({ concurrency: options.jobs * 2 }),
    temporaryFolder,
    listener: options.listener,
    signal: AbortSignal.any([options.signal, fault.signal]),
    configuration: configurationOf(options.settings, types),
    types,
    hasPasswords: options.passwords.length > 0,
    triedWithPasswords: new Set(),
    budgets: new FamilyBudgets(options.settings.intake.limits.familyBytes),
    retryFailed: options.retryFailed,
  };
  const model = options.model ?? withoutModel;
  const network = networkWords(options.offline, model);
  const run = index.runs.start(
    options.paths,
    settingsToKeep(options.settings, options.typeFolder ?? null),
    network,
  );
  try {
    index.transaction(() => {
      recordLists(index, pass.listVersions);
      // They speak of the last time that a model was to be asked.
      index.results.clearExceptions(PROPOSE_STAGE);
      index.events.append('run-started', {
        subject: `run ${run}`,
        configuration: context.configuration,
        ...(options.privilege === null ? {} : { privilege: options.privilege.sha256 }),
      });
    });
    options.listener({
      kind: 'started',
      paths: options.paths,
      network,
      model: modelWords(model),
      lists: listsInWords(pass.listVersions, screening.maximumListAge),
    });
    await processDump(context, options, fault, run);
    sweepQuarantine(index);
    const searchedAgain = await searchAgain(context, lists, options);
    const record = await runModelPass(context, model);
    index.transaction(() => index.runs.setModel(run, record));
    const interrupted = options.signal.aborted;
    if (!interrupted) traceObservations(index);
    index.transaction(() => {
      settleHolds(index);
      // A pass that was broken off is finished by the next one.
      if (!interrupted) pass.finish();
      index.runs.finish(run, interrupted ? 'interrupted' : 'finished');
      index.events.append('run-finished', {
        subject: `run ${run}`,
        outcome: interrupted ? 'interrupted' : 'finished',
      });
    });
    const seconds = (Date.now() - started) / 1000;
    options.listener({ kind: 'finished', seconds, interrupted });
    const receivedWithoutFile = options.received === null ? [] : pathsWithoutFile(index, options.received);
    return { interrupted, seconds, receivedWithoutFile, model: record, searchedAgain, screening: pass.begun };
  } finally {
    await pool.close();
    await analysis.close();
    rmSync(temporaryFolder, { recursive: true, force: true });
    unlock();
    index.close();
  }
}

/** Searches the files again that were searched for other names, or by other rules, than count now. */
function searchAgain(
  { index, pass, settings, signal, listener }: RunContext,
  lists: ActiveLists,
  { jobs }: RunOptions,
): Promise<RescreenOutcome> {
  return rescreen({
    index,
    pass,
    lists,
    screening: settings.screening,
    limits: settings.analysis,
    jobs,
    signal,
    onProgress: (progress) => listener({ kind: 'searched-again', ...progress }),
  });
}

/** The lists that count in the index; frees it when the settings name one that does not. @throws UsageError, FatalError */
function listsFor(index: EvidenceIndex, { screening }: PipelineSettings, unlock: () => void): ActiveLists {
  try {
    const lists = activeListsOf(index);
    requireKnownLists(lists, screening.lists);
    return lists;
  } catch (error) {
    unlock();
    index.close();
    throw error;
  }
}

function networkWords(offline: boolean, { setup, estimate }: ModelOptions): string {
  if (offline) return 'refused (--offline)';
  if (setup.state === 'off' || estimate) return 'not used';
  return `for the language model on ${setup.endpoint.host} alone, and only where it is allowed`;
}

function modelWords({ setup, estimate }: ModelOptions): string {
  if (estimate) return 'nothing is sent (--estimate)';
  return setup.state === 'off' ? setup.reason : `${setup.endpoint.name} on ${setup.endpoint.host}`;
}

function pathsWithoutFile(index: EvidenceIndex, received: ReceivedFile): string[] {
  const paths = [...index.ledger.occurrences()].map((occurrence) => occurrence.path);
  return rowsWithoutFile(received, paths).map((row) => row.path);
}

function freshTemporaryFolder(indexFolder: string): string {
  const parent = join(indexFolder, 'temporary');
  // What an earlier run left behind when it was killed is of no use: only finished results count.
  try {
    removeHalfWritten(indexFolder);
    rmSync(parent, { recursive: true, force: true });
    mkdirSync(parent);
    return mkdtempSync(join(parent, 'run-'));
  } catch (error) {
    throw new FatalError(`cannot write the evidence index in ${indexFolder}: ${(error as Error).message}`);
  }
}
