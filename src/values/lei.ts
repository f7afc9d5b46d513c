import { leiIsValid } from './check-digits.ts';
import { checked, identifierHandler } from './identifier.ts';

/** Legal entity identifier, ISO 17442: 18 letters or digits and two check digits (ISO 7064 mod 97-10). */
export const leiHandler = identifierHandler({
  shape: /(?<![\p{L}\p{N}])[0-9A-Z]{4}(?:[ -]?[0-9A-Z]{4}){3}[ -]?[0-9A-Z]{2}\d{2}(?![\p{L}\p{N}])/gu,
  read(bare) {
    if (!/^[0-9A-Z]{18}\d{2}$/.test(bare) || !/[A-Z]/.test(bare)) return null;
    return checked(
      bare,
      leiIsValid(bare),
      'check digits of the legal entity identifier do not fit (ISO 17442)',
    );
  },
  // Twenty letters and digits are also tracking numbers and file names: a right check or the label decides.
  accepts: (_bare, parsed, before) => parsed.warnings.length === 0 || /\bLEI\b/.test(before),
});
