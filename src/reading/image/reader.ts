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
  const metadata = await sharp(source.path, options(context))
    .metadata()
    .catch((error: Error) => {
      throw corrupt(error.message);
    });
  if (metadata.width === undefined || metadata.height === undefined) throw corrupt('it states no size');
  if (metadata.width * metadata.height > context.settings.limits.pixels) {
    throw new DocumentError({
      code: 'limit-pixels',
      stage: 'read',
      cause: `the image has ${metadata.width} × ${metadata.height} pixels; at most ${context.settings.limits.pixels} are read`,
      remedy: 'raise limits.pixels of the reading stage in the pipeline file, or scan at a lower resolution',
    });
  }
  // Only a TIFF is a stack of pages; frames of an animated WebP are not.
  const pageCount = source.mediaType === 'image/tiff' ? Math.max(1, metadata.pages ?? 1) : 1;
  const open = (page: number): Sharp =>
    sharp(source.path, { ...options(context), ...(pageCount > 1 ? { page: page - 1 } : {}) });
  return {
    inspect: async () => ({ pageCount, members: [], facts: factsOf(metadata) }),
    readPage: (page) => readImagePage(open(page), source, page, context),
    pageImage: (page, widthPixels) =>
      open(page)
        .autoOrient()
        .flatten({ background: '#ffffff' })
        .resize({ width: widthPixels, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer(),
    close: async () => undefined,
  };
};

function options(context: ReaderContext): SharpOptions {
  // A cut-off image is read as far as it goes.
  return { failOn: 'none', limitInputPixels: context.settings.limits.pixels };
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

async function readImagePage(
  image: Sharp,
  source: SourceBytes,
  page: number,
  context: ReaderContext,
): Promise<Page> {
  const { autoOrient } = await image.metadata();
  const { width, height } = autoOrient;
  const { data, info } = await image
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const grey: GreyImage = { data, width: info.width, height: info.height };
  const recognition = await recognizeImage(grey, context);
  const blank = recognition.words.length === 0;
  return {
    file: source.sha256,
    page,
    kind: blank ? 'blank' : 'ocr',
    reason: blank ? 'image without readable text' : 'image',
    width,
    height,
    uprightTurn: blank ? 0 : recognition.uprightTurn,
    skew: blank ? 0 : recognition.skew,
    ocrLanguages: recognition.languages,
    part: null,
    words: recognition.words,
    notes: recognition.notes,
  };
}
