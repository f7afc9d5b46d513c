import type { Item, Sheet, SheetRow } from '../../../src/counsel/brief.ts';

/** Rows that stand below a heading which begins with these words (a number before them is left out). */
export function rowsBelow(sheet: Sheet, words: string): SheetRow[] {
  const at = sheet.rows.findIndex(
    ({ kind, cells }) => kind === 'heading' && textOf(cells[0]).replace(/^\d+ /u, '').startsWith(words),
  );
  if (at === -1) return [];
  const next = sheet.rows.findIndex(({ kind }, index) => index > at && kind === 'heading');
  return sheet.rows.slice(at + 1, next === -1 ? undefined : next).filter(({ kind }) => kind === 'row');
}

export function headings(sheet: Sheet): string[] {
  return sheet.rows.filter(({ kind }) => kind === 'heading').map(({ cells }) => textOf(cells[0]));
}

/** Texts of the items of a cell. */
export function textsOf(cell: readonly Item[] | undefined): string[] {
  return (cell ?? []).map(({ text }) => text);
}

export function textOf(cell: readonly Item[] | undefined): string {
  return textsOf(cell).join(' / ');
}

/** Everything that a sheet says, in one text. */
export function allText(sheet: Sheet): string {
  return [
    sheet.name,
    sheet.about,
    ...sheet.columns.map(({ header }) => header),
    ...sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell))),
  ].join('\n');
}

/** Words that conclude: nothing that we write may bear them. */
export const concluding =
  /\b(?:clean|sufficient|compliant|compliance|verified|complete|completely|proves?|proven|admissible|cleared|missing evidence|genuine evidence)\b/iu;
