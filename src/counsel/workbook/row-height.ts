/** Points of a line of 10 point text, and the highest row a spreadsheet program holds (409 points). */
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

/** Lines that a text takes in a column, broken between words; stops counting where a row can be no higher. */
function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.slice(0, 6_000).split('\n')) {
    lines++;
    let used = 0;
    for (const [word] of paragraph.matchAll(wordPattern)) {
      const wordWidth = widthOf(word.trimEnd());
      if (used > 0 && used + wordWidth > width) {
        lines++;
        used = 0;
      }
      // A word longer than the column is broken within.
      const over = Math.floor(Math.max(0, wordWidth - 0.01) / width);
      lines += over;
      used = (over > 0 ? wordWidth - over * width : used + wordWidth) + (word.length - word.trimEnd().length);
      if (lines >= mostLines) return lines;
    }
  }
  return lines;
}

/** Scripts without spaces break between any two characters; others behind a space. */
const wordPattern =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]+\s*|\s+/gu;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u25a0-\u25ff]/gu;
const capital = /[A-Z\u0400-\u042f\u0600-\u06ffmw@%]/gu;
const narrow = /[iljtfrI.,:;'|()[\]!\s]/gu;

/**
 * Width in digits of the workbook's font, about as Arial has it: Han, kana, Hangul and full-width forms take two, capitals
 * somewhat more than one, `i` and points a little more than half of one.
 */
export function widthOf(text: string): number {
  const matches = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return text.length + matches(wide) + 0.25 * matches(capital) - 0.4 * matches(narrow);
}
