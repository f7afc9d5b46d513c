import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { UsageError } from '../model/exception.ts';
import { failIfDue, stopIfDue } from '../model/fault-points.ts';
import { ConsentStore } from './consent-store.ts';
import { DecisionStore } from './decisions/decision-store.ts';
import { ReviewProjection } from './decisions/review-projection.ts';
import { ReviewedFields } from './decisions/reviewed-fields.ts';
import { DispositionStore } from './disposition-store.ts';
import { DocumentChangeStore } from './document-change-store.ts';
import { EventChain } from './events.ts';
import { HoldStore } from './hold-store.ts';
import { IndicatorStore } from './indicator-store.ts';
import { LedgerStore } from './ledger-store.ts';
import { ListStore } from './list-store.ts';
import { ExhibitNumberStore } from './matters/exhibit-number-store.ts';
import { MatterStore } from './matters/matter-store.ts';
import { NameStore } from './name-store.ts';
import { NoteStore } from './notes.ts';
import { ObservationStore } from './observation-store.ts';
import { openDatabase, openDatabaseToRead } from './open-database.ts';
import { PageStore } from './page-store.ts';
import { ProposalStore } from './proposal-store.ts';
import { QuarantineStore } from './quarantine-store.ts';
import { ResultStore } from './result-store.ts';
import { ReviewLists } from './review/review-lists.ts';
import { LeaseStore } from './reviewers/lease-store.ts';
import { ReviewerStore } from './reviewers/reviewer-store.ts';
import { SittingStore } from './reviewers/sitting-store.ts';
import { RunStore } from './run-store.ts';
import { ScreeningStore } from './screening-store.ts';
import { SearchStore } from './search-store.ts';
import { ViewStore } from './view-store.ts';
import { WorkStore } from './work-store.ts';

/** An evidence index: a folder with a database, the received bytes and the page images. */
export class EvidenceIndex {
  readonly folder: string;
  readonly ledger: LedgerStore;
  readonly pages: PageStore;
  readonly results: ResultStore;
  readonly work: WorkStore;
  readonly events: EventChain;
  readonly documentChanges: DocumentChangeStore;
  readonly runs: RunStore;
  readonly holds: HoldStore;
  readonly names: NameStore;
  readonly quarantine: QuarantineStore;
  readonly observations: ObservationStore;
  readonly notes: NoteStore;
  readonly proposals: ProposalStore;
  readonly consents: ConsentStore;
  readonly screenings: ScreeningStore;
  readonly searches: SearchStore;
  readonly lists: ListStore;
  readonly dispositions: DispositionStore;
  readonly indicators: IndicatorStore;
  readonly decisions: DecisionStore;
  readonly review: ReviewProjection;
  readonly reviewed: ReviewedFields;
  readonly views: ViewStore;
  readonly matters: MatterStore;
  readonly exhibitNumbers: ExhibitNumberStore;
  readonly reviewers: ReviewerStore;
  readonly leases: LeaseStore;
  readonly sittings: SittingStore;
  readonly reviewLists: ReviewLists;
  readonly #database: Database;
  readonly #copy: string | null;

  private constructor(folder: string, database: Database, copy: string | null = null) {
    this.folder = folder;
    this.#copy = copy;
    this.#database = database;
    this.ledger = new LedgerStore(database);
    this.pages = new PageStore(database);
    this.work = new WorkStore(database);
    this.events = new EventChain(database);
    this.documentChanges = new DocumentChangeStore(database);
    this.runs = new RunStore(database);
    this.holds = new HoldStore(database);
    this.names = new NameStore(database);
    this.quarantine = new QuarantineStore(database);
    this.observations = new ObservationStore(database);
    this.notes = new NoteStore(database);
    this.decisions = new DecisionStore(database, this.events, this.notes);
    this.review = new ReviewProjection(database, this.decisions);
    this.reviewed = new ReviewedFields(database, this.decisions);
    this.results = new ResultStore(database, this.review);
    this.proposals = new ProposalStore(database);
    this.consents = new ConsentStore(database);
    this.screenings = new ScreeningStore(database);
    this.searches = new SearchStore(database);
    this.lists = new ListStore(database, folder);
    this.dispositions = new DispositionStore(database);
    this.indicators = new IndicatorStore(database);
    this.reviewLists = new ReviewLists(database);
    this.views = new ViewStore(database);
    this.matters = new MatterStore(database, this.events);
    this.exhibitNumbers = new ExhibitNumberStore(database, this.events);
    this.reviewers = new ReviewerStore(database);
    this.leases = new LeaseStore(database);
    this.sittings = new SittingStore(database);
  }

  /** Opens an index, making it when it is missing. @throws FatalError, UsageError */
  static create(folder: string): EvidenceIndex {
    return new EvidenceIndex(folder, openDatabase(folder, true));
  }

  /** Opens an index that must be there. @throws FatalError, UsageError */
  static open(folder: string): EvidenceIndex {
    return new EvidenceIndex(folder, openDatabase(folder, false));
  }

  /**
   * Opens an index that must be there, to read it; one that cannot be written is read from a copy of its database.
   * @throws FatalError, UsageError
   */
  static openToRead(folder: string, writable?: boolean): EvidenceIndex {
    const { database, copy } = openDatabaseToRead(folder, writable);
    return new EvidenceIndex(folder, database, copy);
  }

  /** True when nothing that is written is kept: the index lies where it cannot be written. */
  get readOnly(): boolean {
    return this.#copy !== null;
  }

  /** True after a run that was to hold what a privilege list names and did not come to it. */
  get isHoldingOpen(): boolean {
    const started = this.events
      .ofKind('run-started')
      .findLast((event) => (JSON.parse(event.body) as { privilege?: string }).privilege !== undefined);
    const decided = this.events.ofKind('holds-decided').at(-1);
    return started !== undefined && (decided === undefined || decided.sequence < started.sequence);
  }

  /** @throws UsageError while it is not decided what is held: nothing read may be told of until then. */
  requireHoldsDecided(): void {
    if (this.isHoldingOpen)
      throw new UsageError(
        'the last run with a privilege list was broken off before it was decided what is held: run again with --privilege FILE first',
      );
  }

  /** Runs the action in one transaction: all of it is stored, or nothing. */
  transaction<Result>(action: () => Result): Result {
    failIfDue('index-locked', 'SQLITE_BUSY');
    const result = this.#database
      .transaction(() => {
        const done = action();
        failIfDue('disk-full-database', 'SQLITE_FULL');
        stopIfDue('stopped-in-transaction');
        return done;
      })
      .immediate();
    stopIfDue('stopped-after-transaction');
    return result;
  }

  /**
   * From here on a transaction has reached the disk when it returns: what was acknowledged is there after a power cut.
   * Without it the last moments may be missing then (never half), which a run makes again by itself and a person does not.
   */
  keepThroughPowerCut(): void {
    this.#database.pragma('synchronous = FULL');
  }

  /** A run that was ended from outside could not settle the ledger: states follow from what was stored. */
  settleAfterBreak(): void {
    if (this.runs.last()?.outcome !== 'finished') this.transaction(() => this.ledger.settleStates());
  }

  /** Reads in one snapshot: what a reviewer writes meanwhile is not seen half. */
  async snapshot<Result>(action: () => Promise<Result>): Promise<Result> {
    this.#database.exec('BEGIN');
    try {
      return await action();
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  /** Where the received bytes of a file lie. */
  originalPath(sha256: string): string {
    return join(this.folder, 'originals', sha256.slice(0, 2), sha256);
  }

  /** Where the picture of a page lies once it has been made. */
  pageImagePath(sha256: string, page: number): string {
    const kept = join(this.folder, 'pages', sha256, `${page}.webp`);
    return this.#copy === null || existsSync(kept) ? kept : join(this.#copy, 'pages', sha256, `${page}.webp`);
  }

  /** Numbers for a summary, straight from SQL: see `summary.ts`. */
  count(sql: string, ...parameters: readonly unknown[]): { name: string; count: number }[] {
    return this.#database.prepare(sql).all(...parameters) as { name: string; count: number }[];
  }

  close(): void {
    this.#database.close();
    if (this.#copy !== null) rmSync(this.#copy, { recursive: true, force: true });
  }
}
