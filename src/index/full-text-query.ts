import { segmentForSearch } from '../text/segment.ts';

/**
 * Words of a person as a query of the full-text index: each word is one phrase (the characters of 新疆 must stand side by
 * side), all of them must stand on the page; a star behind a word stands for any ending. Null when there is nothing to look for.
 */
export function fullTextQuery(words: string): string | null {
  const phrases = wordsOfQuery(words).map(
    ({ phrase, isBeginning }) => `"${phrase}"${isBeginning ? '*' : ''}`,
  );
  return phrases.length === 0 ? null : phrases.join(' ');
}

/** The words that a query asks for, as the index holds them; those with no letter or digit ask for nothing. */
export function wordsOfQuery(words: string): { readonly phrase: string; readonly isBeginning: boolean }[] {
  return words.split(/\s+/u).flatMap((word) => {
    const phrase = segmentForSearch(word)
      .replace(/[^\p{L}\p{N}\p{M}\p{Co}]+/gu, ' ')
      .trim();
    return phrase === '' ? [] : [{ phrase, isBeginning: word.endsWith('*') }];
  });
}
