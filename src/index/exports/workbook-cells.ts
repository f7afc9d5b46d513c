import type { CellObject, Row } from 'write-excel-file/node';
import type { CellValue } from './workbook-sheets.ts';
import { cellText } from './workbook-text.ts';

export function textCell(value: CellValue): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, align: 'left', alignVertical: 'top' };
  // `@` keeps a spreadsheet from reading a code such as 007 or 1-2 as a number or a date when a cell is edited.
  return { value: cellText(value), type: String, format: '@', wrap: true, alignVertical: 'top' };
}

export function headerCell(header: string): CellObject {
  return {
    value: header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#DCE3EA',
    wrap: true,
    alignVertical: 'center',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#7A8794',
  };
}

/** Points per line of 10 point text; rows higher than `mostLines` lines are cut, the cell still holds all. */
export const linePoints = 13;
const mostLines = 15;

/** Height of a row in points: spreadsheet programs do not all reckon it for wrapped text when they open a file. */
export function rowHeight(
  values: readonly CellValue[],
  columns: readonly { readonly width: number }[],
): number {
  let lines = 1;
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string') continue;
    const width = Math.max(1, columns[index]!.width - 1);
    const needed = value
      .slice(0, 5_000)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(mostLines, lines) * linePoints + 3;
}

/** Width in Latin characters: Han, kana, Hangul and full-width forms take two. */
function displayWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu)?.length ?? 0)
  );
}

export function withHeight(cells: readonly (CellObject | null)[], height: number): Row {
  const first = cells.findIndex((cell) => cell !== null);
  return cells.map((cell, index) => (index === first ? { ...cell, height } : cell));
}
