import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Page } from '../../model/page.ts';

let fontsRegistered = false;

/** Fonts for pictures of text: letters a page of any of our languages may hold. */
function registerFonts(): void {
  if (fontsRegistered) return;
  fontsRegistered = true;
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
  for (const script of ['latin', 'chinese-simplified']) {
    GlobalFonts.registerFromPath(
      join(folder, 'files', `noto-sans-sc-${script}-400-normal.woff2`),
      'Evidex Text',
    );
  }
}

/** A picture of a page that has none of its own, as WebP: its words where their layout puts them. */
export async function pictureOfText(page: Page, widthPixels: number): Promise<Buffer> {
  registerFonts();
  const rows = Math.max(1, ...page.words.map((word) => word.line + 1));
  const lineHeight = Math.max(8, Math.round(widthPixels / 60));
  const margin = lineHeight;
  const canvas = createCanvas(
    widthPixels,
    Math.min(16_000, Math.max(lineHeight * 10, rows * lineHeight + 2 * margin)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.font = `${Math.round(lineHeight * 0.7)}px "Evidex Text", sans-serif`;
  const inner = widthPixels - 2 * margin;
  for (const word of page.words) {
    const place = word.layout ?? { x: 0, width: 1 };
    context.fillText(
      word.text,
      margin + place.x * inner,
      margin + (word.line + 0.8) * lineHeight,
      Math.max(4, place.width * inner),
    );
  }
  return sharp(canvas.data(), { raw: { width: canvas.width, height: canvas.height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer();
}

/** A picture of a page whose words have places on it, as WebP: the words alone, without lines and pictures. */
export async function pictureOfPlacedWords(page: Page, widthPixels: number): Promise<Buffer> {
  registerFonts();
  const height = Math.round(widthPixels * Math.min(8, page.height / Math.max(1, page.width)));
  const canvas = createCanvas(widthPixels, Math.max(1, Math.min(16_000, height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  for (const { text, box, visible } of page.words) {
    if (box === null || !visible) continue;
    context.font = `${Math.max(4, Math.round(box.height * canvas.height))}px "Evidex Text", sans-serif`;
    context.fillText(
      text,
      box.x * canvas.width,
      (box.y + box.height * 0.85) * canvas.height,
      Math.max(2, box.width * canvas.width),
    );
  }
  return sharp(canvas.data(), { raw: { width: canvas.width, height: canvas.height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer();
}
