import { DocumentError } from '../model/exception.ts';
import type { FormatReader } from './format-reader.ts';

interface Format {
  /** Pages handed to a child at a time: many where a page is cheap, few where OCR may be needed. */
  readonly pagesPerTask: number;
  /** Loaded on first use, so that a child that reads text never loads a PDF or OCR library. */
  readonly load: () => Promise<FormatReader>;
}

const image: Format = { pagesPerTask: 4, load: async () => (await import('./image/reader.ts')).readImage };

const formats: Readonly<Record<string, Format>> = {
  'application/pdf': { pagesPerTask: 16, load: async () => (await import('./pdf/reader.ts')).readPdf },
  'image/png': image,
  'image/jpeg': image,
  'image/webp': image,
  'image/tiff': image,
  'text/plain': { pagesPerTask: 64, load: async () => (await import('./text/plain.ts')).readPlainText },
  'text/csv': { pagesPerTask: 64, load: async () => (await import('./text/csv.ts')).readCsv },
  'message/rfc822': { pagesPerTask: 64, load: async () => (await import('./mail/reader.ts')).readMail },
};

/** Media types that can be read; everything else is `unsupported` in the ledger. */
export const supportedMediaTypes: readonly string[] = Object.keys(formats);

/** How many pages of a file to ask for in one task. */
export function pagesPerTask(mediaType: string): number {
  return formats[mediaType]?.pagesPerTask ?? 16;
}

/** @throws DocumentError `unsupported` for a media type without a reader. */
export async function readerFor(mediaType: string): Promise<FormatReader> {
  const format = formats[mediaType];
  if (format === undefined) {
    throw new DocumentError({
      code: 'unsupported',
      stage: 'read',
      cause: `files of type ${mediaType} cannot be read`,
      remedy: 'convert the file to PDF, an image, text, CSV or .eml and add it beside the original',
    });
  }
  return format.load();
}
