import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Page } from '../../src/model/page.ts';
import { pageText } from '../../src/model/page-text.ts';
import type { SourceBytes } from '../../src/model/ports.ts';
import type { Word } from '../../src/model/word.ts';
import { createReadingPool, type ReadingPool, readingSettingsSchema } from '../../src/reading/index.ts';

export const folder = mkdtempSync(join(tmpdir(), 'evidex-reading-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes bytes to a file and describes them as the pipeline would. */
export function source(name: string, bytes: Uint8Array | string, mediaType: string): SourceBytes {
  const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes);
  const sha256 = createHash('sha256').update(data).digest('hex');
  const path = join(folder, `${sha256.slice(0, 12)}-${name}`);
  writeFileSync(path, data);
  return { sha256, path, displayPath: name, mediaType, size: data.byteLength };
}

let pools = 0;
export function newPool(settings: unknown = {}, jobs = 1): ReadingPool {
  return createReadingPool({
    jobs,
    settings: readingSettingsSchema.parse(settings),
    temporaryFolder: join(folder, `pool-${++pools}`),
    offline: true,
  });
}

export function textOf(page: Page): string {
  return pageText(page).text;
}

/** The word of a page with this text; fails when there is none. */
export function wordOf(page: Page, text: string): Word {
  const word = page.words.find((candidate) => candidate.text === text);
  if (word === undefined)
    throw new Error(`no word "${text}" among: ${page.words.map((each) => each.text).join(' ')}`);
  return word;
}

export function centreOf(word: Word): [number, number] {
  const box = word.box!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
for (const script of ['chinese-simplified', 'latin']) {
  GlobalFonts.registerFromPath(join(fonts, 'files', `noto-sans-sc-${script}-400-normal.woff2`), 'Test Sans');
}

/** A picture of lines of text, black on white, as PNG; lines start at `left`, 2 × size apart from `top`. */
export function picture(lines: readonly string[], size = 34, width = 1400, height = 1000): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111111';
  context.font = `${size}px "Test Sans"`;
  lines.forEach((line, index) => {
    context.fillText(line, 100, 120 + index * size * 2);
  });
  return canvas.toBuffer('image/png');
}

export const letter = [
  'COMMERCIAL INVOICE number 4711 of the seller',
  'Hebei Example Textile Company Limited, Shijiazhuang',
  'We deliver twelve thousand cotton shirts as agreed,',
  'packed in cartons and shipped from the port of Tianjin.',
  'The goods stay our property until they are paid in full.',
  'Total amount of the invoice: 28,200.00 US dollars',
  'Payment by bank transfer within thirty days from today',
];
