import type { Item, Sheet } from '../../../src/counsel/brief.ts';

/** Cells of the rows of a sheet by header; headings and notes are left out. */
export function rowsOf(sheet: Sheet): ReadonlyMap<string, readonly Item[]>[] {
  return sheet.rows
    .filter(({ kind }) => kind === 'row')
    .map(({ cells }) => new Map(cells.map((cell, column) => [sheet.columns[column]!.header, cell])));
}

/** Texts in the cell whose header begins so; fails where no column does. */
export function textsIn(row: ReadonlyMap<string, readonly Item[]>, header: string): string[] {
  return itemsIn(row, header).map(({ text }) => text);
}

/** Items in the cell whose header begins so. */
export function itemsIn(row: ReadonlyMap<string, readonly Item[]>, header: string): readonly Item[] {
  const found = [...row].find(([name]) => name.startsWith(header));
  if (found === undefined) throw new Error(`no column begins with ${header}`);
  return found[1];
}
