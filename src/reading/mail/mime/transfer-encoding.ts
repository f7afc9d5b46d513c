import { decodeUuencoded } from './uuencode.ts';

/** Value of each base64 digit, RFC 4648 with the URL variant; -1 for every other byte. */
const base64Values = new Int8Array(256).fill(-1);
Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((digit, value) => {
  base64Values[digit.charCodeAt(0)] = value;
});
base64Values['-'.charCodeAt(0)] = 62;
base64Values['_'.charCodeAt(0)] = 63;

/**
 * Base64 as mail holds it: line ends and stray characters are passed over, padding may stand in the middle where a
 * program put pieces together, the end may be cut.
 */
export function decodeBase64(bytes: Uint8Array): Buffer {
  if (!isPaddedInside(bytes)) return Buffer.from(textOf(bytes), 'base64');
  const out = Buffer.allocUnsafe(Math.ceil((bytes.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const value = base64Values[byte]!;
    if (value < 0) {
      if (byte === 0x3d) bits = held = 0;
      continue;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

/** Padding before the end: the decoder of the platform would stop there. */
function isPaddedInside(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(0x3d);
  if (first < 0) return false;
  for (let at = first; at < bytes.length; at++) if (base64Values[bytes[at]!]! >= 0) return true;
  return false;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Quoted-printable (RFC 2045, 6.7): soft line ends go, `=` without two hexadecimal digits stays as it is. */
export function decodeQuotedPrintable(bytes: Uint8Array): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const high = hexadecimal(bytes[at + 1]);
    const low = hexadecimal(bytes[at + 2]);
    if (high >= 0 && low >= 0) {
      out[length++] = (high << 4) | low;
      at += 2;
      continue;
    }
    const end = softLineEnd(bytes, at + 1);
    if (end < 0) out[length++] = byte;
    else at = end - 1;
  }
  return out.subarray(0, length);
}

/** Position after the line end that follows at once or after blanks (which programs on the way add); -1 for none. */
function softLineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  // A line of mail has at most 998 characters (RFC 5322, 2.1.1).
  while ((bytes[at] === 0x20 || bytes[at] === 0x09) && at - from < 998) at++;
  if (at >= bytes.length) return at;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : -1;
}

export function hexadecimal(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The bytes that a part stands for. An unknown encoding leaves them as they are. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return decodeBase64(bytes);
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'uuencode':
    case 'x-uuencode':
    case 'x-uue':
    case 'uue':
      return decodeUuencoded(Buffer.from(bytes).toString('latin1'))[0]?.content ?? bytes;
    default:
      return bytes;
  }
}
