import type { FormatReader } from './format-reader.ts';

/** A format as the registry knows it. One file per family of formats lists its own. */
export interface Format {
  /** Name for people: `Excel workbook (.xlsx)`. */
  readonly name: string;
  /** How it is read here, in words for `evidex doctor`. */
  readonly how: string;
  /** Pages handed to a child at a time: many where a page is cheap, few where OCR may be needed. */
  readonly pagesPerTask: number;
  /** True for what is unpacked and not read: taking out its members may last as long as a document may. */
  readonly container?: boolean;
  /** True for what is read block by block, however long it is: `reading.limits.bytes` holds for its members alone. */
  readonly streams?: boolean;
  /** A program that must be installed for this format; without it the file is `unsupported`, with that remedy. */
  readonly needs?: 'soffice';
  /** Loaded on first use, so that a child that reads text never loads a PDF or OCR library. */
  readonly load: () => Promise<FormatReader>;
}

/** Formats by media type. */
export type Formats = Readonly<Record<string, Format>>;
