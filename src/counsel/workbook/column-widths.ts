import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { shownItem, shownText } from '../shown-text.ts';
import { widthOf } from './row-height.ts';
import type { SheetPart } from './sheet-layout.ts';

/** Widest column that is made for links, in digits. */
const widest = 72;
/** Rows that are looked at. */
const rowsMeasured = 3_000;

/**
 * Widths of the columns of a part: what the sheet asks for, or more where most links would not fit on one line, since not every
 * spreadsheet program wraps the text of a link.
 */
export function columnWidths({ sheet, first, end }: SheetPart, plan: ExhibitPlan): number[] {
  const linked: number[][] = sheet.columns.map(() => []);
  for (const { kind, cells } of sheet.rows.slice(first, Math.min(end, first + rowsMeasured))) {
    if (kind !== 'row') continue;
    for (const [column, cell] of cells.entries()) {
      for (const item of cell) {
        if (item.place !== null) linked[column]?.push(widthOf(shownText(shownItem(item, plan))) + 2);
      }
    }
  }
  return sheet.columns.map(({ width }, column) => {
    const widths = linked[column]!.sort((one, other) => one - other);
    const most = widths[Math.floor(widths.length * 0.9)] ?? 0;
    return Math.max(width, Math.min(widest, Math.ceil(most)));
  });
}
