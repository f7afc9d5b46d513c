import { Converter } from 'opencc-js/t2cn';

/** Made when the first Han character is met: reading its tables takes longer than anything else a program starts with. */
let made: ReturnType<typeof Converter> | undefined;
function converter(): ReturnType<typeof Converter> {
  if (made === undefined) made = Converter({ from: 't', to: 'cn' });
  return made;
}
const known = new Map<string, string>();

/**
 * The simplified form of one Han character (OpenCC tables, character by character: phrase rules would change
 * lengths). A character without a one-character simplified form of the same length stays as it is.
 */
export function simplifiedCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const converted = converter()(character);
  const result = converted.length === character.length ? converted : character;
  known.set(character, result);
  return result;
}

/** A text with every traditional Han character simplified; same length, indexes stay valid. */
export function toSimplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, simplifiedCharacter);
}
