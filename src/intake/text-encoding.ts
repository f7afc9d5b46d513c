/** Text of some bytes with the name of the encoding (WHATWG label) it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

// Control characters that no text file holds. Tab, line breaks, form feed, escape and the old end-of-file mark may occur.
const binaryCharacter = /[\u0000-\u0008\u000b\u000e-\u0019\u001c-\u001f]/u;

/** Longest character of any encoding tried, in bytes: how much of a cut sample may be half a character. */
const longestCharacter = 4;

/**
 * Reads bytes as text, or says that they are none: byte order marks first, then UTF-8, then GB18030 (GB 18030-2022, the
 * encoding of Chinese Windows files), then Windows-1252. A sample cut inside a character is still text.
 *
 * @param cut the bytes are the beginning of a longer file.
 * @returns null for binary data.
 */
export function decodeText(bytes: Uint8Array, cut = false): DecodedText | null {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = decodeWhole(bytes, encoding, cut);
    if (text !== null && !binaryCharacter.test(text) && (encoding === 'utf-8' || looksChinese(text))) {
      return { text, encoding };
    }
  }
  const western = new TextDecoder('windows-1252').decode(bytes);
  return looksWestern(western) ? { text: western, encoding: 'windows-1252' } : null;
}

function decodeMarked(bytes: Uint8Array): DecodedText | null | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
          ? 'utf-8'
          : null;
  if (encoding === null) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  // A JPEG or an MPEG stream may begin with the same two bytes; text in UTF-16 holds no control characters either.
  return binaryCharacter.test(text) ? null : { text, encoding };
}

function decodeWhole(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  for (let missing = 0; missing < (cut ? longestCharacter : 1); missing++) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
    } catch {
      // Half a character may stand at the end of a sample: try without it.
    }
  }
  return null;
}

/** Most characters beyond ASCII are common Han characters or Chinese punctuation, as in any Chinese text. */
function looksChinese(text: string): boolean {
  let wide = 0;
  let chinese = 0;
  for (const character of text) {
    if (character <= '\u007f') continue;
    wide++;
    if (/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026\u00b7]/u.test(character))
      chinese++;
  }
  return wide > 0 && chinese / wide > 0.9 && !splitsWords(text);
}

/** Latin letters glued to one lone Han character ("M黮ler") are accented letters read in the wrong encoding. */
function splitsWords(text: string): boolean {
  const glued = text.match(/[a-z][\u4e00-\u9fff](?=[a-z])/gu)?.length ?? 0;
  const runs = text.match(/[\u4e00-\u9fff]{2,}/gu)?.length ?? 0;
  return glued > runs;
}

function looksWestern(text: string): boolean {
  if (binaryCharacter.test(text) || text.length === 0) return false;
  const strange = text.match(/[\u0080-\u009f]/gu)?.length ?? 0;
  const plain = text.match(/[\u0009\u000a\u000d\u0020-\u007e]/gu)?.length ?? 0;
  return strange === 0 && plain / text.length > 0.7;
}
