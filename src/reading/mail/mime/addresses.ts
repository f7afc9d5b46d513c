import { decodeWords } from './encoded-words.ts';

export interface MailAddress {
  /** Display name, decoded; empty without one. */
  readonly name: string;
  /** Address as stated; empty where the field names somebody without one. */
  readonly address: string;
}

/**
 * The addresses of a field (RFC 5322, 3.4): groups are taken apart, comments become names where there is no other.
 * Nothing that stands in the field is lost: what is no address is a name.
 */
export function parseAddresses(field: string): MailAddress[] {
  const found: MailAddress[] = [];
  for (const entry of splitEntries(field)) {
    const address = addressOf(entry);
    if (address !== null) found.push(address);
  }
  return found;
}

interface Entry {
  phrase: string;
  angle: string | null;
  comment: string;
}

function splitEntries(field: string): Entry[] {
  const entries: Entry[] = [];
  let entry: Entry = { phrase: '', angle: null, comment: '' };
  const end = (): void => {
    entries.push(entry);
    entry = { phrase: '', angle: null, comment: '' };
  };
  for (let at = 0; at < field.length; at++) {
    const character = field[at]!;
    if (character === '"') {
      const close = closingQuote(field, at + 1);
      entry.phrase += field.slice(at, close + 1);
      at = close;
    } else if (character === '(') {
      const close = closingParenthesis(field, at + 1);
      entry.comment += `${entry.comment === '' ? '' : ' '}${field.slice(at + 1, close)}`;
      at = close;
    } else if (character === '<') {
      const close = field.indexOf('>', at);
      entry.angle = field.slice(at + 1, close < 0 ? field.length : close);
      at = close < 0 ? field.length : close;
    } else if (character === ',' || character === ';') end();
    // A group's name says who its members are; it is kept where the group is empty ("undisclosed-recipients:;").
    else if (character === ':' && entry.angle === null && /^[^,;<@]*;/u.test(field.slice(at + 1, at + 200)))
      entry.phrase += character;
    else if (character === ':' && entry.angle === null && !entry.phrase.includes('@'))
      entry = { phrase: '', angle: null, comment: '' };
    else entry.phrase += character;
  }
  end();
  return entries;
}

function closingQuote(field: string, from: number): number {
  for (let at = from; at < field.length; at++) {
    if (field[at] === '\\') at++;
    else if (field[at] === '"') return at;
  }
  return field.length;
}

function closingParenthesis(field: string, from: number): number {
  let depth = 1;
  for (let at = from; at < field.length; at++) {
    if (field[at] === '\\') at++;
    else if (field[at] === '(') depth++;
    else if (field[at] === ')' && --depth === 0) return at;
  }
  return field.length;
}

function addressOf({ phrase, angle, comment }: Entry): MailAddress | null {
  const name = nameOf(phrase);
  if (angle !== null) {
    const address = decodeWords(angle)
      .replace(/\s+/gu, '')
      .replace(/^mailto:/iu, '');
    return { name: name === '' ? nameOf(comment) : name, address };
  }
  if (name === '') return comment.trim() === '' ? null : { name: nameOf(comment), address: '' };
  // Some programs put name and address into one encoded word.
  const inside = /^(.{0,500}?)<([^<>\s]{1,320}@[^<>\s]{1,320})>\s*$/u.exec(name);
  if (inside !== null) return { name: nameOf(inside[1]!), address: inside[2]! };
  if (/^\S+@\S+$/u.test(name)) return { name: nameOf(comment), address: name };
  return { name, address: '' };
}

function nameOf(phrase: string): string {
  return decodeWords(
    phrase.replace(/"((?:[^"\\]|\\.)*)"?/gu, (_, inner: string) => inner.replace(/\\(.)/gu, '$1')),
  )
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^["']+|["']+$/gu, '');
}

/** Addresses for people and for filters: `Li Wei <li@mill.example>, ann@buyer.example`. */
export function printAddresses(addresses: readonly MailAddress[]): string {
  return addresses.map(printAddress).join(', ');
}

export function printAddress({ name, address }: MailAddress): string {
  if (name === '' || name === address) return address;
  const shown = /[,;<>"]/u.test(name) ? `"${name.replaceAll('"', "'")}"` : name;
  return address === '' ? shown : `${shown} <${address}>`;
}
