import type { FoundValue } from '../model/value-kind.ts';
import { halfWidth } from '../text/characters.ts';
import { ibanIsValid } from './check-digits.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';
import { groundSeparated } from './vat.ts';

const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu;
const account = /(?<![\p{L}\p{N}])\d[\d -]{4,32}\d(?![\p{L}\p{N}])/gu;
const label =
  /(?:\ba\/c\b|\bacc(?:oun)?t\b|\bkonto|\bcompte|\bcuenta|\bconto\b|\bconta\b|\brekening|\bhesap|tài khoản|\bSTK\b|账号|帳號|账户|帐号)[^\n\d]{0,24}$/iu;
/** Lengths of the account numbers of countries seen most (SWIFT IBAN registry). */
const ibanLengths: Readonly<Record<string, number>> = {
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IT: 27,
  KZ: 20,
  LT: 20,
  LU: 20,
  LV: 21,
  MA: 28,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PT: 25,
  RO: 24,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  TN: 24,
  TR: 26,
  UA: 29,
};

function bareOf(text: string): string {
  return halfWidth(text).toUpperCase().replace(/[\s-]/g, '');
}

function warningsOf(bare: string): string[] {
  const length = ibanLengths[bare.slice(0, 2)];
  if (length !== undefined && bare.length !== length)
    return [`IBAN should have ${length} characters, has ${bare.length}`];
  return ibanIsValid(bare) ? [] : ['check digits of the IBAN do not fit (ISO 13616)'];
}

/** A bank account: IBAN anywhere, other numbers behind a label. Normalizes without blanks and hyphens. */
export const bankAccountHandler: ValueHandler = {
  find(original) {
    const text = halfWidth(original);
    const found: FoundValue[] = [];
    for (const match of text.matchAll(iban)) {
      let printed = match[0];
      // The pattern may run into the next word of four letters: the registered length settles the end.
      const length = ibanLengths[printed.slice(0, 2)];
      while (length !== undefined && bareOf(printed).length > length && printed.includes(' ')) {
        printed = printed.slice(0, printed.lastIndexOf(' '));
      }
      const bare = bareOf(printed);
      const warnings = warningsOf(bare);
      if (bare.length < 15 || (warnings.length > 0 && length === undefined)) continue;
      found.push(foundAt(original, match.index, match.index + printed.length, plain(bare, warnings)));
    }
    for (const match of text.matchAll(account)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && end > other.start)) continue;
      if (!label.test(text.slice(Math.max(0, match.index - 40), match.index)) && text.trim() !== match[0])
        continue;
      found.push(foundAt(original, match.index, end, plain(bareOf(match[0]))));
    }
    return found.sort((one, other) => one.start - other.start);
  },
  parse(text) {
    const bare = bareOf(text);
    if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) return plain(bare, warningsOf(bare));
    return /^[A-Z]{0,4}\d{5,30}$/.test(bare) ? plain(bare) : null;
  },
  same: (one, other) => bareOf(one) === bareOf(other),
  ground: groundSeparated,
};
