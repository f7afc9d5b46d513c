import { categoriesOf, documentTypes } from '../../schemas/index.ts';
import type { PaperChange } from '../model/anchored-change.ts';
import type { ClassificationEvidence, EvidenceDocument } from '../model/document.ts';
import type { DocumentTypeDefinition } from '../model/document-type.ts';
import { documentId } from '../model/ids.ts';
import type { Page, PageReference } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import type { DocumentsResult } from '../model/ports.ts';
import { detectLanguage } from '../text/language.ts';
import { type ArrangedPaper, arrange } from './arrange.ts';
import { incompleteDocument, paginationOf } from './completeness.ts';
import { type PageEvidence, pageEvidence } from './page-evidence.ts';
import { viewPage } from './page-view.ts';
import { printedPage } from './pagination.ts';
import { counselsPaper } from './privilege.ts';
import { lastResort, leastScore, scoreTypes, type TypeScore } from './score.ts';
import { type PageGroup, splitPages } from './split.ts';
import { titleOf } from './title.ts';
import { typeMatcher } from './type-matcher.ts';

/** Pages of a document that are scored: what a paper is stands at its beginning. */
const scoredPages = 4;
/** Evidence kept per type on a document. */
const keptEvidence = 12;
const mostRivals = 3;

/** What people decided about the papers of a file, oldest first. */
export interface FileDecisions {
  readonly file: string;
  readonly changes: readonly PaperChange[];
}

/**
 * Cuts the pages of ONE source file, given in order, into documents and names the type of each, with the titles, labels
 * and layout that speak for it and for its rivals. A paper whose evidence is thin is `unknown` and says why. Pages that
 * a paper prints as its own and that were not received give an exception `incomplete-document`. Pages are looked at one
 * by one: their words are not kept, so that a file of thousands of pages fits into memory.
 * @param decisions of people stand above the rules. Pages of other files that they put together with pages of this one
 *   follow its own in `pages`; of the papers, those that begin in this file are given.
 */
export function splitAndClassify(
  pages: Iterable<Page>,
  types: ReadonlyMap<string, DocumentTypeDefinition> = documentTypes(),
  decisions?: FileDecisions,
): DocumentsResult {
  const matcher = typeMatcher(types);
  const looked: PageEvidence[] = [];
  for (const page of pages) looked.push(withoutWords(pageEvidence(viewPage(page), matcher)));
  const exceptions: DocumentsResult['exceptions'][number][] = [];
  const groups: readonly DecidedGroup[] =
    decisions === undefined || decisions.changes.length === 0
      ? splitPages(looked)
      : decidedGroups(looked, decisions, exceptions);
  const documents: EvidenceDocument[] = [];
  for (const group of groups) {
    const elsewhere = new Set(
      groups
        .filter((other) => other !== group)
        .flatMap((other) => other.printed.flatMap((one) => (one === null ? [] : [one.number]))),
    );
    const document = describe(group, elsewhere);
    documents.push(document);
    const exception = incompleteDocument(document, group.printed, group.missing);
    if (exception !== null) exceptions.push(exception);
  }
  return { documents, exceptions };
}

interface DecidedGroup extends PageGroup {
  readonly type?: string | null;
  readonly missing?: ArrangedPaper['missing'];
}

/** The papers of a file as people left them, by first page. */
function decidedGroups(
  looked: readonly PageEvidence[],
  { file, changes }: FileDecisions,
  exceptions: DocumentsResult['exceptions'][number][],
): DecidedGroup[] {
  const byPage = new Map(looked.map((evidence) => [pageKey(evidence.view.page), evidence]));
  const proposed = splitPages(looked.filter(({ view }) => view.page.file === file)).map((group) => ({
    pages: group.pages.map(referenceOf),
    startReason: group.startReason,
  }));
  const { papers, unplaced } = arrange(proposed, changes, (page) => byPage.has(pageKey(page)));
  for (const { pages } of unplaced) {
    // Of several files, the first tells of it.
    if (pages[0]!.file === file) exceptions.push(withoutPaper(pages.filter((page) => page.file === file)));
  }
  return papers
    .filter(({ pages: [first] }) => first!.file === file)
    .sort((one, other) => one.pages[0]!.page - other.pages[0]!.page)
    .map((paper) => {
      const evidence = paper.pages.map((page) => byPage.get(pageKey(page))!);
      return {
        pages: evidence,
        printed: evidence.map(({ view }) => printedPage(view)),
        startReason: paper.startReason,
        type: paper.type,
        missing: paper.missing,
      };
    });
}

function referenceOf({ view }: PageEvidence): PageReference {
  return { file: view.page.file, page: view.page.page };
}

function withoutPaper(pages: readonly PageReference[]): DocumentsResult['exceptions'][number] {
  const numbers = pages.map(({ page }) => page);
  return {
    code: 'decision-without-document',
    stage: 'documents',
    page: numbers[0]!,
    document: null,
    cause: `a reviewer decided about a document of ${numbers.length === 1 ? 'page' : 'pages'} ${numbers.join(', ')}; no document is made of ${numbers.length === 1 ? 'it' : 'them'} now`,
    remedy: 'look at the documents of these pages and decide again, or take the decision back',
  };
}

/** Words have served once a page is cut into segments; of thousands of pages they would fill the memory. */
function withoutWords(evidence: PageEvidence): PageEvidence {
  const { view } = evidence;
  return { ...evidence, view: { ...view, page: { ...view.page, words: [] } } };
}

function describe(group: DecidedGroup, elsewhere: ReadonlySet<number>): EvidenceDocument {
  const references = group.pages.map(referenceOf);
  const withText = group.pages.filter(({ view }) => view.segments.length > 0);
  const scores = scoreTypes(withText.slice(0, scoredPages));
  const read = decide(scores, withText, references[0]!.page);
  const decision = group.type == null ? read : setByReviewer(group.type, read, references[0]!.page);
  const text = withText
    .slice(0, scoredPages)
    .map(({ view }) => view.text)
    .join('\n');
  return {
    id: documentId(references),
    type: decision.type,
    categories: [...categoriesOf(decision.type)],
    pages: references,
    language: detectLanguage(text).language,
    title: titleOf(decision.type, withText),
    typeConfidence: decision.confidence,
    rivals: scores
      .filter((one) => one.type !== decision.type)
      .slice(0, mostRivals)
      .map((one) => ({ type: one.type, score: round(one.score) })),
    evidence: decision.evidence,
    startReason: group.startReason,
    pagination: paginationOf(
      group.pages.map(({ view }) => view),
      group.printed,
      elsewhere,
    ),
  };
}

/** A type that a person set; what speaks for others stays to be seen. */
function setByReviewer(
  type: string,
  read: { readonly type: string; readonly evidence: readonly ClassificationEvidence[] },
  page: number,
): { type: string; confidence: number; evidence: ClassificationEvidence[] } {
  const text = read.type === type ? 'set by a reviewer' : `set by a reviewer; the rules read ${read.type}`;
  return {
    type,
    confidence: 1,
    evidence: [{ kind: 'decision', type, text, page, weight: 0 }, ...read.evidence],
  };
}

function decide(
  scores: readonly TypeScore[],
  pages: readonly PageEvidence[],
  firstPage: number,
): { type: string; confidence: number; evidence: ClassificationEvidence[] } {
  const best = scores[0];
  const reasons = scores.slice(0, 2).flatMap((one) => one.evidence.slice(0, keptEvidence));
  const total = scores.reduce(
    (sum, one) => sum + (one.type === lastResort && best !== one ? 0 : one.score),
    0,
  );
  const unknown = (
    why: string,
  ): { type: string; confidence: number; evidence: ClassificationEvidence[] } => ({
    type: 'unknown',
    confidence: 0,
    evidence: [{ kind: 'decision', type: 'unknown', text: why, page: firstPage, weight: 0 }, ...reasons],
  });
  if (pages.length === 0) return unknown('no text on any page');
  const counsels = counselsPaper(
    best !== undefined && best.score >= leastScore ? best.type : 'unknown',
    pages,
  );
  if (counsels !== null) return { type: 'unknown', confidence: 0, evidence: [counsels, ...reasons] };
  if (best === undefined) return unknown('no title, label or cue of any document type was found');
  if (best.score < leastScore) {
    return unknown(
      `the best type, ${best.type}, has a score of ${best.score.toFixed(1)}; ${leastScore} are needed to name one`,
    );
  }
  return { type: best.type, confidence: round(best.score / total), evidence: reasons };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
