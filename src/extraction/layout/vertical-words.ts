import type { LayoutWord } from './page-layout.ts';

/** Words that Chinese forms print downwards at the side of a box, one character a line. */
const knownWords =
  /^(?:购买方(?:信息)?|购货方|购方|购货单位|销售方(?:信息)?|销货方|销方|销货单位|密码区|备注|收货人|发货人|托运人|承运人|收款人|付款人|受票方|开票方|合计)$/u;
const oneHan = /^\p{Script=Han}$/u;

/**
 * Characters of words that are printed downwards. They are never part of the line they stand in, though the words
 * beside them may be as close as the characters of a spread label ("名    称") are.
 */
export function verticalCharacters(words: readonly LayoutWord[]): Set<LayoutWord> {
  const single = words.filter((word) => oneHan.test(word.text)).sort((one, other) => one.top - other.top);
  const found = new Set<LayoutWord>();
  for (const first of single) {
    if (found.has(first)) continue;
    const stack = [first];
    for (const word of single) {
      const last = stack.at(-1)!;
      const height = last.bottom - last.top;
      if (word.top <= last.top || Math.abs(word.left - last.left) > 0.4 * height) continue;
      if (word.top - last.bottom > 3.5 * height) break;
      stack.push(word);
      if (knownWords.test(stack.map((one) => one.text).join(''))) for (const one of stack) found.add(one);
    }
  }
  return found;
}
