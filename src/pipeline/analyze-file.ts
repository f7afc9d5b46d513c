import { DOCUMENTS_VERSION } from '../documents/version.ts';
import { EXTRACTION_VERSION } from '../extraction/version.ts';
import type { StageException } from '../index/result-store.ts';
import { workKey } from '../index/work-store.ts';
import type { EvidenceDocument } from '../model/document.ts';
import { DocumentError } from '../model/exception.ts';
import type { Field } from '../model/field.ts';
import type { SourceBytes } from '../model/ports.ts';
import type { OccurrenceState } from '../model/source-file.ts';
import type { AnalysisResult, AnalysisTask } from './analysis-task.ts';
import { decisionsOnFile, noDecisions } from './document-decisions/decisions-on-file.ts';
import { projectDocuments } from './document-decisions/project-documents.ts';
import { proposalInputs } from './propose/proposal-inputs.ts';
import type { FileReading } from './read-file-pages.ts';
import { readingExceptions, stateAfterReading } from './reading-outcome.ts';
import type { RunContext } from './run-context.ts';
import { DECISIONS_STAGE, FILE_STAGE, fileExceptions, PROPOSALS_STAGE } from './stages.ts';
import { witnessTexts } from './witness-texts.ts';

export interface FileAnalysis {
  readonly key: string;
  readonly pageCount: number;
  readonly read: FileReading;
}

/**
 * The stages after reading, for one file: split and classify, extract, screen. Works on the pages as stored, so that
 * a run that goes on after a break gives the same result as one that was never broken. What is on hand under the same
 * key is kept.
 */
export async function analyzeFile(
  context: RunContext,
  source: SourceBytes,
  analysis: FileAnalysis,
): Promise<void> {
  const { index } = context;
  const file = source.sha256;
  const decided = decisionsOnFile(index, file);
  const documentsKey = workKey({
    stage: 'documents',
    version: DOCUMENTS_VERSION,
    settings: context.settings.documents,
    inputs: [analysis.read.output, ...typesInput(context)],
    decisions: decided.ofPapers,
  });
  const witnesses = witnessTexts(index, file);
  const proposed = proposalInputs(context, file);
  const extractKey = workKey({
    stage: 'extract',
    version: EXTRACTION_VERSION,
    settings: context.settings.extraction,
    inputs: [
      analysis.read.output,
      documentsKey,
      ...witnesses.map((witness) => witness.file),
      ...typesInput(context),
      ...proposed.inputs,
    ],
    decisions: decided.ofPairs,
  });
  const documents =
    index.work.outputOf('documents', file, documentsKey) === null ? null : index.results.documentsOf(file);
  const fields =
    documents === null || index.work.outputOf('extract', file, extractKey) === null
      ? null
      : documents.flatMap((document) => index.results.fieldsOf(document.id));
  const pages = index.pages.rowsOfFile(file);
  const { extraction } = context.settings;
  const proposals = fields === null ? proposed.proposals() : [];
  const guests = decided.guests.flatMap((page) => index.pages.row(page.file, page.page) ?? []);
  const elsewhere = index.results.documentsWithPagesOf(file);
  const task: AnalysisTask = {
    file,
    pages,
    documents,
    fields,
    extraction,
    witnesses,
    proposals,
    ...(decided.papers.length === 0 ? {} : { guests, changes: decided.papers }),
    ...(decided.pairs.length === 0 ? {} : { pairs: decided.pairs }),
    ...(decided.stated.length === 0 ? {} : { stated: decided.stated }),
    ...(elsewhere.length === 0
      ? {}
      : {
          elsewhere: {
            documents: elsewhere,
            fields: elsewhere.flatMap((document) => index.results.fieldsOf(document.id)),
          },
        }),
  };
  const { result, limit } = await analyzeOrScreen(context, task);
  const inspected = index.results.exceptionsUnder('read', fileExceptions(file));
  const exceptions = readingExceptions(file, pages, analysis.read.failures, inspected);
  const state =
    limit === null
      ? stateAfterReading(pages, analysis.pageCount, exceptions, inspected)
      : { state: 'limited' as const, reason: `${limit.cause}; its pages were searched for listed names` };
  index.transaction(() => {
    index.pages.ensureSearchable(file);
    storeDocuments(context, file, documentsKey, result);
    storeFields(context, file, extractKey, result);
    if (limit !== null) {
      // What an earlier run read with other settings does not stand beside a result that is none.
      if (documents === null) index.results.replaceDocuments(file, []);
      index.results.replaceExceptions('extract', file, [limit]);
    }
    const searched = pages.filter((page) => page.kind !== 'unreadable').length;
    const paperChanged = result.documents !== null || result.fields !== null;
    const statedChanged = (index.work.keyOf(DECISIONS_STAGE, file) ?? noDecisions) !== decided.key;
    context.pass.store({ file, flags: result.flags, pages: searched, paperChanged, statedChanged });
    index.indicators.replace(file, result.indicators);
    index.results.replaceExceptions('read', file, exceptions);
    // An earlier run may have failed before it came to the pages.
    index.results.replaceExceptions('intake', file, []);
    index.ledger.setFileState(file, state.state, state.reason);
    projectDocuments(index, file);
    index.work.markDone(PROPOSALS_STAGE, file, proposed.key, '');
    if (decided.all.length > 0 || index.work.keyOf(DECISIONS_STAGE, file) !== null)
      index.work.markDone(DECISIONS_STAGE, file, decided.key, '');
    index.work.markDone(FILE_STAGE, file, analysis.key, state.state === 'read' ? 'read' : 'failed');
  });
  const shown = limit === null ? exceptions : [...exceptions, limit];
  report(context, source, state.state, shown, result, documents, fields);
}

/** A person's own types bear on what documents there are and what is read from them; without any, keys are as before. */
function typesInput({ types }: RunContext): string[] {
  return types === '' ? [] : [types];
}

/**
 * A file that cannot be split and extracted within its limits is searched for listed names all the same: what speaks
 * against an importer must not be lost in a file that is too large.
 */
async function analyzeOrScreen(
  context: RunContext,
  task: AnalysisTask,
): Promise<{ result: AnalysisResult; limit: StageException | null }> {
  try {
    return { result: await context.analysis.analyze(task), limit: null };
  } catch (error) {
    if (!(error instanceof DocumentError) || context.signal.aborted) throw error;
    const screenOnly = { ...task, documents: task.documents ?? [], fields: task.fields ?? [] };
    const result = await context.analysis.analyze(screenOnly);
    const limit = {
      file: task.file,
      page: error.page,
      document: null,
      code: error.code,
      cause: error.message,
      remedy: error.remedy,
    };
    return { result, limit };
  }
}

function storeDocuments(context: RunContext, file: string, key: string, result: AnalysisResult): void {
  if (result.documents === null) return;
  const { index } = context;
  index.results.replaceDocuments(file, result.documents.documents);
  index.results.replaceExceptions('documents', file, result.documents.exceptions);
  index.work.markDone('documents', file, key, result.documents.output);
  index.events.append('work', { stage: 'documents', subject: file, output: result.documents.output });
}

function storeFields(context: RunContext, file: string, key: string, result: AnalysisResult): void {
  if (result.fields === null) return;
  const { index } = context;
  for (const { document, fields } of result.fields.byDocument) index.results.replaceFields(document, fields);
  index.results.replaceExceptions('extract', file, result.fields.exceptions);
  index.work.markDone('extract', file, key, result.fields.output);
  index.events.append('work', { stage: 'extract', subject: file, output: result.fields.output });
}

function report(
  context: RunContext,
  source: SourceBytes,
  state: OccurrenceState,
  reading: readonly StageException[],
  result: AnalysisResult,
  documents: readonly EvidenceDocument[] | null,
  fields: readonly Field[] | null,
): void {
  const exceptions = [
    ...reading,
    ...(result.documents?.exceptions ?? []),
    ...(result.fields?.exceptions ?? []),
  ];
  for (const { page, code, cause, remedy } of exceptions) {
    context.listener({ kind: 'exception', path: source.displayPath, page, code, cause, remedy });
  }
  context.listener({
    kind: 'file-done',
    path: source.displayPath,
    state,
    documents: (result.documents?.documents ?? documents ?? []).length,
    fields:
      result.fields?.byDocument.reduce((sum, each) => sum + each.fields.length, 0) ?? fields?.length ?? 0,
    flags: result.flags.length,
    reused: false,
  });
}
