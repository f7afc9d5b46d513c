/** Writes a small Excel workbook (ECMA-376 SpreadsheetML): texts, amounts, dates, sums, hidden rows and sheets. */
import { escapeXml, type OfficeProperties, relationships, writeOfficePackage } from './office-package.ts';

export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  /** Shown with thousands marks and as many decimals. */
  | { readonly kind: 'number'; readonly value: number; readonly decimals: 0 | 2 }
  /** A day as YYYY-MM-DD; stored as the day's number and shown in that form. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number; readonly decimals: 0 | 2 };

export interface SheetRow {
  readonly cells: SheetCell[];
  readonly hidden?: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Widths in characters, from column A. */
  readonly widths: number[];
  readonly rows: SheetRow[];
}

const schema = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const mediaType = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** Positions in `cellXfs` below. */
const styles = { plain: 0, bold: 1, date: 2, whole: 3, twoDecimals: 4 } as const;

const styleSheet = `<styleSheet xmlns="${schema}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

export function writeWorkbook(sheets: WorkbookSheet[], properties: OfficeProperties): Buffer {
  const workbook = `<workbook xmlns="${schema}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;
  const places = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return writeOfficePackage(
    'xl/workbook.xml',
    [
      { path: 'xl/workbook.xml', mediaType: mediaType('sheet.main'), xml: workbook },
      ...sheets.map((sheet, index) => ({
        path: `xl/${places[index]}`,
        mediaType: mediaType('worksheet'),
        xml: sheetXml(sheet),
      })),
      { path: 'xl/styles.xml', mediaType: mediaType('styles'), xml: styleSheet },
    ],
    [
      {
        path: 'xl/_rels/workbook.xml.rels',
        xml: relationships([
          ...places.map((place): [string, string] => ['worksheet', place]),
          ['styles', 'styles.xml'],
        ]),
      },
    ],
    properties,
  );
}

function sheetXml({ widths, rows }: WorkbookSheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(({ cells, hidden }, index) => {
    const row = cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}"${hidden ? ' hidden="1"' : ''}>${row.join('')}</row>`;
  });
  return `<worksheet xmlns="${schema}"><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, place: string): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return `<c r="${place}" s="${cell.bold ? styles.bold : styles.plain}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
    case 'number':
      return `<c r="${place}" s="${numberStyle(cell)}"><v>${cell.value}</v></c>`;
    case 'date':
      return `<c r="${place}" s="${styles.date}"><v>${dayNumber(cell.day)}</v></c>`;
    case 'formula':
      return `<c r="${place}" s="${numberStyle(cell)}"><f>${escapeXml(cell.formula)}</f><v>${cell.value}</v></c>`;
  }
}

const numberStyle = ({ decimals }: { decimals: 0 | 2 }) =>
  decimals === 0 ? styles.whole : styles.twoDecimals;

/** Days since 30 December 1899, as Excel counts them after February 1900. */
function dayNumber(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
