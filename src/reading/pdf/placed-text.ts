import type { LayerWord } from './glyph-words.ts';
import type { Rectangle } from './matrix.ts';

/** Width of a letter in em where no font tells: a little more than the mean of Helvetica. */
const letterWidth = 0.55;
const wideLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const largest = 12;

/**
 * Words of a text that a viewer sets into a rectangle of the displayed page (a form field, a text box) when the file
 * itself does not draw it. Where each word stands exactly is the viewer's choice: lines run from the left, of a size
 * that fits.
 */
export function placedText(text: string, area: Rectangle, statedSize: number): LayerWord[] {
  const width = Math.max(1, area.right - area.left);
  const height = Math.max(1, area.bottom - area.top);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  let size = Math.max(2, Math.min(statedSize > 0 ? statedSize : largest, height / 1.15));
  let rows = wrapped(lines, width, size);
  while (rows.length * size * 1.15 > height && size > 4) {
    size *= 0.85;
    rows = wrapped(lines, width, size);
  }
  // What does not fit is still there when a person clicks into the field: it is squeezed in, not cut.
  const step = Math.min(size * 1.15, height / rows.length);
  const top = rows.length === 1 ? area.top + (height - step) / 2 : area.top;
  const words: LayerWord[] = [];
  rows.forEach((row, index) => {
    const columns = row.reduce((sum, word) => sum + columnsOf(word) + letterWidth, 0) * size;
    const scale = Math.min(1, width / columns);
    let left = area.left;
    for (const word of row) {
      const advance = columnsOf(word) * size * scale;
      words.push({
        text: word,
        left,
        top: top + index * step,
        right: left + advance,
        bottom: top + (index + 1) * step,
        direction: 0,
        angle: 0,
        vertical: false,
        fontSize: step,
        hidden: null,
        spaceAfter: true,
        spaceBefore: true,
        order: Number.MAX_SAFE_INTEGER,
      });
      left += advance + letterWidth * size * scale;
    }
  });
  return words;
}

function wrapped(lines: readonly string[], width: number, size: number): string[][] {
  const rows: string[][] = [];
  for (const line of lines) {
    let row: string[] = [];
    let used = 0;
    for (const word of line.split(/\s+/).filter(Boolean)) {
      const advance = columnsOf(word) * size;
      if (row.length > 0 && used + advance > width) {
        rows.push(row);
        row = [];
        used = 0;
      }
      row.push(word);
      used += advance + letterWidth * size;
    }
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

function columnsOf(word: string): number {
  let width = 0;
  for (const character of word) width += wideLetter.test(character) ? 1 : letterWidth;
  return width;
}
