import { rmSync } from 'node:fs';
import type { MemberRecord } from '../index/ledger-store.ts';
import { isMail, standInName } from '../index/name-store.ts';
import type { StageException } from '../index/result-store.ts';
import { workKey } from '../index/work-store.ts';
import { mediaTypeOf, storeOriginal } from '../intake/index.ts';
import { DocumentError } from '../model/exception.ts';
import { hashOf } from '../model/hashing.ts';
import type { Member, SourceBytes } from '../model/ports.ts';
import {
  formatOf,
  READING_VERSION,
  supportedMediaTypes,
  unsupportedCause,
  unsupportedFormat,
} from '../reading/index.ts';
import { analyzeFile } from './analyze-file.ts';
import { decisionsOnFile } from './document-decisions/decisions-on-file.ts';
import { stateOfFailure } from './expand-members.ts';
import { proposalInputs } from './propose/proposal-inputs.ts';
import { keptOut } from './quarantine.ts';
import { readFilePages } from './read-file-pages.ts';
import type { RunContext } from './run-context.ts';
import { DECISIONS_STAGE, FILE_STAGE, fileExceptions } from './stages.ts';
import { rethrowRunFaults } from './take-in.ts';

/** What became of a file: `held` is neither read further nor analysed; `interrupted` goes on with the next run. */
export type Processed = 'done' | 'held' | 'interrupted';

/**
 * Brings one file through all stages, skipping what is done. Errors about the file become its state and an exception
 * row.
 * @param until `reading` while it is not decided yet which files are held back: nothing is analysed or searchable.
 */
export async function processFile(
  context: RunContext,
  sha256: string,
  onMembers: (sha256: string) => void,
  until: 'reading' | 'end' = 'end',
): Promise<Processed> {
  const { index, listener } = context;
  const record = index.ledger.file(sha256)!;
  const primary = index.ledger.primary(sha256);
  const displayPath = primary?.path ?? sha256;
  const held = index.holds.isHeld(sha256);
  if (held || index.quarantine.get(sha256) !== null) {
    if (index.ledger.members(sha256).length > 0) onMembers(sha256);
    const shownPath = primary === null ? sha256 : index.names.shownPath(primary);
    reportReused(context, sha256, shownPath, held ? 'held' : (record.state ?? 'read'));
    return held ? 'held' : 'done';
  }
  const decisions = decisionsOnFile(index, sha256);
  const key = workKey({
    stage: FILE_STAGE,
    version: 1,
    settings: context.configuration,
    inputs: [sha256, ...proposalInputs(context, sha256).inputs],
    decisions: decisions.all,
  });
  const again = mayOpenNow(context, sha256);
  if (!again && isFinished(context, sha256, key)) {
    chargeBudget(context, record.mediaType, displayPath, sha256);
    if (index.ledger.members(sha256).length > 0) onMembers(sha256);
    reportReused(context, sha256, displayPath, record.state ?? 'read');
    return 'done';
  }
  // What it came to before no longer stands; a second pass must not take it for finished.
  if (again) index.work.forget(FILE_STAGE, sha256);
  const source: SourceBytes = {
    sha256,
    path: index.originalPath(sha256),
    displayPath,
    mediaType: record.mediaType ?? 'application/octet-stream',
    size: record.size,
  };
  try {
    requireReadable(source);
    const inspection = await inspect(context, source, again);
    if (inspection.members > 0) onMembers(sha256);
    if (inspection.container) {
      storeContainer(context, source, key);
      return 'done';
    }
    listener({ kind: 'file-pages', path: displayPath, pages: inspection.pageCount });
    const read = await readFilePages(context, source, inspection.pageCount, {
      searchable: until === 'end',
      turns: decisions.turns,
      everTurned: decisions.everTurned,
    });
    if (read === null) return 'interrupted';
    if (until === 'reading') return 'done';
    await analyzeFile(context, source, { key, pageCount: inspection.pageCount, read });
    return 'done';
  } catch (error) {
    rethrowRunFaults(error);
    if (context.signal.aborted) return 'interrupted';
    storeFailure(context, source, { key, decisions: decisions.key }, error);
    return 'done';
  }
}

function reportReused(context: RunContext, sha256: string, path: string, state: string): void {
  const { index, listener } = context;
  const pages = state === 'held' ? 0 : (index.ledger.file(sha256)?.pageCount ?? 0);
  listener({ kind: 'file-pages', path, pages });
  listener({ kind: 'pages-read', path, from: 1, to: pages, reused: true });
  listener({
    kind: 'file-done',
    path,
    state,
    documents: 0,
    fields: 0,
    flags: 0,
    exceptions: index.results.exceptionsOf(sha256).length,
    reused: true,
  });
}

function isFinished(context: RunContext, sha256: string, key: string): boolean {
  const output = context.index.work.outputOf(FILE_STAGE, sha256, key);
  if (output === null) return false;
  return !(context.retryFailed && output === 'failed');
}

/**
 * True for a file that a password is missing for, when passwords are given: it, or a member of it, may be opened by
 * them. Everything else that is finished stays as it is. Each file is tried once in a run.
 */
function mayOpenNow(context: RunContext, sha256: string): boolean {
  if (!context.hasPasswords || context.triedWithPasswords.has(sha256)) return false;
  const { ledger } = context.index;
  const isLocked =
    ledger.file(sha256)?.state === 'encrypted' ||
    ledger.members(sha256).some((member) => member.failure?.code === 'encrypted');
  context.triedWithPasswords.add(sha256);
  return isLocked;
}

/** What a container unpacked earlier holds counts for its family as if it were unpacked now. */
function chargeBudget(context: RunContext, mediaType: string | null, path: string, sha256: string): void {
  if (mediaType === null || formatOf(mediaType)?.container !== true) return;
  context.budgets.charge(path, sizeOf(context.index.ledger.members(sha256)));
}

function sizeOf(members: readonly MemberRecord[]): number {
  return members.reduce((sum, member) => sum + (member.file === null ? 0 : member.size), 0);
}

function requireReadable(source: SourceBytes): void {
  if (source.size === 0) {
    throw new DocumentError({
      code: 'empty-file',
      stage: 'read',
      cause: 'the file holds no bytes',
      remedy: 'ask the sender for it again',
    });
  }
  if (!supportedMediaTypes.includes(source.mediaType)) {
    throw new DocumentError({
      code: 'unsupported',
      stage: 'read',
      cause: unsupportedCause(source.mediaType),
      remedy: unsupportedFormat(source.mediaType).remedy,
    });
  }
}

/** A file that only holds others is done when they are taken out. */
function storeContainer(context: RunContext, source: SourceBytes, key: string): void {
  const { index, listener } = context;
  index.transaction(() => {
    index.ledger.setFileState(source.sha256, 'container', null);
    // An earlier run may have failed to open it, for want of a password.
    index.results.replaceExceptions('read', source.sha256, []);
    index.work.markDone(FILE_STAGE, source.sha256, key, 'container');
  });
  listener({
    kind: 'file-done',
    path: source.displayPath,
    state: 'container',
    documents: 0,
    fields: 0,
    flags: 0,
    reused: false,
  });
}

async function storeMembers(
  context: RunContext,
  container: string,
  members: readonly Member[],
): Promise<MemberRecord[]> {
  const records: MemberRecord[] = [];
  for (const [position, member] of members.entries()) {
    const base = { position, name: member.name, size: member.size, modified: member.modified };
    if (member.failure !== undefined) {
      records.push({ ...base, file: null, failure: member.failure });
      continue;
    }
    const kept = await keptOut(context.index, member.path);
    const stored = kept ?? (await storeOriginal(member.path, context.index.folder));
    const mediaType =
      kept === null
        ? (await mediaTypeOf(context.index.originalPath(stored.sha256), member.name, member.claimedMediaType))
            .mediaType
        : null;
    context.index.transaction(() => context.index.ledger.putFile(stored.sha256, stored.size, mediaType));
    // What was clawed back comes again: its subject is no more kept than its bytes.
    const isNameKeptOut =
      isMail(container) && context.index.quarantine.get(stored.sha256)?.kind === 'subject';
    const name = isNameKeptOut ? standInName(member.name, stored.sha256, 'quarantined') : member.name;
    records.push({ ...base, name, size: stored.size, file: stored.sha256, failure: null });
  }
  return records;
}

interface Inspected {
  readonly pageCount: number;
  readonly members: number;
  readonly container: boolean;
}

/** Counts pages and takes out members, once per file and reading version. */
async function inspect(context: RunContext, source: SourceBytes, again: boolean): Promise<Inspected> {
  if (formatOf(source.mediaType)?.container !== true) return inspectNow(context, source, again, null);
  return context.budgets.inTurn(source.displayPath, (bytesLeft) =>
    inspectNow(context, source, again, bytesLeft),
  );
}

async function inspectNow(
  context: RunContext,
  source: SourceBytes,
  again: boolean,
  familyBytesLeft: number | null,
): Promise<Inspected> {
  const { index } = context;
  const container = familyBytesLeft !== null;
  const key = workKey({
    stage: 'inspect',
    version: READING_VERSION,
    settings: [context.settings.reading.limits, context.settings.intake.limits],
    inputs: [source.sha256, source.mediaType],
  });
  if (!again && index.work.outputOf('inspect', source.sha256, key) !== null) {
    chargeBudget(context, source.mediaType, source.displayPath, source.sha256);
    return {
      pageCount: index.ledger.file(source.sha256)!.pageCount!,
      members: index.ledger.members(source.sha256).length,
      container,
    };
  }
  const inspection = await context.pool.inspect(source, familyBytesLeft ?? undefined);
  const members = await storeMembers(context, source.mediaType, inspection.members);
  if (container) context.budgets.charge(source.displayPath, sizeOf(members));
  const exceptions = (inspection.exceptions ?? []).map(({ code, cause, remedy, page }) => ({
    file: source.sha256,
    page: page ?? null,
    document: null,
    code,
    cause,
    remedy,
  }));
  const output = hashOf([inspection.pageCount, inspection.facts, members, exceptions]);
  index.transaction(() => {
    index.ledger.setInspection(source.sha256, inspection.pageCount, inspection.facts);
    index.ledger.replaceMembers(source.sha256, members);
    index.results.replaceExceptions('read', fileExceptions(source.sha256), exceptions);
    index.results.replaceExceptions('intake', source.sha256, []);
    index.work.markDone('inspect', source.sha256, key, output);
    index.events.append('work', { stage: 'inspect', subject: source.sha256, output });
  });
  for (const { page, code, cause, remedy } of exceptions) {
    context.listener({ kind: 'exception', path: source.displayPath, page, code, cause, remedy });
  }
  // The members' bytes are kept under their hashes now; copies would fill the disk while the run goes on.
  for (const member of inspection.members) rmSync(member.path, { force: true });
  return { pageCount: inspection.pageCount, members: members.length, container };
}

function storeFailure(
  context: RunContext,
  source: SourceBytes,
  { key, decisions }: { readonly key: string; readonly decisions: string },
  error: unknown,
): void {
  const { index, listener } = context;
  const known = error instanceof DocumentError;
  const exception: StageException & { code: string } = {
    file: source.sha256,
    page: known ? error.page : null,
    document: null,
    code: known ? error.code : 'internal-error',
    cause: error instanceof Error ? error.message : String(error),
    remedy: known
      ? error.remedy
      : 'report this with the file if you may share it; the other files are not affected',
  };
  const state = stateOfFailure(exception);
  index.transaction(() => {
    index.ledger.setFileState(source.sha256, state, exception.cause);
    index.results.replaceExceptions(known ? error.stage : 'read', source.sha256, [exception]);
    // A fault of our own is tried again on the next run; a finding about the file is kept.
    if (known) {
      index.work.markDone(FILE_STAGE, source.sha256, key, 'failed');
      index.work.markDone(DECISIONS_STAGE, source.sha256, decisions, '');
    }
    index.events.append('work', { stage: FILE_STAGE, subject: source.sha256, output: exception.code });
  });
  listener({
    kind: 'exception',
    path: source.displayPath,
    page: exception.page,
    code: exception.code,
    cause: exception.cause,
    remedy: exception.remedy,
  });
  listener({
    kind: 'file-done',
    path: source.displayPath,
    state,
    documents: 0,
    fields: 0,
    flags: 0,
    reused: false,
  });
}
