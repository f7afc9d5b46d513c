import type { Formats } from '../format.ts';

export const spreadsheetFormats: Formats = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel workbook (.xlsx, .xlsm)',
    how: 'cells as displayed, hidden ones and comments too, by saxes',
    pagesPerTask: 64,
    load: async () => (await import('./reader.ts')).readExcelWorkbook,
  },
};
