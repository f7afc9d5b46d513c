import { decodeText } from '../../../text/decode-text.ts';
import { decodeCharset, encodingOf, isAscii } from './charset.ts';
import { decodeWords } from './encoded-words.ts';

/** The header of a mail or of a part of one. */
export interface Header {
  /** Fields in their order: name in small letters, value unfolded, in characters, encoded words not yet decoded. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Where the body begins in the bytes given. */
  readonly bodyStart: number;
  /** True where the header was longer than the limit and only its beginning was taken. */
  readonly cut: boolean;
}

/**
 * Reads the header (RFC 5322, 2.2) at `start`. Lines may end in CR LF, LF or CR alone. A line that is no field ends the
 * header, as mail programs have it.
 */
export function readHeader(bytes: Buffer, start: number, end: number, limit: number): Header {
  const lines: { name: string; pieces: Buffer[] }[] = [];
  let at = start;
  let cut = false;
  let bodyStart = end;
  while (at < end) {
    const [lineEnd, next] = lineAt(bytes, at, end);
    if (lineEnd === at) {
      bodyStart = next;
      break;
    }
    const line = bytes.subarray(at, lineEnd);
    const folded = line[0] === 0x20 || line[0] === 0x09;
    if (folded && isBlank(line)) {
      // A line of blanks is no empty line for the standard, but programs write it for one when no field follows it.
      if (!fieldFollows(bytes, next, end)) {
        bodyStart = next;
        break;
      }
    } else if (folded && lines.length > 0) {
      if (!cut) lines.at(-1)!.pieces.push(line);
    } else {
      const colon = colonOf(line);
      if (colon < 0) {
        // `From ` of a mailbox and `>From ` lines stand before or between fields (RFC 4155).
        if (!/^>?From /u.test(line.subarray(0, 6).toString('latin1'))) {
          bodyStart = at;
          break;
        }
      } else if (!cut) {
        const name = line.subarray(0, colon).toString('latin1').trim().toLowerCase();
        lines.push({ name, pieces: [line.subarray(colon + 1)] });
      }
    }
    at = next;
    if (at - start > limit) cut = true;
  }
  return { fields: decodeFields(lines), bodyStart: Math.min(bodyStart, end), cut };
}

/** End of the line at a position, without and with its line end. */
export function lineAt(bytes: Uint8Array, from: number, end: number): [lineEnd: number, next: number] {
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte === 0x0a) return [at, at + 1];
    if (byte === 0x0d) return [at, bytes[at + 1] === 0x0a && at + 1 < end ? at + 2 : at + 1];
  }
  return [end, end];
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09);
}

function fieldFollows(bytes: Buffer, from: number, end: number): boolean {
  const [lineEnd] = lineAt(bytes, from, Math.min(end, from + 200));
  return colonOf(bytes.subarray(from, lineEnd)) > 0;
}

/** Position of the colon behind a field name (printable ASCII without colon, RFC 5322, 3.6.8); -1 where there is none. */
function colonOf(line: Uint8Array): number {
  for (let at = 0; at < Math.min(line.length, 200); at++) {
    const byte = line[at]!;
    if (byte === 0x3a) return at === 0 ? -1 : at;
    // Old programs put blanks between the name and its colon.
    if (byte === 0x20 && line[at + 1] !== 0x3a && line[at + 1] !== 0x20) return -1;
    if (byte < 0x20 || byte > 0x7e) return -1;
  }
  return -1;
}

function decodeFields(lines: readonly { name: string; pieces: Buffer[] }[]): Header['fields'] {
  const raw = lines.map(({ name, pieces }) => ({
    name,
    bytes:
      pieces.length === 1
        ? pieces[0]!
        : Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [newline, piece]))),
  }));
  const encoding = encodingOfRaw(raw);
  return raw.map(({ name, bytes }) => {
    const text =
      isAscii(bytes) && !bytes.includes(0x1b)
        ? bytes.toString('latin1')
        : decodeCharset(bytes, encoding).text;
    return { name, value: text.replace(/\n[ \t]*/gu, ' ').trim() };
  });
}

const newline = Buffer.from('\n');

/**
 * The encoding of header bytes beyond ASCII, which nothing states: UTF-8 where it is sound (RFC 6532), else the charset
 * of the mail's text if it is sound, else the one that makes sense. A field alone is too short to tell.
 */
function encodingOfRaw(raw: readonly { name: string; bytes: Buffer }[]): string | null {
  const beyond = raw.filter(({ bytes }) => !isAscii(bytes));
  if (beyond.length === 0) return null;
  const all = Buffer.concat(beyond.flatMap(({ bytes }) => [bytes, newline]));
  const contentType = raw.find(({ name }) => name === 'content-type')?.bytes.toString('latin1') ?? '';
  const label = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType)?.[1];
  const claimed = label === undefined ? null : encodingOf(label);
  for (const encoding of [
    'utf-8',
    ...(claimed === null || claimed.startsWith('windows-') ? [] : [claimed]),
  ]) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(all);
      return encoding;
    } catch {
      // Not sound in this one.
    }
  }
  return decodeText(all)?.encoding ?? null;
}

/** First value of a field, encoded words decoded; null without the field. */
export function textOfField(header: Header, name: string): string | null {
  const value = rawField(header, name);
  return value === null ? null : decodeWords(value).replace(/\s+/gu, ' ').trim();
}

/** First value of a field as it stands, unfolded. */
export function rawField(header: Header, name: string): string | null {
  return header.fields.find((field) => field.name === name)?.value ?? null;
}

/** Every value of a field as it stands, in order. */
export function rawFields(header: Header, name: string): string[] {
  return header.fields.filter((field) => field.name === name).map(({ value }) => value);
}
