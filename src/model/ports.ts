import type { EvidenceDocument } from './document.ts';
import type { Exception } from './exception.ts';

/** Bytes of one file on disk, as the stages see it. `path` is where the bytes lie now, `displayPath` what to tell a person. */
export interface SourceBytes {
  readonly sha256: string;
  readonly path: string;
  readonly displayPath: string;
  readonly mediaType: string;
  readonly size: number;
}

/** Why a file or a member could not be taken, in the words of an exception row. */
export interface Failure {
  /** Short kebab-case kind, as in `Exception.code`. */
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

/** A file found inside another one: an attachment, an archive member. Its bytes lie in `path` (a temporary file). */
export interface Member {
  /** Name as the container gives it, decoded, made safe for showing; never used as a path. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly modified: string | null;
  /** Set when the member could not be taken out: it still gets a custody row. */
  readonly failure?: Failure;
  /** Media type the container claims; believed only where the bytes leave it open. */
  readonly claimedMediaType?: string;
}

/** What a reader can tell about a file before its pages are read. */
export interface Inspection {
  readonly pageCount: number;
  readonly members: readonly Member[];
  /** Facts of custody, stated neutrally: producer, creation date, mail sender, signatures. */
  readonly facts: Readonly<Record<string, string>>;
  /** True for what only holds other files (an archive, a mailbox): its state is `container` and it has no pages. */
  readonly container?: boolean;
  /** What is missing from the file as a whole, or was refused in it: each becomes an exception row. */
  readonly exceptions?: readonly (Failure & { readonly page?: number })[];
}

/** A progress listener for a stage that takes long; must not throw. */
export type Progress = (done: number, total: number) => void;

/** One OCR engine. Images pass as files; words come back in fractions of the image given. */
export interface OcrEngine {
  readonly name: string;
  /** `lines`: the image holds nothing but lines of text one below the other, as an engine need not look for columns. */
  recognize(imagePath: string, languages: readonly string[], layout?: 'page' | 'lines'): Promise<OcrResult>;
  /** Clockwise turn that makes the image upright, with the engine's certainty; null when it cannot tell. */
  detectTurn(
    imagePath: string,
  ): Promise<{ turn: 0 | 90 | 180 | 270; confidence: number; script: string | null } | null>;
  close(): Promise<void>;
}

export interface OcrResult {
  readonly words: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly confidence: number;
    readonly line: number;
  }[];
}

export interface DocumentsResult {
  readonly documents: readonly EvidenceDocument[];
  readonly exceptions: readonly Omit<Exception, 'id' | 'path' | 'file'>[];
}
