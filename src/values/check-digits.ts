/** Check digit rules of the standards named at each function. Input is upper case without spaces; none of them throws. */

/** Value of a character in ISO 7064 and ISO 13616: digits as they are, A = 10 ... Z = 35. */
function alphanumericValue(character: string): number {
  return Number.parseInt(character, 36);
}

/** Remainder by 97 of a text of digits and letters, letters as two-digit numbers (ISO 7064, mod 97-10). */
export function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = alphanumericValue(character);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of the first 17 characters of a unified social credit code (GB 32100-2015); null for other letters. */
export function usccCheckCharacter(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of body.slice(0, 17)) {
    const value = usccAlphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return usccAlphabet[(31 - (sum % 31)) % 31]!;
}

/** Check digit of the first 10 characters of a container number (ISO 6346: letters from 10 on without multiples of 11). */
export function containerCheckDigit(body: string): string {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const character = body.charAt(index);
    let value = Number(character);
    if (character >= 'A') {
      value = character.charCodeAt(0) - 55;
      if (value >= 11) value++;
      if (value >= 22) value++;
      if (value >= 33) value++;
    }
    sum += value * 2 ** index;
  }
  return String((sum % 11) % 10);
}

/** True when the last digit of a GTIN is right (GS1: weights 3 and 1 from the right, mod 10). */
export function gtinIsValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const fromRight = digits.length - 1 - index;
    sum += Number(digits[index]) * (fromRight % 2 === 1 ? 3 : 1);
  }
  return sum % 10 === 0;
}

/** True when the last two digits of a legal entity identifier are right (ISO 17442). */
export function leiIsValid(code: string): boolean {
  return remainder97(code) === 1;
}

/** True when the check digits of an international bank account number are right (ISO 13616). */
export function ibanIsValid(iban: string): boolean {
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** True when the last digit of an IMO ship number is right (weights 7 to 2, last digit of the sum). */
export function imoIsValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 6; index++) sum += Number(digits[index]) * (7 - index);
  return sum % 10 === Number(digits[6]);
}

/** Check character of a PRC resident identity number (GB 11643-1999), from its first 17 digits. */
export function residentIdentityCheck(body: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(body[index]) * (2 ** (17 - index) % 11);
  return '10X98765432'[sum % 11]!;
}

/** True when a digit string satisfies the Luhn rule (ISO/IEC 7812, annex B). */
export function luhnIsValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    let value = Number(digits[digits.length - 1 - index]);
    if (index % 2 === 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 === 0;
}

/** ISO 7064 mod 11,10 over digits whose last one is the check digit (German VAT number, Croatian OIB). */
export function mod1110IsValid(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    let sum = (Number(digit) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

function mod11Digit(digits: string, weights: readonly number[]): number {
  let sum = 0;
  weights.forEach((weight, index) => {
    sum += weight * Number(digits[index]);
  });
  return sum % 11;
}

/** True when both check digits of a Brazilian CNPJ (14 digits) are right. */
export function cnpjIsValid(digits: string): boolean {
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_, index) => ((length - 1 - index) % 8) + 2);
    const remainder = mod11Digit(digits, weights);
    return remainder < 2 ? 0 : 11 - remainder;
  };
  return check(12) === Number(digits[12]) && check(13) === Number(digits[13]);
}

/** True when the last digit of a Turkish tax number (VKN, 10 digits) is right. */
export function vknIsValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) {
    const shifted = (Number(digits[index]) + 9 - index) % 10;
    const value = (shifted * 2 ** (9 - index)) % 9;
    sum += shifted !== 0 && value === 0 ? 9 : value;
  }
  return (10 - (sum % 10)) % 10 === Number(digits[9]);
}

/** True when the tenth digit of a Vietnamese tax code is right (weights 31 29 23 19 17 13 7 5 3, mod 11). */
export function vietnameseTaxCodeIsValid(digits: string): boolean {
  return 10 - mod11Digit(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]) === Number(digits[9]);
}

/** True when the last digit of a Swiss enterprise number (9 digits, eCH-0097) is right. */
export function swissUidIsValid(digits: string): boolean {
  return (11 - mod11Digit(digits, [5, 4, 3, 2, 7, 6, 5, 4])) % 11 === Number(digits[8]);
}

/** True when the last character of an Indian GSTIN (15 characters, Luhn mod 36) is right. */
export function gstinIsValid(code: string): boolean {
  let sum = 0;
  for (let index = 0; index < 14; index++) {
    const product = alphanumericValue(code[index]!) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return (36 - (sum % 36)) % 36 === alphanumericValue(code[14]!);
}
