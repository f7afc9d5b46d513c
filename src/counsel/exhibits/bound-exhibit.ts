import type { Page } from '../../model/page.ts';
import type { BindingLimits } from './binding-process.ts';
import type { Exhibit } from './exhibit-plan.ts';

/** A page that is not the page as received. */
export interface ExhibitNote {
  /** Number of the document. */
  readonly number: number;
  /** Label of the page (`3`, `T2`); null for the document as a whole. */
  readonly label: string | null;
  /** What is otherwise and why, in words. */
  readonly text: string;
}

/** An exhibit as it was written. */
export interface BoundExhibit {
  readonly number: number;
  /** Hash of everything that it was made of: the same key gives the same bytes. */
  readonly key: string;
  /** Names below the folder of exhibits, the PDF first, with the SHA-256 of their bytes, hex. */
  readonly files: readonly { readonly fileName: string; readonly sha256: string; readonly size: number }[];
  /** Pages of the PDF, cover sheet included. */
  readonly pages: number;
  readonly notes: readonly ExhibitNote[];
}

export interface BindOptions {
  /** Folder that the exhibits are written to; made when missing. Each is whole as soon as it bears its name. */
  readonly folder: string;
  /** Where the bytes of a file lie. */
  readonly originalPath: (file: string) => string;
  /** Picture of a page, WebP: for what is no PDF, and for pages of PDFs that cannot be copied. @throws DocumentError */
  readonly picture: (file: string, page: number) => Promise<{ readonly path: string }>;
  /** Words of a page: what has no page of its own is set as text where they are given, and drawn as a picture else. */
  readonly text?: (file: string, page: number) => Page | null;
  /** Whether places of fields are drawn as annotations. */
  readonly boxes: boolean;
  /** Child processes. */
  readonly jobs: number;
  readonly passwords: readonly string[];
  /** Ends the work: children are ended, nothing half written stays. */
  readonly signal?: AbortSignal;
  /** What an earlier, unfinished binding in the same folder made for a key; null for nothing. */
  readonly known?: (exhibit: Exhibit, key: string) => BoundExhibit | null;
  readonly limits?: BindingLimits;
}
