import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { EvidenceIndex } from '../../index/evidence-index.ts';
import { isLockedByRun, lockForRun } from '../../index/run-lock.ts';
import { hashOf } from '../../model/hashing.ts';
import { createReadingPool, type ReadingPool } from '../../reading/index.ts';
import { type AnalysisPool, createAnalysisPool } from '../analysis-pool.ts';
import { FamilyBudgets } from '../family-budget.ts';
import { activeListsOf } from '../lists/active-lists.ts';
import type { PipelineSettings } from '../pipeline-file.ts';
import { processFile } from '../process-file.ts';
import { ScreeningPass } from '../rescreen/screening-pass.ts';
import type { RunContext } from '../run-context.ts';
import { configurationOf, loadTypesOf, settingsOfLastRun } from '../run-settings.ts';
import { settleHolds } from '../settle-holds.ts';
import { FILE_STAGE } from '../stages.ts';
import { isTraced, traceObservations } from '../trace-observations.ts';
import { filesBehindDecisions, isBehindDecisions, neighboursOf } from './decisions-on-file.ts';

/** `busy`: a run holds the index; it respects the decisions of files that it comes to, the others wait. */
export type CarriedOut = 'done' | 'busy';

/** Rounds after which papers of several files have settled. */
const mostRounds = 4;

/**
 * Makes again what decisions about papers bear on, with the settings of the last run: the same work, in the same order,
 * under the same keys as a run does it. Threads are kept from one time to the next.
 */
export class CarryOut {
  readonly #index: EvidenceIndex;
  readonly #folder: string;
  readonly #passwords: readonly string[];
  readonly #typeFolder: string | null;
  readonly #temporary = mkdtempSync(join(tmpdir(), 'evidex-review-'));
  readonly #stop = new AbortController();
  #reading: { readonly key: string; readonly pool: ReadingPool } | null = null;
  #analysis: { readonly key: string; readonly pool: AnalysisPool } | null = null;

  /**
   * @param typeFolder folder of a person's own types, as they named it themselves.
   * @throws FatalError, UsageError
   */
  constructor(folder: string, passwords: readonly string[] = [], typeFolder: string | null = null) {
    this.#folder = folder;
    this.#passwords = passwords;
    this.#typeFolder = typeFolder;
    this.#index = EvidenceIndex.open(folder);
  }

  /**
   * @param files that decisions were taken on; null looks at all of them.
   * @throws FatalError when the disk is full.
   */
  async carryOut(files: readonly string[] | null): Promise<CarriedOut> {
    if (this.#needsTypes()) return this.#behind(files).length === 0 ? 'done' : 'busy';
    return this.#locked(async () => {
      const index = this.#index;
      if (this.#behind(files).length === 0) return;
      const settings = settingsOfLastRun(index);
      const typeFolder = settings.schemas === undefined ? null : this.#typeFolder;
      const context = this.#context(settings, await loadTypesOf(typeFolder), typeFolder);
      for (let round = 0; round < mostRounds && !this.#stop.signal.aborted; round++) {
        const behind = this.#behind(files);
        if (behind.length === 0) break;
        for (const file of behind) await processFile(context, file, () => undefined);
      }
      index.transaction(() => {
        settleHolds(index);
        context.pass.finish();
      });
    });
  }

  /** Lets the threads load what they need before somebody waits for them. */
  async warm(): Promise<CarriedOut> {
    if (this.#needsTypes()) return 'busy';
    const settings = settingsOfLastRun(this.#index);
    const typeFolder = settings.schemas === undefined ? null : this.#typeFolder;
    const { analysis } = this.#context(settings, await loadTypesOf(typeFolder), typeFolder);
    await analysis.analyze({
      file: '',
      pages: [],
      documents: [],
      fields: [],
      extraction: settings.extraction,
    });
    return 'done';
  }

  /**
   * Observes across documents again, where something has changed. An index of which no run came to that is left to the run
   * that is to finish it: a server that only opens it does not begin by comparing all of its papers.
   */
  async trace(): Promise<CarriedOut> {
    if (!isTraced(this.#index)) return 'done';
    return this.#locked(async () => traceObservations(this.#index));
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#reading?.pool.close();
    await this.#analysis?.pool.close();
    rmSync(this.#temporary, { recursive: true, force: true });
    this.#index.close();
  }

  /**
   * True where the last run used a person's own types and nobody named their folder here. Types are programs, and an index
   * may come from somebody else: what it says about their folder runs nothing. The next run carries the decisions out.
   */
  #needsTypes(): boolean {
    return this.#typeFolder === null && settingsOfLastRun(this.#index).schemas !== undefined;
  }

  async #locked(work: () => Promise<void>): Promise<CarriedOut> {
    let unlock: () => void;
    try {
      unlock = lockForRun(this.#folder);
    } catch (error) {
      if (isLockedByRun(error)) return 'busy';
      throw error;
    }
    try {
      await work();
      return 'done';
    } finally {
      unlock();
    }
  }

  /** Files to be made again: those named and what is put together with them, and what was released from a hold. */
  #behind(files: readonly string[] | null): string[] {
    const index = this.#index;
    const released = index.holds.awaitingAnalysis(FILE_STAGE).filter((file) => !index.holds.isHeld(file));
    const decided =
      files === null
        ? filesBehindDecisions(index)
        : [...new Set(files.flatMap((file) => neighboursOf(index, file)))].filter((file) =>
            isBehindDecisions(index, file),
          );
    return [...new Set([...decided, ...released])];
  }

  #context(settings: PipelineSettings, types: string, typeFolder: string | null): RunContext {
    const index = this.#index;
    const lists = activeListsOf(index);
    const pass = new ScreeningPass(index, 'run', lists, settings.screening);
    const analysisKey = hashOf([pass.key, settings.analysis, types]);
    if (this.#analysis?.key !== analysisKey) {
      void this.#analysis?.pool.close();
      const pool = createAnalysisPool({
        workers: 1,
        limits: settings.analysis,
        lists,
        screening: settings.screening,
        typeFolder,
      });
      this.#analysis = { key: analysisKey, pool };
    }
    return {
      index,
      settings,
      pool: this.#readingPool(settings),
      analysis: this.#analysis.pool,
      pass,
      readQueue: new PQueue({ concurrency: 1 }),
      temporaryFolder: this.#temporary,
      listener: () => undefined,
      signal: this.#stop.signal,
      configuration: configurationOf(settings, types),
      types,
      hasPasswords: false,
      triedWithPasswords: new Set(),
      budgets: new FamilyBudgets(settings.intake.limits.familyBytes),
      retryFailed: false,
    };
  }

  /** Its processes start with the first page that is read again. */
  #readingPool(settings: PipelineSettings): ReadingPool {
    const key = hashOf([settings.reading, settings.intake.limits]);
    if (this.#reading?.key !== key) {
      void this.#reading?.pool.close();
      const pool = createReadingPool({
        jobs: 1,
        settings: settings.reading,
        temporaryFolder: mkdtempSync(join(this.#temporary, 'reading-')),
        offline: true,
        passwords: this.#passwords,
        unpackLimits: settings.intake.limits,
      });
      this.#reading = { key, pool };
    }
    return this.#reading.pool;
  }
}
