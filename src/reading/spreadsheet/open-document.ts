import { DocumentError } from '../../model/exception.ts';
import { decodeMarkup } from '../../text/declared-charset.ts';
import { scanXml, type XmlElement } from '../markup/xml-tree.ts';
import { formulaExceptions } from './formula-exceptions.ts';
import {
  type CellComment,
  cellName,
  mostColumns,
  mostRows,
  oneLine,
  type RowState,
  type Sheet,
  type SheetCell,
  type Workbook,
} from './workbook.ts';

/** Most cells that one repeated cell or row with text is written out to; a note says where there are more. */
const mostRepeats = 5_000;

type OpenSheet = {
  -readonly [Key in keyof Sheet]: Sheet[Key];
} & {
  cells: SheetCell[];
  hiddenRows: Map<number, RowState>;
  hiddenColumns: [number, number][];
  comments: CellComment[];
  drawings: string[];
  formulasWithoutValue: string[];
  notes: string[];
};

interface OpenCell {
  readonly repeat: number;
  readonly attributes: XmlElement['attributes'];
  readonly covered: boolean;
  paragraphs: string[];
}

interface OpenRow {
  readonly repeat: number;
  readonly state: RowState | null;
  cells: SheetCell[];
  column: number;
}

interface Note {
  author: string;
  paragraphs: string[];
}

/**
 * Reads the content of an OpenDocument spreadsheet (ODF 1.3, part 3, 9), packed or flat: its cells hold the text as it
 * was displayed when it was saved. What is repeated a million times costs once.
 *
 * @throws {DocumentError} `corrupt` where there is no table, `unsafe-xml`.
 */
export function readOpenDocument(bytes: Uint8Array): Workbook {
  const reader = new OpenDocumentReader();
  const { damage } = scanXml(decodeMarkup(bytes).text, reader);
  const { sheets, facts } = reader;
  if (sheets.length === 0) {
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: `the file holds no table of a spreadsheet${damage === null ? '' : ` (${damage})`}`,
      remedy: 'ask the sender for the spreadsheet again, or for a PDF of it',
    });
  }
  const exceptions = [...formulaExceptions(sheets)];
  if (damage !== null) {
    exceptions.push({
      code: 'damaged-part',
      cause: `the XML of the spreadsheet is not well-formed (${damage}): it was read as far as it goes`,
      remedy: 'ask the sender for the spreadsheet again, or for a PDF of it',
    });
  }
  return { sheets, facts, exceptions };
}

class OpenDocumentReader {
  readonly sheets: OpenSheet[] = [];
  readonly facts: Record<string, string> = {};
  readonly #path: string[] = [];
  /** Styles of tables that are not shown, and what comes of them. */
  readonly #hiddenTables = new Set<string>();
  #style = '';
  #sheet: OpenSheet | null = null;
  #row: OpenRow | null = null;
  #cell: OpenCell | null = null;
  #note: Note | null = null;
  #rowNumber = 0;
  #columnNumber = 0;
  #nested = 0;
  #links = 0;
  #dde = 0;
  /** Text of the paragraph being read; null outside of one. */
  #paragraph: string | null = null;
  #shapes = 0;

  onOpen(element: XmlElement): void {
    const { name, attributes } = element;
    this.#path.push(name);
    switch (name) {
      case 'style':
        this.#style = attributes['name'] ?? '';
        break;
      case 'table-properties':
        if (attributes['display'] === 'false') this.#hiddenTables.add(this.#style);
        break;
      case 'table':
        this.#openTable(attributes);
        break;
      case 'table-column': {
        if (this.#nested > 1) break;
        const repeat = repeatOf(attributes['number-columns-repeated'], mostColumns);
        if (attributes['visibility'] === 'collapse' || attributes['visibility'] === 'filter')
          this.#sheet?.hiddenColumns.push([this.#columnNumber, this.#columnNumber + repeat - 1]);
        this.#columnNumber += repeat;
        break;
      }
      case 'table-row':
        if (this.#nested > 1) break;
        this.#row = {
          repeat: repeatOf(attributes['number-rows-repeated'], mostRows),
          state:
            attributes['visibility'] === 'filter'
              ? 'filtered'
              : attributes['visibility'] === 'collapse'
                ? 'hidden'
                : null,
          cells: [],
          column: 0,
        };
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#row === null || this.#nested > 1) break;
        this.#cell = {
          repeat: repeatOf(attributes['number-columns-repeated'], mostColumns),
          attributes,
          covered: name === 'covered-table-cell',
          paragraphs: [],
        };
        break;
      case 'annotation':
        this.#note = { author: '', paragraphs: [] };
        break;
      case 'frame':
      case 'custom-shape':
      case 'text-box':
      case 'shapes':
        this.#shapes++;
        break;
      case 'p':
      case 'h':
      case 'creator':
        this.#paragraph = '';
        break;
      case 'tab':
      case 'line-break':
        if (this.#paragraph !== null) this.#paragraph += ' ';
        break;
      case 's':
        if (this.#paragraph !== null) this.#paragraph += ' ';
        break;
      case 'table-source':
      case 'cell-range-source':
        this.#links++;
        break;
      case 'dde-source':
        this.#dde++;
        break;
      case 'script':
        this.facts['macros'] = 'present, not run';
        break;
    }
  }

  onText(text: string): void {
    if (this.#paragraph !== null) this.#paragraph += text;
  }

  onClose(): void {
    const name = this.#path.pop();
    switch (name) {
      case 'p':
      case 'h':
        this.#closeParagraph();
        break;
      case 'creator':
        if (this.#note !== null) this.#note.author = oneLine(this.#paragraph ?? '');
        this.#paragraph = null;
        break;
      case 'annotation':
        this.#closeNote();
        break;
      case 'frame':
      case 'custom-shape':
      case 'text-box':
      case 'shapes':
        this.#shapes--;
        break;
      case 'table-cell':
      case 'covered-table-cell':
        if (this.#nested <= 1) this.#closeCell();
        break;
      case 'table-row':
        if (this.#nested <= 1) this.#closeRow();
        break;
      case 'table':
        this.#nested--;
        if (this.#nested === 0) this.#sheet = null;
        break;
      case 'spreadsheet':
        if (this.#links > 0) this.facts['externalLinks'] = `${this.#links}, not followed`;
        if (this.#dde > 0) this.facts['ddeLinks'] = `${this.#dde}, not run`;
        break;
    }
  }

  #openTable(attributes: XmlElement['attributes']): void {
    this.#nested++;
    // Tables of change records and of linked sources lie outside the spreadsheet's own ones.
    if (this.#nested > 1) return;
    const sheet: OpenSheet = {
      name: attributes['name'] ?? `Sheet${this.sheets.length + 1}`,
      state: this.#hiddenTables.has(attributes['style-name'] ?? '') ? 'hidden' : 'visible',
      cells: [],
      hiddenRows: new Map(),
      hiddenColumns: [],
      comments: [],
      drawings: [],
      headersAndFooters: [],
      formulas: 0,
      formulasWithoutValue: [],
      notes: [],
    };
    this.#sheet = sheet;
    this.sheets.push(sheet);
    this.#rowNumber = 0;
    this.#columnNumber = 0;
    this.#row = null;
    this.#cell = null;
  }

  #closeParagraph(): void {
    const text = this.#paragraph ?? '';
    this.#paragraph = null;
    if (this.#note !== null) this.#note.paragraphs.push(text);
    else if (this.#shapes > 0) {
      if (oneLine(text) !== '') this.#sheet?.drawings.push(oneLine(text));
    } else if (this.#cell !== null) this.#cell.paragraphs.push(text);
  }

  #closeNote(): void {
    const note = this.#note;
    this.#note = null;
    const text = oneLine(note?.paragraphs.join(' ') ?? '');
    if (note === null || text === '' || this.#row === null || this.#sheet === null) return;
    this.#sheet.comments.push({ row: this.#rowNumber, column: this.#row.column, author: note.author, text });
  }

  #closeCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    const sheet = this.#sheet;
    this.#cell = null;
    if (cell === null || row === null || sheet === null) return;
    const text = oneLine(cell.paragraphs.join(' '));
    if (cell.attributes['formula'] !== undefined) {
      sheet.formulas += cell.repeat;
      if (/\bDDE\s*\(|\bWEBSERVICE\s*\(/iu.test(cell.attributes['formula']))
        this.facts['formulasToOutside'] = 'present, not followed';
      if (text === '' && cell.attributes['value-type'] === undefined)
        sheet.formulasWithoutValue.push(cellName(this.#rowNumber, row.column));
    }
    const shown = text === '' ? storedValue(cell.attributes) : text;
    // An empty paragraph is what a value looks like whose number format shows nothing; programs that write no paragraph
    // at all leave it to the reader to format the value.
    const isMasked = text === '' && shown !== '' && cell.paragraphs.length > 0;
    const masked = isMasked ? ({ masked: true } as const) : {};
    if (shown !== '') {
      const repeats = Math.min(cell.repeat, mostRepeats);
      if (repeats < cell.repeat)
        sheet.notes.push(
          `the text of ${cellName(this.#rowNumber, row.column)} is repeated in ${cell.repeat} cells; it is shown ${repeats} times`,
        );
      for (let index = 0; index < repeats; index++)
        row.cells.push({ row: this.#rowNumber, column: row.column + index, text: shown, ...masked });
    }
    row.column += cell.repeat;
  }

  #closeRow(): void {
    const row = this.#row;
    const sheet = this.#sheet;
    this.#row = null;
    if (row === null || sheet === null) return;
    if (row.cells.length > 0) {
      const repeats = Math.max(1, Math.min(row.repeat, Math.floor(mostRepeats / row.cells.length)));
      if (repeats < row.repeat)
        sheet.notes.push(
          `row ${this.#rowNumber + 1} is repeated ${row.repeat} times; it is shown ${repeats} times`,
        );
      for (let index = 0; index < repeats; index++) {
        const number = this.#rowNumber + index;
        if (row.state !== null) sheet.hiddenRows.set(number, row.state);
        for (const cell of row.cells) sheet.cells.push({ ...cell, row: number });
      }
    } else if (row.state !== null) sheet.hiddenRows.set(this.#rowNumber, row.state);
    this.#rowNumber += row.repeat;
  }
}

function repeatOf(value: string | undefined, most: number): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}

function storedValue(attributes: XmlElement['attributes']): string {
  return oneLine(
    attributes['string-value'] ??
      attributes['date-value'] ??
      attributes['time-value'] ??
      attributes['boolean-value'] ??
      attributes['value'] ??
      '',
  );
}
