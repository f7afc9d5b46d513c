import { documentType } from '../../schemas/index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { DocumentTypeDefinition } from '../model/document-type.ts';
import type { Exception } from '../model/exception.ts';
import type { Candidate, Field } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import { judgeClauses } from './clauses/judge-clauses.ts';
import { measuredTable } from './confidence/index.ts';
import { executionCandidates } from './execution/execution-candidates.ts';
import { withoutSealWords } from './execution/seal-words.ts';
import { claimOf, type FindingWords } from './grounding/claim.ts';
import { groundingPage } from './grounding/grounding-page.ts';
import { hostileText } from './hostile/index.ts';
import { layoutPage } from './layout/page-layout.ts';
import { derivedClaims } from './llm/derived-claims.ts';
import type { GroundedCandidate } from './reconcile/grounded-candidate.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { runRules } from './rules/engine.ts';
import { defaultExtractionSettings, type ExtractionSettings } from './settings.ts';
import { settleValues } from './settle-values.ts';
import { withSpeakers } from './speakers.ts';
import { withoutMachineText } from './translation/machine-text.ts';
import { statementsOn } from './translation/statements.ts';
import { translationCandidates } from './translation/translation-candidates.ts';

export { kindOfPath as kindOf } from '../../schemas/kind-of-path.ts';
export {
  type CalibrationTable,
  calibrationTableSchema,
  chanceOf,
  limitOf,
  type MeasuredValue,
  type Measurement,
  makeCalibrationTable,
  measuredTable,
} from './confidence/index.ts';
export { claimOf } from './grounding/claim.ts';
export { ground } from './grounding/ground.ts';
export { type GroundingPage, groundingPage } from './grounding/grounding-page.ts';
export { readerOf } from './reconcile/grounded-candidate.ts';
export {
  confirmByWitness,
  documentOfWitness,
  ownCandidates,
  readWitness,
  type Witness,
  type WitnessText,
} from './second-witness/index.ts';
export { defaultExtractionSettings, type ExtractionSettings, extractionSettingsSchema } from './settings.ts';
export {
  groundInOriginal,
  type OriginalInput,
  type TranslatedPagePair,
} from './translation/ground-in-original.ts';
export { machineWarning } from './translation/machine-text.ts';
export { EXTRACTION_VERSION } from './version.ts';

export interface ExtractionInput {
  readonly document: EvidenceDocument;
  /** The document's pages in any order; pages of other documents are left aside. */
  readonly pages: readonly Page[];
  /** Further candidates from another engine: they pass the same grounding and reconciliation. */
  readonly candidates?: readonly Candidate[];
  /** Paths of which another engine, asked for them, said that the document does not state them. */
  readonly notStated?: readonly string[];
  /** Definition to use in place of the built-in one of `document.type`. */
  readonly type?: DocumentTypeDefinition;
}

export interface ExtractionOutput {
  readonly fields: Field[];
  readonly exceptions: Omit<Exception, 'id' | 'path' | 'file'>[];
}

/** Words and grade of each finding another engine read, by the paths whose meaning they settle. */
function findingsOf(candidates: readonly Candidate[]): ReadonlyMap<string, FindingWords> {
  const read = new Map<string, FindingWords>();
  for (const { path, value } of candidates) {
    const [, finding, part] = /^(audit\.finding(?:\[\d+\])?)\.(text|severity)$/u.exec(path) ?? [];
    if (finding === undefined) continue;
    const before = read.get(finding) ?? { text: '', grade: '' };
    read.set(finding, part === 'text' ? { ...before, text: value } : { ...before, grade: value });
  }
  return new Map(
    [...read].flatMap(([finding, words]) => [
      [`${finding}.text`, words] as const,
      [`${finding}.indicator`, words] as const,
    ]),
  );
}

/**
 * Reads the fields of one document: rules propose candidates, every candidate is grounded in the page text, what says
 * the same becomes one field. A pure function of its input; no I/O.
 */
export function extract(
  input: ExtractionInput,
  settings: ExtractionSettings = defaultExtractionSettings,
): ExtractionOutput {
  const { document } = input;
  const byKey = new Map(input.pages.map((page) => [pageKey(page), page]));
  const references = document.pages.slice(0, settings.pagesPerDocument);
  const pages = references.flatMap((reference) => byKey.get(pageKey(reference)) ?? []);
  const type = input.type ?? documentType(document.type);
  const layouts = pages
    .filter((page) => page.words.length > 0)
    .map((page, number) => layoutPage(withoutSealWords(page), number));
  const context = settleValues(document, layouts);
  const { candidates, lost } = runRules(document, type, layouts, context);
  const statements = statementsOn(layouts.map(({ page, pageText }) => ({ page, text: pageText })));
  const ofTranslation = translationCandidates(document, statements, candidates, context);
  const proposed = [...candidates, ...ofTranslation, ...(input.candidates ?? [])].filter(
    ({ engine, path }) =>
      // The language follows from the classification and is nobody's reading.
      path === 'language' || settings.engines.includes(engine === 'llm' ? 'llm' : 'rules'),
  );
  // What rules read stands at the same offsets with the words of seals behind it.
  const whole = new Map(pages.map((page) => [pageKey(page), page]));
  const on = layouts.map(({ page, pageText }) => {
    const full = whole.get(pageKey(page)) ?? page;
    return full.words.length === page.words.length ? groundingPage(page, pageText) : groundingPage(full);
  });
  const execution = executionCandidates({ document: document.id, type, pages: on, layouts });
  const findings = findingsOf(input.candidates ?? []);
  const claimed: GroundedCandidate[] = proposed
    .filter((candidate) => candidate.score >= settings.minimumScore)
    .map((candidate) => claimOf(candidate, on, context, findings.get(candidate.path)));
  const grounded = [...claimed, ...derivedClaims(type, claimed)];
  const fields = reconcile({
    document: document.id,
    candidates: [...grounded, ...execution.candidates],
    pages: on,
    context,
    repeating: new Set(type.fields.filter((field) => field.repeats).map((field) => field.path)),
    minimumScore: settings.minimumFieldScore,
    notStated: settings.engines.includes('llm') ? (input.notStated ?? []) : [],
    calibration: settings.calibration === 'built-in' ? measuredTable : settings.calibration,
  });
  const text = layouts.map((layout) => layout.pageText.text).join('\n');
  const exceptions = lost.map(({ page }) => ({
    code: 'table-without-heading',
    stage: 'extract' as const,
    page: page.page,
    document: document.id,
    cause:
      'the table of the page before seems to go on here without its heading, in columns that do not match',
    remedy: 'look at this page and add the lines of the table that matter',
  }));
  const clauses = judgeClauses(
    document,
    withoutMachineText(withSpeakers(type, fields, text), on, statements),
  );
  return {
    fields: clauses.fields,
    exceptions: [
      ...exceptions,
      ...execution.exceptions,
      ...clauses.exceptions,
      ...hostileText(document, pages),
      ...beyondLimit(document, settings.pagesPerDocument),
    ],
  };
}

/** A document longer than the limit says from where on its fields were not read. */
function beyondLimit(document: EvidenceDocument, limit: number): ExtractionOutput['exceptions'] {
  const first = document.pages[limit];
  if (first === undefined) return [];
  return [
    {
      code: 'limit-document-pages',
      stage: 'extract',
      page: first.page,
      document: document.id,
      cause: `the document has ${document.pages.length} pages; fields were read from the first ${limit} (extraction.pagesPerDocument), listed names were looked for on all`,
      remedy: 'raise extraction.pagesPerDocument in the pipeline file and run again, or split the file',
    },
  ];
}
