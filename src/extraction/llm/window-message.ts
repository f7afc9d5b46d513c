import { createHash } from 'node:crypto';
import type { TextWindow } from './plan-windows.ts';
import { shownText } from './shown-text.ts';

/** What tells a window from the others of its document. */
export interface WindowPlace {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/**
 * The text of a window between marker lines. The code on them is made of the text itself, so that no text can hold it,
 * and every line of the paper begins with its number: neither a line nor an end can be forged from within.
 */
export function windowMessage(window: TextWindow, place: WindowPlace): string {
  const body = windowText(window);
  const code = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return `=== begin of the paper ${code} ===\n${body}\n=== end of the paper ${code} ===\n${partNote(window, place)}Answer with the JSON object alone.`;
}

function windowText(window: TextWindow): string {
  const parts: string[] = [];
  let page: unknown = null;
  let seal = false;
  for (const row of window.rows) {
    if (row.page !== page) {
      page = row.page;
      seal = false;
      const hidden =
        row.page.hidden.length > 0 ? `, hidden in the file: ${shownText(row.page.hidden.join('; '))}` : '';
      parts.push(`--- page ${row.page.ordinal}${hidden} ---`);
    }
    if (row.seal && !seal) parts.push(`--- words on seals and stamps of page ${row.page.ordinal} ---`);
    seal = row.seal;
    parts.push(row.text);
  }
  return parts.join('\n');
}

function partNote(window: TextWindow, place: WindowPlace): string {
  if (place.count === 1) return '';
  const shared = window.rows.slice(0, window.shared).flatMap((row) => row.lines);
  const last = shared.reduce((most, line) => Math.max(most, line.number), 0);
  const again =
    window.shared === 0
      ? ''
      : ` Its lines up to ${last} stood in the part before and are repeated so that you see what goes on here.`;
  return `This is part ${place.number} of ${place.count} of one long paper.${again} Read what this part states; a table may go on without its heading. What other parts state is "not stated" here.\n`;
}
