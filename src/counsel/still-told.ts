import type { EvidenceIndex } from '../index/evidence-index.ts';
import { FatalError } from '../model/exception.ts';
import { whatMayBeTold } from './snapshot/may-be-told.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** Events after which something may have to be kept back that was not before. */
const kindsThatHold: readonly string[] = [
  'held',
  'holds-decided',
  'quarantine',
  'decision',
  'work',
  'matter',
];

/** Something that was told may be told no longer. */
export class HeldMeanwhile extends FatalError {}

/** Looks whether what a snapshot tells may still be told: holds and marks come while a brief is being written. */
export class HoldWatch {
  readonly #index: EvidenceIndex;
  readonly #snapshot: Snapshot;
  #seen: number;
  #outdated = false;

  constructor(index: EvidenceIndex, snapshot: Snapshot) {
    this.#index = index;
    this.#snapshot = snapshot;
    this.#seen = snapshot.head.sequence;
  }

  /** @throws HeldMeanwhile when something of the snapshot is held, quarantined or marked by now. */
  check(): void {
    if (this.isOutdated())
      throw new HeldMeanwhile(
        'something was held back, marked or taken out while the brief was being written; nothing was written. Run the same command again',
      );
  }

  /** True when something of the snapshot may be told no longer. */
  isOutdated(): boolean {
    const last = this.#index.events.lastOf(kindsThatHold);
    if (last <= this.#seen) return this.#outdated;
    this.#seen = last;
    const matter = this.#index.matters.byId(this.#snapshot.matter.id);
    const told = matter === null ? null : whatMayBeTold(this.#index, matter);
    this.#outdated =
      told === null ||
      this.#index.isHoldingOpen ||
      !this.#snapshot.documents.every(({ document }) => document.pages.every(told.isPageTold)) ||
      !this.#snapshot.loosePages.every(told.isPageTold) ||
      !this.#snapshot.occurrences.every(({ path, file }) => told.isOccurrenceTold(path, file)) ||
      ![...told.partlyWithheld].every((file) => this.#snapshot.partlyWithheld.has(file));
    return this.#outdated;
  }
}
