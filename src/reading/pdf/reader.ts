import { readFile } from 'node:fs/promises';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page, Turn } from '../../model/page.ts';
import type { SourceBytes } from '../../model/ports.ts';
import type { FormatReader, OpenedSource, ReaderContext } from '../format-reader.ts';
import { pictureOfText } from '../text/page-picture.ts';
import { expectedParts, type FurtherPages, furtherPages } from './further-parts.ts';
import { inspectPdf } from './inspect.ts';
import { ObjectTable } from './objects/object-table.ts';
import { type OpenedPdf, openPdf } from './open-document.ts';
import { oversizedImages } from './oversized-images.ts';
import { readPdfPage } from './read-page.ts';
import { renderPdfPage } from './render.ts';
import { xfaLines } from './xfa-form.ts';

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
  /** Looked at on inspection, for further pages and for pages that show nothing; most tasks never need it. */
  let known: Promise<Known> | null = null;
  const know = (): Promise<Known> => {
    known ??= lookThrough(pdf, source, context);
    return known;
  };
  const furtherPage = async (number: number): Promise<Page> => {
    const { further } = await know();
    const { textPerPage } = context.settings.limits;
    return further.page(number - pdf.pages - 1, source.sha256, number, textPerPage);
  };
  const ownPage = async (number: number, turn?: Turn): Promise<Page> => {
    const turned = turn === undefined ? context : { ...context, turn };
    const page = await withPage(number, (each) => readPdfPage(each, pdf, source, number, turned));
    if (page.kind !== 'blank' || page.words.length > 0) return page;
    if (pdf.damage !== null)
      return { ...page, kind: 'unreadable', reason: `nothing is left of this page: ${pdf.damage}` };
    return notBlank(page, (await know()).table, context);
  };
  return {
    inspect: async () => {
      const { table, further } = await know();
      const bytes = await readFile(source.path);
      return inspectPdf({ pdf, source, context, bytes, table, furtherPages: further.count });
    },
    readPage: (number, turn): Promise<Page> =>
      number > pdf.pages ? furtherPage(number) : ownPage(number, turn),
    pageImage: async (number, widthPixels) =>
      number > pdf.pages
        ? pictureOfText(await furtherPage(number), widthPixels)
        : withPage(number, (page) => renderPdfPage(page, widthPixels, context)),
    close: () => pdf.document.loadingTask.destroy(),
  };
};

/** What the objects of a file tell besides its pages. */
interface Known {
  readonly table: ObjectTable;
  readonly further: FurtherPages;
}

async function lookThrough(pdf: OpenedPdf, source: SourceBytes, context: ReaderContext): Promise<Known> {
  const table = new ObjectTable(await readFile(source.path));
  const metadata = await pdf.document.getMetadata().catch(() => null);
  const xfa = (metadata?.info as { IsXFAPresent?: boolean } | undefined)?.IsXFAPresent === true;
  const form = xfa ? await xfaLines(source, context) : [];
  return { table, further: await furtherPages(pdf, expectedParts(table), form) };
}

/** A page that shows nothing only because its image is too large to be decoded is not blank. */
function notBlank(page: Page, table: ObjectTable, context: ReaderContext): Page {
  const { pixels } = context.settings.limits;
  const large = oversizedImages(table, pixels).find((image) => image.page === page.page);
  if (large === undefined) return page;
  const reason = `an image of ${large.width} × ${large.height} pixels was not read: the limit is ${pixels} (reading.limits.pixels)`;
  return { ...page, kind: 'unreadable', reason };
}
