import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeDecisionWords } from '../index/decisions/remove-words.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { ModelExchanges } from '../index/exchange-store.ts';
import { type FileHash, hashFile } from '../intake/index.ts';
import { settleHolds } from './settle-holds.ts';

/** Who takes something out of the index, and under what authority: a court order, a clawback letter. */
export interface QuarantineOrder {
  readonly by: string;
  readonly authority: string;
}

export interface QuarantinePlan {
  /** What was clawed back with all that lies in it, as far as it was not received anywhere else. */
  readonly subjects: readonly string[];
  /** Files in the chain above: their bytes hold the subject's and go with them. */
  readonly containers: readonly string[];
  /** Members of the subject that were received elsewhere too, and stay. */
  readonly receivedElsewhere: readonly string[];
}

/** What a quarantine of a file would take out. */
export function planQuarantine(index: EvidenceIndex, sha256: string): QuarantinePlan {
  const subjects = new Set([sha256]);
  const collect = (file: string): void => {
    for (const member of index.ledger.members(file)) {
      if (member.file === null || subjects.has(member.file)) continue;
      subjects.add(member.file);
      collect(member.file);
    }
  };
  collect(sha256);
  // What lies in nothing but this and what was clawed back before goes; what lies elsewhere stays with all in it.
  const elsewhere = new Set<string>();
  const isGoing = (file: string | undefined): boolean =>
    file !== undefined && (subjects.has(file) || index.quarantine.get(file)?.kind === 'subject');
  for (let before = -1; before !== subjects.size; ) {
    before = subjects.size;
    for (const file of subjects) {
      if (file === sha256 || index.ledger.occurrencesOf(file).every((each) => isGoing(each.parentFile)))
        continue;
      subjects.delete(file);
      elsewhere.add(file);
    }
  }
  const containers = index.quarantine
    .containersOf([...subjects])
    .filter((file) => !subjects.has(file) && index.quarantine.get(file) === null);
  return { subjects: [...subjects], containers, receivedElsewhere: [...elsewhere] };
}

/**
 * Removes bytes and text of what was clawed back from the index folder, and the bytes of every file that holds it. The
 * ledger keeps hash, size, date, authority and who did it. The caller holds the run lock.
 * @returns false when another program has the index open: what is left in its log goes with the next run.
 */
export function quarantine(index: EvidenceIndex, plan: QuarantinePlan, order: QuarantineOrder): boolean {
  const at = new Date().toISOString();
  index.transaction(() => {
    for (const sha256 of plan.subjects) {
      const size = index.ledger.file(sha256)!.size;
      index.quarantine.put({ sha256, kind: 'subject', size, at, ...order });
      index.quarantine.removeContent(sha256);
      removeDecisionWords(index, sha256);
      index.events.append('quarantine', { subject: sha256, size, ...order });
    }
    for (const sha256 of plan.subjects) index.names.withdraw(sha256);
    markContainers(index, plan.containers, order, at);
    index.work.markDone(SCRUB_STAGE, 'index', 'wanted', '');
    settleHolds(index);
  });
  // Bytes go after the record of their going: what a crash leaves behind is found by verify and by the next run.
  for (const sha256 of [...plan.subjects, ...plan.containers]) removeBytes(index, sha256);
  removeExchanges(index, plan.subjects);
  return scrub(index);
}

/** Set while removed text may still lie in free pages of the database: a run or a quarantine was broken off. */
const SCRUB_STAGE = 'scrub';

function scrub(index: EvidenceIndex): boolean {
  const isDone = index.quarantine.scrub(() => {
    for (const file of index.pages.searchableFiles()) index.pages.ensureSearchable(file);
  });
  if (isDone) index.transaction(() => index.work.forget(SCRUB_STAGE, 'index'));
  return isDone;
}

function markContainers(
  index: EvidenceIndex,
  containers: readonly string[],
  order: QuarantineOrder,
  at: string,
): void {
  for (const sha256 of containers) {
    const file = index.ledger.file(sha256)!;
    index.quarantine.put({ sha256, kind: 'container', size: file.size, at, ...order });
    index.ledger.setFileState(
      sha256,
      file.state ?? 'container',
      `its bytes were removed on ${at.slice(0, 10)} under ${order.authority}: they held a quarantined file`,
    );
    index.events.append('quarantine', { subject: sha256, kind: 'container', size: file.size, ...order });
  }
}

function removeBytes(index: EvidenceIndex, sha256: string): void {
  const original = index.originalPath(sha256);
  if (existsSync(original)) {
    // Windows refuses to remove a read-only file.
    chmodSync(original, 0o600);
    rmSync(original);
  }
  rmSync(dirname(index.pageImagePath(sha256, 1)), { recursive: true, force: true });
}

/** What was sent to a language model of these files, and what it answered. */
function removeExchanges(index: EvidenceIndex, subjects: readonly string[]): void {
  const exchanges = ModelExchanges.openExisting(index.folder);
  if (exchanges === null) return;
  try {
    exchanges.removeFiles(subjects);
  } finally {
    exchanges.close();
  }
}

/**
 * Removes what quarantine keeps out and is there all the same: bytes that a crash left, and containers received since
 * that hold a quarantined file.
 */
export function sweepQuarantine(index: EvidenceIndex): void {
  if (index.quarantine.isEmpty()) return;
  const rows = index.quarantine.all();
  const subjects = rows.filter((row) => row.kind === 'subject');
  const first = subjects[0];
  if (first !== undefined) {
    const known = new Set(rows.map((row) => row.sha256));
    const found = index.quarantine
      .containersOf(subjects.map((row) => row.sha256))
      .filter((file) => !known.has(file));
    if (found.length > 0) {
      const at = new Date().toISOString();
      const order = { by: first.by, authority: first.authority };
      index.transaction(() => {
        markContainers(index, found, order, at);
        index.ledger.settleStates();
      });
    }
  }
  for (const row of index.quarantine.all()) removeBytes(index, row.sha256);
  removeExchanges(
    index,
    subjects.map((row) => row.sha256),
  );
  if (index.work.outputOf(SCRUB_STAGE, 'index', 'wanted') !== null) scrub(index);
}

/** Hash and size of bytes that must not be stored again; null for all others. */
export async function keptOut(index: EvidenceIndex, path: string): Promise<FileHash | null> {
  if (index.quarantine.isEmpty()) return null;
  const hash = await hashFile(path);
  return index.quarantine.get(hash.sha256) === null ? null : hash;
}
