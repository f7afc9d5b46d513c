import { regionCodes } from './country-codes.ts';
import { identifierHandler } from './identifier.ts';
import { plain } from './value-handler.ts';

/** Province codes that stand in for CA (19 CFR part 102, appendix). */
const canadianProvinces = new Set('XA XC XM XB XW XN XT XV XO XP XQ XS XY'.split(' '));
/**
 * Manufacturer identification code of US customs (19 CFR part 102, appendix): country, three letters of each of the
 * first two words of the name, up to four digits of the street line, three letters of the city; 15 characters at most.
 */
export const midHandler = identifierHandler({
  shape: /(?<![\p{L}\p{N}])[A-Z]{2} ?[A-Z0-9]{1,3} ?[A-Z0-9]{0,3} ?\d{0,4} ?[A-Z]{3}(?![\p{L}\p{N}])/gu,
  read(bare) {
    if (!/^[A-Z]{2}[A-Z0-9]{2,6}\d{0,4}[A-Z]{3}$/.test(bare) || bare.length > 15 || bare.length < 8)
      return null;
    const country = bare.slice(0, 2);
    return regionCodes().has(country) || canadianProvinces.has(country) ? plain(bare) : null;
  },
  // Without digits of the street any word would do, and shorter ones are shaped like a BIC: then the label decides.
  accepts: (bare, _parsed, before) =>
    /\b(?:MID|manufacturer'?s? (?:ID|identification))\b[^\n]{0,16}$/i.test(before) ||
    /^[A-Z]{8}\d{1,4}[A-Z]{3}$/.test(bare),
});
