import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Sheet, SheetRow } from '../brief.ts';
import { readableText } from '../shown-text.ts';
import type { Links } from './links.ts';
import { textWidth } from './look.ts';
import { wordText } from './word-text.ts';

/** A sheet as a chapter: a heading and a table of what is known for each of its rows. */
export function sectionOfSheet(sheet: Sheet, links: Links): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(sheet.name)],
    }),
    new Paragraph({ style: 'About', children: [new TextRun(sheet.about)] }),
    ...sheet.rows.flatMap((row) => blockOfRow(row, sheet, links)),
  ];
}

function blockOfRow(row: SheetRow, sheet: Sheet, links: Links): (Paragraph | Table)[] {
  if (row.kind === 'heading') {
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: (row.cells[0] ?? []).flatMap((item) => links.runs(item)),
      }),
    ];
  }
  if (row.kind === 'note') {
    return [
      new Paragraph({ style: 'Note', children: (row.cells[0] ?? []).flatMap((item) => links.runs(item)) }),
    ];
  }
  const title = row.cells
    .slice(0, 3)
    .flatMap((cell) => cell.map(({ text }) => wordText(readableText(text))))
    .join(' – ');
  const rows = sheet.columns.flatMap(({ header }, index) => {
    const cell = row.cells[index] ?? [];
    return cell.length === 0 ? [] : [labelledRow(header, cell, links)];
  });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: [new TextRun(title)] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [3_000, textWidth - 3_000],
      rows,
    }),
  ];
}

function labelledRow(label: string, cell: Cell, links: Links): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ children: [new Paragraph({ style: 'Label', children: [new TextRun(label)] })] }),
      new TableCell({ children: cell.map((item) => new Paragraph({ children: links.runs(item) })) }),
    ],
  });
}
