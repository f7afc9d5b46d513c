import type { Page } from './page.ts';

/** Begins the note of a page that shows what the sender's program hides: a hidden sheet, rows, deleted text. */
export const hiddenPartNote = 'hidden in the file: ';

/** What a page shows that the sender's program hides, in words: "the sheet is hidden"; empty for other pages. */
export function hiddenReasons(page: Pick<Page, 'notes'>): string[] {
  return page.notes.flatMap((note) =>
    note.startsWith(hiddenPartNote) ? [note.slice(hiddenPartNote.length)] : [],
  );
}

/** True for a note of a reader about words that stand beside the text of a part: comments. */
export function isBesideText(note: string): boolean {
  return note.startsWith('comments that stand');
}
