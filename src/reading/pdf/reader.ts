import { readFile } from 'node:fs/promises';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../model/page.ts';
import type { FormatReader, OpenedSource } from '../format-reader.ts';
import { pictureOfText } from '../text/page-picture.ts';
import { expectedParts, type FurtherPages, furtherPages } from './further-parts.ts';
import { inspectPdf } from './inspect.ts';
import { ObjectTable } from './objects/object-table.ts';
import { openPdf } from './open-document.ts';
import { readPdfPage } from './read-page.ts';
import { renderPdfPage } from './render.ts';
import { xfaLines } from './xfa-form.ts';

/** Pages after which pdf.js is asked to forget fonts and images it keeps for a document. */
const pagesBetweenCleanings = 24;

export const readPdf: FormatReader = async (source, context): Promise<OpenedSource> => {
  const pdf = await openPdf(source, context);
  const { numPages } = pdf.document;
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
  let further: Promise<FurtherPages> | null = null;
  const furtherOf = async (table: ObjectTable): Promise<FurtherPages> => {
    const metadata = await pdf.document.getMetadata().catch(() => null);
    const xfa = (metadata?.info as { IsXFAPresent?: boolean } | undefined)?.IsXFAPresent === true;
    return furtherPages(pdf, expectedParts(table), xfa ? await xfaLines(source, context) : []);
  };
  const furtherPage = async (number: number): Promise<Page> => {
    further ??= readFile(source.path).then((bytes) => furtherOf(new ObjectTable(bytes)));
    const pages = await further;
    const { textPerPage } = context.settings.limits;
    return pages.page(number - numPages - 1, source.sha256, number, textPerPage);
  };
  return {
    inspect: async () => {
      const bytes = await readFile(source.path);
      const table = new ObjectTable(bytes);
      further ??= furtherOf(table);
      return inspectPdf({ pdf, source, context, bytes, table, furtherPages: (await further).count });
    },
    readPage: (number): Promise<Page> =>
      number > numPages
        ? furtherPage(number)
        : withPage(number, (page) => readPdfPage(page, pdf, source, number, context)),
    pageImage: async (number, widthPixels) =>
      number > numPages
        ? pictureOfText(await furtherPage(number), widthPixels)
        : withPage(number, (page) => renderPdfPage(page, widthPixels, context)),
    close: () => pdf.document.loadingTask.destroy(),
  };
};
