import { Paragraph, TextRun } from 'docx';
import type { ItemStyle } from '../brief.ts';
import { styleLabels, styleSigns } from '../shown-text.ts';

/** What the signs before items mean, in one line. */
export function signsLine(): Paragraph {
  const styles: ItemStyle[] = ['confirmed', 'unconfirmed', 'inferred', 'not-found'];
  const told = styles.map((style) => `${styleSigns[style]} ${styleLabels[style]}`);
  const text = [...told, '[0012:3] exhibit 0012, page 3 (a link to it)'].join('    ');
  return new Paragraph({ style: 'About', children: [new TextRun(text)] });
}
