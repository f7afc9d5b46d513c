import type { TextPart } from '../text/part-source.ts';
import { columnsOf, type TextLine } from '../text/text-page.ts';
import { cellName, type Sheet, type SheetCell } from './workbook.ts';

/** Widest a column is laid out, in character columns: one long remark must not push the rest off the page. */
const widestColumn = 40;
/** Room of the last cell of a row, which has nobody beside it. */
const widestLast = 100;
/** Character columns between two columns. */
const gutter = 3;

/** A run of lines of one sheet with the row each one is. */
interface Rows {
  readonly lines: TextLine[];
  /** 0-based row of each line. */
  readonly rows: number[];
}

/**
 * The parts of a sheet that make pages: what the program shows, then what it does not (hidden rows and columns), then
 * what hangs on it (comments, text boxes, printed headers). A sheet with nothing in it is one blank page.
 */
export function sheetParts(sheet: Sheet, reason: string): TextPart[] {
  const hiddenSheet = sheet.state !== 'visible';
  const groups = groupCells(sheet);
  const notes = sheetNotes(sheet);
  const whole = hiddenSheet ? { hidden: `the sheet is ${sheet.state}` } : {};
  const label = hiddenSheet ? `${sheet.name} (hidden)` : sheet.name;
  const starts = columnStarts(sheet.cells);
  const parts: TextPart[] = [];
  const shown = rowsOf(groups.shown, sheet.name, starts);
  const others = [groups.hiddenRows, groups.filteredRows, groups.hiddenColumns, groups.masked];
  const extras = sheet.comments.length + sheet.drawings.length + sheet.headersAndFooters.length;
  if (shown.lines.length > 0 || (extras === 0 && others.every((group) => group.length === 0)))
    parts.push(rowPart(label, shown, reason, notes, whole));
  for (const [cells, what, why] of [
    [groups.hiddenRows, 'hidden rows', 'the rows are hidden'],
    [groups.filteredRows, 'filtered rows', 'the rows are filtered out'],
    [groups.hiddenColumns, 'hidden columns', 'the columns are hidden'],
    [groups.masked, 'hidden values', 'the number format shows nothing of the values'],
  ] as const) {
    if (cells.length === 0) continue;
    const hidden = hiddenSheet ? `the sheet is ${sheet.state}, and ${why}` : why;
    parts.push(
      rowPart(`${sheet.name} (${what})`, rowsOf(cells, sheet.name, starts), reason, notes, { hidden }),
    );
  }
  if (sheet.comments.length > 0)
    parts.push(namedPart(`${label}, comments`, commentLines(sheet), reason, whole));
  if (sheet.drawings.length > 0)
    parts.push(namedPart(`${label}, text boxes and charts`, plainLines(sheet.drawings), reason, whole));
  if (sheet.headersAndFooters.length > 0)
    parts.push(
      namedPart(`${label}, printed headers and footers`, plainLines(sheet.headersAndFooters), reason, whole),
    );
  return parts;
}

interface CellGroups {
  readonly shown: SheetCell[];
  readonly hiddenRows: SheetCell[];
  readonly filteredRows: SheetCell[];
  readonly hiddenColumns: SheetCell[];
  readonly masked: SheetCell[];
}

function groupCells({ cells, hiddenRows, hiddenColumns }: Sheet): CellGroups {
  const groups: CellGroups = { shown: [], hiddenRows: [], filteredRows: [], hiddenColumns: [], masked: [] };
  const columns = new Map<number, boolean>();
  const columnHidden = (column: number): boolean => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const hidden = hiddenColumns.some(([first, last]) => column >= first && column <= last);
    columns.set(column, hidden);
    return hidden;
  };
  for (const cell of cells) {
    const rowState = hiddenRows.get(cell.row);
    if (rowState === 'filtered') groups.filteredRows.push(cell);
    else if (rowState === 'hidden') groups.hiddenRows.push(cell);
    else if (columnHidden(cell.column)) groups.hiddenColumns.push(cell);
    else if (cell.masked === true) groups.masked.push(cell);
    else groups.shown.push(cell);
  }
  return groups;
}

function sheetNotes({ formulas, formulasWithoutValue, notes }: Sheet): string[] {
  const said = [...notes];
  const stored = formulas - formulasWithoutValue.length;
  if (stored > 0) {
    said.push(
      `${stored} ${stored === 1 ? 'cell of the sheet holds a formula' : 'cells of the sheet hold formulas'}: the text is the stored result, nothing was calculated`,
    );
  }
  return said;
}

interface ColumnPlace {
  readonly start: number;
  readonly room: number;
}

/** Where each column that holds anything begins, in character columns. */
function columnStarts(cells: readonly SheetCell[]): ReadonlyMap<number, ColumnPlace> {
  const widths = new Map<number, number>();
  cells.forEach(({ row, column, text }, index) => {
    // A title with nothing beside it runs on over the next columns, as in the program: it widens none.
    const alone = cells[index + 1]?.row !== row && cells[index - 1]?.row !== row;
    const width = alone ? 1 : Math.min(widestColumn, columnsOf(text.slice(0, widestColumn)));
    if (width > (widths.get(column) ?? 0)) widths.set(column, width);
  });
  const places = new Map<number, ColumnPlace>();
  let at = 0;
  for (const [column, width] of [...widths].sort(([one], [other]) => one - other)) {
    places.set(column, { start: at, room: width });
    at += width + gutter;
  }
  return places;
}

/** A line for each row that holds anything; one empty line stands for any number of empty rows between two. */
function rowsOf(cells: readonly SheetCell[], sheet: string, places: ReadonlyMap<number, ColumnPlace>): Rows {
  const lines: TextLine[] = [];
  const rows: number[] = [];
  let parts: { text: string; column: number; cell: string; room: number }[] = [];
  let row = -1;
  for (const cell of cells) {
    if (cell.row !== row || lines.length === 0) {
      if (lines.length > 0 && cell.row > row + 1) {
        lines.push({ parts: [] });
        rows.push(row + 1);
      }
      parts = [];
      lines.push({ parts });
      rows.push(cell.row);
      row = cell.row;
    }
    const place = places.get(cell.column)!;
    parts.push({
      text: cell.text,
      column: place.start,
      cell: `${sheet}!${cellName(cell.row, cell.column)}`,
      room: place.room,
    });
  }
  for (const { parts: ofRow } of lines) {
    const last = ofRow.at(-1) as { room: number } | undefined;
    if (last !== undefined) last.room = Math.max(last.room, widestLast);
  }
  return { lines, rows };
}

function rowPart(
  label: string,
  { lines, rows }: Rows,
  reason: string,
  notes: readonly string[],
  hidden: { readonly hidden?: string },
): TextPart {
  return {
    lines,
    name: ({ first, end }) =>
      lines.length === 0 ? `${label}, empty` : `${label}, rows ${rows[first]! + 1}-${rows[end - 1]! + 1}`,
    reason,
    notes,
    ...hidden,
  };
}

function namedPart(
  name: string,
  lines: TextLine[],
  reason: string,
  hidden: { readonly hidden?: string },
): TextPart {
  return {
    lines,
    name: ({ first, end }, pages) => (pages === 1 ? name : `${name}, ${first + 1}-${end}`),
    reason,
    ...hidden,
  };
}

function commentLines({ name, comments }: Sheet): TextLine[] {
  return [...comments]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, author, text }) => {
      const place = cellName(row, column);
      const said = author === '' || text.startsWith(`${author}:`) ? text : `${author}: ${text}`;
      return { parts: [{ text: `${place} ${said}`, column: 0, cell: `${name}!${place}` }] };
    });
}

function plainLines(texts: readonly string[]): TextLine[] {
  return texts.map((text) => ({ parts: [{ text, column: 0 }] }));
}
