import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../model/exception.ts';

/** A record of a CSV file that a person wrote. */
export interface CsvRecord {
  /** Line of the file on which the record starts, 1-based, for messages. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cuts a CSV into records: comma, semicolon or tab between cells, whichever the first line has most of. Records whose cells are
 * all empty are left out.
 *
 * @param name what the file is called in messages
 * @throws UsageError with the line where the file cannot be cut into cells.
 */
export function csvRecords(text: string, name: string): CsvRecord[] {
  const headLine = text.split(/\r?\n/u, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    headLine.split(each).length > headLine.split(best).length ? each : best,
  );
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let previous = 0;
    return parsed
      .map(({ record, info }) => {
        // `lines` counts to the end of the record: it starts one line after the record before it ended.
        const line = record.some((cell) => cell.includes('\n')) ? previous + 1 : info.lines;
        previous = info.lines;
        return { line, cells: record };
      })
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `, line ${error['lines']}` : '';
    throw new UsageError(`${name}${line}: ${error.message}`);
  }
}
