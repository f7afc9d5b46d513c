import type { CellObject, Row } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { cellText } from '../../index/exports/workbook-text.ts';
import type { Item, ItemStyle, SheetRow } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { shownItem, shownText, styleLabels, styleSigns } from '../shown-text.ts';
import { type CellKind, cellLook } from './cell-look.ts';
import { columnWidths } from './column-widths.ts';
import { rowHeight } from './row-height.ts';
import { type FieldLine, isProvenance, linesOf, linesOfRow, type SheetPart } from './sheet-layout.ts';

/**
 * The first columns tell which row a line belongs to: of these, cells with one item are repeated on each of its lines, so that a
 * filter keeps its lines together.
 */
const repeatedColumns = 5;

/** A link of a cell: to a page of an exhibit (`href`), or to a cell of the workbook (`location`). */
export interface CellLink {
  /** Address of the cell, `B12`. */
  readonly cell: string;
  readonly href?: string;
  readonly location?: string;
  readonly tip: string;
}

/** A part of a sheet as lines of cells, with what leads out of them. */
export interface BuiltSheet {
  readonly part: SheetPart;
  readonly widths: readonly number[];
  readonly data: Row[];
  readonly links: readonly CellLink[];
  /** Line of the header row, 1 = first. */
  readonly headerLine: number;
}

export function buildSheet(
  part: SheetPart,
  plan: ExhibitPlan,
  fieldLines: ReadonlyMap<string, FieldLine>,
): BuiltSheet {
  return new SheetBuilder(part, plan, fieldLines).built();
}

class SheetBuilder {
  readonly #part: SheetPart;
  readonly #plan: ExhibitPlan;
  readonly #fieldLines: ReadonlyMap<string, FieldLine>;
  readonly #widths: readonly number[];
  readonly #data: Row[] = [];
  readonly #links: CellLink[] = [];

  constructor(part: SheetPart, plan: ExhibitPlan, fieldLines: ReadonlyMap<string, FieldLine>) {
    this.#part = part;
    this.#plan = plan;
    this.#fieldLines = fieldLines;
    this.#widths = columnWidths(part, plan);
  }

  built(): BuiltSheet {
    const { sheet, first, end } = this.#part;
    this.#head();
    const headerLine = this.#data.length;
    for (let index = first; index < end; index++) {
      const row = sheet.rows[index]!;
      if (row.kind === 'row') this.#row(row);
      else this.#over(row, row.kind);
    }
    return {
      part: this.#part,
      widths: this.#widths,
      data: this.#data,
      links: this.#links,
      headerLine,
    };
  }

  #head(): void {
    const { sheet, name } = this.#part;
    this.#add([textCell(name, ofHead('title'))], 20);
    for (const text of linesOf(sheet.about)) this.#add([textCell(text, ofHead('about'))], 13);
    const lines = sheet.linesBelongTogether === true ? together : listsOfTheirOwn;
    this.#add([textCell(`${signs}   ${lines}`, ofHead('about'))], 15);
    const headers = sheet.columns.map(({ header }) => header);
    const height = Math.max(18, rowHeight(headers, this.#widths));
    this.#add(
      headers.map((header) => textCell(header, ofHead('header'))),
      height,
    );
  }

  #row(row: SheetRow): void {
    const lines = linesOfRow(row);
    for (let line = 0; line < lines; line++) {
      const texts = row.cells.map(() => '');
      const cells = row.cells.map((cell, column) => {
        const first = line === 0;
        const isRepeated = !first && cell.length === 1 && column < repeatedColumns;
        const item = isRepeated ? cell[0] : cell[line];
        if (item === undefined) return first ? blank : null;
        if (isRepeated) {
          const text = shownText(shownItem(item, this.#plan));
          return textCell(text, { kind: 'repeated', style: item.style, linked: false, first });
        }
        const { text, linked } = this.#led(column, item);
        texts[column] = text;
        return textCell(text, { kind: 'item', style: item.style, linked, first });
      });
      this.#add(cells, rowHeight(texts, this.#widths));
    }
  }

  /** A heading or a note: its text runs over the empty cells beside it, since merged cells keep people from sorting. */
  #over({ cells: [items = []] }: SheetRow, kind: 'heading' | 'note'): void {
    const beside = kind === 'heading' ? this.#part.sheet.columns.length - 1 : 0;
    for (const item of items.length === 0 ? [empty] : items) {
      const { text, linked } = this.#led(0, item);
      for (const [index, line] of linesOf(text).entries()) {
        const look: CellKind = { kind, style: item.style, linked, first: index === 0 };
        const rest = textCell('', { ...look, linked: false });
        this.#add(
          [textCell(line, look), ...new Array<CellObject>(beside).fill(rest)],
          kind === 'heading' ? 18 : 16,
        );
      }
    }
  }

  /** The text of an item, and its link put down for the line that is being written. */
  #led(column: number, item: Item): { readonly text: string; readonly linked: boolean } {
    const shown = shownItem(item, this.#plan);
    const { location } = shown;
    const text = shownText(shown);
    const fieldLine = item.field === null ? undefined : this.#fieldLines.get(item.field);
    const source = fieldLine === undefined ? '' : `${fieldLine.sheet}, line ${fieldLine.line}`;
    const cell = getCellAddress(this.#data.length, column);
    if (location !== null) {
      const page = `${location.exhibit.fileName}, page ${location.label}`;
      this.#links.push({ cell, href: location.href, tip: source === '' ? page : `${page}; ${source}` });
      return { text, linked: true };
    }
    if (fieldLine === undefined || isProvenance(this.#part.sheet)) return { text, linked: false };
    this.#links.push({ cell, location: `'${fieldLine.sheet}'!A${fieldLine.line}`, tip: source });
    return { text, linked: true };
  }

  #add(cells: (CellObject | null)[], height: number): void {
    const first = cells.findIndex((cell) => cell !== null);
    if (first !== -1) cells[first] = { ...cells[first], height };
    this.#data.push(cells);
  }
}

function textCell(text: string, kind: CellKind): CellObject {
  return { ...cellLook(kind), value: cellText(text) };
}

function ofHead(kind: 'title' | 'about' | 'header'): CellKind {
  return { kind, style: 'plain', linked: false, first: false };
}

const blank = textCell('', { kind: 'item', style: 'plain', linked: false, first: true });
const empty: Item = { text: '', style: 'plain', place: null, field: null };

const signs = [
  ...(['confirmed', 'unconfirmed', 'inferred', 'not-found'] satisfies ItemStyle[]).map(
    (style) => `${styleSigns[style]} ${styleLabels[style]}`,
  ),
  '[0012:3] exhibit 0012, page 3: click to open it',
].join('   ');

const together = 'What stands side by side on a line belongs together';
const listsOfTheirOwn =
  'Lines of one row are lists: what stands side by side on a line need not belong together';
