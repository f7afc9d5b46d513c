/** Longest line shown of a page; what lies behind is cut, with a mark. Real lines have some hundred characters. */
export const mostCharactersOfLine = 4000;

/** Longest row shown, the lines that stand side by side in it together: no row fills a window that is meant for many. */
export const mostCharactersOfRow = 12_000;
const goesOn = ' [line goes on]';

/** Stands between a line's number and its words. It never occurs in the words: see `shownText`. */
export const lineSeparator = '│';

/**
 * Characters that change how a text looks without being seen: controls, zero-width and joining characters, marks that
 * turn the direction of writing, tags (Unicode 16, general categories Cc and Cf, and the fillers of Hangul).
 */
const unseen = /[\p{Cc}\p{Cf}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** Words of a document as a model may see them: nothing invisible, no line of its own, no mark of ours. */
export function shownText(text: string): string {
  return cut(withoutUnseen(text).replaceAll(lineSeparator, '|'), mostCharactersOfLine);
}

/** A text without characters that cannot be seen; breaks of lines become blanks. */
export function withoutUnseen(text: string): string {
  return text.replace(breaks, ' ').replace(unseen, '');
}

/** A row as it may be shown: its end is cut off, with a mark, when it has no end in sight. */
export function shownRow(row: string): string {
  return cut(row, mostCharactersOfRow);
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}${goesOn}`;
}

/** Cells a character takes on the grid: two for Han, kana, Hangul and full-width forms, else one. */
export function gridWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
