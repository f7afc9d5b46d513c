import { decodeLegacyNames } from '../legacy-names.ts';

/** 7-Zip shows a byte that is no UTF-8 as a character of the private area: 0x80 as U+EF80. */
const escapeBase = 0xef00;
const escaped = /[\uef80-\uefff]/u;

/** Turns names with bytes that 7-Zip could not decode into text, in the encoding that fits all of them best. */
export function decodeEscapedNames(names: readonly string[]): string[] {
  const places = names.flatMap((name, index) => (escaped.test(name) ? [index] : []));
  if (places.length === 0) return [...names];
  const decoded = decodeLegacyNames(places.map((index) => bytesOf(names[index]!)));
  const result = [...names];
  for (const [at, index] of places.entries()) result[index] = decoded[at]!;
  return result;
}

function bytesOf(name: string): Uint8Array {
  const parts = Array.from(name, (character) => {
    const code = character.codePointAt(0)!;
    return code >= escapeBase + 0x80 && code <= escapeBase + 0xff
      ? Buffer.from([code - escapeBase])
      : Buffer.from(character, 'utf8');
  });
  return Buffer.concat(parts);
}
