import { wordsInRange } from '../../../model/page-text.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { assign, isLabelRow, numericKinds, type TableBody, type TableLine, totalWord } from './table-body.ts';
import type { TableColumn, TableHeader } from './table-header.ts';

/** A table that may go on: its heading and its last line, on the page before. */
export interface OpenTable {
  readonly heading: TableHeader;
  readonly last: TableLine;
  /** For a table of a sheet that has ended: only rows between these go on with it, which the sheet hides. */
  readonly hiddenBetween: { readonly sheet: string; readonly first: number; readonly end: number } | null;
}

const mostRowsBelow = 4;
const carried =
  /carried|brought|übertrag|report\b|à reporter|suma y sigue|riporto|transporte|nakli|转下页|承前页|过次页/iu;

/**
 * A table goes on where no total closes it and nothing but a footer stands beneath its last line; one of a sheet also in
 * the rows that the sheet hides between its heading and its end. Null where it ends.
 */
export function openTable(
  heading: TableHeader,
  body: TableBody,
  layout: PageLayout,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): OpenTable | null {
  const last = body.lines.at(-1);
  if (last === undefined) return null;
  if (!hasEnded(body, layout, labelsOf)) return { heading, last, hiddenBetween: null };
  const head = cellsOf(heading.layout, heading.firstRow, heading.lastRow)[0];
  if (head === undefined) return null;
  const next = cellsOf(layout, body.lastRow + 1, layout.rows.length - 1)[0];
  const hiddenBetween = { sheet: head.sheet, first: head.row, end: next?.row ?? Infinity };
  return { heading, last, hiddenBetween };
}

function hasEnded(
  body: TableBody,
  layout: PageLayout,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): boolean {
  if (body.total !== null) return true;
  const below = layout.rows.slice(body.lastRow + 1);
  if (below.length > mostRowsBelow) return true;
  return below.some((row) =>
    row.segments.some(
      (segment) =>
        (totalWord.test(segment.text.trim()) && !carried.test(segment.text)) ||
        (labelsOf.get(segment) ?? []).some((match) =>
          match.entry.targets.some(
            (target) =>
              target.kind === 'field' &&
              target.field.path.startsWith('totals.') &&
              !carried.test(segment.text),
          ),
        ),
    ),
  );
}

/** True when a page comes directly behind the one where the table stood, in the same file. */
export function followsPage(open: OpenTable, layout: PageLayout): boolean {
  const { page } = open.last.layout;
  return page.file === layout.page.file && page.page + 1 === layout.page.page;
}

const fewestRows = 3;

/** At least three rows of a page bear two numbers in cells of their own beside other words: lines of some table. */
export function looksTabular(layout: PageLayout): boolean {
  const rows = layout.rows.filter(({ segments }) => {
    const numbers = segments.filter(({ text }) => /^[^\p{L}]*\d[\d.,']*[^\p{L}]*$/u.test(text.trim())).length;
    return numbers >= 2 && segments.length >= 3;
  });
  return rows.length >= fewestRows;
}

/**
 * The heading of an earlier page for the lines that go on at the top of this one: rows whose cells stand in the same
 * columns of the sheet, or at the same places as the line before the break. Null when no row does.
 */
export function continuedHeader(
  open: OpenTable,
  layout: PageLayout,
  until: number,
  labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>,
): TableHeader | null {
  const before = open.last.layout;
  if (!followsPage(open, layout)) return null;
  if (open.hiddenBetween !== null && !liesWithin(open.hiddenBetween, layout)) return null;
  const sheet = columnsOfSheet(open.heading, layout);
  if (sheet === null && Math.abs(before.width / before.height - layout.width / layout.height) > 0.02)
    return null;
  const columns = sheet ?? open.heading.columns;
  if (columns.length < 2) return null;
  const filled = [...open.last.cells.keys()].filter(({ column }) => column !== null).length;
  for (let row = 0; row < until; row++) {
    const { segments } = layout.rows[row]!;
    if (isLabelRow(segments, labelsOf) || totalWord.test(segments[0]!.text.trim())) continue;
    const words = assign(segments, columns);
    const cells = [...words].filter(([{ column }]) => column !== null);
    if (cells.length < Math.max(2, 0.6 * filled)) continue;
    const numbers = cells.filter(([{ column }]) => numericKinds.has(column!.kind));
    if (numbers.length === 0 && sheet === null) continue;
    const isLine = numbers.every(
      ([column, list]) =>
        list.some((word) => /\d/.test(word.text)) && (sheet !== null || standsUnder(open.last, column, list)),
    );
    if (!isLine) continue;
    return { ...open.heading, columns, layout, firstRow: row, lastRow: row - 1, continued: true };
  }
  return null;
}

/** Numbers of one column end or begin at the same place on both pages. */
function standsUnder(
  last: TableLine,
  column: TableColumn,
  words: readonly { left: number; right: number }[],
): boolean {
  const above = [...last.cells].find(
    ([other]) => other.text === column.text && other.left === column.left,
  )?.[1];
  const reach = 1.5 * last.layout.em;
  const edge = (list: readonly { left: number; right: number }[]): [number, number] => [
    Math.min(...list.map((word) => word.left)),
    Math.max(...list.map((word) => word.right)),
  ];
  const [left, right] = edge(words);
  if (above === undefined) return left < column.right + reach && right > column.left - reach;
  const [leftAbove, rightAbove] = edge(above.lines[0]!);
  return (
    Math.abs(left - leftAbove) < reach ||
    Math.abs(right - rightAbove) < reach ||
    Math.abs(left + right - leftAbove - rightAbove) < 2 * reach
  );
}

/** Every cell of the page stands on that sheet, between those rows. */
function liesWithin(range: NonNullable<OpenTable['hiddenBetween']>, layout: PageLayout): boolean {
  const cells = cellsOf(layout, 0, layout.rows.length - 1);
  return (
    cells.length > 0 &&
    cells.every(({ sheet, row }) => sheet === range.sheet && row > range.first && row < range.end)
  );
}

/** The heading's columns where the letters of its cells stand on another part of the same sheet; null without cells. */
function columnsOfSheet(heading: TableHeader, layout: PageLayout): TableColumn[] | null {
  const here = cellsOf(layout, 0, layout.rows.length - 1);
  const there = cellsOf(heading.layout, heading.firstRow, heading.lastRow);
  if (here.length === 0 || there.length === 0 || here[0]!.sheet !== there[0]!.sheet) return null;
  return heading.columns.flatMap((column) => {
    const letters = new Set(
      there
        .filter((cell) => cell.left < column.right && cell.right > column.left)
        .map(({ letter }) => letter),
    );
    const places = here.filter(({ letter }) => letters.has(letter));
    if (places.length === 0) return [];
    return [
      {
        ...column,
        left: places.reduce((least, { left }) => Math.min(least, left), Infinity),
        right: places.reduce((most, { right }) => Math.max(most, right), -Infinity),
      },
    ];
  });
}

/** A word of a sheet: the sheet's name ("" for a file of one table), its column and row there, its extent on the page. */
interface CellWord {
  readonly sheet: string;
  readonly letter: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** The words of cells in rows of a page; empty on pages that are no sheets. */
function cellsOf(layout: PageLayout, first: number, last: number): CellWord[] {
  const found: CellWord[] = [];
  for (const row of layout.rows.slice(first, last + 1)) {
    for (const word of row.segments.flatMap((segment) => segment.words)) {
      const index = wordsInRange(layout.pageText, word.start, word.end)[0];
      const cell = index === undefined ? undefined : layout.page.words[index]!.cell;
      const place = cell === undefined ? null : /^(?:(.*)!)?([A-Z]{1,3})(\d{1,7})$/su.exec(cell);
      if (place === null) continue;
      const { left, right } = word;
      found.push({ sheet: place[1] ?? '', letter: place[2]!, row: Number(place[3]), left, right });
    }
  }
  return found;
}
