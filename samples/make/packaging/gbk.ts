/** Encodes to GB18030, which Node can decode but not encode: the table is made by decoding every two-byte code. */
let table: Map<string, number> | undefined;

function tableOfCodes(): Map<string, number> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, (lead << 8) | trail);
    }
  return table;
}

/** @throws Error for a character outside the two-byte part. */
export function encodeGbk(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (codePoint < 128) {
      bytes.push(codePoint);
      continue;
    }
    const code = tableOfCodes().get(character);
    if (code === undefined) throw new Error(`no GBK code for ${character}`);
    bytes.push(code >> 8, code & 255);
  }
  return Buffer.from(bytes);
}
