import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import type { ReaderContext } from '../format-reader.ts';

let fontsRegistered = false;

/** Chinese fonts that a PDF names but does not embed are shown in Noto Sans SC; without it they show empty boxes. */
function registerFonts(): void {
  if (fontsRegistered) return;
  fontsRegistered = true;
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
  for (const script of ['chinese-simplified', 'latin']) {
    GlobalFonts.registerFromPath(
      join(folder, 'files', `noto-sans-sc-${script}-400-normal.woff2`),
      'sans-serif',
    );
  }
}

/** Renders a displayed page to raw RGBA pixels. */
export async function renderPixels(
  page: PDFPageProxy,
  scale: number,
): Promise<{ data: Buffer; width: number; height: number }> {
  registerFonts();
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  const canvasContext = canvas.getContext('2d');
  await page.render({
    canvas: canvas as never,
    canvasContext: canvasContext as never,
    viewport,
    background: '#ffffff',
  }).promise;
  return { data: Buffer.from(canvas.data()), width: canvas.width, height: canvas.height };
}

/** The displayed page as WebP of a given width. */
export async function renderPdfPage(
  page: PDFPageProxy,
  widthPixels: number,
  context: ReaderContext,
): Promise<Buffer> {
  const viewport = page.getViewport({ scale: 1 });
  const wanted = widthPixels / viewport.width;
  // A very long page must not make an image beyond the limit.
  const scale = Math.min(
    wanted,
    Math.sqrt(context.settings.limits.pixels / (viewport.width * viewport.height)),
    16_000 / Math.max(viewport.width, viewport.height),
  );
  const { data, width, height } = await renderPixels(page, scale);
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 80 })
    .toBuffer();
}
