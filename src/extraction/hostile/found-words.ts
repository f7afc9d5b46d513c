/** Words of a page that were found to be an attempt, as UTF-16 indexes of the text given. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** Characters that are not seen or that turn the order of others: shown by their number. */
const unseen = /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u3164|\uffa0|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

/** Words of a document as a message may quote them: at most 120 characters, unseen characters by their number. */
export function printable(text: string, limit = 120): string {
  const flat = text.replace(/[\s]+/gu, ' ').trim();
  const shown = Array.from(flat)
    .slice(0, limit)
    .join('')
    .replace(unseen, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return Array.from(flat).length > limit ? `${shown} ...` : shown;
}
