/**
 * Prunes a TrueType font to the characters a paper uses. Glyph numbers stay; outlines nobody needs become empty.
 * The subsetter of fontkit loses glyphs of large Chinese faces, and a whole face weighs more than a whole folder here.
 */

interface Table {
  readonly offset: number;
  readonly length: number;
}

const keptTables = [
  'OS/2',
  'cmap',
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'name',
  'post',
  'prep',
];

export function pruneFont(font: Uint8Array, glyphs: Map<number, number>): Uint8Array {
  const source = Buffer.from(font);
  const tables = new Map<string, Table>();
  for (let index = 0; index < source.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(source.toString('latin1', at, at + 4), {
      offset: source.readUInt32BE(at + 8),
      length: source.readUInt32BE(at + 12),
    });
  }
  const read = (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`font without ${tag}`);
    return source.subarray(table.offset, table.offset + table.length);
  };
  const long = read('head').readInt16BE(50) === 1;
  const loca = read('loca');
  const glyf = read('glyf');
  const count = read('maxp').readUInt16BE(4);
  const placeOf = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const needed = new Set<number>([0]);
  const need = (glyph: number) => {
    if (needed.has(glyph)) return;
    needed.add(glyph);
    for (const part of partsOf(glyf.subarray(placeOf(glyph), placeOf(glyph + 1)))) need(part);
  };
  for (const glyph of glyphs.values()) need(glyph);
  const outlines: Buffer[] = [];
  const newLoca = Buffer.alloc((count + 1) * 4);
  let length = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    newLoca.writeUInt32BE(length, glyph * 4);
    if (!needed.has(glyph)) continue;
    const outline = padded(glyf.subarray(placeOf(glyph), placeOf(glyph + 1)));
    outlines.push(outline);
    length += outline.length;
  }
  newLoca.writeUInt32BE(length, count * 4);
  const head = Buffer.from(read('head'));
  head.writeInt16BE(1, 50);
  const post = Buffer.from(read('post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  const replaced: Record<string, Buffer> = {
    head,
    post,
    loca: newLoca,
    glyf: Buffer.concat(outlines),
    cmap: characterMap(glyphs),
  };
  return assemble(
    keptTables.filter((tag) => tables.has(tag)).map((tag) => [tag, replaced[tag] ?? read(tag)]),
  );
}

const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** Glyphs that a composite outline is put together from (OpenType specification, glyf table). */
function partsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 1 ? 4 : 2);
    if (flags & 0x8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
    if (!(flags & 0x20)) return parts;
  }
}

/** A cmap with one format 12 table. */
function characterMap(glyphs: Map<number, number>): Buffer {
  const entries = [...glyphs].sort((a, b) => a[0] - b[0]);
  const table = Buffer.alloc(12 + 16 + entries.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + entries.length * 12, 16);
  table.writeUInt32BE(entries.length, 24);
  entries.forEach(([codePoint, glyph], index) => {
    table.writeUInt32BE(codePoint, 28 + index * 12);
    table.writeUInt32BE(codePoint, 32 + index * 12);
    table.writeUInt32BE(glyph, 36 + index * 12);
  });
  return table;
}

function assemble(tables: [string, Buffer][]): Uint8Array {
  const header = Buffer.alloc(12 + tables.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let offset = header.length;
  const bodies = tables.map(([tag, bytes], index) => {
    const body = padded(bytes);
    const at = 12 + index * 16;
    header.write(tag, at, 'latin1');
    let sum = 0;
    for (let word = 0; word < body.length; word += 4) sum = (sum + body.readUInt32BE(word)) >>> 0;
    header.writeUInt32BE(sum, at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(bytes.length, at + 12);
    offset += body.length;
    return body;
  });
  return new Uint8Array(Buffer.concat([header, ...bodies]));
}
