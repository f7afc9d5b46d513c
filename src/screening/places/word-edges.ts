const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /\p{Script=Arabic}/u;
const thai = /[\u0900-\u097f]/u;

/**
 * False where a place name in a script with words is only part of another word (`хами` in `стихами`). Names in
 * Cyrillic may take an ending of up to six letters, in Arabic script a suffix of up to four; Chinese has no words to
 * go by, and Latin is bounded by the scanner.
 */
export function standsAsWord(text: string, start: number, end: number, name: string): boolean {
  const script = cyrillic.test(name) ? cyrillic : arabic.test(name) ? arabic : thai.test(name) ? thai : null;
  if (script === null) return true;
  if (start > 0 && script.test(text.charAt(start - 1))) return false;
  let tail = 0;
  while (tail < 8 && end + tail < text.length && script.test(text.charAt(end + tail))) tail++;
  if (script === cyrillic) return tail <= (name.length >= 6 ? 6 : 2);
  return tail <= 4;
}
