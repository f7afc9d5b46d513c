import { inflateSync } from 'node:zlib';

/**
 * A TrueType font taken apart: what of it is needed to print single characters (ISO/IEC 14496-22). pdf-lib embeds fonts
 * through fontkit alone, which fails to write a part of this Chinese face; the whole of it weighs megabytes in each exhibit.
 */
export interface FontProgram {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  /** Glyph of a code point; undefined for one that the font lacks. */
  glyph(codePoint: number): number | undefined;
  /** Width of a glyph in units of the font. */
  advance(glyph: number): number;
  /** A font file with the outlines of these glyphs alone, which keep their numbers. */
  subset(glyphs: Iterable<number>): Buffer;
}

/** Tables that a viewer needs to draw glyphs by number. */
const drawn = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** Reads a WOFF file (W3C, WOFF 1.0) with TrueType outlines. */
export function readWoff(bytes: Buffer): FontProgram {
  if (bytes.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(12); index++) {
    const entry = 44 + 20 * index;
    const offset = bytes.readUInt32BE(entry + 4);
    const packed = bytes.readUInt32BE(entry + 8);
    const length = bytes.readUInt32BE(entry + 12);
    const data = bytes.subarray(offset, offset + packed);
    tables.set(bytes.toString('latin1', entry, entry + 4), packed < length ? inflateSync(data) : data);
  }
  return programOf(tables);
}

function programOf(tables: ReadonlyMap<string, Buffer>): FontProgram {
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const glyf = table('glyf');
  const glyphs = table('maxp').readUInt16BE(4);
  const metrics = hhea.readUInt16BE(34);
  const codes = readCharacterMap(table('cmap'));
  const offsets = readOffsets(table('loca'), glyphs, head.readInt16BE(50) === 1);
  const outline = (glyph: number): Buffer => glyf.subarray(offsets[glyph]!, offsets[glyph + 1]!);
  return {
    unitsPerEm: head.readUInt16BE(18),
    bounds: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    glyph: (codePoint) => codes.get(codePoint),
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
    subset: (wanted) => {
      const kept = new Set<number>();
      const waiting = [0, ...wanted];
      for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
        if (kept.has(glyph) || glyph >= glyphs) continue;
        kept.add(glyph);
        waiting.push(...components(outline(glyph)));
      }
      const parts: Buffer[] = [];
      const places = Buffer.alloc(4 * (glyphs + 1));
      let at = 0;
      for (let glyph = 0; glyph < glyphs; glyph++) {
        places.writeUInt32BE(at, 4 * glyph);
        if (!kept.has(glyph)) continue;
        const data = outline(glyph);
        parts.push(data, Buffer.alloc((4 - (data.length % 4)) % 4));
        at += Math.ceil(data.length / 4) * 4;
      }
      places.writeUInt32BE(at, 4 * glyphs);
      const longHead = Buffer.from(head);
      longHead.writeInt16BE(1, 50);
      longHead.writeUInt32BE(0, 8);
      const changed = new Map(tables)
        .set('glyf', Buffer.concat(parts))
        .set('loca', places)
        .set('head', longHead);
      return fontFile(
        drawn.flatMap((name) => (changed.has(name) ? [[name, changed.get(name)!] as const] : [])),
      );
    },
  };
}

/** Formats 4 and 12 of the character map, the widest one that is there. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const codes = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(4 + 8 * index + 4);
    const format = cmap.readUInt16BE(at);
    if (format === 12) {
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const entry = at + 16 + 12 * group;
        const [first, last, glyph] = [0, 4, 8].map((offset) => cmap.readUInt32BE(entry + offset)) as [
          number,
          number,
          number,
        ];
        for (let code = first; code <= last; code++) codes.set(code, glyph + code - first);
      }
    } else if (format === 4) readSegments(cmap, at, codes);
  }
  return codes;
}

function readSegments(cmap: Buffer, at: number, codes: Map<number, number>): void {
  const doubled = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = cmap.readUInt16BE(ends + segment);
    const first = cmap.readUInt16BE(starts + segment);
    const delta = cmap.readUInt16BE(deltas + segment);
    const range = cmap.readUInt16BE(ranges + segment);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const stated = range === 0 ? code : cmap.readUInt16BE(ranges + segment + range + 2 * (code - first));
      const glyph = range !== 0 && stated === 0 ? 0 : (stated + delta) & 0xffff;
      if (glyph !== 0 && !codes.has(code)) codes.set(code, glyph);
    }
  }
}

function readOffsets(loca: Buffer, glyphs: number, long: boolean): number[] {
  return Array.from({ length: glyphs + 1 }, (_, index) =>
    long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index),
  );
}

/** Glyphs that a glyph is put together from. */
function components(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10; at + 4 <= outline.length; ) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + ((flags & 1) !== 0 ? 4 : 2);
    if ((flags & 8) !== 0) at += 2;
    else if ((flags & 64) !== 0) at += 4;
    else if ((flags & 128) !== 0) at += 8;
    if ((flags & 32) === 0) break;
  }
  return parts;
}

function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = Buffer.alloc(12 + 16 * tables.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(16 * power, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE(16 * (tables.length - power), 10);
  const parts: Buffer[] = [header];
  let at = header.length;
  for (const [index, [name, data]] of tables.entries()) {
    const entry = 12 + 16 * index;
    header.write(name, entry, 'latin1');
    header.writeUInt32BE(checksum(data), entry + 4);
    header.writeUInt32BE(at, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    at += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    const left = data.length - at;
    const word =
      left >= 4 ? data.readUInt32BE(at) : data.subarray(at).readUIntBE(0, left) * 256 ** (4 - left);
    sum = (sum + word) >>> 0;
  }
  return sum;
}
