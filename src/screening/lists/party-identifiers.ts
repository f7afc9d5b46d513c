import { imoIsValid, leiIsValid, usccCheckCharacter } from '../../values/check-digits.ts';
import type { PartyEntry } from './list.ts';

/** A number that tells a listed party or vessel itself. */
export type PartyIdentifier = NonNullable<PartyEntry['identifiers']>[0];

const most = 40;

/** Letters and digits of an identifier, upper case: what is compared. */
export function bareIdentifier(printed: string): string {
  return printed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}

/**
 * Kind of an identifier whose list does not say it, by form and check digit: unified social credit code (GB 32100), legal
 * entity identifier (ISO 17442), IMO number; else a number of some register.
 */
export function identifierOf(printed: string): PartyIdentifier | null {
  const value = printed.trim();
  const bare = bareIdentifier(value);
  if (bare.length < 6 || bare.length > 40 || !/\d/.test(bare)) return null;
  if (/^[1-9ANY][0-9A-Z]\d{6}[0-9A-Z]{10}$/.test(bare) && usccCheckCharacter(bare) === bare[17])
    return { kind: 'uscc', value: bare };
  if (/^[0-9A-Z]{18}\d{2}$/.test(bare) && leiIsValid(bare)) return { kind: 'lei', value: bare };
  const imo = /^(?:IMO)?(\d{7})$/.exec(bare);
  if (imo !== null && (bare.startsWith('IMO') || /^imo/i.test(value)) && imoIsValid(imo[1]!))
    return { kind: 'imo', value: imo[1]! };
  return { kind: 'registration', value };
}

/** The identifiers of a cell that separates them with semicolons, each once. */
export function identifiersOf(cell: string): PartyIdentifier[] {
  const found = new Map<string, PartyIdentifier>();
  for (const printed of cell.slice(0, 4_000).split(';')) {
    const identifier = identifierOf(printed);
    if (identifier !== null && found.size < most) found.set(bareIdentifier(identifier.value), identifier);
  }
  return [...found.values()];
}
