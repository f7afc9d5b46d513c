import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { DocumentError } from '../../model/exception.ts';
import type { Page } from '../../model/page.ts';
import type { Inspection, SourceBytes } from '../../model/ports.ts';
import type { FormatReader, OpenedSource, ReaderContext } from '../format-reader.ts';
import { type Picture, recognizePicture, withSealWords } from '../marks/recognize-picture.ts';
import { limitedPageCount } from '../page-limit.ts';
import { pictureFingerprint } from '../picture/fingerprint.ts';
import { pictureOfText } from '../text/page-picture.ts';
import { textPage } from '../text/text-page.ts';
import { exifFacts } from './exif-facts.ts';
import { corruptImage, libraryWords, requirePixels } from './failures.ts';
import type { PictureDecoder, RawPicture } from './raw-picture.ts';
import { lookAtVector, vectorDensity } from './vector.ts';

/** Longest side worth reading; larger images are reduced while they are decoded. */
const longestSide = 5000;
/** Most frames of an animation that are read: it may be a letter in several pages, or a blinking logo. */
const mostFrames = 20;

const animations = new Set(['image/gif', 'image/webp']);

type FailOn = 'warning' | 'error' | 'none';

/** Opens one page (1-based) of the pictures in a file, to be decoded by sharp. */
interface Pictures {
  readonly pageCount: number;
  readonly facts: Readonly<Record<string, string>>;
  readonly exceptions: NonNullable<Inspection['exceptions']>;
  open(page: number, failOn: FailOn): Promise<Sharp>;
  /** Size as displayed, without decoding where that is possible. */
  size(page: number): Promise<{ readonly width: number; readonly height: number }>;
  /** Texts that the file holds as characters beside its picture: a last page of their own. */
  readonly texts?: readonly string[];
  close(): void;
}

/**
 * Pictures: a page each, several for a TIFF, a HEIC or an animation with several. Everything is checked against the
 * limit of pixels before it is decoded.
 */
export const readImage: FormatReader = async (source, context): Promise<OpenedSource> => {
  const pictures = await openPictures(source, context);
  const texts = (pictures.texts ?? []).map((text) => ({ parts: [{ text, column: 0 }] }));
  const found = pictures.pageCount + (texts.length > 0 ? 1 : 0);
  const limited = limitedPageCount(found, context.settings.limits);
  const textPageOf = (page: number): Page =>
    textPage(
      { file: source.sha256, page, part: 'text of the drawing', notes: [], reason: 'text in a drawing' },
      texts,
      context.settings.limits.textPerPage,
    );
  return {
    inspect: async () => ({
      pageCount: limited.pageCount,
      members: [],
      facts: pictures.facts,
      exceptions: [...pictures.exceptions, ...limited.exceptions],
    }),
    readPage: async (page, turn) =>
      page > pictures.pageCount
        ? textPageOf(page)
        : readImagePage(pictures, source, page, turn === undefined ? context : { ...context, turn }),
    pageImage: async (page, widthPixels) => {
      if (page > pictures.pageCount) return pictureOfText(textPageOf(page), widthPixels);
      return (
        (await pictures.open(page, 'none'))
          .autoOrient()
          .flatten({ background: '#ffffff' })
          // A long picture of a screen is higher than a WebP can be.
          .resize({ width: widthPixels, height: 16_000, fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 80 })
          .toBuffer()
      );
    },
    close: async () => pictures.close(),
  };
};

async function openPictures(source: SourceBytes, context: ReaderContext): Promise<Pictures> {
  const { limits } = context.settings;
  switch (source.mediaType) {
    case 'image/bmp':
    case 'image/x-ms-bmp':
      return decodedPictures((await import('./bitmap.ts')).openBitmap(await readFile(source.path), limits));
    case 'image/jp2':
    case 'image/jpx':
    case 'image/jpm':
    case 'image/j2c':
      return decodedPictures(
        (await import('./jpeg-2000.ts')).openJpeg2000(await readFile(source.path), limits),
      );
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence': {
      const metadata = await metadataOf(source.path, {}, context);
      // The same box format may hold AV1, which sharp decodes by itself.
      if (metadata.compression === 'av1') return sharpPictures(source, context);
      const { openHeic } = await import('./heic.ts');
      return decodedPictures(openHeic(await readFile(source.path), limits), factsOf(metadata));
    }
    case 'image/svg+xml':
      return vectorPictures(await readFile(source.path), context);
    default:
      return sharpPictures(source, context);
  }
}

async function sharpPictures(source: SourceBytes, context: ReaderContext): Promise<Pictures> {
  const metadata = await metadataOf(source.path, {}, context);
  const found = Math.max(1, metadata.pages ?? 1);
  const paged = source.mediaType === 'image/tiff' || animations.has(source.mediaType);
  const animated = animations.has(source.mediaType) && found > 1;
  const pageCount = paged ? (animated ? Math.min(found, mostFrames) : found) : 1;
  const option = (page: number): SharpOptions => (found > 1 && paged ? { page: page - 1 } : {});
  return {
    pageCount,
    facts: { ...factsOf(metadata), ...(animated ? { frames: String(found) } : {}) },
    exceptions:
      animated && found > mostFrames
        ? [
            {
              code: 'limit-frames',
              cause: `the animation has ${found} frames; the first ${mostFrames} were read, a page each`,
              remedy:
                'if the others matter, save them as pictures of their own and add them beside the original',
            },
          ]
        : [],
    open: async (page, failOn) =>
      sharp(source.path, {
        // TIFF readers wonder at every private tag and old habit of scanners: only a JPEG's warnings mean lost pixels.
        failOn: failOn === 'warning' && source.mediaType !== 'image/jpeg' ? 'error' : failOn,
        limitInputPixels: context.settings.limits.pixels,
        ...option(page),
      }),
    // The pages of a TIFF may differ in size.
    size: async (page) => (await metadataOf(source.path, option(page), context)).autoOrient,
    close: () => undefined,
  };
}

/** Pictures that another decoder turns into pixels; the last one is kept, as it is asked for more than once. */
function decodedPictures(decoder: PictureDecoder, facts: Record<string, string> = {}): Pictures {
  let last: { readonly page: number; readonly picture: Promise<RawPicture> } | null = null;
  const decode = (page: number): Promise<RawPicture> => {
    if (last?.page !== page) last = { page, picture: decoder.decode(page) };
    return last.picture;
  };
  return {
    pageCount: decoder.pageCount,
    facts,
    exceptions: [],
    open: async (page) => {
      const { data, width, height, channels } = await decode(page);
      return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
    },
    size: decode,
    close: () => {
      last = null;
      decoder.close();
    },
  };
}

/** A drawing is rendered from memory: so there is no folder that its references could mean. */
async function vectorPictures(bytes: Buffer, context: ReaderContext): Promise<Pictures> {
  const { facts, texts } = lookAtVector(bytes);
  const own = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: Error) => {
      throw corruptImage(error.message);
    });
  const density = vectorDensity(own.width, own.height);
  const { width, height } = await sharp(bytes, { limitInputPixels: false, density }).metadata();
  requirePixels(width, height, context.settings.limits);
  return {
    pageCount: 1,
    texts,
    facts: { ...facts, pixels: `${width} × ${height}, as rendered` },
    exceptions: [],
    open: async (_, failOn) => sharp(bytes, { failOn: failOn === 'warning' ? 'error' : failOn, density }),
    size: async () => ({ width, height }),
    close: () => undefined,
  };
}

/**
 * What an image says of itself, without decoding it.
 *
 * @throws {DocumentError} `corrupt` or `limit-pixels`.
 */
async function metadataOf(path: string, page: SharpOptions, context: ReaderContext): Promise<Metadata> {
  const metadata = await sharp(path, { failOn: 'none', limitInputPixels: false, ...page })
    .metadata()
    .catch((error: Error) => {
      throw corruptImage(error.message);
    });
  requirePixels(metadata.width, metadata.height, context.settings.limits);
  return metadata;
}

function factsOf(metadata: Metadata): Record<string, string> {
  const facts: Record<string, string> = { pixels: `${metadata.width} × ${metadata.height}` };
  if (metadata.density !== undefined) facts['density'] = `${metadata.density} dpi`;
  if (metadata.orientation !== undefined && metadata.orientation !== 1) {
    facts['exifOrientation'] = String(metadata.orientation);
  }
  return { ...facts, ...exifFacts(metadata.exif) };
}

interface DecodedImage extends Picture {
  /** What is wrong with the data; null for a sound image. */
  readonly damage: string | null;
}

/**
 * Decodes an image; one that is damaged or cut off is decoded as far as it goes, and that is said. What only makes the
 * decoder wonder is damage, too: a JPEG garbled in its middle decodes to the end, with other pixels.
 */
async function decode(open: (failOn: FailOn) => Promise<Sharp>): Promise<DecodedImage> {
  try {
    return { ...(await picturesOf(await open('warning'))), damage: null };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const cause = libraryWords((error as Error).message);
    const strict = await open('error')
      .then(picturesOf, () => null)
      .catch(() => null);
    if (strict !== null) return { ...strict, damage: `the image data is damaged: ${cause}` };
    const decoded = await open('none')
      .then(picturesOf)
      .catch((again: Error) => {
        throw corruptImage(again.message);
      });
    return { ...decoded, damage: `the image data is damaged or cut off: ${cause}` };
  }
}

/** The image in colour, and in grey as it is recognised. */
async function picturesOf(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const grey =
    channels === 1
      ? data
      : await sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
          .toColourspace('b-w')
          .extractChannel(0)
          .raw({ depth: 'uchar' })
          .toBuffer();
  return {
    grey: { data: grey, width, height },
    color: channels === 3 ? { data, width, height, channels: 3 } : null,
  };
}

async function readImagePage(
  pictures: Pictures,
  source: SourceBytes,
  page: number,
  context: ReaderContext,
): Promise<Page> {
  const size = await pictures.size(page);
  const { grey, color, damage } = await decode((failOn) => pictures.open(page, failOn));
  const picture = await pictureFingerprint({ ...grey, channels: 1 });
  const recognition = await recognizePicture({ grey, color }, context);
  const empty = recognition.words.length === 0;
  return {
    file: source.sha256,
    page,
    // What a damaged image does not show may have been on the paper: it is not blank.
    kind: empty ? (damage === null ? 'blank' : 'unreadable') : 'ocr',
    reason: empty ? (damage ?? 'image without readable text') : 'image',
    width: size.width,
    height: size.height,
    uprightTurn: empty ? (context.turn ?? 0) : recognition.uprightTurn,
    skew: empty ? 0 : recognition.skew,
    ocrLanguages: recognition.languages,
    part: null,
    words: withSealWords(recognition.words, recognition.sealWords),
    marks: recognition.marks,
    notes: damage === null ? recognition.notes : [damage, ...recognition.notes],
    picture,
  };
}
