import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Box } from '../../model/box.ts';
import type { Page } from '../../model/page.ts';
import { columnsOf } from './text-page.ts';

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

interface TypedSheet {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly margin: number;
}

/** Width of a letter as a share of the size of its font, on average. */
const letterWidth = 0.55;

/** Measures in pixels of the sheet that the words of a page are typed on: letters as wide as a column of the layout. */
function typedSheet(page: Page, widthPixels: number): TypedSheet {
  const rows = page.words.reduce((most, word) => Math.max(most, word.line + 1), 1);
  const margin = Math.max(8, Math.round(widthPixels / 40));
  const column = page.words.reduce(
    (widest, { text, layout }) => Math.max(widest, (layout?.width ?? 0) / Math.max(1, columnsOf(text))),
    0,
  );
  const wanted = (column * (widthPixels - 2 * margin)) / letterWidth;
  const fontSize = Math.round(Math.min(widthPixels / 45, Math.max(widthPixels / 160, 6, wanted)));
  const lineHeight = Math.round(fontSize * 1.5);
  const height = Math.min(16_000, Math.max(lineHeight * 10, rows * lineHeight + 2 * margin));
  return { width: widthPixels, height, lineHeight, fontSize, margin };
}

/**
 * Where words of a page without boxes stand on the picture that `pictureOfText` makes of it.
 *
 * @param words indexes of the words.
 * @param widthPixels width the picture was made with.
 * @returns boxes as fractions of the picture; none for words below its end.
 */
export function boxesOnTypedSheet(page: Page, words: readonly number[], widthPixels: number): Box[] {
  const { width, height, lineHeight, margin } = typedSheet(page, widthPixels);
  return words.flatMap((index) => {
    const word = page.words[index]!;
    const { x, width: share } = word.layout ?? { x: 0, width: 1 };
    const top = margin + word.line * lineHeight;
    if (top + lineHeight > height) return [];
    return [
      {
        x: (margin + x * (width - 2 * margin)) / width,
        y: top / height,
        width: (share * (width - 2 * margin)) / width,
        height: lineHeight / height,
      },
    ];
  });
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
