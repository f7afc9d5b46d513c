/** A reference to an indirect object; generations are left out, the last definition of a number counts. */
export interface PdfReference {
  readonly reference: number;
}
export interface PdfName {
  readonly name: string;
}
export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue =
  | null
  | boolean
  | number
  /** A string, as bytes 0..255 in its characters. */
  | string
  | PdfName
  | PdfReference
  | PdfValue[]
  | PdfDictionary;

/** Deeper nesting than this is no document. */
const deepest = 60;
/** Longest string that is kept: long ones are signatures and colour tables, whose content is not needed. */
const longestString = 65_536;

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 12 || code === 0;
/** ( ) < > [ ] { } / % */
const isDelimiter = (code: number): boolean =>
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 91 ||
  code === 93 ||
  code === 123 ||
  code === 125 ||
  code === 47 ||
  code === 37;

/** Marks the end of what is being read: `>>`, `]`, a keyword that is no value, or the end of the bytes. */
const end = Symbol('end');

/**
 * Reads PDF objects (ISO 32000-1, 7.3) from bytes, forgiving: what is damaged ends the object that holds it. Nothing
 * here follows a reference or decodes a stream.
 */
export class ObjectLexer {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /** The next value; undefined at the end or where none stands. */
  value(): PdfValue | undefined {
    const read = this.#value(0);
    return read === end ? undefined : read;
  }

  skipSpace(): void {
    const bytes = this.#bytes;
    while (this.position < bytes.length) {
      const code = bytes[this.position]!;
      if (isSpace(code)) this.position++;
      else if (code === 37) {
        while (this.position < bytes.length && bytes[this.position] !== 10 && bytes[this.position] !== 13)
          this.position++;
      } else return;
    }
  }

  /** True when the next word is `word`; it is then passed over. */
  take(word: string): boolean {
    this.skipSpace();
    for (let index = 0; index < word.length; index++) {
      if (this.#bytes[this.position + index] !== word.charCodeAt(index)) return false;
    }
    this.position += word.length;
    return true;
  }

  #value(depth: number): PdfValue | typeof end {
    if (depth > deepest) return end;
    this.skipSpace();
    const bytes = this.#bytes;
    if (this.position >= bytes.length) return end;
    const code = bytes[this.position]!;
    if (code === 47) return { name: this.#name() };
    if (code === 40) return this.#literalString();
    if (code === 60) {
      if (bytes[this.position + 1] === 60) return this.#dictionary(depth);
      return this.#hexString();
    }
    if (code === 91) return this.#array(depth);
    if (isDelimiter(code)) return end;
    return this.#word();
  }

  #dictionary(depth: number): PdfDictionary {
    this.position += 2;
    const entries: PdfDictionary = new Map();
    while (true) {
      this.skipSpace();
      if (this.position >= this.#bytes.length) return entries;
      if (this.#bytes[this.position] === 62) {
        this.position += this.#bytes[this.position + 1] === 62 ? 2 : 1;
        return entries;
      }
      if (this.#bytes[this.position] !== 47) {
        // Something else than a key: pass over it, or give up where nothing can be read.
        if (this.#value(depth + 1) === end) return entries;
        continue;
      }
      const key = this.#name();
      const value = this.#value(depth + 1);
      if (value === end) {
        this.skipSpace();
        if (this.#bytes[this.position] !== 62) return entries;
        continue;
      }
      entries.set(key, value);
    }
  }

  #array(depth: number): PdfValue[] {
    this.position++;
    const items: PdfValue[] = [];
    while (true) {
      this.skipSpace();
      if (this.position >= this.#bytes.length) return items;
      if (this.#bytes[this.position] === 93) {
        this.position++;
        return items;
      }
      const value = this.#value(depth + 1);
      if (value === end) return items;
      items.push(value);
    }
  }

  #name(): string {
    const bytes = this.#bytes;
    let at = this.position + 1;
    let name = '';
    while (at < bytes.length && !isSpace(bytes[at]!) && !isDelimiter(bytes[at]!)) {
      if (bytes[at] === 35) {
        const digits = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
        if (Number.isFinite(digits)) {
          name += String.fromCharCode(digits);
          at += 3;
          continue;
        }
      }
      name += String.fromCharCode(bytes[at]!);
      at++;
    }
    this.position = at;
    return name;
  }

  #literalString(): string {
    const bytes = this.#bytes;
    let at = this.position + 1;
    let open = 1;
    const parts: string[] = [];
    let length = 0;
    const add = (code: number): void => {
      if (length++ < longestString) parts.push(String.fromCharCode(code));
    };
    for (; at < bytes.length; at++) {
      const code = bytes[at]!;
      if (code === 92) {
        at++;
        const escaped = bytes[at] ?? 0;
        const plain = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[escaped];
        if (plain !== undefined) add(plain);
        else if (escaped >= 48 && escaped <= 55) {
          let octal = escaped - 48;
          for (let digit = 0; digit < 2 && bytes[at + 1]! >= 48 && bytes[at + 1]! <= 55; digit++) {
            at++;
            octal = octal * 8 + bytes[at]! - 48;
          }
          add(octal & 255);
        } else if (escaped === 13) {
          if (bytes[at + 1] === 10) at++;
        } else if (escaped !== 10) add(escaped);
        continue;
      }
      if (code === 40) open++;
      else if (code === 41 && --open === 0) break;
      add(code);
    }
    this.position = at + 1;
    return parts.join('');
  }

  #hexString(): string {
    const bytes = this.#bytes;
    let at = this.position + 1;
    const digits: string[] = [];
    for (; at < bytes.length && bytes[at] !== 62; at++) {
      const code = bytes[at]!;
      const hex = (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
      if (hex && digits.length < 2 * longestString) digits.push(String.fromCharCode(code));
    }
    this.position = at + 1;
    if (digits.length % 2 === 1) digits.push('0');
    return Buffer.from(digits.join(''), 'hex').toString('latin1');
  }

  /** A number, a reference, true, false or null. */
  #word(): PdfValue | typeof end {
    const bytes = this.#bytes;
    const start = this.position;
    let at = start;
    while (at < bytes.length && at - start < 64 && !isSpace(bytes[at]!) && !isDelimiter(bytes[at]!)) at++;
    const word = String.fromCharCode(...bytes.subarray(start, at));
    if (/^[+-]?(\d|\.)/.test(word) || /^[+-]?\d*\.?\d+$/.test(word)) {
      this.position = at;
      const number = Number.parseFloat(word);
      if (/^\d{1,9}$/.test(word)) {
        const after = /^[\s\0]{1,4}\d{1,5}[\s\0]{1,4}R(?![A-Za-z0-9])/.exec(
          Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(20, bytes.length - at)).toString(
            'latin1',
          ),
        );
        if (after !== null) {
          this.position = at + after[0].length;
          return { reference: number };
        }
      }
      return Number.isFinite(number) ? number : 0;
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      this.position = at;
      return word === 'null' ? null : word === 'true';
    }
    return end;
  }
}

export function isName(value: PdfValue | undefined, name: string): boolean {
  return nameOf(value) === name;
}

export function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
}

export function referenceOf(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value !== null && 'reference' in value ? value.reference : null;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 where a mark says so, else PDFDocEncoding, read as Latin-1. */
export function textOfString(value: string): string {
  if (value.startsWith('\u00fe\u00ff')) {
    const bytes = Buffer.from(value.slice(2), 'latin1');
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  }
  if (value.startsWith('\u00ff\u00fe')) return Buffer.from(value.slice(2), 'latin1').toString('utf16le');
  if (value.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(value.slice(3), 'latin1').toString('utf8');
  return value;
}
