import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Names of the detector that are no WHATWG labels. */
const labels: Readonly<Record<string, string>> = {
  CP932: 'shift_jis',
  CP949: 'euc-kr',
  UHC: 'euc-kr',
  CP874: 'windows-874',
  'TIS-620': 'windows-874',
  GB2312: 'gb18030',
  GBK: 'gb18030',
  CP866: 'ibm866',
  'EUC-JIS-2004': 'euc-jp',
  'SHIFT_JIS-2004': 'shift_jis',
  BIG5HKSCS: 'big5',
  MacRoman: 'macintosh',
  MacCyrillic: 'x-mac-cyrillic',
  JOHAB: '',
};

/** The encoding (WHATWG label) that bytes which are no Unicode look most like; null for none that can be decoded. */
export function detectLegacyEncoding(bytes: Uint8Array): string | null {
  // Loaded when first asked for: most text is Unicode, and its tables take a while.
  const { detect } = require('jschardet') as typeof import('jschardet');
  const { encoding } = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (encoding === null) return null;
  const label = labels[encoding] ?? encoding.replace(/^CP(?=125\d$)/, 'windows-');
  try {
    const known = new TextDecoder(label).encoding;
    return /^(?:utf-|ascii)/u.test(known) ? null : known;
  } catch {
    return null;
  }
}
