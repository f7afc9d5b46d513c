import type { Inspection, SourceBytes } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { limitedPageCount } from '../page-limit.ts';
import { takeAttachments } from './attachments.ts';
import { pdfFacts } from './facts.ts';
import type { ObjectTable } from './objects/object-table.ts';
import type { OpenedPdf } from './open-document.ts';
import { oversizedImages } from './oversized-images.ts';

export interface InspectionInput {
  readonly pdf: OpenedPdf;
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly bytes: Buffer;
  readonly table: ObjectTable;
  /** Pages that stand behind those of the file: comments, the values of a form without fixed pages. */
  readonly furtherPages: number;
}

/** Counts the pages that can be read, takes out embedded files and notes what the file says of itself. */
export async function inspectPdf(input: InspectionInput): Promise<Inspection> {
  const { pdf, source, context, bytes, table } = input;
  const writer = new MemberWriter(source, context);
  const attachments = await takeAttachments(pdf, table, writer, context);
  const facts = await pdfFacts(pdf, bytes, table);
  if (attachments > 0) facts['attachments'] = String(attachments);
  if (pdf.pagesNotShown > 0)
    facts['pagesNotShown'] = `${pdf.pagesNotShown} pages that a viewer does not show were read too`;
  const { limits } = context.settings;
  const limited = limitedPageCount(pdf.pages + input.furtherPages, limits);
  const large = oversizedImages(table, limits.pixels).map(({ page, width, height }) => ({
    code: 'limit-pixels',
    page,
    cause: `an image of ${width} × ${height} pixels was not read: the limit is ${limits.pixels} (reading.limits.pixels)`,
    remedy:
      'raise reading.limits.pixels in the pipeline file and run again, or ask for a scan in a usual resolution',
  }));
  return {
    pageCount: limited.pageCount,
    members: writer.members(),
    facts,
    exceptions: [...missing(pdf), ...limited.exceptions, ...large, ...damaged(pdf)],
  };
}

/** Pages that the file states and does not hold. */
function missing(pdf: OpenedPdf): NonNullable<Inspection['exceptions']>[number][] {
  if (pdf.statedPages <= pdf.pages) return [];
  return [
    {
      code: 'pages-missing-in-file',
      cause: `the file states ${pdf.statedPages} pages and holds ${pdf.pages}`,
      remedy: 'ask the sender whether pages are missing, and for the file again',
    },
  ];
}

/** A damaged file may have had more pages: what is there was read, and somebody has to ask for the rest. */
function damaged(pdf: OpenedPdf): NonNullable<Inspection['exceptions']>[number][] {
  if (pdf.damage === null) return [];
  return [
    {
      code: 'damaged-file',
      cause: `${pdf.damage}; pages found: ${pdf.pages}`,
      remedy: 'ask the sender to send the file again; it may have been cut off on its way',
    },
  ];
}
