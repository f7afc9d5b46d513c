/**
 * The typefaces of the sample papers: read from npm packages, never from the machine, so that every run sets the
 * same glyphs at the same places.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { GlobalFonts } from '@napi-rs/canvas';
import fontkit from '@pdf-lib/fontkit';

/** Family names a style may ask for. `chinese` sets Latin letters in the Chinese face as well. */
export type Family = 'sans' | 'serif' | 'mono' | 'chinese' | 'hand';

/** One font file: its bytes for embedding, its metrics for measuring, its name for the canvas. */
export interface Face {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The standard PDF font with the same widths, for papers that embed nothing. */
  readonly standard: string | undefined;
  has(codePoint: number): boolean;
  glyph(codePoint: number): number;
  /** Advance of one character in em. */
  advance(codePoint: number): number;
  outline(codePoint: number): { commands: { command: string; args: number[] }[]; unitsPerEm: number };
}

/** Path commands of a glyph in font units. */
interface Outline {
  readonly commands: { command: string; args: number[] }[];
}

/** A stretch of text that one face can set. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Distance from the start of the string in points. */
  readonly offset: number;
  readonly width: number;
}

const require = createRequire(import.meta.url);

/** Unpacks a WOFF 1.0 file (W3C Recommendation 2012) to the sfnt inside it. */
function unpackWoff(woff: Buffer): Uint8Array {
  const tableCount = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + tableCount * 16);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(tableCount, 4);
  const power = Math.floor(Math.log2(tableCount));
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(tableCount * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [header];
  let position = header.length;
  for (let index = 0; index < tableCount; index += 1) {
    const entry = 44 + index * 20;
    const [offset, packedLength, length] = [4, 8, 12].map((shift) => woff.readUInt32BE(entry + shift));
    const packed = woff.subarray(offset!, offset! + packedLength!);
    const table = packedLength! < length! ? inflateSync(packed) : Buffer.from(packed);
    header.writeUInt32BE(woff.readUInt32BE(entry), 12 + index * 16);
    header.writeUInt32BE(woff.readUInt32BE(entry + 16), 16 + index * 16);
    header.writeUInt32BE(position, 20 + index * 16);
    header.writeUInt32BE(length!, 24 + index * 16);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    parts.push(padded);
    position += padded.length;
  }
  return new Uint8Array(Buffer.concat(parts));
}

function loadFace(packageName: string, subset: string, weight: number, standard?: string): Face {
  const file = require.resolve(
    `@fontsource/${packageName}/files/${packageName}-${subset}-${weight}-normal.woff`,
  );
  const bytes = unpackWoff(readFileSync(file));
  const font = fontkit.create(bytes);
  const name = `${packageName}-${subset}-${weight}`;
  GlobalFonts.register(Buffer.from(bytes), name);
  const advances = new Map<number, number>();
  return {
    name,
    bytes,
    standard,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyph: (codePoint) => font.glyphForCodePoint(codePoint).id,
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const value = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, value);
      return value;
    },
    outline: (codePoint) => ({
      // The type declarations of fontkit leave out what a path is made of.
      commands: (font.glyphForCodePoint(codePoint).path as unknown as Outline).commands,
      unitsPerEm: font.unitsPerEm,
    }),
  };
}

const loaded = new Map<string, Face[]>();

/** Faces to try in order for a family and weight. */
function facesOf(family: Family, bold: boolean): Face[] {
  const key = `${family}-${bold}`;
  const known = loaded.get(key);
  if (known) return known;
  const weight = bold ? 700 : 400;
  const subsetted = (name: string, standard: string) =>
    ['latin', 'latin-ext', 'vietnamese']
      .map((subset) => loadFace(name, subset, weight, subset === 'latin' ? standard : undefined))
      .concat(family === 'chinese' ? [] : facesOf('chinese', bold));
  const faces =
    family === 'sans'
      ? subsetted('arimo', bold ? 'Helvetica-Bold' : 'Helvetica')
      : family === 'serif'
        ? subsetted('tinos', bold ? 'Times-Bold' : 'Times-Roman')
        : family === 'mono'
          ? subsetted('cousine', bold ? 'Courier-Bold' : 'Courier')
          : family === 'hand'
            ? [loadFace('caveat', 'latin', weight), ...facesOf('chinese', bold)]
            : [loadFace('noto-sans-sc', 'chinese-simplified', weight)];
  loaded.set(key, faces);
  return faces;
}

/** @throws Error when no face of the family has the character: a paper must not show empty boxes by accident. */
export function faceFor(character: string, family: Family, bold: boolean): Face {
  const codePoint = character.codePointAt(0)!;
  const face = facesOf(family, bold).find((candidate) => candidate.has(codePoint));
  if (!face) throw new Error(`no face of ${family} has "${character}" (U+${codePoint.toString(16)})`);
  return face;
}

/** Width of each character in points; no kerning, because both backends are told not to kern. */
export function characterWidths(text: string, family: Family, bold: boolean, size: number): number[] {
  return [...text].map(
    (character) => faceFor(character, family, bold).advance(character.codePointAt(0)!) * size,
  );
}

export function splitIntoRuns(text: string, family: Family, bold: boolean, size: number): Run[] {
  const runs: { text: string; face: Face; offset: number; width: number }[] = [];
  let offset = 0;
  for (const character of text) {
    const face = faceFor(character, family, bold);
    const width = face.advance(character.codePointAt(0)!) * size;
    const last = runs.at(-1);
    if (last && last.face === face) {
      last.text += character;
      last.width += width;
    } else runs.push({ text: character, face, offset, width });
    offset += width;
  }
  return runs;
}
