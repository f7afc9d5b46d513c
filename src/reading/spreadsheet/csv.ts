import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeAnyText } from '../../text/decode-text.ts';
import type { FormatReader } from '../format-reader.ts';
import { lineSource } from '../text/line-source.ts';
import { columnsOf, linesOf, type TextLine } from '../text/text-page.ts';
import { columnName } from './workbook.ts';

/** Widest a column is laid out, in character columns: one long remark must not push the rest off the page. */
const widestColumn = 40;

/**
 * CSV in any usual encoding and with any usual delimiter; every word knows its cell. A file whose quotes do not close is
 * read line by line, without cells: where a cell would end in it is a guess.
 */
export const readCsv: FormatReader = async (source, context) => {
  const { text, encoding } = decodeAnyText(await readFile(source.path));
  const delimiter = detectDelimiter(text);
  const rows = parseRows(text, delimiter);
  if (typeof rows === 'string') {
    return lineSource({
      source,
      context,
      lines: linesOf(text),
      reason: `CSV read as plain lines (${encoding})`,
      part: ({ first, end }) => `lines ${first + 1}-${Math.max(first + 1, end)}`,
      facts: { encoding },
      notes: [`the table cannot be cut into cells and was read line by line: ${rows}`],
    });
  }
  const starts = columnStarts(rows);
  const lines: TextLine[] = rows.map((row, index) => ({
    parts: row
      .map((value, column) => ({
        text: value.replace(/\s+/g, ' ').trim(),
        column: starts[column]!.start,
        room: starts[column]!.room,
        cell: `${columnName(column)}${index + 1}`,
      }))
      .filter((part) => part.text !== ''),
  }));
  return lineSource({
    source,
    context,
    lines,
    reason: `CSV (${encoding}, ${delimiter === '\t' ? 'tab' : delimiter} between cells)`,
    part: ({ first, end }) => `rows ${first + 1}-${Math.max(first + 1, end)}`,
    facts: { encoding, delimiter: delimiter === '\t' ? 'tab' : delimiter },
  });
};

/** Rows of cells, or why there are none. */
function parseRows(text: string, delimiter: string): string[][] | string {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) return causeOf(error);
    throw error;
  }
}

function causeOf(error: CsvError): string {
  // The library names the line where the file ends, not the one where the quotation began.
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark opens and never closes' : error.message;
}

/** The delimiter that cuts the first lines into the same number of cells, most of them. */
export function detectDelimiter(text: string): string {
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best = ',';
  let bestScore = 0;
  for (const delimiter of [',', ';', '\t', '|']) {
    const counts = lines.map((line) => outsideQuotes(line, delimiter));
    const usual = [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
    if (usual === 0) continue;
    const alike = counts.filter((count) => count === usual).length / counts.length;
    const score = alike * Math.min(usual, 20) ** 0.5;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function outsideQuotes(line: string, delimiter: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count++;
  }
  return count;
}

function columnStarts(rows: readonly (readonly string[])[]): { start: number; room: number }[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((value, column) => {
      widths[column] = Math.max(widths[column] ?? 0, Math.min(widestColumn, columnsOf(value.trim())));
    });
  }
  let at = 0;
  return widths.map((width) => {
    const start = at;
    at += width + 3;
    return { start, room: width };
  });
}
