import { readFile } from 'node:fs/promises';
import { UsageError } from '../model/exception.ts';
import type { Receipt } from '../model/source-file.ts';
import { type CsvRecord, csvRecords } from '../text/csv-records.ts';
import { decodeText } from '../text/decode-text.ts';

const receiptColumns = [
  'submittedBy',
  'receivedFrom',
  'receivedBy',
  'receivedOn',
  'channel',
  'requestId',
  'matter',
] as const satisfies readonly (keyof Receipt)[];
const columns: readonly string[] = ['path', ...receiptColumns, 'supplier'];

export interface ReceivedRow {
  /** Line of the file, 1-based, for messages. */
  readonly line: number;
  /** Path in the dump, of a file or of a folder or container whose whole contents the row speaks for. */
  readonly path: string;
  readonly receipt: Receipt;
  /** The optional `supplier` column, else `submittedBy`, else `receivedFrom`; null when all are empty. */
  readonly supplier: string | null;
}

/** What a person stated about how files were received (`--received FILE.csv`). */
export interface ReceivedFile {
  readonly path: string;
  readonly rows: readonly ReceivedRow[];
}

/**
 * Reads a `--received` file: comma, semicolon or tab separated, UTF-8, UTF-16 or GB18030 (what spreadsheet programs
 * write), with a header line naming `path` and any of the other columns. Empty cells are unknown.
 *
 * @throws {UsageError} naming file, line and column of the first fault.
 */
export async function readReceivedFile(csvPath: string): Promise<ReceivedFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(csvPath);
  } catch (error) {
    throw new UsageError(`--received ${csvPath}: cannot be read (${(error as Error).message})`);
  }
  const text = decodeText(bytes)?.text.replace(/^\ufeff/u, '');
  if (text === undefined)
    throw new UsageError(`--received ${csvPath}: not a text file, a CSV file was expected`);
  return parseReceived(text, csvPath);
}

/** The pure part of {@link readReceivedFile}; `csvPath` is only used in messages. */
export function parseReceived(text: string, csvPath: string): ReceivedFile {
  const records = csvRecords(text, `--received ${csvPath}`);
  const header = records[0];
  if (header === undefined) {
    throw new UsageError(
      `--received ${csvPath}: empty; line 1 must name the columns (path, ${receiptColumns.join(', ')})`,
    );
  }
  const names = headerOf(header, csvPath);
  const seen = new Map<string, number>();
  const rows = records.slice(1).map((record) => {
    const row = rowOf(record, names, csvPath);
    const earlier = seen.get(row.path);
    if (earlier !== undefined) {
      throw at(csvPath, row.line, 'path', `"${row.path}" was given in line ${earlier} already`);
    }
    seen.set(row.path, row.line);
    return row;
  });
  return { path: csvPath, rows };
}

function headerOf(header: CsvRecord, csvPath: string): string[] {
  const names = header.cells.map((cell) => {
    const name = columns.find(
      (column) => column.toLowerCase() === cell.toLowerCase().replace(/[\s_-]/gu, ''),
    );
    if (name === undefined) {
      throw at(csvPath, header.line, cell, `unknown column; known are ${columns.join(', ')}`);
    }
    return name;
  });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw at(csvPath, header.line, twice, 'column given twice');
  if (!names.includes('path')) throw at(csvPath, header.line, 'path', 'this column is needed');
  return names;
}

function rowOf(record: CsvRecord, names: readonly string[], csvPath: string): ReceivedRow {
  if (record.cells.length !== names.length) {
    const column = names[record.cells.length] ?? names.at(-1)!;
    throw at(
      csvPath,
      record.line,
      column,
      `${record.cells.length} cells where the header names ${names.length}`,
    );
  }
  const cell = (name: string): string => record.cells[names.indexOf(name)] ?? '';
  const path = normalizePath(cell('path'));
  if (path === '') throw at(csvPath, record.line, 'path', 'empty');
  const receipt: Receipt = {};
  for (const column of receiptColumns) {
    if (cell(column) !== '') receipt[column] = cell(column);
  }
  if (receipt.receivedOn !== undefined && !isIsoDate(receipt.receivedOn)) {
    throw at(csvPath, record.line, 'receivedOn', `"${receipt.receivedOn}" is not a date such as 2025-03-31`);
  }
  const supplier = cell('supplier') || (receipt.submittedBy ?? receipt.receivedFrom ?? null);
  return { line: record.line, path, receipt, supplier };
}

function isIsoDate(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
    text,
  );
  if (match === null) return false;
  const day = new Date(`${match[1]}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(match[1]!);
}

function at(csvPath: string, line: number, column: string, what: string): UsageError {
  return new UsageError(`--received ${csvPath}, line ${line}, column "${column}": ${what}`);
}

/** The form paths are compared in: `/` between parts, no leading `./`, no trailing `/`, composed Unicode. */
function normalizePath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .replace(/\/+$/u, '')
    .normalize('NFC');
}

/**
 * The row that speaks for a path in the dump: the longest one that names it, its folder or its container. Rows may name
 * paths with or without the name of the given folder in front (`dump/a.pdf` or `a.pdf`).
 */
export function receivedRowFor(received: ReceivedFile, path: string, givenPath?: string): ReceivedRow | null {
  const full = normalizePath(path);
  const given = givenPath === undefined ? (full.split('/')[0] ?? '') : normalizePath(givenPath);
  const forms = full.startsWith(`${given}/`) ? [full, full.slice(given.length + 1)] : [full];
  let best: ReceivedRow | null = null;
  for (const row of received.rows) {
    const covers = forms.some(
      (form) => form === row.path || form.startsWith(`${row.path}/`) || form.startsWith(`${row.path}!/`),
    );
    if (covers && (best === null || row.path.length > best.path.length)) best = row;
  }
  return best;
}

/** Rows that speak for none of the paths: likely misspelt, to be told to the person who gave the file. */
export function rowsWithoutFile(received: ReceivedFile, paths: Iterable<string>): ReceivedRow[] {
  const used = new Set<ReceivedRow>();
  for (const path of paths) {
    const row = receivedRowFor(received, path);
    if (row !== null) used.add(row);
  }
  return received.rows.filter((row) => !used.has(row));
}
