import { ensureProjected } from '../index/decisions/ensure-projected.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { lockForRun } from '../index/run-lock.ts';
import { FatalError } from '../model/exception.ts';
import type { BriefEvent, BriefOutcome } from './brief-events.ts';
import { BriefFolder } from './brief-folder.ts';
import type { BriefOptions } from './brief-options.ts';
import { makeBrief } from './make-brief.ts';
import { manifestName } from './manifest.ts';
import { giveNumbers, readSnapshot } from './snapshot/read-snapshot.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { HeldMeanwhile, HoldWatch } from './still-told.ts';

/** How often numbers are given anew because somebody decided about documents before the snapshot was read. */
const attempts = 10;

/** How long to wait for a change that somebody is carrying out, milliseconds. */
const patience = 20_000;

/**
 * Writes the brief of a matter to a folder: workbook, summary, exhibits, manifest. The same snapshot gives the same bytes.
 * Interrupted, it goes on where it was; what comes to be held meanwhile ends it with nothing left.
 * @throws UsageError for a folder that holds something else, FatalError where it cannot be written; the reason of the
 *   signal when it is aborted.
 */
export async function writeBrief(
  index: EvidenceIndex,
  options: BriefOptions,
  listener: (event: BriefEvent) => void = () => {},
): Promise<BriefOutcome> {
  index.requireHoldsDecided();
  const folder = await BriefFolder.prepare(options.out, index.folder);
  const unlock = folder.lock();
  let isLocked = true;
  const free = (): void => {
    if (isLocked) unlock();
    isLocked = false;
  };
  let watch: HoldWatch | null = null;
  try {
    listener({ kind: 'reading' });
    const snapshot = await takeSnapshot(index, options);
    listener({
      kind: 'read',
      documents: snapshot.documents.length,
      pages: snapshot.documents.flatMap(({ pages }) => pages).length,
      fields: snapshot.documents.flatMap(({ fields }) => fields).length,
      head: snapshot.head.sequence,
    });
    watch = new HoldWatch(index, snapshot);
    const made = await makeBrief({ index, snapshot, options, folder, listener, watch });
    await folder.keepOnly(new Set([...made.entries.map(({ path }) => path), manifestName]));
    options.signal.throwIfAborted();
    free();
    index.transaction(() => {
      // Nobody can hold anything back between the last look and the moment from which the brief stands.
      watch!.check();
      index.events.append('brief', {
        subject: 'brief',
        matter: snapshot.matter.id,
        head: snapshot.head.sequence,
        hash: snapshot.head.hash,
        manifest: made.outcome.manifest,
      });
      folder.replace();
    });
    folder.removeEarlier();
    listener({ kind: 'finished', ...made.outcome });
    return made.outcome;
  } catch (error) {
    free();
    // What was made so far is kept for the next command, unless some of it may be told no longer.
    if (error instanceof HeldMeanwhile || watch?.isOutdated() !== false) folder.discard();
    throw error;
  }
}

/** Gives numbers and reads what may be told, while no run changes it; people may decide meanwhile. */
async function takeSnapshot(index: EvidenceIndex, { matter, program }: BriefOptions): Promise<Snapshot> {
  const unlock = lockForRun(index.folder, patience);
  try {
    ensureProjected(index);
    for (let attempt = 0; attempt < attempts; attempt++) {
      index.transaction(() => {
        // A run that was to hold something may have begun since.
        index.requireHoldsDecided();
        giveNumbers(index, index.matters.byId(matter.id)!);
      });
      const snapshot = await index.snapshot(async () =>
        readSnapshot(index, index.matters.byId(matter.id)!, program),
      );
      if (snapshot !== null) return snapshot;
    }
    throw new FatalError('documents are being decided about all the time; run the same command again');
  } finally {
    unlock();
  }
}
