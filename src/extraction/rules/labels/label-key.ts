/**
 * Label keys: a label without case, accents, width, spaces and punctuation, so that "INVOICE  N°:", "Invoice No" and
 * "Invoice #" are one. Keys are compared character by character; the map leads back to the printed text.
 */
export interface KeyedText {
  readonly key: string;
  /** UTF-16 index in the text of every character of the key. */
  readonly positions: readonly number[];
}

const kept = /[\p{L}\p{N}]/u;
const combining = /\p{M}/u;
const numberSign = new Set(['#', '\u00b0', '\u00ba', '\u02da']);

/** One printed character in its key form; most pages use few different ones, so the answers are kept. */
const known = new Map<string, string>();

function keyOf(character: string): string {
  const seen = known.get(character);
  if (seen !== undefined) return seen;
  let result = '';
  if (character === '#') result = 'no';
  else if (numberSign.has(character)) result = 'o';
  else if (character === 'ı' || character === 'İ') result = 'i';
  else if (character === 'đ' || character === 'Đ') result = 'd';
  else if (character === 'ß') result = 'ss';
  else if (character === 'ø' || character === 'Ø') result = 'o';
  else {
    for (const part of character.normalize('NFKD').toLowerCase()) {
      if (kept.test(part) && !combining.test(part)) result += part;
    }
  }
  if (known.size > 20_000) known.clear();
  known.set(character, result);
  return result;
}

/** The key of a text with the way back. */
export function keyed(text: string): KeyedText {
  let key = '';
  const positions: number[] = [];
  let index = 0;
  for (const character of text) {
    const part = keyOf(character);
    for (let unit = 0; unit < part.length; unit++) positions.push(index);
    key += part;
    index += character.length;
  }
  return { key, positions };
}

/** The key of a label. */
export function labelKey(text: string): string {
  return keyed(text).key;
}
