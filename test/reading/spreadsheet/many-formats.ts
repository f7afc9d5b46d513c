import * as XLSX from '@e965/xlsx';

/** Number formats as suppliers' sheets use them; dates, times and Chinese ones among them. */
export const numberFormats: readonly string[] = [
  'General',
  '0',
  '0.00',
  '#,##0',
  '#,##0.00',
  '0%',
  '0.00%',
  '0.00E+00',
  '# ?/?',
  '# ??/??',
  '# ??/100',
  '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  '_-* #,##0.00\\ [$€-407]_-',
  '"¥"#,##0.00',
  '"USD "#,##0.00',
  '#,##0.00" kg"',
  '#,##0,',
  '0.0,,"M"',
  '000-00-0000',
  '00000',
  '[Red]0.00;[Blue]-0.00',
  '0.00;(0.00);"zero"',
  '[<100]0.0;[>=100]0',
  '[=0]"none";0.00',
  '[$€-407]#,##0.00',
  '[$¥-804]#,##0.00',
  '[$-409]#,##0.00',
  '#,##0.00_);[Red](#,##0.00)',
  '##0.0E+0',
  '0.###',
  '#.##',
  '"No. "0',
  '0" pcs"',
  '0.0%',
  '#,##0;-#,##0;0',
  '+0;-0;0',
  '0.000000',
  '@',
  'yyyy-mm-dd',
  'd/m/yyyy',
  'dd.mm.yyyy',
  'm/d/yyyy',
  'dd-mmm-yyyy',
  'd mmmm yyyy',
  'mmm-yy',
  'dddd, mmmm dd, yyyy',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日"',
  'yyyy"年"m"月"',
  'm"月"d"日"',
  '[$-804]dddd',
  '[$-407]d. mmmm yyyy',
  '[$-409]d-mmm-yy',
  'ddd d.m.',
  'h:mm',
  'h:mm:ss',
  'h:mm AM/PM',
  'h"时"mm"分"',
  '[h]:mm',
  '[h]:mm:ss',
  '[mm]:ss',
  'mm:ss',
  'yyyy-mm-dd h:mm',
  'yyyy/m/d h:mm:ss',
  'yy-m-d',
];

const numbers = [0, 1, -1, 0.5, 12_345.678, -1234.567, 0.0625, 99.995, 1_000_000, 20_250_314, 0.1 + 0.2];
const days = [45_678.5, 61, 36_526, 45_291.75, 44_927.25, 45_700];

const texts = [
  '河北示例纺织有限公司',
  '新疆棉花 100%',
  'Line one\nline two',
  ' padded ',
  'it\'s "quoted"',
  '=SUM(A1)',
  '+86 21 5555',
  '00123',
  '1,234',
  'Zoë Müller GmbH',
  '한국어',
  '日本語テスト',
  'a;b,c\td',
  '𠮷野家',
  'INV-2025-0471',
  '2025-03-14',
];

function isDate(format: string): boolean {
  return /[ydh]|mm?:ss|\[mm\]|m"/u.test(
    format.replace(/"[^"]*"(?<!m"月")|\[\$[^\]]*\]|\[(?:Red|Blue)\]/gu, ''),
  );
}

/** A workbook of one sheet a hundred rows long, with a number format in each row. */
export function workbookOfFormats(): XLSX.WorkBook {
  const sheet: XLSX.WorkSheet = {};
  let row = 0;
  const put = (column: number, cell: XLSX.CellObject): void => {
    sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell;
  };
  for (const format of numberFormats) {
    put(0, { t: 's', v: format });
    (isDate(format) ? days : numbers).forEach((value, index) => {
      put(index + 1, { t: 'n', v: value, z: format });
    });
    row++;
  }
  for (const text of texts) {
    put(0, { t: 's', v: text });
    put(1, { t: 's', v: text, z: '@' });

    row++;
  }
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: row, c: 12 } });
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, sheet, 'Formats 格式');
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(invoiceRows()), '发票 2');
  XLSX.utils.book_append_sheet(workbook, logicSheet(), 'Logic');
  return workbook;
}

function invoiceRows(): (string | number | boolean)[][] {
  const rows: (string | number | boolean)[][] = [
    ['序号', '品名 Description', '数量', '单价', '金额', '原产地'],
  ];
  for (let line = 1; line <= 250; line++) {
    const quantity = (line * 37) % 900;
    const price = Math.round(line * 131.7) / 100;
    rows.push([
      line,
      `棉布 Cotton fabric ${line}`,
      quantity,
      price,
      Math.round(quantity * price * 100) / 100,
      line % 3 === 0 ? '中国 China' : 'India',
    ]);
  }
  return rows;
}

/** Booleans and errors. LibreOffice shows those of .xls files as numbers, Excel does not. */
function logicSheet(): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = { '!ref': 'A1:B6' };
  [0x07, 0x17, 0x1d, 0x2a, 0x24, 0x0f].forEach((error, row) => {
    sheet[`A${row + 1}`] = { t: 'b', v: row % 2 === 0 };
    sheet[`B${row + 1}`] = { t: 'e', v: error };
  });
  return sheet;
}

/** Sheets of the workbook, the one of booleans and errors last. */
export const sheetNames: readonly string[] = ['Formats 格式', '发票 2', 'Logic'];
