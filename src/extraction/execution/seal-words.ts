import type { Box } from '../../model/box.ts';
import type { Mark, Page } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';

/**
 * How many words at the end of a page were read on its seals. The reader puts them behind all others; they stand across
 * the lines of the paper, which they must not confuse.
 */
export function sealWordCount(page: Page): number {
  const seals = (page.marks ?? []).filter((mark) => mark.kind === 'seal' && mark.text !== null);
  if (seals.length === 0) return 0;
  let count = 0;
  for (let index = page.words.length - 1; index >= 0; index--) {
    const word = page.words[index]!;
    if (!seals.some((seal) => isOnSeal(word, seal))) break;
    count++;
  }
  return count;
}

/** The page without the words of its seals. Offsets of all other words stay as they are. */
export function withoutSealWords(page: Page): Page {
  const count = sealWordCount(page);
  return count === 0 ? page : { ...page, words: page.words.slice(0, page.words.length - count) };
}

/** Words of one seal, by their index on the page. */
export function wordsOfSeal(page: Page, seal: Mark): number[] {
  const first = page.words.length - sealWordCount(page);
  const found: number[] = [];
  for (let index = first; index < page.words.length; index++) {
    if (isOnSeal(page.words[index]!, seal)) found.push(index);
  }
  return found;
}

function isOnSeal(word: Word, seal: Mark): boolean {
  return (
    (word.origin === 'ocr' || seal.details['letters'] === 'text layer') &&
    word.box !== null &&
    seal.text?.includes(word.text) === true &&
    lies(word.box, seal.box)
  );
}

function lies(inner: Box, outer: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
