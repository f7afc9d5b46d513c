import sharp from 'sharp';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { Box } from '../model/box.ts';
import { FatalError } from '../model/exception.ts';
import { pageText, wordsInRange } from '../model/page-text.ts';
import { PageImages, pageImageWidth } from '../pipeline/page-images.ts';
import { boxesOnTypedSheet } from '../reading/index.ts';

/** What is framed on a picture: boxes of a page, or the words of a text that has none. */
export interface PicturePlace {
  readonly file: string;
  readonly page: number;
  readonly boxes: readonly Box[];
  /** Characters of the page text, in code points. */
  readonly offsets: readonly [number, number];
}

/** Draws a page with frames around a place and writes it as PNG (or JPEG, WebP, by the file's ending). */
export async function drawPicture(
  index: EvidenceIndex,
  place: PicturePlace,
  target: string,
  passwords: readonly string[] = [],
): Promise<void> {
  const images = new PageImages(index, passwords);
  const { path } = await images.get(place.file, place.page).finally(() => images.close());
  const image = sharp(path);
  const { width, height } = await image.metadata();
  const margin = 4;
  const stored = index.pages.get(place.file, place.page)!;
  const boxes =
    stored.width > 0
      ? place.boxes
      : boxesOnTypedSheet(stored, wordsInRange(pageText(stored), ...place.offsets), pageImageWidth);
  const frames = boxes.map((box) => {
    const x = box.x * width - margin;
    const y = box.y * height - margin;
    return `<rect x="${x}" y="${y}" width="${box.width * width + 2 * margin}" height="${box.height * height + 2 * margin}" fill="rgb(255,200,0)" fill-opacity="0.25" stroke="rgb(200,60,0)" stroke-width="3"/>`;
  });
  const overlay = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${frames.join('')}</svg>`;
  try {
    await image.composite([{ input: Buffer.from(overlay) }]).toFile(target);
  } catch (error) {
    throw new FatalError(`cannot write the picture ${target}: ${(error as Error).message}`);
  }
}
