import { decodeCharset } from './charset.ts';
import { decodeWords } from './encoded-words.ts';
import { hexadecimal } from './transfer-encoding.ts';

/** A field like Content-Type: its value in small letters and its parameters by name, decoded. */
export interface ParameterField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

interface Piece {
  readonly index: number;
  readonly encoded: boolean;
  readonly text: string;
}

/** More pieces than any program writes of one parameter. */
const mostPieces = 2_000;

/**
 * Value and parameters (RFC 2045, 5.1), with values in pieces and in charsets (RFC 2231), and with encoded words in
 * quotation marks, which the standard forbids and every program writes.
 */
export function parseParameters(field: string): ParameterField {
  const [value, ...rest] = splitAtSemicolons(field);
  const pieces = new Map<string, Piece[]>();
  const plain = new Map<string, string>();
  for (const parameter of rest.slice(0, mostPieces)) {
    const equals = parameter.indexOf('=');
    if (equals <= 0) continue;
    const key = parameter.slice(0, equals).trim().toLowerCase();
    const text = unquote(parameter.slice(equals + 1).trim());
    const extended = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/u.exec(key);
    if (extended === null || (extended[2] === undefined && extended[3] === undefined)) {
      if (!plain.has(key)) plain.set(key, decodeWords(text));
      continue;
    }
    const list = pieces.get(extended[1]!) ?? [];
    list.push({ index: Number(extended[2] ?? 0), encoded: extended[3] !== undefined, text });
    pieces.set(extended[1]!, list);
  }
  const parameters = new Map(plain);
  // The extended form is the better one where both stand (RFC 6266, 4.3 says so for HTTP; mail programs follow it).
  for (const [name, list] of pieces) parameters.set(name, joinPieces(list));
  return {
    value: (value ?? '')
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .toLowerCase(),
    parameters,
  };
}

function joinPieces(list: readonly Piece[]): string {
  const ordered = list.toSorted((a, b) => a.index - b.index);
  let charset: string | null = null;
  const bytes: Uint8Array[] = [];
  let hasEncoded = false;
  for (const [position, piece] of ordered.entries()) {
    let { text } = piece;
    if (piece.encoded) {
      hasEncoded = true;
      const stated = position === 0 ? /^([^']{0,60})'[^']{0,60}'/u.exec(text) : null;
      if (stated !== null) {
        charset = stated[1]!;
        text = text.slice(stated[0].length);
      }
      bytes.push(percentDecoded(text));
    } else bytes.push(Buffer.from(text, 'utf8'));
  }
  if (!hasEncoded) return decodeWords(ordered.map(({ text }) => text).join(''));
  return decodeCharset(Buffer.concat(bytes), charset).text;
}

function percentDecoded(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const out: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const high = bytes[at] === 0x25 ? hexadecimal(bytes[at + 1]) : -1;
    const low = high < 0 ? -1 : hexadecimal(bytes[at + 2]);
    if (low < 0) out.push(bytes[at]!);
    else {
      out.push((high << 4) | low);
      at += 2;
    }
  }
  return Uint8Array.from(out);
}

function splitAtSemicolons(field: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < field.length; at++) {
    const character = field[at];
    if (character === '\\' && quoted) at++;
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) {
      parts.push(field.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(field.slice(start));
  return parts;
}

function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  let text = '';
  for (let at = 1; at < value.length; at++) {
    const character = value[at]!;
    if (character === '"') break;
    // Windows paths are written without doubling their backslashes: only a quote or a backslash is escaped.
    if (character === '\\' && (value[at + 1] === '"' || value[at + 1] === '\\')) text += value[++at];
    else text += character;
  }
  return text;
}
