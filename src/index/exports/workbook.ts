import { createHash } from 'node:crypto';
import { join } from 'node:path';
import writeExcelFile, { type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { ExportReader } from './export-reader.ts';
import { readJsonLines } from './json-lines.ts';
import { type WrittenFile, writeWhole } from './whole-file.ts';
import { headerCell, linePoints, rowHeight, textCell, withHeight } from './workbook-cells.ts';
import { type SheetDefinition, sheetDefinitions } from './workbook-sheets.ts';
import { type SummaryRow, summaryRows } from './workbook-summary.ts';
import { cellText } from './workbook-text.ts';
import { withoutTimes } from './workbook-times.ts';

export const workbookName = 'evidence-index.xlsx';

/** Rows shown of one export. A workbook is built in memory and opened by people; the JSONL files hold all. */
const rowsShown = 50_000;

type FileContent = Parameters<typeof writeExcelFile>[0] extends Sheet<infer Content>[] ? Content : never;

/**
 * Writes the workbook for people from the JSONL exports in `folder`, so that both say the same.
 */
export async function writeWorkbook(reader: ExportReader, folder: string): Promise<WrittenFile> {
  const sheets: BuiltSheet[] = [summarySheet(await summaryRows(reader, folder))];
  for (const definition of sheetDefinitions) sheets.push(await dataSheet(definition, folder));
  const buffer = await writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { fontFamily: 'Arial', fontSize: 10, features: [filters(sheets.map(({ filter }) => filter))] },
  ).toBuffer();
  const bytes = withoutTimes(Buffer.from(buffer));
  await writeWhole(join(folder, workbookName), (handle) => handle.writeFile(bytes));
  return {
    name: workbookName,
    lines: sheets.reduce((sum, { sheet }) => sum + sheet.data.length, 0),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

interface BuiltSheet {
  readonly sheet: Sheet<FileContent>;
  /** Cell range with filter buttons; null for none. */
  readonly filter: string | null;
}

async function dataSheet<Line>(definition: SheetDefinition<Line>, folder: string): Promise<BuiltSheet> {
  const { columns } = definition;
  const data: Row[] = [columns.map(({ header }) => ({ ...headerCell(header), height: 2 * linePoints + 3 }))];
  let total = 0;
  for await (const line of readJsonLines(join(folder, definition.source))) {
    for (const row of definition.rows?.(line as never) ?? [line as Line]) {
      total++;
      if (total > rowsShown) continue;
      const values = columns.map(({ value }) => value(row));
      data.push(withHeight(values.map(textCell), rowHeight(values, columns)));
    }
  }
  const filter = `A1:${getCellAddress(data.length - 1, columns.length - 1)}`;
  if (total > rowsShown) {
    data.push([textCell(`${total - rowsShown} more rows are in ${definition.source}`)]);
  }
  return {
    sheet: {
      data,
      sheet: definition.name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    filter,
  };
}

const summaryColumns = [{ width: 58 }, { width: 26 }, { width: 60 }];

function summarySheet(rows: readonly SummaryRow[]): BuiltSheet {
  const data = rows.map(({ kind, cells }): Row => {
    if (kind === 'title') {
      return [{ value: String(cells[0]), type: String, fontWeight: 'bold', fontSize: 16, height: 24 }];
    }
    if (kind === 'heading') return [headerCell(String(cells[0])), headerCell(''), headerCell('')];
    if (kind === 'note') return [{ value: cellText(String(cells[0])), type: String, fontStyle: 'italic' }];
    return withHeight(cells.map(textCell), rowHeight(cells, summaryColumns));
  });
  return {
    sheet: {
      data,
      sheet: 'Summary',
      columns: summaryColumns,
      orientation: 'landscape',
    },
    filter: null,
  };
}

/**
 * Filter buttons in the header row of the sheets that have a range (ECMA-376, part 1, 18.3.1.2: the element follows the
 * cells); the summary is printed on the width of one page (18.3.1.65 and 18.3.1.63).
 */
function filters(ranges: readonly (string | null)[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const range = ranges[sheetIndex] ?? null;
            if (range !== null) {
              return content.replace(
                /<\/sheetData>|<sheetData\/>/u,
                (end) => `${end}<autoFilter ref="${range}"/>`,
              );
            }
            return content
              .replace(
                /<worksheet[^>]*>/u,
                (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              )
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
          },
        },
      },
    },
  };
}
