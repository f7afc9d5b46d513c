/** Recurring shapes of trade papers: boxed cells, label-and-value rows, tables with and without rules. */
import type { Sheet, TextStyle } from './sheet.ts';

export interface CellOptions {
  readonly labelStyle?: TextStyle;
  readonly valueStyle?: TextStyle;
  readonly fill?: string;
  readonly stroke?: string;
}

/** A boxed cell: small label at the top, value below it. */
export function drawCell(
  sheet: Sheet,
  box: { x: number; y: number; width: number; height: number },
  label: string,
  value: string,
  options: CellOptions = {},
): void {
  sheet.rectangle(box, {
    ...(options.fill ? { fill: options.fill } : {}),
    stroke: options.stroke ?? '#222222',
    width: 0.6,
  });
  const labelStyle = { size: 6.5, ...options.labelStyle };
  let y = box.y + (labelStyle.size ?? 6.5) + 2.5;
  if (label) y = sheet.text(box.x + 4, y, label, labelStyle, box.width - 8);
  const valueSize = options.valueStyle?.size ?? sheet.style.size;
  if (value)
    sheet.text(
      box.x + 4,
      label ? y + valueSize * 0.55 : box.y + valueSize + 3,
      value,
      { ...options.valueStyle },
      box.width - 8,
    );
}

/** Label left, value right at a fixed column; returns the baseline after the last row. */
export function drawRows(
  sheet: Sheet,
  x: number,
  y: number,
  valueX: number,
  rows: [string, string][],
  options: { gap?: number; label?: TextStyle; value?: TextStyle; width?: number } = {},
): number {
  let baseline = y;
  for (const [label, value] of rows) {
    const afterLabel = sheet.text(x, baseline, label, options.label ?? {}, valueX - x - 4);
    const afterValue = sheet.text(
      valueX,
      baseline,
      value,
      options.value ?? {},
      options.width ?? Number.POSITIVE_INFINITY,
    );
    baseline = Math.max(afterLabel, afterValue) + (options.gap ?? 3);
  }
  return baseline;
}

export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface TableOptions {
  readonly rules?: 'all' | 'horizontal' | 'header' | 'none';
  readonly size?: number;
  readonly headerSize?: number;
  readonly headerFill?: string;
  readonly headerColor?: string;
  readonly padding?: number;
  readonly bandFill?: string;
  readonly minimumHeight?: number;
  readonly style?: TextStyle;
}

/** A table; cells wrap inside their column. Returns the y of its lower edge. */
export function drawTable(
  sheet: Sheet,
  x: number,
  y: number,
  columns: Column[],
  rows: string[][],
  options: TableOptions = {},
): number {
  const rules = options.rules ?? 'all';
  const size = options.size ?? 8.5;
  const padding = options.padding ?? 3;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let top = y;
  const drawRow = (cells: string[], header: boolean, band: boolean) => {
    const style: TextStyle = {
      ...options.style,
      size: header ? (options.headerSize ?? size) : size,
      ...(header ? { bold: true, color: options.headerColor ?? '#111111' } : {}),
    };
    const leading = (style.size ?? size) * sheet.style.leading;
    const lines = cells.map((cell, index) =>
      cell ? sheet.countLines(cell, columns[index]!.width - padding * 2, style) : 0,
    );
    const height = Math.max(
      Math.max(...lines) * leading + padding * 1.6,
      header ? 0 : (options.minimumHeight ?? 0),
    );
    const fill = header ? options.headerFill : band ? options.bandFill : undefined;
    if (fill) sheet.rectangle({ x, y: top, width: total, height }, { fill });
    let left = x;
    cells.forEach((cell, index) => {
      const column = columns[index]!;
      if (cell)
        sheet.text(
          left + padding,
          top + padding * 0.8 + (style.size ?? size),
          cell,
          { ...style, align: column.align ?? 'left' },
          column.width - padding * 2,
        );
      if (rules === 'all') sheet.rectangle({ x: left, y: top, width: column.width, height }, { width: 0.5 });
      left += column.width;
    });
    top += height;
    if (rules === 'horizontal') sheet.rule(x, top, x + total, top, header ? 1 : 0.4);
    if (rules === 'header' && header) sheet.rule(x, top, x + total, top, 1);
  };
  if (rules === 'horizontal') sheet.rule(x, top, x + total, top, 1);
  if (columns.some((column) => column.title !== ''))
    drawRow(
      columns.map((column) => column.title),
      true,
      false,
    );
  rows.forEach((row, index) => {
    drawRow(row, false, index % 2 === 1);
  });
  return top;
}
