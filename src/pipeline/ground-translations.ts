import { groundInOriginal } from '../extraction/index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Page, PageReference } from '../model/page.ts';
import { pageText } from '../model/page-text.ts';
import {
  type DecidedPair,
  decidedPair,
  isSaidTranslation,
  type Paper,
  pairTranslations,
} from '../tracing/index.ts';

interface ReadDocument {
  readonly document: EvidenceDocument;
  fields: Field[];
}

/**
 * Fields of a translation in the file of its original are grounded on the original's pages, too. Across files the places
 * in the original are told by an observation instead: what is stored for a file follows from its bytes alone, so that a
 * file held back, read again or gone takes nothing with it that another file's fields would rest on.
 * @param decided by people, among these documents: such a translation has no other original.
 */
export function groundTranslations(
  made: readonly ReadDocument[],
  pagesOf: (references: readonly PageReference[]) => Page[],
  decided: readonly DecidedPair[] = [],
): void {
  if (made.length < 2) return;
  const light = made.map(({ document, fields }): Paper => ({ ...paperOf(document, fields), pages: [] }));
  if (
    decided.length === 0 &&
    !light.some((paper) => paper.type !== 'translator_certificate' && isSaidTranslation(paper))
  )
    return;
  const pages = new Map(made.map(({ document }) => [document.id, pagesOf(document.pages)]));
  const papers = made.map(
    ({ document, fields }): Paper => ({
      ...paperOf(document, fields),
      pages: pages
        .get(document.id)!
        .map((page) => ({ file: page.file, page: page.page, text: pageText(page).text })),
    }),
  );
  const settled = new Set(decided.map(({ translation }) => translation));
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const pairs = [
    ...decided.map(({ translation, original }) => decidedPair(byId.get(translation)!, byId.get(original)!)),
    ...pairTranslations(papers.filter(({ id }) => !settled.has(id))).clear,
  ];
  for (const pair of pairs) {
    const translation = made.find(({ document }) => document.id === pair.translation.id)!;
    const original = made.find(({ document }) => document.id === pair.original.id)!;
    translation.fields = groundInOriginal({
      translation,
      original,
      pages: pair.pages.pairs.map((each) => ({
        translation: pair.translation.pages[each.translation]!,
        original: pair.original.pages[each.original]!,
      })),
      on: [...pages.get(translation.document.id)!, ...pages.get(original.document.id)!],
    });
  }
}

function paperOf({ id, type, language }: EvidenceDocument, fields: readonly Field[]): Omit<Paper, 'pages'> {
  return { id, type, language, path: '', fields };
}
