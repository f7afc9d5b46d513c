import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../../../model/exception.ts';
import { decodeText } from '../../../text/decode-text.ts';

/** One row below the headings, by heading; `line` is the line of the file on which it ends. */
export interface DelimitedRow {
  readonly line: number;
  /** Cell under a heading, trimmed; empty when the row is shorter than the headings. */
  cell(column: string): string;
}

export interface DelimitedRows {
  /** Headings as printed. */
  readonly headings: readonly string[];
  readonly rows: readonly DelimitedRow[];
}

/** Longest row in characters: a list has no cell that comes near. */
const longestRow = 1_000_000;

/** Lower case with single spaces: `Entity_Name`, `entity name` and `Entity  Name` are one heading. */
export function headingKey(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Says what a file is that was given as a table of text. Null for text. */
export function foreignForm(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000));
  if (start.startsWith('PK\u0003\u0004'))
    return 'a workbook or archive (XLSX, ZIP), not text; save the sheet as CSV';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return 'an old Office file (XLS), not text; save the sheet as CSV';
  if (/^(?:MIME-Version|Snapshot-Content-Location):|^Content-Type:\s*multipart\/related/im.test(start))
    return 'a web archive (MHTML); save the page as "Webpage, HTML only" or "Complete"';
  if (start.startsWith('%PDF')) return 'a PDF, not a list in one of the forms that can be read';
  return null;
}

/** Text of a file that must be text: UTF-8 if it is valid, else as told. @throws UsageError for data. */
export function textOfFile(bytes: Uint8Array, name: string, otherwise?: 'windows-1252'): string {
  if (bytes.length === 0) throw new UsageError(`${name}: the file is empty`);
  const foreign = foreignForm(bytes);
  if (foreign !== null) throw new UsageError(`${name}: this is ${foreign}`);
  if (otherwise !== undefined && !bytes.includes(0)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder(otherwise).decode(bytes);
    }
  }
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UsageError(`${name}: this is no text in any encoding that is known`);
  return decoded.text;
}

/**
 * Cuts a CSV into rows: comma, semicolon or tab between cells, whichever the headings use.
 *
 * @throws UsageError with the line on which the file cannot be cut into cells.
 */
export function delimitedRows(text: string, name: string): DelimitedRows {
  const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (character: string): number => first.split(character).length;
  const delimiter = [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? ` near line ${String(error.lines)}` : '';
    const why =
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? `one row is longer than ${longestRow.toLocaleString('en')} characters; is a quotation mark left open`
        : 'the file cannot be cut into cells; is a quotation mark left open';
    throw new UsageError(`${name}: ${why}${line}?`);
  }
  const headings = records[0]?.record.map((heading) => heading.trim()) ?? [];
  const places = new Map(headings.map((heading, place) => [headingKey(heading), place] as const));
  const rows = records.slice(1).map(
    ({ record, info }): DelimitedRow => ({
      line: info.lines,
      cell: (column) => {
        const place = places.get(headingKey(column));
        return place === undefined ? '' : (record[place] ?? '').trim();
      },
    }),
  );
  return {
    headings,
    rows: rows.filter((_, index) => records[index + 1]!.record.some((cell) => cell.trim() !== '')),
  };
}

/** Refuses a table that lacks columns. */
export function requireColumns(table: DelimitedRows, columns: readonly string[], name: string): void {
  const there = new Set(table.headings.map(headingKey));
  const missing = columns.filter((column) => !there.has(headingKey(column)));
  if (missing.length > 0)
    throw new UsageError(
      `${name}: no column ${missing.map((column) => `"${column}"`).join(', ')}; the columns are ${table.headings
        .slice(0, 20)
        .map((heading) => `"${heading.slice(0, 40)}"`)
        .join(', ')}`,
    );
}
