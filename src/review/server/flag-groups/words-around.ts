/** Code points of the page that are shown before and after the words of a mention. */
const reach = 110;

/** The words before and after a stretch of a page text, in code points of it, cut at a word. */
export function wordsAround(
  text: readonly string[],
  [from, to]: readonly [number, number],
): { readonly before: string; readonly after: string } {
  const start = Math.max(0, from - reach);
  const end = Math.min(text.length, to + reach);
  const before = oneLine(text.slice(start, from).join(''));
  const after = oneLine(text.slice(to, end).join(''));
  return {
    before: start === 0 ? before : `…${before.replace(/^[\p{L}\p{N}]{1,20}(?=\s)/u, '')}`,
    after: end === text.length ? after : `${after.replace(/(?<=\s)[\p{L}\p{N}]{1,20}$/u, '')}…`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
