import type { Inspection } from '../../model/ports.ts';

/** A cell with text to show; row and column are 0-based. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** The text as the spreadsheet program displays it, in one line. */
  readonly text: string;
  /** The number format shows nothing of the value (`;;;`): `text` is what it hides. */
  readonly masked?: true;
}

/** A text that hangs on a cell: a comment, a reply. */
export interface CellComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export type RowState = 'hidden' | 'filtered';

export interface Sheet {
  readonly name: string;
  /** `very hidden` sheets are not even offered for unhiding by the program. */
  readonly state: 'visible' | 'hidden' | 'very hidden';
  /** Cells with text, in the order of rows, then columns. */
  readonly cells: readonly SheetCell[];
  readonly hiddenRows: ReadonlyMap<number, RowState>;
  /** 0-based first and last column of each hidden run. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly comments: readonly CellComment[];
  /** Texts of shapes, text boxes and charts, a paragraph each. */
  readonly drawings: readonly string[];
  /** Printed headers and footers. */
  readonly headersAndFooters: readonly string[];
  readonly formulas: number;
  /** Addresses of formulas whose result the file does not hold. */
  readonly formulasWithoutValue: readonly string[];
  /** What a person should know of the sheet. */
  readonly notes: readonly string[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly facts: Readonly<Record<string, string>>;
  readonly exceptions: NonNullable<Inspection['exceptions']>;
}

/** Largest sheet of any program: rows and columns (Excel 2007 and later, LibreOffice). */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** A, B, ..., Z, AA, AB, ... */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** 0-based row and column of an address such as `$B$12`; null for what is none. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(name);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row < 0 || row >= mostRows || column > mostColumns ? null : { row, column: column - 1 };
}

/** A cell's text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
