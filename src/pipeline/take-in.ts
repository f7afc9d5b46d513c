import { lstatSync } from 'node:fs';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import {
  type DiskTrace,
  keptCustody,
  type OccurrenceFailure,
  type OccurrenceRecord,
  sameCustody,
} from '../index/ledger-store.ts';
import {
  type FoundFile,
  mediaTypeOf,
  type ReceivedFile,
  receivedRowFor,
  storeOriginal,
  supplierOf,
  walk,
} from '../intake/index.ts';
import { DocumentError, FatalError } from '../model/exception.ts';
import type { Receipt } from '../model/source-file.ts';
import { stateOfFailure } from './expand-members.ts';
import { keptOut } from './quarantine.ts';

export interface TakeInOptions {
  readonly paths: readonly string[];
  readonly received: ReceivedFile | null;
  readonly supplier: string | null;
  /** Hash every file again, even one that looks unchanged. */
  readonly rehash: boolean;
  readonly signal: AbortSignal;
}

/** One file of the dump with its custody row stored; `file` is null when there is nothing to read. */
export interface TakenIn {
  readonly path: string;
  readonly file: string | null;
}

/**
 * Walks the given paths and stores a custody row and the bytes of every file found. A file whose path, size,
 * modification time and inode are as they were is not read again.
 */
export async function* takeIn(index: EvidenceIndex, options: TakeInOptions): AsyncGenerator<TakenIn> {
  for await (const found of walk(options.paths, { exclude: [index.folder] })) {
    if (options.signal.aborted) return;
    yield await takeInOne(index, found, options);
  }
}

async function takeInOne(index: EvidenceIndex, found: FoundFile, options: TakeInOptions): Promise<TakenIn> {
  const base = custodyOf(found, options);
  if (found.failure !== null || (found.ignored !== null && !isRegularFile(found.diskPath))) {
    putWithoutBytes(index, base, found.ignored, found.failure);
    return { path: found.path, file: null };
  }
  const ignored = found.ignored;
  const disk = traceOf(found);
  const known = options.rehash || disk === null ? null : index.ledger.unchanged(found.path, found.size, disk);
  if (known !== null && isSettledOccurrence(index, known, base))
    return { path: found.path, file: ignored === null ? known : null };
  try {
    const kept = known === null ? await keptOut(index, found.diskPath) : null;
    const stored =
      known !== null
        ? { sha256: known, size: found.size }
        : (kept ?? (await storeOriginal(found.diskPath, index.folder)));
    const mediaType =
      index.quarantine.get(stored.sha256) === null
        ? (await mediaTypeOf(index.originalPath(stored.sha256), found.path)).mediaType
        : null;
    const isNew = !index.ledger
      .occurrencesAt(found.path)
      .some((occurrence) => occurrence.file === stored.sha256);
    index.transaction(() => {
      index.ledger.putFile(stored.sha256, stored.size, mediaType);
      const changed = index.ledger.putOccurrence({
        ...base,
        size: stored.size,
        file: stored.sha256,
        state: ignored === null ? null : 'ignored',
        reason: ignored,
        disk,
        failure: null,
      });
      if (changed) index.events.append('custody', { subject: stored.sha256, path: found.path });
      if (isNew)
        index.events.append('received', { subject: stored.sha256, path: found.path, size: stored.size });
    });
    return { path: found.path, file: ignored === null ? stored.sha256 : null };
  } catch (error) {
    rethrowRunFaults(error);
    putWithoutBytes(index, base, ignored, failureOf(error));
    return { path: found.path, file: null };
  }
}

function custodyOf(
  found: FoundFile,
  options: TakeInOptions,
): Omit<OccurrenceRecord, 'file' | 'state' | 'reason' | 'disk' | 'failure'> {
  const label = supplierOf(found.path, {
    givenPath: found.givenPath,
    received: options.received,
    option: options.supplier,
    mailSender: null,
  });
  return {
    path: found.path,
    parent: null,
    depth: 0,
    size: found.size,
    modified: found.modified,
    supplier: label.supplier,
    supplierBasis: label.basis,
    receipt: receiptOf(options.received, found.path, found.givenPath),
  };
}

/** True when the stored custody row already says all that is known now. */
function isSettledOccurrence(
  index: EvidenceIndex,
  sha256: string,
  base: Pick<OccurrenceRecord, 'path' | 'supplier' | 'supplierBasis' | 'receipt'>,
): boolean {
  const stored = index.ledger.occurrencesAt(base.path).find((occurrence) => occurrence.file === sha256);
  if (stored === undefined) return false;
  return sameCustody(stored, keptCustody(stored, base));
}

function failureOf(error: unknown): OccurrenceFailure {
  if (error instanceof DocumentError) return { code: error.code, cause: error.message, remedy: error.remedy };
  return {
    code: 'unreadable',
    cause: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'check that it still exists and that you may read it, then run again',
  };
}

/** A full disk or an index that cannot be used concerns the whole run, not one document: going on would lose more. */
export function rethrowRunFaults(error: unknown): void {
  if (error instanceof FatalError) throw error;
  const code = (error as { code?: string } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code?.startsWith('SQLITE_') === true) throw error;
}

/** What a person said about the receipt of a path; nothing where nobody said anything. */
export function receiptOf(received: ReceivedFile | null, path: string, givenPath?: string): Receipt {
  return received === null ? {} : (receivedRowFor(received, path, givenPath)?.receipt ?? {});
}

/** Links, sockets and devices are ledgered by name; only regular files have bytes to keep. */
function isRegularFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function traceOf(found: FoundFile): DiskTrace | null {
  if (found.modifiedNanoseconds === null || found.inode === null) return null;
  return { diskPath: found.diskPath, modifiedNanoseconds: found.modifiedNanoseconds, inode: found.inode };
}

function putWithoutBytes(
  index: EvidenceIndex,
  base: Omit<OccurrenceRecord, 'file' | 'state' | 'reason' | 'disk' | 'failure'>,
  ignored: string | null,
  failure: OccurrenceFailure | null,
): void {
  index.transaction(() => {
    index.ledger.putOccurrence({
      ...base,
      file: null,
      state: ignored !== null ? 'ignored' : failure === null ? 'failed' : stateOfFailure(failure),
      reason: ignored ?? failure?.cause ?? null,
      disk: null,
      failure: ignored === null ? failure : null,
    });
  });
}
