import { categoriesOf, documentTypes } from '../../schemas/index.ts';
import type { ClassificationEvidence, EvidenceDocument } from '../model/document.ts';
import type { DocumentTypeDefinition } from '../model/document-type.ts';
import { documentId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import type { DocumentsResult } from '../model/ports.ts';
import { detectLanguage } from '../text/language.ts';
import { incompleteDocument, paginationOf } from './completeness.ts';
import { type PageEvidence, pageEvidence } from './page-evidence.ts';
import { viewPage } from './page-view.ts';
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

/**
 * Cuts the pages of ONE source file, given in order, into documents and names the type of each, with the titles, labels
 * and layout that speak for it and for its rivals. A paper whose evidence is thin is `unknown` and says why. Pages that
 * a paper prints as its own and that were not received give an exception `incomplete-document`. Pages are looked at one
 * by one: their words are not kept, so that a file of thousands of pages fits into memory.
 */
export function splitAndClassify(
  pages: Iterable<Page>,
  types: ReadonlyMap<string, DocumentTypeDefinition> = documentTypes(),
): DocumentsResult {
  const matcher = typeMatcher(types);
  const looked: PageEvidence[] = [];
  for (const page of pages) looked.push(withoutWords(pageEvidence(viewPage(page), matcher)));
  const groups = splitPages(looked);
  const documents: EvidenceDocument[] = [];
  const exceptions: DocumentsResult['exceptions'][number][] = [];
  for (const group of groups) {
    const elsewhere = new Set(
      groups
        .filter((other) => other !== group)
        .flatMap((other) => other.printed.flatMap((one) => (one === null ? [] : [one.number]))),
    );
    const document = describe(group, elsewhere);
    documents.push(document);
    const exception = incompleteDocument(
      document.id,
      document.pages[0]!.page,
      document.pagination,
      group.printed,
    );
    if (exception !== null) exceptions.push(exception);
  }
  return { documents, exceptions };
}

/** Words have served once a page is cut into segments; of thousands of pages they would fill the memory. */
function withoutWords(evidence: PageEvidence): PageEvidence {
  const { view } = evidence;
  return { ...evidence, view: { ...view, page: { ...view.page, words: [] } } };
}

function describe(group: PageGroup, elsewhere: ReadonlySet<number>): EvidenceDocument {
  const references = group.pages.map(({ view }) => ({ file: view.page.file, page: view.page.page }));
  const withText = group.pages.filter(({ view }) => view.segments.length > 0);
  const scores = scoreTypes(withText.slice(0, scoredPages));
  const decision = decide(scores, withText, references[0]!.page);
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
