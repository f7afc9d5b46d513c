import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../../model/exception.ts';
import { failIfDue } from '../../model/fault-points.ts';
import type { Page } from '../../model/page.ts';
import type { Inspection, SourceBytes } from '../../model/ports.ts';
import type { FormatReader, OpenedSource, ReaderContext } from '../format-reader.ts';
import { pdfFacts } from './facts.ts';
import { type OpenedPdf, openPdf } from './open-document.ts';
import { readPdfPage } from './read-page.ts';
import { renderPdfPage } from './render.ts';

/** Pages after which pdf.js is asked to forget fonts and images it keeps for a document. */
const pagesBetweenCleanings = 24;

export const readPdf: FormatReader = async (source, context): Promise<OpenedSource> => {
  const pdf = await openPdf(source, context.settings.limits.pixels);
  let read = 0;
  const withPage = async <Result>(
    number: number,
    work: (page: PDFPageProxy) => Promise<Result>,
  ): Promise<Result> => {
    const page = await pdf.document.getPage(number);
    try {
      failIfDue('pdf-parser-throws', 'FormatError');
      return await work(page);
    } finally {
      page.cleanup();
      read++;
      if (read % pagesBetweenCleanings === 0) await pdf.document.cleanup();
    }
  };
  return {
    inspect: () => inspect(pdf, source, context),
    readPage: (number): Promise<Page> =>
      withPage(number, (page) => readPdfPage(page, pdf, source, number, context)),
    pageImage: (number, widthPixels) => withPage(number, (page) => renderPdfPage(page, widthPixels, context)),
    close: () => pdf.document.loadingTask.destroy(),
  };
};

async function inspect(pdf: OpenedPdf, source: SourceBytes, context: ReaderContext): Promise<Inspection> {
  const { pages } = context.settings.limits;
  if (pdf.document.numPages > pages) {
    throw new DocumentError({
      code: 'limit-pages',
      stage: 'read',
      cause: `the PDF has ${pdf.document.numPages} pages; at most ${pages} are read`,
      remedy: 'raise limits.pages of the reading stage in the pipeline file, or split the file',
    });
  }
  return { pageCount: pdf.document.numPages, members: [], facts: await pdfFacts(pdf, source) };
}
