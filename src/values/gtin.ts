import { gtinIsValid } from './check-digits.ts';
import { checked, identifierHandler } from './identifier.ts';

/** Global trade item number, GS1: 8, 12, 13 or 14 digits, the last one a check digit. */
export const gtinHandler = identifierHandler({
  shape:
    /(?<![\p{L}\p{N}]|\d[ .,/-])(?:\d{8}|\d{12,14}|\d \d{6} \d{6}|\d{2} \d{5} \d{5} \d)(?![\p{L}\p{N}]|[.,/-]\d)/gu,
  read(bare) {
    if (!/^(?:\d{8}|\d{12,14})$/.test(bare)) return null;
    return checked(bare, gtinIsValid(bare), 'check digit of the trade item number does not fit (GS1)');
  },
  // One number in ten has a right check digit by chance: running text needs the label, or 13 and 14 digits that fit.
  accepts: (bare, parsed, before) =>
    /(?:GTIN|EAN|UPC|bar ?code|条码|条形码)[^\n]{0,12}$/iu.test(before) ||
    (bare.length >= 13 && parsed.warnings.length === 0),
});
