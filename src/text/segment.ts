const unspacedCharacters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/**
 * A text as the full-text index holds it: a space around each Han, kana and Thai character, so that a tokenizer that
 * cuts at spaces (SQLite FTS5 `unicode61`) finds words of any length. Index and query use this same function; a query
 * is then a phrase of single characters.
 */
export function segmentForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unspacedCharacters, ' $& ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
