import type { PageReference } from '../../model/page.ts';
import type { ItemPlace } from '../brief.ts';

/** A document that is bound into an exhibit, in the order of binding. */
export interface BoundDocument {
  readonly number: number;
  readonly kind: 'original' | 'translation' | 'translator-certificate';
  /** Bookmark. */
  readonly title: string;
  readonly pages: readonly PageReference[];
  /** How each of the pages was displayed when it was read: points or pixels, 0 without a size; the part of the file it stands for. */
  readonly displayed: readonly {
    readonly width: number;
    readonly height: number;
    readonly part: string | null;
  }[];
  /** What goes before the page numbers of its labels: none for the original, `T`, `T2-`, `C`. */
  readonly labelPrefix: string;
}

/** Received bytes that pages of an exhibit come from. */
export interface ExhibitSource {
  /** SHA-256, hex. */
  readonly file: string;
  readonly mediaType: string;
  /** Where it lay in what was received, first such place first; names of files are words of others. */
  readonly paths: readonly string[];
  readonly supplier: string | null;
  readonly size: number;
  /** Pages that may be told of a file with something that is kept back, lowest first; absent for all other files. */
  readonly toldPages?: readonly number[];
}

/** Received bytes that are laid beside an exhibit. */
export interface NativeCopy {
  readonly file: string;
  readonly fileName: string;
}

/** One PDF below `exhibits/`. */
export interface Exhibit {
  readonly number: number;
  /** `S04_INVOICE_0012.pdf`: ASCII letters, digits, `-` and `_`. */
  readonly fileName: string;
  readonly bound: readonly BoundDocument[];
  /** Files that its pages come from, in the order in which they are first used. */
  readonly sources: readonly ExhibitSource[];
  /** Received bytes to be laid beside it, for images and files that are no PDF. */
  readonly natives: readonly NativeCopy[];
  /** Natives that are not given, and why, in words for the cover. */
  readonly nativesWithheld: readonly string[];
  /** Sheet before the first page: heading and lines of what it says; null for none. */
  readonly cover: CoverSheet | null;
}

/** What the cover sheet of an exhibit says. */
export interface CoverSheet {
  readonly matter: string;
  readonly title: string;
  /** Label and text, in order. */
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** Where a place is found in the exhibits. */
export interface Location {
  readonly exhibit: Exhibit;
  /** Page of the PDF, 1 = first, cover sheet included. */
  readonly pdfPage: number;
  /** `0012:3`, `0012:T2`: number of the exhibit and label of the page; survives a cover sheet or a translation added. */
  readonly label: string;
  /** Link from the brief's folder: `exhibits/S04_INVOICE_0012.pdf#page=4`. */
  readonly href: string;
}

export interface ExhibitPlan {
  readonly exhibits: readonly Exhibit[];
  /** Null for a page that is in no exhibit. */
  locate(place: ItemPlace): Location | null;
}
