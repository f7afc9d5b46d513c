/** Words of 19 CFR 12.43(a). Names, places, dates and numbers are never among them. */
const words =
  `foreign seller owner merchandise hereinafter described certify such consisting bearing following marks and numbers
  was were mined produced manufactured near laden board which departed from class labor labour specified finding not
  employed any stage the mining production manufacture component thereof dated convict forced indentured`.split(
    /\s+/u,
  );

/** Letters that OCR confuses read as one: rn and m, 1 l I i, 0 and o, c and e. Digits alone are never a word. */
function asRead(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('rn', 'm')
    .replace(/[1i|!]/gu, 'l')
    .replaceAll('0', 'o')
    .replaceAll('c', 'e');
}

const byReading = new Map(words.map((word) => [asRead(word), word]));

/**
 * A word of OCR text as the regulation has it, where it differs by confused letters alone ("ernployed", "c1ass"); else the
 * word as it stands. It only serves to find the words: what is quoted stays as it stands on the page.
 */
export function restoreWord(run: string): string {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run) ?? [];
  if (word.length < 3 || !/\p{Ll}/u.test(word)) return run;
  const known = byReading.get(asRead(word));
  return known === undefined || known === word.toLowerCase() ? run : `${before}${known}${after}`;
}
