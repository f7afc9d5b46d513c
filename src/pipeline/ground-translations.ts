import { groundInOriginal } from '../extraction/index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Page, PageReference } from '../model/page.ts';
import { pageText } from '../model/page-text.ts';
import { isSaidTranslation, type Paper, pairTranslations } from '../tracing/index.ts';

interface ReadDocument {
  readonly document: EvidenceDocument;
  fields: Field[];
}

/**
 * Fields of a translation in the file of its original are grounded on the original's pages, too. Across files the places
 * in the original are told by an observation instead: what is stored for a file follows from its bytes alone, so that a
 * file held back, read again or gone takes nothing with it that another file's fields would rest on.
 */
export function groundTranslations(
  made: readonly ReadDocument[],
  pagesOf: (references: readonly PageReference[]) => Page[],
): void {
  if (made.length < 2) return;
  const light = made.map(({ document, fields }): Paper => ({ ...paperOf(document, fields), pages: [] }));
  if (!light.some((paper) => paper.type !== 'translator_certificate' && isSaidTranslation(paper))) return;
  const pages = new Map(made.map(({ document }) => [document.id, pagesOf(document.pages)]));
  const papers = made.map(
    ({ document, fields }): Paper => ({
      ...paperOf(document, fields),
      pages: pages
        .get(document.id)!
        .map((page) => ({ file: page.file, page: page.page, text: pageText(page).text })),
    }),
  );
  for (const pair of pairTranslations(papers).clear) {
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
