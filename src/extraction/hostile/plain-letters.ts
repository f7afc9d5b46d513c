/** Cyrillic and Greek letters that look like Latin ones in common print (Unicode confusables.txt, single letters). */
const looksLike: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  Ԁ: 'D',
  Ԍ: 'G',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ӏ: 'l',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
  ι: 'i',
};

const inNeed = /\p{Cf}|[\u0370-\u052f\uff01-\uff5e\u2460-\u24ff]|[\u{1d400}-\u{1d7ff}]/u;
const wordWithBoth = /[\p{L}\p{M}\p{Cf}]+/gu;

/** A text with the way back: index in the source of each unit; null where both are the same. */
export interface PlainText {
  readonly text: string;
  readonly map: readonly number[] | null;
}

/**
 * The text as a person sees its letters: look-alike letters in words with Latin ones as Latin, full-width and other
 * compatibility forms as plain ones, unseen characters left out.
 */
export function plainLetters(text: string): PlainText {
  if (!inNeed.test(text)) return { text, map: null };
  const unmixed = new Set<number>();
  if (/[\u0370-\u052f]/.test(text))
    for (const match of text.matchAll(wordWithBoth))
      if (!/\p{Script=Latin}/u.test(match[0]))
        for (let index = 0; index < match[0].length; index++) unmixed.add(match.index + index);
  const parts: string[] = [];
  const map: number[] = [];
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index)!);
    const folded = inNeed.test(character) ? seen(character, !unmixed.has(index)) : character;
    for (let unit = 0; unit < folded.length; unit++) map.push(index);
    parts.push(folded);
    index += character.length;
  }
  map.push(text.length);
  return { text: parts.join(''), map };
}

function seen(character: string, mixed: boolean): string {
  if (/\p{Cf}/u.test(character)) return '';
  const plain = character.normalize('NFKC');
  return mixed ? (looksLike[plain] ?? plain) : plain;
}

/** Words that mix at least three Latin letters with letters of another script that look Latin. */
export function mixedWords(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (!/[\u0370-\u052f]/.test(text)) return found;
  for (const match of text.matchAll(/[\p{L}\p{M}]{4,60}/gu)) {
    const word = match[0];
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const foreign = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? [];
    if (latin < 3 || foreign.length === 0 || !foreign.every((letter) => looksLike[letter] !== undefined))
      continue;
    found.push({ start: match.index, end: match.index + word.length });
  }
  return found;
}
