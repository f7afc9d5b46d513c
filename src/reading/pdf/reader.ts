import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../model/page.ts';
import type { FormatReader, OpenedSource } from '../format-reader.ts';
import { inspectPdf } from './inspect.ts';
import { openPdf } from './open-document.ts';
import { readPdfPage } from './read-page.ts';
import { renderPdfPage } from './render.ts';

/** Pages after which pdf.js is asked to forget fonts and images it keeps for a document. */
const pagesBetweenCleanings = 24;

export const readPdf: FormatReader = async (source, context): Promise<OpenedSource> => {
  const pdf = await openPdf(source, context);
  let read = 0;
  const withPage = async <Result>(
    number: number,
    work: (page: PDFPageProxy) => Promise<Result>,
  ): Promise<Result> => {
    const page = await pdf.document.getPage(number);
    try {
      return await work(page);
    } finally {
      page.cleanup();
      read++;
      if (read % pagesBetweenCleanings === 0) await pdf.document.cleanup();
    }
  };
  return {
    inspect: () => inspectPdf(pdf, source, context, 0),
    readPage: (number): Promise<Page> =>
      withPage(number, (page) => readPdfPage(page, pdf, source, number, context)),
    pageImage: (number, widthPixels) => withPage(number, (page) => renderPdfPage(page, widthPixels, context)),
    close: () => pdf.document.loadingTask.destroy(),
  };
};
