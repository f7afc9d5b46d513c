import { residentIdentityCheck, usccCheckCharacter } from './check-digits.ts';
import { checked, digitsOnly, identifierHandler } from './identifier.ts';

/** 18 digits that are a person's identity number: region, birth date and check digit of GB 11643 all fit. */
function isResidentIdentity(code: string): boolean {
  const match = /^[1-6]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(code);
  return match && residentIdentityCheck(code) === code[17];
}

/**
 * Unified social credit code, GB 32100-2015: authority, entity type, six-digit region, nine characters of the
 * organisation code, check character. A failed check is a warning: codes issued before the standard are in use.
 */
export const usccHandler = identifierHandler({
  shape: /(?<![\p{Script=Latin}\p{N}])[1-9ANY][0-9A-Z](?: ?[0-9A-Z]){16}(?![\p{Script=Latin}\p{N}])/giu,
  separators: /[\s-]/g,
  read(bare) {
    if (!/^[1-9ANY][0-9A-Z]\d{6}[0-9A-Z]{8}[0-9A-Z]{2}$/.test(bare) || isResidentIdentity(bare)) return null;
    const expected = usccCheckCharacter(bare);
    const warning =
      expected === null
        ? 'unified social credit code with a letter that GB 32100 does not use'
        : `check character of the unified social credit code should be ${expected} (GB 32100)`;
    return checked(bare, expected === bare[17], warning);
  },
  // Digits in groups are bank accounts more often: blanks and a wrong check together are no code.
  accepts: (bare, parsed, _before, printed) =>
    parsed.warnings.length === 0 || (!/\s/.test(printed) && /^(?:[159][1-39A]|[NY]1)/.test(bare)),
  // The alphabet has no I, O, Z, S, V: where they are read, the digit of the same shape is meant.
  mend: (bare) =>
    bare.slice(0, 2) + digitsOnly(bare.slice(2, 8)) + bare.slice(8).replace(/[IOZS]/g, digitsOnly),
});
