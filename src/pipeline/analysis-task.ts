import { documentTypes } from '../../schemas/index.ts';
import { splitAndClassify } from '../documents/index.ts';
import {
  confirmByWitness,
  documentOfWitness,
  type ExtractionSettings,
  extract,
  ownCandidates,
  readWitness,
  type Witness,
  type WitnessText,
} from '../extraction/index.ts';
import { type PageRow, pageOfRow } from '../index/page-store.ts';
import type { StageException } from '../index/result-store.ts';
import type { PairChange, PaperChange } from '../model/anchored-change.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import { outputHash } from '../model/hashing.ts';
import type { IndicatorMention } from '../model/indicator.ts';
import type { Proposal } from '../model/language-model.ts';
import type { Page, PageReference } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import { pageText } from '../model/page-text.ts';
import { findIndicators, type ScreenedText, type Screener, type StatedWords } from '../screening/index.ts';
import { decidedPairs } from './document-decisions/decided-pairs.ts';
import { groundTranslations } from './ground-translations.ts';

/** What the stages after reading need for one file. Results already on hand under the same key are given, not made again. */
export interface AnalysisTask {
  readonly file: string;
  readonly pages: readonly PageRow[];
  readonly documents: readonly EvidenceDocument[] | null;
  readonly fields: readonly Field[] | null;
  readonly extraction: ExtractionSettings;
  /** XML that may hold e-invoice data for this file; see `witness-texts.ts`. */
  readonly witnesses?: readonly WitnessText[];
  /** What a language model proposed for documents of this file. */
  readonly proposals?: readonly Proposal[];
  /** What people decided about papers of this file, oldest first. */
  readonly changes?: readonly PaperChange[];
  /** Pages of other files that they put together with pages of this one. */
  readonly guests?: readonly PageRow[];
  /** Translations and originals that people paired. */
  readonly pairs?: readonly PairChange[];
  /** What people say stands on these pages: searched for listed names with them. */
  readonly stated?: readonly StatedWords[];
  /** Documents that begin in other files and have pages of this one, with their fields: for the search on these pages. */
  readonly elsewhere?: { readonly documents: readonly EvidenceDocument[]; readonly fields: readonly Field[] };
}

export interface MadeDocuments {
  readonly documents: readonly EvidenceDocument[];
  readonly exceptions: readonly StageException[];
  readonly output: string;
}

export interface MadeFields {
  readonly byDocument: readonly { readonly document: string; readonly fields: readonly Field[] }[];
  readonly exceptions: readonly StageException[];
  readonly output: string;
}

export interface AnalysisResult {
  /** Null when they were given. */
  readonly documents: MadeDocuments | null;
  readonly fields: MadeFields | null;
  readonly flags: readonly Flag[];
  readonly indicators: readonly IndicatorMention[];
}

/**
 * Split and classify, extract, screen: everything after reading, for one file. Pure. Pages are unpacked when they are
 * needed and let go again: a file of thousands of pages does not fit into memory as a whole.
 */
export function analyzePages(task: AnalysisTask, screener: Screener): AnalysisResult {
  const made = task.documents === null ? makeDocuments(task) : null;
  const documents = made?.documents ?? task.documents ?? [];
  const extracted = task.fields === null ? makeFields(task, documents) : null;
  const fields = extracted?.byDocument.flatMap((each) => each.fields) ?? task.fields ?? [];
  const papers = {
    documents: [...documents, ...(task.elsewhere?.documents ?? [])],
    fields: [...fields, ...(task.elsewhere?.fields ?? [])],
  };
  return {
    documents: made,
    fields: extracted,
    flags: screener.screenTexts({ pages: textsOf(task.pages), ...papers, stated: task.stated ?? [] }),
    indicators: findIndicators({ pages: unpacked(task.pages), ...papers }),
  };
}

function* unpacked(rows: readonly PageRow[]): Generator<Page> {
  for (const row of rows) yield pageOfRow(row);
}

function* textsOf(rows: readonly PageRow[]): Generator<ScreenedText> {
  for (const row of rows)
    yield {
      file: row.file,
      page: row.page,
      text: row.text,
      mayHide: row.unseen !== 0,
      whole: () => {
        const page = pageOfRow(row);
        return { page, text: pageText(page) };
      },
    };
}

function makeDocuments(task: AnalysisTask): MadeDocuments {
  const { file, changes = [], guests = [] } = task;
  const result = splitAndClassify(unpacked([...task.pages, ...guests]), documentTypes(), { file, changes });
  return {
    documents: result.documents,
    exceptions: result.exceptions.map((exception) => ({ ...exception, file: task.file })),
    output: outputHash(result.documents),
  };
}

function makeFields(task: AnalysisTask, documents: readonly EvidenceDocument[]): MadeFields {
  const rows = new Map([...task.pages, ...(task.guests ?? [])].map((row) => [pageKey(row), row]));
  const exceptions: StageException[] = [];
  const witnesses = (task.witnesses ?? []).flatMap((text) => readWitness(text) ?? []);
  const own = witnesses.find((witness) => witness.file === task.file);
  const made = documents.map((document) => {
    const on = document.pages.slice(0, task.extraction.pagesPerDocument).flatMap((reference) => {
      const row = rows.get(pageKey(reference));
      return row === undefined ? [] : [pageOfRow(row)];
    });
    // Proposals of documents that are no more are left aside.
    const proposal = task.proposals?.find((one) => one.document === document.id);
    const candidates = [
      ...(own === undefined ? [] : ownCandidates(own, on)),
      ...(proposal?.candidates ?? []),
    ];
    const notStated = proposal?.notStated ?? [];
    const result = extract({ document, pages: on, candidates, notStated }, task.extraction);
    exceptions.push(
      ...result.exceptions.map((exception) => ({
        ...exception,
        file: fileOf(document, exception.page, task.file),
      })),
    );
    for (const { code, cause, remedy, page = null } of proposal?.exceptions ?? []) {
      exceptions.push({ code, cause, remedy, page, document: document.id, file: task.file });
    }
    return { document, pages: witnesses.length === 0 ? [] : on, fields: result.fields };
  });
  for (const witness of witnesses) if (witness !== own) confirm(task.file, witness, made, exceptions);
  const pagesOf = (references: readonly PageReference[]): Page[] =>
    references.flatMap((reference) => {
      const row = rows.get(pageKey(reference));
      return row === undefined ? [] : [pageOfRow(row)];
    });
  groundTranslations(made, pagesOf, decidedPairs(task.pairs ?? [], documents));
  const byDocument = made.map(({ document, fields }) => ({ document: document.id, fields }));
  return { byDocument, exceptions, output: outputHash(byDocument) };
}

/** File of a page that a finding about a document names: the only one with that page among several. */
function fileOf({ pages }: EvidenceDocument, number: number | null | undefined, home: string): string {
  const on = pages.filter(({ page }) => page === number);
  return on.length === 1 ? on[0]!.file : home;
}

interface MadeDocument {
  readonly document: EvidenceDocument;
  readonly pages: readonly Page[];
  fields: Field[];
}

/** Holds the fields of the paper that e-invoice data belong to against them. */
function confirm(
  file: string,
  witness: Witness,
  made: readonly MadeDocument[],
  exceptions: StageException[],
): void {
  const id = documentOfWitness(witness, made);
  const paper = made.find(({ document }) => document.id === id);
  if (paper === undefined) return;
  const confirmed = confirmByWitness(paper.document.id, paper.fields, paper.pages, witness);
  paper.fields = confirmed.fields;
  exceptions.push(...confirmed.exceptions.map((exception) => ({ ...exception, file })));
}
