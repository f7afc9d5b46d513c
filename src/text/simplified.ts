import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/**
 * The simplified form of one Han character (OpenCC tables, character by character: phrase rules would change
 * lengths). A character without a one-character simplified form of the same length stays as it is.
 */
export function simplifiedCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const converted = convert(character);
  const result = converted.length === character.length ? converted : character;
  known.set(character, result);
  return result;
}

/** A text with every traditional Han character simplified; same length, indexes stay valid. */
export function toSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, simplifiedCharacter);
}
