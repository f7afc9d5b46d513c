import type { Item, Sheet, SheetRow } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';

/** Excel opens no sheet with more hyperlinks than 65,530 without repairing it (Microsoft's specifications and limits). */
export const mostLinks = 65_000;
/** Lines of a sheet, far below the 1,048,576 of the same source: the writer makes one text of it. */
const mostLines = 200_000;

/** Characters of a line of text that goes over the columns. */
const lineLength = 150;

/** A stretch of a sheet's rows that is a sheet of the workbook. */
export interface SheetPart {
  readonly sheet: Sheet;
  /** Name of the tab, unique, at most 31 characters. */
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

/** Where rows and fields stand in the written workbook. */
export interface FieldLine {
  readonly sheet: string;
  /** Line of the sheet, 1 = first. */
  readonly line: number;
}

/** Lines above the rows of a part: title, what it shows, signs, header. */
function linesAbove(sheet: Sheet): number {
  return 1 + linesOf(sheet.about).length + 2;
}

/** Lines that a row takes: one for each item of its fullest cell. */
export function linesOfRow({ kind, cells }: SheetRow): number {
  if (kind === 'row') return Math.max(1, ...cells.map(({ length }) => length));
  const lines = (cells[0] ?? []).reduce((sum, { text }) => sum + linesOf(text).length, 0);
  return Math.max(1, lines);
}

/** A text in lines of at most `lineLength` characters, broken between words; Han takes two of them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/u).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let width = 0;
    for (const word of paragraph.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? []) {
      const wordWidth = /\p{Script=Han}/u.test(word) ? 2 : word.length;
      if (width > 0 && width + wordWidth > lineLength) {
        lines.push(line.trimEnd());
        line = '';
        width = 0;
      }
      line += word;
      width += wordWidth;
    }
    return [...lines, line.trimEnd()];
  });
}

/** Cuts sheets where a spreadsheet program could not hold them; names are made fit for tabs. */
export function layOut(sheets: readonly Sheet[], plan: ExhibitPlan): SheetPart[] {
  const taken = new Set<string>();
  return sheets.flatMap((sheet, position) =>
    stretches(sheet, plan).map(([first, end], index): SheetPart => {
      // Tabs are numbered as the brief's parts are, whether or not a sheet says its number itself.
      const named = /^\d/u.test(sheet.name) ? sheet.name : `${position + 1} ${sheet.name}`;
      const name = tabName(named, index, taken);
      return { sheet, name, first, end };
    }),
  );
}

function stretches(sheet: Sheet, plan: ExhibitPlan): [number, number][] {
  const found: [number, number][] = [];
  let first = 0;
  let links = 0;
  let lines = 0;
  for (const [index, row] of sheet.rows.entries()) {
    const rowLines = linesOfRow(row);
    const rowLinks = row.cells.reduce((sum, cell) => sum + linksOf(cell, plan), 0);
    if (index > first && (links + rowLinks > mostLinks || lines + rowLines > mostLines)) {
      found.push([first, index]);
      first = index;
      links = 0;
      lines = 0;
    }
    links += rowLinks;
    lines += rowLines;
  }
  return [...found, [first, sheet.rows.length]];
}

function linksOf(cell: readonly Item[], plan: ExhibitPlan): number {
  return cell.reduce(
    (sum, { place, field }) =>
      sum + (field !== null || (place !== null && plan.locate(place) !== null) ? 1 : 0),
    0,
  );
}

/** A tab's name has at most 31 characters, none of `[]:*?/\`, and is no other's in any case (ECMA-376, part 1, 18.2.19). */
function tabName(name: string, index: number, taken: Set<string>): string {
  const suffix = index === 0 ? '' : ` (${index + 1})`;
  const clean = name.replace(/[[\]:*?/\\']/gu, ' ').replace(/\p{C}/gu, '');
  let tab = `${clean.slice(0, 31 - suffix.length).trim()}${suffix}`;
  for (let next = 2; taken.has(tab.toLowerCase()); next++) tab = `${clean.slice(0, 24).trim()} #${next}`;
  taken.add(tab.toLowerCase());
  return tab;
}

/** Where each field has its line in the sheet of provenance. */
export function linesOfFields(parts: readonly SheetPart[]): ReadonlyMap<string, FieldLine> {
  const lines = new Map<string, FieldLine>();
  for (const { sheet, name, first, end } of parts) {
    if (!isProvenance(sheet)) continue;
    let line = linesAbove(sheet) + 1;
    for (let index = first; index < end; index++) {
      const row = sheet.rows[index]!;
      for (const { field } of row.cells.flat()) {
        if (field !== null && !lines.has(field)) lines.set(field, { sheet: name, line });
      }
      line += linesOfRow(row);
    }
  }
  return lines;
}

/** The sheet that holds a line for each field. */
export function isProvenance({ name }: Sheet): boolean {
  return /provenance/iu.test(name);
}
