import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { DECISIONS_STAGE, FILE_STAGE, PROPOSALS_STAGE } from './stages.ts';

/** Stages whose results are made from page text. */
const analysisStages = [FILE_STAGE, 'documents', 'extract', 'screen', PROPOSALS_STAGE, DECISIONS_STAGE];

/**
 * Brings the index to what its holds say: nothing made from a file that is held now is left, and its pages cannot be
 * searched; those of a released file can be again, and the next run analyses them. A file of which a further occurrence
 * was received outside of what is held is held no more. Call in a transaction.
 */
export function settleHolds(index: EvidenceIndex): void {
  if (index.quarantine.isEmpty() && index.holds.all().length === 0) {
    settleLedger(index);
    return;
  }
  const { newlyHeld, newlyReleased } = index.holds.settle();
  for (const file of newlyHeld) {
    index.results.removeAnalysis(file, analysisStages);
    index.pages.setSearchable(file, false);
    index.events.append('work', { stage: 'hold', subject: file, output: 'results removed' });
    rmSync(dirname(index.pageImagePath(file, 1)), { recursive: true, force: true });
  }
  for (const file of newlyReleased) index.pages.setSearchable(file, true);
  settleLedger(index);
}

/** States of the occurrences and the exceptions of those that could not be taken in. Call in a transaction. */
function settleLedger(index: EvidenceIndex): void {
  index.ledger.settleStates();
  index.results.replaceExceptions(
    'intake',
    'occurrences',
    index.ledger
      .failures()
      .map(({ path, failure }) => ({ ...failure, path, file: null, page: null, document: null })),
  );
}
