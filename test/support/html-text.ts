import { readHtmlDocument } from '../../src/reading/markup/html-document.ts';
import { layOut } from '../../src/reading/text/blocks.ts';

/**
 * The text of HTML as a reader sees it: scripts, styles, comments and hidden elements left out, block elements on lines
 * of their own, table cells below each other in columns. Nothing is loaded or run.
 */
export function textOfHtml(html: string): string {
  return plainText(layOut(readHtmlDocument(html).visible));
}

/** Lines with their parts at their columns, as plain text. */
export function plainText(laidOut: ReturnType<typeof layOut>): string {
  return laidOut.lines
    .map((line) => {
      let text = '';
      for (const part of line.parts) {
        if (part.column > text.length) text = text.padEnd(part.column);
        else if (text !== '') text += ' ';
        text += part.text;
      }
      return text.trimEnd();
    })
    .join('\n')
    .trim();
}
