import type { Page, Turn } from '../model/page.ts';
import type { Inspection, OcrEngine, SourceBytes } from '../model/ports.ts';
import type { UnpackLimits } from './archive/limits.ts';
import type { ReadingSettings } from './settings.ts';

/** What a format's reader gets from the child process it runs in. */
export interface ReaderContext {
  readonly settings: ReadingSettings;
  /** A folder of this child process alone; emptied when it ends. */
  readonly temporaryFolder: string;
  /** A folder that outlives the child, for members of containers. */
  readonly membersFolder: string;
  /** Passwords a person gave for this dump, in their order; empty without any. Never stored, only positions are. */
  readonly passwords: readonly string[];
  /** Limits on what is taken out of containers. */
  readonly unpackLimits: UnpackLimits;
  /** Clockwise turn that a person says makes the page upright: it stands above what is found. Absent where nobody did. */
  readonly turn?: Turn;
  /** The OCR engine, started on first use. */
  readonly ocr: () => Promise<OcrEngine>;
}

/** A file opened for reading; kept open between page ranges. */
export interface OpenedSource {
  inspect(): Promise<Inspection>;
  /**
   * Reads one page (1-based). An error becomes an unreadable page; it does not end the document.
   * @param turn see `ReaderContext.turn`; formats without pictures know nothing of it.
   */
  readPage(page: number, turn?: Turn): Promise<Page>;
  /** The displayed page as WebP, `widthPixels` wide. */
  pageImage(page: number, widthPixels: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens a source of one format; throws DocumentError when it cannot be read at all. */
export type FormatReader = (source: SourceBytes, context: ReaderContext) => Promise<OpenedSource>;
