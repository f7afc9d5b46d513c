import type { BriefAbout } from '../brief.ts';

/** Width in digits that fits on letter, and on tabloid, so that it can be read. */
const letterWidth = 190;
const tabloidWidth = 330;

/** Attributes of the page setup; wide sheets are printed on several pages side by side, which follow each other. */
export function paper(widths: readonly number[]): Record<string, string | number> {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= letterWidth) return { paperSize: 1, fitToWidth: 1, fitToHeight: 0 };
  const fitToWidth = Math.max(1, Math.round(total / tabloidWidth));
  return { paperSize: 3, fitToWidth, fitToHeight: 0, pageOrder: 'overThenDown' };
}

/** The first column stays in sight on sheets that are wider than a screen. */
export function frozenColumns(widths: readonly number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total > 160 && widths[0]! <= 30 ? 1 : 0;
}

/** Matter, sheet, page and the event that the brief tells the index as of. */
export function footer(sheet: string, { matter, head, program }: BriefAbout): string {
  const left = footerText(`${matter} – ${sheet}`);
  const right = footerText(`event ${head.sequence}, ${head.hash.slice(0, 16)} – ${program}`);
  return `&L&8${left}&C&8&P / &N&R&8${right}`;
}

/** A footer holds 255 letters with its codes: each of both sides has a share of them. */
const mostOfSide = 100;

/** `&` begins a code in footers (ECMA-376, part 1, 18.3.1.46), a digit behind a size would be read as part of it. */
function footerText(text: string): string {
  let written = ' ';
  for (const character of text.replace(/\p{C}+/gu, ' ').toWellFormed()) {
    const next = character === '&' ? '&&' : character;
    if (written.length + next.length > mostOfSide) return `${written}…`;
    written += next;
  }
  return written;
}
