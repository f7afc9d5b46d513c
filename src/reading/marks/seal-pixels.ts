import type { GreyImage } from '../ocr/ink.ts';
import { type ColorImage, groundOf } from './coloured-ink.ts';
import type { FoundSeal } from './find-seals.ts';

/** Position of a pixel in the seal's own frame: 1 on the outline. */
function outward(seal: FoundSeal, x: number, y: number): number {
  const dx = x - seal.centre[0];
  const dy = y - seal.centre[1];
  const along = (dx * Math.cos(seal.angle) + dy * Math.sin(seal.angle)) / seal.across;
  const beside = (-dx * Math.sin(seal.angle) + dy * Math.cos(seal.angle)) / seal.down;
  return seal.shape === 'round' || seal.shape === 'oval'
    ? Math.hypot(along, beside)
    : Math.max(Math.abs(along), Math.abs(beside));
}

/** How much of the seal's ink a pixel shows: its chroma towards the ink's colour, 0..255. */
function inkOfPixel(red: number, green: number, blue: number, color: FoundSeal['color']): number {
  // Red ink takes away green and blue; blue and violet ink take away green most.
  const ink = color === 'red' ? red - Math.max(green, blue * 0.95) : Math.max(blue, red * 0.8) - green;
  return ink > 0 ? ink : 0;
}

/**
 * A grey picture with the ink of seals taken out, so that print under them is read as if they were not there. Ink of
 * one colour leaves its strongest channel bright while black print darkens all three, so that channel shows the print
 * alone. Nothing outside the seals is touched.
 */
export function withoutSeals(grey: GreyImage, color: ColorImage, seals: readonly FoundSeal[]): GreyImage {
  const { data, width, height, channels } = color;
  if (seals.length === 0 || grey.width !== width || grey.height !== height) return grey;
  const ground = groundOf(color);
  const paper = Math.max(...ground);
  const cleaned = Uint8Array.from(grey.data);
  for (const seal of seals) {
    const { box } = seal;
    const usual = usualStrength(color, seal, ground);
    for (let y = box.top; y < box.top + box.height; y++) {
      for (let x = box.left; x < box.left + box.width; x++) {
        if (outward(seal, x + 0.5, y + 0.5) > 1.05) continue;
        const at = (y * width + x) * channels;
        const red = (data[at]! * 255) / ground[0];
        const green = (data[at + 1]! * 255) / ground[1];
        const blue = (data[at + 2]! * 255) / ground[2];
        const ink = inkOfPixel(red, green, blue, seal.color);
        if (ink < 9) continue;
        const strongest = Math.max(red, green, blue);
        // Pure ink keeps its strongest channel, as far as this seal's ink does; black under ink does not.
        const share = Math.min(1, Math.max(0, (strongest - 0.45 * usual) / (0.3 * usual)));
        cleaned[y * width + x] = Math.max(grey.data[y * width + x]!, Math.round(share * paper));
      }
    }
  }
  return { data: cleaned, width, height };
}

/** Median of the strongest channel over the seal's ink, 0..255. */
function usualStrength(
  color: ColorImage,
  seal: FoundSeal,
  ground: readonly [number, number, number],
): number {
  const { data, width, channels } = color;
  const { box } = seal;
  const histogram = new Uint32Array(256);
  for (let y = box.top; y < box.top + box.height; y++) {
    for (let x = box.left; x < box.left + box.width; x++) {
      const at = (y * width + x) * channels;
      const red = (data[at]! * 255) / ground[0];
      const green = (data[at + 1]! * 255) / ground[1];
      const blue = (data[at + 2]! * 255) / ground[2];
      if (inkOfPixel(red, green, blue, seal.color) < 40) continue;
      histogram[Math.min(255, Math.round(Math.max(red, green, blue)))]!++;
    }
  }
  return Math.max(80, percentile(histogram, 0.5));
}

/** The seal alone on white, in grey, its print made black; black print under it does not show. */
export function sealAlone(
  color: ColorImage,
  seal: FoundSeal,
): GreyImage & { readonly left: number; readonly top: number } {
  const { data, width, channels } = color;
  const { box } = seal;
  const ground = groundOf(color);
  const inks = new Uint8Array(box.width * box.height);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = ((y + box.top) * width + x + box.left) * channels;
      const ink = Math.min(
        255,
        Math.round(
          inkOfPixel(
            (data[at]! * 255) / ground[0],
            (data[at + 1]! * 255) / ground[1],
            (data[at + 2]! * 255) / ground[2],
            seal.color,
          ),
        ),
      );
      inks[y * box.width + x] = ink;
      if (ink >= 12) histogram[ink]!++;
    }
  }
  const full = Math.max(24, percentile(histogram, 0.75));
  for (let index = 0; index < inks.length; index++) {
    inks[index] = 255 - Math.min(255, Math.max(0, Math.round(((inks[index]! - 6) / (full - 6)) * 255)));
  }
  return { data: inks, width: box.width, height: box.height, left: box.left, top: box.top };
}

function percentile(histogram: Uint32Array, share: number): number {
  let total = 0;
  for (const count of histogram) total += count;
  let sum = 0;
  for (let value = 0; value < histogram.length; value++) {
    sum += histogram[value]!;
    if (sum >= share * total) return value;
  }
  return 255;
}
