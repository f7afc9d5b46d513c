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

/**
 * The seal alone on white, in grey, its print made black; black print under it does not show. Pictures keep their colours
 * at half the resolution of their brightness (JPEG 4:2:0), so that strokes are taken from the channel that the ink
 * darkens, and colour only tells whose strokes they are.
 */
export function sealAlone(
  color: ColorImage,
  seal: FoundSeal,
): GreyImage & { readonly left: number; readonly top: number } {
  const { data, width, channels } = color;
  const box = widened(seal.box, color);
  const ground = localGround(color, box);
  const darknesses = new Uint8Array(box.width * box.height);
  const histogram = new Uint32Array(256);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const at = ((y + box.top) * width + x + box.left) * channels;
      const red = Math.min(255, (data[at]! * 255) / ground[0]);
      const green = Math.min(255, (data[at + 1]! * 255) / ground[1]);
      const blue = Math.min(255, (data[at + 2]! * 255) / ground[2]);
      const ink = inkOfPixel(red, green, blue, seal.color);
      // Both inks absorb green; black print absorbs all three and leaves little colour for its darkness.
      const darkness = 255 - green;
      if (darkness < 8 || ink < 5) continue;
      const owned = Math.min(1, Math.max(0, (ink / darkness - 0.14) / 0.16));
      const value = Math.round(darkness * owned);
      darknesses[y * box.width + x] = value;
      if (value >= 30) histogram[value]!++;
    }
  }
  const full = Math.max(40, percentile(histogram, 0.7));
  // What is fainter than an eighth of full ink is the paper's grain.
  const least = full * 0.13;
  for (let index = 0; index < darknesses.length; index++) {
    const share = (darknesses[index]! - least) / (0.95 * full - least);
    darknesses[index] = 255 - Math.min(255, Math.max(0, Math.round(share * 255)));
  }
  return { data: darknesses, width: box.width, height: box.height, left: box.left, top: box.top };
}

/** The box with a little around it: the outline is fitted again on what is cut out. */
function widened(box: FoundSeal['box'], image: ColorImage): FoundSeal['box'] {
  const around = Math.round(0.05 * Math.max(box.width, box.height));
  const left = Math.max(0, box.left - around);
  const top = Math.max(0, box.top - around);
  return {
    left,
    top,
    width: Math.min(image.width, box.left + box.width + around) - left,
    height: Math.min(image.height, box.top + box.height + around) - top,
  };
}

/** Brightness of the paper by channel around a seal: photographs are shaded from one side to the other. */
function localGround(color: ColorImage, box: FoundSeal['box']): [number, number, number] {
  const { data, width, channels } = color;
  const levels = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let y = box.top; y < box.top + box.height; y += 2) {
    for (let x = box.left; x < box.left + box.width; x += 2) {
      const at = (y * width + x) * channels;
      for (const channel of [0, 1, 2] as const) levels[channel][data[at + channel]!]!++;
    }
  }
  const level = (channel: 0 | 1 | 2): number => Math.max(60, percentile(levels[channel], 0.8));
  return [level(0), level(1), level(2)];
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
