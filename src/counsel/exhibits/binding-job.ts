import type { BoundDocument, Exhibit } from './exhibit-plan.ts';
import type { DrawnMark } from './pdf/draw-marks.ts';
import type { TypedPage } from './typed-page.ts';

/** Raise it whenever the same exhibit would be written in other bytes. */
export const BINDING_VERSION = 5;

/** How a page of an exhibit is made. */
export interface PageToBind {
  readonly file: string;
  readonly page: number;
  /** Where the received bytes lie. */
  readonly path: string;
  readonly mediaType: string;
  /** Size as displayed when it was read, points or pixels; 0 where it has none. */
  readonly width: number;
  readonly height: number;
  /** Its text set as a page, for text without pages; null for all else. */
  readonly typed: TypedPage | null;
  /** Picture that was drawn of it (WebP); null where it is to be copied from the received bytes. */
  readonly picture: string | null;
  /** Why it can be neither copied nor drawn: it gets a page that says so. Null where it can. */
  readonly neither: string | null;
  readonly marks: readonly DrawnMark[];
}

/** One exhibit to be bound. */
export interface BindingJob {
  readonly exhibit: Exhibit;
  /** In the order of `exhibit.bound`, its pages each. */
  readonly pages: readonly (readonly PageToBind[])[];
  readonly boxes: boolean;
  /** What is noted on the cover, in words. */
  readonly notes: readonly string[];
  /** Identifier that the PDF bears, hex. */
  readonly id: string;
  /** File that it is written to. */
  readonly target: string;
}

/** A page that could not be copied and is to be drawn. */
export interface Refused {
  /** Place in `exhibit.bound` and in its pages, 0-based. */
  readonly bound: number;
  readonly index: number;
  readonly reason: string;
}

/** A received PDF is being opened, or it was: what harms its process before that harms it for all its documents. */
export interface OpeningFile {
  readonly kind: 'opening';
  readonly file: string | null;
}

/** How binding one exhibit went. */
export type BindingAnswer =
  | {
      readonly kind: 'bound';
      readonly id: number;
      readonly sha256: string;
      readonly size: number;
      readonly pages: number;
    }
  /** Pages that cannot be copied: nothing was written. */
  | { readonly kind: 'refused'; readonly id: number; readonly refused: readonly Refused[] }
  | { readonly kind: 'failed'; readonly id: number; readonly code: string | null; readonly message: string };

export type BindingRequest =
  | { readonly kind: 'start'; readonly passwords: readonly string[] }
  | { readonly kind: 'bind'; readonly id: number; readonly job: BindingJob }
  | { readonly kind: 'close'; readonly id: number };

/** Label of a page: `3`, `T2`. */
export function pageLabel({ labelPrefix }: Pick<BoundDocument, 'labelPrefix'>, index: number): string {
  return `${labelPrefix}${index + 1}`;
}
