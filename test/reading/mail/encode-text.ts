const tables = new Map<string, Map<string, Buffer>>();

/** Text in a legacy encoding of one or two bytes a character: `gbk`, `big5`, `shift_jis`, `euc-kr`, `euc-jp`. */
export function encodeText(text: string, encoding: string): Buffer {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = new Map();
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const bytes = Buffer.from([lead, trail]);
        try {
          const character = decoder.decode(bytes);
          if (Array.from(character).length === 1 && !table.has(character)) table.set(character, bytes);
        } catch {
          // No character has these bytes.
        }
      }
    }
    tables.set(encoding, table);
  }
  return Buffer.concat(
    Array.from(text, (character) => {
      if (character <= '\u007f') return Buffer.from(character);
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${character} is not in ${encoding}`);
      return bytes;
    }),
  );
}

/** Japanese text in seven bits (RFC 1468). */
export function encodeIso2022Jp(text: string): Buffer {
  const pieces = text.split(/([^\u0000-\u007f]+)/u).map((piece) => {
    if (!/[^\u0000-\u007f]/u.test(piece)) return Buffer.from(piece);
    const seven = encodeText(piece, 'euc-jp').map((byte) => byte & 0x7f);
    return Buffer.concat([Buffer.from('\u001b$B'), seven, Buffer.from('\u001b(B')]);
  });
  return Buffer.concat(pieces);
}
