import type { Inspection, SourceBytes } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { limitedPageCount } from '../page-limit.ts';
import { takeAttachments } from './attachments.ts';
import { pdfFacts } from './facts.ts';
import type { ObjectTable } from './objects/object-table.ts';
import type { OpenedPdf } from './open-document.ts';
import { pageTreeOf } from './page-tree.ts';

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
  const { numPages } = pdf.document;
  const counted = countExceptions(table, numPages);
  const limited = limitedPageCount(numPages + input.furtherPages, context.settings.limits);
  return {
    pageCount: limited.pageCount,
    members: writer.members(),
    facts,
    exceptions: [...counted, ...limited.exceptions],
  };
}

/** What to say where the page tree holds another number of pages than the document states or than can be fetched. */
function countExceptions(table: ObjectTable, pages: number): NonNullable<Inspection['exceptions']>[number][] {
  if (table.encrypted || table.incomplete !== null) return [];
  const tree = pageTreeOf(table);
  if (tree === null) return [];
  if (tree.found > pages) {
    return [
      {
        code: 'pages-not-listed',
        cause: `the file states ${tree.stated ?? pages} pages and its page tree holds ${tree.found}: ${tree.found - pages} cannot be opened in a viewer`,
        remedy: 'ask the sender for a file printed anew from the original',
      },
    ];
  }
  if (tree.stated !== null && tree.stated > pages) {
    return [
      {
        code: 'pages-missing-in-file',
        cause: `the file states ${tree.stated} pages and holds ${pages}`,
        remedy: 'ask the sender whether pages are missing, and for the file again',
      },
    ];
  }
  return [];
}
