import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MemberRecord } from '../index/ledger-store.ts';
import type { StageException } from '../index/result-store.ts';
import { workKey } from '../index/work-store.ts';
import { archiveMediaTypes, mediaTypeOf, storeOriginal, unpackZip } from '../intake/index.ts';
import { DocumentError } from '../model/exception.ts';
import { hashOf } from '../model/hashing.ts';
import type { Member, SourceBytes } from '../model/ports.ts';
import { READING_VERSION, supportedMediaTypes } from '../reading/index.ts';
import { analyzeFile } from './analyze-file.ts';
import { stateOfFailure } from './expand-members.ts';
import { readFilePages } from './read-file-pages.ts';
import type { RunContext } from './run-context.ts';
import { FILE_STAGE } from './stages.ts';
import { rethrowRunFaults } from './take-in.ts';

/**
 * Brings one file through all stages, skipping what is done. Errors about the file become its state and an exception
 * row. Returns false when the run was interrupted before the file was finished.
 */
export async function processFile(
  context: RunContext,
  sha256: string,
  onMembers: (sha256: string) => void,
): Promise<boolean> {
  const { index, listener } = context;
  const record = index.ledger.file(sha256)!;
  const displayPath = index.ledger.primary(sha256)?.path ?? sha256;
  const key = workKey({ stage: FILE_STAGE, version: 1, settings: context.configuration, inputs: [sha256] });
  if (isFinished(context, sha256, key)) {
    if (index.ledger.members(sha256).length > 0) onMembers(sha256);
    listener({ kind: 'file-pages', path: displayPath, pages: record.pageCount ?? 0 });
    listener({ kind: 'pages-read', path: displayPath, from: 1, to: record.pageCount ?? 0, reused: true });
    listener({
      kind: 'file-done',
      path: displayPath,
      state: record.state ?? 'read',
      documents: 0,
      fields: 0,
      flags: 0,
      reused: true,
    });
    return true;
  }
  const source: SourceBytes = {
    sha256,
    path: index.originalPath(sha256),
    displayPath,
    mediaType: record.mediaType ?? 'application/octet-stream',
    size: record.size,
  };
  try {
    if (archiveMediaTypes.has(source.mediaType)) {
      await unpack(context, source, key);
      onMembers(sha256);
      listener({
        kind: 'file-done',
        path: displayPath,
        state: 'container',
        documents: 0,
        fields: 0,
        flags: 0,
        reused: false,
      });
      return true;
    }
    requireReadable(source);
    const inspection = await inspect(context, source);
    if (inspection.members > 0) onMembers(sha256);
    listener({ kind: 'file-pages', path: displayPath, pages: inspection.pageCount });
    const read = await readFilePages(context, source, inspection.pageCount);
    if (read === null) return false;
    await analyzeFile(context, source, { key, pageCount: inspection.pageCount, read });
    return true;
  } catch (error) {
    rethrowRunFaults(error);
    if (context.signal.aborted) return false;
    storeFailure(context, source, key, error);
    return true;
  }
}

function isFinished(context: RunContext, sha256: string, key: string): boolean {
  const output = context.index.work.outputOf(FILE_STAGE, sha256, key);
  if (output === null) return false;
  return !(context.retryFailed && output === 'failed');
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
      cause: `files of type ${source.mediaType} are not read`,
      remedy: 'open it in its own program, save it as PDF, and run on the PDF; keep the original',
    });
  }
}

/** Unpacks an archive; its members become files of their own, with the archive as parent. */
async function unpack(context: RunContext, source: SourceBytes, key: string): Promise<void> {
  const { index } = context;
  const folder = mkdtempSync(join(context.temporaryFolder, 'unpack-'));
  let records: MemberRecord[];
  try {
    records = await storeMembers(context, await unpackZip(source, folder, context.settings.intake.limits));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  index.transaction(() => {
    index.ledger.replaceMembers(source.sha256, records);
    index.ledger.setFileState(source.sha256, 'container', null);
    index.results.replaceExceptions('intake', source.sha256, []);
    index.work.markDone(FILE_STAGE, source.sha256, key, 'container');
    index.events.append('work', { stage: 'unpack', subject: source.sha256, output: hashOf(records) });
  });
}

async function storeMembers(context: RunContext, members: readonly Member[]): Promise<MemberRecord[]> {
  const records: MemberRecord[] = [];
  for (const [position, member] of members.entries()) {
    const base = { position, name: member.name, size: member.size, modified: member.modified };
    if (member.failure !== undefined) {
      records.push({ ...base, file: null, failure: member.failure });
      continue;
    }
    const stored = await storeOriginal(member.path, context.index.folder);
    const mediaType = (await mediaTypeOf(context.index.originalPath(stored.sha256), member.name)).mediaType;
    context.index.transaction(() => context.index.ledger.putFile(stored.sha256, stored.size, mediaType));
    records.push({ ...base, size: stored.size, file: stored.sha256, failure: null });
  }
  return records;
}

/** Counts pages and takes out members, once per file and reading version. */
async function inspect(
  context: RunContext,
  source: SourceBytes,
): Promise<{ pageCount: number; members: number }> {
  const { index } = context;
  const key = workKey({
    stage: 'inspect',
    version: READING_VERSION,
    settings: context.settings.reading.limits,
    inputs: [source.sha256],
  });
  if (index.work.outputOf('inspect', source.sha256, key) !== null) {
    return {
      pageCount: index.ledger.file(source.sha256)!.pageCount!,
      members: index.ledger.members(source.sha256).length,
    };
  }
  const inspection = await context.pool.inspect(source);
  const members = await storeMembers(context, inspection.members);
  index.transaction(() => {
    index.ledger.setInspection(source.sha256, inspection.pageCount, inspection.facts);
    index.ledger.replaceMembers(source.sha256, members);
    index.work.markDone(
      'inspect',
      source.sha256,
      key,
      hashOf([inspection.pageCount, inspection.facts, members]),
    );
    index.events.append('work', {
      stage: 'inspect',
      subject: source.sha256,
      output: hashOf([inspection.pageCount, inspection.facts]),
    });
  });
  return { pageCount: inspection.pageCount, members: members.length };
}

function storeFailure(context: RunContext, source: SourceBytes, key: string, error: unknown): void {
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
    if (known) index.work.markDone(FILE_STAGE, source.sha256, key, 'failed');
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
