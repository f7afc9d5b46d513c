import { type DecodedText, decodeAnyText } from './decode-text.ts';

/** How far declarations are looked for: HTML asks for the first 1,024 bytes, real pages need more. */
const declarationBytes = 4096;

/** Encodings that a declaration in ASCII letters cannot be true of: the letters themselves would be two bytes each. */
const wideEncodings = /^utf-(?:16|32)/u;

/**
 * The encoding an XML declaration or an HTML `meta` names, as WHATWG label; null for none, for an unknown one and for
 * one that cannot be true.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
  const named =
    /^[^<]{0,8}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu.exec(head)?.[1] ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1];
  if (named === undefined) return null;
  const label = encodingLabel(named);
  return label === null || wideEncodings.test(label) ? null : label;
}

/** The WHATWG name of an encoding, null for one that is not known. */
export function encodingLabel(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

/**
 * Reads markup: a byte order mark and sound UTF-8 come before what the file says of itself, because programs that
 * convert files forget the declaration; then the declaration, then what the bytes look like.
 */
export function decodeMarkup(bytes: Uint8Array): DecodedText {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  if (marked) return decodeAnyText(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not UTF-8.
  }
  const declared = declaredCharset(bytes);
  if (declared !== null && declared !== 'utf-8') {
    try {
      return { text: new TextDecoder(declared, { fatal: true }).decode(bytes), encoding: declared };
    } catch {
      // The declaration is wrong, or a few bytes are.
    }
  }
  const seen = decodeAnyText(bytes);
  if (declared === null || declared === 'utf-8' || seen.encoding !== 'windows-1252') return seen;
  return { text: new TextDecoder(declared).decode(bytes), encoding: declared };
}
