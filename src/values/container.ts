import { containerCheckDigit } from './check-digits.ts';
import { checked, digitsOnly, identifierHandler } from './identifier.ts';

/** Container number, ISO 6346: three owner letters, U, J or Z, six digits, check digit. */
export const containerHandler = identifierHandler({
  shape:
    /(?<![\p{L}\p{N}])[A-Z]{3}[UJZ][ -]?(?:\d{3}[ .]?\d{3}|[\dOISBZ]{6})[ ./-]{0,2}(?:\d|\[\d\]|\(\d\))(?![\p{L}\p{N}])/gu,
  separators: /[\s./()[\]-]/g,
  read(bare) {
    if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(bare)) return null;
    const expected = containerCheckDigit(bare);
    return checked(
      bare,
      expected === bare[10],
      `check digit of the container number should be ${expected} (ISO 6346)`,
    );
  },
  mend: (bare) => bare.slice(0, 4) + digitsOnly(bare.slice(4)),
});
