import type { Format, Formats } from '../format.ts';

const table = (name: string): Format => ({
  name,
  how: 'cells, in any usual encoding and with any usual delimiter',
  pagesPerTask: 64,
  load: async () => (await import('./csv.ts')).readCsv,
});

export const spreadsheetFormats: Formats = {
  'text/csv': table('CSV'),
  'text/tab-separated-values': table('tab-separated values (.tsv)'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel workbook (.xlsx, .xlsm)',
    how: 'cells as displayed, hidden ones, comments and text boxes too, by saxes',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readExcelWorkbook,
  },
  'application/vnd.ms-excel.sheet.binary.macroenabled.12': {
    name: 'binary Excel workbook (.xlsb)',
    how: 'cells as displayed, hidden ones and comments too, by SheetJS',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readBinaryPackage,
  },
  'application/vnd.ms-excel': {
    name: 'old Excel workbook (.xls)',
    how: 'cells as displayed, hidden ones and comments too, by SheetJS',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readOldExcelWorkbook,
  },
  'application/vnd.oasis.opendocument.spreadsheet': {
    name: 'OpenDocument spreadsheet (.ods)',
    how: 'cells as displayed, hidden ones, comments and text boxes too, by saxes',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readOpenDocumentSpreadsheet,
  },
  'application/vnd.oasis.opendocument.spreadsheet-flat-xml': {
    name: 'flat OpenDocument spreadsheet (.fods)',
    how: 'cells as displayed, hidden ones, comments and text boxes too, by saxes',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readFlatSpreadsheet,
  },
};
