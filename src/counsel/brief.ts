import type { Box } from '../model/box.ts';
import type { PageReference } from '../model/page.ts';

/** How something that is told stands: the workbook and the text show each in its own way, never by colour alone. */
export type ItemStyle =
  /** Told by the index itself or by a person about the matter: no reading of a page. */
  | 'plain'
  /** Read on a page and confirmed, corrected or added by a person: evidence. */
  | 'confirmed'
  /** Read on a page, not yet confirmed by a person. */
  | 'unconfirmed'
  /** Follows by a named rule, from readings that are shown. */
  | 'inferred'
  /** Looked for and not found among the documents of the matter. */
  | 'not-found';

/** Where an item stands: a page of a numbered document. */
export interface ItemPlace {
  /** Number of the document (see `SnapshotDocument.number`). */
  readonly number: number;
  readonly page: PageReference;
  /** Fractions of the displayed page; empty for formats without pages. */
  readonly boxes: readonly Box[];
}

/** One thing in a cell; a cell with several is several lines, each with its own way to its page. */
export interface Item {
  readonly text: string;
  readonly style: ItemStyle;
  readonly place: ItemPlace | null;
  /** Id of the field that it tells; leads to its line of the provenance sheet. */
  readonly field: string | null;
  /** Language of the text where it is no English (`zh`). */
  readonly language?: string;
}

export type Cell = readonly Item[];

export interface SheetRow {
  /** `heading` and `note` have one cell, which goes over all columns. */
  readonly kind: 'row' | 'heading' | 'note';
  readonly cells: readonly Cell[];
}

export interface SheetColumn {
  readonly header: string;
  /** Width in characters of the workbook's font. */
  readonly width: number;
}

/** A sheet of the brief, whatever it is written as. */
export interface Sheet {
  readonly name: string;
  /** What the sheet shows, in one or two sentences. */
  readonly about: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** What stands side by side on a line of a row belongs together; else the cells of a row are lists of their own. */
  readonly linesBelongTogether?: boolean;
}

/** An item without a place. */
export function plain(text: string, style: ItemStyle = 'plain'): Item {
  return { text, style, place: null, field: null };
}

/** A cell with one plain item; empty for null and the empty text. */
export function plainCell(text: string | null): Cell {
  return text === null || text === '' ? [] : [plain(text)];
}

/** A line over all columns that begins a section. */
export function headingRow(text: string): SheetRow {
  return { kind: 'heading', cells: [plainCell(text)] };
}

/** A line over all columns in running text. */
export function noteRow(text: string): SheetRow {
  return { kind: 'note', cells: [plainCell(text)] };
}

/** What every written part of a brief says of itself, so that two of them can be told apart. */
export interface BriefAbout {
  /** Name of the matter, as people write it. */
  readonly matter: string;
  /** The event that the brief tells the index as of. */
  readonly head: { readonly sequence: number; readonly hash: string; readonly at: string };
  /** Program and version. */
  readonly program: string;
}
