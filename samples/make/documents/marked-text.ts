/** Marked text of papers without pages of paper: tables, workbooks, letters typed into a program. */
import { parseMarkup } from '../drawing/markup.ts';
import type { Sheet } from '../drawing/sheet.ts';

/** Notes the marked values of a text without boxes and returns what is printed. */
export function printedOn(sheet: Sheet, source: string): string {
  const characters = parseMarkup(source);
  for (const mark of new Set(characters.flatMap((entry) => entry.marks)))
    sheet.values.push({ path: mark.path, forms: [mark.printed, ...mark.alternatives], box: undefined });
  return characters.map((entry) => entry.character).join('');
}
