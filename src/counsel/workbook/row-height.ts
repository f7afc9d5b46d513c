/** Points of a line of 10 point text; a row of 30 lines is near the highest that a spreadsheet program holds (409 points). */
const linePoints = 13;
const mostLines = 30;

/**
 * Height of a row in points so that the texts in its cells, wrapped, can be read without being touched: not every
 * spreadsheet program reckons it when a file is opened. A cell with more than 30 lines is cut on the screen and holds all.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  let lines = 1;
  for (const [index, text] of texts.entries()) {
    const width = (widths[index] ?? 10) - 1;
    if (text.length * 2 > width) lines = Math.max(lines, linesIn(text, width));
    if (lines >= mostLines) return mostLines * linePoints + 3;
  }
  return lines * linePoints + 3;
}

const lineFeed = 0x0a;
const space = 0x20;

/** Lines that a text takes in a column, broken between words; stops counting where a row can be no higher. */
function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index < text.length && lines < mostLines; index++) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) {
      lines++;
      used = 0;
      word = 0;
      continue;
    }
    const letter = widthOfCode(code);
    // Scripts without spaces break between any two characters; others behind a space.
    const breaks = code === space || letter === 2;
    word = breaks ? 0 : word + letter;
    used += letter;
    if (used <= width || code === space) continue;
    lines++;
    // The word that went over begins the next line; one that is longer than the column is broken within.
    used = word > 0 && word < width ? word : letter;
    word = Math.min(word, used);
  }
  return lines;
}

/**
 * Width in digits of the workbook's font, about as Arial has it: Han, kana, Hangul and full-width forms take two, capitals
 * somewhat more than one, `i` and points a little more than half of one.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += widthOfCode(text.charCodeAt(index));
  return width;
}

const ofLatin = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[iljtfrI.,:;'|()[\]!\s]/u.test(character)) return 0.6;
  return /[A-Zmw@%]/u.test(character) ? 1.25 : 1;
});

function widthOfCode(code: number): number {
  if (code < 0x80) return ofLatin[code]!;
  if (code < 0x1100) return (code >= 0x400 && code < 0x430) || (code >= 0x600 && code < 0x700) ? 1.25 : 1;
  const isWide =
    code < 0x1160 ||
    (code >= 0x25a0 && code < 0x2600) ||
    (code >= 0x2e80 && code < 0xa4d0) ||
    (code >= 0xac00 && code < 0xd7a4) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xff00 && code < 0xff61);
  return isWide ? 2 : 1;
}
