/**
 * Makes `test/bench/scans/`: page images of the reading benchmark, each with the words that stand on it. The same
 * bytes on every run. Use: `node test/bench/make-scans.ts`.
 *
 * Truth lists English words as they stand between spaces; of Chinese, each character by itself, since no two readers
 * cut words alike. Order is the order of drawing and carries no meaning.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { scanSheet, toJpeg } from '../../samples/make/degrading/degrade.ts';
import type { Finish } from '../../samples/make/degrading/finishes.ts';
import type { Sheet } from '../../samples/make/drawing/sheet.ts';

import { chinesePage, englishForm, englishInvoice, englishLetter } from './bench-pages.ts';

const degradations: Record<string, Omit<Finish, 'seed'>> = {
  clean300: { dotsPerInch: 300, tones: [24, 252], jpegQuality: 36 },
  noise200: { dotsPerInch: 200, noise: 13, blur: 0.5, tones: [34, 244], jpegQuality: 32 },
  skew: { dotsPerInch: 200, noise: 5, blur: 0.4, skew: -2.1, tones: [30, 248], jpegQuality: 40 },
  rot180: {
    dotsPerInch: 200,
    noise: 4,
    blur: 0.4,
    skew: 0.4,
    quarters: 2,
    tones: [30, 248],
    jpegQuality: 40,
  },
  rot90: {
    dotsPerInch: 200,
    noise: 4,
    blur: 0.4,
    skew: -0.3,
    quarters: 1,
    tones: [30, 248],
    jpegQuality: 40,
  },
  lowcontrast: { dotsPerInch: 200, noise: 5, blur: 0.5, skew: 0.6, tones: [142, 218], jpegQuality: 44 },
  fax: { dotsPerInch: 200, noise: 24, blur: 0.5, skew: 0.7, fax: true },
  photo: {
    dotsPerInch: 210,
    color: true,
    noise: 5,
    blur: 0.6,
    perspective: 0.03,
    shade: 0.36,
    tones: [34, 240],
    jpegQuality: 50,
  },
};

const pages: [string, string, (seed: number) => Sheet][] = [
  ['form', 'eng', (seed) => (seed % 2 ? englishInvoice(seed) : englishForm(seed))],
  ['letter', 'eng', englishLetter],
  ['chinese', 'chi_sim', chinesePage],
];

const folder = new URL('scans/', import.meta.url).pathname;
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
let seed = 100;
let total = 0;
for (const [degradation, finish] of Object.entries(degradations)) {
  for (const [kind, language, draw] of pages) {
    seed += 1;
    const sheet = draw(seed);
    const scan = scanSheet(sheet, { ...finish, seed });
    const image = finish.fax
      ? await sharp(scan.pixels, { raw: { width: scan.width, height: scan.height, channels: scan.channels } })
          .toColourspace('b-w')
          .withMetadata({ density: finish.dotsPerInch })
          .png({ palette: true, colours: 2, compressionLevel: 9 })
          .toBuffer()
      : await toJpeg(scan);
    const name = `${degradation}-${kind}`;
    await writeFile(`${folder}${name}.${finish.fax ? 'png' : 'jpg'}`, image);
    await writeFile(
      `${folder}${name}.json`,
      `${JSON.stringify({ words: wordsOf(sheet), language, degradation })}\n`,
    );
    total += image.length;
  }
}
console.log(`${seed - 100} scans, ${(total / 1e6).toFixed(2)} MB`);

function wordsOf(sheet: Sheet): string[] {
  return sheet.operations
    .filter((operation) => operation.kind === 'text')
    .map((operation) => operation.runs.map((run) => run.text).join(''))
    .flatMap((line) => line.split(/\s+/))
    .flatMap((word) =>
      /\p{Script=Han}/u.test(word) ? (word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []) : [word],
    )
    .filter((word) => /[\p{Letter}\p{Number}]/u.test(word));
}
