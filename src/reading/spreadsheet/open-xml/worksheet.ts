import { decodeMarkup } from '../../../text/declared-charset.ts';
import { scanXml, type XmlElement } from '../../markup/xml-tree.ts';
import type { DateSystem } from '../date-format.ts';
import { displayNumber, displayText } from '../number-format.ts';
import {
  cellName,
  mostColumns,
  mostRows,
  oneLine,
  parseCellName,
  type RowState,
  type SheetCell,
} from '../workbook.ts';
import { unescapeText } from './strings.ts';

export interface WorksheetContent {
  readonly cells: SheetCell[];
  readonly hiddenRows: Map<number, RowState>;
  readonly hiddenColumns: [number, number][];
  readonly headersAndFooters: string[];
  readonly formulas: number;
  readonly formulasWithoutValue: string[];
  /** Formulas that ask for data from outside the file: DDE, web services. Never followed. */
  readonly formulasToOutside: number;
  /** First thing that is not well-formed; null for a sound sheet. */
  readonly damage: string | null;
}

export interface WorksheetTables {
  readonly strings: readonly string[];
  readonly format: (style: string | undefined) => string;
  readonly system: DateSystem;
}

/** Addresses of formulas without a value that are named. */
const mostNamed = 20;
const outside = /\b(?:DDE|WEBSERVICE|RTD|FILTERXML)\s*\(|^=?\s*['\w.]+\|/iu;
const headerFooter = /^(?:odd|even|first)(?:Header|Footer)$/u;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  value: string | null;
  inline: string;
  formula: string | null;
}

/**
 * Reads a worksheet part from its beginning to its end: what costs is what stands in it, not the range it declares.
 *
 * @throws {DocumentError} `unsafe-xml`.
 */
export function readWorksheet(bytes: Buffer, tables: WorksheetTables): WorksheetContent {
  const content = {
    cells: [] as SheetCell[],
    hiddenRows: new Map<number, RowState>(),
    hiddenColumns: [] as [number, number][],
    headersAndFooters: [] as string[],
    formulas: 0,
    formulasWithoutValue: [] as string[],
    formulasToOutside: 0,
  };
  const path: string[] = [];
  let row = -1;
  let column = -1;
  let filtered = false;
  let cell: OpenCell | null = null;
  let pronunciation = 0;
  let text = '';

  const finish = (open: OpenCell): void => {
    if (open.formula !== null) {
      content.formulas++;
      if (outside.test(open.formula)) content.formulasToOutside++;
      // Some writers leave an empty value where none was reckoned; an empty text is a result.
      const missing = open.value === null || (open.value === '' && open.type !== 'str');
      if (missing) {
        if (content.formulasWithoutValue.length < mostNamed * 50)
          content.formulasWithoutValue.push(cellName(open.row, open.column));
        return;
      }
    }
    const shown = displayedCell(open, tables);
    const line = oneLine(shown.text);
    if (line === '') return;
    content.cells.push({
      row: open.row,
      column: open.column,
      text: line,
      ...(shown.masked ? { masked: true } : {}),
    });
  };

  const { damage } = scanXml(decodeMarkup(bytes).text, {
    onOpen: (element) => {
      path.push(element.name);
      const { attributes } = element;
      text = '';
      switch (element.name) {
        case 'filterColumn':
          filtered = true;
          break;
        case 'col':
          if (isHidden(attributes, 'width')) {
            const first = Number(attributes['min']) - 1;
            const last = Math.min(Number(attributes['max']) - 1, mostColumns - 1);
            if (first >= 0 && last >= first) content.hiddenColumns.push([first, last]);
          }
          break;
        case 'row': {
          const number = Number(attributes['r'] ?? row + 2);
          row = Number.isInteger(number) && number >= 1 && number <= mostRows ? number - 1 : row + 1;
          column = -1;
          if (isHidden(attributes, 'ht')) content.hiddenRows.set(row, 'hidden');
          break;
        }
        case 'c': {
          const place = parseCellName(attributes['r'] ?? '');
          column = place?.column ?? column + 1;
          cell = {
            row: place?.row ?? Math.max(0, row),
            column,
            type: attributes['t'] ?? 'n',
            style: attributes['s'],
            value: null,
            inline: '',
            formula: null,
          };
          break;
        }
        case 'rPh':
          pronunciation++;
          break;
      }
    },
    onText: (value) => {
      text += value;
    },
    onClose: () => {
      const name = path.pop();
      if (cell !== null) {
        if (name === 'v') cell.value = text;
        else if (name === 'f') cell.formula = text;
        else if (name === 't' && pronunciation === 0) cell.inline += text;
        else if (name === 'rPh') pronunciation--;
        else if (name === 'c') {
          finish(cell);
          cell = null;
        }
      } else if (name !== undefined && headerFooter.test(name)) {
        const printed = headerFooterText(text);
        if (printed !== '') content.headersAndFooters.push(printed);
      }
      text = '';
    },
  });
  if (filtered) for (const hidden of content.hiddenRows.keys()) content.hiddenRows.set(hidden, 'filtered');
  inOrder(content.cells);
  return { ...content, damage };
}

function isHidden(attributes: XmlElement['attributes'], size: 'width' | 'ht'): boolean {
  const { hidden } = attributes;
  return (
    hidden === '1' || hidden === 'true' || (attributes[size] !== undefined && Number(attributes[size]) === 0)
  );
}

function displayedCell(
  cell: OpenCell,
  { strings, format, system }: WorksheetTables,
): { text: string; masked: boolean } {
  const { type, value } = cell;
  const code = format(cell.style);
  if (type === 'inlineStr') return displayText(unescapeText(cell.inline), code);
  if (value === null || value === '') return { text: '', masked: false };
  switch (type) {
    case 's':
      return displayText(strings[Number(value)] ?? '', code);
    case 'str':
      return displayText(unescapeText(value), code);
    case 'b':
      return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', masked: false };
    case 'e':
      return { text: value, masked: false };
    case 'd': {
      const moment = Date.parse(
        /[zZ]|[+-]\d\d:\d\d$/u.test(value) ? value : `${value}${value.includes('T') ? 'Z' : ''}`,
      );
      if (Number.isNaN(moment)) return { text: value, masked: false };
      const days = moment / 86_400_000 + 25_569 - (system.date1904 ? 1462 : 0);
      return displayNumber(days, code === 'General' ? 'yyyy-mm-dd' : code, system);
    }
    default: {
      const number = Number(value);
      return Number.isNaN(number) ? { text: value, masked: false } : displayNumber(number, code, system);
    }
  }
}

/** The text of a printed header or footer without its codes for place, font and page numbers (ECMA-376 part 1, 18.3.1.46). */
export function headerFooterText(code: string): string {
  return oneLine(
    unescapeText(code)
      .replace(/&"[^"]*"/gu, '')
      .replace(/&K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})/gu, '')
      .replace(/&[LCR]/gu, ' ')
      .replace(/&\d{1,3}/gu, '')
      .replace(/&[A-KM-Z]/giu, '')
      .replace(/&&/gu, '&'),
  );
}

/** Sheets written out of order are rare, and reading them must not need a sort of millions. */
function inOrder(cells: SheetCell[]): void {
  for (let index = 1; index < cells.length; index++) {
    const before = cells[index - 1]!;
    const cell = cells[index]!;
    if (cell.row > before.row || (cell.row === before.row && cell.column > before.column)) continue;
    cells.sort((one, other) => one.row - other.row || one.column - other.column);
    return;
  }
}
