import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { FatalError } from '../../model/exception.ts';
import { writeWhole } from './whole-file.ts';
import { headerCell, rowHeight, textCell, withHeight } from './workbook-cells.ts';
import { withoutTimes } from './workbook-times.ts';

/** One exception with what a person needs to follow it up. */
export interface FollowUpRow {
  readonly remedy: string;
  readonly code: string;
  readonly path: string;
  readonly page: number | null;
  readonly cause: string;
  readonly supplier: string | null;
  readonly id: string;
}

const columns: readonly { readonly header: string; readonly width: number }[] = [
  { header: 'What to do', width: 50 },
  { header: 'Kind', width: 20 },
  { header: 'File', width: 50 },
  { header: 'Page', width: 7 },
  { header: 'Cause', width: 50 },
  { header: 'Supplier', width: 24 },
  { header: 'Owner', width: 18 },
  { header: 'Status', width: 14 },
  { header: 'Due', width: 12 },
  { header: 'Note', width: 36 },
  { header: 'Exception id', width: 34 },
];

/**
 * Writes the list of exceptions as a workbook to work with: owner, status, due date and note are empty for people to
 * fill in, and are never read back.
 * @throws FatalError when the file cannot be written.
 */
export async function writeExceptionsWorkbook(rows: readonly FollowUpRow[], path: string): Promise<void> {
  const data: Row[] = [columns.map(({ header }) => ({ ...headerCell(header), height: 29 }))];
  for (const row of rows) {
    const values = [row.remedy, row.code.replaceAll('-', ' '), row.path, row.page, row.cause, row.supplier];
    const cells: (CellObject | null)[] = [...values.map(textCell), null, null, null, null, textCell(row.id)];
    data.push(withHeight(cells, rowHeight(values, columns)));
  }
  const buffer = await writeExcelFile(
    [
      {
        data,
        sheet: 'Exceptions',
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape',
      },
    ],
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer();
  try {
    await writeWhole(path, (handle) => handle.writeFile(withoutTimes(Buffer.from(buffer))));
  } catch (error) {
    throw new FatalError(`cannot write ${path}: ${(error as Error).message}`);
  }
}
