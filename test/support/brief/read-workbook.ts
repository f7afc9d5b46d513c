import { readFileSync } from 'node:fs';
import { read, utils, type WorkSheet } from '@e965/xlsx';

/** A cell as a program that is not ours reads it. */
export interface ReadCell {
  readonly sheet: string;
  /** Header of its column; empty where there is none. */
  readonly header: string;
  readonly address: string;
  readonly text: string;
  /** Where its link leads, as it is written in the file; null without one. */
  readonly link: string | null;
  /** What its link says of itself; empty without one. */
  readonly tip: string;
  /** True for text; a formula or a number is none. */
  readonly isText: boolean;
}

export interface ReadSheet {
  readonly name: string;
  readonly headers: readonly string[];
  /** All rows with anything in them, from the first one of the sheet. */
  readonly rows: readonly (readonly ReadCell[])[];
}

/** Reads a workbook with a reader that knows nothing of how ours are written. */
export function readWorkbook(path: string): ReadSheet[] {
  const book = read(readFileSync(path), { cellHTML: false, cellFormula: true });
  return book.SheetNames.map((name) => readSheet(name, book.Sheets[name]!));
}

function readSheet(name: string, sheet: WorkSheet): ReadSheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const rows: ReadCell[][] = [];
  // The row with the filter is that of the headers.
  const filter = (sheet['!autofilter'] as { ref?: string } | undefined)?.ref;
  const headerRow = filter === undefined ? -1 : utils.decode_range(filter).s.r;
  const textAt = (row: number, column: number): string => {
    const value: unknown = sheet[utils.encode_cell({ r: row, c: column })]?.v;
    return value === undefined ? '' : String(value);
  };
  for (let row = range.s.r; row <= range.e.r; row++) {
    const cells: ReadCell[] = [];
    for (let column = range.s.c; column <= range.e.c; column++) {
      const address = utils.encode_cell({ r: row, c: column });
      const cell = sheet[address] as
        | { v?: unknown; t?: string; f?: string; l?: { Target?: string; Tooltip?: string } }
        | undefined;
      if (cell?.v === undefined || cell.v === '') continue;
      cells.push({
        sheet: name,
        header: headerRow < 0 ? '' : textAt(headerRow, column),
        address,
        text: String(cell.v),
        link: cell.l?.Target ?? null,
        tip: cell.l?.Tooltip ?? '',
        isText: cell.t === 's' && cell.f === undefined,
      });
    }
    if (cells.length > 0) rows.push(cells);
  }
  const width = range.e.c - range.s.c + 1;
  const headers = Array.from({ length: width }, (_, column) =>
    headerRow < 0 ? '' : textAt(headerRow, column),
  );
  return { name, headers, rows };
}

/** All text of a sheet, a line for each row. */
export function textOf({ rows }: ReadSheet): string {
  return rows.map((cells) => cells.map(({ text }) => text).join(' | ')).join('\n');
}
