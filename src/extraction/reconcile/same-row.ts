import type { Grounding } from '../../model/field.ts';

/**
 * True when two places stand in one row of a page: in a sheet by the row of their cells, else where their boxes share
 * at least half of the lower one's height. Rows of turned pages run down the page: those are told by words in common.
 */
export function sameRow(one: Grounding, other: Grounding): boolean {
  if (one.page !== other.page || one.file !== other.file) return false;
  const rows = rowsOfCells(one);
  if (rows.size > 0) return [...rowsOfCells(other)].some((row) => rows.has(row));
  return one.boxes.some((box) =>
    other.boxes.some((known) => {
      const shared = Math.min(box.y + box.height, known.y + known.height) - Math.max(box.y, known.y);
      return shared >= 0.5 * Math.min(box.height, known.height) && shared > 0;
    }),
  );
}

/** "Sheet1!B12" -> Sheet1!12. */
function rowsOfCells(grounding: Grounding): Set<string> {
  return new Set((grounding.cells ?? []).map((cell) => cell.replace(/[A-Z]+(?=\d+$)/u, '')));
}
