import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Page } from '../../model/page.ts';
import { typedSheet } from './typed-sheet.ts';

const require = createRequire(import.meta.url);
/**
 * Fonts for pictures of text, with what is in them: Latin, Greek and Cyrillic letters, then Han and kana. Each has a
 * family of its own: of two fonts under one name only the first is used.
 */
const fonts: readonly (readonly [family: string, path: string])[] = [
  ['Evidex Western', 'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'],
  ['Evidex Han', '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2'],
];
const families = `${fonts.map(([family]) => `"${family}"`).join(', ')}, sans-serif`;
let fontsRegistered = false;

function registerFonts(): void {
  if (fontsRegistered) return;
  fontsRegistered = true;
  for (const [family, path] of fonts) GlobalFonts.registerFromPath(require.resolve(path), family);
}

/** A picture of a page that has none of its own, as WebP: its words where their layout puts them. */
export async function pictureOfText(page: Page, widthPixels: number): Promise<Buffer> {
  registerFonts();
  const { height, lineHeight, fontSize, margin } = typedSheet(page, widthPixels);
  const canvas = createCanvas(widthPixels, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  context.font = `${fontSize}px ${families}`;
  const inner = widthPixels - 2 * margin;
  for (const word of page.words) {
    const place = word.layout ?? { x: 0, width: 1 };
    context.fillText(
      word.text,
      margin + place.x * inner,
      margin + (word.line + 0.75) * lineHeight,
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
    context.font = `${Math.max(4, Math.round(box.height * canvas.height))}px ${families}`;
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
