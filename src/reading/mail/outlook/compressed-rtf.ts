/** The text that every dictionary begins with ([MS-OXRTFCP] 2.1.3.1.5). */
const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const dictionaryBytes = 4096;

/**
 * RTF as Outlook keeps it ([MS-OXRTFCP]). A stream that ends early gives what it holds; seventeen bytes out of two in
 * are the most that the format can make, so it cannot flood the memory.
 *
 * @returns null for what is no compressed RTF.
 */
export function decompressRtf(bytes: Buffer): Buffer | null {
  if (bytes.length < 16) return null;
  const type = bytes.toString('latin1', 8, 12);
  const rawSize = bytes.readUInt32LE(4);
  if (type === 'MELA') return bytes.subarray(16, Math.min(bytes.length, 16 + rawSize));
  if (type !== 'LZFu') return null;
  const dictionary = Buffer.alloc(dictionaryBytes, 0x20);
  let write = dictionary.write(beginning, 'latin1');
  const most = Math.min(rawSize, bytes.length * 17);
  const out = Buffer.alloc(most);
  let length = 0;
  const put = (byte: number): void => {
    if (length < most) out[length++] = byte;
    dictionary[write] = byte;
    write = (write + 1) % dictionaryBytes;
  };
  let at = 16;
  while (at < bytes.length && length < most) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++]!);
        continue;
      }
      if (at + 1 >= bytes.length) return out.subarray(0, length);
      const reference = bytes.readUInt16BE(at);
      at += 2;
      const offset = reference >> 4;
      // A reference to the place of writing is the end.
      if (offset === write) return out.subarray(0, length);
      for (let copied = 0; copied < (reference & 0x0f) + 2; copied++)
        put(dictionary[(offset + copied) % dictionaryBytes]!);
    }
  }
  return out.subarray(0, length);
}
