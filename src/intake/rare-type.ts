interface Signature {
  readonly mediaType: string;
  readonly at: number;
  readonly bytes: Buffer;
}

const hexadecimal = (mediaType: string, bytes: string, at = 0): Signature => ({
  mediaType,
  at,
  bytes: Buffer.from(bytes.replaceAll(' ', ''), 'hex'),
});
const letters = (mediaType: string, text: string, at = 0): Signature => ({
  mediaType,
  at,
  bytes: Buffer.from(text, 'latin1'),
});

/** First bytes of formats that are seldom sent, with where they are stated. */
const signatures: readonly Signature[] = [
  hexadecimal('application/vnd.wordperfect', 'ff 57 50 43'),
  letters('image/vnd.dwg', 'AC10'),
  // [MS-EMF] 2.3.4.2: record type 1 and, after bounds and frame, the signature.
  letters('image/emf', ' EMF', 40),
  // [MS-WMF] 2.3.2.3 and 2.3.2.2.
  hexadecimal('image/wmf', 'd7 cd c6 9a'),
  hexadecimal('image/wmf', '01 00 09 00 00 03'),
  letters('application/x-msaccess', 'Standard Jet DB', 4),
  letters('application/x-msaccess', 'Standard ACE DB', 4),
  // [MS-ONESTORE] 2.3.1.
  hexadecimal('application/onenote', 'e4 52 5c 7b 8c d8 a7 4d'),
  // [MS-SHLLINK] 2.1.
  hexadecimal('application/x-ms-shortcut', '4c 00 00 00 01 14 02 00'),
  hexadecimal('application/vnd.lotus-1-2-3', '00 00 02 00 06 04 06 00'),
  hexadecimal('application/vnd.lotus-1-2-3', '00 00 1a 00 00 10 04 00'),
  hexadecimal('application/vnd.lotus-1-2-3', '00 00 1a 00 02 10 04 00'),
  letters('application/x-hwp', 'HWP Document File V'),
  letters('application/postscript', '%!PS'),
  letters('image/vnd.djvu', 'AT&TFORM'),
  letters('application/vnd.sqlite3', 'SQLite format 3\u0000'),
  // StarView metafile: pictures inside OpenDocument files of older programs.
  letters('image/x-svm', 'VCLMTF'),
  // Packed files and archives that few programs open.
  hexadecimal('application/x-lzop', '89 4c 5a 4f 00 0d 0a 1a 0a'),
  letters('application/x-lrzip', 'LRZI'),
  letters('application/x-rzip', 'RZIP'),
  letters('application/x-grzip', 'GRZipII'),
  letters('application/x-zpaq', '7kSt'),
  letters('application/x-zpaq', 'zPQ'),
  letters('application/x-stuffit', 'StuffIt '),
  letters('application/x-stuffit', 'SIT!'),
  letters('application/x-alz', 'ALZ\u0001'),
  letters('application/x-egg', 'EGGA'),
  letters('application/x-ms-wim', 'MSWIM\u0000\u0000\u0000'),
  // Outlook Express and Lotus Notes.
  hexadecimal('application/x-outlook-express', 'cf ad 12 fe'),
  hexadecimal('application/vnd.lotus-notes', '1a 00 00 04 00 00'),
  // ZSoft PCX: maker, version 5 with run-length encoding, 1, 4 or 8 bits.
  hexadecimal('image/vnd.zbrush.pcx', '0a 05 01 01'),
  hexadecimal('image/vnd.zbrush.pcx', '0a 05 01 04'),
  hexadecimal('image/vnd.zbrush.pcx', '0a 05 01 08'),
];

/**
 * Netpbm pictures (PBM, PGM, PPM, PAM), as scanning programs write them: letters and figures first, so that without this
 * their pixels would pass for text. Width and height follow the magic on a line of their own.
 */
const netpbm =
  /^P(?:[1-4]\r?\n|[56]\s)(?:#[^\n]{0,200}\n|\s){0,10}\d{1,6}[ \t\r\n]+\d{1,6}\s|^P7\n(?:#[^\n]{0,200}\n){0,5}WIDTH /u;

/** The media type of a format that is seldom sent, by its first bytes; null for none of them. */
export function rareType(sample: Buffer): string | null {
  for (const { mediaType, at, bytes } of signatures) {
    if (sample.subarray(at, at + bytes.length).equals(bytes)) return mediaType;
  }
  if (netpbm.test(sample.toString('latin1', 0, 1200))) return 'image/x-portable-anymap';
  // A drawing as text: pairs of a group code and a value, the first ones opening a section.
  const head = sample.toString('latin1', 0, 400);
  if (/^(?:[ \t]*999\r?\n[^\r\n]{0,200}\r?\n){0,3}[ \t]{0,4}0\r?\nSECTION\r?\n[ \t]{0,4}2\r?\n/u.test(head))
    return 'image/vnd.dxf';
  return null;
}
