/** Whether a text holds words or numbers that another one does not hold anywhere. */
export function saysMore(text: string, than: string): boolean {
  const known = new Set(tokensOf(than));
  for (const token of tokensOf(text)) if (!known.has(token)) return true;
  return false;
}

/** Words and numbers, Chinese and Japanese by the character; case, width and punctuation do not count. */
function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu,
      ) ?? []
  );
}
