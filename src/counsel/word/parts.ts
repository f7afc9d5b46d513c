import {
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** A column of a table in the document; width in twentieths of a point. */
export interface TableColumn {
  readonly title: string;
  readonly width: number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C3CBD3' } as const;
const borders: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** A table whose header is repeated on each page and whose rows stay on one page, as far as they fit on one. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }) =>
        new TableCell({
          shading: { type: 'clear', fill: 'DCE3EA', color: 'auto' },
          children: [new Paragraph({ style: 'Label', keepNext: true, children: [new TextRun(title)] })],
        }),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: cells.every((cell) => cell.length <= mostLinesKept),
        children: cells.map(
          (cell) => new TableCell({ children: cell.length === 0 ? [new Paragraph('')] : [...cell] }),
        ),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { top: 30, bottom: 20, left: 90, right: 90, marginUnitType: WidthType.DXA },
    borders,
    rows: [header, ...body],
  });
}

/** A row with more lines than this goes over to the next page rather than leaving the rest of its own empty. */
const mostLinesKept = 25;
