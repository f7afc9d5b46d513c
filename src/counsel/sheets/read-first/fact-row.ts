import { plainCell, type SheetRow } from '../../brief.ts';

/** A line of the sheet: what is told, how many or which, and more about it, a text for each line. */
export function factRow(
  what: string,
  value: string | number | null,
  more: string | readonly string[] = '',
): SheetRow {
  const texts = typeof more === 'string' ? [more] : more;
  return {
    kind: 'row',
    cells: [
      plainCell(what),
      plainCell(value === null ? null : String(value)),
      texts.flatMap((text) => plainCell(text)),
    ],
  };
}
