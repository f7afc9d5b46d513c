import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { DocumentError } from '../../model/exception.ts';
import type { Page } from '../../model/page.ts';
import type { SourceBytes } from '../../model/ports.ts';
import type { FormatReader, OpenedSource, ReaderContext } from '../format-reader.ts';
import type { GreyImage } from '../ocr/ink.ts';
import { recognizeImage } from '../ocr/recognize-image.ts';

/** Longest side worth reading; larger images are reduced while they are decoded. */
const longestSide = 5000;

/** PNG, JPEG, WebP and TIFF: one page an image, several for a TIFF with several. */
export const readImage: FormatReader = async (source, context): Promise<OpenedSource> => {
  const metadata = await metadataOf(source.path, {}, context);
  // Only a TIFF is a stack of pages; frames of an animated WebP are not.
  const pageCount = source.mediaType === 'image/tiff' ? Math.max(1, metadata.pages ?? 1) : 1;
  const pageOption = (page: number): SharpOptions => (pageCount > 1 ? { page: page - 1 } : {});
  const open = (page: number, failOn: FailOn): Sharp =>
    sharp(source.path, { failOn, limitInputPixels: context.settings.limits.pixels, ...pageOption(page) });
  return {
    inspect: async () => ({ pageCount, members: [], facts: factsOf(metadata) }),
    readPage: async (page) => {
      // The pages of a TIFF may differ in size.
      const { autoOrient } = await metadataOf(source.path, pageOption(page), context);
      return readImagePage((failOn) => open(page, failOn), autoOrient, source, page, context);
    },
    pageImage: (page, widthPixels) =>
      open(page, 'none')
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize({ width: widthPixels, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer(),
    close: async () => undefined,
  };
};

type FailOn = 'error' | 'none';

/**
 * What an image says of itself, without decoding it.
 *
 * @throws {DocumentError} `corrupt`, or `limit-pixels` for an image larger than the settings allow: checked here, as the
 *   decoder's own limit would look like damage.
 */
async function metadataOf(path: string, page: SharpOptions, context: ReaderContext): Promise<Metadata> {
  const metadata = await sharp(path, { failOn: 'none', limitInputPixels: false, ...page })
    .metadata()
    .catch((error: Error) => {
      throw corrupt(error.message);
    });
  const { width, height } = metadata;
  if (width === undefined || height === undefined) throw corrupt('it states no size');
  const { pixels } = context.settings.limits;
  if (width * height > pixels) {
    throw new DocumentError({
      code: 'limit-pixels',
      stage: 'read',
      cause: `the image has ${width} × ${height} pixels; at most ${pixels} are read (reading.limits.pixels)`,
      remedy: 'raise reading.limits.pixels in the pipeline file, or scan at a lower resolution',
    });
  }
  return metadata;
}

function corrupt(message: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the image cannot be opened: ${message}`,
    remedy: 'ask the sender to send the image again; it may have been cut off on its way',
  });
}

function factsOf(metadata: Metadata): Record<string, string> {
  const facts: Record<string, string> = { pixels: `${metadata.width} × ${metadata.height}` };
  if (metadata.density !== undefined) facts['density'] = `${metadata.density} dpi`;
  if (metadata.orientation !== undefined && metadata.orientation !== 1) {
    facts['exifOrientation'] = String(metadata.orientation);
  }
  return facts;
}

interface DecodedImage {
  readonly grey: GreyImage;
  /** What is wrong with the data; null for a sound image. */
  readonly damage: string | null;
}

/** Decodes an image; one that is damaged or cut off is decoded as far as it goes, and that is said. */
async function decode(open: (failOn: FailOn) => Sharp): Promise<DecodedImage> {
  try {
    return { grey: await greyOf(open('error')), damage: null };
  } catch (error) {
    const cause = (error as Error).message.replace(/\s+/g, ' ').trim();
    const grey = await greyOf(open('none')).catch((again: Error) => {
      throw corrupt(again.message.replace(/\s+/g, ' ').trim());
    });
    return { grey, damage: `the image data is damaged or cut off: ${cause}` };
  }
}

async function greyOf(image: Sharp): Promise<GreyImage> {
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function readImagePage(
  open: (failOn: FailOn) => Sharp,
  size: { readonly width: number; readonly height: number },
  source: SourceBytes,
  page: number,
  context: ReaderContext,
): Promise<Page> {
  const { grey, damage } = await decode(open);
  const recognition = await recognizeImage(grey, context);
  const empty = recognition.words.length === 0;
  return {
    file: source.sha256,
    page,
    // What a damaged image does not show may have been on the paper: it is not blank.
    kind: empty ? (damage === null ? 'blank' : 'unreadable') : 'ocr',
    reason: empty ? (damage ?? 'image without readable text') : 'image',
    width: size.width,
    height: size.height,
    uprightTurn: empty ? 0 : recognition.uprightTurn,
    skew: empty ? 0 : recognition.skew,
    ocrLanguages: recognition.languages,
    part: null,
    words: recognition.words,
    notes: damage === null ? recognition.notes : [damage, ...recognition.notes],
  };
}
