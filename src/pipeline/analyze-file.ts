import { setImmediate } from 'node:timers/promises';
import { documentTypes } from '../../schemas/index.ts';
import { DOCUMENTS_VERSION, splitAndClassify } from '../documents/index.ts';
import { EXTRACTION_VERSION, extract } from '../extraction/index.ts';
import type { StageException } from '../index/result-store.ts';
import { workKey } from '../index/work-store.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import { hashOf, outputHash } from '../model/hashing.ts';
import { type Page, pageKey } from '../model/page.ts';
import type { SourceBytes } from '../model/ports.ts';
import type { OccurrenceState } from '../model/source-file.ts';
import type { FileReading } from './read-file-pages.ts';
import type { RunContext } from './run-context.ts';
import { FILE_STAGE } from './stages.ts';

export interface FileAnalysis {
  readonly key: string;
  readonly inspection: { readonly pageCount: number; readonly members: number };
  readonly read: FileReading;
}

/**
 * The stages after reading, for one file: split and classify, extract, screen. Works on the pages as stored, so that
 * a run that goes on after a break gives the same result as one that was never broken.
 */
export async function analyzeFile(
  context: RunContext,
  source: SourceBytes,
  analysis: FileAnalysis,
): Promise<void> {
  const { index, listener } = context;
  const pages = index.pages.ofFile(source.sha256);
  const documents = splitIntoDocuments(context, source, pages, analysis.read.output);
  const fields: Field[] = [];
  const outputs: string[] = [analysis.read.output];
  for (const document of documents) {
    // Lets results of the reading processes come in between two documents.
    await setImmediate();
    const result = extractFields(context, document, pages, analysis.read.output);
    fields.push(...result.fields);
    outputs.push(result.output);
  }
  const flags = context.screener.screen({ pages, documents, fields });
  const exceptions = readingExceptions(source, pages, analysis.read);
  const state = stateOf(pages, analysis);
  index.transaction(() => {
    index.results.replaceFlags(source.sha256, flags);
    index.results.replaceExceptions('read', source.sha256, exceptions);
    index.ledger.setFileState(source.sha256, state.state, state.reason);
    index.work.markDone(FILE_STAGE, source.sha256, analysis.key, state.state === 'read' ? 'read' : 'failed');
    index.events.append('work', {
      stage: 'screen',
      subject: source.sha256,
      output: hashOf([outputs, flags.map((flag) => flag.id)]),
      screener: context.screener.version,
    });
  });
  for (const exception of exceptions) {
    listener({
      kind: 'exception',
      path: source.displayPath,
      page: exception.page,
      code: exception.code,
      cause: exception.cause,
      remedy: exception.remedy,
    });
  }
  listener({
    kind: 'file-done',
    path: source.displayPath,
    state: state.state,
    documents: documents.length,
    fields: fields.length,
    flags: flags.length,
    reused: false,
  });
}

function splitIntoDocuments(
  context: RunContext,
  source: SourceBytes,
  pages: readonly Page[],
  input: string,
): readonly EvidenceDocument[] {
  const { index } = context;
  const key = workKey({
    stage: 'documents',
    version: DOCUMENTS_VERSION,
    settings: context.settings.documents,
    inputs: [input],
  });
  if (index.work.outputOf('documents', source.sha256, key) !== null)
    return index.results.documentsOf(source.sha256);
  const result = splitAndClassify(pages, documentTypes());
  const exceptions: StageException[] = result.exceptions.map((exception) => ({
    ...exception,
    file: source.sha256,
  }));
  index.transaction(() => {
    index.results.replaceDocuments(source.sha256, result.documents);
    index.results.replaceExceptions('documents', source.sha256, exceptions);
    index.work.markDone('documents', source.sha256, key, outputHash(result.documents));
    index.events.append('work', {
      stage: 'documents',
      subject: source.sha256,
      output: outputHash(result.documents),
    });
  });
  for (const exception of exceptions) {
    context.listener({
      kind: 'exception',
      path: source.displayPath,
      page: exception.page,
      code: exception.code,
      cause: exception.cause,
      remedy: exception.remedy,
    });
  }
  return result.documents;
}

function extractFields(
  context: RunContext,
  document: EvidenceDocument,
  pages: readonly Page[],
  input: string,
): { fields: readonly Field[]; output: string } {
  const { index } = context;
  const key = workKey({
    stage: 'extract',
    version: EXTRACTION_VERSION,
    settings: context.settings.extraction,
    inputs: [input, document.id, document.type],
  });
  const known = index.work.outputOf('extract', document.id, key);
  if (known !== null) return { fields: index.results.fieldsOf(document.id), output: known };
  const wanted = new Set(document.pages.map(pageKey));
  const own = pages.filter((page) => wanted.has(pageKey(page)));
  const result = extract({ document, pages: own }, context.settings.extraction);
  const output = outputHash(result.fields);
  index.transaction(() => {
    index.results.replaceFields(document.id, result.fields);
    index.results.replaceExceptions(
      'extract',
      document.id,
      result.exceptions.map((exception) => ({ ...exception, file: document.pages[0]!.file })),
    );
    index.work.markDone('extract', document.id, key, output);
    index.events.append('work', { stage: 'extract', subject: document.id, output });
  });
  return { fields: result.fields, output };
}

function readingExceptions(source: SourceBytes, pages: readonly Page[], read: FileReading): StageException[] {
  const exceptions: StageException[] = read.failures.map((failure) => ({
    file: source.sha256,
    page: failure.page,
    document: null,
    code: failure.code,
    cause: failure.message,
    remedy: failure.remedy,
  }));
  for (const page of pages) {
    if (page.kind !== 'unreadable' || read.failures.some((failure) => failure.message === page.reason))
      continue;
    exceptions.push({
      file: source.sha256,
      page: page.page,
      document: null,
      code: 'unreadable-page',
      cause: page.reason,
      remedy: 'look at the page in the original; ask the sender for a better scan',
    });
  }
  return exceptions;
}

function stateOf(
  pages: readonly Page[],
  analysis: FileAnalysis,
): { state: OccurrenceState; reason: string | null } {
  const missing = analysis.inspection.pageCount - pages.length;
  const unreadable = pages.filter((page) => page.kind === 'unreadable').length + Math.max(0, missing);
  if (unreadable === 0) return { state: 'read', reason: null };
  const reason = `${unreadable} of ${analysis.inspection.pageCount} pages could not be read`;
  return { state: unreadable >= analysis.inspection.pageCount ? 'failed' : 'partial', reason };
}
