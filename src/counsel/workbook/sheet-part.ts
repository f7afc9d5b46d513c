import { cellText } from '../../index/exports/workbook-text.ts';
import type { BriefAbout, Item, ItemStyle, SheetRow } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { attribute, columnName, escaped } from '../package/xml-text.ts';
import { shownItem, shownText, styleLabels, styleSigns } from '../shown-text.ts';
import type { CellFormat, CellFormats } from './cell-formats.ts';
import { columnWidths } from './column-widths.ts';
import { rowHeight } from './row-height.ts';
import { type FieldLine, isProvenance, linesOf, linesOfRow, type SheetPart } from './sheet-layout.ts';

/**
 * The first columns tell which row a line belongs to: of these, cells with one item are repeated on each of its lines, so that a
 * filter keeps its lines together.
 */
const repeatedColumns = 5;
export interface PartContext {
  readonly plan: ExhibitPlan;
  readonly about: BriefAbout;
  readonly formats: CellFormats;
  readonly fieldLines: ReadonlyMap<string, FieldLine>;
}

/** Writes one sheet of the workbook line by line (ECMA-376, part 1, 18.3). Its relations are known once it is written. */
export class SheetWriter {
  readonly #part: SheetPart;
  readonly #context: PartContext;
  readonly #targets = new Map<string, number>();
  readonly #links: string[] = [];
  readonly #widths: readonly number[];
  #line = 0;

  constructor(part: SheetPart, context: PartContext) {
    this.#part = part;
    this.#context = context;
    this.#widths = columnWidths(part, context.plan);
  }

  /** Line of the header row, 1 = first; known once the sheet is written. */
  headerLine = 0;

  *xml(isFirst: boolean): Generator<string> {
    const { sheet, first, end } = this.#part;
    const columns = sheet.columns.length;
    const head = [...this.#head()];
    this.headerLine = this.#line;
    const frozen = frozenColumns(this.#widths);
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
    yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
    yield `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(frozen, this.headerLine)}</sheetView></sheetViews>`;
    yield '<sheetFormatPr defaultRowHeight="13"/><cols>';
    for (const [index, width] of this.#widths.entries()) {
      yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    }
    yield '</cols><sheetData>';
    yield* head;
    for (let index = first; index < end; index++) yield* this.#row(sheet.rows[index]!);
    yield '</sheetData>';
    yield `<autoFilter ref="A${this.headerLine}:${columnName(columns)}${Math.max(this.headerLine + 1, this.#line)}"/>`;
    if (this.#links.length > 0) {
      yield '<hyperlinks>';
      yield* this.#links;
      yield '</hyperlinks>';
    }
    yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
    yield `<pageSetup ${paper(this.#widths)} orientation="landscape" fitToHeight="0"/>`;
    yield this.#footer();
    yield '</worksheet>';
  }

  relations(): string {
    const relations = [...this.#targets].map(
      ([href, id]) =>
        `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${attribute(href)}" TargetMode="External"/>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  }

  *#head(): Generator<string> {
    const { sheet, name } = this.#part;
    const line = (kind: CellFormat['kind'], text: string, height: number): string =>
      this.#written([this.#cell(0, text, { kind, style: 'plain', linked: false, first: false })], height);
    yield line('title', name, 20);
    for (const text of linesOf(sheet.about)) yield line('about', text, 13);
    yield line(
      'about',
      sheet.linesBelongTogether === true ? `${signs}   ${together}` : `${signs}   ${listsOfTheirOwn}`,
      15,
    );
    const format: CellFormat = { kind: 'header', style: 'plain', linked: false, first: false };
    const headers = sheet.columns.map(({ header }) => header);
    yield this.#written(
      headers.map((header, index) => this.#cell(index, header, format)),
      Math.max(18, rowHeight(headers, this.#widths)),
    );
  }

  *#row(row: SheetRow): Generator<string> {
    if (row.kind !== 'row') {
      yield* this.#over(row, row.kind);
      return;
    }
    const lines = linesOfRow(row);
    for (let line = 0; line < lines; line++) {
      const cells: string[] = [];
      const texts: string[] = [];
      for (const [column, cell] of row.cells.entries()) {
        const isRepeated = line > 0 && cell.length === 1 && column < repeatedColumns;
        const item = isRepeated ? cell[0] : cell[line];
        if (item === undefined) {
          if (line === 0) cells.push(this.#blank(column));
          texts.push('');
          continue;
        }
        const { text, linked } = isRepeated
          ? { text: shownText(shownItem(item, this.#context.plan)), linked: false }
          : this.#led(column, item);
        const kind = isRepeated ? 'repeated' : 'item';
        texts.push(isRepeated ? '' : text);
        cells.push(this.#cell(column, text, { kind, style: item.style, linked, first: line === 0 }));
      }
      yield this.#written(cells, rowHeight(texts, this.#widths));
    }
  }

  /** A heading or a note: its text runs over the empty cells beside it, since merged cells keep people from sorting. */
  *#over(row: SheetRow, kind: 'heading' | 'note'): Generator<string> {
    const columns = this.#part.sheet.columns.length;
    const items = row.cells[0] ?? [];
    for (const item of items.length === 0 ? [{ ...empty }] : items) {
      const shown = this.#led(0, item);
      const { linked } = shown;
      for (const [index, text] of linesOf(shown.text).entries()) {
        const format: CellFormat = { kind, style: item.style, linked, first: index === 0 };
        const cells = [this.#cell(0, text, format)];
        if (kind === 'heading') {
          for (let column = 1; column < columns; column++)
            cells.push(this.#empty(column, { ...format, linked: false }));
        }
        yield this.#written(cells, kind === 'heading' ? 18 : 16);
      }
    }
  }

  /** The text of an item, and its link put down for the line that is being written. */
  #led(column: number, item: Item): { readonly text: string; readonly linked: boolean } {
    const shown = shownItem(item, this.#context.plan);
    const { location } = shown;
    const text = shownText(shown);
    const fieldLine = item.field === null ? undefined : this.#context.fieldLines.get(item.field);
    const cell = `${columnName(column + 1)}${this.#line + 1}`;
    const source = fieldLine === undefined ? '' : `${fieldLine.sheet}, line ${fieldLine.line}`;
    if (location !== null) {
      const known = this.#targets.get(location.href) ?? this.#targets.size + 1;
      this.#targets.set(location.href, known);
      const tip = [`${location.exhibit.fileName}, page ${location.label}`, source].filter(
        (part) => part !== '',
      );
      this.#links.push(
        `<hyperlink ref="${cell}" r:id="rId${known}" tooltip="${attribute(tip.join('; '))}"/>`,
      );
      return { text, linked: true };
    }
    if (fieldLine === undefined || isProvenance(this.#part.sheet)) return { text, linked: false };
    const place = `'${fieldLine.sheet}'!A${fieldLine.line}`;
    this.#links.push(
      `<hyperlink ref="${cell}" location="${attribute(place)}" tooltip="${attribute(source)}"/>`,
    );
    return { text, linked: true };
  }

  #cell(column: number, text: string, format: CellFormat): string {
    const reference = `${columnName(column + 1)}${this.#line + 1}`;
    const id = this.#context.formats.id(format);
    if (text === '') return `<c r="${reference}" s="${id}"/>`;
    return `<c r="${reference}" s="${id}" t="inlineStr"><is><t xml:space="preserve">${escaped(cellText(text))}</t></is></c>`;
  }

  #empty(column: number, format: CellFormat): string {
    return this.#cell(column, '', format);
  }

  #blank(column: number): string {
    return this.#empty(column, { kind: 'item', style: 'plain', linked: false, first: true });
  }

  #written(cells: readonly string[], height: number): string {
    this.#line++;
    return `<row r="${this.#line}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
  }

  #footer(): string {
    const { matter, head, program } = this.#context.about;
    const left = `${matter} – ${this.#part.name}`;
    const right = `event ${head.sequence}, ${head.hash.slice(0, 16)} – ${program}`;
    return `<headerFooter><oddFooter>${escaped(`&L&8${footerText(left)}&C&8&P / &N&R&8${footerText(right)}`)}</oddFooter></headerFooter>`;
  }
}

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

/** Width in digits that fits on letter, and on tabloid, so that it can be read. */
const letterWidth = 190;
const tabloidWidth = 330;

/** Wide sheets are printed on several pages side by side, which follow each other. */
function paper(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= letterWidth) return 'paperSize="1" fitToWidth="1"';
  return `paperSize="3" fitToWidth="${Math.max(1, Math.round(total / tabloidWidth))}" pageOrder="overThenDown"`;
}

/** The first column stays in sight on sheets that are wider than a screen. */
function frozenColumns(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total > 160 && widths[0]! <= 30 ? 1 : 0;
}

function pane(columns: number, lines: number): string {
  const topLeft = `${columnName(columns + 1)}${lines + 1}`;
  const across = columns > 0 ? `xSplit="${columns}" ` : '';
  const active = columns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane ${across}ySplit="${lines}" topLeftCell="${topLeft}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${topLeft}" sqref="${topLeft}"/>`;
}

/** A footer holds 255 letters with its codes: each of both sides has a share of them. */
const mostOfSide = 100;

/** `&` begins a code in footers (18.3.1.46), a digit behind a size would be read as part of it. */
function footerText(text: string): string {
  let written = ' ';
  for (const character of text.replace(/\p{C}+/gu, ' ').toWellFormed()) {
    const next = character === '&' ? '&&' : character;
    if (written.length + next.length > mostOfSide) return `${written}…`;
    written += next;
  }
  return written;
}
