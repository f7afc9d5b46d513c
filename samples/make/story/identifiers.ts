/** Check digits, so that invented identifiers are well formed. */

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Unified social credit code (GB 32100-2015) from its first 17 characters. */
export function unifiedCreditCode(first17: string): string {
  const sum = [...first17].reduce((total, character, index) => {
    const value = usccAlphabet.indexOf(character);
    if (value < 0) throw new Error(`${character} is not in the alphabet of GB 32100`);
    return total + ((value * 3 ** index) % 31);
  }, 0);
  return first17 + usccAlphabet[(31 - (sum % 31)) % 31];
}

/** Container number (ISO 6346) from owner code, category and six digits, e.g. `CSQU305438`. */
export function containerNumber(first10: string): string {
  const sum = [...first10].reduce((total, character, index) => {
    const digit = Number(character);
    if (!Number.isNaN(digit)) return total + digit * 2 ** index;
    const letter = character.charCodeAt(0) - 65;
    // Letters count from 10 and skip the multiples of 11.
    return total + (letter + 10 + Math.floor((letter + 9) / 10)) * 2 ** index;
  }, 0);
  return first10 + ((sum % 11) % 10);
}

/** Organisation part of a credit code (GB 11714) from eight characters. */
export function organisationCode(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first8].reduce((total, character, index) => total + Number(character) * weights[index]!, 0);
  const check = 11 - (sum % 11);
  return first8 + (check === 10 ? 'X' : check === 11 ? '0' : String(check));
}
