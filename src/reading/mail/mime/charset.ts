import { decodeAnyText, decodeText } from '../../../text/decode-text.ts';

/** Charset names of mail that the WHATWG Encoding Standard does not know, or knows as less than mail programs mean. */
const aliases: Readonly<Record<string, string>> = {
  // Chinese programs write GBK and GB 18030 under the name of the older and smaller standard.
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'gb2312-80': 'gb18030',
  'x-euc-cn': 'gb18030',
  'euc-cn': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  '936': 'gb18030',
  chinese: 'gb18030',
  big5_tw: 'big5',
  'big5-tw': 'big5',
  'big5-eten': 'big5',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  utf8mb4: 'utf-8',
  'utf-8-sig': 'utf-8',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp1254: 'windows-1254',
};

/** Names that say nothing, or that programs write over text of any encoding. */
const believedOnlyForAscii =
  /^(?:|us-ascii|ascii|ansi_x3\.4-1968|iso-8859-1|iso8859-1|latin1|windows-1252|cp1252|unknown|unknown-8bit|x-unknown|default|default_charset|_autodetect.*|8bit|binary|none)$/u;

/** Text with the encoding (WHATWG label) it was read in, and whether characters could not be read. */
export interface CharsetText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text of a mail part in the charset that its label claims. Labels are often wrong: bytes that are not sound under the
 * label are read in the encoding that makes sense of them, and only else with replacement characters.
 */
export function decodeCharset(bytes: Uint8Array, label: string | null): CharsetText {
  const name = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/gu, '');
  if (isEscaped(bytes)) {
    const text = strict('iso-2022-jp', bytes) ?? lossy('iso-2022-jp', withoutEmptyShifts(bytes));
    return { text, encoding: 'iso-2022-jp' };
  }
  if (name === 'hz-gb-2312' || name === 'hz') return { text: decodeHz(bytes), encoding: 'hz-gb-2312' };
  if (name === 'iso-2022-kr') return { text: decodeShifted(bytes), encoding: 'iso-2022-kr' };
  if (/^(?:unicode-1-1-)?utf-?7$/u.test(name)) return { text: decodeUtf7(bytes), encoding: 'utf-7' };
  if (isAscii(bytes))
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
      encoding: 'us-ascii',
    };
  if (believedOnlyForAscii.test(name)) return decodeAnyText(bytes);
  const encoding = encodingOf(name);
  if (encoding === null) return decodeAnyText(bytes);
  if (encoding !== 'utf-8' && !encoding.startsWith('windows-')) {
    // Nearly any bytes are sound as GB 18030; text of another East Asian encoding is no sound UTF-8.
    const utf8 = strict('utf-8', bytes);
    if (utf8 !== null && /[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/u.test(utf8))
      return { text: utf8, encoding: 'utf-8' };
  }
  const sound = strict(encoding, bytes);
  if (sound !== null) return { text: sound, encoding };
  const detected = decodeText(bytes);
  // Windows-1252 and -1251 fit anything: against a label of many-byte characters they prove nothing but damage.
  if (detected !== null && (encoding === 'utf-8' || !detected.encoding.startsWith('windows-')))
    return detected;
  return { text: lossy(encoding, bytes), encoding };
}

/** The WHATWG encoding of a charset name; null for an unknown one. */
export function encodingOf(label: string): string | null {
  const name = label.trim().toLowerCase();
  const known = Object.hasOwn(aliases, name) ? aliases[name]! : name;
  try {
    const { encoding } = new TextDecoder(known);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! > 0x7f) return false;
  return true;
}

/** ISO 2022 escape sequences: to JIS X 0208 and back (RFC 1468). */
function isEscaped(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b);
  return (
    at >= 0 && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28) && isAscii(bytes) && bytes.indexOf(0x0e) < 0
  );
}

/** Of several escapes with nothing between them, as where two encoded words meet, only the last one says anything. */
function withoutEmptyShifts(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(/(?:\u001b[($][@BJI])+(?=\u001b[($][@BJI])/gu, ''), 'latin1');
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lossy(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** RFC 1843: GB 2312 between `~{` and `~}`, in seven bits. */
function decodeHz(bytes: Uint8Array): string {
  const out: number[] = [];
  let chinese = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const next = bytes[at + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d || next === 0x7e || next === 0x0a)) {
      if (next === 0x7e) out.push(byte);
      else if (next !== 0x0a) chinese = next === 0x7b;
      at++;
    } else {
      if (byte === 0x0a) chinese = false;
      out.push(chinese && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return lossy('gb18030', Uint8Array.from(out));
}

/** RFC 1557: KS X 1001 between shift-out and shift-in, in seven bits. */
function decodeShifted(bytes: Uint8Array): string {
  const out: number[] = [];
  let korean = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x0e || byte === 0x0f) korean = byte === 0x0e;
    else if (byte === 0x1b && bytes[at + 1] === 0x24) at += 3;
    else out.push(korean && byte > 0x20 ? byte | 0x80 : byte);
  }
  return lossy('euc-kr', Uint8Array.from(out));
}

/** RFC 2152: UTF-16 in base64 between `+` and `-`. */
function decodeUtf7(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\+([A-Za-z0-9+/]*)-?/gu, (_, encoded: string) => {
      if (encoded === '') return '+';
      const units = Buffer.from(encoded, 'base64');
      return new TextDecoder('utf-16be').decode(units.subarray(0, units.length & ~1));
    });
}
