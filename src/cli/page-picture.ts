import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { Box } from '../model/box.ts';
import { FatalError, UsageError } from '../model/exception.ts';
import { pageText, wordsInRange } from '../model/page-text.ts';
import { boxesOnTypedSheet, createReadingPool, readingSettingsSchema } from '../reading/index.ts';

/** Width of stored page images, pixels: small print stays legible at this size. */
const pageImageWidth = 1600;

/**
 * The picture of a page as WebP, made on first view and kept in the index.
 * Text without pages, such as a sheet or a mail, is typed on one.
 * @throws UsageError for a page that the index does not have.
 */
export async function pageImage(
  index: EvidenceIndex,
  file: string,
  page: number,
  passwords: readonly string[] = [],
): Promise<string> {
  const path = index.pageImagePath(file, page);
  if (existsSync(path)) return path;
  const record = index.ledger.file(file)!;
  if (index.pages.get(file, page) === null) throw new UsageError('this file has no pages that can be drawn');
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'evidex-picture-'));
  const pool = createReadingPool({
    jobs: 1,
    settings: readingSettingsSchema.parse({}),
    temporaryFolder,
    offline: true,
    passwords,
  });
  try {
    const source = {
      sha256: file,
      path: index.originalPath(file),
      displayPath: index.ledger.primary(file)?.path ?? file,
      mediaType: record.mediaType ?? '',
      size: record.size,
    };
    const image = await pool.pageImage(source, page, pageImageWidth);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, image);
    renameSync(`${path}.tmp`, path);
    return path;
  } finally {
    await pool.close();
    rmSync(temporaryFolder, { recursive: true, force: true });
  }
}

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
  const image = sharp(await pageImage(index, place.file, place.page, passwords));
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
