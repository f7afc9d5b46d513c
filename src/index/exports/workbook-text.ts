/** Longest text a cell can hold (ECMA-376, part 1, 18.3.1.4; the limit is that of the spreadsheet programs). */
const longestCell = 32_767;
const cutMark = ' … (cut here; whole in the .jsonl files)';

/**
 * Text as a cell must hold it to be shown as it was read:
 * - control characters become their pictures (U+2400 block), or their number where they have none: XML cannot hold them, the
 *   writer of workbooks drops them, and dropping them would hide them;
 * - a run that reads as an OOXML escape (`_x0041_`) is escaped itself, else a spreadsheet would show another character;
 * - text that cannot be encoded, or is longer than a cell, is marked;
 * - names of members of objects (`constructor`) are escaped, since the writer of workbooks would trip over them.
 * Text that looks like a formula stays text because cells are written as strings, never as formulas.
 */
export function cellText(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f]/gu, (character) =>
      String.fromCharCode(0x2400 + character.charCodeAt(0)),
    )
    .replace(/\u007f/gu, '\u2421')
    .replace(
      /[\u0080-\u009f]/gu,
      (character) => `⟨U+00${character.charCodeAt(0).toString(16).toUpperCase()}⟩`,
    )
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd');
  // Escaping lengthens the stored text only; what counts against the limit is what is shown.
  const cut =
    shown.length > longestCell
      ? `${shown.slice(0, longestCell - cutMark.length).toWellFormed()}${cutMark}`
      : shown;
  // The writer of workbooks drops the sign of a letter that could not be read unless it is escaped.
  const escaped = cut.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_').replaceAll('\ufffd', '_xFFFD_');
  return Object.hasOwn(Object.prototype, escaped) ? firstEscaped(escaped) : escaped;
}

/**
 * `_x0063_onstructor`: shown as it was. The writer of workbooks looks texts up in an object, where words such as
 * `constructor` are found without having been put there, and writes a workbook that cannot be opened.
 */
function firstEscaped(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`;
}
