import { readFileSync } from 'node:fs';
import { UsageError } from '../model/exception.ts';
import { sha256 } from '../model/hashing.ts';
import { decodeText } from '../text/decode-text.ts';
import { fold } from '../text/fold.ts';
import { toSimplified } from '../text/simplified.ts';

/** Which texts of a file an entry of the list is looked for in. */
export interface PrivilegeTexts {
  /** Name of the file itself, without the folders above it. */
  readonly fileName: string;
  /** Facts of custody, in order of their names. */
  readonly facts: Readonly<Record<string, string>>;
  /** Text of each page, hidden text included. */
  readonly pages: Iterable<string>;
  /** Text of the pages that were read from a picture: looked through again for misread names. */
  readonly scans?: Iterable<string>;
}

export interface PrivilegeMatch {
  /** 1-based line of the list. */
  readonly line: number;
  readonly place: 'mail heading' | 'file property' | 'file name' | 'text';
}

interface Entry {
  readonly line: number;
  /** What must stand in the text with all spaces and punctuation dropped: a quick test before the pattern. */
  readonly squashed: readonly string[];
  readonly pattern: RegExp;
  /** How the entry reads when characters that OCR confuses are one; null for one too short to be told by that. */
  readonly scanned: string | null;
}

/** Names, mail addresses and domains of those whose correspondence may be privileged. */
export interface PrivilegeList {
  /** SHA-256 of the list as given: what was matched can be told later without keeping the list. */
  readonly sha256: string;
  readonly entries: number;
  /** The first match in the file's heading, properties, name and text, in this order; null for none. */
  match(texts: PrivilegeTexts): PrivilegeMatch | null;
  /** The first entry that a file name holds. */
  matchName(fileName: string): PrivilegeMatch | null;
}

const addressForm = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+$/u;
const domainForm = /^@?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+$/u;
const longestEntry = 200;
const mostEntries = 10_000;

/**
 * Reads a privilege list: one name, mail address or domain a line; `#` begins a comment.
 * @throws UsageError naming the line that cannot be used, or when the list is empty or no text.
 */
export function readPrivilegeList(path: string): PrivilegeList {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read the privilege list ${path}: ${(error as Error).message}`);
  }
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UsageError(`the privilege list ${path} is not text`);
  return parsePrivilegeList(decoded.text, path);
}

/** @throws UsageError as `readPrivilegeList` */
export function parsePrivilegeList(text: string, path: string): PrivilegeList {
  const entries: Entry[] = [];
  for (const [index, whole] of text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\r\n]/u)
    .entries()) {
    const content = whole.replace(/(?:^|\s)#.*$/u, '').trim();
    if (content === '') continue;
    const key = scanKey(content.replace(/^@/u, ''));
    const scanned = [...key].length >= (unspaced.test(key) ? leastScannedWide : leastScanned) ? key : null;
    entries.push({ ...entryOf(content, index + 1, path), scanned });
  }
  if (entries.length === 0) throw new UsageError(`the privilege list ${path} holds no entry`);
  if (entries.length > mostEntries)
    throw new UsageError(`the privilege list ${path} holds more than ${mostEntries} entries`);
  const find = (raw: string, place: PrivilegeMatch['place']): PrivilegeMatch | null => {
    if (raw === '') return null;
    const folded = foldedText(raw);
    const squashed = squash(folded);
    const entry = entries.find(
      (each) => each.squashed.some((part) => squashed.includes(part)) && each.pattern.test(folded),
    );
    return entry === undefined ? null : { line: entry.line, place };
  };
  return {
    sha256: sha256(text),
    entries: entries.length,
    matchName: (fileName) => find(spelledOut(fileName), 'file name'),
    match({ fileName, facts, pages, scans = [] }) {
      const isHeading = ([name]: [string, string]): boolean => name.startsWith('mail');
      const values = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));
      const heading = values.filter(isHeading).map(([, value]) => value);
      const properties = values.filter((fact) => !isHeading(fact)).map(([, value]) => value);
      const found =
        find(heading.join('\n'), 'mail heading') ??
        find(properties.join('\n'), 'file property') ??
        find(spelledOut(fileName), 'file name');
      if (found !== null) return found;
      for (const page of pages) {
        const onPage = find(page, 'text');
        if (onPage !== null) return onPage;
      }
      for (const page of scans) {
        const read = scanKey(page);
        const entry = entries.find((each) => each.scanned !== null && read.includes(each.scanned));
        if (entry !== undefined) return { line: entry.line, place: 'text' };
      }
      return null;
    },
  };
}

/** Names of files are written with marks for spaces. */
function spelledOut(fileName: string): string {
  return `${fileName}\n${fileName.replace(/[_+]|%20/gu, ' ')}`;
}

/** A reading without spaces may begin inside another word: only long entries are looked for in it. */
const leastScanned = 9;
const leastScannedWide = 3;

/** A text as OCR may have read it: spaces, marks and the characters of the declared confusion table made one. */
function scanKey(text: string): string {
  return fold(text, {
    width: true,
    case: true,
    diacritics: true,
    spaces: 'drop',
    punctuation: true,
    simplified: true,
    confusables: 'names',
  }).text;
}

type PatternEntry = Omit<Entry, 'scanned'>;

function entryOf(content: string, line: number, path: string): PatternEntry {
  const refuse = (why: string): UsageError =>
    new UsageError(`the privilege list ${path}, line ${line}: ${why}`);
  if (content.length > longestEntry) throw refuse(`an entry has at most ${longestEntry} characters`);
  const folded = foldedText(content);
  if (domainForm.test(folded) && !/\s/u.test(folded)) return domainEntry(folded.replace(/^@/u, ''), line);
  if (folded.includes('@')) {
    const address = /^[^<>]*<([^<>]+)>$/u.exec(folded)?.[1] ?? folded;
    if (!addressForm.test(address))
      throw refuse('this is no mail address; write one address, name or domain on a line');
    return addressEntry(address, line);
  }
  return nameEntry(folded, line, refuse);
}

function addressEntry(address: string, line: number): PatternEntry {
  return {
    line,
    squashed: [squash(address)],
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}._+-])${spaced(address)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`,
      'u',
    ),
  };
}

/** Addresses and sites of the domain and of those below it. */
function domainEntry(domain: string, line: number): PatternEntry {
  return {
    line,
    squashed: [squash(domain)],
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])${spaced(domain)}(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])`, 'u'),
  };
}

/** A reader of scans puts spaces around `@` and full stops. */
function spaced(address: string): string {
  return [...address]
    .map((character) =>
      character === '@' || character === '.' ? ` ?${literal(character)} ?` : literal(character),
    )
    .join('');
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Between the parts of a name: nothing, or a few spaces, line breaks and marks. */
const gap = '[\\s\\p{P}\\p{S}]{0,4}';

function nameEntry(name: string, line: number, refuse: (why: string) => UsageError): PatternEntry {
  const parts = name.split(/[\s\p{P}\p{S}]+/u).filter((part) => part !== '');
  const squashed = parts.join('');
  const wide = unspaced.test(squashed);
  if ([...squashed].length < (wide ? 2 : 4))
    throw refuse(
      wide ? 'a name needs two characters or more' : 'a name needs four letters or more to stand for anybody',
    );
  if (wide) {
    const pattern = [...squashed].map(literal).join(gap);
    return { line, squashed: [squashed], pattern: new RegExp(pattern, 'u') };
  }
  // Mail programs and letters also write the family name first.
  const orders =
    parts.length === 2 || parts.length === 3 ? [parts, [parts.at(-1)!, ...parts.slice(0, -1)]] : [parts];
  const patterns = orders.map((order) => order.map(literal).join(gap));
  return {
    line,
    squashed: orders.map((order) => order.join('')),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Case, width, accents and the two scripts of Chinese made one. */
function foldedText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  return /\p{Script=Han}/u.test(plain) ? toSimplified(plain) : plain;
}

function squash(folded: string): string {
  return folded.replace(/[\s\p{P}\p{S}]+/gu, '');
}
