import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFPageLeaf, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { hundredths } from '../hundredths.ts';
import { CannotCopy } from './cannot-copy.ts';
import { type MadePage, setBoxes } from './copy-page.ts';

/** Longest side of the page that a picture is laid on, points: that of A4. */
const longestSide = 841.89;
/** Shorter side at most, so that the page fits on A4 in one way or the other. */
const shorterSide = 595.28;

/** Most pixels of a picture that is decoded here. */
const mostPixels = 120_000_000;

/** Points. */
interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A picture ready to be written into a PDF. */
interface Embedded {
  readonly stream: PDFRawStream;
  /** As shown, pixels. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation that is still to be applied, 1..8. */
  readonly orientation: number;
}

/**
 * A page with one received picture, as it is displayed: JPEG and PNG keep their own compressed data, everything else is
 * kept without loss where it was without loss.
 * @param frame 1-based page of a TIFF, or frame of an animation.
 * @throws CannotCopy for what is no picture that can be decoded here.
 */
export async function receivedPicturePage(
  path: string,
  mediaType: string,
  frame: number,
  context: PDFContext,
): Promise<MadePage> {
  const bytes = await readFile(path);
  if (frame === 1) {
    if (mediaType === 'image/jpeg') {
      const own = jpegAsItIs(bytes, context);
      if (own !== null) return pageOf(own, context);
    }
    if (mediaType === 'image/png') {
      const own = pngAsItIs(bytes, context);
      if (own !== null) return pageOf(own, context);
    }
  }
  const lossy = mediaType === 'image/jpeg' || mediaType === 'image/webp' || mediaType === 'image/avif';
  try {
    const image = sharp(bytes, {
      failOn: 'none',
      limitInputPixels: mostPixels,
      ...(frame > 1 ? { page: frame - 1 } : {}),
    });
    const shown = image.autoOrient().flatten({ background: '#ffffff' });
    return pageOf(await encoded(shown, lossy, context), context);
  } catch (error) {
    throw error instanceof CannotCopy ? error : new CannotCopy('the picture cannot be decoded');
  }
}

/**
 * A page with a picture that was drawn of a page (WebP).
 * @param size of the page that it shows, points; null where it has none.
 * @throws CannotCopy
 */
export async function drawnPicturePage(
  path: string,
  size: PageSize | null,
  context: PDFContext,
): Promise<MadePage> {
  try {
    const image = sharp(await readFile(path), { limitInputPixels: mostPixels });
    return pageOf(await encoded(image.flatten({ background: '#ffffff' }), true, context), context, size);
  } catch {
    throw new CannotCopy('its picture cannot be decoded');
  }
}

async function encoded(image: Sharp, lossy: boolean, context: PDFContext): Promise<Embedded> {
  const bytes = lossy
    ? await image.jpeg({ quality: 86, chromaSubsampling: '4:4:4' }).toBuffer()
    : await image
        .toColourspace('srgb')
        .png({ compressionLevel: 6, palette: false, progressive: false })
        .toBuffer();
  const embedded = lossy ? jpegAsItIs(bytes, context) : pngAsItIs(bytes, context);
  if (embedded === null) throw new CannotCopy('the picture cannot be decoded');
  return embedded;
}

/** The page is as large as A4 lets it be; fractions of it are fractions of the picture. */
function pageOf(
  { stream, width, height, orientation }: Embedded,
  context: PDFContext,
  size: PageSize | null = null,
): MadePage {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  // Very long pictures, such as typed sheets and screens, keep a width that can be read.
  const scale = long > 2.5 * short ? shorterSide / width : Math.min(longestSide / long, shorterSide / short);
  const limited = Math.min(scale, 14_000 / long);
  const isSized = size !== null && Math.max(size.width, size.height) <= 14_400;
  const w = hundredths(Math.max(3, isSized ? size.width : width * limited));
  const h = hundredths(Math.max(3, isSized ? size.height : height * limited));
  const geometry = { mediaBox: [0, 0, w, h], view: [0, 0, w, h], rotation: 0 } as const;
  const image: PDFRef = context.register(stream);
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  setBoxes(leaf, geometry, context);
  leaf.set(PDFName.of('Resources'), context.obj({ XObject: { Picture: image } }));
  const content = `q ${matrixOf(orientation, w, h).join(' ')} cm /Picture Do Q`;
  leaf.set(PDFName.of('Contents'), context.register(context.stream(content)));
  return { leaf, geometry };
}

/** Where the corners of the stored picture lie on the page (EXIF 2.32, tag 274). */
function matrixOf(orientation: number, w: number, h: number): readonly number[] {
  switch (orientation) {
    case 2:
      return [-w, 0, 0, h, w, 0];
    case 3:
      return [-w, 0, 0, -h, w, h];
    case 4:
      return [w, 0, 0, -h, 0, h];
    case 5:
      return [0, -h, -w, 0, w, h];
    case 6:
      return [0, -h, w, 0, 0, h];
    case 7:
      return [0, h, w, 0, 0, 0];
    case 8:
      return [0, h, -w, 0, w, 0];
    default:
      return [w, 0, 0, h, 0, 0];
  }
}

/**
 * A JPEG with its own compressed data; null for kinds that PDF does not know (lossless, arithmetic, 12 bits), and for
 * one that was cut off.
 */
function jpegAsItIs(bytes: Buffer, context: PDFContext): Embedded | null {
  if (bytes.readUInt16BE(0) !== 0xffd8 || bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return null;
  let orientation = 1;
  let adobe = false;
  let frame: { readonly width: number; readonly height: number; readonly components: number } | null = null;
  let at = 2;
  while (at + 4 <= bytes.length && frame === null) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && segment.subarray(0, 6).equals(exifHeader))
      orientation = exifOrientation(segment.subarray(6)) ?? orientation;
    if (marker === 0xee && segment.subarray(0, 5).toString('latin1') === 'Adobe') adobe = true;
    if (marker >= 0xc0 && marker <= 0xc2 && segment.length >= 6) {
      if (segment[0] !== 8) return null;
      frame = { height: segment.readUInt16BE(1), width: segment.readUInt16BE(3), components: segment[5]! };
    } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return null;
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + length;
  }
  const spaces: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' };
  const space = frame === null ? undefined : spaces[frame.components];
  if (frame === null || space === undefined || frame.width === 0 || frame.height === 0) return null;
  const stream = context.stream(bytes, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: frame.width,
    Height: frame.height,
    ColorSpace: space,
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
    // Programs that write this marker store inverted inks.
    ...(frame.components === 4 && adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  const turned = orientation >= 5;
  return {
    stream,
    width: turned ? frame.height : frame.width,
    height: turned ? frame.width : frame.height,
    orientation,
  };
}

const exifHeader = Buffer.from('Exif\0\0', 'latin1');

/** Tag 274 of the first directory (EXIF 2.32, 4.6.4); null where there is none. */
function exifOrientation(tiff: Buffer): number | null {
  if (tiff.length < 14) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = short(first);
  for (let index = 0; index < count && first + 14 + 12 * index <= tiff.length; index++) {
    const entry = first + 2 + 12 * index;
    if (short(entry) !== 274) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG with its own compressed data, which PDF unpacks in the same way; null for one that is see-through, interlaced or
 * damaged.
 */
function pngAsItIs(bytes: Buffer, context: PDFContext): Embedded | null {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return null;
  let head: Buffer | null = null;
  let palette: Buffer | null = null;
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at + 8, at + 8 + length);
    if (chunk.length !== length) return null;
    if (kind === 'IHDR') head = chunk;
    if (kind === 'PLTE') palette = chunk;
    if (kind === 'tRNS' || kind === 'eXIf' || kind === 'acTL') return null;
    if (kind === 'IDAT') data.push(chunk);
    if (kind === 'IEND') break;
    at += 12 + length;
  }
  if (head === null || head.length < 13 || data.length === 0) return null;
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const depth = head[8]!;
  const colors = { 0: 1, 2: 3, 3: 1 }[head[9]!];
  if (colors === undefined || head[12] !== 0 || width === 0 || height === 0 || width * height > mostPixels)
    return null;
  if (head[9] === 3 && (palette === null || palette.length % 3 !== 0 || palette.length === 0)) return null;
  const contents = Buffer.concat(data);
  const expected = height * (1 + Math.ceil((width * colors * depth) / 8));
  try {
    if (inflateSync(contents, { maxOutputLength: expected + 64 }).length !== expected) return null;
  } catch {
    return null;
  }
  const space =
    head[9] === 3
      ? ['Indexed', 'DeviceRGB', palette!.length / 3 - 1, context.register(context.stream(palette!))]
      : head[9] === 0
        ? 'DeviceGray'
        : 'DeviceRGB';
  const stream = context.stream(contents, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: space,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: width },
  });
  return { stream, width, height, orientation: 1 };
}
