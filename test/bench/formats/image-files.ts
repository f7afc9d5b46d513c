import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const scan = fileURLToPath(new URL('../scans/clean300-letter.jpg', import.meta.url));
const fixtures = fileURLToPath(new URL('../../reading/image/fixtures/', import.meta.url));

/**
 * Writes one scanned letter in the picture formats that can be written here, and small pictures of a letter in those
 * that cannot; with the number of pages of each.
 */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const { data, info } = await sharp(scan).greyscale().raw().toBuffer({ resolveWithObject: true });
  const page = () =>
    sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const bilevel = await page().toColourspace('b-w').threshold(140).raw().toBuffer();
  const fax = {
    raw: { width: info.width, height: info.height * 3, channels: 1 as const, pageHeight: info.height },
  };
  const written: readonly [string, number, Promise<Buffer>][] = [
    ['letter.png', 1, page().png().toBuffer()],
    ['letter.jpg', 1, page().jpeg({ quality: 80 }).toBuffer()],
    ['letter.webp', 1, page().webp({ quality: 80 }).toBuffer()],
    ['letter.gif', 1, page().gif().toBuffer()],
    ['letter-lzw.tif', 1, page().tiff({ compression: 'lzw' }).toBuffer()],
    [
      'fax-3-pages-g4.tif',
      3,
      sharp(Buffer.concat([bilevel, bilevel, bilevel]), fax)
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer(),
    ],
    ['letter.avif', 1, page().avif({ quality: 50, effort: 1 }).toBuffer()],
  ];
  const files: { name: string; pages: number }[] = [];
  for (const [name, pages, bytes] of written) {
    await writeFile(join(folder, name), await bytes);
    files.push({ name, pages });
  }
  for (const name of ['letter.heic', 'letter.jp2', 'letter.bmp']) {
    await copyFile(join(fixtures, name), join(folder, `small-${name}`));
    files.push({ name: `small-${name}`, pages: 1 });
  }
  return files;
}
