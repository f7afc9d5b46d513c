import { splitAndClassify } from '../../../src/documents/index.ts';
import { extract } from '../../../src/extraction/index.ts';
import type { Page } from '../../../src/model/page.ts';
import { pageText } from '../../../src/model/page-text.ts';
import type { Paper } from '../../../src/tracing/index.ts';
import { sketchPage } from '../../documents/sketch-page.ts';

/** The papers that the sketched pages of one file make: split, classified and read as a run does. */
export function sketchedPapers(sketches: readonly string[], file: string, path = ''): Paper[] {
  const pages = sketches.map((sketch, at) => sketchPage(sketch, { file: file.repeat(64), page: at + 1 }));
  return papersOf(pages, path);
}

export function papersOf(pages: readonly Page[], path = ''): Paper[] {
  return splitAndClassify(pages).documents.map((document) => {
    const own = document.pages.map(({ page }) => pages.find((each) => each.page === page)!);
    return {
      id: document.id,
      type: document.type,
      language: document.language,
      path,
      fields: extract({ document, pages: own }).fields,
      pages: own.map((page) => ({ file: page.file, page: page.page, text: pageText(page).text })),
    };
  });
}
