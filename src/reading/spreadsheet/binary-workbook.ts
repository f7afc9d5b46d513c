import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { DocumentError } from '../../model/exception.ts';
import type { DateSystem } from './date-format.ts';
import { formulaExceptions } from './formula-exceptions.ts';
import { displayNumber, displayText } from './number-format.ts';
import {
  type CellComment,
  cellName,
  oneLine,
  parseCellName,
  type RowState,
  type Sheet,
  type SheetCell,
  type Workbook,
} from './workbook.ts';

// Workbooks before Excel 97 hold text in the code page of their country.
XLSX.set_cptable(codePages);

const states = ['visible', 'hidden', 'very hidden'] as const;

/** Formats that a binary workbook stores as numbers and the library writes out the American way. */
const readersFormats = new Map([
  ['m/d/yy', 'yyyy-mm-dd'],
  ['m/d/yy h:mm', 'yyyy-mm-dd h:mm'],
]);

/**
 * Reads a binary workbook: .xls (BIFF 2 to 8) and .xlsb. The library finds the cells; how they are displayed is decided
 * where it is decided for all workbooks.
 *
 * @throws {DocumentError} `encrypted` for a workbook whose password is none of those given, `corrupt`.
 */
export function readBinaryWorkbook(bytes: Buffer, passwords: readonly string[]): Workbook {
  const { book, password } = open(bytes, passwords);
  const system = { date1904: book.Workbook?.WBProps?.date1904 === true };
  const sheets = book.SheetNames.map((name, index) => {
    const state = states[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    return sheetOf(name, state, book.Sheets[name], system);
  });
  const facts: Record<string, string> = {};
  if (password !== null) facts['password'] = `number ${password + 1} of the list given`;
  if (book.vbaraw !== undefined) facts['macros'] = 'present, not run';
  if (sheets.some(({ notes }) => notes.includes(macroSheetNote))) facts['macros'] = 'present, not run';
  if (system.date1904) facts['dateSystem'] = '1904';
  Object.assign(facts, propertyFacts(book.Props));
  return { sheets, facts, exceptions: formulaExceptions(sheets) };
}

const macroSheetNote = 'the sheet holds Excel 4 macros, which were not run';

function open(bytes: Buffer, passwords: readonly string[]): { book: XLSX.WorkBook; password: number | null } {
  const options: XLSX.ParsingOptions = {
    type: 'buffer',
    cellNF: true,
    cellStyles: true,
    cellHTML: false,
    cellText: false,
    bookVBA: true,
  };
  let locked: Error | null = null;
  for (const [position, password] of [null, ...passwords].entries()) {
    try {
      const book = quietly(() => XLSX.read(bytes, password === null ? options : { ...options, password }));
      return { book, password: position === 0 ? null : position - 1 };
    } catch (error) {
      const failure = error as Error;
      if (!/password|encrypt/iu.test(failure.message)) throw corrupt(failure.message);
      locked = failure;
    }
  }
  throw new DocumentError({
    code: 'encrypted',
    stage: 'read',
    cause:
      passwords.length === 0
        ? 'the workbook is protected with a password'
        : `the workbook is protected: none of the ${passwords.length} passwords given opens it, or it is ciphered in a way that cannot be read (${locked?.message ?? ''})`,
    remedy:
      'give its password with --passwords, or ask the sender for the workbook without one, saved as .xlsx',
  });
}

/** The library prints what it wonders about; the child's output belongs to the pipeline. */
function quietly<Result>(work: () => Result): Result {
  const { error, warn, log } = console;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function corrupt(message: string): DocumentError {
  // An error of JavaScript tells a person nothing: the library met records that do not fit together.
  const told = /\bundefined\b|\bnull\b|is not a function|Invalid array length|call stack/iu.test(message)
    ? 'its records contradict each other'
    : oneLine(message).slice(0, 200);
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the workbook cannot be read: ${told}`,
    remedy: 'ask the sender for the workbook again, or for a PDF of it',
  });
}

function sheetOf(
  name: string,
  state: Sheet['state'],
  sheet: XLSX.WorkSheet | undefined,
  system: DateSystem,
): Sheet {
  const cells: SheetCell[] = [];
  const comments: CellComment[] = [];
  const formulasWithoutValue: string[] = [];
  let formulas = 0;
  for (const [address, value] of Object.entries(sheet ?? {})) {
    if (address.startsWith('!')) continue;
    const place = parseCellName(address);
    if (place === null) continue;
    const cell = value as XLSX.CellObject;
    for (const { a: author = '', t: text = '' } of cell.c ?? []) {
      const said = oneLine(text);
      if (said !== '') comments.push({ ...place, author: oneLine(author), text: said });
    }
    if (cell.f !== undefined) {
      formulas++;
      if (cell.v === undefined && cell.t === 'z')
        formulasWithoutValue.push(cellName(place.row, place.column));
    }
    const shown = displayed(cell, system);
    const text = oneLine(shown.text);
    if (text !== '') cells.push({ ...place, text, ...(shown.masked ? { masked: true } : {}) });
  }
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  const hiddenRows = new Map<number, RowState>();
  const filtered = sheet?.['!autofilter'] !== undefined;
  sheet?.['!rows']?.forEach((row, index) => {
    if (row?.hidden === true || row?.hpx === 0) hiddenRows.set(index, filtered ? 'filtered' : 'hidden');
  });
  const hiddenColumns: [number, number][] = [];
  sheet?.['!cols']?.forEach((column, index) => {
    if (column?.hidden === true || column?.width === 0) hiddenColumns.push([index, index]);
  });
  return {
    name,
    state,
    cells,
    hiddenRows,
    hiddenColumns,
    comments,
    drawings: [],
    headersAndFooters: [],
    formulas,
    formulasWithoutValue,
    notes: (sheet?.['!type'] as string | undefined) === 'macro' ? [macroSheetNote] : [],
  };
}

function displayed(cell: XLSX.CellObject, system: DateSystem): { text: string; masked: boolean } {
  const { v: value } = cell;
  const stated = typeof cell.z === 'string' ? cell.z : 'General';
  const format = readersFormats.get(stated) ?? stated;
  if (value === undefined || value === null) return { text: '', masked: false };
  switch (cell.t) {
    case 'b':
      return { text: value === true ? 'TRUE' : 'FALSE', masked: false };
    case 'e':
      return { text: cell.w ?? errorNames[Number(value)] ?? '#ERROR!', masked: false };
    case 'n':
      return displayNumber(Number(value), format, system);
    default:
      return displayText(String(value), format);
  }
}

/** Error values of [MS-XLS], 2.5.10. */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function propertyFacts(properties: XLSX.FullProperties | undefined): Record<string, string> {
  const facts: Record<string, string> = {};
  const named: Readonly<Record<string, unknown>> = {
    title: properties?.Title,
    subject: properties?.Subject,
    creator: properties?.Author,
    lastModifiedBy: properties?.LastAuthor,
    created: properties?.CreatedDate,
    modified: properties?.ModifiedDate,
    application: properties?.Application,
    company: properties?.Company,
  };
  for (const [name, value] of Object.entries(named)) {
    const text = value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString()) : value;
    if (typeof text === 'string' && oneLine(text) !== '') facts[name] = oneLine(text).slice(0, 300);
  }
  return facts;
}
