import type PQueue from 'p-queue';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { ReadingPool } from '../reading/index.ts';
import type { AnalysisPool } from './analysis-pool.ts';
import type { FamilyBudgets } from './family-budget.ts';
import type { PipelineSettings } from './pipeline-file.ts';
import type { ScreeningPass } from './rescreen/screening-pass.ts';
import type { RunListener } from './run-events.ts';

/** What every step of a run shares. */
export interface RunContext {
  readonly index: EvidenceIndex;
  readonly settings: PipelineSettings;
  readonly pool: ReadingPool;
  readonly analysis: AnalysisPool;
  /** Stores what the analysis workers found on the pages, and how it differs from before. */
  readonly pass: ScreeningPass;
  /** Bounds the page ranges under way, so that results never pile up in memory. */
  readonly readQueue: PQueue;
  readonly temporaryFolder: string;
  readonly listener: RunListener;
  /** Aborted by Ctrl-C: nothing new is started, what is under way is stored. */
  readonly signal: AbortSignal;
  /** Key part shared by all files of the run: stage versions and settings. What is searched for has a mark of its own. */
  readonly configuration: string;
  /** Whether a person gave passwords; the words themselves are known to the reading processes alone. */
  readonly hasPasswords: boolean;
  /** Files that were tried with the passwords of this run already. */
  readonly triedWithPasswords: Set<string>;
  readonly budgets: FamilyBudgets;
  /** Hash of a person's own document types; empty without any. Part of the key of whatever they bear on. */
  readonly types: string;
  /** Do work again that ended in failure, instead of keeping the failure. */
  readonly retryFailed: boolean;
}
