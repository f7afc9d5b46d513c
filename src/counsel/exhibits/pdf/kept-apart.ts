import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import type { MadePage } from './copy-page.ts';
import type { ReceivedPage, ReceivedPdf } from './received-pdf.ts';
import { usedNames } from './used-names.ts';

/** Shorter streams hold nothing but brackets around others, which programs put on every page; bytes. */
const shortest = 24;

/** Forms within forms that are followed. */
const deepest = 12;

/** Streams that kept back pages show, by file; the pages that may be told are the same for one binding. */
const known = new WeakMap<ReceivedPdf, { readonly told: string; readonly streams: ReadonlySet<string> }>();

/**
 * Refuses to copy a page of a file with pages that are kept back where the copy could hold more than the page shows: where
 * it is cut out of a larger sheet, or shares content with a page that is kept back. A sheet with two pages side by side is
 * often split by boxes alone, and each half then holds the words of both.
 *
 * @param toldPages pages of the file that may be told, 1 = first.
 * @throws CannotCopy
 */
export function requireOwnContent(
  page: ReceivedPage,
  { geometry: { mediaBox, view } }: MadePage,
  received: ReceivedPdf,
  toldPages: readonly number[],
): void {
  if (toldPages.length >= received.pages.length) return;
  const isCut = mediaBox.some((value, index) => value !== view[index]);
  const keptBack = streamsKeptBack(received, toldPages);
  if (isCut || [...streamsOf(page, received)].some((stream) => keptBack.has(stream)))
    throw new CannotCopy('the page shows only a part of what the file holds for it');
}

function streamsKeptBack(received: ReceivedPdf, toldPages: readonly number[]): ReadonlySet<string> {
  const told = toldPages.join();
  const before = known.get(received);
  if (before?.told === told) return before.streams;
  const may = new Set(toldPages);
  const streams = new Set<string>();
  for (const [index, page] of received.pages.entries())
    if (!may.has(index + 1)) for (const stream of streamsOf(page, received)) streams.add(stream);
  known.set(received, { told, streams });
  return streams;
}

/** Hashes of the contents, forms, pictures and patterns that a page shows: the same bytes may stand in a file twice. */
function streamsOf(page: ReceivedPage, received: ReceivedPdf): Set<string> {
  const resolve = (value: PDFObject | undefined): PDFObject | undefined => received.resolve(value);
  const attribute = (key: string): PDFObject | undefined =>
    resolve(page.dictionary.get(PDFName.of(key)) ?? page.inherited.get(key));
  const streams = new Set<string>();
  const seen = new Set<PDFObject>();
  const add = ({ contents }: PDFRawStream): void => {
    if (contents.length > shortest) streams.add(createHash('sha256').update(contents).digest('base64'));
  };
  const follow = (content: PDFObject | undefined, resources: PDFObject | undefined, depth: number): void => {
    if (!(resources instanceof PDFDict) || depth > deepest) return;
    const names = usedNames(content, resources, resolve);
    for (const category of ['XObject', 'Pattern']) {
      const table = resolve(resources.get(PDFName.of(category)));
      if (!(table instanceof PDFDict)) continue;
      for (const [name, entry] of table.entries()) {
        const stream = resolve(entry);
        if (!(stream instanceof PDFRawStream) || !names.has(name.decodeText()) || seen.has(stream)) continue;
        seen.add(stream);
        add(stream);
        follow(stream, resolve(stream.dict.get(PDFName.of('Resources'))), depth + 1);
      }
    }
  };
  const contents = attribute('Contents');
  for (const each of contents instanceof PDFArray ? contents.asArray() : [contents]) {
    const stream = resolve(each);
    if (stream instanceof PDFRawStream) add(stream);
  }
  follow(contents, attribute('Resources'), 0);
  return streams;
}
