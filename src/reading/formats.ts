import { DocumentError } from '../model/exception.ts';
import { archiveFormats } from './archive/formats.ts';
import type { Format, Formats } from './format.ts';
import type { FormatReader } from './format-reader.ts';
import { imageFormats } from './image/formats.ts';
import { mailFormats } from './mail/formats.ts';
import { markupFormats } from './markup/formats.ts';
import { officeFormats } from './office/formats.ts';
import { pdfFormats } from './pdf/formats.ts';
import { protectedFormats } from './protected/formats.ts';
import { spreadsheetFormats } from './spreadsheet/formats.ts';
import { textFormats } from './text/formats.ts';
import { unsupportedCause, unsupportedFormat } from './unsupported-formats.ts';

/** Formats in groups as people look for them; a later group never takes a media type from an earlier one. */
export const formatFamilies: readonly { readonly name: string; readonly formats: Formats }[] = [
  { name: 'PDF', formats: pdfFormats },
  { name: 'pictures', formats: imageFormats },
  { name: 'tables', formats: spreadsheetFormats },
  { name: 'documents and presentations', formats: officeFormats },
  { name: 'plain text', formats: textFormats },
  { name: 'web and data', formats: markupFormats },
  { name: 'mail', formats: mailFormats },
  { name: 'archives and containers', formats: archiveFormats },
  { name: 'protected files', formats: protectedFormats },
];

/** Every format that can be read, by media type; everything else is `unsupported` in the ledger. */
export const formats: Formats = {
  ...pdfFormats,
  ...imageFormats,
  ...spreadsheetFormats,
  ...officeFormats,
  ...textFormats,
  ...markupFormats,
  ...mailFormats,
  ...archiveFormats,
  ...protectedFormats,
};

/** The format of a media type; null for one that is not read. */
export function formatOf(mediaType: string): Format | null {
  return Object.hasOwn(formats, mediaType) ? formats[mediaType]! : null;
}

export const supportedMediaTypes: readonly string[] = Object.keys(formats);

/** How many pages of a file to ask for in one task. */
export function pagesPerTask(mediaType: string): number {
  return formatOf(mediaType)?.pagesPerTask ?? 16;
}

/** @throws DocumentError `unsupported` for a media type without a reader. */
export async function readerFor(mediaType: string): Promise<FormatReader> {
  const format = formatOf(mediaType);
  if (format === null) {
    throw new DocumentError({
      code: 'unsupported',
      stage: 'read',
      cause: unsupportedCause(mediaType),
      remedy: unsupportedFormat(mediaType).remedy,
    });
  }
  return format.load();
}
